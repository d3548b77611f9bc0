//! `serve` as a browser sees it, while files are changed in every way in which programs change files.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::desk::{Desk, words, write};

/// What takes longer than this has failed.
const LIMIT: Duration = Duration::from_mins(5);

/// The program while it serves, and what it has said so far.
struct Serving {
    child: Child,
    said: Arc<Mutex<String>>,
    port: u16,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serving {
    fn start(desk: &Desk, more: &str) -> Self {
        let mut command = desk.cuttings(&words(&format!("serve --port 0 {more}")));
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut screen = BufReader::new(child.stderr.take().unwrap());
        let mut first = String::new();
        screen.read_line(&mut first).unwrap();
        let port = first.split(['/', ' ']).nth(2).and_then(|host| host.rsplit_once(':')?.1.parse().ok());
        let said = Arc::new(Mutex::new(first.clone()));
        let heard = Arc::clone(&said);
        std::thread::spawn(move || {
            for line in screen.lines().map_while(Result::ok) {
                heard.lock().unwrap().push_str(&format!("{line}\n"));
            }
        });
        Serving { child, said, port: port.unwrap_or_else(|| panic!("no address: {first}")) }
    }

    fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// The answer to a request with this `Host`, whole.
    fn ask(&self, request: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(SocketAddr::from(([127, 0, 0, 1], self.port))).unwrap();
        let host = host.replace("PORT", &self.port.to_string());
        write!(stream, "{request} HTTP/1.1\r\n{host}Connection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn status(&self, request: &str, host: &str) -> u16 {
        let answer = self.ask(request, host);
        answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
    }

    /// A page: its status and text.
    fn page(&self, path: &str) -> (u16, String) {
        let answer = self.ask(&format!("GET /{path}"), "Host: 127.0.0.1:PORT\r\n");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        (status, answer)
    }

    /// The bytes at an address; nothing if there are none.
    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let mut stream = TcpStream::connect(SocketAddr::from(([127, 0, 0, 1], self.port))).unwrap();
        let host = format!("Host: 127.0.0.1:{}", self.port);
        // Of the old protocol, in which long answers are not cut into pieces.
        write!(stream, "GET /{path} HTTP/1.0\r\n{host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
        let is_there = answer.starts_with(b"HTTP/1.0 200 ");
        is_there.then(|| answer.split_off(end + 4))
    }

    /// Waits until a page is as wanted.
    fn wait_for(&self, path: &str, what: &str, is_there: impl Fn(u16, &str) -> bool) {
        let start = Instant::now();
        loop {
            let (status, text) = self.page(path);
            if is_there(status, &text) {
                return;
            }
            assert!(start.elapsed() < LIMIT, "{path}: {what} never came: {status} {text}\n{}", self.said());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn wait_for_text(&self, path: &str, wanted: &str) {
        self.wait_for(path, wanted, |status, text| status == 200 && text.contains(wanted));
    }

    fn wait_for_status(&self, path: &str, wanted: u16) {
        self.wait_for(path, &wanted.to_string(), |status, _| status == wanted);
    }
}

fn article(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2026-03-02\npublisher: Post\n---\n{text}\n")
}

fn desk() -> Desk {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: The ferry\n");
    write(&desk.current.join("content/articles/fog.md"), &article("Fog", "The fog came in."));
    desk
}

#[test]
fn only_this_machine_may_ask_and_only_by_its_own_name() {
    let desk = desk();
    let serving = Serving::start(&desk, "");
    for (request, host, status) in [
        ("GET /", "Host: 127.0.0.1:PORT\r\n", 200),
        ("HEAD /", "Host: localhost:PORT\r\n", 200),
        ("GET /none.html", "Host: localhost:PORT\r\n", 404),
        ("POST /", "Host: localhost:PORT\r\n", 405),
        ("GET /", "Host: evil.example:PORT\r\n", 403),
        ("GET /", "Host: 192.168.1.20:PORT\r\n", 403),
        ("GET /", "Host: 127.0.0.1\r\n", 403),
        ("GET /", "", 403),
        ("GET /.cuttings/events", "Host: evil.example:PORT\r\n", 403),
        ("GET /../dossier.yaml", "Host: localhost:PORT\r\n", 404),
        ("GET /%2e%2e/dossier.yaml", "Host: localhost:PORT\r\n", 404),
    ] {
        assert_eq!(serving.status(request, host), status, "{request} {host}");
    }
    assert!(TcpStream::connect(SocketAddr::from(([127, 0, 0, 2], serving.port))).is_err());
    assert!(!serving.said().contains("warning"), "{}", serving.said());
}

#[test]
fn others_may_ask_if_the_user_says_so() {
    let desk = desk();
    let serving = Serving::start(&desk, "--host 0.0.0.0 --drafts -v");
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    let said = serving.said();
    assert!(said.starts_with(&format!("http://127.0.0.1:{}/   (Ctrl+C stops)\n", serving.port)), "{said}");
    assert!(
        said.contains("\nwarning: everyone in your network can read what is shown here, drafts too\n"),
        "{said}"
    );
    assert!(TcpStream::connect(SocketAddr::from(([127, 0, 0, 2], serving.port))).is_ok());
    for (host, status) in [
        ("127.0.0.1:PORT", 200),
        ("192.168.1.20:PORT", 200),
        ("localhost:PORT", 200),
        ("evil.example:PORT", 403),
        ("192.168.1.20.evil.example:PORT", 403),
    ] {
        assert_eq!(serving.status("GET /", &format!("Host: {host}\r\n")), status, "{host}");
    }
    // Another address of this machine alone is nobody else's business.
    for (host, address) in [("localhost", "localhost"), ("127.0.0.1", "127.0.0.1")] {
        let serving = Serving::start(&desk, &format!("--host {host}"));
        serving.wait_for_text("articles/fog.html", "The fog came in.");
        let said = serving.said();
        assert!(said.starts_with(&format!("http://{address}:{}/ ", serving.port)), "{said}");
        assert!(!said.contains("warning"), "{said}");
    }
    // An address that this machine does not have.
    let out = desk.cuttings(&words("serve --host 192.0.2.1 --port 0")).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(3), "{said}");
    assert!(said.starts_with("error: could not listen on 192.0.2.1:0: "), "{said}");
}

#[test]
fn a_browser_is_told_of_changes() {
    let desk = desk();
    let serving = Serving::start(&desk, "");
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    let mut stream = TcpStream::connect(SocketAddr::from(([127, 0, 0, 1], serving.port))).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    write!(stream, "GET /.cuttings/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", serving.port).unwrap();
    let mut lines = BufReader::new(stream).lines().map(|line| line.unwrap());
    assert_eq!(lines.find(|line| line.starts_with(':')).as_deref(), Some(": here"));
    write(&desk.current.join("content/articles/fog.md"), &article("Fog", "The fog went."));
    assert!(lines.any(|line| line == "data: changed"));
    assert!(serving.page("articles/fog.html").1.contains("The fog went."), "what is told of is there");
}

/// Files of the project's own may have the names of the site's, or the names that those have in the theme.
#[test]
fn what_a_build_writes_is_what_is_served() {
    let desk = desk();
    for own in [
        "assets/style.css",
        "assets/shortcut.js",
        "favicon.ico",
        "robots.txt",
        "data/events.csv",
        "files/a.csv",
    ] {
        write(&desk.current.join("content").join(own), &format!("Our own {own}\n"));
    }
    let built = desk.cuttings(&words("build -q")).output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let site = desk.current.join("public");
    let serving = Serving::start(&desk, "");
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    let mut compared = 0;
    for entry in walkdir::WalkDir::new(&site).sort_by_file_name().into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(&site).unwrap().to_str().unwrap();
        // Pages have a script of `serve` in them; the last two are for hosts.
        if entry.file_type().is_file()
            && entry.path().extension() != Some("html".as_ref())
            && !matches!(path, ".cuttings-manifest" | "_headers")
        {
            assert!(
                serving.bytes(path) == Some(fs::read(entry.path()).unwrap()),
                "{path} is served otherwise"
            );
            compared += 1;
        }
    }
    assert!(compared > 30, "{compared} files");
}

#[test]
fn files_may_be_saved_as_editors_save_them() {
    let desk = desk();
    let articles = desk.current.join("content/articles");
    let serving = Serving::start(&desk, "");
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    // Written beside and renamed over.
    write(&desk.current.join("content/articles/.fog.md.swp"), &article("Fog", "Renamed over."));
    fs::rename(articles.join(".fog.md.swp"), articles.join("fog.md")).unwrap();
    serving.wait_for_text("articles/fog.html", "Renamed over.");
    // From a folder that nobody watches.
    write(&desk.current.join("draft.md"), &article("Fog", "From elsewhere."));
    fs::rename(desk.current.join("draft.md"), articles.join("fog.md")).unwrap();
    serving.wait_for_text("articles/fog.html", "From elsewhere.");
    // The old one renamed away, and a new one written.
    fs::rename(articles.join("fog.md"), articles.join("fog.md~")).unwrap();
    write(&articles.join("fog.md"), &article("Fog", "Beside a copy."));
    serving.wait_for_text("articles/fog.html", "Beside a copy.");
    // Emptied and written again.
    fs::write(articles.join("fog.md"), "").unwrap();
    write(&articles.join("fog.md"), &article("Fog", "Written again."));
    serving.wait_for_text("articles/fog.html", "Written again.");
    // A new folder with all that is in it, and an article in it later.
    write(&desk.current.join("new/rain.md"), &article("Rain", "It rained."));
    fs::rename(desk.current.join("new"), articles.join("new")).unwrap();
    serving.wait_for_text("articles/rain.html", "It rained.");
    write(&articles.join("new/rain.md"), &article("Rain", "It poured."));
    serving.wait_for_text("articles/rain.html", "It poured.");
    fs::remove_file(articles.join("fog.md")).unwrap();
    serving.wait_for_status("articles/fog.html", 404);
}

#[test]
fn folders_may_vanish_and_come_back() {
    let desk = desk();
    let content = desk.current.join("content");
    let serving = Serving::start(&desk, "");
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    // Kept away, and back.
    fs::rename(&content, desk.current.join("away")).unwrap();
    serving.wait_for_status("articles/fog.html", 500);
    fs::rename(desk.current.join("away"), &content).unwrap();
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    write(&content.join("articles/fog.md"), &article("Fog", "The fog went."));
    serving.wait_for_text("articles/fog.html", "The fog went.");
    // Deleted, and made anew.
    fs::remove_dir_all(&content).unwrap();
    serving.wait_for_status("articles/fog.html", 500);
    write(&content.join("dossier.yaml"), "title: The ferry\n");
    write(&content.join("articles/rain.md"), &article("Rain", "It rained."));
    serving.wait_for_text("articles/rain.html", "It rained.");
    assert_eq!(serving.page("articles/fog.html").0, 404);
    write(&content.join("articles/rain.md"), &article("Rain", "It poured."));
    serving.wait_for_text("articles/rain.html", "It poured.");
}

#[test]
fn a_broken_theme_or_file_is_shown_until_it_is_mended() {
    let desk = desk();
    let serving = Serving::start(&desk, "");
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    // The first theme of the project, made while the site is shown.
    write(&desk.current.join("content/dossier.yaml"), "title: The ferry\ntheme: ours\n");
    let template = desk.current.join("themes/ours/templates/article.html");
    write(
        &template,
        "{% extends \"default/article.html\" %}\n{% block main %}A page of ours.{% endblock main %}\n",
    );
    serving.wait_for_text("articles/fog.html", "A page of ours.");
    write(&template, "{% extends \"default/article.html\" %}\n{% block main %}A page {{ of ours.\n");
    serving.wait_for("articles/fog.html", "a broken template", |_, text| text.contains("article.html:2"));
    assert!(serving.said().contains("themes/ours/templates/article.html:2"), "{}", serving.said());
    write(
        &template,
        "{% extends \"default/article.html\" %}\n{% block main %}A page of yours.{% endblock main %}\n",
    );
    serving.wait_for_text("articles/fog.html", "A page of yours.");
    fs::remove_dir_all(desk.current.join("themes")).unwrap();
    write(&desk.current.join("content/dossier.yaml"), "title: [\n");
    serving.wait_for("", "a broken file", |_, text| text.contains("cuttings-problems"));
    write(&desk.current.join("content/dossier.yaml"), "title: The ferry\n");
    serving.wait_for("articles/fog.html", "all well", |status, text| {
        status == 200 && text.contains("The fog came in.") && !text.contains("cuttings-problems")
    });
}

#[test]
fn what_links_lead_to_is_watched_too() {
    let desk = desk();
    let here = &desk.current;
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, here.join(at)).unwrap();
    write(&here.join("fog.md"), &article("Fog", "The fog came in."));
    fs::remove_file(here.join("content/articles/fog.md")).unwrap();
    link("../../fog.md", "content/articles/fog.md");
    write(&here.join("shared/rain.md"), &article("Rain", "It rained."));
    write(&here.join("more/snow.md"), &article("Snow", "It snowed."));
    write(&here.join("deep/down/hail.md"), &article("Hail", "It hailed."));
    link("../../shared", "content/articles/shared");
    let serving = Serving::start(&desk, "--root .");
    serving.wait_for_text("articles/fog.html", "The fog came in.");
    write(&here.join("fog.md"), &article("Fog", "The fog went."));
    serving.wait_for_text("articles/fog.html", "The fog went.");
    // As editors save.
    write(&here.join("fog.md.new"), &article("Fog", "Renamed over."));
    fs::rename(here.join("fog.md.new"), here.join("fog.md")).unwrap();
    serving.wait_for_text("articles/fog.html", "Renamed over.");
    // A folder that is linked when it begins, and one that is linked later.
    write(&here.join("shared/rain.md"), &article("Rain", "It poured."));
    serving.wait_for_text("articles/rain.html", "It poured.");
    link("../../more", "content/articles/more");
    serving.wait_for_text("articles/snow.html", "It snowed.");
    write(&here.join("more/snow.md"), &article("Snow", "It thawed."));
    serving.wait_for_text("articles/snow.html", "It thawed.");
    write(&here.join("more/of/sleet.md"), &article("Sleet", "It sleeted."));
    serving.wait_for_text("articles/sleet.html", "It sleeted.");
    write(&here.join("more/of/sleet.md"), &article("Sleet", "It froze."));
    serving.wait_for_text("articles/sleet.html", "It froze.");
    // A file far below, and its folder exchanged for another.
    link("../../deep/down/hail.md", "content/articles/hail.md");
    serving.wait_for_text("articles/hail.html", "It hailed.");
    fs::rename(here.join("deep"), here.join("away")).unwrap();
    serving.wait_for_status("articles/hail.html", 404);
    write(&here.join("deep/down/hail.md"), &article("Hail", "It hailed again."));
    serving.wait_for_text("articles/hail.html", "It hailed again.");
    write(&here.join("deep/down/hail.md"), &article("Hail", "The sun shone."));
    serving.wait_for_text("articles/hail.html", "The sun shone.");
    // A link to another place.
    link("../../away/down/hail.md", "other");
    fs::rename(here.join("other"), here.join("content/articles/hail.md")).unwrap();
    serving.wait_for_text("articles/hail.html", "It hailed.");
    write(&here.join("away/down/hail.md"), &article("Hail", "Somewhere else."));
    serving.wait_for_text("articles/hail.html", "Somewhere else.");
}

#[test]
fn a_template_that_fails_is_told_of_once() {
    let desk = desk();
    write(&desk.current.join("content/dossier.yaml"), "title: The ferry\ntheme: ours\n");
    write(&desk.current.join("content/pages/about.md"), "---\ntitle: About\n---\nWords.\n");
    write(&desk.current.join("themes/ours/templates/free.html"), "{{ missing.part }}\n");
    let serving = Serving::start(&desk, "");
    let place = "themes/ours/templates/free.html:1:4";
    serving
        .wait_for("about.html", "a failing template", |status, text| status == 500 && text.contains(place));
    assert_eq!(serving.page("about.html").0, 500);
    serving.wait_for("about.html", "a word of it", |_, _| serving.said().contains(place));
    let said = serving.said();
    assert_eq!(said.matches(place).count(), 1, "{said}");
    assert!(said.contains("error[template-error]"), "{said}");
}

#[test]
fn a_port_that_is_taken_is_said_to_be() {
    let desk = desk();
    let serving = Serving::start(&desk, "");
    let out = desk.cuttings(&words(&format!("serve --port {}", serving.port))).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    let wanted = format!(
        "error: could not listen on 127.0.0.1:{}: another program, perhaps another `cuttings serve`, has the port; \
         choose another one with --port\n",
        serving.port
    );
    assert_eq!((out.status.code(), &*said), (Some(3), &*wanted));
}

/// The articles of one branch: as many in each of two folders, each with a text of that branch.
fn branch(numbers: std::ops::Range<usize>, name: &str) -> Vec<(String, String)> {
    let one = |number: usize| {
        let text = format!("Report {number}, as it is told on {name}.");
        (format!("{}/report-{number}.md", 2020 + number % 5), article(&format!("Report {number}"), &text))
    };
    numbers.map(one).collect()
}

#[test]
fn thousands_of_files_may_change_at_once() {
    const COUNT: usize = 5_000;
    let desk = desk();
    let articles = desk.current.join("content/articles");
    let (old, new) = (branch(0..COUNT, "main"), branch(COUNT / 2..COUNT / 2 + COUNT, "a branch"));
    for (path, text) in &old {
        write(&articles.join(path), text);
    }
    let serving = Serving::start(&desk, "");
    // So many take a while. Somebody who looks is told, a program waits.
    let looked_at = serving.ask("GET /", "Host: 127.0.0.1:PORT\r\nAccept: text/html,*/*\r\n");
    assert!(
        looked_at.starts_with("HTTP/1.1 503") && looked_at.contains("Reading your articles"),
        "{looked_at}"
    );
    let (status, page) = serving.page("articles/report-3000.html");
    assert!(status == 200 && page.contains("as it is told on main"), "{status}");
    assert!(
        serving.ask("GET /", "Host: 127.0.0.1:PORT\r\nAccept: text/html,*/*\r\n").starts_with("HTTP/1.1 200")
    );
    // As git does it: what is not on the branch is removed, then what differs is replaced, then what is new is written.
    for (path, _) in &old[..COUNT / 2] {
        fs::remove_file(articles.join(path)).unwrap();
    }
    for (path, text) in &new {
        let _ = fs::remove_file(articles.join(path));
        write(&articles.join(path), text);
    }
    let is_new = || {
        serving.wait_for_text("articles/report-7499.html", "Report 7499, as it is told on a branch");
        serving.wait_for_text("articles/report-2500.html", "Report 2500, as it is told on a branch");
        serving.wait_for_status("articles/report-2499.html", 404);
        for number in (COUNT / 2..COUNT / 2 + COUNT).step_by(97) {
            let (status, text) = serving.page(&format!("articles/report-{number}.html"));
            assert!(status == 200 && text.contains("as it is told on a branch"), "{number}: {status}");
        }
        for number in (0..COUNT / 2).step_by(97) {
            assert_eq!(serving.page(&format!("articles/report-{number}.html")).0, 404, "{number}");
        }
    };
    is_new();
    // Folders renamed as a whole, and files changed in them afterwards.
    for year in 2020..2025 {
        fs::rename(articles.join(year.to_string()), articles.join(format!("of-{year}"))).unwrap();
    }
    for number in [2500, 7499] {
        let path = articles.join(format!("of-{}/report-{number}.md", 2020 + number % 5));
        write(&path, &article("Report", "Changed where it is now."));
        serving.wait_for_text(&format!("articles/report-{number}.html"), "Changed where it is now.");
    }
    // The whole folder exchanged for another.
    let other = desk.current.join("other");
    write(&other.join("dossier.yaml"), "title: The ferry\n");
    for (path, text) in &new {
        write(&other.join("articles").join(path), text);
    }
    fs::rename(desk.current.join("content"), desk.current.join("away")).unwrap();
    fs::rename(&other, desk.current.join("content")).unwrap();
    is_new();
}
