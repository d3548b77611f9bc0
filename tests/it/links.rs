//! `check --links` against servers of this machine: what is well, gone, moved and out of reach, what is asked for twice, and what is not.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::desk::{Desk, write};

/// A server of this machine, and how often it was asked.
struct Host {
    address: String,
    asked: Arc<AtomicUsize>,
}

impl Host {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::<AtomicUsize>::default();
        let counter = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                counter.fetch_add(1, Ordering::SeqCst);
                std::thread::spawn(move || answer(stream, port));
            }
        });
        Host { address: format!("http://127.0.0.1:{port}"), asked }
    }

    fn asked(&self) -> usize {
        self.asked.swap(0, Ordering::SeqCst)
    }
}

fn answer(mut stream: TcpStream, port: u16) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        request.push(byte[0]);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let (method, path) =
        (request.split(' ').next().unwrap_or_default(), request.split(' ').nth(1).unwrap_or_default());
    let with = |status: &str, extra: &str, body: &str| {
        let length = body.len();
        let body = if method == "HEAD" { "" } else { body };
        format!("HTTP/1.1 {status}\r\nConnection: close\r\n{extra}Content-Length: {length}\r\n\r\n{body}")
    };
    let snapshot = r#"{"archived_snapshots":{"closest":{"available":true,"status":"200","timestamp":"20250302120000","url":"http://web.archive.example/web/20250302120000/gone"}}}"#;
    let answer = match path {
        "/no-head" if method == "HEAD" => with("405 Method Not Allowed", "", ""),
        "/well" | "/no-head" => with("200 OK", "", "here"),
        "/removed" => with("410 Gone", "", ""),
        "/broken" => with("500 Internal Server Error", "", ""),
        "/closed" => with("403 Forbidden", "", ""),
        "/for-good" => with("301 Moved Permanently", "Location: /well\r\n", ""),
        "/for-now" => with("302 Found", "Location: /well\r\n", ""),
        "/circle" => with("301 Moved Permanently", "Location: /circle\r\n", ""),
        "/inside" => with("302 Found", &format!("Location: http://127.0.0.2:{port}/well\r\n"), ""),
        path if path.starts_with("/archive?") && path.contains("gone-with-copy") => {
            with("200 OK", "", snapshot)
        }
        path if path.starts_with("/archive?") => with("200 OK", "", r#"{"archived_snapshots":{}}"#),
        "/silent" => {
            std::thread::sleep(std::time::Duration::from_secs(5));
            return;
        }
        _ => with("404 Not Found", "", ""),
    };
    let _ = stream.write_all(answer.as_bytes());
}

fn article(desk: &Desk, key: &str, header: &str) {
    let text = format!("---\ntitle: {key}\ndate: 2025-03-02\npublisher: Post\n{header}\n---\nTea.\n");
    write(&desk.current.join(format!("content/articles/{key}.md")), &text);
}

/// What is said, with the address of the server taken out, and the exit code.
fn check(desk: &Desk, host: &Host, more: &[&str]) -> (String, i32) {
    let archive = format!("{}/archive", host.address);
    let words =
        ["check", "--links", "--all", "--link-pause", "0", "--link-timeout", "2", "--link-archive", &archive];
    let words: Vec<String> = words.iter().chain(more).map(|word| (*word).to_owned()).collect();
    let out = desk.cuttings(&words).output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap() + &String::from_utf8(out.stdout).unwrap();
    (said.replace(&host.address, "SERVER"), out.status.code().unwrap())
}

fn desk() -> Desk {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: Tea\n");
    desk
}

#[test]
fn each_answer_is_told_in_its_own_words() {
    let host = Host::new();
    for (path, wanted) in [
        ("/well", ""),
        ("/no-head", ""),
        ("/for-now", ""),
        (
            "/missing",
            "warning[dead-link]: `SERVER/missing` leads to nothing any more: the server says 404: not found",
        ),
        (
            "/removed",
            "warning[dead-link]: `SERVER/removed` leads to nothing any more: the server says 410: gone",
        ),
        (
            "/circle",
            "warning[dead-link]: `SERVER/circle` leads to nothing any more: it redirects more than 10 times",
        ),
        ("/for-good", "note[link-moved]: `SERVER/for-good` has moved for good"),
        ("/for-good", " = help: write `SERVER/well`"),
        (
            "/broken",
            "note[link-unanswered]: nobody can tell whether `SERVER/broken` is still there: the server says 500: internal server error",
        ),
        (
            "/closed",
            "note[link-unanswered]: nobody can tell whether `SERVER/closed` is still there: the server says 403: forbidden",
        ),
        ("/silent", "note[link-unanswered]: nobody can tell whether `SERVER/silent` is still there: "),
        ("/inside", "an address of this machine or its network, which is not followed"),
    ] {
        let desk = desk();
        article(&desk, "a", &format!("source: {}{path}", host.address));
        let (said, code) = check(&desk, &host, &[]);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("1 web address\n"), "{path}: {said}");
        if wanted.is_empty() {
            assert!(!said.contains("link"), "{path}: {said}");
        } else {
            assert!(said.contains(wanted), "{path}: {said}");
            assert!(wanted.starts_with(' ') || said.contains("content/articles/a.md:5:9"), "{path}: {said}");
        }
    }
}

#[test]
fn a_saved_copy_is_offered_for_what_is_gone() {
    let host = Host::new();
    let desk = desk();
    article(&desk, "a", &format!("source: {}/gone-with-copy", host.address));
    article(&desk, "b", &format!("source: {}/gone-without", host.address));
    let copy = format!("source: {}/gone-too\narchived: {{url: \"{}/well\"}}", host.address, host.address);
    article(&desk, "c", &copy);
    write(
        &desk.current.join("content/people/ada.md"),
        &format!("---\nname: Ada\nlinks: [{}/gone]\n---\n", host.address),
    );
    let (said, code) = check(&desk, &host, &["--deny-warnings"]);
    assert_eq!(code, 1, "{said}");
    for wanted in [
        "archived:\n            url: http://web.archive.example/web/20250302120000/gone\n            date: 2025-03-02\n",
        "the Wayback Machine has no copy",
        "the saved copy stands in for it",
        "write where it is now, or take it out",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let allowed = "allow: {dead-link: It stands in the library.}";
    article(&desk, "b", &format!("source: {}/gone-without\n{allowed}", host.address));
    let (said, _) = check(&desk, &host, &[]);
    assert!(!said.contains("gone-without"), "what a file allows is no problem: {said}");
    article(
        &desk,
        "a",
        "archived: {url: \"http://web.archive.example/web/20250302120000/gone\", date: 2025-03-02}",
    );
    let (said, _) = check(&desk, &host, &[]);
    assert!(!said.contains("error"), "what was offered can be pasted: {said}");
}

#[test]
fn what_was_well_is_not_asked_for_again() {
    let host = Host::new();
    let desk = desk();
    article(&desk, "a", &format!("source: {}/well", host.address));
    article(&desk, "b", &format!("source: {}/well", host.address));
    article(&desk, "c", &format!("source: {}/closed", host.address));
    check(&desk, &host, &[]);
    assert_eq!(host.asked(), 3, "once for one address, twice where HEAD says no");
    let (said, _) = check(&desk, &host, &[]);
    assert!(said.contains("2 web addresses, 1 of them known to be well"), "{said}");
    assert_eq!(host.asked(), 2);
    check(&desk, &host, &["--fresh"]);
    assert_eq!(host.asked(), 3);
    // A cache that cannot be read is an empty one, and nothing of it is in the project.
    write(&desk.current.join(".cache/cuttings/links.json"), "{");
    check(&desk, &host, &[]);
    assert_eq!(host.asked(), 3);
    assert!(!desk.current.join("content/.cache").exists());
    let out = desk.cuttings(&["check".to_owned(), "--all".to_owned()]).output().unwrap();
    assert!(out.status.success());
    assert_eq!(host.asked(), 0, "without --links nobody is asked");
}
