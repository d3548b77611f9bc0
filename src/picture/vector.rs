//! Drawings made of shapes: how large they say they are.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Whether a text begins as an SVG drawing does, whatever declarations and remarks stand before.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    root(bytes).is_some()
}

/// The width and height that a drawing says it has, in pixels, rounded; from its field of view if it gives no lengths.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let root = root(bytes)?;
    let value = |name: &str| {
        let found = root.attributes().flatten().find(|one| one.key.as_ref() == name)?;
        Some(found.value.into_owned())
    };
    let lengths = value("width").as_deref().and_then(pixels).zip(value("height").as_deref().and_then(pixels));
    lengths.or_else(|| {
        let field = value("viewBox")?;
        let mut numbers = field.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
        pixels(numbers.next()?).zip(pixels(numbers.next()?))
    })
}

fn root(bytes: &[u8]) -> Option<BytesStart<'static>> {
    let mut reader = Reader::from_reader(bytes);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                return (element.local_name().as_ref() == "svg").then(|| element.into_owned());
            }
            Ok(Event::Text(text)) if text.trim_start_matches('\u{feff}').trim().is_empty() => {}
            Ok(Event::Decl(_) | Event::DocType(_) | Event::Comment(_) | Event::PI(_)) => {}
            _ => return None,
        }
    }
}

/// A length in pixels; lengths in other units say nothing without knowing the screen.
fn pixels(length: &str) -> Option<u32> {
    let number: f64 = length.trim().trim_end_matches("px").trim().parse().ok()?;
    (0.5..=100_000.0).contains(&number).then(|| number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_drawing() {
        for (text, expected) in [
            ("<svg width='30' height=\"20px\"/>", Some((30, 20))),
            (
                "\u{feff}<?xml version='1.0'?>\n<!-- a --><!DOCTYPE svg>\n<svg viewBox='0 0 640.4,480'>",
                Some((640, 480)),
            ),
            ("<svg width='100%' height='100%' viewBox='0 0 4 3'/>", Some((4, 3))),
            ("<svg:svg xmlns:svg='http://www.w3.org/2000/svg' width='3cm' height='2cm'/>", None),
            ("<svg width='-1' height='2'/>", None),
            ("<svg width='1e99' height='2'/>", None),
        ] {
            assert!(is_svg(text.as_bytes()), "{text}");
            assert_eq!(size(text.as_bytes()), expected, "{text}");
        }
        for text in ["", "A picture", "<html><svg/></html>", "svg", "<svg", "a <svg/>"] {
            assert!(!is_svg(text.as_bytes()), "{text}");
        }
    }
}
