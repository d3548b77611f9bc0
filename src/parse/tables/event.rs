//! Events.

use super::claim::CLAIMS;
use super::heading::{CORRECTIONS, HEADING, SUGGESTION};
use crate::yaml::{Field, Kind, Shape};

/// Something that happened.
pub static EVENT: Kind = Kind {
    name: "event",
    owner: "an event",
    about: "Something that happened, in `content/events/`.",
    short: None,
    named_address: false,
    fields: &[
        &[
            Field::new("title", Shape::Text, "What happened, in a line.").needed(),
            Field::new(
                "date",
                Shape::Date,
                "When, as vague as it is: `2025-09-10T17:20`, `2025-09`, `2025~`, `[2025-09-09,2025-09-10]`.",
            ),
            Field::new("place", Shape::Text, "Where: the key of a place."),
            Field::new("people", Shape::Texts, "Who took part: keys of people."),
            Field::new("organisations", Shape::Texts, "Which organisations took part: their keys."),
            Field::new("sources", Shape::Groups(&SOURCE), "Who reports it, and in which words."),
            Field::new("kind", Shape::Text, "What it is, in your own word: meeting, hearing, statement."),
            Field::new("weight", Shape::Integer, "Order among events of one date; smaller comes first."),
        ],
        CLAIMS,
        CORRECTIONS,
        SUGGESTION,
        HEADING,
    ],
};

pub(in crate::parse) static SOURCE: Kind = Kind {
    name: "source",
    owner: "a source",
    about: "Where a statement comes from.",
    short: Some("The key of the article."),
    named_address: false,
    fields: &[&[
        Field::new("article", Shape::Text, "The key of the article.").needed(),
        Field::new("passage", Shape::Integer, "The passage, counted from 1."),
        Field::new("quote", Shape::Text, "The words, as they stand in the article; `…` may skip some."),
    ]],
};
