//! Saved copies of what is gone, as the Wayback Machine knows them.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::date::Date;
use crate::import::Asker;
use crate::text::clean::web_address;

/// A copy in an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SavedCopy {
    /// Where it is.
    pub(super) url: String,
    /// The day when it was saved.
    pub(super) date: String,
}

/// The answer of the archive: <https://archive.org/help/wayback_api.php>.
#[derive(Deserialize)]
struct Answer {
    archived_snapshots: Snapshots,
}

#[derive(Deserialize)]
struct Snapshots {
    closest: Option<Snapshot>,
}

#[derive(Deserialize)]
struct Snapshot {
    #[serde(default)]
    available: bool,
    /// What the server said when the copy was made.
    #[serde(default)]
    status: String,
    url: String,
    /// Fourteen digits: year, month, day, time.
    timestamp: String,
}

/// The copy of `address` that was saved nearest to a day, if there is one. `Err` if the archive does not say.
pub(super) fn saved_copy(
    asker: &Asker,
    archive: &str,
    address: &str,
    day: Option<&Date>,
) -> Result<Option<SavedCopy>, ()> {
    let mut question = Url::parse(archive).map_err(|_| ())?;
    question.query_pairs_mut().append_pair("url", address);
    let first = day.and_then(|day| day.bounds().earliest).filter(|day| (1..=9999).contains(&day.year()));
    if let Some(first) = first {
        let timestamp = format!("{:04}{:02}{:02}", first.year(), first.month(), first.day());
        question.query_pairs_mut().append_pair("timestamp", &timestamp);
    }
    let answer = asker.small_text(&question).ok_or(())?;
    read(&answer)
}

/// What the archive says. `Err` if it cannot be understood.
fn read(answer: &str) -> Result<Option<SavedCopy>, ()> {
    let answer: Answer = serde_json::from_str(answer).map_err(|_| ())?;
    // Archives also keep what servers say of pages that are gone.
    let closest = answer.archived_snapshots.closest.filter(|copy| copy.available && copy.status == "200");
    closest.map(|closest| copy(closest).ok_or(())).transpose()
}

fn copy(closest: Snapshot) -> Option<SavedCopy> {
    // The archive still names itself without encryption.
    let url = match closest.url.strip_prefix("http://web.archive.org/") {
        Some(rest) => format!("https://web.archive.org/{rest}"),
        None => closest.url,
    };
    let digits = closest.timestamp;
    let is_time = digits.len() == 14 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<u16>().ok().filter(|_| is_time);
    let (month, day) = (u8::try_from(number(4, 6)?).ok()?, u8::try_from(number(6, 8)?).ok()?);
    let date = Date::day(i32::from(number(0, 4)?), month, day)?;
    Some(SavedCopy { url: web_address(&url)?, date: date.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_and_odd_ones_are_not() {
        let answer =
            |closest: &str| read(&format!(r#"{{"url": "a.example", "archived_snapshots": {{{closest}}}}}"#));
        let copy = |url: &str, timestamp: &str, status: &str| {
            answer(&format!(
                r#""closest": {{"status": "{status}", "available": true, "url": "{url}", "timestamp": "{timestamp}"}}"#
            ))
        };
        assert_eq!(
            copy("http://web.archive.org/web/20260305101112/http://a.example/", "20260305101112", "200"),
            Ok(Some(SavedCopy {
                url: "https://web.archive.org/web/20260305101112/http://a.example/".to_owned(),
                date: "2026-03-05".to_owned()
            }))
        );
        assert_eq!(answer(""), Ok(None));
        for status in ["404", "301", ""] {
            assert_eq!(copy("http://web.archive.org/web/1/x", "20260305101112", status), Ok(None));
        }
        for (url, timestamp) in [
            ("javascript:alert(1)", "20260305101112"),
            ("http://web.archive.org/web/1/x", "20261305101112"),
            ("http://web.archive.org/web/1/x", "20260305"),
            ("http://web.archive.org/web/1/x", "2026030510111x"),
            ("http://web.archive.org/web/1/x", "é026"),
        ] {
            assert_eq!(copy(url, timestamp, "200"), Err(()), "{url} {timestamp}");
        }
        assert_eq!(read("<html>"), Err(()));
        assert_eq!(read(""), Err(()));
    }
}
