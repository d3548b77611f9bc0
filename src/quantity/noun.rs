//! The noun that a count counts: "12 police officers" counts police officers.

use super::cursor::Cursor;
use super::english;

/// How many words may stand between a figure and the plural it counts ("12 senior royal aides").
const MOST_WORDS: usize = 3;

/// Reads up to the plural noun after a figure and moves past it; the singular, in small letters.
///
/// `one` looks for a singular noun right after the figure instead.
pub(super) fn read(cursor: &mut Cursor<'_>, one: bool) -> Option<String> {
    let mut ahead = *cursor;
    let mut words: Vec<&str> = Vec::new();
    let mut found: Option<(usize, Cursor<'_>)> = None;
    for count in 1..=MOST_WORDS {
        // "486-based machines" are not counted; "12 ex-soldiers" are.
        let gap = ahead;
        if !ahead.skip_joint() || count == 1 && gap.peek().is_some_and(|c| !c.is_whitespace()) {
            break;
        }
        let word = ahead.word();
        if word.len() < 2 || is_no_noun(word) || word.len() > 40 {
            break;
        }
        words.push(word);
        ahead.at += word.len();
        // The letters are the sign's: "US$5".
        if ahead.peek() == Some('$') {
            break;
        }
        if one && !word.starts_with(char::is_lowercase) {
            break;
        }
        if one
            || is_fate(word) && stands_for_people(&ahead)
            || singular(word).is_some() && may_be_counted(word)
        {
            found = Some((count, ahead));
            if one || !is_modifier(word) {
                break;
            }
        } else if found.is_some() {
            break;
        }
    }
    let (count, end) = found?;
    *cursor = end;
    let last = words.get(count - 1)?;
    // The words before the noun are kept only where they make another noun of it ("police officers", "square miles").
    let head = if is_fate(last) && stands_for_people(&end) {
        "person".to_owned()
    } else if one {
        last.to_lowercase()
    } else {
        singular(last)?
    };
    let before = words.get(count.wrapping_sub(2)).map(|word| word.to_lowercase());
    match before.as_deref() {
        Some(before @ ("police" | "square" | "cubic" | "nautical")) => Some(format!("{before} {head}")),
        _ => Some(head),
    }
}

/// Whether a plural can be a noun that is counted: names of places and firms in s cannot, names of groups of people and "MPs" can.
fn may_be_counted(word: &str) -> bool {
    !word.starts_with(char::is_uppercase)
        || abbreviated(word).is_some()
        || ["ans", "ns", "ers", "ors", "ats", "ics", "ists", "ites", "is"]
            .iter()
            .any(|ending| word.ends_with(ending))
}

/// Whether a plural may be the first half of a longer noun: "police officers", "sports fans".
fn is_modifier(word: &str) -> bool {
    const MODIFIERS: &[&str] = &["police", "sports", "news", "arms", "sales", "staff", "troops"];
    MODIFIERS.iter().any(|modifier| word.eq_ignore_ascii_case(modifier))
}

/// What became of people: "12 dead".
fn is_fate(word: &str) -> bool {
    english::FATES.contains(&word)
}

/// Whether nothing follows to which what became of somebody belongs: "12 dead in the fire", but not "12 injured horses" and not "two killed
/// a guard".
fn stands_for_people(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if !ahead.skip_joint() {
        return true;
    }
    let word = ahead.word();
    word.is_empty() || english::AFTER_FATE.contains(&word)
}

fn is_no_noun(word: &str) -> bool {
    english::NOT_NOUNS.iter().any(|no| no.len() == word.len() && no.eq_ignore_ascii_case(word))
}

/// "MP" of "MPs": letters that stand for words keep their size.
fn abbreviated(word: &str) -> Option<&str> {
    word.strip_suffix('s')
        .filter(|stem| !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// The singular of a plural; nothing for a word that is not one.
///
/// ```
/// use cuttings::quantity::singular;
/// assert_eq!(singular("people").as_deref(), Some("person"));
/// assert_eq!(singular("parties").as_deref(), Some("party"));
/// assert_eq!(singular("glass"), None);
/// ```
pub fn singular(word: &str) -> Option<String> {
    if word.contains(['\'', '’']) {
        return None;
    }
    if let Some(stem) = abbreviated(word) {
        return Some(stem.to_owned());
    }
    let lower = word.to_lowercase();
    if let Some((_, one)) =
        english::IRREGULAR.iter().find(|(many, _)| many.len() == lower.len() && *many == lower)
    {
        return Some((*one).to_owned());
    }
    let stem = lower.strip_suffix('s')?;
    if stem.len() < 2 || stem.ends_with(['s', 'u', 'i']) || is_no_noun(&lower) {
        return None;
    }
    if let Some(stem) = stem.strip_suffix("ie").filter(|stem| stem.len() > 1) {
        return Some(format!("{stem}y"));
    }
    for ending in ["sse", "she", "che", "xe", "zze"] {
        if stem.ends_with(ending)
            && !matches!(stem, "axe" | "cache" | "ache" | "headache" | "avalanche" | "niche")
        {
            return Some(stem[..stem.len() - 1].to_owned());
        }
    }
    Some(stem.to_owned())
}

/// The plural of a singular noun, good enough for a difference in words.
///
/// ```
/// assert_eq!(cuttings::quantity::plural("party"), "parties");
/// assert_eq!(cuttings::quantity::plural("mile an hour"), "miles an hour");
/// assert_eq!(cuttings::quantity::plural("missing person"), "missing people");
/// ```
pub fn plural(noun: &str) -> String {
    if let Some((measured, hour)) = noun.split_once(" an ") {
        return format!("{} an {hour}", plural(measured));
    }
    if let Some((head, last)) = noun.rsplit_once(' ') {
        return format!("{head} {}", plural(last));
    }
    let regular_irregular = |one: &str| {
        english::IRREGULAR
            .iter()
            .find(|(many, single)| {
                *single == one
                    && !matches!(*many, "persons" | "personnel" | "km" | "kg" | "kilometers" | "meters")
            })
            .map(|(many, _)| (*many).to_owned())
    };
    if let Some(many) = regular_irregular(noun) {
        return many;
    }
    let before_y = noun.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match before_y {
        Some(stem) => format!("{stem}ies"),
        None if noun.ends_with("ch") || noun.ends_with("sh") || noun.ends_with(['s', 'x', 'z']) => {
            format!("{noun}es")
        }
        None => format!("{noun}s"),
    }
}
