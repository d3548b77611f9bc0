//! Lists cut into pages, by year or letter, so that no page grows without bound.

use std::ops::Range;

use super::Route;

/// How many items one page shows at the most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Events on a page of the timeline.
    pub timeline: usize,
    /// People, organisations or places on a page of their list.
    pub entities: usize,
    /// Articles on a page of the source index.
    pub sources: usize,
    /// Claims on a page of the register.
    pub claims: usize,
    /// Events on a page of the coverage grid.
    pub coverage: usize,
    /// Changes on a page of their list.
    pub changes: usize,
    /// Articles with mentions on a page of an entity.
    pub mentions: usize,
    /// Claims, events, entities and articles in a part of the print page.
    pub print: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            timeline: 300,
            entities: 400,
            sources: 300,
            claims: 100,
            coverage: 60,
            changes: 200,
            mentions: 60,
            print: 100,
        }
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSlice {
    /// What this page is called among the others: "2025", "B", "3".
    pub label: String,
    /// Where it is. The first slice has the plain address of the list.
    pub route: Route,
    /// Which items of the list it shows.
    pub range: Range<usize>,
}

/// Cuts a list whose items bear `labels`, equal ones next to each other. A list within the limit stays whole; a label
/// with more items than the limit is cut into numbered parts.
pub(super) fn cut(name: &str, labels: &[String], limit: usize) -> Vec<ListSlice> {
    if labels.len() <= limit {
        return vec![ListSlice { label: String::new(), route: top(name, ""), range: 0..labels.len() }];
    }
    let mut slices = Vec::new();
    let mut start = 0;
    while start < labels.len() {
        let label = &labels[start];
        let run = labels[start..].iter().take_while(|other| *other == label).count();
        let parts = run.div_ceil(limit);
        for part in 0..parts {
            let range = start + part * run / parts..start + (part + 1) * run / parts;
            let (label, suffix) = part_name(label, part, parts);
            let suffix = if slices.is_empty() { String::new() } else { suffix };
            slices.push(ListSlice { label, route: top(name, &suffix), range });
        }
        start += run;
    }
    slices
}

fn part_name(label: &str, part: usize, parts: usize) -> (String, String) {
    let number = part + 1;
    match (label.is_empty(), parts) {
        (true, _) => (number.to_string(), format!("-{number}")),
        (false, 1) => (label.to_owned(), format!("-{}", slug::slugify(label))),
        (false, _) => (format!("{label} ({number})"), format!("-{}-{number}", slug::slugify(label))),
    }
}

fn top(name: &str, suffix: &str) -> Route {
    Route::new(format!("{name}{suffix}.html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(labels: &[&str], limit: usize) -> String {
        let labels: Vec<String> = labels.iter().map(ToString::to_string).collect();
        let slices = cut("list", &labels, limit);
        let lines = slices.iter().map(|s| format!("{} {} {:?}\n", s.label, s.route, s.range));
        lines.collect::<Vec<_>>().concat()
    }

    #[test]
    fn cuts_at_labels_and_within_long_ones() {
        assert_eq!(show(&["a", "a"], 2), " list.html 0..2\n");
        assert_eq!(
            show(&["2024", "2025", "2025", "2025", "2026"], 2),
            "2024 list.html 0..1\n2025 (1) list-2025-1.html 1..2\n2025 (2) list-2025-2.html 2..4\n\
             2026 list-2026.html 4..5\n"
        );
        assert_eq!(show(&["", "", ""], 2), "1 list.html 0..1\n2 list-2.html 1..3\n");
        assert_eq!(show(&[], 2), " list.html 0..0\n");
    }
}
