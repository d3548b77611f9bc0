//! What `publish` writes for each host is what the host would need: well-formed, with commands that work as they stand there.

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::PathBuf;
use std::process::Command;

use super::bare::bare;
use super::desk::{Desk, write};

/// A host, its file, how many commands of ours are in the file, and what the host says of the address.
const HOSTS: [(&str, &str, usize, (&str, &str)); 4] = [
    ("github-pages", ".github/workflows/pages.yml", 2, ("ADDRESS", "https://ada.example/ferry/")),
    ("gitlab-pages", ".gitlab-ci.yml", 2, ("CI_PAGES_URL", "https://ada.example/ferry")),
    ("netlify", "netlify.toml", 2, ("URL", "https://ada.example/ferry")),
    ("cloudflare-pages", "cloudflare-pages.sh", 2, ("CF_PAGES_URL", "https://ada.example/ferry")),
];

fn run(desk: &Desk, words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let out = desk.cuttings(&words).output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    assert!(out.status.success(), "{words:?}: {said}");
    said
}

fn project() -> Desk {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: Tea\n");
    write(&desk.current.join("content/articles/a.md"), "---\ntitle: A\ndate: 2025-09-10\n---\nTea.\n");
    desk
}

/// The lines of a file that run the program, as a shell sees them.
fn commands(text: &str) -> Vec<&str> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches("- ").trim_start_matches("run: "));
    lines.filter(|line| line.starts_with("cuttings ")).collect()
}

/// The scripts of a file for a host, each as its host runs it.
fn steps(path: &str, text: &str) -> Vec<String> {
    match path.rsplit('.').next() {
        Some("yml") => {
            let parsed = serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let steps = scripts(&parsed);
            // GitLab gives all lines of a job to one shell.
            if path == ".gitlab-ci.yml" { vec![steps.join("\n")] } else { steps }
        }
        Some("toml") => {
            let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(table["build"]["publish"].as_str(), Some("public"));
            vec![table["build"]["command"].as_str().unwrap().to_owned()]
        }
        _ => vec![text.to_owned()],
    }
}

/// A machine of a host: no program but a shell, and stand-ins for what would be fetched, which lay the program where the real ones would. Gives the
/// folder of the programs and the home.
fn machine(desk: &Desk) -> (PathBuf, PathBuf) {
    let (programs, home) = (desk.current.join("programs"), desk.current.join("home"));
    let cargo = format!(
        "#!/bin/sh\ntest \"$1\" != +stable || shift\n\
         test \"$1 $2 $3 $4 $5\" = 'install --locked cuttings --version {}' || exit 1\n\
         root=$HOME/.cargo\ntest \"$6\" != --root || root=$7\n\
         /bin/mkdir -p \"$root/bin\" && /bin/ln -s '{}' \"$root/bin/cuttings\"\n",
        env!("CARGO_PKG_VERSION"),
        env!("CARGO_BIN_EXE_cuttings"),
    );
    let rustup = "#!/bin/sh\ntest \"$*\" = 'toolchain install stable --profile minimal'\n";
    let curl = format!(
        "#!/bin/sh\necho '/bin/mkdir -p $HOME/.cargo/bin; /bin/cp {}/later/rustup $HOME/.cargo/bin'\n",
        programs.display()
    );
    for (name, script) in [("cargo", cargo.as_str()), ("later/rustup", rustup), ("curl", curl.as_str())] {
        write(&programs.join(name), script);
        fs::set_permissions(programs.join(name), fs::Permissions::from_mode(0o700)).unwrap();
    }
    symlink("/bin/sh", programs.join("sh")).unwrap();
    fs::create_dir(&home).unwrap();
    (programs, home)
}

#[test]
fn what_is_written_for_a_host_builds_the_site_there() {
    for (host, path, count, (variable, address)) in HOSTS {
        let desk = project();
        run(&desk, &["publish", host]);
        let text = fs::read_to_string(desk.current.join(path)).unwrap();
        assert!(!text.contains("VERSION"), "{path} says for which version it is");
        assert_eq!(commands(&text).len(), count, "{path}: {text}");
        let (programs, home) = machine(&desk);
        // GitHub's machines have Rust, and find what it installs.
        let found = format!("{}:{}/.cargo/bin", programs.display(), home.display());
        let found = if host == "github-pages" { found } else { programs.display().to_string() };
        // Where the program is kept, the second time nothing is installed; GitHub's own condition sees to that.
        for _ in 0..if host == "gitlab-pages" { 2 } else { 1 } {
            for step in steps(path, &text) {
                // What users are told to fill in there.
                let step = if host == "cloudflare-pages" { format!("sh {path}") } else { step };
                let mut shell = bare("/bin/bash");
                shell.args(["-eo", "pipefail", "-c", &step]).current_dir(&desk.current);
                shell.env("PATH", &found).env("HOME", &home).env(variable, address);
                shell.env("NETLIFY", if host == "netlify" { "true" } else { "" });
                let out = shell.output().unwrap();
                assert!(out.status.success(), "{host}: {step}: {}", String::from_utf8_lossy(&out.stderr));
            }
        }
        let site = fs::read_to_string(desk.current.join("public/index.html")).unwrap();
        assert!(site.contains("<link rel=\"canonical\" href=\"https://ada.example/ferry/\">"), "{host}");
    }
}

#[test]
fn the_built_site_stays_out_of_the_repository() {
    let desk = project();
    let git = |words: &[&str]| {
        let mut git = Command::new("git");
        git.args(words).current_dir(&desk.current).env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap()
    };
    assert!(git(&["init", "-q"]).status.success());
    run(&desk, &["publish", "netlify"]);
    run(&desk, &["build"]);
    write(&desk.current.join("content/public/notes.txt"), "Not what was built.");
    let new = String::from_utf8(git(&["status", "--porcelain", "--untracked-files=all"]).stdout).unwrap();
    let new: Vec<&str> = new.lines().map(|line| line.trim_start_matches("?? ")).collect();
    let wanted = [
        ".gitignore",
        "content/articles/a.md",
        "content/dossier.yaml",
        "content/public/notes.txt",
        "netlify.toml",
    ];
    assert_eq!(new, wanted);
    write(&desk.current.join(".gitignore"), "mine\n");
    run(&desk, &["publish", "gitlab-pages"]);
    assert_eq!(fs::read_to_string(desk.current.join(".gitignore")).unwrap(), "mine\n", "one's own stays");
}

#[test]
fn what_is_written_for_a_host_is_well_formed() {
    for (host, path, ..) in HOSTS {
        let desk = project();
        run(&desk, &["publish", host]);
        let text = fs::read_to_string(desk.current.join(path)).unwrap();
        let script = steps(path, &text).join("\n");
        assert!(script.contains("install --locked cuttings --version "), "{path}: {script}");
        parses_as_shell(&script);
        assert!(
            text.contains("# If the repository is public, everyone can read all of `content`:"),
            "{path}"
        );
    }
}

/// Holds that a script is one for a shell, with something in place of what a host puts in before the shell sees it.
pub(crate) fn parses_as_shell(script: &str) {
    let script = script.replace("${{", "$(").replace("}}", ")");
    let out = Command::new("bash").args(["-n", "-c", &script]).output().unwrap();
    assert!(out.status.success(), "{script}: {}", String::from_utf8_lossy(&out.stderr));
}

/// Every text below `run` or `script`.
pub(crate) fn scripts(value: &serde_yaml::Value) -> Vec<String> {
    match value {
        serde_yaml::Value::Mapping(map) => {
            let parts = map.iter().map(|(key, value)| match (key.as_str(), value) {
                (Some("run" | "script"), serde_yaml::Value::String(text)) => vec![text.clone()],
                (Some("script"), serde_yaml::Value::Sequence(lines)) => {
                    lines.iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()
                }
                (_, value) => scripts(value),
            });
            parts.flatten().collect()
        }
        serde_yaml::Value::Sequence(list) => list.iter().flat_map(scripts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_packed_site_is_the_site() {
    let desk = project();
    run(&desk, &["build", "--zip", "ferry.zip"]);
    let first = fs::read(desk.current.join("ferry.zip")).unwrap();
    // Another file in the folder is no part of it, and neither is the time.
    write(&desk.current.join("public/mine.txt"), "mine");
    run(&desk, &["build", "--zip", "ferry.zip", "--in-place"]);
    assert!(first == fs::read(desk.current.join("ferry.zip")).unwrap(), "the same site gives the same bytes");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(first)).unwrap();
    let mut names: Vec<String> = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().strip_prefix("ferry/").unwrap().to_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert!(bytes == fs::read(desk.current.join("public").join(&name)).unwrap(), "{name}");
        names.push(name);
    }
    assert!(names.is_sorted() && names.iter().any(|name| name == "index.html"));
    let site = walkdir::WalkDir::new(desk.current.join("public")).into_iter().map(Result::unwrap);
    // The list of what we wrote, and the other file.
    let files = site.filter(|entry| entry.file_type().is_file()).count() - 2;
    assert_eq!(names.len(), files);
}

#[test]
fn browsers_are_told_to_keep_only_what_changes_its_name() {
    let desk = project();
    run(&desk, &["build"]);
    let site = desk.current.join("public");
    let headers = fs::read_to_string(site.join("_headers")).unwrap();
    let (all, lasting) = headers.split_once("\n\n").unwrap();
    assert!(all.starts_with("/*\n") && !all.contains("Cache-Control"), "{all}");
    for rule in lasting.split("\n\n") {
        let (address, _) = rule.split_once('\n').unwrap();
        let bytes = fs::read(site.join(address.trim_start_matches('/'))).unwrap();
        let hash = blake3::hash(&bytes).to_hex();
        assert!(address.contains(&format!(".{}.", &hash[..8])), "{address}");
    }
    assert!(lasting.contains("/assets/style."));
    write(&desk.current.join("content/_headers"), "/*\n  X-Mine: yes\n");
    run(&desk, &["build"]);
    assert_eq!(fs::read_to_string(site.join("_headers")).unwrap(), "/*\n  X-Mine: yes\n", "one's own counts");
}
