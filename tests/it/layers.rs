//! A module imports lower layers only. This reads the imports and holds the line.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers from low to high; modules of one line do not import each other, but for those named in `SIBLINGS`.
const LAYERS: &[&[&str]] = &[
    &["text", "arena", "digest"],
    &["date"],
    &["quantity", "diagnostic", "failure"],
    &["yaml", "extract", "body", "markup", "picture", "language"],
    &["model"],
    &["project", "load"],
    &["parse", "theme", "write"],
    &["link", "import"],
    &["plan", "cite"],
    &["view", "export"],
    &["render"],
    &["pipeline", "suggest"],
    &["serve"],
    &["cli"],
];

/// Pairs of one layer of which the first may import the second.
const SIBLINGS: &[(&str, &str)] = &[("markup", "body"), ("load", "project"), ("quantity", "failure")];

/// What the extractor may import: it stands alone.
const EXTRACT_MAY_USE: &[&str] = &["text", "date", "quantity", "extract"];

fn layer(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|layer| layer.contains(&module))
        .unwrap_or_else(|| panic!("`{module}` stands in no layer: add it to the table in tests/it/layers.rs"))
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src can be listed") {
        let path = entry.expect("src can be listed").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push(path);
        }
    }
}

/// The modules that a file names after `crate::`, tests and documentation aside.
fn imports(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut out = Vec::new();
    for line in lines {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + 7..];
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_module = LAYERS.iter().any(|layer| layer.contains(&name.as_str()));
            if is_module {
                out.push(name);
            }
        }
    }
    out
}

#[test]
fn modules_import_lower_layers_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut wrong = Vec::new();
    for file in files {
        let below = file.strip_prefix(&root).expect("it is below");
        let first = below.iter().next().expect("a path has parts").to_string_lossy();
        let module = first.trim_end_matches(".rs");
        if matches!(module, "lib" | "main") || file.to_string_lossy().ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("sources are text");
        for import in imports(&text).into_iter().filter(|import| import != module) {
            let is_sibling = SIBLINGS.contains(&(module, import.as_str()));
            if layer(&import) >= layer(module) && !is_sibling {
                wrong.push(format!(
                    "{}: `{module}` imports `{import}`, which is not below it",
                    below.display()
                ));
            }
            if module == "extract" && !EXTRACT_MAY_USE.contains(&import.as_str()) {
                wrong.push(format!("{}: `extract` stands alone and imports `{import}`", below.display()));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files beside `file` and above it in which it can be declared.
fn declaring(file: &Path) -> Vec<PathBuf> {
    let folder = file.parent().expect("files have folders");
    let (own, above) = if file.ends_with("mod.rs") {
        (folder.file_name(), folder.parent().expect("src is above"))
    } else {
        (file.file_stem(), folder)
    };
    assert!(own.is_some(), "{} has no name", file.display());
    let beside = fs::read_dir(above).expect("src can be listed").map(|entry| entry.expect("listed").path());
    beside
        .filter(|path| path.is_file())
        .chain([above.with_extension("rs")])
        .filter(|path| path.is_file())
        .collect()
}

#[test]
fn every_file_is_part_of_the_crate() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for file in files.iter().filter(|file| !file.ends_with("lib.rs") && !file.ends_with("main.rs")) {
        let is_folder = file.ends_with("mod.rs");
        let named = if is_folder { file.parent().and_then(Path::file_name) } else { file.file_stem() };
        let name = named.expect("modules have names").to_string_lossy().into_owned();
        let file_name = file.file_name().expect("files have names").to_string_lossy().into_owned();
        let is_declared = declaring(file).iter().any(|other| {
            let text = fs::read_to_string(other).unwrap_or_default();
            text.contains(&format!("mod {name};")) || text.contains(&format!("#[path = \"{file_name}\"]"))
        });
        assert!(is_declared, "{} is declared nowhere", file.display());
    }
}

#[test]
fn files_and_names_say_what_they_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for file in files {
        let stem = file.file_stem().expect("files have names").to_string_lossy().into_owned();
        assert!(
            !matches!(stem.as_str(), "utils" | "util" | "helpers" | "common" | "misc" | "types"),
            "{}",
            file.display()
        );
        let text = fs::read_to_string(&file).expect("sources are text");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        assert!(code.lines().count() <= 500, "{} is long: is it one notion?", file.display());
        let is_part = text.starts_with("//!") || stem == "tests" || stem.ends_with("_tests");
        assert!(is_part, "{} does not say what it is for", file.display());
    }
}
