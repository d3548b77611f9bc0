//! Texts of the dossier's own (of people, events, pages) as markup, with the articles that they cite.

use crate::body;
use crate::failure::Failure;
use crate::markup;
use crate::text::span::FileId;
use crate::view::ViewContext;

use super::lists;
use super::numbering::Numbering;
use super::resolver::Resolver;

/// Where on a page a text stands.
#[derive(Clone, Debug)]
pub(super) struct TextPlace {
    /// The level of its highest heading.
    pub(super) top: u8,
    /// What stands before each of its anchors.
    pub(super) prefix: String,
    /// Whether long lists are cut short, because a document of many things cannot hold all of each.
    pub(super) is_brief: bool,
}

impl TextPlace {
    /// The text of a page of its own.
    pub(super) fn page() -> Self {
        TextPlace { top: 2, prefix: String::new(), is_brief: false }
    }

    /// The text of an article on its own page, below a heading.
    pub(super) fn article() -> Self {
        TextPlace { top: 3, prefix: String::new(), is_brief: false }
    }

    /// A text among others.
    pub(super) fn among_others(top: u8, prefix: String, is_brief: bool) -> Self {
        TextPlace { top, prefix, is_brief }
    }

    /// Whether the text has a page of its own.
    pub(super) fn is_alone(&self) -> bool {
        self.prefix.is_empty()
    }

    /// How long a list may grow there that elsewhere may grow to `limit`.
    pub(super) fn at_most(&self, limit: usize) -> usize {
        if self.is_brief { limit.min(lists::BRIEF) } else { limit }
    }
}

/// A text as markup.
#[derive(Clone, Debug)]
pub(super) struct Text {
    /// The markup; `None` if there is no text.
    pub(super) html: Option<String>,
    /// The articles that it cites.
    pub(super) cited: Numbering,
}

/// Reads a text of the dossier's own again and turns it into markup.
pub(super) fn own_text(
    context: &ViewContext<'_>,
    file: FileId,
    body_start: u32,
    place: &TextPlace,
) -> Result<Text, Failure> {
    let text = context.site.bodies.text(file)?;
    let body = body::read(text.get(body_start as usize..).unwrap_or_default(), false, body_start);
    if body.blocks.is_empty() {
        return Ok(Text { html: None, cited: Numbering::new(&place.prefix) });
    }
    let mut resolver = Resolver::new(context, file, &place.prefix);
    let html = markup::blocks(&body, place.top, &mut resolver);
    Ok(Text { html: Some(html), cited: resolver.into_cited() })
}
