//! A reference in a style: its text, and which parts of it are emphasised or lead somewhere.

use std::ops::Range;

use crate::text::clean;
use crate::text::escape;

/// What a part of a reference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// The title, which may lead to the article's own page.
    Title,
    /// An address, which leads to itself.
    Address,
    /// Set in italics by the style.
    Italic,
    /// Set in bold letters by the style.
    Bold,
    /// A name of which no letter may be changed.
    AsWritten,
}

/// A reference as a style writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    text: Box<str>,
    /// Parts by bytes, never empty. Parts of one kind do not overlap.
    marks: Box<[(u32, u32, Mark)]>,
}

impl Reference {
    pub(super) fn new(text: &str, marks: Vec<(u32, u32, Mark)>) -> Self {
        Reference { text: text.into(), marks: marks.into() }
    }

    /// The reference as plain text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The reference as markup; the title leads to `title_url`. Where no style left a title, all of it does, up to the first address.
    pub fn html(&self, title_url: Option<&str>) -> String {
        let mut out = String::with_capacity(self.text.len() * 2);
        let mut open: Option<Range<usize>> = None;
        for part in self.parts() {
            if open.as_ref().is_some_and(|link| link.end <= part.start) {
                out.push_str("</a>");
                open = None;
            }
            if open.is_none()
                && let Some((link, url)) = self.link_from(part.start, title_url)
            {
                // An address elsewhere says so, as all of them on a page do.
                let rel = if self.has(Mark::Address, part.start) { " rel=\"external\"" } else { "" };
                out.push_str(&format!("<a href=\"{}\"{rel}>", escape::html(url)));
                open = Some(link);
            }
            let elements: Vec<&str> = [(Mark::Bold, "b"), (Mark::Italic, "i")]
                .into_iter()
                .filter(|(mark, _)| self.has(*mark, part.start))
                .map(|(_, element)| element)
                .collect();
            out.extend(elements.iter().map(|element| format!("<{element}>")));
            out.push_str(&escape::html(&self.text[part]));
            out.extend(elements.iter().rev().map(|element| format!("</{element}>")));
        }
        if open.is_some() {
            out.push_str("</a>");
        }
        out
    }

    /// The same with words behind it.
    pub(super) fn with(self, words: &str) -> Self {
        let stop = if self.text.ends_with('.') { "" } else { "." };
        Reference { text: format!("{}{stop}{words}", self.text).into(), ..self }
    }

    /// Stretches of text within which nothing begins or ends.
    fn parts(&self) -> Vec<Range<usize>> {
        let ends = self.marks.iter().flat_map(|&(start, end, _)| [start as usize, end as usize]);
        let mut borders: Vec<usize> = ends.chain([0, self.text.len()]).collect();
        borders.sort_unstable();
        borders.dedup();
        borders.windows(2).map(|pair| pair[0]..pair[1]).collect()
    }

    fn has(&self, mark: Mark, at: usize) -> bool {
        let holds =
            |&(start, end, of): &(u32, u32, Mark)| of == mark && (start as usize..end as usize).contains(&at);
        self.marks.iter().any(holds)
    }

    /// The link that begins at a place, with where it leads.
    fn link_from<'r>(&'r self, at: usize, title_url: Option<&'r str>) -> Option<(Range<usize>, &'r str)> {
        let of = |mark: Mark| self.marks.iter().filter(move |(_, _, of)| *of == mark);
        let range = |&(start, end, _): &(u32, u32, Mark)| start as usize..end as usize;
        if let Some(address) = of(Mark::Address).map(range).find(|address| address.start == at) {
            let url = &self.text[address.clone()];
            return (clean::web_address(url).as_deref() == Some(url)).then_some((address, url));
        }
        let title = of(Mark::Title).map(range).next().unwrap_or_else(|| {
            let first = of(Mark::Address).map(range).map(|address| address.start).min();
            0..first.unwrap_or(self.text.len())
        });
        title_url.filter(|_| title.start == at && !title.is_empty()).map(|url| (title, url))
    }
}

#[cfg(test)]
mod tests {
    use super::super::writer::Writer;
    use super::*;

    fn reference(parts: &[(&str, &[Mark])]) -> Reference {
        let mut writer = Writer::default();
        for (text, marks) in parts {
            writer.add(text, marks);
        }
        writer.finish()
    }

    #[test]
    fn parts_may_lie_within_each_other() {
        let address = "https://a.example/?b&c";
        let one = reference(&[
            (" A & B. ", &[]),
            ("Tea ", &[Mark::Title, Mark::Italic]),
            ("<2>", &[Mark::Title]),
            (". ", &[Mark::Italic]),
            (address, &[Mark::Address]),
        ]);
        assert_eq!(one.text(), "A & B. Tea <2>. https://a.example/?b&c");
        assert_eq!(
            one.html(Some("../a.html?x&y")),
            "A &amp; B. <a href=\"../a.html?x&amp;y\"><i>Tea </i>&lt;2&gt;</a><i>. </i>\
             <a href=\"https://a.example/?b&amp;c\" rel=\"external\">https://a.example/?b&amp;c</a>"
        );
        assert_eq!(one.html(None).matches("<a ").count(), 1);
    }

    #[test]
    fn without_a_title_the_rest_leads_to_the_article() {
        let one = reference(&[("Tea. ", &[]), ("javascript:x", &[Mark::Address])]);
        assert_eq!(one.html(Some("a.html")), "<a href=\"a.html\">Tea. </a>javascript:x");
        assert_eq!(reference(&[]).html(Some("a.html")), "");
    }
}
