//! How much of an article's text may be published.

/// How much of an article's text the dossier may show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rights {
    /// The whole text.
    #[default]
    Full,
    /// Only the passages that the dossier quotes, and of them only the words quoted.
    Excerpt,
    /// Nothing of the body: title, date, outlet and address only.
    Metadata,
}

impl Rights {
    /// Every word that the front matter accepts, with its meaning.
    pub const NAMES: [(&'static str, Rights); 3] =
        [("full", Rights::Full), ("excerpt", Rights::Excerpt), ("metadata", Rights::Metadata)];

    /// Reads the word of the front matter.
    pub fn parse(text: &str) -> Option<Rights> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, rights)| *rights)
    }

    /// The word of the front matter.
    pub fn name(self) -> &'static str {
        match self {
            Rights::Full => "full",
            Rights::Excerpt => "excerpt",
            Rights::Metadata => "metadata",
        }
    }

    /// Whether whole sentences of the body may stand on other pages, in search and in data.
    pub fn allows_sentences(self) -> bool {
        self == Rights::Full
    }

    /// Whether words that the dossier quotes may be shown.
    pub fn allows_quotes(self) -> bool {
        self != Rights::Metadata
    }
}
