//! Articles.

use super::heading::{CORRECTIONS, HEADING};
use super::settings::RIGHTS;
use crate::yaml::{Field, Kind, Shape};

/// One source text.
pub static ARTICLE: Kind = Kind {
    name: "article",
    owner: "an article",
    about: "A source text, in `content/articles/`. Everything but the text may be missing.",
    short: None,
    named_address: false,
    fields: &[
        &[
            Field::new("title", Shape::Text, "The headline; without it, the first heading or the file name."),
            Field::new("date", Shape::Date, "When it was published.").or(&[
                "published",
                "publishedAt",
                "datePublished",
            ]),
            Field::new("authors", Shape::Texts, "Who wrote it, in the order given.").or(&["author"]),
            Field::new("publisher", Shape::Text, "The outlet.").or(&["outlet", "site", "container-title"]),
            Field::new("source", Shape::Address, "The address of the original.")
                .or(&["original_url", "source_url"]),
            Field::new(
                "url",
                Shape::Text,
                "Another program's name for the address of the original; read only if it is a whole address and `source` is not there.",
            ),
            Field::new("accessed", Shape::Date, "When the address was last read.").or(&["created"]),
            Field::new("archived", Shape::Group(&SAVED_COPY), "A saved copy of the original."),
            Field::new("language", Shape::Language, "The language of the text.").or(&["lang"]),
            RIGHTS,
            Field::new(
                "derived_from",
                Shape::Texts,
                "What it repeats: keys of articles, or names of agencies. Articles with one origin count as one source.",
            ),
            Field::new("kind", Shape::Text, "What it is, in your own word: news, interview, report, notes."),
            Field::new(
                "mentions",
                Shape::TextsByName(&MENTION),
                "Settles who a form of words is in this article: `{the King: king-charles}`; `none` means nobody.",
            ),
            Field::new(
                "description",
                Shape::Free,
                "A summary that clippers write; it is the source's words and not shown.",
            ),
        ],
        CORRECTIONS,
        HEADING,
    ],
};

pub(in crate::parse) static SAVED_COPY: Kind = Kind {
    name: "saved-copy",
    owner: "a saved copy",
    about: "A saved copy of an original.",
    short: Some("Its address."),
    named_address: false,
    fields: &[&[
        Field::new("url", Shape::Address, "Where it is.").needed(),
        Field::new("date", Shape::Date, "When it was saved."),
    ]],
};

pub(in crate::parse) static MENTION: Kind = Kind {
    name: "mention",
    owner: "a mention",
    about: "Whom a form of words means in an article.",
    short: None,
    named_address: false,
    fields: &[&[
        Field::new("text", Shape::Text, "The form of words.").needed(),
        Field::new("is", Shape::Text, "The key of whom it means; `none` means nobody.").needed(),
    ]],
};
