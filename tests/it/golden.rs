//! Whole sites, small enough to be read: `tests/golden/NAME/in` builds to `tests/golden/NAME/out`.
//!
//! The theme's own files are left out, since every change of style would change their names. To accept what the
//! program writes now, run the tests with `CUTTINGS_ACCEPT=1` and read the difference.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Project, project};

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk =
        walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("the folder can be walked"));
    let files = walk.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("it is below").to_string_lossy().into_owned();
            (name, fs::read(entry.path()).expect("it can be read"))
        })
        .collect()
}

/// The site with the hashes taken out of the names of assets.
fn site(made: &Project) -> BTreeMap<String, Vec<u8>> {
    let all = made.site();
    let assets: Vec<(String, String)> = all
        .keys()
        .filter(|route| route.starts_with("assets/"))
        .map(|route| {
            let mut parts: Vec<&str> = route.split('.').collect();
            if parts.len() == 3 {
                parts.remove(1);
            }
            (route.clone(), parts.join("."))
        })
        .collect();
    let unhashed = |bytes: Vec<u8>| match String::from_utf8(bytes) {
        Ok(text) => {
            assets.iter().fold(text, |text, (hashed, plain)| text.replace(hashed, plain)).into_bytes()
        }
        Err(error) => error.into_bytes(),
    };
    let is_theme = |route: &str| {
        route == "favicon.ico" || route.starts_with("assets/") && !route.starts_with("assets/search-")
    };
    let kept = all.into_iter().filter(|(route, _)| !is_theme(route));
    kept.map(|(route, bytes)| (route, unhashed(bytes))).collect()
}

#[test]
fn golden_sites_are_as_they_were() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<PathBuf> = fs::read_dir(&root)
        .expect("golden sites are there")
        .map(|entry| entry.expect("listed").path())
        .collect();
    folders.sort();
    for folder in folders {
        let input = files(&folder.join("in"));
        let made = input.into_iter().fold(Project::default(), |made, (path, bytes)| made.file(&path, bytes));
        let found = site(&made);
        let out = folder.join("out");
        if std::env::var_os("CUTTINGS_ACCEPT").is_some() {
            drop(fs::remove_dir_all(&out));
            for (route, bytes) in &found {
                let path = out.join(route);
                fs::create_dir_all(path.parent().expect("routes have folders")).expect("made");
                fs::write(path, bytes).expect("written");
            }
        }
        let expected = files(&out);
        assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
        for (route, bytes) in &found {
            let (found, expected) =
                (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&expected[route]));
            let differing = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
            assert!(found == expected, "{route} of {} differs: {differing:?}", folder.display());
        }
    }
}

#[test]
fn drafts_are_left_out_unless_asked_for() {
    let made = project()
        .file("content/people/ada.md", "---\nname: Ada Lind\n---\n")
        .file("content/people/bo.md", "---\nname: Bo Ek\ndraft: true\n---\n")
        .file(
            "content/articles/a.md",
            "---\ntitle: A\npublish: false\n---\nAda Lind met Bo Ek, and nobody saw it.\n",
        );
    let site = made.site();
    assert!(site.contains_key("people/ada.html"));
    assert!(!site.contains_key("people/bo.html") && !site.contains_key("articles/a.html"));
    for (route, bytes) in &site {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Bo Ek") && !text.contains("nobody saw"), "{route} tells of a draft");
    }
    let site = made.drafts().site();
    assert!(site.contains_key("people/bo.html") && site.contains_key("articles/a.html"));
}
