//! What a file is: by its first bytes, and only where these leave it open by its name.

/// The kinds of file that articles come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown, with or without a header.
    Markdown,
    /// Plain text.
    Text,
    /// A web page, saved as one file of HTML.
    Page,
    /// A web page, saved as one mail message.
    Mhtml,
    /// A document of a word processor.
    Docx,
    /// A PDF.
    Pdf,
    /// A web archive.
    Warc,
    /// A web archive in a zip file.
    Wacz,
    /// A list in CSL-JSON.
    CslJson,
    /// A list in BibTeX.
    Bibtex,
    /// A list in RIS.
    Ris,
    /// A table with a header.
    Table,
    /// A feed: RSS or Atom.
    Feed,
}

/// Endings of files that may hold an article or a list of them; in a folder, files of other endings are passed over.
const ENDINGS: &[&str] = &[
    "md", "markdown", "txt", "text", "html", "htm", "xhtml", "mht", "mhtml", "docx", "pdf", "warc", "gz",
    "wacz", "json", "bib", "bibtex", "ris", "csv", "tsv", "xml", "rss", "atom",
];

/// So much of a file is looked at.
const LOOK: usize = 64 * 1024;

/// The ending of a file name, in small letters.
pub(super) fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// Whether a file in a folder is worth opening.
pub(super) fn may_hold_articles(name: &str) -> bool {
    ENDINGS.contains(&ending(name).as_str())
}

/// The format of a file, or nothing if it is none of those that can be read.
///
/// ```
/// use cuttings::import::{Format, detect};
/// assert_eq!(detect("saved.txt", b"<!doctype html><title>A tale</title>"), Some(Format::Page));
/// assert_eq!(detect("list", b"@article{key, title = {A tale}}"), Some(Format::Bibtex));
/// assert_eq!(detect("x.png", b"\x89PNG\0\0"), None);
/// ```
pub fn detect(name: &str, bytes: &[u8]) -> Option<Format> {
    let ending = ending(name);
    match by_magic(bytes, &ending) {
        Magic::Is(format) => return Some(format),
        Magic::Unknown => return None,
        Magic::None => {}
    }
    let head = head_of(bytes)?;
    let start = head.trim_start_matches('\u{feff}').trim_start();
    let small = start.get(..start.floor_char_boundary(2_000)).unwrap_or(start).to_ascii_lowercase();
    let is_note = matches!(ending.as_str(), "md" | "markdown");
    if is_note {
        return Some(Format::Markdown);
    }
    if is_message(&small) {
        return Some(Format::Mhtml);
    }
    if start.starts_with('<') {
        return by_markup(&small, &ending);
    }
    if start.starts_with(['{', '[']) && (ending == "json" || looks_like_json(start)) {
        return Some(Format::CslJson);
    }
    if ending == "bib" || is_bibtex(start) {
        return Some(Format::Bibtex);
    }
    if ending == "ris" || small.starts_with("ty  -") {
        return Some(Format::Ris);
    }
    if matches!(ending.as_str(), "csv" | "tsv") {
        return Some(Format::Table);
    }
    if super::notes::has_header(start) {
        return Some(Format::Markdown);
    }
    let is_text =
        matches!(ending.as_str(), "" | "txt" | "text") || !ending.chars().all(|c| c.is_ascii_alphanumeric());
    if matches!(ending.as_str(), "html" | "htm" | "xhtml") {
        return Some(Format::Page);
    }
    is_text.then_some(Format::Text)
}

/// What the first bytes of a file say of it.
enum Magic {
    /// It has this format.
    Is(Format),
    /// It has a format that cannot be read.
    Unknown,
    /// Nothing.
    None,
}

fn by_magic(bytes: &[u8], ending: &str) -> Magic {
    let has = |word: &[u8]| bytes.get(..LOOK.min(bytes.len())).is_some_and(|head| find(head, word));
    let ends =
        |word: &[u8]| bytes.get(bytes.len().saturating_sub(LOOK)..).is_some_and(|tail| find(tail, word));
    if bytes.starts_with(b"%PDF-") {
        Magic::Is(Format::Pdf)
    } else if bytes.starts_with(b"PK\x03\x04") {
        if ending == "docx" || ends(b"word/document.xml") || has(b"word/document.xml") {
            Magic::Is(Format::Docx)
        } else if ending == "wacz" || ends(b"datapackage.json") || has(b"datapackage.json") {
            Magic::Is(Format::Wacz)
        } else {
            Magic::Unknown
        }
    } else if bytes.starts_with(b"WARC/") {
        Magic::Is(Format::Warc)
    } else if bytes.starts_with(b"\x1f\x8b") {
        if matches!(ending, "gz" | "warc") { Magic::Is(Format::Warc) } else { Magic::Unknown }
    } else {
        Magic::None
    }
}

fn find(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

/// The beginning as text; `None` if it is none.
fn head_of(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..LOOK.min(bytes.len()))?;
    super::decode::decoded(head, None).ok().map(|read| read.text)
}

/// A message has headers, of which one says that it has parts.
fn is_message(small: &str) -> bool {
    let headers = small.split("\n\n").next().unwrap_or_default();
    headers.contains("\nmime-version:") && headers.contains("content-type:")
        || small.starts_with("mime-version:")
        || small.starts_with("from: <saved by")
}

fn by_markup(small: &str, ending: &str) -> Option<Format> {
    let names = |name: &str| small.contains(&format!("<{name}"));
    if names("rss") || names("feed") || names("rdf:rdf") {
        return Some(Format::Feed);
    }
    let is_page = ["!doctype html", "html", "head", "body", "title", "meta", "article", "div", "p>"]
        .iter()
        .any(|name| names(name));
    if is_page || matches!(ending, "html" | "htm" | "xhtml") {
        return Some(Format::Page);
    }
    matches!(ending, "" | "txt" | "text").then_some(Format::Text)
}

fn looks_like_json(start: &str) -> bool {
    let rest = start[1..].trim_start();
    rest.starts_with(['"', '{', ']', '}'])
}

/// `@article{key,` at the start of a line among the first.
fn is_bibtex(start: &str) -> bool {
    start.lines().take(50).any(|line| {
        let rest = line.trim_start().strip_prefix('@').unwrap_or_default();
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        letters >= 3 && rest[letters..].trim_start().starts_with(['{', '(']) && line.contains(',')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides() {
        for (name, text, format) in [
            ("a.txt", "Once upon a time.", Some(Format::Text)),
            ("a.MD", "<p>Once", Some(Format::Markdown)),
            ("a.txt", "---\ntitle: A tale\n---\nOnce", Some(Format::Markdown)),
            ("a.html", "Once upon a time", Some(Format::Page)),
            ("a", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", Some(Format::Feed)),
            ("a.json", "[]", Some(Format::CslJson)),
            ("a.txt", "[citation needed] Once", Some(Format::Text)),
            ("a", "TY  - NEWS\nTI  - A tale\nER  - ", Some(Format::Ris)),
            ("a.csv", "title,date\n", Some(Format::Table)),
            (
                "a.mht",
                "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n",
                Some(Format::Mhtml),
            ),
            ("a.gz", "WARC/1.0\r\n", Some(Format::Warc)),
            ("a.txt", "%PDF-1.4", Some(Format::Pdf)),
            ("a.css", "body { color: red }", None),
            ("a.zip", "PK\u{3}\u{4}", None),
            ("a.", "", Some(Format::Text)),
        ] {
            assert_eq!(detect(name, text.as_bytes()), format, "{name} {text}");
        }
    }
}
