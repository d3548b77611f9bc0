//! The YAML package's words turned into advice.

use super::Header;
use super::advice::{NAME_EXPECTED, field_of, grows, lines, name_without_blank, quoted, too_deep, value_of};
use super::extent::end_of_line;
use super::parser::Failure;
use crate::diagnostic::{Code, Diagnostic};
use crate::text::lines::floor_char_boundary;

/// The problem for an error of the package.
pub(super) fn syntax(header: &Header<'_>, failure: &Failure) -> Diagnostic {
    let text = header.text;
    let at = floor_char_boundary(text, failure.offset.unwrap_or(0));
    let trouble = Trouble { header, message: &failure.message, at };
    trouble
        .refused()
        .or_else(|| trouble.control_character())
        .or_else(|| trouble.tab())
        .or_else(|| trouble.quotes())
        .or_else(|| trouble.missing_blank())
        .or_else(|| trouble.colon_in_text())
        .or_else(|| trouble.list_item())
        .or_else(|| trouble.special_start())
        .or_else(|| trouble.indentation())
        .unwrap_or_else(|| trouble.anything_else())
}

/// An error of the package, and where it stopped.
struct Trouble<'a> {
    header: &'a Header<'a>,
    message: &'a str,
    at: usize,
}

impl<'a> Trouble<'a> {
    fn says(&self, words: &str) -> bool {
        self.message.contains(words)
    }

    fn problem(&self, start: usize, end: usize, headline: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Code::YamlSyntax, self.header.span(start, end), headline)
    }

    /// The line that the error is on: where it begins, and its text.
    fn line(&self) -> (usize, &'a str) {
        let text = self.header.text;
        let start = text[..self.at].rfind('\n').map_or(0, |at| at + 1);
        let end = text[self.at..].find('\n').map_or(text.len(), |length| self.at + length);
        (start, text[start..end].trim_end_matches('\r'))
    }

    /// What the package refuses although it is YAML.
    fn refused(&self) -> Option<Diagnostic> {
        let end = end_of_line(self.header.text, self.at);
        if self.says(NAME_EXPECTED) {
            let problem = self.problem(self.at, end, "the name of a field is a list or a group");
            return Some(problem.help(
                "write each field as `name: value`; put text with brackets or braces in quotation marks",
            ));
        }
        if self.says("more than one document") {
            let mut later = lines(self.header.text)
                .skip_while(|(_, line)| line.trim().is_empty() || line.starts_with('#'))
                .skip(1);
            let start = later.find(|(_, line)| line.starts_with("---")).map_or(self.at, |(start, _)| start);
            let problem = self.problem(
                start,
                end_of_line(self.header.text, start),
                "the header holds a second document",
            );
            return Some(problem.help("leave out the line of dashes"));
        }
        if self.says("repetition limit") {
            return Some(grows(self.header));
        }
        self.says("recursion limit").then(|| too_deep(self.header.span(self.at, end)))
    }

    fn control_character(&self) -> Option<Diagnostic> {
        if !self.says("control characters") {
            return None;
        }
        let wrong =
            |character: char| character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{85}');
        let (at, character) = self.header.text.char_indices().find(|(_, character)| wrong(*character))?;
        let number = u32::from(character);
        Some(
            self.problem(
                at,
                at + character.len_utf8(),
                format!("the header holds a control character (U+{number:04X})"),
            )
            .help("delete it; it usually comes from copying out of another program"),
        )
    }

    fn tab(&self) -> Option<Diagnostic> {
        if !self.says("cannot start any token") && !self.says("tab character") {
            return None;
        }
        let (start, line) = self.line();
        let blanks = line.len() - line.trim_start_matches([' ', '\t', '-']).len();
        let tab = line[..blanks]
            .find('\t')
            .or_else(|| line.get(self.at - start..)?.starts_with('\t').then_some(self.at - start))?;
        let n_tabs = line[tab..].bytes().take_while(|byte| *byte == b'\t').count();
        Some(
            self.problem(start + tab, start + tab + n_tabs, "a tab stands where YAML takes only spaces")
                .help("put two spaces in place of each tab"),
        )
    }

    fn quotes(&self) -> Option<Diagnostic> {
        if self.says("quoted scalar") {
            return Some(self.unclosed_quote());
        }
        // Text goes on after a closing quote, as in `title: "Big" day`.
        let (start, line) = self.line();
        let (value_start, value) = value_of(start, line);
        let quote = value.chars().next().filter(|character| matches!(character, '"' | '\''))?;
        let closing = value[1..].find(quote)? + 1;
        if value[closing + 1..].trim_start().is_empty() || self.at < value_start {
            return None;
        }
        // In `'It's late'` the marks are meant to go round all of it, in `"Big" day` they belong to the text.
        let goes_on = value[closing + 1..].starts_with(char::is_alphanumeric);
        let wrapped = goes_on && value.ends_with(quote);
        let text = if wrapped { &value[1..value.len() - 1] } else { value };
        let other = if quote == '"' { '\'' } else { '"' };
        let problem = self.problem(
            value_start,
            value_start + value.len(),
            "text goes on after the closing quotation mark",
        );
        Some(if text.contains([other, '\\']) {
            problem.help("write the text below the field: `|` after the colon, then the text in the next line, indented by two spaces")
        } else {
            problem.help(format!(
                "put the whole text into the other kind of quotation marks: `{other}{text}{other}`"
            ))
        })
    }

    /// A quotation mark that is opened and never closed: the message names where, but only in words, so look for the first
    /// line whose value begins with a mark and does not end with it.
    fn unclosed_quote(&self) -> Diagnostic {
        let opened = lines(self.header.text).find_map(|(start, line)| {
            let (value_start, value) = value_of(start, line);
            let quote = value.chars().next().filter(|character| matches!(character, '"' | '\''))?;
            (value[1..].matches(quote).count() % 2 == 0).then_some((value_start, value.len()))
        });
        let (start, length) = opened.unwrap_or((self.at, 1));
        self.problem(start, start + length, "a quotation mark is opened and never closed")
            .help("close it at the end of the text; inside of it, write a mark of the same kind twice (`''`) or after a backslash (`\\\"`)")
    }

    fn missing_blank(&self) -> Option<Diagnostic> {
        if !self.says("could not find expected ':'")
            && !self.says("did not find expected")
            && !self.says("not allowed in this context")
        {
            return None;
        }
        let (line_start, _) = self.line();
        let before = lines(self.header.text).take_while(|(start, _)| *start <= line_start);
        before.filter_map(|(start, line)| name_without_blank(self.header, start, line)).last()
    }

    fn colon_in_text(&self) -> Option<Diagnostic> {
        if !self.says("mapping values are not allowed") {
            return None;
        }
        let (start, line) = self.line();
        let (name, value_start, value) = field_of(start, line)?;
        if self.at < value_start {
            return None;
        }
        let headline = format!("the text of `{name}` has a colon in it and no quotation marks round it");
        let problem = self.problem(value_start, value_start + value.len(), headline);
        Some(problem.help(quoted(value)))
    }

    fn list_item(&self) -> Option<Diagnostic> {
        let (start, line) = self.line();
        if self.says("block sequence entries are not allowed") {
            return Some(
                self.problem(start, end_of_line(self.header.text, start), "a list begins in the line of its field")
                    .help("begin a new line after the colon, and write each item in a line of its own: two spaces, a dash, a blank"),
            );
        }
        if !self.says("expected '-' indicator") {
            return None;
        }
        let indent = line.len() - line.trim_start().len();
        let problem = self.problem(
            start + indent,
            end_of_line(self.header.text, start + indent),
            "this line does not fit into the list above it",
        );
        Some(problem.help("begin each item with a dash, all of them equally far from the margin; the fields of an item stand under its first one"))
    }

    fn special_start(&self) -> Option<Diagnostic> {
        let (start, line) = self.line();
        let (value_start, value) = value_of(start, line);
        let first = value.chars().next()?;
        if !matches!(first, '@' | '`' | '%' | '*' | '&' | '!' | '[' | '{' | '|' | '>' | ',' | ']' | '}') {
            return None;
        }
        let end = value_start + value.len();
        let closing = if first == '[' { ']' } else { '}' };
        if matches!(first, '[' | '{') && value.matches(first).count() > value.matches(closing).count() {
            let problem =
                self.problem(value_start, end, format!("a bracket `{first}` is opened and never closed"));
            return Some(problem.help(format!("add `{closing}`, or {}", quoted(value))));
        }
        // "[@jo]" is a list, and only its item needs marks around it.
        let (at, text) = special_item(value).unwrap_or((0, value));
        let first = text.chars().next()?;
        let problem = self.problem(
            value_start + at,
            value_start + at + text.len(),
            format!("the text begins with `{first}`, which means something else in YAML"),
        );
        Some(match text.strip_prefix("* ") {
            Some(item) => problem.help(format!(
                "if it is a list, write `- {item}` on a line of its own, and each other item likewise"
            )),
            None => problem.help(quoted(text)),
        })
    }

    fn indentation(&self) -> Option<Diagnostic> {
        if !self.says("did not find expected key")
            && !self.says("mapping values are not allowed")
            && !self.says("could not find expected ':'")
        {
            return None;
        }
        let (start, line) = self.line();
        let indent = line.len() - line.trim_start().len();
        let problem = self.problem(
            start + indent,
            start + line.trim_end().len().max(indent),
            "this line does not fit what stands above it",
        );
        Some(problem.help("fields of one group begin in the same column, each as `name: value`; text of several lines is indented further than its field"))
    }

    fn anything_else(&self) -> Diagnostic {
        let end = end_of_line(self.header.text, self.at);
        let words = self.message.split(" at line ").next().unwrap_or_default();
        self.problem(self.at, end, format!("this cannot be read as YAML: {words}")).help(
            "fields are written `name: value`; text with `:`, `#` or marks in it goes in quotation marks",
        )
    }
}

/// The first item of a list in brackets that begins with a character which means something else in YAML, and where it stands.
fn special_item(value: &str) -> Option<(usize, &str)> {
    let inner = value.strip_prefix('[')?.strip_suffix(']')?;
    let mut at = 1;
    for item in inner.split(',') {
        let text = item.trim();
        if text.starts_with(['@', '`', '%', '*', '&', '!']) {
            return Some((at + item.len() - item.trim_start().len(), text));
        }
        at += item.len() + 1;
    }
    None
}
