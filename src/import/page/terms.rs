//! Lists of terms and what is said of them, which Markdown has not.

use dom_query::{NodeRef, Selection};

use super::main_text::INNER;

/// Makes a paragraph of each term and what is said of it, on lines of their own; where that is more than a line, paragraphs of each.
pub(super) fn write_out(root: &NodeRef<'_>) {
    let terms = Selection::from(*root).select("dt, dd");
    let mut groups: Vec<Vec<NodeRef<'_>>> = Vec::new();
    for node in terms.nodes() {
        match groups.last_mut() {
            Some(group) if goes_on(group, node) => group.push(*node),
            _ => groups.push(vec![*node]),
        }
    }
    for group in groups {
        let is_short = group.iter().all(|node| Selection::from(*node).select(INNER).is_empty());
        for node in &group {
            node.rename(if is_short { "p" } else { "div" });
        }
        if let (true, [first, rest @ ..]) = (is_short, group.as_slice()) {
            for node in rest {
                first.append_html("<br>");
                for child in node.children() {
                    first.append_child(&child);
                }
                node.remove_from_parent();
            }
        }
    }
}

/// Whether a node belongs to the term that the group begins with.
fn goes_on(group: &[NodeRef<'_>], node: &NodeRef<'_>) -> bool {
    let (Some(first), Some(last)) = (group.first(), group.last()) else { return false };
    let is_of_list = first.parent().map(|list| list.id) == node.parent().map(|list| list.id);
    is_of_list && (node.has_name("dd") || last.has_name("dt"))
}
