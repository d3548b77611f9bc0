//! The program itself against files that no editor means to write, on a real disk: each is read, or reported with its
//! file and line; the program ends, with the right exit code, and writes nowhere but into its output.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A project in a folder of its own, so that whatever is written beside it is seen.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a folder can be made") };
        desk.write("content/dossier.yaml", "title: A case\n");
        desk.write(
            "content/articles/tea.md",
            "---\ntitle: Tea\n---\nAda Hall came at five. She stayed for an hour.\n",
        );
        desk.write("content/people/ada-hall.md", "---\nname: Ada Hall\n---\n");
        desk
    }

    fn project(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    fn write(&self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        let path = self.project().join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("folders can be made");
        fs::write(path, bytes).expect("files can be written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_cuttings"))
            .args(arguments)
            .current_dir(self.project())
            .env("HOME", self.folder.path())
            .output()
            .expect("the program starts")
    }

    /// Exit code and problems of `check`: severity, code, file and line of each error and warning.
    fn check(&self) -> (i32, Vec<String>) {
        let output = self.run(&["check", "--format", "json"]);
        let code = output.status.code().expect("the program ends by itself");
        let text = String::from_utf8(output.stdout).expect("problems are text");
        let problems = text.lines().map(|line| {
            let value: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
            let word = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
            (word("severity"), format!("{} {}:{}", word("code"), word("file"), value["line"]))
        });
        (code, problems.filter(|(severity, _)| severity != "note").map(|(_, problem)| problem).collect())
    }

    /// Builds, and looks whether anything but the output changed.
    fn build(&self) -> i32 {
        let before = self.around();
        let output = self.run(&["build", "-q"]);
        assert_eq!(self.around(), before, "something was written outside the output");
        output.status.code().expect("the program ends by itself")
    }

    /// Everything around the output folder.
    fn around(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        tree(self.folder.path(), &self.project().join("public"))
    }
}

/// Every file below a folder with its bytes, but for what lies in `except`.
fn tree(top: &Path, except: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut out = BTreeMap::new();
    let mut open = vec![top.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("folders can be listed") {
            let path = entry.expect("folders can be listed").path();
            let data = path.symlink_metadata().expect("the file is there");
            if data.is_symlink() {
                out.insert(
                    path.clone(),
                    fs::read_link(&path).expect("a link").as_os_str().as_bytes().to_vec(),
                );
            } else if data.is_dir() && path != except {
                out.insert(path.clone(), Vec::new());
                open.push(path);
            } else if data.is_file() {
                out.insert(path.clone(), fs::read(&path).expect("files can be read"));
            }
        }
    }
    out
}

/// One odd file in a sound project: what `check` says of it, errors and warnings, and how `check` and `build` end.
fn expect(path: &str, bytes: impl AsRef<[u8]>, problems: &[&str]) -> Desk {
    let desk = Desk::new();
    desk.write(path, bytes);
    let (code, found) = desk.check();
    assert_eq!(found, problems, "{path}");
    let has_errors = desk.run(&["check", "-q"]).status.code() == Some(1);
    assert_eq!(code, i32::from(has_errors), "{path}");
    assert_eq!(desk.build(), code, "{path}");
    assert_eq!(desk.project().join("public/index.html").exists(), code == 0, "{path}");
    desk
}

#[test]
fn what_is_no_text_is_reported_at_the_byte() {
    expect("content/articles/x.md", b"One.\n\nTwo caf\xe9.\n", &["not-utf8 content/articles/x.md:3"]);
    expect("content/people/x.md", b"---\nname: Caf\xe9\n---\n", &["not-utf8 content/people/x.md:2"]);
    expect("content/dossier.yaml", b"title: x\nsubtitle: \xff\n", &["not-utf8 content/dossier.yaml:2"]);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("Tea".bytes().flat_map(|byte| [byte, 0])).collect();
    expect("content/articles/x.txt", utf16, &["not-utf8 content/articles/x.txt:1"]);
    expect("content/articles/x.txt", [0; 4096], &[]);
}

#[test]
fn marks_and_line_ends_of_other_systems_change_nothing() {
    let text =
        "---\ntitle: Two words\nauthors: [Jane Doe]\n---\nAda Hall came.\n\n> She stayed.\n\n- one\n- two\n";
    let plain = expect("content/articles/x.md", text, &[]);
    for other in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    ] {
        let desk = expect("content/articles/x.md", &other, &[]);
        for page in ["articles/x.html", "people/ada-hall.html", "print.html"] {
            assert_eq!(
                desk.read(&format!("public/{page}")),
                plain.read(&format!("public/{page}")),
                "{page} {other:?}"
            );
        }
    }
    let wrong = "title: A case\r\nfoo: 1\r\n";
    expect("content/dossier.yaml", wrong, &["unknown-key content/dossier.yaml:2"]);
    expect("content/dossier.yaml", format!("\u{feff}{wrong}"), &["unknown-key content/dossier.yaml:2"]);
    expect("content/articles/x.txt", "A title\r\ndate 2025-09-10\r\n\r\nOne.\r\n\r\nTwo.\r\n", &[]);
}

#[test]
fn empty_files_are_reported_or_fine() {
    expect("content/articles/x.md", "", &["empty-article content/articles/x.md:1"]);
    expect("content/articles/x.txt", "\n\n", &["empty-article content/articles/x.txt:1"]);
    expect("content/articles/x.md", "---\n---\n", &["empty-article content/articles/x.md:1"]);
    expect("content/people/x.md", "", &["missing-field content/people/x.md:1"]);
    expect(
        "content/events/y.yaml",
        "",
        &["missing-field content/events/y.yaml:1", "no-source content/events/y.yaml:1"],
    );
    expect("content/pages/x.md", "", &[]);
    expect("content/dossier.yaml", "", &["missing-field content/dossier.yaml:1"]);
    expect("content/picture.png", "", &[]);
}

#[test]
fn a_header_that_never_ends_is_reported_once() {
    for text in ["---\ntitle: X\n\nThe text goes on.\n", "---", "---\n", "---\ntitle: [\n"] {
        expect("content/articles/x.md", text, &["front-matter-unclosed content/articles/x.md:1"]);
        expect("content/people/x.md", text, &["front-matter-unclosed content/people/x.md:1"]);
    }
}

#[test]
fn a_text_larger_than_any_text_is_reported_and_one_below_is_read() {
    let desk = Desk::new();
    desk.write("content/articles/x.md", "Ada Hall came at five. ".repeat(50_000_000 / 23));
    assert_eq!(desk.check(), (1, vec!["file-too-large content/articles/x.md:1".to_owned()]));
    assert_eq!(desk.build(), 1);
    desk.write("content/articles/x.md", "She came at five.\n\n".repeat(20_000));
    assert_eq!(desk.check(), (0, Vec::new()));
}

/// A few lines of aliases that stand for billions of values.
fn bomb() -> String {
    let mut out = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for depth in 1..12 {
        let of = vec![format!("*a{}", depth - 1); 10].join(", ");
        out += &format!("a{depth}: &a{depth} [{of}]\n");
    }
    out
}

#[test]
fn headers_that_explode_are_reported() {
    let deep = |open: &str, close: &str| format!("{}x{}", open.repeat(10_000), close.repeat(10_000));
    let blocks: String = (0..300).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let table = [
        (bomb(), "yaml-too-large", 2),
        ("a: &a [*a]\n".to_owned(), "yaml-too-deep", 2),
        (format!("extra: {}\n", deep("[", "]")), "yaml-too-deep", 2),
        (format!("extra: {}\n", deep("{a: ", "}")), "yaml-too-deep", 2),
        (format!("extra: {}\n", "[".repeat(10_000)), "yaml-too-deep", 2),
        (format!("extra:\n{}\n", "- ".repeat(10_000)), "yaml-too-deep", 3),
        (blocks, "yaml-too-deep", 66),
        (format!("extra: \"{}\"\n", "x".repeat(2_000_000)), "yaml-too-large", 2),
    ];
    for (header, code, line) in table {
        let desk = Desk::new();
        desk.write("content/articles/x.md", format!("---\n{header}---\nText.\n"));
        desk.write("content/events/y.yaml", &header);
        let (exit, found) = desk.check();
        let start: String = header.chars().take(60).collect();
        assert_eq!(exit, 1, "{start}");
        let wanted = [
            format!("{code} content/articles/x.md:{line}"),
            format!("{code} content/events/y.yaml:{}", line - 1),
        ];
        assert_eq!(found, wanted, "{start}");
        assert_eq!(desk.build(), 1, "{start}");
    }
}

#[test]
fn texts_nested_without_end_are_built() {
    let depth = 10_000;
    let table = [
        format!("{}x\n", "> ".repeat(depth)),
        format!("{}x\n", "- ".repeat(depth)),
        format!("{}x\n", "1. ".repeat(depth)),
        (0..1000).map(|level| format!("{}- x\n", "  ".repeat(level))).collect(),
        format!("{}x{}\n", "\\[".repeat(depth), "]".repeat(depth)),
        format!("{}x{}\n", "(".repeat(depth), ")".repeat(depth)),
        format!("{}x{}\n", "*".repeat(depth), "*".repeat(depth)),
        "*a **b ".repeat(depth),
        "_a `".repeat(depth),
        format!("{}x{}\n", "“".repeat(depth), "”".repeat(depth)),
        "“He said ‘".repeat(depth),
        "<div>".repeat(depth),
        "&amp;".repeat(depth),
        "| x ".repeat(depth) + "|\n" + &"|---".repeat(depth) + "|\n| y |\n",
        "[^1]: x\n".repeat(depth),
        "$".repeat(depth),
        "[ [x|".repeat(depth),
    ];
    for text in table {
        let start: String = text.chars().take(20).collect();
        let desk = Desk::new();
        desk.write("content/articles/x.md", &text);
        desk.write("content/pages/y.md", &text);
        let (exit, found) = desk.check();
        let is_fine = |problem: &String| problem.starts_with("uncited") || problem.starts_with("undefined");
        assert!(exit == 0 && found.iter().all(is_fine), "{start}: {found:?}");
        assert_eq!(desk.build(), 0, "{start}");
    }
    for text in [
        format!("{}nobody{}\n", "[".repeat(depth), "]".repeat(depth)),
        format!("{}nobody{}\n", "[".repeat(depth), "](y)".repeat(depth)),
    ] {
        let desk = Desk::new();
        desk.write("content/articles/x.md", &text);
        let (exit, found) = desk.check();
        assert!(
            exit == 1 && found.iter().all(|problem| problem.contains("content/articles/x.md:1")),
            "{found:?}"
        );
    }
}

#[test]
fn links_that_lead_round_or_out_are_passed_over() {
    let desk = Desk::new();
    fs::write(desk.folder.path().join("secret.md"), "---\ntitle: Secret\n---\nzanzibarine\n")
        .expect("written");
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, desk.project().join(at)).expect("linked");
    link("..", "content/articles/round");
    link("self", "content/people/self");
    link("../../../secret.md", "content/articles/secret.md");
    link("nowhere.md", "content/articles/gone.md");
    let wanted = [
        "link-astray content/articles/gone.md:1",
        "link-loop content/articles/round:1",
        "link-astray content/articles/secret.md:1",
        "link-loop content/people/self:1",
    ];
    assert_eq!(desk.check(), (0, wanted.map(str::to_owned).to_vec()));
    assert_eq!(desk.build(), 0);
    for (path, bytes) in tree(&desk.project().join("public"), Path::new("")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("zanzibarine"), "{}", path.display());
    }
}

#[test]
fn links_in_the_theme_are_passed_over_as_loudly() {
    let desk = Desk::new();
    fs::write(desk.folder.path().join("secret.css"), "zanzibarine").expect("written");
    desk.write("content/dossier.yaml", "title: A case\ntheme: ours\n");
    desk.write("themes/ours/theme.yaml", "name: Ours\n");
    desk.write("themes/theirs/theme.yaml", "name: Theirs\n");
    let link = |to: &str, at: &str| {
        let at = desk.project().join(at);
        fs::create_dir_all(at.parent().expect("a link stands in a folder")).expect("folders can be made");
        std::os::unix::fs::symlink(to, at).expect("linked");
    };
    link("../../../../secret.css", "themes/ours/static/style.css");
    link("nothing.js", "themes/ours/static/search.js");
    link("../../../../secret.css", "themes/theirs/static/style.css");
    let wanted = ["link-astray themes/ours/static/search.js:1", "link-astray themes/ours/static/style.css:1"];
    assert_eq!(desk.check(), (0, wanted.map(str::to_owned).to_vec()));
    assert_eq!(desk.build(), 0);
    // A theme that is nothing but a link.
    fs::remove_dir_all(desk.project().join("themes/ours")).expect("removed");
    link("../../secret.css", "themes/ours");
    let output = desk.run(&["check"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains(
            "themes/ours is there, but passed over: it is a symbolic link that leads out of the project"
        ),
        "{said}"
    );
}

#[test]
fn what_is_no_file_is_passed_over() {
    let desk = Desk::new();
    let _socket = std::os::unix::net::UnixListener::bind(desk.project().join("content/articles/socket"));
    assert_eq!(desk.check(), (0, vec!["not-a-file content/articles/socket:1".to_owned()]));
}

#[test]
fn names_that_no_address_can_be_made_of_are_reported() {
    for (name, shown) in [
        ("line\nbreak.md", "line\\nbreak.md"),
        ("colour\u{1b}[31m.md", "colour\\u{1b}[31m.md"),
        ("back\\slash.md", "back\\slash.md"),
        ("???.md", "???.md"),
    ] {
        let desk = Desk::new();
        desk.write(Path::new("content/articles").join(name), "A text.\n");
        assert_eq!(desk.check(), (1, vec![format!("file-name content/articles/{shown}:1")]), "{name:?}");
        assert_eq!(desk.build(), 1, "{name:?}");
        let screen = desk.run(&["check"]).stderr;
        assert!(screen.iter().all(|&byte| byte >= 0x20 || byte == b'\n'), "{name:?}");
    }
    let desk = Desk::new();
    desk.write(Path::new("content/articles").join(OsStr::from_bytes(b"caf\xe9.md")), "A text.\n");
    assert_eq!(desk.check(), (1, vec!["file-name content/articles/caf\u{fffd}.md:1".to_owned()]));
    let stem = "x".repeat(250);
    expect(
        &format!("content/articles/{stem}.md"),
        "A text.\n",
        &[&format!("file-name content/articles/{stem}.md:1")],
    );
    expect(&format!("content/articles/{}.md", "x".repeat(200)), "A text.\n", &[]);
}

#[test]
fn slugs_that_lead_elsewhere_are_refused() {
    let long = "x".repeat(300);
    for slug in [
        "../../x", "/etc/x", "..", ".", ".hidden", "a/b", "a\\\\b", "a:b", "a\\nb", "C:x", "x\\0y", "%2e%2e",
        "", &long,
    ] {
        let text = format!("---\ntitle: T\nname: N\nslug: \"{slug}\"\nsources: [tea]\n---\nText.\n");
        for folder in ["articles", "people", "events", "pages"] {
            let desk = Desk::new();
            let text = if folder == "people" {
                text.replace("title: T\n", "")
            } else {
                text.replace("name: N\n", "")
            };
            let text = if folder == "events" { text } else { text.replace("sources: [tea]\n", "") };
            desk.write(format!("content/{folder}/y.md"), &text);
            let (exit, found) = desk.check();
            if slug.is_empty() {
                // A field without a value is a field left out.
                assert_eq!((exit, found.len()), (0, 0), "{folder}: {found:?}");
                continue;
            }
            assert_eq!(
                (exit, found),
                (1, vec![format!("bad-slug content/{folder}/y.md:3")]),
                "{folder} {slug:?}"
            );
        }
    }
    let desk = Desk::new();
    desk.write("content/articles/y.md", "---\nslug: ../../x\n---\nText.\n");
    assert_eq!(desk.build(), 1);
}

#[test]
fn keys_that_some_disks_take_for_one_are_reported() {
    let desk = Desk::new();
    desk.write("content/people/one.md", "---\nname: One Person\nslug: Anna\n---\n");
    desk.write("content/people/two.md", "---\nname: Other Person\nslug: anna\n---\n");
    let (exit, found) = desk.check();
    assert_eq!((exit, found.len()), (1, 1), "{found:?}");
    assert!(
        found[0].starts_with("address-collision content/people/") || found[0].starts_with("repeated-key"),
        "{found:?}"
    );
    assert_eq!(desk.build(), 1);
    let desk = Desk::new();
    desk.write("content/people/e\u{301}t\u{e9}.md", "---\nname: Été Blanc\n---\n");
    desk.write(
        "content/pages/about.md",
        "# About\n\n[[\u{e9}te\u{301}]] and [[e\u{301}te\u{301}]] and [[\u{e9}t\u{e9}]].\n",
    );
    assert_eq!(desk.check(), (0, Vec::new()));
    assert_eq!(desk.build(), 0);
    desk.write("content/people/\u{e9}t\u{e9}.md", "---\nname: Été Noir\n---\n");
    let (exit, found) = desk.check();
    assert_eq!((exit, found.len()), (1, 1), "{found:?}");
    assert!(found[0].starts_with("repeated-key"), "{found:?}");
}

#[test]
fn a_build_that_fails_leaves_the_old_site_byte_for_byte() {
    let desk = Desk::new();
    assert_eq!(desk.build(), 0);
    let public = desk.project().join("public");
    let old = tree(&public, Path::new(""));
    assert!(old.len() > 20);
    for (path, bytes) in [
        ("content/articles/x.md", "---\nslug: ../../x\n---\nText.\n".to_owned()),
        ("content/articles/x.md", format!("---\n{}---\n", bomb())),
        ("content/articles/x.md", "[[nobody]]\n".to_owned()),
        ("themes/default/templates/article.html", "{{ nobody }}".to_owned()),
        ("themes/default/templates/article.html", "{% if %}".to_owned()),
        ("content/dossier.yaml", "title: [\n".to_owned()),
    ] {
        let sound = fs::read(desk.project().join(path)).ok();
        desk.write(path, bytes);
        assert_eq!(desk.build(), 1, "{path}");
        assert!(tree(&public, Path::new("")) == old, "{path}");
        match sound {
            Some(bytes) => desk.write(path, bytes),
            None => fs::remove_file(desk.project().join(path)).expect("removed"),
        }
    }
    assert_eq!(desk.build(), 0);
    assert!(tree(&public, Path::new("")) == old, "the same input gives the same bytes");
}
