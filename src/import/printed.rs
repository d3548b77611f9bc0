//! Paragraphs from the lines of printed pages.

use std::collections::{BTreeMap, BTreeSet};

/// Lines without a gap between them.
type Block = Vec<String>;

/// The paragraphs of a text that was cut into lines and pages. A page begins with a form feed; what stands at the top or the foot of most pages is no
/// part of the text. A word that was cut at the end of a line is whole again, and a paragraph that goes on behind a page break is one.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut pages: Vec<Vec<Block>> = text.split('\u{c}').map(blocks).collect();
    drop_running_lines(&mut pages);
    let pages: Vec<Vec<Block>> = pages.into_iter().filter(|page| !page.is_empty()).collect();
    let pages = if is_double_spaced(&pages) { pages.into_iter().map(one_block).collect() } else { pages };
    let print = Print::of(&pages);
    let mut out: Vec<Block> = Vec::new();
    for page in pages {
        let mut of_page = page.into_iter().flat_map(|block| print.cut(block));
        let Some(first) = of_page.next() else { continue };
        match out.last_mut() {
            Some(last) if print.goes_on(last, &first) => last.extend(first),
            _ => out.push(first),
        }
        out.extend(of_page);
    }
    out.iter().map(|lines| print.join(lines)).collect()
}

fn blocks(page: &str) -> Vec<Block> {
    let mut out = vec![Block::new()];
    for line in page.lines() {
        let line = letters(line);
        match out.last_mut() {
            Some(block) if !line.is_empty() => block.push(line),
            _ => out.push(Block::new()),
        }
    }
    out.retain(|block| !block.is_empty());
    out
}

/// A line with one blank between words, and single letters for those that were printed as one.
fn letters(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for letter in word.chars() {
            match letter {
                '\u{fb00}' => out.push_str("ff"),
                '\u{fb01}' => out.push_str("fi"),
                '\u{fb02}' => out.push_str("fl"),
                '\u{fb03}' => out.push_str("ffi"),
                '\u{fb04}' => out.push_str("ffl"),
                '\u{fb05}' | '\u{fb06}' => out.push_str("st"),
                // A place where a word may be cut; at the end of a line it was.
                '\u{ad}' if !word.ends_with('\u{ad}') => {}
                '\u{ad}' => out.push('-'),
                other => out.push(other),
            }
        }
    }
    out
}

/// Takes away what stands at the top or the foot of most pages, whatever number is in it. Without a number, the first at the top stays: it may be the
/// headline.
fn drop_running_lines(pages: &mut [Vec<Block>]) {
    for is_top in [true, false] {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for page in pages.iter() {
            *counts.entry(edge(page, is_top).map(without_numbers).unwrap_or_default()).or_default() += 1;
        }
        let mut seen = BTreeSet::new();
        let all = pages.len();
        for page in pages.iter_mut() {
            let Some(shape) = edge(page, is_top).map(without_numbers) else { continue };
            let is_running = counts.get(&shape).is_some_and(|count| *count > 1 && 2 * count > all);
            let may_be_headline = is_top && !shape.contains('#') && seen.insert(shape);
            if is_running && !may_be_headline {
                drop_edge(page, is_top);
            }
        }
    }
}

fn edge(page: &[Block], is_top: bool) -> Option<&str> {
    let line = if is_top { page.first()?.first() } else { page.last()?.last() };
    line.map(String::as_str)
}

fn drop_edge(page: &mut Vec<Block>, is_top: bool) {
    let block = if is_top { page.first_mut() } else { page.last_mut() };
    if let Some(block) = block {
        if is_top {
            block.remove(0);
        } else {
            block.pop();
        }
    }
    page.retain(|block| !block.is_empty());
}

fn without_numbers(line: &str) -> String {
    let mut out = String::new();
    for letter in line.chars() {
        if !letter.is_numeric() {
            out.push(letter);
        } else if !out.ends_with('#') {
            out.push('#');
        }
    }
    out
}

/// Whether there is a gap below nearly every line, as courts want it: then a gap says nothing.
fn is_double_spaced(pages: &[Vec<Block>]) -> bool {
    let all = pages.iter().map(Vec::len).sum::<usize>();
    let single = pages.iter().flatten().filter(|block| block.len() == 1).count();
    all > 8 && single * 10 > all * 9
}

fn one_block(page: Vec<Block>) -> Vec<Block> {
    vec![page.into_iter().flatten().collect()]
}

/// What has to be known of all lines to judge one.
struct Print {
    /// How many letters a full line has.
    width: usize,
    words: BTreeSet<String>,
}

impl Print {
    fn of(pages: &[Vec<Block>]) -> Self {
        let lines = || pages.iter().flatten().flatten();
        let mut lengths: Vec<usize> = lines().map(|line| line.chars().count()).collect();
        lengths.sort_unstable();
        let width = lengths.get(lengths.len() * 9 / 10).copied().unwrap_or_default();
        let words = lines().flat_map(|line| line.split(' ')).map(bare).filter(|word| !word.ends_with('-'));
        Print { width, words: words.collect() }
    }

    /// Cuts lines without a gap where a paragraph ends: behind a sentence after which the next word would have had room.
    fn cut(&self, lines: Block) -> Vec<Block> {
        let mut out: Vec<Block> = Vec::new();
        for line in lines {
            let last = out.last_mut().and_then(|block| Some((block.last()?.clone(), block)));
            match last {
                Some((before, block)) if !self.ends_with(&before, &line) => block.push(line),
                _ => out.push(vec![line]),
            }
        }
        out
    }

    fn ends_with(&self, line: &str, next: &str) -> bool {
        let word = next.split(' ').next().unwrap_or_default();
        let used = line.chars().count() + 1 + word.chars().count();
        // Letters are not all of one width.
        ends_sentence(line) && !begins_small(next) && used * 20 <= self.width * 17
    }

    /// Whether the paragraph at the end of a page goes on with that at the beginning of the next.
    fn goes_on(&self, last: &[String], first: &[String]) -> bool {
        let (Some(line), Some(next)) = (last.last(), first.first()) else { return false };
        let is_full = line.chars().count() * 20 >= self.width * 17;
        !ends_sentence(line) && (begins_small(next) || is_full)
    }

    fn join(&self, lines: &[String]) -> String {
        let mut out = String::new();
        for line in lines {
            let cut = out.strip_suffix('-').filter(|before| before.ends_with(char::is_alphabetic));
            match cut {
                Some(before) if begins_small(line) => {
                    let begin = before.rsplit(' ').next().unwrap_or_default();
                    let end = line.split(' ').next().unwrap_or_default();
                    let (hyphenated, whole) =
                        (bare(&format!("{begin}-{end}")), bare(&format!("{begin}{end}")));
                    // A hyphen that the word has anyhow looks the same; elsewhere in the text it may stand within a line.
                    if self.words.contains(&whole) || !self.words.contains(&hyphenated) {
                        out.pop();
                    }
                }
                None if !out.is_empty() => out.push(' '),
                _ => {}
            }
            out.push_str(line);
        }
        out
    }
}

/// A word as it is compared: without case and what stands round it.
fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '-').to_lowercase()
}

fn ends_sentence(line: &str) -> bool {
    let inner = line.trim_end_matches(['"', '\'', '”', '’', '“', '»', '«', ')', ']']);
    inner.ends_with(['.', '!', '?', '…', ':', '؟', '。'])
}

fn begins_small(line: &str) -> bool {
    line.chars().next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_paragraphs() {
        let read = |text: &str| paragraphs(text);
        assert_eq!(
            read(
                "The ferry ran  aground at\nthe quay. It was a\u{fb02}oat again\nlater.\n\nNobody was hurt."
            ),
            ["The ferry ran aground at the quay. It was afloat again later.", "Nobody was hurt."]
        );
        // A paragraph may begin without a gap, where the line above it had room.
        assert_eq!(
            read(
                "The harbour was closed for the day.\nIt opened at six.\nTwo boats had waited outside till\nthen, and left at once."
            ),
            [
                "The harbour was closed for the day. It opened at six.",
                "Two boats had waited outside till then, and left at once."
            ]
        );
        assert_eq!(read(""), Vec::<String>::new());
        assert_eq!(read("\u{c}\n \n\u{c}"), Vec::<String>::new());
    }

    #[test]
    fn cut_words_are_whole_again() {
        let read = |text: &str| paragraphs(text).join("|");
        assert_eq!(read("an extraor-\ndinary morning"), "an extraordinary morning");
        assert_eq!(read("an extraor\u{ad}\ndi\u{ad}nary morning"), "an extraordinary morning");
        assert_eq!(read("a well-\nkept log, a well-kept ship"), "a well-kept log, a well-kept ship");
        assert_eq!(read("the Anglo-\nFrench line"), "the Anglo-French line");
        assert_eq!(read("it came -\nand went"), "it came - and went");
    }

    #[test]
    fn pages_are_one_text() {
        let text = "Harbour Post, page 1\n\nThe ferry ran aground at the quay,\nand the passengers had to be\n1\n\u{c}\
            Harbour Post, page 2\n\ntaken off by boat, one by one.\n\nNobody was hurt.\n2\n\u{c}\
            Harbour Post, page 3\n\nThe inquiry ends in May.\n3\n";
        assert_eq!(
            paragraphs(text),
            [
                "The ferry ran aground at the quay, and the passengers had to be taken off by boat, one by one.",
                "Nobody was hurt.",
                "The inquiry ends in May."
            ]
        );
        // A headline that is repeated on each page stays once.
        let text = "Fog\n\nIt was thick.\n\u{c}Fog\n\nIt went.\n";
        assert_eq!(paragraphs(text), ["Fog", "It was thick.", "It went."]);
    }

    proptest::proptest! {
        #[test]
        fn no_letter_is_lost(text in "[a-cA-C0-2 .\\-\n\u{ad}\u{c}ﬁé]{0,80}") {
            let is_letter = |letter: &char| letter.is_alphabetic();
            let read: String = paragraphs(&text).concat().chars().filter(is_letter).collect();
            let all: String = text.replace('ﬁ', "fi").chars().filter(is_letter).collect();
            // What is printed on more than one page alone may be left out.
            if text.contains('\u{c}') {
                proptest::prop_assert!(read.len() <= all.len());
            } else {
                proptest::prop_assert_eq!(read, all);
            }
        }
    }

    #[test]
    fn a_gap_below_every_line_is_no_paragraph() {
        let lines = ["The court finds that the ferry", "was late. It finds that nobody", "was hurt by that."];
        let text = lines.repeat(4).join("\n\n");
        assert_eq!(paragraphs(&text).len(), 4);
        assert_eq!(paragraphs(&text)[0], lines.join(" "));
    }
}
