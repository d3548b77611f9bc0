//! What paragraphs look like: styles, which have names of their own in every language, and lists, whose numbers no text holds.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::parts::Parts;

/// The styles and lists of a document.
#[derive(Default)]
pub(super) struct Look {
    /// Names of styles by what the text calls them.
    styles: BTreeMap<String, String>,
    /// The first number of each level of a numbered list, by what the text calls the list.
    first: BTreeMap<Level, u64>,
    /// The last number that was given.
    last: BTreeMap<Level, u64>,
    /// The lists in their order.
    seen: Vec<String>,
}

/// No document has more lists.
const MOST_LISTS: usize = 2_000;

/// A list and a level of it.
type Level = (String, String);

impl Look {
    pub(super) fn read(parts: &mut Parts<'_>) -> Result<Self, String> {
        let mut look = Look::default();
        if let Some(styles) = parts.read("word/styles.xml")? {
            let mut style = None;
            each(&styles, |name, element| match name {
                "w:style" => style = attribute(element, "w:styleId"),
                "w:name" => {
                    if let (Some(style), Some(name)) = (style.take(), attribute(element, "w:val")) {
                        look.styles.insert(style, name);
                    }
                }
                _ => {}
            });
        }
        if let Some(lists) = parts.read("word/numbering.xml")? {
            look.first = numbered(&lists);
        }
        Ok(look)
    }

    /// What stands before a heading of this style.
    pub(super) fn heading(&self, style: &str) -> Option<&'static str> {
        let name = self.styles.get(style).map_or(style, String::as_str);
        match name.to_lowercase().replace(' ', "").as_str() {
            "title" | "heading1" => Some("# "),
            "heading2" | "subtitle" => Some("## "),
            "heading3" => Some("### "),
            _ => None,
        }
    }

    /// What stands before the next item of a list. A deeper level begins anew below each item.
    pub(super) fn item(&mut self, level: &Level) -> String {
        self.last.retain(|(list, depth), _| *list != level.0 || *depth <= level.1);
        let Some(first) = self.first.get(level) else { return "- ".to_owned() };
        let number = self.last.get(level).map_or(*first, |last| last.saturating_add(1));
        self.last.insert(level.clone(), number);
        let at = self.seen.iter().position(|list| *list == level.0).unwrap_or_else(|| {
            self.seen.push(level.0.clone());
            self.seen.len() - 1
        });
        // Lists that follow each other are two only if their numbers look different.
        let is_even = (at + level.1.parse::<usize>().unwrap_or_default()) % 2 == 0;
        format!("{number}{} ", if is_even { '.' } else { ')' })
    }
}

/// The levels of lists that are numbered in figures, with their first numbers.
fn numbered(lists: &str) -> BTreeMap<Level, u64> {
    let mut kinds: BTreeMap<Level, u64> = BTreeMap::new();
    let mut out = BTreeMap::new();
    let (mut at, mut first, mut list) = (Level::default(), 1, String::new());
    each(lists, |name, element| {
        let value = || attribute(element, "w:val").unwrap_or_default();
        match name {
            "w:abstractNum" => at.0 = attribute(element, "w:abstractNumId").unwrap_or_default(),
            "w:lvl" => (at.1, first) = (attribute(element, "w:ilvl").unwrap_or_default(), 1),
            "w:start" => first = value().parse().unwrap_or(1),
            "w:numFmt" if value() == "decimal" && kinds.len() < MOST_LISTS => {
                kinds.insert(at.clone(), first);
            }
            "w:num" => list = attribute(element, "w:numId").unwrap_or_default(),
            "w:abstractNumId" if out.len() < MOST_LISTS => {
                let kind = value();
                let levels = kinds.iter().filter(|((of, _), _)| *of == kind);
                out.extend(levels.map(|((_, level), first)| ((list.clone(), level.clone()), *first)));
            }
            _ => {}
        }
    });
    out
}

/// Visits every element; of a torn part, those before the tear.
fn each(xml: &str, mut visit: impl FnMut(&str, &BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => visit(element.name().into_inner(), &element),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
}

/// The value of an attribute.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    Some(element.try_get_attribute(name).ok().flatten()?.value.to_string())
}
