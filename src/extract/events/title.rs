//! A sentence made into a title: without its date, its dateline and the tail that says who said it.

use super::event::Evidence;

/// Titles are cut at a clause beyond this length, in characters.
const LONG: usize = 90;

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

/// The sentence without its date and the small words before it, where the sentence can do without: at its beginning, at its
/// end, or between commas.
fn without_date(evidence: &Evidence) -> String {
    let text = evidence.text.as_str();
    let range = evidence.mention.start as usize..evidence.mention.end as usize;
    let (Some(before), Some(after)) = (text.get(..range.start), text.get(range.end..)) else {
        return text.to_owned();
    };
    let mut head = before.trim_end();
    let mut has_small_word = false;
    for small in ["on", "in", "early", "late", "by"] {
        if let Some(rest) =
            head.len().checked_sub(small.len()).and_then(|at| Some((head.get(..at)?, head.get(at..)?)))
            && rest.1.eq_ignore_ascii_case(small)
            && !rest.0.ends_with(char::is_alphanumeric)
        {
            (head, has_small_word) = (rest.0.trim_end(), true);
            break;
        }
    }
    let tail = after.trim_start();
    let opens = head.is_empty();
    let closes = tail.trim_matches(['.', '”', '"', '!']).is_empty();
    if opens && tail.starts_with("'s") || opens && tail.starts_with("’s") {
        return text.to_owned();
    }
    if opens {
        return tail.trim_start_matches([',', ' ']).to_owned();
    }
    if closes && has_small_word {
        return head.to_owned();
    }
    match (head.strip_suffix(','), tail.strip_prefix(',')) {
        (Some(head), Some(tail)) => format!("{head}{tail}"),
        _ if has_small_word => {
            format!("{head}{}{tail}", if tail.starts_with([',', '.', ';']) { "" } else { " " })
        }
        _ => text.to_owned(),
    }
}

/// The line, ended at its last clause that fits, else at its last word that does, with an ellipsis.
fn shortened(line: &str) -> String {
    let Some((limit, _)) = line.char_indices().nth(LONG) else { return line.to_owned() };
    let head = &line[..limit];
    let clause = [", ", "; ", ": ", " – ", " — ", " - "].iter().filter_map(|mark| head.rfind(mark)).max();
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
            ("Monday's talks failed again.", "Monday", "Monday's talks failed again"),
            ("On Monday.", "Monday", ""),
        ];
        for (text, date, title) in cases {
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
}
