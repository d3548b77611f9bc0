//! Markdown from elsewhere made fit for a dossier: nothing in it is fetched, leads to files that are not there, or is taken for a
//! citation or a link of the dossier.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use crate::body::{markdown_options, parse_citation};
use crate::text::address::{Address, judge};

/// A tamed text and what it lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tamed {
    /// The text.
    pub text: String,
    /// How many pictures were left out.
    pub pictures: usize,
    /// How many links became text.
    pub links: usize,
}

impl Tamed {
    /// What the editor should know of the losses.
    pub fn remark(&self) -> Option<String> {
        let counted = |number: usize, one: &str, many: &str| match number {
            0 => None,
            1 => Some(format!("1 {one}")),
            _ => Some(format!("{number} {many}")),
        };
        let parts: Vec<String> = [
            counted(self.pictures, "picture was left out", "pictures were left out"),
            counted(
                self.links,
                "link that leads nowhere here became text",
                "links that lead nowhere here became text",
            ),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// An edit: the bytes of the text that give way, and what stands there instead.
type Edit = (Range<usize>, String);

/// Tames `text`. A relative link becomes whole with `base`, the address of the original, and text without it; a link in double brackets
/// stays where `is_key` knows it.
///
/// ```
/// use cuttings::import::tame;
/// let tamed = tame("![a boat](boat.png) See [more](/x) and [[Ada]].", Some("https://post.example/a/b"), &|_| false);
/// assert_eq!(tamed.text, "See [more](https://post.example/x) and Ada.");
/// assert_eq!((tamed.pictures, tamed.links), (1, 1));
/// ```
pub fn tame(text: &str, base: Option<&str>, is_key: &dyn Fn(&str) -> bool) -> Tamed {
    let mut out = Tamed::default();
    let mut edits = Vec::new();
    let mut cite = |link: BrokenLink<'_>| {
        let is_citation = parse_citation(&link.reference).is_some();
        is_citation.then(|| (CowStr::from(link.reference.to_string()), CowStr::Borrowed("")))
    };
    let mut open: Vec<(Option<Change>, Range<usize>)> = Vec::new();
    let mut depth_of_picture = 0_usize;
    let mut html = String::new();
    for (event, range) in
        Parser::new_with_broken_link_callback(text, markdown_options(), Some(&mut cite)).into_offset_iter()
    {
        match event {
            Event::Start(Tag::Image { .. }) => {
                if depth_of_picture == 0 {
                    out.pictures += 1;
                    edits.push((with_blank(text, &range), String::new()));
                }
                depth_of_picture += 1;
            }
            Event::End(TagEnd::Image) => depth_of_picture = depth_of_picture.saturating_sub(1),
            _ if depth_of_picture > 0 => {}
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let change = change(link_type, &dest_url, base, is_key);
                open.push((change, range.end..range.start));
            }
            Event::End(TagEnd::Link) => match open.pop() {
                // A link round a picture leads from nothing.
                Some((_, inner)) if inner.start >= inner.end => {
                    edits.push((with_blank(text, &range), String::new()));
                }
                Some((Some(change), inner)) => {
                    let inner = escapes_before(text, &range, inner.start)..inner.end;
                    let inner = text.get(inner).unwrap_or_default();
                    out.links += usize::from(!matches!(change, Change::Whole(_) | Change::Escape));
                    edits.push((range.clone(), change.applied(inner, &text[range])));
                }
                _ => {}
            },
            Event::InlineHtml(tag) => edits.push(without_tag(text, &tag, range)),
            Event::Html(piece) => {
                html.push_str(&piece);
                edits.push((range, String::new()));
            }
            Event::End(TagEnd::HtmlBlock) => {
                let words = words_of_html(&std::mem::take(&mut html));
                if let (Some(last), false) = (edits.last_mut(), words.is_empty()) {
                    last.1 = format!("{words}\n");
                }
            }
            _ => {
                for (_, inner) in &mut open {
                    inner.start = inner.start.min(range.start);
                    inner.end = inner.end.max(range.end);
                }
            }
        }
    }
    out.text = applied(text, edits);
    out
}

/// What becomes of a link.
enum Change {
    /// Its words stay.
    Words,
    /// Its words stay, with this address.
    Whole(String),
    /// A key in double brackets becomes these words.
    Key(String),
    /// It is no citation of this dossier and shall be seen as it is written.
    Escape,
}

impl Change {
    fn applied(self, inner: &str, whole: &str) -> String {
        match self {
            Change::Words => inner.to_owned(),
            Change::Whole(address) => format!("[{inner}]({address})"),
            Change::Key(words) => words,
            Change::Escape => format!("\\{whole}"),
        }
    }
}

fn change(kind: LinkType, url: &str, base: Option<&str>, is_key: &dyn Fn(&str) -> bool) -> Option<Change> {
    match kind {
        LinkType::WikiLink { has_pothole } => {
            let key = url.split('#').next().unwrap_or(url).trim();
            if is_key(key) {
                return None;
            }
            Some(if has_pothole { Change::Words } else { Change::Key(escaped(url.trim())) })
        }
        LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown => {
            let known = parse_citation(url).is_some_and(|cited| cited.iter().all(|one| is_key(&one.key)));
            (!known).then_some(Change::Escape)
        }
        LinkType::Email => None,
        _ => match judge(url) {
            Address::Outside(_) => None,
            Address::Inside { path, rest } if path.is_empty() && rest.starts_with('#') => Some(Change::Words),
            Address::Inside { .. } => {
                Some(base.and_then(|base| joined(base, url)).map_or(Change::Words, Change::Whole))
            }
            Address::Refused if url.starts_with("//") => {
                Some(base.and_then(|base| joined(base, url)).map_or(Change::Words, Change::Whole))
            }
            Address::Refused => Some(Change::Words),
        },
    }
}

/// A relative address made whole, by the browsers' rules.
#[cfg(feature = "import")]
fn joined(base: &str, relative: &str) -> Option<String> {
    let whole = url::Url::parse(base).ok()?.join(relative).ok()?;
    matches!(whole.scheme(), "http" | "https").then(|| whole.as_str().replace('(', "%28").replace(')', "%29"))
}

#[cfg(not(feature = "import"))]
fn joined(_: &str, _: &str) -> Option<String> {
    None
}

/// Words that stand in Markdown as they are.
fn escaped(words: &str) -> String {
    words
        .chars()
        .flat_map(|c| {
            matches!(c, '[' | ']' | '*' | '_' | '`' | '<' | '\\').then_some('\\').into_iter().chain([c])
        })
        .collect()
}

/// The range with one blank behind it, if it stands between blanks or at the start of a line.
fn with_blank(text: &str, range: &Range<usize>) -> Range<usize> {
    let is_free = text[..range.start].chars().next_back().is_none_or(char::is_whitespace);
    let blank = text[range.end..].starts_with(' ');
    range.start..range.end + usize::from(is_free && blank)
}

/// Where the words of a link begin, with the backslash that may keep the first of its letters from being a mark.
fn escapes_before(text: &str, link: &Range<usize>, start: usize) -> usize {
    let is_escaped = start > link.start + 1 && text[..start].ends_with('\\');
    start - usize::from(is_escaped)
}

/// Takes out a tag. Where a line broke, a blank keeps the words apart.
fn without_tag(text: &str, tag: &str, range: Range<usize>) -> Edit {
    if tag.get(1..3).is_some_and(|name| name.eq_ignore_ascii_case("br")) {
        let start = text[..range.start].trim_end_matches(' ').len();
        (start..range.end, " ".to_owned())
    } else {
        (range, String::new())
    }
}

/// The words of a piece of HTML, without tags, scripts and styles.
fn words_of_html(html: &str) -> String {
    let mut out = String::new();
    // As long as the text itself, so that places are the same in both.
    let small = html.to_ascii_lowercase();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|start| at + start) {
        out.push_str(&html[at..start]);
        let silent = ["script", "style"].iter().find(|name| small[start + 1..].starts_with(**name));
        let end = match silent {
            Some(name) => small[start..].find(&format!("</{name}")).map_or(html.len(), |end| start + end),
            None => start,
        };
        at = html[end..].find('>').map_or(html.len(), |close| end + close + 1);
    }
    out.push_str(&html[at..]);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with its edits made. Of edits inside each other, the outer one counts.
fn applied(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, instead) in edits {
        if range.start < at {
            continue;
        }
        out.push_str(&text[at..range.start]);
        out.push_str(&instead);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tamed(text: &str) -> String {
        tame(text, Some("https://post.example/a/b.html"), &|key| key == "ada").text
    }

    #[test]
    fn nothing_leads_where_nothing_is() {
        for (text, wanted) in [
            ("[[ada]] and [[Bob|the man]] and [[Bob]]", "[[ada]] and the man and Bob"),
            (
                "[x](c.html) [y](#part) [z](mailto:a@b.example)",
                "[x](https://post.example/a/c.html) y [z](mailto:a@b.example)",
            ),
            ("[x](javascript:alert(1))", "x"),
            ("[\\[1\\]](#note) [\\*x](#note)", "\\[1\\] \\*x"),
            ("[x](//other.example/y)", "[x](https://other.example/y)"),
            ("A claim [@doe2020].", "A claim \\[@doe2020]."),
            ("A claim [@ada].", "A claim [@ada]."),
            ("[![alt](a.png)](https://x.example) Text", "Text"),
            ("![a](b.png)\n\nText", "\n\nText"),
            ("a <b>bold</b> word  <br>and on", "a bold word and on"),
            ("<script>alert(1)</script>\n\nText", "\nText"),
            ("<div>\nKept words\n</div>\n\nText", "Kept words\n\nText"),
            (
                "See [ref].\n\n[ref]: foo.html",
                "See [ref](https://post.example/a/foo.html).\n\n[ref]: foo.html",
            ),
            ("`[[code]]`", "`[[code]]`"),
        ] {
            assert_eq!(tamed(text), wanted, "{text}");
        }
    }
}
