//! The article of a web page, without the page around it, as Markdown.

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::ends::trim_ends;
use super::furniture::{is_furniture, is_time_stamp, reads_like_byline};
use super::prune::prune;
use super::{captions, loose, marks, table, terms};

/// What is known of an article before its text is looked for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known<'k> {
    /// The page's address, to make links whole.
    pub(crate) address: Option<&'k str>,
    /// Its headline.
    pub(crate) title: Option<&'k str>,
    /// Who wrote it.
    pub(crate) authors: &'k [String],
    /// Whether it is known when it was published.
    pub(crate) has_date: bool,
}

/// What no reader of the article sees in it: the invisible, and questions about cookies. These have to go before the article is looked
/// for, since a question next to it is taken for its first paragraph and loses its class.
const APART: &str =
    "[hidden], [aria-hidden=true], [class*=cookie], [id*=cookie], [class*=consent], [id*=consent]";

/// A page nested deeper than this is no article, and would overrun the stack of those who walk it.
const DEEPEST: usize = 1_000;

/// A page of more elements than this is no article.
const MOST_ELEMENTS: usize = 300_000;

/// The main text of a page, as Markdown without pictures, or why there is none.
pub(crate) fn main_text(page: Document, known: Known<'_>) -> Result<String, String> {
    let address = known.address.filter(|address| address.starts_with("http"));
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    for apart in page.select(APART).nodes() {
        if apart.text().len() * 4 < page.text().len() {
            apart.remove_from_parent();
        }
    }
    captions::keep_sources(&page);
    let mut reader = Readability::with_document(page, address, Some(config))
        .map_err(|_| "its address is none, so its links cannot be read".to_owned())?;
    let article = reader.parse().map_err(|_| "no article was found on the page".to_owned())?;
    let document = Document::fragment(article.content.to_string());
    let notes = clean(&document, known);
    let mut markdown = written(&document, notes);
    if markdown.len() * LEAST_KEPT < article.text_content.len() {
        // Names of classes may lie: rather the whole than nothing.
        markdown = without_pictures(&article.content);
    }
    if markdown.is_empty() { Err("no article was found on the page".to_owned()) } else { Ok(markdown) }
}

/// If less than one part in so many is left of a text, too much was taken out.
const LEAST_KEPT: usize = 5;

/// Takes out what is no part of the article; gives the number of its notes.
fn clean(document: &Document, known: Known<'_>) -> usize {
    let root = document.root();
    captions::keep(&root);
    prune(&root);
    table::even_out(&root);
    terms::write_out(&root);
    loose::wrap(&root);
    drop_furniture(&root, known);
    let notes = marks::set(document);
    trim_ends(&root);
    marks::append(&root, &notes);
    document.select("a").retain_attrs(&["href"]);
    for item in document.select("li").nodes() {
        if item.text().trim().is_empty() {
            item.remove_from_parent();
        }
    }
    notes.len()
}

/// A piece of HTML as Markdown, for pages and for entries of feeds.
pub(crate) fn markdown_of(html: &str) -> Result<String, String> {
    let document = Document::fragment(html.to_owned());
    check_size(&document)?;
    let notes = clean(&document, Known::default());
    let markdown = written(&document, notes);
    Ok(if markdown.is_empty() { without_pictures(html) } else { markdown })
}

fn without_pictures(html: &str) -> String {
    let document = Document::fragment(html.to_owned());
    document.select("script, style, noscript, template, img, picture, svg, video, audio, iframe, object, embed, form, button, input").remove();
    table::even_out(&document.root());
    terms::write_out(&document.root());
    written(&document, 0)
}

/// The Markdown of a page, without the places at which its words might have been cut.
fn written(document: &Document, notes: usize) -> String {
    marks::written(document.md(None).trim(), notes).replace('\u{ad}', "")
}

/// Whether a page can be walked through.
pub(crate) fn check_size(page: &Document) -> Result<(), String> {
    let fits = depth_and_number(page).is_some();
    if fits { Ok(()) } else { Err("its elements are nested too deep, or too many".to_owned()) }
}

/// The depth and the number of the page's elements; `None` if either is too large. Walks without recursion.
fn depth_and_number(page: &Document) -> Option<(usize, usize)> {
    let (mut depth, mut number, mut deepest) = (0, 0, 0);
    let root = page.root();
    let mut at = root;
    loop {
        number += 1;
        deepest = deepest.max(depth);
        if depth > DEEPEST || number > MOST_ELEMENTS {
            return None;
        }
        if let Some(child) = at.first_child() {
            at = child;
            depth += 1;
            continue;
        }
        loop {
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            match at.parent() {
                Some(parent) if depth > 0 => {
                    at = parent;
                    depth -= 1;
                }
                _ => return Some((deepest, number)),
            }
        }
    }
}

/// Elements that hold one block of running text.
pub(super) const BLOCKS: &str = "p, li, h1, h2, h3, h4, h5, h6, div, td, dd, dt, section, header, footer, span, time, address, center, article";

/// Blocks of which a block of one run of text holds none.
pub(super) const INNER: &str =
    "p, li, h1, h2, h3, h4, h5, h6, div, td, ul, ol, table, blockquote, pre, section, article, header";

/// Takes out the lines of a page that are none of its article.
fn drop_furniture(root: &NodeRef<'_>, known: Known<'_>) {
    let title = known.title.map(folded);
    let mut seen: Vec<String> = Vec::new();
    for block in dom_query::Selection::from(*root).select(BLOCKS).nodes() {
        let is_inner = dom_query::Selection::from(*block).select(INNER).is_empty();
        let is_part_of_text = matches!(block.node_name().as_deref(), Some("span" | "time"))
            && block.parent().is_some_and(|parent| is_running(&parent));
        if !is_inner || is_part_of_text {
            continue;
        }
        let text = one_line(&block.text());
        if text.is_empty() || in_table(block) {
            continue;
        }
        let is_title = title.as_deref().is_some_and(|title| folded(&text) == title);
        let is_copy = text.len() > 60 && seen.contains(&text);
        if is_title
            || is_copy
            || is_furniture(&text)
            || (known.has_date && is_time_stamp(&text))
            || reads_like_byline(&text, known.authors)
            || is_pointer(block, &text)
        {
            block.remove_from_parent();
        } else if text.len() > 60 {
            seen.push(text);
        }
    }
}

/// Cells of tables are short by nature.
fn in_table(block: &NodeRef<'_>) -> bool {
    block.ancestors_it(Some(6)).any(|above| above.has_name("table"))
}

/// Whether text stands in the element itself, beside its children.
fn is_running(element: &NodeRef<'_>) -> bool {
    matches!(element.node_name().as_deref(), Some("p" | "a" | "em" | "strong" | "b" | "i" | "span" | "li"))
        || !element.immediate_text().trim().is_empty()
}

/// A paragraph that is a link and nothing else leads away from the article.
fn is_pointer(block: &NodeRef<'_>, text: &str) -> bool {
    if matches!(block.node_name().as_deref(), Some("td" | "dd" | "dt" | "h1" | "h2" | "h3" | "h4" | "span")) {
        return false;
    }
    let linked = linked_length(block);
    let bare = text.chars().filter(|c| !c.is_whitespace()).count();
    let ends = text.trim_end_matches(['"', '”', '’', '\'', ')']);
    linked * 100 >= bare * 95 && !ends.ends_with(['.', '?', '!', ':', '…'])
}

/// How many letters of the element stand in links.
pub(super) fn linked_length(element: &NodeRef<'_>) -> usize {
    let links = dom_query::Selection::from(*element).select("a");
    links.nodes().iter().map(|link| link.text().chars().filter(|c| !c.is_whitespace()).count()).sum()
}

/// Text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and figures alone, small.
pub(super) fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
