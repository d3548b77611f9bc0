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
    /// Which of the parts of its year or letter it is, or of the whole list if that is only numbered; counted from 0.
    pub part: usize,
}

/// So many slices can all be named on each of their pages.
const ALL_ARE_NAMED: usize = 100;

/// Of more, those so near to the present one are named,
const NEAR: usize = 5;

/// and of each year or letter the first, and every one behind so many.
const JUMP: usize = 100;

/// The slices that the page of one of them names, with their places. A list of thousands of pages would be little else than links to its
/// pages, and what is written for them would grow with their square.
pub(crate) fn named_slices(
    slices: &[ListSlice],
    present: usize,
) -> impl Iterator<Item = (usize, &ListSlice)> {
    let count = slices.len();
    slices.iter().enumerate().filter(move |(at, slice)| {
        count <= ALL_ARE_NAMED
            || at.abs_diff(present) <= NEAR
            || slice.part.is_multiple_of(JUMP)
            || at + 1 == count
    })
}

/// Cuts a list whose items bear `labels`, equal ones next to each other. A list within the limit stays whole; a label
/// with more items than the limit is cut into numbered parts.
pub(super) fn cut(name: &str, labels: &[String], limit: usize) -> Vec<ListSlice> {
    if labels.len() <= limit {
        return vec![ListSlice {
            label: String::new(),
            route: top(name, ""),
            range: 0..labels.len(),
            part: 0,
        }];
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
            slices.push(ListSlice { label, route: top(name, &suffix), range, part });
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

    #[test]
    fn of_many_slices_those_near_by_are_named_and_some_to_jump_to() {
        let labels = |slices: &[ListSlice], present: usize| {
            named_slices(slices, present).map(|(_, slice)| slice.label.clone()).collect::<Vec<_>>().join(" ")
        };
        let numbered = cut("list", &vec![String::new(); 250], 1);
        assert_eq!(labels(&numbered, 0), "1 2 3 4 5 6 101 201 250");
        assert_eq!(labels(&numbered, 149), "1 101 145 146 147 148 149 150 151 152 153 154 155 201 250");
        assert_eq!(named_slices(&numbered[..100], 50).count(), 100);
        let years = ["2024", "2025", "2026"].map(|year| vec![year.to_owned(); 40]).concat();
        let by_year = cut("list", &years, 1);
        assert_eq!(
            labels(&by_year, 60),
            "2024 (1) 2025 (1) 2025 (16) 2025 (17) 2025 (18) 2025 (19) 2025 (20) 2025 (21) 2025 (22) 2025 (23) 2025 (24) \
             2025 (25) 2025 (26) 2026 (1) 2026 (40)"
        );
    }
}
