//! The file of an article: its name, its header, its text.

use super::address::host;
use super::found::{Body, Fact, Facts, Found};
use super::notes::fields;
use super::tame::tame;
use crate::text::clean;
use crate::text::segment::paragraphs;
use crate::yaml::scalar;

/// A file ready to be written below `content/articles/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleFile {
    /// The article's key: the name without its ending.
    pub key: String,
    /// The name of the file.
    pub name: String,
    /// What stands in it.
    pub text: String,
    /// What the text lost on the way, in words.
    pub remark: Option<String>,
}

/// Makes the file. `is_taken` knows the keys that are in use, in small letters; `is_key` the keys that a link in double brackets may hold.
pub fn article_file(
    found: &Found,
    is_taken: &dyn Fn(&str) -> bool,
    is_key: &dyn Fn(&str) -> bool,
) -> ArticleFile {
    let source = found.source.value().map(String::as_str);
    let key = free_key(found, is_taken);
    let mut losses = None;
    let mut tamed = |text: &str| {
        let tamed = tame(text, source, is_key);
        losses = tamed.remark();
        tamed.text
    };
    let (ending, text) = match &found.body {
        Body::Whole { text, start, ending } if !is_stated(found) => {
            let (header, words) = text.split_at((*start).min(text.len()));
            let words = if *ending == "md" { tamed(words) } else { words.to_owned() };
            (*ending, format!("{header}{words}"))
        }
        Body::Whole { text, start, ending } => {
            let (header, words) = text.split_at((*start).min(text.len()));
            let kept = if *ending == "md" { unstated(header, found) } else { String::new() };
            let words = if *ending == "md" { tamed(words) } else { in_markdown(words) };
            let stated = if *ending == "md" { header_of(found, true) } else { header_of(found, false) };
            ("md", format!("---\n{stated}{kept}---\n{words}"))
        }
        Body::Markdown(text) => {
            ("md", format!("---\n{}---\n{}\n", header_of(found, false), tamed(text).trim()))
        }
        Body::Plain(text) => ("md", format!("---\n{}---\n{}\n", header_of(found, false), in_markdown(text))),
        Body::None => ("md", format!("---\n{}---\n", header_of(found, false))),
    };
    ArticleFile { name: format!("{key}.{ending}"), key, text, remark: losses }
}

/// Whether the user has stated a field.
fn is_stated(found: &Found) -> bool {
    fn by_user<T: PartialEq>(facts: &Facts<T>) -> bool {
        facts.winner().is_some_and(|fact| fact.place.starts_with("--"))
    }
    by_user(&found.title)
        || by_user(&found.date)
        || by_user(&found.authors)
        || by_user(&found.publisher)
        || by_user(&found.source)
        || by_user(&found.language)
        || !found.tags.is_empty()
}

/// The fields of an article as lines of YAML; `stated` leaves out what the user has not stated.
fn header_of(found: &Found, stated: bool) -> String {
    let mut out = String::new();
    let mut line = |name: &str, fact: Option<Fact<String>>| {
        let fact = fact.filter(|fact| !stated || fact.place.starts_with("--"));
        if let Some(value) = fact.map(|fact| clean::line(&fact.value)).filter(|value| !value.is_empty()) {
            out.push_str(&format!("{name}: {value}\n"));
        }
    };
    let text = |facts: &Facts<String>| {
        facts.winner().map(|fact| Fact { value: scalar(&clean::line(fact.value)), place: fact.place })
    };
    let date = |facts: &Facts<crate::date::Date>| {
        facts.winner().map(|fact| Fact { value: fact.value.to_string(), place: fact.place })
    };
    let address = |facts: &Facts<String>| {
        facts.winner().and_then(|fact| {
            let value = clean::web_address(fact.value)?;
            Some(Fact { value: if is_bare(&value) { value } else { scalar(&value) }, place: fact.place })
        })
    };
    line("title", text(&found.title));
    line("date", date(&found.date).map(|fact| Fact { value: quoted_date(&fact.value), ..fact }));
    let authors = found.authors.winner().map(|fact| Fact { value: list(fact.value), place: fact.place });
    line("authors", authors.filter(|fact| fact.value != "[]"));
    line("publisher", text(&found.publisher));
    line("source", address(&found.source));
    line("accessed", date(&found.accessed));
    line("archived", address(&found.archived));
    line("updated", date(&found.updated));
    line("language", text(&found.language));
    line("kind", text(&found.kind));
    line("description", text(&found.description));
    if !found.tags.is_empty() {
        line("tags", Some(Fact { value: list(&found.tags), place: "--tag".into() }));
    }
    out
}

/// A date as YAML: bare, or quoted where a mark of doubt could be taken for something else.
fn quoted_date(date: &str) -> String {
    let is_plain =
        date.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | 'T' | ':')) && date.len() >= 7;
    if is_plain || date.len() == 4 { date.to_owned() } else { format!("\"{date}\"") }
}

/// Whether an address can stand bare in YAML.
fn is_bare(address: &str) -> bool {
    !address.contains([' ', '#', '"', '\'', '\\', '[', ']', '{', '}', ',']) && !address.ends_with(':')
}

fn list(values: &[String]) -> String {
    let values: Vec<String> = values
        .iter()
        .map(|value| clean::line(value))
        .filter(|value| !value.is_empty())
        .map(|value| scalar(&value))
        .collect();
    format!("[{}]", values.join(", "))
}

/// The lines of a header but for the fields that the user states.
fn unstated(header: &str, found: &Found) -> String {
    let lines: Vec<&str> = header.trim_start_matches('\u{feff}').lines().collect();
    let inner = match lines.as_slice() {
        [first, inner @ .., _] if first.trim_end() == "---" => inner,
        _ => &[],
    };
    let stated = header_of(found, true);
    let names: Vec<&str> = stated.lines().filter_map(|line| line.split(':').next()).collect();
    let fields = fields(inner).into_iter().filter(|field| {
        let name = field.split(':').next().unwrap_or_default().trim();
        !names.iter().any(|stated| also_called(stated).contains(&name))
    });
    fields.collect()
}

/// The names under which clippers write a field.
fn also_called(name: &str) -> &[&str] {
    match name {
        "title" => &["title"],
        "date" => &["date", "published", "publishedAt", "datePublished"],
        "authors" => &["authors", "author"],
        "publisher" => &["publisher", "outlet", "site", "container-title"],
        "source" => &["source", "original_url", "source_url", "url"],
        "language" => &["language", "lang"],
        "tags" => &["tags"],
        _ => &[],
    }
}

/// Plain paragraphs as Markdown that shows them as they are.
pub(super) fn in_markdown(text: &str) -> String {
    let all: Vec<String> = paragraphs(text)
        .into_iter()
        .map(|range| {
            let line = clean::line(&text[range]);
            let mut out = String::with_capacity(line.len());
            for (at, letter) in line.char_indices() {
                let begins_block = at == 0 && matches!(letter, '#' | '>' | '+' | '-' | '=' | '~' | ':' | '|');
                if begins_block || matches!(letter, '*' | '_' | '[' | ']' | '<' | '`' | '\\') {
                    out.push('\\');
                }
                out.push(letter);
            }
            out
        })
        .map(|line| {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let is_item = digits > 0 && line[digits..].starts_with(['.', ')']);
            if is_item { format!("{}\\{}", &line[..digits], &line[digits..]) } else { line }
        })
        .collect();
    all.join("\n\n")
}

/// A key that nothing else has: the name of the file it comes from, or day and outlet, and where these do not tell it from others, its
/// title and at last a number.
fn free_key(found: &Found, is_taken: &dyn Fn(&str) -> bool) -> String {
    let slug = |text: &str| slug::slugify(text);
    let mut wanted: Vec<String> = Vec::new();
    if let Some(stem) = &found.stem {
        wanted.push(slug(stem));
    } else {
        let day = found.date.value().map(|date| slug(&date.to_string()).chars().take(10).collect::<String>());
        let outlet = found.publisher.value().map(|name| outlet_slug(name));
        let title = found.title.value().map(|title| first_words(&slug(title)));
        let parts = |parts: [Option<&String>; 3]| {
            let parts: Vec<&str> =
                parts.into_iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
            parts.join("-")
        };
        if day.is_some() && outlet.is_some() {
            wanted.push(parts([day.as_ref(), outlet.as_ref(), None]));
        }
        wanted.push(parts([day.as_ref(), outlet.as_ref(), title.as_ref()]));
    }
    wanted.retain(|key| !key.is_empty());
    if wanted.is_empty() {
        let name = found.origin.rsplit(['/', '\\']).next().unwrap_or_default();
        let own = slug::slugify(name.split('.').next().unwrap_or_default());
        wanted.push(if own.is_empty() { "article".to_owned() } else { own });
    }
    for key in &mut wanted {
        key.truncate(LONGEST_KEY);
    }
    if let Some(key) = wanted.iter().find(|key| !is_taken(key)) {
        return key.clone();
    }
    let last = wanted.last().cloned().unwrap_or_default();
    let numbered = (2_u32..).map(|number| format!("{last}-{number}"));
    let free = numbered.into_iter().find(|key| !is_taken(key));
    free.unwrap_or(last)
}

/// File names may have 255 bytes, and a page's name has an ending and a number behind the key.
const LONGEST_KEY: usize = 120;

/// An outlet's name in a file name: of a host, the part that names it.
fn outlet_slug(name: &str) -> String {
    let is_host = name.contains('.') && !name.contains(' ');
    let name =
        if is_host { host(&format!("https://{name}/")).unwrap_or(name.to_owned()) } else { name.to_owned() };
    let name = name.strip_prefix("The ").unwrap_or(&name);
    let slug = slug::slugify(name);
    slug.chars().take(40).collect::<String>().trim_end_matches('-').to_owned()
}

/// The first words of a slug, so many as a file name bears.
fn first_words(slug: &str) -> String {
    let mut out = String::new();
    for word in slug.split('-').take(8) {
        if out.len() + word.len() > 60 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found() -> Found {
        let mut found = Found::default();
        found.title.add("og:title", "A boat: \"aground\"".to_owned());
        found.date.add("JSON-LD", crate::date::Date::parse("2026-03-02").unwrap());
        found.authors.add("JSON-LD", vec!["Jane Doe".to_owned(), "John O'Roe".to_owned()]);
        found.publisher.add("og:site_name", "The Harbour Post".to_owned());
        found.source.add("canonical", "https://post.example/a b#c".to_owned());
        found.body = Body::Markdown("One.\n\n![x](y.png)\n\nTwo [[three]].".to_owned());
        found
    }

    #[test]
    fn a_file_says_what_was_found() {
        let file = article_file(&found(), &|_| false, &|_| false);
        assert_eq!(file.name, "2026-03-02-harbour-post.md");
        assert_eq!(
            file.text,
            "---\ntitle: \"A boat: \\\"aground\\\"\"\ndate: 2026-03-02\nauthors: [Jane Doe, \"John O'Roe\"]\n\
             publisher: The Harbour Post\nsource: \"https://post.example/a%20b#c\"\n---\nOne.\n\n\n\nTwo three.\n"
        );
        assert!(file.remark.is_some());
        let second = article_file(&found(), &|key| key == "2026-03-02-harbour-post", &|_| false);
        assert_eq!(second.key, "2026-03-02-harbour-post-a-boat-aground");
        let third = article_file(&found(), &|key| !key.ends_with("-2"), &|_| false);
        assert_eq!(third.key, "2026-03-02-harbour-post-a-boat-aground-2");
    }

    #[test]
    fn what_the_user_states_takes_the_place_of_a_field() {
        let mut note =
            super::super::notes::note("tale.md", b"---\ntitle: A tale\npublished: 2020-01-01\n---\nOnce.\n")
                .unwrap();
        note.date.put_first("--date", crate::date::Date::parse("2026-03-02").unwrap());
        let file = article_file(&note, &|_| false, &|_| false);
        assert_eq!(
            (file.name.as_str(), file.text.as_str()),
            ("tale.md", "---\ndate: 2026-03-02\ntitle: A tale\n---\nOnce.\n")
        );
        let mut text =
            super::super::notes::note("tale.txt", b"A tale\n\n*Once* upon\na time.\n\n1. Not a list.\n")
                .unwrap();
        text.publisher.put_first("--publisher", "Post".to_owned());
        let file = article_file(&text, &|_| false, &|_| false);
        assert_eq!(
            file.text,
            "---\ntitle: A tale\npublisher: Post\n---\n\\*Once\\* upon a time.\n\n1\\. Not a list."
        );
    }
}
