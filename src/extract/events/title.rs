//! A sentence made into a title: without its date, its dateline and the tail that says who said it.

use super::event::Evidence;

/// Longer titles are cut, in characters.
const LONG: usize = 100;

/// The title; nothing where too little is left.
pub(super) fn from(evidence: &Evidence) -> Option<String> {
    let text = without_date(evidence);
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_start_matches([',', ';', ':', '-', '–', '—', '.', ' ', '*', '•']);
    let line = shortened(line);
    let line = line.trim_end_matches([',', ';', ':', '.', ' ', '-', '–', '—']);
    let mut letters = line.chars();
    let first = letters.next()?;
    (line.split(' ').count() >= 3).then(|| first.to_uppercase().chain(letters).collect())
}

/// The sentence without its date and the small word before it, where the sentence can do without: at its beginning, at its
/// end, or between commas. A date that does the work of a noun stays: "Friday was the bloodiest day".
fn without_date(evidence: &Evidence) -> String {
    let text = evidence.text.as_str();
    let (start, end) = (evidence.mention.start as usize, evidence.mention.end as usize);
    let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else {
        return text.to_owned();
    };
    let (head, has_small_word) = without_small_word(before.trim_end());
    let tail = after.trim_start();
    let is_possessive = after.starts_with(['\'', '’', '-']);
    let is_set_apart = has_small_word || tail.starts_with([',', ':', '-', '–', '—']);
    if is_possessive || !has_small_word && !head.is_empty() && !head.ends_with(',') {
        return text.to_owned();
    }
    if head.is_empty() {
        // "4 May 2025 The ferry ran aground" stands in a list of dates.
        let is_listed =
            text[start..end].contains(|c: char| c.is_ascii_digit()) && tail.starts_with(char::is_uppercase);
        return if is_set_apart || is_listed { tail.to_owned() } else { text.to_owned() };
    }
    if tail.trim_matches(['.', '”', '"', '!']).is_empty() {
        return head.to_owned();
    }
    match (head.strip_suffix(','), tail.strip_prefix(',')) {
        (Some(head), Some(tail)) => format!("{head}{tail}"),
        _ if !has_small_word => text.to_owned(),
        _ if tail.starts_with([',', '.', ';']) => format!("{head}{tail}"),
        _ => format!("{head} {tail}"),
    }
}

/// The text without "on" or the like at its end, and whether it was there.
fn without_small_word(text: &str) -> (&str, bool) {
    let (rest, last) = match text.rfind(' ') {
        Some(at) => (text[..at].trim_end(), &text[at + 1..]),
        None => ("", text),
    };
    let is_small = ["on", "in"].iter().any(|small| small.eq_ignore_ascii_case(last));
    if is_small { (rest, true) } else { (text, false) }
}

/// Words that begin a clause without which the rest still stands.
const OPENERS: &[&str] = &[
    "according",
    "after",
    "although",
    "and",
    "as",
    "because",
    "before",
    "but",
    "following",
    "including",
    "saying",
    "since",
    "so",
    "when",
    "where",
    "which",
    "while",
    "who",
    "with",
];

/// The line, ended where a clause begins that it can do without, else at its last word that fits, with an ellipsis.
fn shortened(line: &str) -> String {
    let Some((limit, _)) = line.char_indices().nth(LONG) else { return line.to_owned() };
    let head = &line[..limit];
    let comma = head.match_indices(", ").filter(|(at, _)| {
        let next = line[at + 2..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        OPENERS.contains(&next)
    });
    let other = ["; ", " – ", " — ", " - "].iter().filter_map(|mark| head.rfind(mark));
    let clause = comma.map(|(at, _)| at).chain(other).max();
    if let Some(end) = clause.filter(|end| *end >= LONG / 3) {
        return head[..end].to_owned();
    }
    let end = head.rfind(' ').unwrap_or(limit);
    format!("{}…", head[..end].trim_end_matches([',', ' ']))
}

#[cfg(test)]
mod tests {
    use super::from;
    use crate::extract::events::event::Evidence;

    /// Texts with the date in them and the title that they make.
    fn check(cases: &[(&str, &str, &str)]) {
        for &(text, date, title) in cases {
            let start = text.find(date).expect("in it") as u32;
            let mention = start..start + date.len() as u32;
            let evidence = Evidence {
                article: 0,
                passage: 0,
                range: 0..text.len() as u32,
                mention,
                text: text.to_owned(),
            };
            assert_eq!(from(&evidence).unwrap_or_default(), title, "{text}");
        }
    }

    #[test]
    fn makes_titles() {
        let cases = [
            (
                "On 4 May, the ferry ran aground near the quay.",
                "4 May",
                "The ferry ran aground near the quay",
            ),
            ("The ferry ran aground on Sunday.", "Sunday", "The ferry ran aground"),
            (
                "The ferry ran aground on Sunday near the quay.",
                "Sunday",
                "The ferry ran aground near the quay",
            ),
            ("The minister, on Monday, met the crew.", "Monday", "The minister met the crew"),
            ("The minister, Monday, met the crew.", "Monday", "The minister met the crew"),
            ("Monday's talks failed again.", "Monday", "Monday's talks failed again"),
            ("May 4 - Ferry runs aground near the quay", "May 4", "Ferry runs aground near the quay"),
            ("Sunday was the worst day of the storm.", "Sunday", "Sunday was the worst day of the storm"),
            ("Two people died in Sunday's storm.", "Sunday", "Two people died in Sunday's storm"),
            (
                "The crew left the ship Sunday in small boats.",
                "Sunday",
                "The crew left the ship Sunday in small boats",
            ),
            (
                "The ferry, a grey ship with two funnels, ran aground on Sunday near the old quay in thick fog, after its \
                 engine had failed twice and its crew had asked for a tug.",
                "Sunday",
                "The ferry, a grey ship with two funnels, ran aground near the old quay in thick fog",
            ),
            (
                "The ferry, a grey ship, the oldest of the fleet, three days late and low in the water on Sunday, ran \
                 aground near the quay.",
                "Sunday",
                "The ferry, a grey ship, the oldest of the fleet, three days late and low in the water, ran aground…",
            ),
            ("4 May 2025 The ferry ran aground.", "4 May 2025", "The ferry ran aground"),
            ("4 May was the day of the ferry.", "4 May", "4 May was the day of the ferry"),
            ("Sunday The Crew saw the ferry.", "Sunday", "Sunday The Crew saw the ferry"),
            ("On Monday.", "Monday", ""),
        ];
        check(&cases);
    }

    #[test]
    fn takes_dates_out_where_the_sentence_can_do_without() {
        check(&[
            ("Sunday, the ferry sank near the quay.", "Sunday", "The ferry sank near the quay"),
            (
                "In the end, Sunday was the day of the ferry.",
                "Sunday",
                "In the end, Sunday was the day of the ferry",
            ),
            (
                "The ferry, which was three days late, low in the water and full of people, ran aground near North Quay in \
                 thick fog on Sunday.",
                "Sunday",
                "The ferry, which was three days late, low in the water and full of people, ran aground near North…",
            ),
        ]);
    }
}
