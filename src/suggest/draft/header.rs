//! The header of a draft, line by line.

use crate::model::{Dossier, Rights};
use crate::suggest::Evidence;
use crate::yaml::scalar;

/// A sentence longer than this is cited by its passage: nobody should publish so much of another's text as a quotation.
const LONGEST_QUOTE: usize = 300;

/// A header in the making.
#[derive(Debug)]
pub(super) struct Header {
    text: String,
}

impl Header {
    /// Begins one; `look` says what an editor has to look at.
    pub(super) fn new(look: &str) -> Self {
        let text = format!(
            "---\n\
             # Suggested by the program; no editor has checked it.\n\
             # Look at: {look}\n\
             # To accept it, take out the line `draft: true`. To refuse it for good, write `refused: true` there instead.\n\
             draft: true\n"
        );
        Header { text }
    }

    /// A field with a text.
    pub(super) fn field(&mut self, name: &str, value: &str) {
        self.line(0, &format!("{name}: {}", scalar(value)));
    }

    /// A line, `depth` levels in.
    pub(super) fn line(&mut self, depth: usize, line: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A field with a list of texts; nothing if there are none.
    pub(super) fn list<'v>(&mut self, name: &str, values: impl IntoIterator<Item = &'v str>) {
        for (at, value) in values.into_iter().enumerate() {
            if at == 0 {
                self.line(0, &format!("{name}:"));
            }
            self.line(1, &format!("- {}", scalar(value)));
        }
    }

    /// Sentences as sources: by their words where these may be shown, else by their passage.
    pub(super) fn sources<'e>(
        &mut self,
        depth: usize,
        dossier: &Dossier,
        evidence: impl IntoIterator<Item = &'e Evidence>,
    ) {
        self.line(depth, "sources:");
        for one in evidence {
            self.line(depth + 1, &format!("- article: {}", scalar(&one.article)));
            let may_quote = dossier
                .articles()
                .find(|(_, article)| article.key.as_str() == one.article)
                .is_some_and(|(_, article)| article.rights != Rights::Metadata);
            if may_quote && one.text.chars().count() <= LONGEST_QUOTE && !one.text.is_empty() {
                self.line(depth + 2, &format!("quote: {}", scalar(&one.text)));
            } else {
                self.line(depth + 2, &format!("passage: {}", one.passage));
            }
        }
    }

    /// Where the suggestion comes from, and the end.
    pub(super) fn finish(mut self, evidence: &[Evidence]) -> String {
        self.line(0, "suggested_from:");
        for one in evidence {
            self.line(1, &format!("- article: {}", scalar(&one.article)));
            self.line(2, &format!("passage: {}", one.passage));
            self.line(2, &format!("quote: {}", scalar(&one.text)));
        }
        self.text.push_str("---\n");
        self.text
    }
}
