//! The dossier as a set of data.

use serde_json::{Value, json};

use crate::date::Moment;
use crate::view::ViewContext;
use crate::view::words::{Counted, fill};

use super::node::{Node, named};

/// How many characters a description may have by the rules of the searches for data; a shorter one than the first is none.
const DESCRIPTION: [usize; 2] = [50, 5_000];

/// The data, with every file; the same on the overview and on the page that lists the files.
pub(super) fn dataset(context: &ViewContext<'_>) -> Value {
    let site = &context.index().site;
    let mut node = Node::new("Dataset");
    node.text("name", Some(&site.title));
    node.put("description", Value::from(description(context)));
    node.put("url", context.full_url(context.route).map(Value::from));
    node.text(
        "inLanguage",
        Some(&*context.dossier().settings().language).filter(|language| !language.is_empty()),
    );
    node.text("license", site.licence_url.as_deref().or(site.licence.as_deref()));
    node.list("creator", site.editors.iter().map(|name| named("Person", name)));
    node.put("isAccessibleForFree", Value::from(true));
    node.put("temporalCoverage", coverage(context).map(Value::from));
    let files = context.site.files.data.iter().map(|file| {
        let address = context.full_url(&file.route).unwrap_or_else(|| context.url(&file.route));
        json!({
            "@type": "DataDownload",
            "name": file.route.as_str().rsplit('/').next(),
            "description": file.description,
            "encodingFormat": file.media_type,
            "contentUrl": address,
        })
    });
    node.list("distribution", files);
    node.value()
}

/// The editor's description; where it is too short to be one, what the data are as well.
fn description(context: &ViewContext<'_>) -> String {
    let (site, words) = (&context.index().site, context.words());
    let own = site.description.as_deref().map(str::trim).unwrap_or_default();
    let text = if own.chars().count() >= DESCRIPTION[0] {
        own.to_owned()
    } else {
        let (sources, events) = (
            words.count(Counted::Source, site.counts.articles),
            words.count(Counted::Event, site.counts.events),
        );
        let values = [("title", &*site.title), ("sources", &sources), ("events", &events)];
        format!("{own} {}", fill(&words.dataset_description, &values)).trim().to_owned()
    };
    text.chars().take(DESCRIPTION[1]).collect()
}

/// From the first day that an event may have to the last one; two dots for an end that is open.
fn coverage(context: &ViewContext<'_>) -> Option<String> {
    let dossier = context.dossier();
    let bounds = dossier.chronology().iter().filter_map(|id| dossier.event(*id).date.as_ref());
    let bounds: Vec<_> = bounds.map(crate::date::Date::bounds).collect();
    let day = |moment: Moment| moment.day_number();
    // An open end of one event leaves the whole open on that side.
    let first = bounds.iter().map(|bounds| bounds.earliest).collect::<Option<Vec<_>>>();
    let last = bounds.iter().map(|bounds| bounds.latest).collect::<Option<Vec<_>>>();
    let first = first.and_then(|all| all.into_iter().min_by_key(|moment| day(*moment))).and_then(iso);
    let last = last.and_then(|all| all.into_iter().max_by_key(|moment| day(*moment))).and_then(iso);
    if first.is_none() && last.is_none() {
        return None;
    }
    let end = |end: Option<String>| end.unwrap_or_else(|| "..".to_owned());
    Some(format!("{}/{}", end(first), end(last)))
}

/// A day by ISO 8601; nothing for years that four digits do not hold.
fn iso(moment: Moment) -> Option<String> {
    let (sign, year) = if moment.year() < 0 { ("-", -moment.year()) } else { ("", moment.year()) };
    (year <= 9999).then(|| format!("{sign}{year:04}-{:02}-{:02}", moment.month(), moment.day()))
}
