//! `add` and `check --links` against servers with TLS: a certificate that is good, and all that are not.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::desk::{Desk, words, write};

const PAGE: &str = "<!doctype html><html lang=en><head><title>Floods at the mill</title></head><body><article>\
    <p>The street by the mill was under water on Monday, and a baker said that nothing of the kind had been seen there before.</p>\
    <p>The river had risen by a metre in the night, the council said, and it would take a week until the streets were dry again.</p>\
    <p>Nobody was hurt. The school next to the mill stays closed until Friday, and the market will be held on the green.</p>\
    </article></body></html>";

/// Somebody who vouches for servers.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: String,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut asked = CertificateParams::new(Vec::new()).unwrap();
        asked.distinguished_name.push(DnType::CommonName, "An authority for tests");
        asked.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = asked.self_signed(&key).unwrap().pem();
        Authority { issuer: Issuer::new(asked, key), certificate }
    }

    /// A server for which it vouches; gives its address.
    fn vouches_for(&self, asked: &CertificateParams) -> String {
        let key = KeyPair::generate().unwrap();
        let certificate = asked.signed_by(&key, &self.issuer).unwrap();
        serve(certificate.der().clone(), &key)
    }
}

fn named(host: &str) -> CertificateParams {
    CertificateParams::new(vec![host.to_owned()]).unwrap()
}

/// A server with this certificate; gives its address.
fn serve(certificate: CertificateDer<'static>, key: &KeyPair) -> String {
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config =
        ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key).unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let config = Arc::clone(&config);
            std::thread::spawn(move || {
                answer(StreamOwned::new(ServerConnection::new(config).unwrap(), stream));
            });
        }
    });
    format!("https://127.0.0.1:{port}")
}

fn answer(mut stream: StreamOwned<ServerConnection, TcpStream>) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") {
        if !stream.read(&mut byte).is_ok_and(|read| read == 1) {
            return;
        }
        request.push(byte[0]);
    }
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n", PAGE.len());
    let whole = [head.as_bytes(), PAGE.as_bytes()].concat();
    if request.starts_with(b"GET /cut") {
        // The connection ends in the middle of the page, and nobody says that this is its end.
        let _ = stream.write_all(&whole[..whole.len() / 2]).and_then(|()| stream.flush());
        return;
    }
    let _ = stream.write_all(&whole).and_then(|()| stream.flush());
    stream.conn.send_close_notify();
    let _ = stream.flush();
}

/// What a command says and how it ends, if it trusts what is in a file.
fn run(desk: &Desk, trusted: &str, command: &str) -> (String, Option<i32>) {
    let mut command = desk.cuttings(&words(command));
    if !trusted.is_empty() {
        command.env("SSL_CERT_FILE", desk.folder().join(trusted));
    }
    let out = command.output().unwrap();
    (String::from_utf8(out.stderr).unwrap() + &String::from_utf8(out.stdout).unwrap(), out.status.code())
}

fn desk(authority: &Authority) -> Desk {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: A case\n");
    write(&desk.folder().join("authority.pem"), &authority.certificate);
    write(&desk.folder().join("nothing.pem"), "Nobody.\n");
    desk
}

#[test]
fn a_page_is_fetched_from_a_server_that_is_trusted() {
    let authority = Authority::new();
    let desk = desk(&authority);
    let server = authority.vouches_for(&named("127.0.0.1"));
    let (said, code) = run(&desk, "authority.pem", &format!("add {server}/floods"));
    assert_eq!(code, Some(0), "{said}");
    let mut files = fs::read_dir(desk.current.join("content/articles")).unwrap();
    let article = fs::read_to_string(files.next().unwrap().unwrap().path()).unwrap();
    assert!(
        article.contains("title: Floods at the mill") && article.contains("The river had risen"),
        "{article}"
    );
    assert!(article.contains(&format!("source: {server}/floods")), "{article}");
    assert!(files.next().is_none());
}

#[test]
fn nothing_is_read_from_a_server_that_is_not_trusted() {
    let authority = Authority::new();
    let desk = desk(&authority);
    let good = authority.vouches_for(&named("127.0.0.1"));
    let key = KeyPair::generate().unwrap();
    let own = serve(named("127.0.0.1").self_signed(&key).unwrap().der().clone(), &key);
    let other = authority.vouches_for(&named("gazette.example"));
    let mut old = named("127.0.0.1");
    (old.not_before, old.not_after) = (date_time_ymd(2019, 1, 1), date_time_ymd(2020, 1, 1));
    let old = authority.vouches_for(&old);
    let mut early = named("127.0.0.1");
    early.not_before = date_time_ymd(3000, 1, 1);
    let early = authority.vouches_for(&early);
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let no_encryption = format!("https://{}", plain.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in plain.incoming().flatten() {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        }
    });
    let not_vouched = "nobody who is trusted vouches for its certificate";
    let in_time = "its certificate has run out, or this machine's clock is wrong";
    for (server, path, trusted, reason) in [
        (&own, "", "authority.pem", not_vouched),
        (&own, "", "", not_vouched),
        (&good, "", "", not_vouched),
        (&other, "", "authority.pem", "its certificate is for another host"),
        (&old, "", "authority.pem", in_time),
        (&early, "", "authority.pem", in_time),
        (
            &good,
            "",
            "nothing.pem",
            "SSL_CERT_FILE names no file of certificates, so no server can be trusted",
        ),
        (
            &good,
            "",
            "missing.pem",
            "SSL_CERT_FILE names no file of certificates, so no server can be trusted",
        ),
        (&good, "cut", "authority.pem", "the connection broke before all of it was there"),
        (&no_encryption, "", "authority.pem", "its certificate or its encryption is not to be trusted"),
    ] {
        let (said, code) = run(&desk, trusted, &format!("add {server}/{path}"));
        assert_eq!(said, format!("error: {server}/{path}: {reason}\n"), "{trusted}");
        assert_eq!(code, Some(1), "{said}");
        let left: Vec<_> =
            fs::read_dir(desk.current.join("content/articles")).into_iter().flatten().collect();
        assert!(left.is_empty(), "{said} left {left:?}");
    }
    // Of such a server nobody can tell whether a page is still there.
    write(&desk.current.join("content/pages/links.md"), &format!("[a]({old}/a)\n"));
    let (said, _) = run(&desk, "authority.pem", "check --links --link-private --link-pause 0");
    assert!(said.contains(&format!("nobody can tell whether `{old}/a` is still there: {in_time}")), "{said}");
}
