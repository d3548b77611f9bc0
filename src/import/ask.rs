//! Whether a web address still leads to something. Only the answer's first lines are read.

use std::time::{Duration, Instant};

use url::Url;

use super::fetch::{MOST_REDIRECTS, agent, in_words, next_address, refuse_private};

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It leads to something.
    Well,
    /// It leads to something for good at this other address.
    Moved(String),
    /// It leads to nothing any more, as the server or the net says.
    Gone(String),
    /// Nobody can tell: no answer in time, an error of the server, a door that is closed to programs.
    Unanswered(String),
}

/// Asks for an address, with up to ten redirects, none of them to this machine or its network. `timeout` is for all of it.
pub fn ask(address: &str, timeout: Duration) -> Asked {
    let Ok(first) = Url::parse(address.trim()) else {
        return Asked::Gone("it is no web address".to_owned());
    };
    let start = Instant::now();
    let (mut at, mut for_good) = (first.clone(), true);
    for _ in 0..=MOST_REDIRECTS {
        let Some(left) = timeout.checked_sub(start.elapsed()).filter(|left| !left.is_zero()) else {
            return Asked::Unanswered(format!("no answer within {} seconds", timeout.as_secs()));
        };
        let must_be_public = match refuse_private(&first, &at) {
            Ok(must_be_public) => must_be_public,
            Err(reason) => return Asked::Unanswered(reason),
        };
        let agent = agent(left, must_be_public);
        // Some servers answer HEAD with an error though the page is there.
        let head = agent.head(at.as_str()).call();
        let answer = match head {
            Ok(answer) if !(answer.status().is_client_error() || answer.status().is_server_error()) => {
                Ok(answer)
            }
            _ => agent.get(at.as_str()).call(),
        };
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                let reason = in_words(&error, timeout).replace("--timeout", "--link-timeout");
                // Without a network no host is found, and that says nothing of any.
                let is_gone =
                    reason.contains("host was not found") && !error.to_string().contains("Temporary failure");
                return if is_gone { Asked::Gone(reason) } else { Asked::Unanswered(reason) };
            }
        };
        let status = answer.status();
        if status.is_redirection()
            && let Some(target) = answer.headers().get("location").and_then(|target| target.to_str().ok())
        {
            for_good &= matches!(status.as_u16(), 301 | 308);
            at = match next_address(&at, target) {
                Ok(next) => next,
                Err(reason) => return Asked::Unanswered(reason),
            };
            continue;
        }
        let said = status.canonical_reason().unwrap_or("no reason given").to_lowercase();
        return match status.as_u16() {
            404 | 410 => Asked::Gone(format!("the server says {}: {said}", status.as_u16())),
            _ if !status.is_success() => {
                Asked::Unanswered(format!("the server says {}: {said}", status.as_u16()))
            }
            _ if for_good && at != first => Asked::Moved(at.to_string()),
            _ => Asked::Well,
        };
    }
    Asked::Gone(format!("it redirects more than {MOST_REDIRECTS} times"))
}

/// The body of a small answer, such as one for programs; nothing if there is none.
pub fn small_text(address: &str, timeout: Duration) -> Option<String> {
    agent(timeout, false)
        .get(address)
        .call()
        .ok()?
        .body_mut()
        .with_config()
        .limit(1 << 20)
        .read_to_string()
        .ok()
}
