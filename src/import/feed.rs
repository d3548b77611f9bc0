//! Feeds: RSS in its versions, and Atom.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::day::day_as_written;
use super::found::Body;
use super::inputs::{Outcome, Taken};
use super::listed::Entry;
use super::names::authors_of_byline;
use super::page::html_to_markdown;

/// What stands in one entry, or on top of the feed.
#[derive(Debug, Default)]
struct Texts {
    fields: Vec<(String, String)>,
    link: Option<String>,
}

impl Texts {
    /// Takes what stood in an element. Atom has the names of authors in elements of their own.
    fn end(&mut self, name: String, above: Option<&str>, words: String) {
        let is_author = name == "name" && above == Some("author");
        self.fields.push((if is_author { "author".to_owned() } else { name }, words));
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        let has =
            |wanted: &str| self.fields.iter().find(|(name, text)| name == wanted && !text.trim().is_empty());
        names.iter().find_map(|name| has(name)).map(|(_, text)| text.trim().to_owned())
    }
}

/// Elements are nested no deeper than this in any feed.
const DEEPEST: usize = 200;

/// The entries of a feed. Entities that the feed itself declares are not read, so none can grow.
pub(super) fn entries(origin: &str, text: &str) -> Taken {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut path: Vec<String> = Vec::new();
    let (mut feed, mut entry): (Texts, Option<Texts>) = (Texts::default(), None);
    let (mut out, mut words) = (Vec::new(), String::new());
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let place = reader.error_position();
                out.push(Outcome::Failed(
                    origin.to_owned(),
                    format!("it is no XML from byte {place} on: {error}"),
                ));
                break;
            }
        };
        match event {
            Event::Start(start) => {
                let name = start.name().into_inner().to_lowercase();
                if matches!(name.as_str(), "item" | "entry") {
                    entry = Some(Texts::default());
                }
                take_link(&start, &name, entry.as_mut().unwrap_or(&mut feed));
                words.clear();
                path.push(name);
                if path.len() > DEEPEST {
                    out.push(Outcome::Failed(
                        origin.to_owned(),
                        "its elements are nested too deep".to_owned(),
                    ));
                    break;
                }
            }
            Event::Empty(start) => {
                let name = start.name().into_inner().to_lowercase();
                take_link(&start, &name, entry.as_mut().unwrap_or(&mut feed));
            }
            Event::Text(text) => words.push_str(&text.xml10_content()),
            Event::CData(text) => words.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => words.extend(letter_of(&reference)),
            Event::End(_) => {
                let Some(name) = path.pop() else { continue };
                if matches!(name.as_str(), "item" | "entry") {
                    let origin = format!("{origin}#{}", out.len() + 1);
                    out.extend(entry.take().map(|texts| read(&texts, &feed, &origin)));
                } else {
                    let above = path.last().map(String::as_str);
                    entry.as_mut().unwrap_or(&mut feed).end(name, above, std::mem::take(&mut words));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if out.is_empty() {
        vec![Outcome::Failed(origin.to_owned(), "there is no entry in it".to_owned())]
    } else {
        out
    }
}

/// The letter that a reference stands for, if XML or HTML knows it without a declaration.
pub(super) fn letter_of(reference: &BytesRef<'_>) -> Option<char> {
    let letter = reference.resolve_char_ref().ok().flatten();
    letter.or_else(|| match &*reference.xml10_content() {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => None,
    })
}

/// Atom has its addresses in attributes.
fn take_link(start: &BytesStart<'_>, name: &str, place: &mut Texts) {
    if name != "link" || place.link.is_some() {
        return;
    }
    let value = |wanted: &str| {
        let attribute = start.try_get_attribute(wanted).ok().flatten()?;
        attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    };
    let is_page = value("rel").is_none_or(|rel| rel == "alternate");
    place.link = value("href").filter(|_| is_page);
}

fn read(texts: &Texts, feed: &Texts, origin: &str) -> Outcome {
    let permanent = texts.first(&["guid"]).filter(|guid| guid.starts_with("http"));
    let html = texts.first(&["content:encoded", "content"]);
    let summary = texts.first(&["description", "summary"]);
    let names = texts.fields.iter().filter(|(name, _)| matches!(name.as_str(), "dc:creator" | "author"));
    let mut authors: Vec<String> = Vec::new();
    for name in names.flat_map(|(_, name)| authors_of_byline(name)) {
        if !authors.contains(&name) {
            authors.push(name);
        }
    }
    let date = texts.first(&["pubdate", "published", "dc:date", "issued", "updated"]);
    let entry = Entry {
        title: texts.first(&["title"]).map(|title| plain(&title)),
        date: date.and_then(|text| day_as_written(&text)),
        authors,
        publisher: feed.first(&["title"]).map(|title| plain(&title)),
        source: texts.link.clone().or_else(|| texts.first(&["link"])).or(permanent),
        language: feed.first(&["language", "dc:language"]),
        ..Entry::default()
    };
    let mut outcome = entry.outcome(origin, "the feed");
    if let Outcome::Found(found) = &mut outcome {
        let is_summary = html.is_none();
        if let Some(markdown) =
            html.or(summary).and_then(|html| html_to_markdown(html).ok()).filter(|text| !text.is_empty())
        {
            found.body = Body::Markdown(markdown);
            if is_summary {
                found.remarks.push(
                    "the feed has a summary and not the text: `cuttings add` its address for the whole"
                        .to_owned(),
                );
            }
        }
    }
    outcome
}

/// Titles hold HTML in some feeds.
fn plain(text: &str) -> String {
    if text.contains(['<', '&']) {
        html_to_markdown(text.to_owned()).unwrap_or_default().replace(['\\', '*'], "")
    } else {
        text.to_owned()
    }
}
