//! Whether a web address still leads to something. Only the head of each answer is read.

use std::io::Read as _;
use std::time::Duration;

use ureq::http::Response;
use ureq::{Agent, Body, Error};
use url::Url;

use super::network::{self, Fault, Turns, is_private_host, is_same_server};

/// A longer answer of a program for programs is none.
const LARGEST_TEXT: u64 = 64 * 1024;

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It leads to something.
    Well,
    /// It leads to something, and its server says that this stands for good at this other address.
    Moved(String),
    /// It leads to nothing any more; why, as half a sentence.
    Gone(String),
    /// Nobody can tell; why, as half a sentence: no answer in time, an error of the server, a door that is closed to programs.
    Unanswered(String),
    /// It was not asked for, since it is an address of this machine or its network.
    Private,
}

/// What an answer says of its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostState {
    /// It answers.
    Speaks,
    /// It did not answer this time.
    Silent,
    /// Nobody knows a host of this name.
    Unknown,
    /// It wants no more requests.
    Full,
    /// Nobody asked it.
    NotAsked,
}

/// An answer, and what it says of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What became of the address.
    pub asked: Asked,
    /// What that says of its host.
    pub host: HostState,
}

impl Told {
    fn new(asked: Asked) -> Self {
        Told { asked, host: HostState::Speaks }
    }

    fn unanswered(reason: impl Into<String>) -> Self {
        Told::new(Asked::Unanswered(reason.into()))
    }

    fn fault(fault: Fault, is_first: bool) -> Self {
        let reason = fault.to_string();
        match fault {
            Fault::NotPublic if is_first => Told { asked: Asked::Private, host: HostState::NotAsked },
            Fault::NoSuchHost => Told { asked: Asked::Gone(reason), host: HostState::Unknown },
            Fault::TooSlow | Fault::NoAnswer | Fault::HostNotFound => {
                Told { asked: Asked::Unanswered(reason), host: HostState::Silent }
            }
            _ => Told::unanswered(reason),
        }
    }
}

/// Sends the requests, all in one manner.
#[derive(Debug)]
pub struct Asker {
    /// How long a host is left alone between two requests.
    pause: Duration,
    /// How long one request may take.
    timeout: Duration,
    may_be_private: bool,
    public: Agent,
    any: Agent,
    turns: Turns,
}

impl Asker {
    /// Whoever asks leaves each host alone for `pause` between two requests, redirects and second tries among them, and waits for an answer no
    /// longer than `timeout`. With `may_be_private`, addresses of this machine and its network are asked for as others are; what they redirect
    /// to must be public all the same, unless it is the same server.
    pub fn new(pause: Duration, timeout: Duration, may_be_private: bool) -> Self {
        let agent = |must_be_public| network::agent("*/*", must_be_public);
        let (public, any) = (agent(true), agent(false));
        Asker { pause, timeout, may_be_private, public, any, turns: Turns::default() }
    }

    /// Asks whether something is there, wherever the address leads.
    pub fn ask(&self, address: &Url) -> Told {
        let (mut at, mut moved, mut is_for_good) = (address.clone(), None, true);
        let mut seen = vec![without_place(address)];
        loop {
            let response = match self.head_or_get(&at, address) {
                Ok(response) => response,
                Err(fault) => return Told::fault(fault, seen.len() == 1),
            };
            let status = response.status();
            let location = response.headers().get("location").and_then(|value| value.to_str().ok());
            if status.is_redirection()
                && let Some(location) = location
            {
                at = match network::target(&at, location) {
                    Ok(next) => next,
                    Err(reason) => return Told::unanswered(reason),
                };
                is_for_good &= matches!(status.as_u16(), 301 | 308);
                if is_for_good {
                    moved = Some(at.clone());
                }
                let page = without_place(&at);
                // A page that sets a mark and sends back to itself lets browsers in, so it is not gone.
                if seen.contains(&page) {
                    return Told::unanswered("its redirects lead in a circle");
                }
                if seen.len() > network::MOST_REDIRECTS {
                    return Told::unanswered(network::too_many());
                }
                seen.push(page);
                continue;
            }
            if status.is_success() {
                let moved = moved.filter(|new| without_place(new) != seen[0]);
                return Told::new(moved.map_or(Asked::Well, |new| Asked::Moved(new.into())));
            }
            let name = status.canonical_reason().unwrap_or("no reason given").to_lowercase();
            let reason = format!("the server says {}: {name}", status.as_u16());
            return match status.as_u16() {
                404 | 410 => Told::new(Asked::Gone(reason)),
                429 => Told { host: HostState::Full, ..Told::unanswered(reason) },
                _ => Told::unanswered(reason),
            };
        }
    }

    /// The text that stands at an address which the user has named, be it small; nothing if there is none. Redirects are not followed.
    pub fn small_text(&self, address: &Url) -> Option<String> {
        let mut response = self.send(&self.any, address, false).ok()?;
        if !response.status().is_success() {
            return None;
        }
        let mut text = String::new();
        response.body_mut().as_reader().take(LARGEST_TEXT).read_to_string(&mut text).ok()?;
        Some(text)
    }

    /// Whether any server answers at an address which the user has named.
    pub fn is_answered(&self, address: &str) -> bool {
        Url::parse(address).is_ok_and(|address| self.send(&self.any, &address, true).is_ok())
    }

    /// Asks for the head alone; if that is refused, for the page. Some servers answer a request for the head wrongly, so nothing is called gone
    /// for it; but who says nothing, or wants to be left alone, is not asked a second time.
    fn head_or_get(&self, at: &Url, own: &Url) -> Result<Response<Body>, Fault> {
        let may_be_private = self.may_be_private && is_same_server(at, own);
        if !may_be_private && is_private_host(at) {
            return Err(Fault::NotPublic);
        }
        let agent = if may_be_private { &self.any } else { &self.public };
        let head = self.send(agent, at, true);
        let is_final = match &head {
            Ok(response) => {
                let status = response.status();
                status.is_success() || status.is_redirection() || matches!(status.as_u16(), 429 | 503)
            }
            Err(fault) => !matches!(fault, Fault::Broken | Fault::NoPage | Fault::NotReadable),
        };
        if is_final { head } else { self.send(agent, at, false) }
    }

    /// Sends one request when it is the host's turn.
    fn send(&self, agent: &Agent, at: &Url, is_head: bool) -> Result<Response<Body>, Fault> {
        let request = if is_head { agent.head(at.as_str()) } else { agent.get(at.as_str()) };
        let request = request.config().timeout_global(Some(self.timeout)).build();
        let host = at.host_str().unwrap_or_default();
        let answer = self.turns.at(host, self.pause, || request.call());
        answer.map_err(|error: Error| Fault::of(&error))
    }
}

/// An address without the place on the page.
fn without_place(address: &Url) -> String {
    address.as_str().split('#').next().unwrap_or_default().to_owned()
}
