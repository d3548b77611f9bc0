//! What must hold of any input whatever. Each target takes bytes and panics if something does not hold; the fuzzer calls it
//! with what it makes up, and the tests with what it has kept.

pub(crate) mod answers;
pub(crate) mod body;
pub(crate) mod dates;
pub(crate) mod extract;
pub(crate) mod front_matter;
pub(crate) mod harmless;
pub(crate) mod import;
pub(crate) mod memory;
pub(crate) mod quotation;
pub(crate) mod routes;
pub(crate) mod search;
pub(crate) mod site;

/// A target: its name, which is that of its folder of kept input, and what it does.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every target.
pub(crate) const TARGETS: &[Target] = &[
    ("answers", answers::run),
    ("bibtex", import::bibtex),
    ("body", body::run),
    ("csl", import::csl),
    ("csv", import::csv),
    ("dates", dates::run),
    ("docx", import::docx),
    ("extract", extract::run),
    ("feed", import::feed),
    ("front_matter", front_matter::run),
    ("mhtml", import::mhtml),
    ("page", import::page),
    ("quotation", quotation::run),
    ("ris", import::ris),
    ("routes", routes::run),
    ("search", search::run),
    ("site", site::run),
    ("warc", import::warc),
];

/// No input is longer than this: what is slow for long texts has tests of its own.
pub(crate) const LONGEST: usize = 16 * 1024;

/// The input as text: bytes that are none are left out of it.
pub(crate) fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(&data[..data.len().min(LONGEST)]).into_owned()
}

/// The input as two texts, cut at the first byte of zero; without one the second is empty.
pub(crate) fn two_texts(data: &[u8]) -> (String, String) {
    let cut = data.iter().position(|byte| *byte == 0);
    let (first, second) = cut.map_or((data, &[][..]), |at| (&data[..at], &data[at + 1..]));
    (text(first), text(second))
}

/// Ranges that stand in order and on borders of characters, and do not overlap.
pub(crate) fn check_ranges<'r>(text: &str, ranges: impl IntoIterator<Item = &'r std::ops::Range<usize>>) {
    let mut end = 0;
    for range in ranges {
        assert!(range.start >= end && range.start < range.end, "{range:?} behind {end} in {text:?}");
        assert!(text.get(range.clone()).is_some(), "{range:?} cuts a character of {text:?}");
        end = range.end;
    }
}
