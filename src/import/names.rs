//! Bylines: who wrote an article, from a line that says so.

use crate::text::clean;

/// What a byline may begin with.
const BEGINNINGS: &[&str] = &[
    "by ",
    "by: ",
    "words by ",
    "written by ",
    "reported by ",
    "story by ",
    "text by ",
    "author: ",
    "authors: ",
    "von ",
    "par ",
];

/// What stands for nobody in particular.
const NOBODY: &[&str] = &[
    "staff",
    "staff writer",
    "staff reporter",
    "staff writers",
    "news staff",
    "web staff",
    "admin",
    "administrator",
    "editor",
    "editors",
    "newsroom",
    "news desk",
    "newsdesk",
    "online desk",
    "web desk",
    "guest",
    "author",
    "anonymous",
    "null",
    "undefined",
    "unknown",
    "n/a",
    "none",
    "correspondent",
    "our correspondent",
    "reporter",
    "contributor",
    "editorial",
    "editorial staff",
    "editorial team",
    "team",
];

/// What a person is called at an outlet, behind the name.
const OFFICES: &[&str] = &[
    "staff",
    "correspondent",
    "reporter",
    "editor",
    "writer",
    "columnist",
    "critic",
    "bureau",
    "producer",
    "contributor",
    "photographer",
    "journalist",
    "desk",
    "analyst",
    "freelance",
    "press",
    "reuters",
    "agency",
    "news",
    "post",
    "times",
    "courier",
    "gazette",
    "herald",
    "guardian",
    "tribune",
    "chief",
];

/// A name is no longer than this, in words.
const MOST_WORDS: usize = 6;

/// The people that a byline names, in its order. Offices, outlets and "staff" are left out.
///
/// ```
/// use cuttings::import::authors_of_byline;
/// assert_eq!(authors_of_byline("By Jane Doe and John Roe, Staff Writers"), ["Jane Doe", "John Roe"]);
/// assert_eq!(authors_of_byline("Staff"), Vec::<String>::new());
/// ```
pub fn authors_of_byline(byline: &str) -> Vec<String> {
    let line = clean::line(byline);
    if line.contains("://") || line.starts_with("www.") {
        return Vec::new();
    }
    let small = line.to_lowercase();
    let start = BEGINNINGS
        .iter()
        .find(|beginning| small.starts_with(*beginning))
        .map_or(0, |beginning| beginning.len());
    let line = line.get(start..).unwrap_or(&line);
    let line = line.split(" | ").next().unwrap_or(line);
    let line = line.split(['(', '<', '[', '•', '·']).next().unwrap_or(line);
    let line = line
        .replace(" and ", ", ")
        .replace(" und ", ", ")
        .replace(" et ", ", ")
        .replace(" & ", ", ")
        .replace(';', ",");
    let mut out: Vec<String> = Vec::new();
    for part in line.split(',') {
        let mut name = part.trim().trim_start_matches("and ").trim_start_matches('@').trim().to_owned();
        for cut in [" for ", " in ", " at ", " of the ", " – ", " — ", " - "] {
            if let Some(at) = name.find(cut) {
                name.truncate(at);
            }
        }
        if let Some(name) = cased(name.trim())
            && !out.contains(&name)
        {
            out.push(name);
        }
    }
    out
}

/// The name as people write it, or nothing if it is none.
fn cased(name: &str) -> Option<String> {
    let small = name.to_lowercase();
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_office = words.last().is_some_and(|last| {
        let small = last.to_lowercase();
        OFFICES.contains(&small.as_str()) || OFFICES.contains(&small.trim_end_matches('s'))
    }) || words.iter().any(|word| {
        matches!(word.to_lowercase().as_str(), "staff" | "correspondent" | "editor" | "reporter")
    });
    let is_name = (1..=MOST_WORDS).contains(&words.len())
        && name.chars().any(char::is_alphabetic)
        && !name.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '/' | ':' | '?' | '!' | '“' | '"'))
        && !NOBODY.contains(&small.as_str())
        && !is_office;
    if !is_name {
        return None;
    }
    if words.len() < 2 || name.chars().any(char::is_lowercase) {
        return Some(words.join(" "));
    }
    // "JANE DOE" is set in capitals by the page, not by her.
    let word = |word: &str| {
        let mut letters = word.chars();
        let mut is_start = true;
        let rest = letters.by_ref().map(|letter| {
            let small: String = if is_start { letter.to_string() } else { letter.to_lowercase().collect() };
            is_start = matches!(letter, '-' | '’' | '\'' | '.');
            small
        });
        rest.collect::<String>()
    };
    Some(words.into_iter().map(word).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::authors_of_byline;

    #[test]
    fn bylines() {
        for (line, names) in [
            ("By Jane Doe and John Roe, Staff", vec!["Jane Doe", "John Roe"]),
            ("JANE DOE", vec!["Jane Doe"]),
            ("By Jane Doe, Chief Political Correspondent", vec!["Jane Doe"]),
            ("By JOHN O'ROE and ANN SMITH-ROE", vec!["John O'Roe", "Ann Smith-Roe"]),
            ("Jane Doe, John Roe, and Ann Poe", vec!["Jane Doe", "John Roe", "Ann Poe"]),
            ("Jane Doe (The Harbour Post)", vec!["Jane Doe"]),
            ("Jane Doe in Porthaven", vec!["Jane Doe"]),
            ("Jane Doe for The Harbour Post", vec!["Jane Doe"]),
            ("https://www.facebook.com/post", vec![]),
            ("By Staff Writer", vec![]),
            ("admin", vec![]),
            ("Associated Press", vec![]),
            ("Ludwig van Beethoven & J. S. Bach", vec!["Ludwig van Beethoven", "J. S. Bach"]),
            ("", vec![]),
        ] {
            assert_eq!(authors_of_byline(line), names, "{line}");
        }
    }
}
