//! Under which names a browser may ask.

use std::net::{IpAddr, SocketAddr};

/// The names under which a browser may ask. A page elsewhere could let its own name point to the server's address and so read the dossier; it
/// cannot do that with an address or with a name that the user has given.
#[derive(Clone, Debug)]
pub(super) struct Hosts {
    port: u16,
    /// As the user has named the machine.
    given: String,
    /// Whether the server listens at every address of the machine.
    is_everywhere: bool,
}

impl Hosts {
    /// For a server that the user has called `given` and that listens at `bound`.
    pub(super) fn new(given: &str, bound: SocketAddr) -> Self {
        let given = bare(given).to_ascii_lowercase();
        Hosts { port: bound.port(), given, is_everywhere: bound.ip().is_unspecified() }
    }

    /// Whether a request with this `Host` may be answered.
    pub(super) fn know(&self, header: &str) -> bool {
        let (name, port) = match header.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (header, Some(80)),
        };
        let name = bare(name).to_ascii_lowercase();
        let is_name = name == "localhost" || name == self.given || self.is_address(&name);
        port == Some(self.port) && is_name
    }

    fn is_address(&self, name: &str) -> bool {
        name.parse::<IpAddr>().is_ok_and(|address| self.is_everywhere || address.is_loopback())
    }
}

/// A host without the brackets round an address of the newer kind.
pub(super) fn bare(host: &str) -> &str {
    host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_names_are_known_and_no_others() {
        let hosts = |given: &str, bound: &str| Hosts::new(given, bound.parse().unwrap());
        let loopback = hosts("127.0.0.1", "127.0.0.1:8000");
        for name in ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"] {
            assert!(loopback.know(name), "{name}");
        }
        let others =
            ["evil.example:8000", "localhost.evil.example:8000", "127.0.0.1:8001", "127.0.0.1", "", ":8000"];
        for name in others.into_iter().chain(["192.168.1.20:8000", "localhost:8000.evil.example", "[::1]"]) {
            assert!(!loopback.know(name), "{name}");
        }
        let everywhere = hosts("0.0.0.0", "0.0.0.0:8000");
        for name in ["127.0.0.1:8000", "localhost:8000", "192.168.1.20:8000", "[fe80::1]:8000"] {
            assert!(everywhere.know(name), "{name}");
        }
        for name in ["evil.example:8000", "192.168.1.20.evil.example:8000", "192.168.1.20"] {
            assert!(!everywhere.know(name), "{name}");
        }
        let named = hosts("Desk.Local", "192.168.1.20:80");
        for name in ["desk.local", "desk.local:80", "localhost"] {
            assert!(named.know(name), "{name}");
        }
        assert!(!named.know("evil.example"));
        assert!(hosts("[::1]", "[::1]:8000").know("[::1]:8000"));
    }
}
