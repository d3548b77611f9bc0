//! Fields that are given twice.

use super::Node;
use super::fields::MOST_REPORTED;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::text::span::FileId;
use std::collections::BTreeMap;

/// Reports every field that is given twice in one group, with the place of the first.
pub(super) fn report_repeats(file: FileId, node: &Node, path: &FieldPath, problems: &mut Vec<Diagnostic>) {
    match node {
        Node::List(items) => {
            for (index, item) in
                items.iter().enumerate().filter(|(_, item)| matches!(item, Node::List(_) | Node::Map(_)))
            {
                report_repeats(file, item, &path.index(index), problems);
            }
        }
        Node::Map(entries) => {
            let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
            let mut n_reported = 0;
            for (name, value) in entries {
                let count = seen.entry(name).or_default();
                if *count > 0 && n_reported < MOST_REPORTED {
                    n_reported += 1;
                    problems.push(
                        Diagnostic::new(
                            Code::YamlRepeatedKey,
                            Place::key(file, path.repeated_key(name, *count)),
                            format!("`{name}` is given twice"),
                        )
                        .related(Place::key(file, path.key(name)), "first given here")
                        .help("keep one of them; to give several values, write a list"),
                    );
                }
                if matches!(value, Node::List(_) | Node::Map(_)) {
                    report_repeats(file, value, &path.repeated_key(name, *count), problems);
                }
                *count += 1;
            }
        }
        _ => {}
    }
}
