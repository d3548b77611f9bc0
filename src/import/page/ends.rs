//! What stands before the first paragraph of an article and behind its last.

use dom_query::{NodeRef, Selection};

use super::main_text::one_line;

/// Takes out headings that nothing follows.
pub(super) fn trim_ends(root: &NodeRef<'_>) {
    let all = Selection::from(*root).select("h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, td, dd, div");
    let mut is_followed = false;
    for element in all.nodes().iter().rev() {
        let name = element.node_name().unwrap_or_default();
        let text = one_line(&element.text());
        if text.is_empty() {
            continue;
        }
        let is_heading = name.len() == 2 && name.starts_with('h');
        if is_heading && !is_followed {
            element.remove_from_parent();
            continue;
        }
        is_followed = true;
        let _ = name;
    }
}
