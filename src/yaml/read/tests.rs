use super::*;
use crate::text::span::FileId;

/// The tree in one line, numbers with `#` before them.
fn shown(node: &Node) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Bool(flag) => flag.to_string(),
        Node::Number(number) => format!("#{number}"),
        Node::Text(text) => format!("{text:?}"),
        Node::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Node::Map(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(name, value)| format!("{name}: {}", shown(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// What reading gives: the tree, or the code, the place in the text and the headline.
fn reading(text: &str) -> String {
    match read(&Header { file: FileId(0), text, offset: 0 }) {
        Ok(node) => shown(&node),
        Err(problem) => {
            let place =
                problem.primary.place.span().and_then(|span| span.slice(text)).unwrap_or("?").to_owned();
            format!("{} <{place}> {} | {}", problem.code.name(), problem.headline, problem.help.join(" | "))
        }
    }
}

#[test]
fn numbers_keep_their_look() {
    let text =
        "a: 1.10\nb: 2025-09-10\nc: 007\nd: 12:30\ne: no\nf: 1e3\ng: 0x1F\nh: +5\ni: .5\nj: -1\nk: 1_000";
    assert_eq!(
        reading(text),
        r##"{a: #1.10, b: "2025-09-10", c: "007", d: "12:30", e: "no", f: #1e3, g: #0x1F, h: #+5, i: #.5, j: #-1, k: "1_000"}"##
    );
}
