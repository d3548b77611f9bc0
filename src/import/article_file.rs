//! The file of an article: its name, its header, its text.

use super::article_header::{header_of, is_stated, unstated};
use super::article_key::free_key;
use super::found::{Body, Found};
use super::plain_text::in_markdown;
use super::tame::tame;

/// A file ready to be written below `content/articles/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleFile {
    /// The article's key: the name without its ending.
    pub key: String,
    /// The name of the file.
    pub name: String,
    /// What stands in it.
    pub text: String,
    /// What the text lost on the way, in words.
    pub remark: Option<String>,
}

/// Makes the file. `is_taken` knows the keys that are in use, in small letters; `is_key` the keys that a link in double brackets may hold.
pub fn article_file(
    found: &Found,
    is_taken: &dyn Fn(&str) -> bool,
    is_key: &dyn Fn(&str) -> bool,
) -> ArticleFile {
    let source = found.source.value().map(String::as_str);
    let key = free_key(found, is_taken);
    let mut losses = None;
    let mut tamed = |text: &str| {
        let tamed = tame(text, source, is_key);
        losses = tamed.remark();
        tamed.text
    };
    let (ending, text) = match &found.body {
        Body::Whole { text, start, ending } if !is_stated(found) => {
            let (header, words) = text.split_at((*start).min(text.len()));
            let words = if *ending == "md" { tamed(words) } else { words.to_owned() };
            (*ending, format!("{header}{words}"))
        }
        Body::Whole { text, start, ending } => {
            let (header, words) = text.split_at((*start).min(text.len()));
            let is_plain = *ending == "txt";
            // What the first lines of a plain text say goes into the header too.
            let stated = header_of(found, !is_plain);
            let kept = unstated(header, &stated);
            let words = if is_plain { in_markdown(words) } else { tamed(words) };
            ("md", format!("---\n{stated}{kept}---\n{words}"))
        }
        Body::Markdown(text) => {
            ("md", format!("---\n{}---\n{}\n", header_of(found, false), tamed(text).trim()))
        }
        Body::Plain(text) => ("md", format!("---\n{}---\n{}\n", header_of(found, false), in_markdown(text))),
        Body::None => ("md", format!("---\n{}---\n", header_of(found, false))),
    };
    ArticleFile { name: format!("{key}.{ending}"), key, text, remark: losses }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found() -> Found {
        let mut found = Found::default();
        found.title.add("og:title", "A boat: \"aground\"".to_owned());
        found.date.add("JSON-LD", crate::date::Date::parse("2026-03-02").unwrap());
        found.authors.add("JSON-LD", vec!["Jane Doe".to_owned(), "John O'Roe".to_owned()]);
        found.publisher.add("og:site_name", "The Harbour Post".to_owned());
        found.source.add("canonical", "https://post.example/a b#c".to_owned());
        found.body = Body::Markdown("One.\n\n![x](y.png)\n\nTwo [[three]].".to_owned());
        found
    }

    #[test]
    fn a_file_says_what_was_found() {
        let file = article_file(&found(), &|_| false, &|_| false);
        assert_eq!(file.name, "2026-03-02-harbour-post.md");
        assert_eq!(
            file.text,
            "---\ntitle: \"A boat: \\\"aground\\\"\"\ndate: 2026-03-02\nauthors: [Jane Doe, \"John O'Roe\"]\n\
             publisher: The Harbour Post\nsource: \"https://post.example/a%20b#c\"\n---\nOne.\n\n\n\nTwo three.\n"
        );
        assert!(file.remark.is_some());
        let second = article_file(&found(), &|key| key == "2026-03-02-harbour-post", &|_| false);
        assert_eq!(second.key, "2026-03-02-harbour-post-a-boat-aground");
        let third = article_file(&found(), &|key| !key.ends_with("-2"), &|_| false);
        assert_eq!(third.key, "2026-03-02-harbour-post-a-boat-aground-2");
    }

    #[test]
    fn what_the_user_states_takes_the_place_of_a_field() {
        let mut note =
            super::super::notes::note("tale.md", b"---\ntitle: A tale\npublished: 2020-01-01\n---\nOnce.\n")
                .unwrap();
        note.date.put_first("--date", crate::date::Date::parse("2026-03-02").unwrap());
        let file = article_file(&note, &|_| false, &|_| false);
        assert_eq!(
            (file.name.as_str(), file.text.as_str()),
            ("tale.md", "---\ndate: 2026-03-02\ntitle: A tale\n---\nOnce.\n")
        );
        let mut text =
            super::super::notes::note("tale.txt", b"A tale\n\n*Once* upon\na time.\n\n1. Not a list.\n")
                .unwrap();
        text.publisher.put_first("--publisher", "Post".to_owned());
        let file = article_file(&text, &|_| false, &|_| false);
        assert_eq!(
            file.text,
            "---\ntitle: A tale\npublisher: Post\n---\n\\*Once\\* upon a time.\n\n1\\. Not a list."
        );
    }
}
