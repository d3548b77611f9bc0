//! Which addresses belong to this machine or its network.

use std::net::{IpAddr, Ipv6Addr};

use url::Url;

/// Whether an address names a machine that is not of the public network. A name that only leads to one is found out when it is resolved.
pub(in crate::import) fn is_private_host(address: &Url) -> bool {
    match address.host() {
        Some(url::Host::Ipv4(ip)) => is_private(ip.into()),
        Some(url::Host::Ipv6(ip)) => is_private(ip.into()),
        Some(url::Host::Domain(name)) => {
            name == "localhost" || matches!(name.rsplit('.').next(), Some("localhost" | "local"))
        }
        None => true,
    }
}

/// Whether two addresses lead to one port of one host.
pub(in crate::import) fn is_same_server(one: &Url, other: &Url) -> bool {
    one.host() == other.host() && one.port_or_known_default() == other.port_or_known_default()
}

/// Addresses that are not of the public network (RFC 6890).
pub(super) fn is_private(ip: IpAddr) -> bool {
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

    #[test]
    fn servers_are_host_and_port() {
        let same =
            |one: &str, other: &str| is_same_server(&Url::parse(one).unwrap(), &Url::parse(other).unwrap());
        assert!(same("http://a.example/x", "http://A.example:80/y"));
        assert!(!same("http://a.example/", "https://a.example/"));
        assert!(!same("http://a.example/", "http://b.example/"));
    }
}
