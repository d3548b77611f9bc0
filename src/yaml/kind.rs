//! Tables of fields: what a header, or a group in one, may hold.
//!
//! One table serves the parser, which takes no field that is not in it and reports what is left as unknown, and the schema that
//! editors read. So the two cannot part.

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text; a number or a flag counts as the text that was written.
    Text,
    /// A date in EDTF, as text, a year, or a one-of set in brackets.
    Date,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Integer,
    /// A web address.
    Address,
    /// A language code.
    Language,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Text; these are offered, and what else is read is the parser's business.
    Suggested(&'static [&'static str]),
    /// A list of texts; a single text counts as a list of one.
    Texts,
    /// A group of fields.
    Group(&'static Kind),
    /// A list of groups; a single group counts as a list of one.
    Groups(&'static Kind),
    /// A group whose names are forms of words and whose values are texts, or a list of groups.
    TextsByName(&'static Kind),
    /// A group whose names are codes of problems; the values are one of these words, or any text if there are none.
    ByCode(&'static [&'static str]),
    /// Anything.
    Free,
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Names that other programs give it.
    pub aliases: &'static [&'static str],
    /// What it holds.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in a sentence.
    pub about: &'static str,
}

impl Field {
    /// A field that may be left out, under its one name.
    pub const fn new(name: &'static str, shape: Shape, about: &'static str) -> Self {
        Field { name, aliases: &[], shape, required: false, about }
    }

    /// The same field under the names of other programs too.
    #[must_use]
    pub const fn or(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// The same field, needed.
    #[must_use]
    pub const fn needed(mut self) -> Self {
        self.required = true;
        self
    }

    /// Whether a name is this field's, ours or another program's.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(&name)
    }
}

/// What a header or a group in it may hold.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// A stable word: `article`, `saved-copy`.
    pub name: &'static str,
    /// Whose fields they are, in a message: "an article".
    pub owner: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// What plain text stands for instead of the group, if that is allowed.
    pub short: Option<&'static str>,
    /// Whether a single field of any name with an address may stand instead of the group: `Wikidata: https://…`.
    pub named_address: bool,
    /// The fields, in the order in which somebody would write them.
    pub fields: &'static [&'static [Field]],
}

impl Kind {
    /// A kind without a table: every field that is asked for belongs to it.
    pub const fn open(owner: &'static str) -> Self {
        Kind { name: "", owner, about: "", short: None, named_address: false, fields: &[] }
    }

    /// Every field.
    pub fn each_field(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields.iter().copied().flatten()
    }

    /// Whether it has no table.
    pub fn is_open(&self) -> bool {
        self.fields.is_empty()
    }

    /// The field that bears a name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.each_field().find(|field| field.is_called(name))
    }
}
