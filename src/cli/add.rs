//! `cuttings add`: articles from what people have, a clean file each.

mod note;
mod record;

use std::path::Path;

use super::arguments::{AddFormat, AddOptions, Global};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use super::suggest::counted;
use crate::date::Date;
use crate::failure::Failure;
use crate::import::{Known, Overrides, Settled, Taken, settle, take_path};
use crate::write::scaffold;

/// How many of each there were.
#[derive(Debug, Default)]
struct Tally {
    added: usize,
    events: usize,
    repeated: usize,
    failed: usize,
    passed_over: usize,
}

/// Adds what the user names, one input after the other: what is done stays done, and one bad input never stops the rest.
pub(super) fn run(global: &Global, options: &AddOptions, screen: &Screen) -> Result<Exit, Failure> {
    let overrides = match overrides(options) {
        Ok(overrides) => overrides,
        Err(reason) => {
            screen.problems(&format!("error: {reason}\n"));
            return Ok(Exit::WrongArguments);
        }
    };
    let project = Project::find(global)?;
    let mut known = Known::read(&project.content)?;
    let mut tally = Tally::default();
    for (at, input) in options.inputs.iter().enumerate() {
        screen.progress(at, options.inputs.len(), input);
        let taken = take(input, options);
        screen.end_progress();
        for settled in settle(taken, &mut known, &overrides, options.copies) {
            let settled = write(settled, &project, &mut known, options)?;
            count(&settled, &mut tally);
            match options.format {
                AddFormat::Text => note::tell(&settled, options, screen),
                AddFormat::Json => screen.data(&record::line(&settled))?,
            }
        }
    }
    sum_up(&tally, options, screen);
    let is_empty = tally.added + tally.events + tally.repeated + tally.failed == 0;
    Ok(if tally.failed > 0 || is_empty { Exit::Problems } else { Exit::Fine })
}

fn take(input: &str, options: &AddOptions) -> Taken {
    if crate::import::is_address(input) {
        #[cfg(feature = "fetch")]
        return crate::import::take_address(input, std::time::Duration::from_secs(options.timeout.get()));
        #[cfg(not(feature = "fetch"))]
        {
            let _ = options;
            let lacks =
                "this program was built without the part that fetches web addresses (its feature `fetch`)";
            return vec![crate::import::Outcome::Failed(input.to_owned(), lacks.to_owned())];
        }
    }
    take_path(Path::new(input))
}

/// Writes a new article or event. Another program may have taken its name since it was chosen: then it gets the next one.
fn write(
    settled: Settled,
    project: &Project,
    known: &mut Known,
    options: &AddOptions,
) -> Result<Settled, Failure> {
    if options.dry_run {
        return Ok(settled);
    }
    let mut put = |folder: &str, name: &str, text: &str| {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "md"));
        let mut key = stem.to_owned();
        let mut number = 2;
        loop {
            let path = format!("content/{folder}/{key}.{ending}");
            let done = scaffold(&project.root, &[(path.as_str(), text.as_bytes())])?;
            if done.existed.is_empty() {
                return Ok((format!("{key}.{ending}"), key));
            }
            key = format!("{stem}-{number}");
            known.reserve(&key);
            number += 1;
        }
    };
    Ok(match settled {
        Settled::New(found, mut file, likeness) => {
            (file.name, file.key) = put("articles", &file.name, &file.text)?;
            Settled::New(found, file, likeness)
        }
        Settled::Event(event, mut file) => {
            (file.name, file.key) = put("events", &file.name, &file.text)?;
            Settled::Event(event, file)
        }
        other => other,
    })
}

fn count(settled: &Settled, tally: &mut Tally) {
    match settled {
        Settled::New(..) => tally.added += 1,
        Settled::Event(..) => tally.events += 1,
        Settled::Repeated(..) => tally.repeated += 1,
        Settled::Failed(..) => tally.failed += 1,
        Settled::PassedOver(_) => tally.passed_over += 1,
    }
}

fn sum_up(tally: &Tally, options: &AddOptions, screen: &Screen) {
    if options.format == AddFormat::Json {
        return;
    }
    let mut parts = Vec::new();
    let counts =
        [(tally.added, "article", "articles"), (tally.events, "draft of an event", "drafts of events")];
    let added: Vec<String> = counts
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| counted(number, one, many))
        .collect();
    let added = added.join(" and ");
    if !added.is_empty() && options.dry_run {
        parts.push(format!("{added} would be added; nothing was written"));
    } else {
        parts.push(if added.is_empty() { "nothing was added".to_owned() } else { format!("added {added}") });
    }
    if tally.repeated > 0 {
        parts.push(format!("{} there already", counted(tally.repeated, "was", "were")));
    }
    if tally.failed > 0 {
        parts.push(format!("{} failed", tally.failed));
    }
    if tally.passed_over > 0 {
        parts.push(format!("{} passed over", counted(tally.passed_over, "file was", "files were")));
    }
    let total = tally.added + tally.events + tally.repeated + tally.failed + tally.passed_over;
    if total != 1 || options.dry_run {
        screen.say(&parts.join(", "));
    }
}

/// What the user says of the articles; fails with a sentence.
fn overrides(options: &AddOptions) -> Result<Overrides, String> {
    let is_many =
        options.inputs.len() > 1 || options.inputs.first().is_some_and(|input| Path::new(input).is_dir());
    for (name, is_given) in [("--title", options.title.is_some()), ("--source", options.source.is_some())] {
        if is_given && is_many {
            return Err(format!("{name} belongs to one article: name one input"));
        }
    }
    let date = match options.date.as_deref().map(Date::parse) {
        Some(Err(error)) => return Err(format!("--date is no date: {}", error.reason)),
        Some(Ok(date)) => Some(date),
        None => None,
    };
    if let Some(source) = &options.source
        && crate::text::clean::web_address(source).is_none()
    {
        return Err(format!("--source takes a whole web address, not `{source}`"));
    }
    Ok(Overrides {
        title: options.title.clone(),
        date,
        authors: options.authors.clone(),
        publisher: options.publisher.clone(),
        source: options.source.clone(),
        language: options.language.clone(),
        tags: options.tags.clone(),
    })
}

/// Reads the PDF on standard input and writes its text: a process of its own, since odd files bring the reader down.
#[cfg(feature = "import")]
pub(super) fn pdf_text(screen: &Screen) -> Result<Exit, Failure> {
    let mut bytes = Vec::new();
    let is_read = std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes).is_ok();
    match crate::import::pdf_text(&bytes).filter(|_| is_read) {
        Some(text) => {
            screen.data(&text)?;
            Ok(Exit::Fine)
        }
        None => Ok(Exit::Problems),
    }
}
