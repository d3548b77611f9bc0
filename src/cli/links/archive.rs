//! Saved copies of what is gone, as the Wayback Machine knows them.

use std::time::Duration;

use serde::Deserialize;

use crate::cli::arguments::LinkOptions;
use crate::date::Date;
use crate::import::small_text;
use crate::text::clean::web_address;
use crate::text::percent;

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
    available: bool,
    url: String,
    /// Fourteen digits: year, month, day, time.
    timestamp: String,
}

/// What to do about an address that is gone: lines to paste if the archive has a copy from about that day.
pub(super) fn advice(url: &str, date: Option<&Date>, options: &LinkOptions) -> String {
    match copy(url, date, options) {
        Ok(Some((copy, day))) => {
            format!(
                "a web archive has a copy; put this into the header:\narchived:\n  url: {copy}\n  date: {day}"
            )
        }
        Ok(None) => {
            "the Wayback Machine has no copy; look for one elsewhere, or leave the old address as it is"
                .to_owned()
        }
        Err(()) => {
            format!("look for a saved copy at https://web.archive.org/web/*/{url} and name it as `archived`")
        }
    }
}

/// A copy and its day. An error if the archive cannot be asked.
fn copy(url: &str, date: Option<&Date>, options: &LinkOptions) -> Result<Option<(String, String)>, ()> {
    let first = date.and_then(|date| date.bounds().earliest);
    let day = first.map(|day| format!("&timestamp={:04}{:02}{:02}", day.year(), day.month(), day.day()));
    let address = format!("{}?url={}{}", options.link_archive, percent::encode(url), day.unwrap_or_default());
    let text = small_text(&address, Duration::from_secs(options.link_timeout)).ok_or(())?;
    let answer: Answer = serde_json::from_str(&text).map_err(|_| ())?;
    let snapshot = answer.archived_snapshots.closest.filter(|found| found.available);
    Ok(snapshot.and_then(|found| {
        let digits =
            found.timestamp.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        let day = format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]);
        Some((web_address(&found.url)?, day))
    }))
}
