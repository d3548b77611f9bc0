//! What stands in so many words right below the headline: who wrote the article, and when it was published.

use dom_query::{Document, NodeRef};

use super::furniture::is_time_stamp;
use super::main_text::{folded, one_line};
use crate::date::Date;
use crate::extract::dates::find_dates;
use crate::extract::names::Listed;
use crate::import::day::day_as_written;
use crate::import::names::authors_of_byline;

/// A line below the headline.
#[derive(Debug, Default)]
struct Line {
    text: String,
    /// What the page says of the line itself: a day, or that it names who wrote the article.
    day: Option<Date>,
    is_byline: bool,
}

/// What the lines below a headline say.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) authors: Option<Vec<String>>,
    pub(super) date: Option<Date>,
}

/// No more lines than this are told below a headline.
const MOST_LINES: usize = 4;

/// Reads the lines below the headline, up to the first that says anything else.
pub(super) fn read(page: &Document, title: Option<&str>) -> Told {
    let mut told = Told::default();
    let Some(headline) = headline(page, title) else { return told };
    for line in lines_below(&headline) {
        if let Some(day) = line.day.clone().or_else(|| day(&line.text)) {
            told.date.get_or_insert(day);
            continue;
        }
        if is_time_stamp(&line.text) {
            continue;
        }
        let Some((authors, day)) = byline(&line) else { break };
        told.authors.get_or_insert(authors);
        if let Some(day) = day {
            told.date.get_or_insert(day);
        }
    }
    told
}

/// The one heading of the first level that is the title.
fn headline<'p>(page: &'p Document, title: Option<&str>) -> Option<NodeRef<'p>> {
    let title = folded(title?);
    let headings = page.select("h1");
    let mut same = headings.nodes().iter().filter(|heading| folded(&heading.text()) == title);
    same.next().copied().filter(|_| same.next().is_none())
}

/// The day that a line of nothing else states. When the article was changed is another matter.
fn day(text: &str) -> Option<Date> {
    let small = text.to_lowercase();
    let in_figures = || text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.'));
    let is_day = is_time_stamp(text) && !small.contains("updated") || in_figures();
    day_as_written(text).filter(|date| is_day && date.to_civil().is_some())
}

/// Who wrote the article, and the day that may stand behind the names.
fn byline(line: &Line) -> Option<(Vec<String>, Option<Date>)> {
    let date = find_dates(&line.text, None).into_iter().next();
    let (names, behind) = line.text.split_at(date.map_or(line.text.len(), |date| date.range.start));
    let names = names.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let authors = Some(authors_of_byline(names)).filter(|authors| !authors.is_empty())?;
    let is_certain =
        (line.is_byline || begins_byline(names)) && authors.iter().all(|name| is_full_name(name));
    let day = day(behind);
    (is_certain && (behind.is_empty() || day.is_some())).then_some((authors, day))
}

/// What no line but a byline begins with.
const BEGINNINGS: &[&str] = &["by ", "by: ", "words by ", "written by ", "reported by ", "story by "];

fn begins_byline(line: &str) -> bool {
    let small = line.to_lowercase();
    BEGINNINGS.iter().any(|beginning| small.starts_with(beginning))
}

/// Words in the middle of names that are written small.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten", "ter",
    "van", "von", "y", "zu",
];

/// Whether a name is that of a person, in full: two words or more, with capitals where names have them.
fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    words.len() > 1
        && [words.first(), words.last()].iter().flatten().all(|word| is_capital(word))
        && words.iter().all(|word| is_capital(word) || PARTICLES.contains(word))
        && !words.iter().any(|word| is_of_thing(word))
}

/// Whether a word belongs to no name of a person: "By Royal Appointment", "By Press Association", "The Editorial Board".
fn is_of_thing(word: &str) -> bool {
    let listed = Listed::of(word);
    listed.ends_things() && !listed.is_name() || listed.is_word() && !listed.is_name()
}

/// The first lines behind a node, as the page shows them.
fn lines_below(node: &NodeRef<'_>) -> Vec<Line> {
    let mut lines = Lines::default();
    let mut at = *node;
    while lines.done.len() < MOST_LINES {
        match at.next_sibling() {
            Some(next) => {
                lines.walk(&next, false);
                at = next;
            }
            None => match at.parent().filter(|above| !is_whole_page(above)) {
                Some(above) => {
                    lines.end();
                    at = above;
                }
                None => break,
            },
        }
    }
    lines.end();
    lines.done.truncate(MOST_LINES);
    lines.done
}

fn is_whole_page(node: &NodeRef<'_>) -> bool {
    matches!(node.node_name().as_deref(), None | Some("body" | "html" | "main" | "article"))
}

/// Lines while they are read.
#[derive(Default)]
struct Lines {
    done: Vec<Line>,
    open: Line,
}

/// Pictures and what can be pressed: they end a line and say nothing.
const SILENT: &[&str] = &[
    "script", "style", "noscript", "template", "figure", "img", "picture", "svg", "video", "audio", "iframe",
    "button", "form", "br", "hr",
];

/// Elements whose words stand in the line around them.
const INLINE: &[&str] =
    &["a", "abbr", "address", "b", "cite", "em", "font", "i", "small", "span", "strong", "u"];

impl Lines {
    fn walk(&mut self, node: &NodeRef<'_>, in_byline: bool) {
        if self.done.len() >= MOST_LINES {
            return;
        }
        let Some(name) = node.node_name().filter(|_| node.is_element()) else {
            if node.is_text() {
                self.open.is_byline |= in_byline;
                self.open.text.push_str(&node.text());
            }
            return;
        };
        let is_line = !INLINE.contains(&&*name);
        if is_line {
            self.end();
        }
        if SILENT.contains(&&*name) {
            return;
        }
        let in_byline = in_byline || names_byline(node);
        node.children_it(false).for_each(|child| self.walk(&child, in_byline));
        if &*name == "time" {
            self.open.day = node.attr("datetime").and_then(|day| day_as_written(&day));
        }
        if is_line {
            self.end();
        }
    }

    fn end(&mut self) {
        let line = std::mem::take(&mut self.open);
        let text = one_line(&line.text);
        if !text.is_empty() {
            self.done.push(Line { text, ..line });
        }
    }
}

/// Whether an element says that it names who wrote the article.
fn names_byline(node: &NodeRef<'_>) -> bool {
    let says = |attribute: &str, words: &[&str]| {
        let value = node.attr(attribute).unwrap_or_default().to_lowercase();
        value.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
    };
    says("rel", &["author"])
        || says("itemprop", &["author"])
        || says("class", &["byline", "author", "authors"])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a page says whose headline is "A tale" and whose text begins with `below`.
    fn told(below: &str) -> String {
        let html = format!(
            "<html><body><main><header><h1>A tale</h1></header>{below}<p>Once upon a time, there was a ferry.</p></main></body></html>"
        );
        let told = read(&Document::from(html.as_str()), Some("A Tale"));
        let date = told.date.map(|date| date.to_string()).unwrap_or_default();
        format!("{}|{date}", told.authors.unwrap_or_default().join(", "))
    }

    #[test]
    fn names_and_days_stand_below_a_headline() {
        for (below, wanted) in [
            ("<p>By Ann Lee</p><p>12 March 2026</p>", "Ann Lee|2026-03-12"),
            (
                "<p>12 March 2026, 10.15am</p><p>By Ann Lee and Jo van der Roe, Staff Writers</p>",
                "Ann Lee, Jo van der Roe|2026-03-12",
            ),
            (
                "<div>By <a href=/lee>Ann Lee</a><br>Published: Thursday 12 March 2026</div>",
                "Ann Lee|2026-03-12",
            ),
            ("<p>By Ann Lee | 12 March 2026 | 3 min read</p>", "Ann Lee|2026-03-12"),
            (
                "<p>By <b>ANN LEE</b> <time datetime=2026-03-12T08:00Z>Thursday</time></p>",
                "Ann Lee|2026-03-12",
            ),
            ("<div class=article__byline><span>Ann Lee</span></div>", "Ann Lee|"),
            ("<p><a rel=author href=/lee>Ann Lee</a></p><p>2026-03-12</p>", "Ann Lee|2026-03-12"),
            ("<figure><figcaption>A ferry</figcaption></figure><p>By Ann Lee</p>", "Ann Lee|"),
            (
                "<p>Updated 13 March 2026</p><p>Published 12 March 2026, updated 13 March 2026</p><p>12 March 2026</p>",
                "|2026-03-12",
            ),
        ] {
            assert_eq!(told(below), wanted, "{below}");
        }
    }

    #[test]
    fn what_is_not_certain_is_not_told() {
        for below in [
            "<p>Ann Lee</p>",
            "<p>By land and sea</p>",
            "<p>By Ann Lee, who was there</p>",
            "<p>By Ann Lee 12 March 2026 was a day like others</p>",
            "<p>By the summer of 2026</p>",
            "<p>By Reuters</p>",
            "<p>By Royal Appointment</p>",
            "<p>By Press Association</p>",
            "<p class=byline>The Editorial Board</p>",
            "<p>A ferry sank.</p><p>By Ann Lee</p><p>12 March 2026</p>",
            "<p>03/04/2026</p>",
            "<p>March 2026</p>",
            "<p>2026</p>",
            "<p>The 12 March 2026 grounding</p>",
            "<h1>A tale</h1><p>By Ann Lee</p>",
        ] {
            assert_eq!(told(below), "|", "{below}");
        }
        assert_eq!(read(&Document::from("<h1>B</h1><p>By Ann Lee</p>"), Some("A")).authors, None);
    }
}
