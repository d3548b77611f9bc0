//! Claims, inside the file of what they are about.

use super::event::SOURCE;
use crate::yaml::{Field, Kind, Shape};

pub(super) const CLAIMS: &[Field] =
    &[Field::new("claims", Shape::Groups(&CLAIM), "Questions to which sources may answer differently.")];

pub(in crate::parse) static CLAIM: Kind = Kind {
    name: "claim",
    owner: "a claim",
    about: "A question to which sources may answer differently.",
    short: None,
    named_address: false,
    fields: &[&[
        Field::new("question", Shape::Text, "The question.").needed(),
        Field::new("scope", Shape::Text, "What the question is limited to."),
        Field::new("accounts", Shape::Groups(&ACCOUNT), "The answers.").needed(),
        Field::new("resolution", Shape::Group(&RESOLUTION), "Your decision, if you have settled it."),
    ]],
};

pub(in crate::parse) static ACCOUNT: Kind = Kind {
    name: "account",
    owner: "an account",
    about: "One answer with its sources.",
    short: None,
    named_address: false,
    fields: &[&[
        Field::new(
            "value",
            Shape::Text,
            "The answer: `54 minutes`, `nearly an hour`, `2025-09-10`, `\"Yes\"`.",
        )
        .needed(),
        Field::new(
            "scope",
            Shape::Text,
            "What the answer is limited to; answers of different scopes are not held against each other.",
        ),
        Field::new("sources", Shape::Groups(&SOURCE), "Who says so."),
        Field::new("note", Shape::Text, "Your remark, shown to readers."),
        Field::new("withdrawn", Shape::Flag, "Its source has taken it back: it is shown and counts no more."),
    ]],
};

pub(in crate::parse) static RESOLUTION: Kind = Kind {
    name: "resolution",
    owner: "a resolution",
    about: "The editor's decision about a claim.",
    short: None,
    named_address: false,
    fields: &[&[
        Field::new("account", Shape::Text, "The account chosen: its value, or its number counted from 1."),
        Field::new("why", Shape::Text, "The reason, shown to readers."),
        Field::new("date", Shape::Date, "When it was decided."),
    ]],
};
