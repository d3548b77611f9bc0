//! What went wrong on the way.

use std::fmt;
use std::io;

use rustls::CertificateError;
use ureq::Error;

use super::agent::trusts_nobody;

/// What kept a request from being answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Fault {
    /// Nobody knows a host of this name.
    NoSuchHost,
    /// Nobody could be asked whether there is a host of this name.
    HostNotFound,
    /// The time was over.
    TooSlow,
    /// There is a host, and no server on it.
    NoAnswer,
    /// The connection broke.
    Broken,
    /// Nobody who is trusted vouches for the server.
    NotVouched,
    /// The certificate is for other hosts.
    OtherHost,
    /// The certificate is not valid any more, or not yet.
    NotInTime,
    /// The certificate or the encryption is not to be trusted for another reason.
    NotTrusted,
    /// There is no certificate to trust.
    NobodyTrusted,
    /// The host is of this machine or its network.
    NotPublic,
    /// More came than may come.
    TooLarge,
    /// What came cannot be unpacked or read.
    NotReadable,
    /// What came is no answer to a request for a page.
    NoPage,
}

impl Fault {
    /// What is behind an error of a request.
    pub(in crate::import) fn of(error: &Error) -> Self {
        match error {
            Error::HostNotFound => Fault::HostNotFound,
            Error::Timeout(_) => Fault::TooSlow,
            Error::ConnectionFailed => Fault::NoAnswer,
            Error::BodyExceedsLimit(_) => Fault::TooLarge,
            Error::Io(error) => Fault::of_reading(error),
            Error::Other(reason) if reason.is::<NotPublic>() => Fault::NotPublic,
            Error::Rustls(error) => Fault::of_encryption(error),
            Error::Tls(_) | Error::Pem(_) => Fault::NotTrusted,
            _ => Fault::NoPage,
        }
    }

    fn of_encryption(error: &rustls::Error) -> Self {
        let rustls::Error::InvalidCertificate(error) = error else { return Fault::NotTrusted };
        match error {
            _ if trusts_nobody() => Fault::NobodyTrusted,
            // What vouches for itself alone is taken for one that may not be a server's.
            CertificateError::UnknownIssuer => Fault::NotVouched,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                Fault::OtherHost
            }
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => Fault::NotInTime,
            _ => Fault::NotTrusted,
        }
    }

    /// What is behind an error while a body is read.
    pub(in crate::import) fn of_reading(error: &io::Error) -> Self {
        use io::ErrorKind;
        if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>())
            && !matches!(inner, Error::Io(_))
        {
            return Fault::of(inner);
        }
        if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
            return Fault::of_encryption(inner);
        }
        // The system has no kind of its own for a name that nobody knows.
        let said = error.to_string();
        if said.contains("lookup address") || said.contains("No such host") {
            return if is_unknown_name(&said) { Fault::NoSuchHost } else { Fault::HostNotFound };
        }
        match error.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Fault::TooSlow,
            ErrorKind::ConnectionRefused
            | ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::AddrNotAvailable => Fault::NoAnswer,
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe => Fault::Broken,
            _ => Fault::NotReadable,
        }
    }
}

/// Whether a failed search for a host ended with the answer that there is none, in the words of the usual systems. Whoever has no network only
/// gets no answer.
fn is_unknown_name(said: &str) -> bool {
    ["not known", "does not resolve", "No address associated", "No such host"]
        .iter()
        .any(|words| said.contains(words))
}

impl fmt::Display for Fault {
    /// In a reader's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Fault::NoSuchHost | Fault::HostNotFound => "its host was not found",
            Fault::TooSlow => "it took too long",
            Fault::NoAnswer => "the server does not answer",
            Fault::Broken => "the connection broke before all of it was there",
            Fault::NotTrusted => "its certificate or its encryption is not to be trusted",
            Fault::NotVouched => "nobody who is trusted vouches for its certificate",
            Fault::OtherHost => "its certificate is for another host",
            Fault::NotInTime => "its certificate has run out, or this machine's clock is wrong",
            Fault::NobodyTrusted => {
                "SSL_CERT_FILE names no file of certificates, so no server can be trusted"
            }
            Fault::NotPublic => {
                "it leads to an address of this machine or its network, which is not followed"
            }
            Fault::TooLarge => "it is too large",
            Fault::NotReadable => "what the server sent cannot be unpacked or read",
            Fault::NoPage => "what the server sent is no answer to a request for a page",
        })
    }
}

/// Why a host that is not public was refused, as the resolver says it.
#[derive(Debug)]
pub(super) struct NotPublic;

impl fmt::Display for NotPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Fault::NotPublic.fmt(f)
    }
}

impl std::error::Error for NotPublic {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_unknown_only_if_somebody_said_so() {
        let fault = |said: &str| Fault::of(&Error::Io(io::Error::other(said.to_owned())));
        for said in [
            "failed to lookup address information: Name or service not known",
            "failed to lookup address information: Name does not resolve",
            "failed to lookup address information: nodename nor servname provided, or not known",
            "failed to lookup address information: No address associated with hostname",
            "No such host is known. (os error 11001)",
        ] {
            assert_eq!(fault(said), Fault::NoSuchHost, "{said}");
        }
        for said in [
            "failed to lookup address information: Temporary failure in name resolution",
            "failed to lookup address information: Try again",
        ] {
            assert_eq!(fault(said), Fault::HostNotFound, "{said}");
        }
        assert_eq!(Fault::of(&Error::Other(Box::new(NotPublic))), Fault::NotPublic);
    }
}
