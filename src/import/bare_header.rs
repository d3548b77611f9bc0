//! A header without the lines of dashes around it, or without the first of them.

use crate::parse::tables::ARTICLE;

/// The text with dashes around the header that its first lines are; nothing if they are none. They are one if each is a field of an article,
/// and one of them is a field that no text has by chance above all others.
pub(super) fn dressed(text: &str) -> Option<String> {
    let text = text.trim_start_matches(['\u{feff}', '\n']);
    if let Some(rest) = text.strip_prefix("+++\n") {
        return from_toml(rest);
    }
    let mut header = String::new();
    let (mut at, mut is_telling, mut is_list) = (0, false, false);
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        at += line.len();
        if bare.is_empty() || bare == "---" {
            break;
        }
        if is_list && line.trim_start().starts_with("- ") {
            header.push_str(&format!("{}\n", line.trim_end()));
            continue;
        }
        let (name, value) = bare.split_once(':')?;
        let (field, name) = field(name)?;
        if !(value.is_empty() || value.starts_with(char::is_whitespace)) {
            return None;
        }
        is_telling |= TELLING.contains(&field);
        is_list = value.is_empty();
        header.push_str(&format!("{name}:{value}\n"));
    }
    let body = text.get(at..).unwrap_or_default();
    (is_telling && !body.trim().is_empty()).then(|| format!("---\n{header}---\n{body}"))
}

/// A header between lines of `+++`, in TOML.
fn from_toml(rest: &str) -> Option<String> {
    let (header, body) = rest.split_once("\n+++\n")?;
    let line = |line: &str| match line.split_once('=') {
        Some((name, value)) => format!("{}: {}\n", name.trim(), value.trim()),
        None => format!("# {line}\n"),
    };
    Some(format!("---\n{}---\n{body}", header.lines().map(line).collect::<String>()))
}

/// A field of a header with the name that is meant, if it is written in another case.
pub(super) fn named(line: &str) -> Option<String> {
    let (written, rest) = line.split_once(':')?;
    field(written.trim_end()).map(|(_, name)| format!("{name}:{rest}"))
}

const TELLING: &[&str] = &["title", "date", "authors", "publisher", "source", "url"];

/// The field of an article that is written so, in whatever case, and the name that is meant.
fn field(written: &str) -> Option<(&'static str, &'static str)> {
    ARTICLE.each_field().find_map(|field| {
        let mut names = std::iter::once(field.name).chain(field.aliases.iter().copied());
        names.find(|name| name.eq_ignore_ascii_case(written)).map(|name| (field.name, name))
    })
}

#[cfg(test)]
mod tests {
    use super::dressed;

    #[test]
    fn first_lines_may_be_a_header() {
        for (text, header) in [
            ("title: A tale\ndate: 2 March 2026\n\nOnce.\n", "title: A tale\ndate: 2 March 2026\n"),
            ("\u{feff}\nDate: 2026-03-02\n---\nOnce.\n", "date: 2026-03-02\n"),
            (
                "authors:\n  - Jo Roe\nsource: https://post.example/a\n---\nOnce.\n",
                "authors:\n  - Jo Roe\nsource: https://post.example/a\n",
            ),
            (
                "Author: Jo Roe\nPUBLISHEDAT: 2026\ntags:\n\nOnce.\n",
                "author: Jo Roe\npublishedAt: 2026\ntags:\n",
            ),
        ] {
            assert_eq!(dressed(text), Some(format!("---\n{header}---\nOnce.\n")), "{text:?}");
        }
        assert_eq!(
            dressed("+++\ntitle = \"A tale\"\n[extra]\n+++\nOnce.\n").as_deref(),
            Some("---\ntitle: \"A tale\"\n# [extra]\n---\nOnce.\n")
        );
        for text in [
            "",
            "title: A tale\n",
            "A tale\n\nOnce.\n",
            "title: A tale\nOnce.\n",
            "From: Jo\nDate: 2 March 2026\n\nOnce.\n",
            "title:tag\n\nOnce.\n",
            "kind: to a fault, they said\n\nOnce.\n",
            "---\ntitle: A tale\n---\nOnce.\n",
        ] {
            assert_eq!(dressed(text), None, "{text:?}");
        }
    }
}
