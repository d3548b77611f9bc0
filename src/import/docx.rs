//! Documents of word processors (DOCX): paragraphs, headings and lists.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::feed::letter_of;
use super::found::{Body, Found};
use super::plain_text::in_markdown;
use crate::text::clean;

/// A document that unpacks to more than this is no article, in bytes.
const LARGEST_PART: u64 = 64 * 1024 * 1024;

/// The article of a document. The dates in a document are those of its file, and say nothing of publication.
pub(super) fn article(stem: &str, bytes: &[u8]) -> Result<Found, String> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| "its zip file cannot be read".to_owned())?;
    let document = part(&mut archive, "word/document.xml")?.ok_or("there is no document in it")?;
    let text = text_of(&document)?;
    if text.trim().is_empty() {
        return Err("there is no text in it".to_owned());
    }
    let mut found = Found { stem: Some(stem.to_owned()), body: Body::Markdown(text), ..Found::default() };
    if let Ok(Some(core)) = part(&mut archive, "docProps/core.xml") {
        let property = |name: &str| {
            let (_, rest) = core.split_once(&format!("<{name}>"))?;
            let text = clean::line(rest.split('<').next()?);
            (!text.is_empty() && !text.contains('&')).then_some(text)
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

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, String> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    file.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|_| "its zip file is damaged".to_owned())?;
    if bytes.len() as u64 > LARGEST_PART {
        return Err(format!("it unpacks to more than {} MB", LARGEST_PART / 1_000_000));
    }
    String::from_utf8(bytes).map(Some).map_err(|_| "its text is not UTF-8".to_owned())
}

/// The paragraphs, in Markdown.
fn text_of(document: &str) -> Result<String, String> {
    let mut reader = Reader::from_str(document);
    let mut paragraphs: Vec<String> = Vec::new();
    let (mut line, mut before) = (String::new(), "");
    let (mut in_text, mut depth) = (false, 0_u32);
    // What older programs show in place of a drawing says the same once more.
    let mut fallback: Option<u32> = None;
    loop {
        match reader.read_event().map_err(|_| "its text is no XML".to_owned())? {
            Event::Start(start) => {
                depth += 1;
                if depth > 1_000 {
                    return Err("its elements are nested too deep".to_owned());
                }
                match start.name().into_inner() {
                    _ if fallback.is_some() => {}
                    "mc:Fallback" => fallback = Some(depth),
                    "w:p" => before = "",
                    "w:t" => in_text = true,
                    _ => before = shape(&start).unwrap_or(before),
                }
            }
            Event::Empty(start) => match start.name().into_inner() {
                _ if fallback.is_some() => {}
                "w:tab" | "w:br" | "w:cr" => line.push(' '),
                "w:noBreakHyphen" => line.push('-'),
                _ => before = shape(&start).unwrap_or(before),
            },
            Event::Text(text) if in_text => line.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if in_text => line.extend(letter_of(&reference)),
            Event::End(end) => {
                let closes = fallback == Some(depth);
                depth = depth.saturating_sub(1);
                match end.name().into_inner() {
                    _ if fallback.is_some() => fallback = fallback.filter(|_| !closes),
                    "w:t" => in_text = false,
                    "w:p" => {
                        let text = in_markdown(&clean::line(&std::mem::take(&mut line)));
                        if !text.is_empty() {
                            paragraphs.push(format!("{before}{text}"));
                        }
                    }
                    _ => {}
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(paragraphs.join("\n\n"))
}

/// What a paragraph's properties put before it.
fn shape(element: &BytesStart<'_>) -> Option<&'static str> {
    match element.name().into_inner() {
        "w:numPr" => Some("- "),
        "w:pStyle" => {
            let style = element.try_get_attribute("w:val").ok().flatten()?.value.to_lowercase();
            match style.as_str() {
                "title" | "heading1" => Some("# "),
                "heading2" | "subtitle" => Some("## "),
                "heading3" => Some("### "),
                _ => None,
            }
        }
        _ => None,
    }
}
