//! Documents of word processors (DOCX): paragraphs, headings, lists, tables and notes.

mod look;
mod notes;
mod parts;
mod table;
mod text;

use quick_xml::escape::unescape;

use super::found::{Body, Found};
use crate::text::clean;
use look::Look;
use notes::Notes;
use parts::Parts;

/// The article of a document. The dates in a document are those of its file, and say nothing of publication.
pub(super) fn article(stem: &str, bytes: &[u8]) -> Result<Found, String> {
    let mut parts = Parts::open(bytes)?;
    let document = parts.read("word/document.xml")?.ok_or("there is no document in it")?;
    let mut notes = Notes::read(&mut parts)?;
    let mut look = Look::read(&mut parts)?;
    let sections = text::sections(&document, &mut notes, &mut look)?;
    let mut blocks: Vec<String> = sections.into_iter().flat_map(|section| section.blocks).collect();
    if blocks.is_empty() {
        return Err("there is no text in it".to_owned());
    }
    blocks.extend(notes.cited());
    let body = Body::Markdown(blocks.join("\n\n"));
    let mut found = Found { stem: Some(stem.to_owned()), body, ..Found::default() };
    if let Ok(Some(core)) = parts.read("docProps/core.xml") {
        let property = |name: &str| {
            let (_, rest) = core.split_once(&format!("<{name}>"))?;
            let text = unescape(rest.split('<').next()?).ok()?;
            Some(clean::line(&text)).filter(|text| !text.is_empty())
        };
        found.title.add_some("the document", property("dc:title"));
        found.authors.add_some(
            "the document",
            property("dc:creator")
                .map(|name| super::names::authors_of_byline(&name))
                .filter(|names| !names.is_empty()),
        );
    }
    Ok(found)
}
