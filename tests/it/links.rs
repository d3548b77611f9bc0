//! `check --links` against a server of this machine that misbehaves in every way, and an archive beside it.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::desk::{Desk, words, write};

/// A server that answers by path, and remembers what it was asked.
struct Server {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Server {
    fn new() -> Self {
        let listener = TcpListener::bind("0.0.0.0:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (requests, most_at_once) = (Arc::<Mutex<Vec<String>>>::default(), Arc::<AtomicUsize>::default());
        let (at_once, meeting) = (Arc::<AtomicUsize>::default(), Arc::new(Barrier::new(2)));
        let (asked, most) = (Arc::clone(&requests), Arc::clone(&most_at_once));
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let (asked, most) = (Arc::clone(&asked), Arc::clone(&most));
                let (at_once, meeting) = (Arc::clone(&at_once), Arc::clone(&meeting));
                std::thread::spawn(move || {
                    most.fetch_max(at_once.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    let line = request_line(&mut stream);
                    asked.lock().unwrap().push(line.clone());
                    let bytes = answer(&line, port, &meeting);
                    at_once.fetch_sub(1, Ordering::SeqCst);
                    send(stream, &line, &bytes);
                });
            }
        });
        Server { address: format!("http://127.0.0.1:{port}"), requests, most_at_once }
    }

    /// What it was asked since the last time, in the order in which it was asked.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.requests.lock().unwrap())
    }
}

/// `HEAD /path`.
fn request_line(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        request.push(byte[0]);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    assert!(request.to_lowercase().contains("user-agent: mozilla/5.0 (compatible; cuttings/"), "{request}");
    request.split(" HTTP").next().unwrap_or_default().to_owned()
}

fn answer(line: &str, port: u16, meeting: &Barrier) -> Vec<u8> {
    let (method, target) = line.split_once(' ').unwrap_or_default();
    let path = target.split('?').next().unwrap_or_default();
    let says = |status: &str, extra: &str| {
        format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n{extra}\r\n").into_bytes()
    };
    let to = |status: &str, target: &str| says(status, &format!("Location: {target}\r\n"));
    let json = |text: &str| {
        format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{text}", text.len())
            .into_bytes()
    };
    let copy = |status: &str| {
        json(&format!(
            r#"{{"url": "x", "archived_snapshots": {{"closest": {{"status": "{status}", "available": true,
            "url": "http://web.archive.org/web/20260304101112/http://post.example/gone", "timestamp": "20260304101112"}}}}}}"#
        ))
    };
    match path {
        "/gone" | "/reported" => says("404 Not Found", ""),
        "/deleted" => says("410 Gone", ""),
        "/fault" => says("500 Internal Server Error", ""),
        "/busy" => says("429 Too Many Requests", ""),
        "/barred" => says("403 Forbidden", ""),
        "/no-head" if method == "HEAD" => says("405 Method Not Allowed", ""),
        "/wrong-head" if method == "HEAD" => says("404 Not Found", ""),
        "/broken-head" if method == "HEAD" => Vec::new(),
        "/nonsense" => b"SSH-2.0-OpenSSH_9.6\r\n\r\n".to_vec(),
        "/loop" => to("302 Found", "/loop"),
        "/there" => to("301 Moved Permanently", "/back"),
        "/back" => to("301 Moved Permanently", "/there"),
        "/further" => to("301 Moved Permanently", &format!("/further?{}", "x".repeat(target.len()))),
        "/moved" => to("301 Moved Permanently", "/new?page=1"),
        "/moved-for-now" | "/login" => to("302 Found", "/well"),
        "/moved-then-login" => to("308 Permanent Redirect", "/login"),
        "/moved-away" => to("301 Moved Permanently", "/gone"),
        "/to-front" => to("301 Moved Permanently", "/"),
        "/private" => to("302 Found", &format!("http://127.0.0.2:{port}/well")),
        "/cloud" => to("302 Found", "http://169.254.169.254/latest/meta-data/"),
        "/file" => to("302 Found", "file:///etc/passwd"),
        "/meet" => {
            meeting.wait();
            says("200 OK", "")
        }
        "/slowly" => {
            std::thread::sleep(Duration::from_millis(20));
            says("200 OK", "")
        }
        "/archive" if target.contains("deleted") => json(r#"{"url": "x", "archived_snapshots": {}}"#),
        "/archive" if target.contains("reported") => copy("404"),
        "/archive" if target.contains("fault") => says("503 Service Unavailable", ""),
        "/archive" => copy("200"),
        "/endless" => b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".to_vec(),
        "/silent" => b"HTTP/1.1 200 OK\r\n".to_vec(),
        _ => says("200 OK", ""),
    }
}

fn send(mut stream: TcpStream, line: &str, bytes: &[u8]) {
    let mut sent = stream.write_all(bytes).is_ok();
    while sent && (line.ends_with("/endless") || line.ends_with("/silent")) {
        std::thread::sleep(Duration::from_millis(20));
        let more: &[u8] = if line.ends_with("/silent") { b"X-More: more\r\n" } else { b"<p>more and more" };
        sent = stream.write_all(more).is_ok();
    }
}

/// A project of these files below `content/`.
fn desk(files: &[(&str, &str)]) -> Desk {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: A case\n");
    for (path, text) in files {
        write(&desk.current.join("content").join(path), text);
    }
    desk
}

/// What is said of links and how many were known from earlier, with the address of the server taken out; and the exit code.
fn check(desk: &Desk, server: &Server, more: &str) -> (String, i32) {
    let archive = format!("{}/archive", server.address);
    let fixed = "check --links --all --link-private --link-pause 0 --link-archive";
    let mut typed = words(&format!("{fixed} {archive} {more}"));
    if !more.contains("--link-timeout") {
        typed.extend(words("--link-timeout 30"));
    }
    let out = desk.cuttings(&typed).output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap() + &String::from_utf8(out.stdout).unwrap();
    (said.replace(&server.address, "http://post.example"), out.status.code().unwrap())
}

/// What is said of a link that stands in a text of the dossier, and what the server was asked for it.
fn of_link(server: &Server, path: &str) -> (String, Vec<String>) {
    let page = format!("---\ntitle: Links\n---\nSee [it]({}{path}).\n", server.address);
    let desk = desk(&[("pages/links.md", &page)]);
    let (said, code) = check(&desk, server, if path == "/silent" { "--link-timeout 1" } else { "" });
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 web address\n"), "{path}: {said}");
    (said, server.asked())
}

#[test]
fn each_answer_is_told_in_its_own_words() {
    let server = Server::new();
    for path in ["/well", "/moved-for-now", "/no-head", "/wrong-head", "/broken-head", "/endless"] {
        let (said, _) = of_link(&server, path);
        assert!(!said.contains("link"), "{path}: {said}");
    }
    for (path, expected) in [
        (
            "/gone",
            "warning[dead-link]: `http://post.example/gone` leads to nothing any more: the server says 404: not found",
        ),
        (
            "/deleted",
            "warning[dead-link]: `http://post.example/deleted` leads to nothing any more: the server says 410: gone",
        ),
        (
            "/moved-away",
            "warning[dead-link]: `http://post.example/moved-away` leads to nothing any more: the server says 404",
        ),
        (
            "/fault",
            "note[link-unanswered]: nobody can tell whether `http://post.example/fault` is still there: the server says 500",
        ),
        ("/busy", "is still there: the server says 429: too many requests"),
        ("/barred", "is still there: the server says 403: forbidden"),
        ("/nonsense", "is still there: what the server sent is no answer to a request for a page"),
        ("/loop", "is still there: its redirects lead in a circle"),
        ("/there", "is still there: its redirects lead in a circle"),
        ("/further", "is still there: it redirects more than 10 times"),
        ("/silent", "is still there: it took too long"),
        ("/private", "is still there: it leads to an address of this machine or its network"),
        ("/cloud", "is still there: it leads to an address of this machine or its network"),
        ("/file", "is still there: it leads to file:///etc/passwd, which is no web address"),
        ("/moved", "note[link-moved]: `http://post.example/moved` has moved for good"),
        ("/moved", "if it is the same page, write its new address: http://post.example/new?page=1\n"),
        ("/moved#part", "write its new address: http://post.example/new?page=1#part\n"),
        ("/moved-then-login", "write its new address: http://post.example/login\n"),
        ("/to-front", "that is a front page: the page itself may be gone"),
    ] {
        let (said, _) = of_link(&server, path);
        assert!(said.contains(expected), "{path}: {said}");
        assert!(said.contains("content/pages/links.md:4:5"), "{path}: {said}");
    }
}

#[test]
fn no_more_is_asked_than_has_to_be() {
    let server = Server::new();
    for (path, expected) in [
        ("/well#part", &["HEAD /well"][..]),
        ("/no-head", &["HEAD /no-head", "GET /no-head"]),
        ("/wrong-head", &["HEAD /wrong-head", "GET /wrong-head"]),
        ("/busy", &["HEAD /busy"]),
        ("/silent", &["HEAD /silent"]),
        ("/loop", &["HEAD /loop"]),
        ("/there", &["HEAD /there", "HEAD /back"]),
        ("/private", &["HEAD /private"]),
    ] {
        assert_eq!(of_link(&server, path).1, expected, "{path}");
    }
    // The same page twice is asked for once; who has enough is left alone.
    let links = ["/busy", "/well", "/well#a", "/zebra"];
    let text = links.map(|path| format!("[a]({}{path})\n", server.address)).concat();
    let (said, _) = check(&desk(&[("pages/links.md", &text)]), &server, "");
    assert_eq!(server.asked(), ["HEAD /busy"]);
    assert_eq!(said.matches("429").count(), 4, "{said}");
    assert!(said.contains("3 web addresses\n"), "{said}");
}

#[test]
fn what_only_this_machine_can_see_is_not_asked_for() {
    let server = Server::new();
    let text = format!("[a]({}/well) [b](http://localhost:9/) [c](http://[::1]/)\n", server.address);
    let desk = desk(&[("pages/links.md", &text)]);
    let out = desk.cuttings(&words("check --links --all")).output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    assert_eq!(
        said.matches("was not asked for: it is an address of this machine or its network").count(),
        3,
        "{said}"
    );
    assert_eq!(said.matches(" = help: --link-private asks for such addresses too").count(), 3, "{said}");
    assert_eq!(out.status.code(), Some(0), "{said}");
    assert!(server.asked().is_empty());
}

#[test]
fn hosts_are_asked_side_by_side_and_each_one_thing_at_a_time() {
    let server = Server::new();
    // Each of the two is answered only when both have come.
    let other = server.address.replace("127.0.0.1", "127.0.0.2");
    let text = format!("[a]({}/meet) [b]({other}/meet)\n", server.address);
    let (said, _) = check(&desk(&[("pages/links.md", &text)]), &server, "");
    assert!(said.starts_with("2 web addresses\n") && !said.contains("link"), "{said}");
    let server = Server::new();
    let text: String = (0..5).map(|number| format!("[a]({}/slowly?{number})\n", server.address)).collect();
    check(&desk(&[("pages/links.md", &text)]), &server, "");
    assert_eq!(server.asked().len(), 5);
    assert_eq!(server.most_at_once.load(Ordering::SeqCst), 1);
}

fn article(server: &Server, path: &str, more: &str) -> String {
    let address = &server.address;
    format!(
        "---\ntitle: Floods\ndate: 2026-03-02\npublisher: Post\nsource: {address}{path}\n{more}---\nThe river [rose]({address}{path}).\n"
    )
}

#[test]
fn a_source_that_is_gone_is_looked_for_in_the_archive() {
    let server = Server::new();
    let of_source = |path: &str, more: &str| {
        let (said, _) = check(&desk(&[("articles/floods.md", &article(&server, path, more))]), &server, "");
        let asked = server.asked().into_iter().filter(|line| line.contains("/archive")).collect::<Vec<_>>();
        (said, asked.join("\n"))
    };
    let (said, asked) = of_source("/gone", "");
    for expected in [
        "warning[dead-link]: `http://post.example/gone` leads to nothing any more: the server says 404: not found\n --> content/articles/floods.md:5:9\n",
        "  = help: the Wayback Machine has a copy; put these lines into the header:\n          archived:\n            \
         url: https://web.archive.org/web/20260304101112/http://post.example/gone\n            date: 2026-03-04\n",
        "note[dead-link]: `http://post.example/gone` leads to nothing any more: the server says 404: not found\n --> content/articles/floods.md:7:11\n",
        "  = help: these are the words of the source: they stay as they are\n",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(
        asked.starts_with("GET /archive?url=http") && asked.ends_with("&timestamp=20260302"),
        "the copy from about the article's day is asked for: {asked}"
    );
    for path in ["/deleted", "/reported"] {
        let (said, _) = of_source(path, "");
        assert!(said.contains("the Wayback Machine has no copy; look for one elsewhere"), "{path}: {said}");
    }
    let (said, asked) = of_source("/gone?fault", "");
    let by_hand = "could not be asked; look for a saved copy at https://web.archive.org/web/*/http://post.example/gone?fault and";
    assert!(said.contains(by_hand), "{said}");
    assert_eq!(asked.lines().count(), 1);
    // Who has a copy needs no other.
    let (said, asked) = of_source("/gone", &format!("archived: {}/well\n", server.address));
    assert!(!said.contains("warning[dead-link]"), "{said}");
    assert!(said.contains("the saved copy in `archived` stands in for it"), "{said}");
    assert_eq!(asked, "");
    // A copy that is gone stands in for nothing, and what was offered can be pasted.
    let (said, _) = of_source("/well", &format!("archived: {{url: \"{}/gone\"}}\n", server.address));
    assert!(said.contains("warning[dead-link]") && said.contains("floods.md:6:17\n"), "{said}");
    let offered = "archived:\n  url: https://web.archive.org/web/20260304101112/http://post.example/gone\n  date: 2026-03-04\n";
    let pasted = desk(&[("articles/floods.md", &article(&server, "/gone", offered))]);
    let out = pasted.cuttings(&words("check")).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn a_link_is_shown_where_it_stands() {
    let server = Server::new();
    let gone = format!("{}/gone", server.address);
    for (path, text, place) in [
        ("articles/a.md", format!("---\ntitle: A\noriginal_url: {gone}\n---\nTea.\n"), ":3:15\n"),
        ("articles/a.md", format!("---\ntitle: A\nurl: {gone}\n---\nTea.\n"), ":3:6\n"),
        ("articles/a.md", format!("---\ntitle: A\narchived: {gone}\n---\nTea.\n"), ":3:11\n"),
        ("people/a.md", format!("---\nname: A\nlinks:\n  - https://[::1]/\n  - {gone}\n---\n"), ":5:5\n"),
        ("people/a.md", format!("---\nname: A\nlinks:\n  - Wikidata: {gone}\n---\n"), ":4:15\n"),
        ("places/a.md", format!("---\nname: A\nlinks:\n  - {{label: B, url: {gone}}}\n---\n"), ":4:21\n"),
        (
            "organisations/a.md",
            format!("---\nname: A\n---\nSee [this\npage]({gone}), then <{gone}?2>.\n"),
            ":4:5\n",
        ),
        ("events/a.md", format!("---\ntitle: A\ndate: 2026\n---\nTold <{gone}>.\n"), ":5:6\n"),
        ("pages/a.md", format!("Read\n\n> it [here]({gone}).\n"), ":3:6\n"),
    ] {
        let (said, _) = check(&desk(&[(path, &text)]), &server, "");
        assert!(said.contains(&format!(" --> content/{path}{place}")), "{place}: {said}");
    }
}

#[test]
fn files_and_settings_judge_links_too() {
    let server = Server::new();
    let of = |files: &[(&str, &str)]| check(&desk(files), &server, "").0;
    let person =
        |more: &str| format!("---\nname: Ada\nlinks:\n  - Wikidata: {}/gone\n{more}---\n", server.address);
    let allowed = person("allow: {dead-link: It says where it stood.}\n");
    assert!(!of(&[("people/ada.md", &allowed)]).contains("dead-link"));
    let draft = person("draft: true\n");
    assert!(!of(&[("people/ada.md", &draft)]).contains("dead-link"), "a draft is not published");
    let settings = "title: A case\nchecks: {dead-link: error}\n";
    let said = of(&[("people/ada.md", &person("")), ("dossier.yaml", settings)]);
    assert!(said.contains("error[dead-link]"), "{said}");
    // Nobody reads the text of an article of which only quoted words are published.
    let said = of(&[("articles/a.md", &article(&server, "/deleted", "rights: excerpt\n"))]);
    assert_eq!(said.matches("[dead-link]").count(), 1, "{said}");
    let (_, code) = check(&desk(&[("people/ada.md", &person(""))]), &server, "--deny-warnings");
    assert_eq!(code, 1);
}

#[test]
fn what_was_answered_lately_is_not_asked_again() {
    let server = Server::new();
    let text = ["/fault", "/moved", "/well"].map(|path| format!("[a]({}{path})\n", server.address)).concat();
    let article = article(&server, "/gone", "");
    let desk = desk(&[("pages/links.md", &text), ("articles/floods.md", &article)]);
    let path = desk.current.join(".cache/cuttings/links.json");
    let run = |more: &str| {
        let (said, _) = check(&desk, &server, more);
        let mut asked: Vec<String> = server.asked();
        for line in &mut asked {
            line.truncate(line.find('?').unwrap_or(line.len()));
        }
        asked.sort();
        let known = said.lines().find(|line| line.contains("web address")).unwrap_or_default().to_owned();
        (known, asked)
    };
    let moved = "HEAD /moved";
    let all = [
        "GET /archive",
        "GET /fault",
        "GET /gone",
        "HEAD /fault",
        "HEAD /gone",
        moved,
        "HEAD /new",
        "HEAD /well",
    ];
    let all: Vec<String> = all.map(str::to_owned).into();
    assert_eq!(run(""), ("4 web addresses".to_owned(), all.clone()));
    // What nobody could say is asked for each time.
    let again = vec!["GET /fault".to_owned(), "HEAD /fault".to_owned()];
    assert_eq!(run(""), ("4 web addresses, 3 of them known from earlier".to_owned(), again));
    assert_eq!(run("--fresh"), ("4 web addresses".to_owned(), all.clone()));
    // A cache that cannot be read is an empty one, and nothing of it is in the project.
    write(&path, "{");
    assert_eq!(run("").1, all);
    assert!(!desk.current.join("content/.cache").exists());
    // A day later what was gone is asked for again, and a week later everything.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let age = |days: u64| {
        let mut kept: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        for entry in kept["links"].as_object_mut().unwrap().values_mut() {
            entry["asked"] = (now - days * 24 * 60 * 60).into();
        }
        fs::write(&path, kept.to_string()).unwrap();
    };
    age(1);
    let gone = ["GET /archive", "GET /fault", "GET /gone", "HEAD /fault", "HEAD /gone"].map(str::to_owned);
    assert_eq!(run("").1, gone);
    age(7);
    assert_eq!(run("").1, all);
    let out = desk.cuttings(&words("check --all")).output().unwrap();
    assert!(out.status.success());
    assert!(server.asked().is_empty(), "without --links nobody is asked");
}

#[test]
fn answers_are_kept_in_the_folder_for_such_things() {
    let server = Server::new();
    let desk = desk(&[("pages/links.md", &format!("[a]({}/well)\n", server.address))]);
    let folder = tempfile::tempdir().unwrap();
    for (cache, file) in [
        (folder.path().to_str().unwrap(), folder.path().join("cuttings/links.json")),
        // The standard for these folders wants relative ones to be ignored.
        ("cache", desk.current.join(".cache/cuttings/links.json")),
    ] {
        let mut command = desk.cuttings(&words("check --links --link-private --link-pause 0"));
        command.env("XDG_CACHE_HOME", cache).output().unwrap();
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert!(kept.contains("/well"), "{cache}: {kept}");
    }
    assert!(!desk.current.join("cache").exists());
}
