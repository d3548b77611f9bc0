//! `themes/FIELDS.md`: every field that a template sees, with what the sources say of it. To write it anew, run the tests with
//! `CUTTINGS_ACCEPT=1` and read the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// A struct or field with its documentation and, of a field, its type.
struct Documented {
    name: String,
    kind: String,
    about: String,
}

const HEAD: &str = "# What templates see

A template sees three names: `site` (SiteView), `page` (PageView) and `content`, the struct of the page's kind. It can ask for
nothing else. Addresses are relative to the page that shows them. Fields whose name ends in `_html` hold markup that is safe already;
every other text is escaped when it is shown. A field of which the type begins with Option may be `none`, so `{% if content.place %}`
is always allowed. README.md in this folder says how to change a page.

The template of the pictures beside shared links, `social-card.svg`, sees `site` and `card` (SocialCardView).

";

/// The files of a folder that declare what templates see, in order of their names.
fn sources() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let entries = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect();
    files.sort();
    files
}

/// The public structs of a file that are shown to templates, each with its fields.
fn structs(text: &str) -> Vec<(Documented, Vec<Documented>)> {
    let mut out: Vec<(Documented, Vec<Documented>)> = Vec::new();
    let (mut about, mut is_shown, mut is_open) = (Vec::new(), false, false);
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            about.push(words.trim().to_owned());
        } else if line.starts_with("#[derive") {
            is_shown = line.contains("Serialize");
        } else if let Some(rest) = line.strip_prefix("pub struct ").filter(|_| is_shown) {
            let name = rest.split([' ', '<', '{']).next().unwrap_or_default().to_owned();
            let head = Documented { name, kind: String::new(), about: about.join(" ") };
            out.push((head, Vec::new()));
            (is_open, is_shown) = (rest.ends_with('{'), false);
            about.clear();
        } else if line == "}" {
            is_open = false;
        } else if let Some((name, kind)) =
            line.strip_prefix("pub ").filter(|_| is_open).and_then(|rest| rest.split_once(": "))
        {
            // What is shared looks to templates like what is in it.
            let kind = match kind.split_once("Shared<") {
                Some((before, rest)) => format!("{before}{}", rest.replacen('>', "", 1)),
                None => kind.to_owned(),
            };
            let field = Documented {
                name: name.to_owned(),
                kind: kind.trim_end_matches(',').replace("&'static str", "String").replace("super::", ""),
                about: about.join(" "),
            };
            out.last_mut().expect("a field stands in a struct").1.push(field);
            about.clear();
        } else if !line.starts_with("#[") {
            about.clear();
        }
    }
    out
}

fn page() -> String {
    let mut out = HEAD.to_owned();
    for file in sources() {
        for (head, fields) in structs(&fs::read_to_string(&file).expect("it can be read")) {
            // Previews are read by a script, and no template sees one.
            if head.name == "PreviewView" {
                continue;
            }
            write!(
                out,
                "## {}\n\n{}\n\n| field | type | what it is |\n| --- | --- | --- |\n",
                head.name, head.about
            )
            .expect("memory does not fail");
            for field in fields {
                let cell = |text: &str| text.replace('|', "\\|");
                writeln!(out, "| `{}` | `{}` | {} |", field.name, field.kind, cell(&field.about))
                    .expect("memory does not fail");
            }
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out + "\n"
}

#[test]
fn every_field_that_templates_see_is_described() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/FIELDS.md");
    let wanted = page();
    assert!(!wanted.contains("|  |"), "a field without a word about it");
    if std::env::var_os("CUTTINGS_ACCEPT").is_some() {
        fs::write(&file, &wanted).expect("it can be written");
    }
    let there = fs::read_to_string(&file).unwrap_or_default();
    assert!(there == wanted, "themes/FIELDS.md is not what src/view says; accept it with CUTTINGS_ACCEPT=1");
}
