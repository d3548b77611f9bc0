//! Words that stand beside paragraphs without being in one.

use dom_query::{NodeRef, Selection};

use super::main_text::INNER;

/// Makes a paragraph of each run of words that stands between blocks, so that it is judged as one.
pub(super) fn wrap(root: &NodeRef<'_>) {
    for holder in Selection::from(*root).select("div, section, article, main, body").nodes() {
        let children = holder.children();
        if !children.iter().any(is_block) {
            continue;
        }
        let mut run: Vec<NodeRef<'_>> = Vec::new();
        for child in children {
            if is_block(&child) {
                end(&mut run);
            } else {
                run.push(child);
            }
        }
        end(&mut run);
    }
}

fn is_block(node: &NodeRef<'_>) -> bool {
    node.is_element()
        && (node.is(INNER) || !Selection::from(*node).select(INNER).is_empty() || node.is("hr, dl, figure"))
}

fn end(run: &mut Vec<NodeRef<'_>>) {
    let nodes = std::mem::take(run);
    let Some(first) = nodes.first().filter(|_| nodes.iter().any(|node| !node.text().trim().is_empty()))
    else {
        return;
    };
    let paragraph = first.tree.new_element("p");
    first.insert_before(&paragraph);
    for node in &nodes {
        paragraph.append_child(node);
    }
}
