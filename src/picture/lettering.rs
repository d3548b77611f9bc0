//! Drawings whose letters come last, taken apart into what stands under the letters and the letters themselves.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::style::{Style, number};

/// A drawing in two parts.
#[derive(Debug, PartialEq)]
pub(super) struct Lettered {
    /// A drawing of everything before the first letter.
    pub(super) ground: String,
    /// The letters upon it.
    pub(super) lines: Vec<Line>,
}

/// Letters that stand in one line.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    /// Where the line begins, ends or has its middle, and the foot of its letters.
    pub(super) at: (f32, f32),
    pub(super) style: Style,
    pub(super) text: String,
    /// From which byte of the text on letters have which colour.
    pub(super) colours: Vec<(usize, [u8; 3])>,
}

/// Takes a drawing apart that is as large as the picture. Nothing if a part of it might have letters look otherwise than [`Style`] can say, or if
/// anything but letters comes after the first of them: it might hide them.
pub(super) fn taken_apart(svg: &str, size: (u32, u32)) -> Option<Lettered> {
    let mut reader = Reader::from_str(svg);
    // The style in each open element; none in one that has more to say of its letters.
    let mut styles: Vec<Option<Style>> = Vec::new();
    let (mut ground, mut lines) = (None, Vec::new());
    loop {
        let before = reader.buffer_position() as usize;
        match reader.read_event().ok()? {
            Event::Start(element) if element.name().as_ref() == "text" => {
                let style = styles.last().copied().flatten()?;
                ground.get_or_insert_with(|| closed(&svg[..before], styles.len()));
                lines.push(line(&mut reader, &element, style)?);
            }
            Event::Start(element) => {
                let name = element.name();
                // Rules of style change what stands elsewhere, and a prefix may name anything.
                if name.as_ref().contains(':') || name.as_ref() == "style" {
                    return None;
                }
                let style = inside(&element, &styles, size);
                if ground.is_some() && style.is_none() {
                    return None;
                }
                styles.push(style);
            }
            Event::End(_) => _ = styles.pop()?,
            Event::Text(text) if text.trim().is_empty() => {}
            Event::Empty(_) | Event::Text(_) | Event::Comment(_) if ground.is_none() => {}
            Event::Eof if styles.is_empty() => return Some(Lettered { ground: ground?, lines }),
            _ => return None,
        }
    }
}

/// The beginning of a drawing as a whole one, with so many elements still open: groups in the drawing.
fn closed(beginning: &str, open: usize) -> String {
    format!("{beginning}{}</svg>", "</g>".repeat(open.saturating_sub(1)))
}

/// The style inside an element within others.
fn inside(element: &BytesStart<'_>, around: &[Option<Style>], size: (u32, u32)) -> Option<Style> {
    match (element.name().as_ref(), around) {
        ("svg", []) => is_as_large(element, size).then(Style::default),
        ("g", [.., Some(style)]) => style.with(element, |_, _| None),
        _ => None,
    }
}

/// Whether one unit of a drawing is one pixel, and its corner that of the picture.
fn is_as_large(root: &BytesStart<'_>, (width, height): (u32, u32)) -> bool {
    let (mut wide, mut high) = (false, false);
    let is_known = root.attributes().all(|attribute| {
        attribute.is_ok_and(|attribute| match (attribute.key.as_ref(), &*attribute.value) {
            ("xmlns", value) => value == "http://www.w3.org/2000/svg",
            ("width", value) => {
                wide = value == width.to_string();
                wide
            }
            ("height", value) => {
                high = value == height.to_string();
                high
            }
            ("viewBox", value) => value == format!("0 0 {width} {height}"),
            _ => false,
        })
    });
    is_known && wide && high
}

/// The letters in an element up to its end.
fn line(reader: &mut Reader<&[u8]>, start: &BytesStart<'_>, around: Style) -> Option<Line> {
    let (mut x, mut y) = (None, None);
    let style = around.with(start, |key, value| {
        match key {
            "x" => x = Some(number(value)?),
            "y" => y = Some(number(value)?),
            _ => return None,
        }
        Some(())
    })?;
    let (mut open, mut text, mut colours) = (vec![style], String::new(), Vec::new());
    while let Some(style) = open.last().copied() {
        let start = text.len();
        match reader.read_event().ok()? {
            Event::Text(letters) => text.push_str(&letters),
            Event::GeneralRef(letter) => match letter.resolve_char_ref().ok()? {
                Some(letter) => text.push(letter),
                None => text.push_str(quick_xml::escape::resolve_predefined_entity(&letter)?),
            },
            Event::Start(part) if part.name().as_ref() == "tspan" => {
                let inner = style.with(&part, |_, _| None)?;
                // Letters of another size or font would have to be set together with these.
                if inner.in_colour(style.colour) != style {
                    return None;
                }
                open.push(inner);
            }
            Event::End(_) => _ = open.pop(),
            _ => return None,
        }
        if text.len() > start {
            colours.push((start, style.colour));
        }
    }
    is_plain(&text).then_some(Line { at: (x?, y?), style, text, colours })
}

/// Whether a text runs from left to right, and has no white space but one space between words.
fn is_plain(text: &str) -> bool {
    let runs_otherwise = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{300}'..='\u{36f}' | '\u{590}'..='\u{8ff}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{e000}'..)
    };
    !text.contains(runs_otherwise) && !text.contains("  ") && text.trim() == text
}
