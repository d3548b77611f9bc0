//! The list of pages for search engines, and the file that tells them where it is.

use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;

use super::change;
use crate::model::{Dossier, Target};
use crate::plan::{Page, Planned, Route, SitePlan};

/// The most addresses that one sitemap may hold by the protocol.
const ADDRESSES: usize = 50_000;

/// Pages worth finding: not the page for unknown addresses, nor the empty search form, nor the copy for printing.
fn pages(plan: &SitePlan) -> impl Iterator<Item = &Planned> {
    plan.pages
        .iter()
        .filter(|planned| !matches!(planned.page, Page::NotFound | Page::Search | Page::Print(_)))
}

/// How many addresses there are.
pub(super) fn count(plan: &SitePlan) -> usize {
    pages(plan).count()
}

/// How many sitemaps stand beside the first one, which then is a list of them.
pub(super) fn parts(plan: &SitePlan) -> usize {
    parts_of(count(plan))
}

fn parts_of(addresses: usize) -> usize {
    if addresses > ADDRESSES { addresses.div_ceil(ADDRESSES) } else { 0 }
}

/// Where a sitemap is; 0 is the one that is announced.
pub(super) fn route(part: usize) -> Route {
    match part {
        0 => Route::new("sitemap.xml"),
        _ => Route::new(format!("sitemap-{part}.xml")),
    }
}

/// A sitemap's bytes. Part 0 lists the pages, or the other parts if there are any.
pub(super) fn sitemap(dossier: &Dossier, plan: &SitePlan, base: &str, part: usize) -> Vec<u8> {
    let parts = parts(plan);
    if part == 0 && parts > 0 {
        let addresses = (1..=parts).map(|part| (format!("{base}{}", route(part).encoded()), None));
        return document("sitemapindex", "sitemap", addresses);
    }
    let pages = pages(plan).skip(part.saturating_sub(1) * ADDRESSES).take(ADDRESSES);
    document(
        "urlset",
        "url",
        pages.map(|planned| (address(base, planned), last_change(dossier, &planned.page))),
    )
}

/// A page's full address; the overview stands at the folder itself.
fn address(base: &str, planned: &Planned) -> String {
    match planned.page {
        Page::Home => base.to_owned(),
        _ => format!("{base}{}", planned.route.encoded()),
    }
}

/// The last day on which the page's own record was changed, where the editor wrote one down.
fn last_change(dossier: &Dossier, page: &Page) -> Option<String> {
    let target = match *page {
        Page::Article(id) => Target::Article(id),
        Page::Event(id) => Target::Event(id),
        Page::Entity(id, _) => Target::Entity(id),
        Page::Free(id) => Target::Page(id),
        _ => return None,
    };
    dossier.changes_of(target).filter_map(|change| change::day(change.date?)).max()
}

fn document(root: &str, item: &str, addresses: impl Iterator<Item = (String, Option<String>)>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let written: std::io::Result<()> = (|| {
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let root = writer.create_element(root);
        let root = root.with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
        root.write_inner_content(|writer| {
            for (address, day) in addresses {
                writer.create_element(item).write_inner_content(|writer| {
                    writer.create_element("loc").write_text_content(BytesText::new(&address))?;
                    if let Some(day) = &day {
                        writer.create_element("lastmod").write_text_content(BytesText::new(day))?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })();
    written.expect("writing to memory does not fail");
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

/// What robots are told: everything may be read, and where the list of pages is.
pub(super) fn robots(base: Option<&str>) -> Vec<u8> {
    let sitemap = base.map(|base| format!("\nSitemap: {base}{}\n", route(0).encoded()));
    format!("User-agent: *\nDisallow:\n{}", sitemap.unwrap_or_default()).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_site_has_several_sitemaps() {
        for (addresses, parts) in [(0, 0), (50_000, 0), (50_001, 2), (100_001, 3)] {
            assert_eq!(parts_of(addresses), parts);
        }
    }

    #[test]
    fn robots_may_read_everything() {
        assert_eq!(robots(None), b"User-agent: *\nDisallow:\n");
        let told = robots(Some("https://a.example/b/"));
        assert!(told.ends_with(b"\nSitemap: https://a.example/b/sitemap.xml\n"));
    }
}
