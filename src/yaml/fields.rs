//! Takes fields from a [`Node`] one by one, and collects every problem on the way.

use super::Node;
use super::kind::Kind;
use super::repeats::report_repeats;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::text::nearest::nearest;
use crate::text::span::FileId;
use std::collections::BTreeMap;

/// The most unknown or repeated fields that are reported of one group; a machine wrote a file that has more.
pub(super) const MOST_REPORTED: usize = 20;

/// Text from a header, with the field that it stood in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// The text, without blanks around it.
    pub text: String,
    /// The field.
    pub path: FieldPath,
}

/// The fields of one group. Each is taken by name and kind; what is left at the end is unknown.
///
/// ```
/// use cuttings::text::span::FileId;
/// use cuttings::yaml::{Fields, Header, Kind, read};
///
/// static ARTICLE: Kind = Kind::open("an article");
///
/// let header = Header { file: FileId(0), text: "titel: Tea\ntags: royal\n", offset: 0 };
/// let mut problems = Vec::new();
/// let mut fields = Fields::root(&ARTICLE, header.file, read(&header).expect("good"), &mut problems);
/// assert_eq!(fields.text("title"), None);
/// assert_eq!(fields.list_of_text("tags")[0].text, "royal");
/// fields.finish();
/// assert_eq!(problems[0].headline, "`titel` is no field of an article");
/// assert_eq!(problems[0].help, ["did you mean `title`?"]);
/// ```
#[derive(Debug)]
pub struct Fields<'p> {
    kind: &'static Kind,
    file: FileId,
    path: FieldPath,
    entries: Vec<Entry>,
    /// Every name that was asked for.
    asked: Vec<&'static str>,
    is_group: bool,
    problems: &'p mut Vec<Diagnostic>,
}

/// A field that has not been taken yet holds its value.
#[derive(Debug)]
struct Entry {
    name: String,
    occurrence: u32,
    value: Option<Node>,
}

impl<'p> Fields<'p> {
    /// The fields of a whole header. Reports every field in it that is given twice, however deep.
    pub fn root(kind: &'static Kind, file: FileId, node: Node, problems: &'p mut Vec<Diagnostic>) -> Self {
        report_repeats(file, &node, &FieldPath::root(), problems);
        Self::group(kind, (file, FieldPath::root()), node, problems)
    }

    /// The fields of a group inside a header, at a path of a file. A value that is no group is reported, and has no fields.
    pub fn group(
        kind: &'static Kind,
        (file, path): (FileId, FieldPath),
        node: Node,
        problems: &'p mut Vec<Diagnostic>,
    ) -> Self {
        let mut fields =
            Self { kind, file, path, entries: Vec::new(), asked: Vec::new(), is_group: true, problems };
        match node {
            Node::Null => {}
            Node::Map(entries) => {
                let mut seen: BTreeMap<String, u32> = BTreeMap::new();
                for (name, value) in entries {
                    let count = seen.entry(name.clone()).or_default();
                    fields.entries.push(Entry { name, occurrence: *count, value: Some(value) });
                    *count += 1;
                }
            }
            other => {
                fields.is_group = false;
                let path = fields.path.clone();
                fields.wrong_type(&other, &path, "fields, each as `name: value`");
            }
        }
        fields
    }

    /// The file that the fields stand in.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The path of the group itself.
    pub fn path(&self) -> &FieldPath {
        &self.path
    }

    /// The path of a field.
    pub fn path_of(&self, name: &str) -> FieldPath {
        self.path.key(name)
    }

    /// The place of what a field says.
    pub fn place(&self, name: &str) -> Place {
        Place::value(self.file, self.path.key(name))
    }

    /// The place of a field's name.
    pub fn key_place(&self, name: &str) -> Place {
        Place::key(self.file, self.path.key(name))
    }

    /// Whether a field is there, with a value, and not taken yet.
    pub fn has(&self, name: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.name == name && entry.value.as_ref().is_some_and(|value| *value != Node::Null))
    }

    /// Whether there are any fields at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds a problem.
    pub fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// All problems so far, to lend to the fields of an item.
    pub fn problems(&mut self) -> &mut Vec<Diagnostic> {
        self.problems
    }

    /// The first of the names of a field, ours or another program's, that is there. The others, if they are there too, are
    /// passed over with a note.
    pub fn alias(&mut self, name: &'static str) -> Option<&'static str> {
        self.ask(name);
        let names = self.kind.field(name).map_or(&[][..], |field| field.aliases);
        let present = std::iter::once(name).chain(names.iter().copied()).filter(|name| self.has(name));
        let present: Vec<&'static str> = present.collect();
        let (first, others) = present.split_first()?;
        for other in others {
            self.take(other);
            let problem = Diagnostic::new(
                Code::ClipperKey,
                self.key_place(other),
                format!("`{other}` is not read, because `{first}` says it"),
            )
            .help(format!("delete `{other}`"));
            self.report(problem);
        }
        Some(*first)
    }

    /// A field, whatever it holds; nothing if it is absent or empty.
    pub fn take(&mut self, name: &'static str) -> Option<Node> {
        self.ask(name);
        let entry = self.entries.iter_mut().find(|entry| entry.name == name && entry.occurrence == 0)?;
        entry.value.take().filter(|value| *value != Node::Null)
    }

    /// Text with its field; a number or a flag counts as the text that was written, blank text as absent.
    pub fn field_text(&mut self, name: &'static str) -> Option<FieldText> {
        let node = self.take(name)?;
        let path = self.path.key(name);
        self.text_of(&node, path)
    }

    /// Text; a number or a flag counts as the text that was written, blank text as absent.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        self.field_text(name).map(|found| found.text)
    }

    /// Text that must be there. Reports its absence.
    pub fn required_text(&mut self, name: &'static str) -> Option<String> {
        let n_problems = self.problems.len();
        let text = self.text(name);
        if text.is_none() && self.problems.len() == n_problems {
            self.missing(name);
        }
        text
    }

    /// Reports that a field is needed and not there.
    pub fn missing(&mut self, name: &'static str) {
        self.ask(name);
        if !self.is_group {
            return;
        }
        let present = self.entries.iter().any(|entry| entry.name == name);
        let place = if present { self.key_place(name) } else { Place::value(self.file, self.path.clone()) };
        let headline = if present { format!("`{name}` is empty") } else { needs(self.kind.owner, name) };
        self.report(Diagnostic::new(Code::MissingField, place, headline).help(format!("add `{name}: …`")));
    }

    /// A date as it was written; the caller reads it. A one-of set may stand without quotation marks: for YAML `[2024, 2025]` is
    /// a list and `{2024, 2025}` a group, and here it is text again.
    pub fn date(&mut self, name: &'static str) -> Option<FieldText> {
        let node = self.take(name)?;
        let path = self.path.key(name);
        match date_set(&node) {
            Some(text) => Some(FieldText { text, path }),
            None => self.text_of(&node, path),
        }
    }

    /// `true` or `false`; `yes`, `no`, `on` and `off` count as well.
    pub fn flag(&mut self, name: &'static str) -> Option<bool> {
        let node = self.take(name)?;
        let word = node.as_text().map(|text| text.trim().to_lowercase());
        match word.as_deref() {
            Some("true" | "yes" | "on") => Some(true),
            Some("false" | "no" | "off") => Some(false),
            _ => {
                let path = self.path.key(name);
                self.wrong_type(&node, &path, "`true` or `false`");
                None
            }
        }
    }

    /// A whole number.
    pub fn integer(&mut self, name: &'static str) -> Option<i64> {
        let node = self.take(name)?;
        let number = node.as_text().and_then(|text| text.trim().parse().ok());
        if number.is_none() {
            let path = self.path.key(name);
            self.wrong_type(&node, &path, "a whole number");
        }
        number
    }

    /// A list of texts, each with its place; a single text counts as a list of one.
    pub fn list_of_text(&mut self, name: &'static str) -> Vec<FieldText> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let path = self.path.key(name);
        if node.as_text().is_some() {
            return self.text_of(&node, path).into_iter().collect();
        }
        let Node::List(items) = node else {
            self.wrong_type(&node, &path, "a list of texts");
            return Vec::new();
        };
        let items = items.into_iter().enumerate().filter(|(_, item)| *item != Node::Null);
        items.filter_map(|(index, item)| self.text_of(&item, path.index(index))).collect()
    }

    /// A list of words without their places; a single text is cut at its commas, as many programs write them.
    pub fn words(&mut self, name: &'static str) -> Vec<Box<str>> {
        let entry = self.entries.iter().find(|entry| entry.name == name && entry.occurrence == 0);
        let line = entry.and_then(|entry| entry.value.as_ref()).is_some_and(|node| node.as_text().is_some());
        let texts = self.texts(name);
        match &texts[..] {
            [text] if line => {
                text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(Box::from).collect()
            }
            _ => texts,
        }
    }

    /// A list of texts without their places; a single text counts as a list of one.
    pub fn texts(&mut self, name: &'static str) -> Vec<Box<str>> {
        let found = self.list_of_text(name);
        // Not collected from it: that would be done in place, and the list would keep the room that the places took.
        let mut texts = Vec::with_capacity(found.len());
        texts.extend(found.into_iter().map(|found| Box::from(found.text)));
        texts
    }

    /// The items of a list with their number and path; a single value counts as a list of one.
    pub fn list(&mut self, name: &'static str) -> Vec<(usize, Node, FieldPath)> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let path = self.path.key(name);
        match node {
            Node::List(items) => {
                let items = items.into_iter().enumerate().filter(|(_, item)| *item != Node::Null);
                items.map(|(index, item)| (index, item, path.index(index))).collect()
            }
            single => vec![(0, single, path)],
        }
    }

    /// The fields of a group that is the value of a field.
    pub fn map(&mut self, name: &'static str, kind: &'static Kind) -> Option<Fields<'_>> {
        let node = self.take(name)?;
        let path = self.path.key(name);
        Some(Fields::group(kind, (self.file, path), node, self.problems))
    }

    /// Remembers that a name was asked for. A field that is in no table would be in no schema either.
    fn ask(&mut self, name: &'static str) {
        debug_assert!(
            self.kind.is_open() || self.kind.field(name).is_some(),
            "{} has no field `{name}` in its table",
            self.kind.owner
        );
        self.asked.push(name);
    }

    /// Reports every field that nobody took, with the nearest name of those that the kind has.
    pub fn finish(self) {
        let owner = self.kind.owner;
        let mut known: Vec<&'static str> = self.asked.clone();
        for field in self.kind.each_field() {
            debug_assert!(
                self.asked.iter().any(|name| field.is_called(name)),
                "nothing reads `{}` of {owner}, though its table has it",
                field.name
            );
            known.push(field.name);
            known.extend(field.aliases);
        }
        known.sort_unstable();
        known.dedup();
        let mut ours = known.clone();
        ours.retain(|name| self.kind.field(name).is_none_or(|field| field.name == *name));
        self.report_left(owner, &known, &ours);
    }

    /// Reports what is left, given all names that are known, and those of them that are our own.
    fn report_left(self, owner: &str, known: &[&'static str], ours: &[&str]) {
        let left: Vec<&Entry> = self
            .entries
            .iter()
            .filter(|entry| {
                entry.occurrence == 0
                    && entry.value.is_some()
                    && known.binary_search(&entry.name.as_str()).is_err()
            })
            .collect();
        for entry in left.iter().take(MOST_REPORTED) {
            let near = nearest(&entry.name, known.iter().copied());
            if let Some(near) = near {
                // A field that is there under a mistyped name is one mistake, not two.
                let group = Place::value(self.file, self.path.clone());
                let headline = needs(owner, near);
                self.problems.retain(|problem| {
                    problem.code != Code::MissingField
                        || problem.primary.place != group
                        || problem.headline != headline
                });
            }
            let place = Place::key(self.file, self.path.key(&entry.name));
            let problem =
                Diagnostic::new(Code::UnknownKey, place, format!("`{}` is no field of {owner}", entry.name));
            self.problems.push(match near {
                Some(_) => problem.did_you_mean(near),
                None => problem.help(format!("{owner} has {}", listed(ours))),
            });
        }
        if let Some(entry) = left.get(MOST_REPORTED) {
            let place = Place::key(self.file, self.path.key(&entry.name));
            let rest = left.len() - MOST_REPORTED;
            self.problems.push(Diagnostic::new(
                Code::UnknownKey,
                place,
                format!("{rest} more fields are no fields of {owner}"),
            ));
        }
    }

    /// Reports that a value is not of the kind that is wanted: `expected` is `a list of texts`.
    pub fn wrong_type(&mut self, node: &Node, path: &FieldPath, expected: &str) {
        let headline = match path.steps().last() {
            None => format!("the header is {}, and should be {expected}", node.kind()),
            Some(_) => format!("`{path}` is {}, and should be {expected}", node.kind()),
        };
        self.report(Diagnostic::new(Code::WrongType, Place::value(self.file, path.clone()), headline));
    }

    fn text_of(&mut self, node: &Node, path: FieldPath) -> Option<FieldText> {
        let Some(text) = node.as_text() else {
            self.wrong_type(node, &path, "text");
            return None;
        };
        let text = text.trim();
        (!text.is_empty()).then(|| FieldText { text: text.to_owned(), path })
    }
}

/// What is said of a group that lacks a field.
fn needs(owner: &str, name: &str) -> String {
    format!("{owner} needs `{name}`")
}

/// A set of dates that YAML took for a list or a group.
fn date_set(node: &Node) -> Option<String> {
    let (open, texts, close) = match node {
        Node::List(items) => (
            '[',
            items
                .iter()
                .map(|item| item.as_text().map(std::borrow::Cow::into_owned))
                .collect::<Option<Vec<_>>>()?,
            ']',
        ),
        Node::Map(entries) if entries.iter().all(|(_, value)| *value == Node::Null) => {
            ('{', entries.iter().map(|(name, _)| name.clone()).collect(), '}')
        }
        _ => return None,
    };
    (!texts.is_empty()).then(|| format!("{open}{}{close}", texts.join(",")))
}

/// Names in a sentence: `a`, `b` and `c`.
fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => "no fields".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests;
