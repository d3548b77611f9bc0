//! The means to send requests: who asks, and whom nobody may ask.

use std::sync::{Arc, OnceLock};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use super::fault::NotPublic;
use super::private::is_private;

/// The name under which the program asks.
const NAME: &str = concat!("Mozilla/5.0 (compatible; cuttings/", env!("CARGO_PKG_VERSION"), ")");

/// An agent that follows no redirect by itself and takes every status for an answer. `accept` is what it says it can read. With `must_be_public` it
/// connects to no machine that is not of the public network, whatever name leads there.
///
/// It has no time-out of its own: each request brings one.
pub(in crate::import) fn agent(accept: &str, must_be_public: bool) -> Agent {
    let config = Agent::config_builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .user_agent(NAME)
        .accept(accept)
        .tls_config(TlsConfig::builder().root_certs(roots().clone()).build())
        .build();
    // Behind a proxy it is the proxy that finds the host.
    let must_be_public = must_be_public && config.proxy().is_none();
    let resolver = Guarded { inner: DefaultResolver::default(), must_be_public };
    Agent::with_parts(config, DefaultConnector::default(), resolver)
}

/// Whom the program trusts to vouch for servers: those whose certificates are in the file that `SSL_CERT_FILE` names, as for other programs; without
/// it those whom browsers trust. If the file cannot be read, nobody: it was named for a reason.
fn roots() -> &'static RootCerts {
    static ROOTS: OnceLock<RootCerts> = OnceLock::new();
    ROOTS.get_or_init(|| {
        let Some(file) = std::env::var_os("SSL_CERT_FILE").filter(|file| !file.is_empty()) else {
            return RootCerts::WebPki;
        };
        let text = std::fs::read(file).unwrap_or_default();
        let certificates = parse_pem(&text).filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        });
        RootCerts::Specific(Arc::new(certificates.collect()))
    })
}

/// Whether nobody is trusted, since `SSL_CERT_FILE` names no file of certificates.
pub(super) fn trusts_nobody() -> bool {
    matches!(roots(), RootCerts::Specific(certificates) if certificates.is_empty())
}

/// Finds the machines of a host and, if need be, refuses those that are not public.
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
            return Err(Error::Other(Box::new(NotPublic)));
        }
        Ok(found)
    }
}
