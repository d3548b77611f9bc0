//! A free page.

use crate::arena::Id;
use crate::failure::Failure;
use crate::model::FreePage;
use crate::model::Target;
use crate::view::index::free_pages;
use crate::view::{FreeContent, NavigationItem, PageSection, SectionPage, ViewContext};

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
        section: section(context, id),
        extra: page.extra.clone().into(),
    })
}

/// The pages that belong to the same page as this one, or to this one.
fn section(context: &ViewContext<'_>, id: Id<FreePage>) -> Option<PageSection> {
    let dossier = context.dossier();
    let head = dossier.page(id).parent.unwrap_or(id);
    let pages = free_pages(dossier, Some(head));
    let item = |of: Id<FreePage>| {
        let link = context.plain_link(Target::Page(of));
        NavigationItem { label: link.label, url: link.url, current: of == id }
    };
    let page = |&of: &Id<FreePage>| SectionPage {
        link: item(of),
        description: dossier.page(of).description.as_deref().map(str::to_owned),
    };
    (!pages.is_empty()).then(|| PageSection { head: item(head), pages: pages.iter().map(page).collect() })
}
