//! What stands above or below a table or a quotation and says what it is, or whose.

use dom_query::{Document, NodeRef, Selection};

/// Makes paragraphs of captions. That of a picture is left to go with the picture: without it, nobody knows what it speaks of.
pub(super) fn keep(root: &NodeRef<'_>) {
    for caption in Selection::from(*root).select("table > caption").nodes() {
        let Some(table) = caption.parent() else { continue };
        as_paragraph(caption);
        table.insert_before(caption);
    }
    for figure in Selection::from(*root).select("figure").nodes() {
        if holds_words(figure) {
            Selection::from(*figure).select("figcaption").nodes().iter().for_each(as_paragraph);
        }
    }
}

/// Makes paragraphs of the lines that say whose words a quotation is, before anybody takes them for the foot of the page.
pub(super) fn keep_sources(page: &Document) {
    page.select("blockquote footer").nodes().iter().for_each(as_paragraph);
}

/// Whether there is more in a figure than pictures and what is said of them.
pub(super) fn holds_words(figure: &NodeRef<'_>) -> bool {
    let blocks = Selection::from(*figure).select("table, blockquote, pre, p");
    blocks.nodes().iter().any(|block| block.ancestors_it(None).all(|above| !above.has_name("figcaption")))
}

fn as_paragraph(caption: &NodeRef<'_>) {
    caption.remove_all_attrs();
    caption.rename("div");
}
