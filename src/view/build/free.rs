//! A free page.

use crate::arena::Id;
use crate::failure::Failure;
use crate::model::FreePage;
use crate::view::{FreeContent, ViewContext};

use super::text::{TextPlace, own_text};

/// The content of a free page.
pub(super) fn free(
    context: &ViewContext<'_>,
    id: Id<FreePage>,
    place: &TextPlace,
) -> Result<FreeContent, Failure> {
    let page = context.dossier().page(id);
    let text = own_text(context, page.file, page.body_start, place)?;
    Ok(FreeContent {
        title: page.title.to_string(),
        anchor: page.slug.to_string(),
        body_html: text.html.unwrap_or_default(),
        references: text.cited.references(context),
        extra: page.extra.clone(),
    })
}
