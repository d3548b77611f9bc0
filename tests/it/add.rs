//! `add` against the world: a server on this machine that misbehaves, and files that are made to harm.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Output;

use super::bare::bare;

const PAGE: &str = "<!doctype html><html lang=en><head><title>Caf\u{e9} floods</title>\
    <meta property=\"og:site_name\" content=\"Vale Post\"><meta name=\"author\" content=\"Iris Calder\">\
    <meta property=\"article:published_time\" content=\"2026-03-02T08:00:00Z\"></head><body><article>\
    <p>The caf\u{e9} by the mill was under water on Monday, and its owner said that nothing of the kind had been seen there before.</p>\
    <p>The river had risen by a metre in the night, the council said, and it would take a week until the streets were dry again.</p>\
    <p>Nobody was hurt. The school next to the mill stays closed until Friday, and the market will be held on the green.</p>\
    </article></body></html>";

/// A project with nothing in it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        fs::write(folder.path().join("content/dossier.yaml"), "title: A case\n").unwrap();
        Desk(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn add(&self, arguments: &[&str]) -> Output {
        bare(env!("CARGO_BIN_EXE_cuttings"))
            .arg("add")
            .args(arguments)
            .current_dir(self.0.path())
            .output()
            .unwrap()
    }

    /// Adds what has to fail; comes back with what was said. Nothing may be left behind.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.add(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        let left: Vec<_> = fs::read_dir(self.path("content/articles")).into_iter().flatten().collect();
        assert!(left.is_empty(), "{arguments:?} left {left:?}");
        assert_eq!(said.lines().count(), 1, "{said}");
        said
    }

    fn article(&self) -> String {
        let mut files = fs::read_dir(self.path("content/articles")).unwrap();
        fs::read_to_string(files.next().unwrap().unwrap().path()).unwrap()
    }
}

/// A server that answers by path; gives its address.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer(stream, port));
        }
    });
    format!("http://127.0.0.1:{port}")
}

fn answer(mut stream: TcpStream, port: u16) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        request.push(byte[0]);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split([' ', '?']).nth(1).unwrap_or_default();
    let to = |target: &str| {
        format!("HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n").into_bytes()
    };
    let latin: Vec<u8> = PAGE.chars().map(|c| c as u32 as u8).collect();
    let head = |extra: &str| {
        format!("HTTP/1.1 200 OK\r\nDate: Tue, 03 Mar 2026 10:00:00 GMT\r\nConnection: close\r\n{extra}\r\n")
    };
    let whole = |kind: &str, body: &[u8]| {
        [head(&format!("Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len())).as_bytes(), body]
            .concat()
    };
    let bytes = match path {
        "/article" => whole("text/html; charset=utf-8", PAGE.as_bytes()),
        "/latin-said-utf-8" => whole("text/html; charset=utf-8", &latin),
        "/utf-8-said-latin" => whole("text/html; charset=iso-8859-1", PAGE.as_bytes()),
        "/moved" => to("/article?utm_source=x"),
        "/loop" => to("/loop"),
        "/private" => to(&format!("http://127.0.0.2:{port}/article")),
        "/cloud" => to("http://169.254.169.254/latest/meta-data/"),
        "/file" => to("file:///etc/passwd"),
        "/missing" => b"HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone".to_vec(),
        "/large" => head("Content-Type: text/html\r\nContent-Length: 314572800\r\n").into_bytes(),
        "/cut" => whole("text/html", PAGE.as_bytes())[..400].to_vec(),
        "/bomb" => {
            let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            let block = vec![b' '; 1 << 20];
            for _ in 0..100 {
                packer.write_all(&block).unwrap();
            }
            let body = packer.finish().unwrap();
            let head = head(&format!(
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n",
                body.len()
            ));
            [head.as_bytes(), &body].concat()
        }
        "/nothing" => whole("text/html", b""),
        "/picture" => whole("image/png", b"\x89PNG\r\n\x1a\n\0\0\0\0"),
        _ => head("Content-Type: text/html\r\n").into_bytes(),
    };
    let mut sent = stream.write_all(&bytes).is_ok();
    while sent && matches!(path, "/large" | "/endless") {
        sent = if path == "/large" {
            stream.write_all(&[b' '; 16_384]).is_ok()
        } else {
            std::thread::sleep(std::time::Duration::from_millis(50));
            stream.write_all(b"<p>more and more").is_ok()
        };
    }
}

#[test]
fn a_page_is_fetched() {
    let server = serve();
    for path in ["/article", "/moved", "/latin-said-utf-8", "/utf-8-said-latin"] {
        let desk = Desk::new();
        let output = desk.add(&[&format!("{server}{path}")]);
        assert!(output.status.success(), "{path}: {}", String::from_utf8_lossy(&output.stderr));
        let article = desk.article();
        for line in [
            "title: Caf\u{e9} floods",
            "date: 2026-03-02",
            "accessed: 2026-03-03",
            "authors: [Iris Calder]",
            "publisher: Vale Post",
        ] {
            assert!(article.contains(line), "{path} lacks {line}:\n{article}");
        }
        assert!(article.contains("The caf\u{e9} by the mill"), "{article}");
        assert!(!article.contains("utm_source"), "{article}");
    }
}

#[test]
fn faults_of_the_network_end_in_a_line() {
    let server = serve();
    let desk = Desk::new();
    for (path, reason) in [
        ("/loop", "redirects more than 10 times"),
        ("/missing", "the server says 404: not found"),
        ("/endless", "not all there after 2 seconds"),
        ("/large", "more than 33 MB"),
        ("/bomb", "more than 33 MB"),
        ("/private", "an address of this machine or its network"),
        ("/cloud", "an address of this machine or its network"),
        ("/file", "no web address"),
        ("/cut", "the connection broke"),
        ("/nothing", "there is no text in it"),
        ("/picture", "it is no text"),
    ] {
        let said = desk.refused(&[
            &format!("{server}{path}"),
            "--timeout",
            if path == "/endless" { "2" } else { "300" },
        ]);
        assert!(said.starts_with("error: http://127.0.0.1") && said.contains(reason), "{path}: {said}");
    }
    let said = desk.refused(&["http://127.0.0.1:1/x"]);
    assert!(said.contains("the server does not answer"), "{said}");
    let said = desk.refused(&["http://nowhere.invalid/x"]);
    assert!(said.contains("host"), "{said}");
}

#[test]
fn one_bad_address_does_not_stop_the_rest() {
    let server = serve();
    let desk = Desk::new();
    let output =
        desk.add(&[&format!("{server}/missing"), &format!("{server}/article"), &format!("{server}/moved")]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("added 1 article, 1 was there already, 1 failed"), "{said}");
}

fn zip_of(path: &Path, name: &str, write: impl FnOnce(&mut zip::ZipWriter<fs::File>)) {
    let mut archive = zip::ZipWriter::new(fs::File::create(path).unwrap());
    archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    write(&mut archive);
    archive.finish().unwrap();
}

#[test]
fn files_made_to_harm_end_in_a_line() {
    let desk = Desk::new();
    let file = |name: &str, bytes: &[u8]| {
        fs::write(desk.path(name), bytes).unwrap();
        name.to_owned()
    };
    let deep = format!("<html><body>{}<p>Words", "<div>".repeat(200_000));
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><title>x</title></channel></rss>";
    let many = format!("<feed>{}", "<entry>".repeat(100_000));
    let json = format!("[{}", "[".repeat(100_000));
    zip_of(&desk.path("bomb.docx"), "word/document.xml", |archive| {
        for _ in 0..80 {
            archive.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
    });
    let names = [
        file("deep.html", deep.as_bytes()),
        file("bomb.xml", bomb.as_bytes()),
        file("deep.xml", many.as_bytes()),
        file("deep.json", json.as_bytes()),
        file("not-a.docx", b"PK\x03\x04 and no more"),
        file(
            "not-a.pdf",
            b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF",
        ),
        file("not-a.warc.gz", b"\x1f\x8b\x08\x00\x00"),
        file("short.warc", b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"),
        file("empty.html", b""),
        file("noise.md", b"\xff\xfe\x00\xd8\x00\x00\x00"),
        file("list.bib", b"@article{x, title = {unclosed\n"),
        file("list.csv", b"a,b\n1,2\n"),
        "bomb.docx".to_owned(),
    ];
    for name in names {
        let said = desk.refused(&[&name]);
        assert!(said.starts_with(&format!("error: {name}")), "{said}");
    }
}

#[test]
fn archives_hold_articles() {
    let desk = Desk::new();
    let record = |address: &str, kind: &str, body: &str| {
        let block = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{body}");
        format!(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-03-04T01:02:03Z\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
            block.len()
        )
    };
    let archive = format!(
        "{}{}",
        record("https://post.example/x.css", "text/css", "p {}"),
        record("https://post.example/flood", "text/html", PAGE)
    );
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(archive.as_bytes()).unwrap();
    let bytes = packer.finish().unwrap();
    fs::write(desk.path("saved.warc.gz"), &bytes).unwrap();
    zip_of(&desk.path("saved.wacz"), "archive/data.warc.gz", |zip| zip.write_all(&bytes).unwrap());
    let output = desk.add(&["saved.warc.gz"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        desk.article().contains("source: https://post.example/flood\naccessed: 2026-03-04"),
        "{}",
        desk.article()
    );
    let again = desk.add(&["saved.wacz"]);
    assert!(String::from_utf8_lossy(&again.stderr).contains("was not added twice"));
}

#[test]
fn a_key_that_a_header_gives_is_taken() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path("content/articles")).unwrap();
    let old = "---\nslug: 2026-03-02-harbour-post\ndate: 2026-03-01\n---\nThe ferry sank.\n";
    fs::write(desk.path("content/articles/old.md"), old).unwrap();
    fs::write(desk.path("new.txt"), "Nobody was hurt when the bridge fell.\n").unwrap();
    let output = desk.add(&["new.txt", "--date", "2026-03-02", "--publisher", "Harbour Post"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let check =
        bare(env!("CARGO_BIN_EXE_cuttings")).arg("check").current_dir(desk.0.path()).output().unwrap();
    let said = String::from_utf8_lossy(&check.stderr).into_owned();
    assert!(!said.contains("repeated-key"), "{said}");
}

#[test]
fn references_lead_where_their_doi_does_and_name_nobody_else() {
    let desk = Desk::new();
    let entry = "@article{x, title={On quays}, author={Vance, Peter and others}, journal={Quays}, year={2020}, doi={10.1000/182}}\n";
    fs::write(desk.path("list.bib"), entry).unwrap();
    let output = desk.add(&["list.bib"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let article = desk.article();
    assert!(article.contains("source: https://doi.org/10.1000/182\n"), "{article}");
    assert!(article.contains("Peter Vance") && !article.contains("others"), "{article}");
}
