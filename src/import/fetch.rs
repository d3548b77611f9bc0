//! What stands at a web address.
//!
//! The address that the user names is fetched, wherever it leads. A redirect is followed if it stays on that host and port or leads to a
//! public address: a page must not make the program read what only this machine or its network can see.

use std::io::Read as _;
use std::time::Duration;

use url::Url;

use super::day::day_as_written;
use super::detect::{Format, detect};
use super::inputs::{Outcome, Taken, take_bytes};
use super::network::{self, Fault, is_private_host, is_same_server};
use super::page::page;
use crate::parse::LARGEST;

/// What is read, the best first.
const ACCEPT: &str = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8";

/// A page may have so many bytes, unpacked.
const LARGEST_PAGE: u64 = LARGEST;

/// Fetches an address and reads what is there. `timeout` is for all of it: finding the host, redirects and the body.
pub fn take_address(address: &str, timeout: Duration) -> Taken {
    match fetch(address, timeout) {
        Ok(answer) => read(address, &answer),
        Err(reason) => vec![Outcome::Failed(address.to_owned(), reason)],
    }
}

/// What a server sent.
struct Answer {
    address: String,
    charset: Option<String>,
    date: Option<String>,
    bytes: Vec<u8>,
}

fn read(address: &str, answer: &Answer) -> Taken {
    let path = answer.address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let day = answer.date.as_deref().and_then(day_as_written);
    let mut taken = match detect(name, &answer.bytes) {
        Some(Format::Page) => match page(&answer.bytes, Some(&answer.address), answer.charset.as_deref()) {
            Ok(mut found) => {
                address.clone_into(&mut found.origin);
                vec![Outcome::Found(Box::new(found))]
            }
            Err(reason) => vec![Outcome::Failed(address.to_owned(), reason)],
        },
        _ => take_bytes(address, name, &answer.bytes, true),
    };
    for outcome in &mut taken {
        if let Outcome::Found(found) = outcome {
            if found.source.value().is_none() {
                found.source.add("its address", super::address::without_tracking(&answer.address));
            }
            // The server's own clock says when; this machine's may be wrong, and tests could not be repeated.
            found.accessed.add_some("the server", day.clone());
        }
    }
    taken
}

fn fetch(address: &str, timeout: Duration) -> Result<Answer, String> {
    let start = std::time::Instant::now();
    let first = Url::parse(address.trim()).map_err(|error| format!("it is no web address: {error}"))?;
    let mut at = first.clone();
    for _ in 0..=network::MOST_REDIRECTS {
        let left = timeout.checked_sub(start.elapsed()).filter(|left| !left.is_zero());
        let left = left.ok_or_else(|| too_slow(timeout))?;
        let is_own = is_same_server(&at, &first);
        if !is_own && is_private_host(&at) {
            return Err(format!(
                "it leads to {at}, an address of this machine or its network, which is not followed"
            ));
        }
        let request = network::agent(ACCEPT, !is_own).get(at.as_str());
        let answer = request.config().timeout_global(Some(left)).build().call();
        let mut response = answer.map_err(|error| in_words(Fault::of(&error), timeout))?;
        let status = response.status();
        let header = |name: &str| {
            response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        if status.is_redirection()
            && let Some(target) = header("location")
        {
            at = network::target(&at, &target)?;
            continue;
        }
        if !status.is_success() {
            let name = status.canonical_reason().unwrap_or("no reason given").to_lowercase();
            return Err(format!("the server says {}: {name}", status.as_u16()));
        }
        let (date, charset) = (header("date"), response.body().charset().map(str::to_owned));
        let said = header("content-type").is_some_and(|kind| kind.contains("charset"));
        let packed = header("content-encoding").is_some();
        if !packed && response.body().content_length().is_some_and(|length| length > LARGEST_PAGE) {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        let reader = response.body_mut().with_config().limit(u64::MAX).reader();
        let read = reader.take(LARGEST_PAGE + 1).read_to_end(&mut bytes);
        read.map_err(|error| in_words(Fault::of_reading(&error), timeout))?;
        if bytes.len() as u64 > LARGEST_PAGE {
            return Err(too_large());
        }
        return Ok(Answer { address: at.to_string(), charset: charset.filter(|_| said), date, bytes });
    }
    Err(network::too_many())
}

fn too_large() -> String {
    format!("it has more than {} MB", LARGEST_PAGE / 1_000_000)
}

fn too_slow(timeout: Duration) -> String {
    format!("it was not all there after {} seconds; --timeout gives it longer", timeout.as_secs())
}

/// What went wrong, in a reader's words.
fn in_words(fault: Fault, timeout: Duration) -> String {
    match fault {
        Fault::TooSlow => too_slow(timeout),
        Fault::TooLarge => too_large(),
        other => other.to_string(),
    }
}
