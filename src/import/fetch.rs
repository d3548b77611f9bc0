//! What stands at a web address. The only place that uses the network.
//!
//! The address that the user names is fetched, wherever it leads. A redirect is followed if it stays on that host and port or leads to a
//! public address: a page must not make the program read what only this machine or its network can see.

use std::io::Read as _;
use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};
use url::Url;

use super::day::day_as_written;
use super::detect::{Format, detect};
use super::inputs::{Outcome, Taken, take_bytes};
use super::page::page;
use crate::parse::LARGEST;

/// More redirects lead in a circle.
pub(super) const MOST_REDIRECTS: usize = 10;

/// A page may have so many bytes, unpacked.
const LARGEST_PAGE: u64 = LARGEST;

/// Whether what the user names is a web address and no path.
pub fn is_address(input: &str) -> bool {
    let small = input.get(..8).unwrap_or(input).to_ascii_lowercase();
    small.starts_with("http://") || small.starts_with("https://")
}

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
    for _ in 0..=MOST_REDIRECTS {
        let left = timeout.checked_sub(start.elapsed()).filter(|left| !left.is_zero());
        let left = left.ok_or_else(|| too_slow(timeout))?;
        let agent = agent(left, refuse_private(&first, &at)?);
        let mut response = agent.get(at.as_str()).call().map_err(|error| in_words(&error, timeout))?;
        let status = response.status();
        let header = |name: &str| {
            response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        if status.is_redirection()
            && let Some(target) = header("location")
        {
            at = next_address(&at, &target)?;
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
        reader.take(LARGEST_PAGE + 1).read_to_end(&mut bytes).map_err(|error| broken(&error, timeout))?;
        if bytes.len() as u64 > LARGEST_PAGE {
            return Err(too_large());
        }
        return Ok(Answer { address: at.to_string(), charset: charset.filter(|_| said), date, bytes });
    }
    Err(format!("it redirects more than {MOST_REDIRECTS} times"))
}

/// Whether the machine at `at`, to which `first` has led, has to be a public one; an error if its name says that it is none.
pub(super) fn refuse_private(first: &Url, at: &Url) -> Result<bool, String> {
    let is_own = at.host() == first.host() && at.port_or_known_default() == first.port_or_known_default();
    if !is_own && is_private_host(at) {
        return Err(format!(
            "it leads to {at}, an address of this machine or its network, which is not followed"
        ));
    }
    Ok(!is_own)
}

/// Where a redirect leads.
pub(super) fn next_address(at: &Url, target: &str) -> Result<Url, String> {
    let next = at
        .join(target)
        .map_err(|_| format!("it leads to `{}`, which is no address", target.escape_debug()))?;
    if !matches!(next.scheme(), "http" | "https") {
        return Err(format!("it leads to {next}, which is no web address"));
    }
    Ok(next)
}

fn too_large() -> String {
    format!("it has more than {} MB", LARGEST_PAGE / 1_000_000)
}

fn too_slow(timeout: Duration) -> String {
    format!("it was not all there after {} seconds; --timeout gives it longer", timeout.as_secs())
}

pub(super) fn agent(left: Duration, must_be_public: bool) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(left))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .user_agent(concat!("Mozilla/5.0 (compatible; cuttings/", env!("CARGO_PKG_VERSION"), ")"))
        .accept("text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8")
        .build();
    // Behind a proxy it is the proxy that finds the host.
    let must_be_public = must_be_public && config.proxy().is_none();
    let resolver = Guarded { inner: DefaultResolver::default(), must_be_public };
    Agent::with_parts(config, DefaultConnector::default(), resolver)
}

/// Finds the machines of a host and, if need be, leaves out those that are not public.
#[derive(Debug)]
struct Guarded {
    inner: DefaultResolver,
    must_be_public: bool,
}

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        if self.must_be_public && found.iter().any(|address| is_private(address.ip())) {
            return Err(Error::Other(
                "it leads to an address of this machine or its network, which is not followed".into(),
            ));
        }
        Ok(found)
    }
}

fn is_private_host(address: &Url) -> bool {
    match address.host() {
        Some(url::Host::Ipv4(ip)) => is_private(ip.into()),
        Some(url::Host::Ipv6(ip)) => is_private(ip.into()),
        Some(url::Host::Domain(name)) => {
            name == "localhost" || matches!(name.rsplit('.').next(), Some("localhost" | "local"))
        }
        None => true,
    }
}

/// Addresses that are not of the public network (RFC 6890).
fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, ..] = ip.octets();
            ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_broadcast()
                || ip.is_documentation()
                || a == 0
                || (a == 100 && (64..128).contains(&b))
                || (a == 198 && (b == 18 || b == 19))
                || a >= 224
        }
        IpAddr::V6(ip) => ip.to_ipv4_mapped().map_or_else(|| is_private_v6(ip), |ip| is_private(ip.into())),
    }
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    let first = ip.segments()[0];
    ip.is_loopback()
        || ip.is_unspecified()
        || (first & 0xfe00) == 0xfc00
        || (first & 0xffc0) == 0xfe80
        || (first & 0xff00) == 0xff00
}

/// What went wrong, in a reader's words.
pub(super) fn in_words(error: &Error, timeout: Duration) -> String {
    match error {
        Error::HostNotFound => "its host was not found".to_owned(),
        Error::Timeout(_) => too_slow(timeout),
        Error::ConnectionFailed => "the server does not answer".to_owned(),
        Error::BodyExceedsLimit(_) => too_large(),
        Error::Io(error) => broken(error, timeout),
        Error::Other(reason) => reason.to_string(),
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) => {
            "its certificate or its encryption is not to be trusted".to_owned()
        }
        _ => "what the server sent is no answer to a request for a page".to_owned(),
    }
}

fn broken(error: &std::io::Error, timeout: Duration) -> String {
    use std::io::ErrorKind;
    if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>())
        && !matches!(inner, Error::Io(_))
    {
        return in_words(inner, timeout);
    }
    // The system has no kind of its own for a name that nobody knows.
    if error.to_string().contains("lookup address") {
        return "its host was not found".to_owned();
    }
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => too_slow(timeout),
        ErrorKind::ConnectionRefused => "the server does not answer".to_owned(),
        ErrorKind::UnexpectedEof
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe => "the connection broke before all of it was there".to_owned(),
        _ => "what the server sent cannot be unpacked or read".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_addresses() {
        for ip in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "::1",
            "fd00::1",
            "fe80::1",
            "::ffff:10.0.0.1",
        ] {
            assert!(is_private(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"] {
            assert!(!is_private(ip.parse().unwrap()), "{ip}");
        }
        for address in ["http://localhost/x", "http://[::1]/", "http://2130706433/"] {
            assert!(is_private_host(&Url::parse(address).unwrap()), "{address}");
        }
    }
}
