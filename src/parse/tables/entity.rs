//! People, organisations and places.

use super::claim::CLAIMS;
use super::event::SOURCE;
use super::heading::{HEADING, SUGGESTION};
use crate::yaml::{Field, Kind, Shape};

/// A person.
pub static PERSON: Kind = Kind {
    name: "person",
    owner: "a person",
    about: "A person, in `content/people/`.",
    short: None,
    named_address: false,
    fields: &[ENTITY, CLAIMS, SUGGESTION, HEADING],
};

/// An organisation.
pub static ORGANISATION: Kind = Kind {
    name: "organisation",
    owner: "an organisation",
    about: "An organisation, in `content/organisations/`.",
    short: None,
    named_address: false,
    fields: &[ENTITY, CLAIMS, SUGGESTION, HEADING],
};

/// A place.
pub static PLACE: Kind = Kind {
    name: "place",
    owner: "a place",
    about: "A place, in `content/places/`.",
    short: None,
    named_address: false,
    fields: &[ENTITY, CLAIMS, SUGGESTION, HEADING],
};

const ENTITY: &[Field] = &[
    Field::new("name", Shape::Text, "The full name.").or(&["title"]).needed(),
    Field::new(
        "sort_name",
        Shape::Text,
        "The name as lists file it, where its words stand in another order there: `Lindqvist, Ada`.",
    ),
    Field::new("aliases", Shape::Groups(&ALIAS), "Other names by which articles call them."),
    Field::new("role", Shape::Groups(&ROLE), "What they are, or were for a time.").or(&["roles"]),
    Field::new("born", Shape::Date, "When born, or founded.").or(&["founded"]),
    Field::new("died", Shape::Date, "When died, or closed.").or(&["closed"]),
    Field::new("image", Shape::Group(&IMAGE), "A picture."),
    Field::new(
        "image_text",
        Shape::Text,
        "What the picture shows, for those who cannot see it; or `alt` inside `image`.",
    )
    .or(&["alt"]),
    Field::new("links", Shape::Groups(&LINK), "Pages elsewhere, Wikidata and others."),
    Field::new("relations", Shape::Groups(&RELATION), "Ties to others."),
    Field::new("sources", Shape::Groups(&SOURCE), "Where these facts come from."),
];

pub(in crate::parse) static ALIAS: Kind = Kind {
    name: "alias",
    owner: "an alias",
    about: "Another name, perhaps for a time only: `{name: the King, from: 2022-09-08}`.",
    short: Some("The name."),
    named_address: false,
    fields: &[&[
        Field::new("name", Shape::Text, "The name.").needed(),
        Field::new("from", Shape::Date, "The first day on which it is theirs."),
        Field::new("until", Shape::Date, "The last day."),
        Field::new(
            "weak",
            Shape::Flag,
            "Whether it links only beside a fuller name; one-word names do so by themselves.",
        ),
    ]],
};

pub(in crate::parse) static IMAGE: Kind = Kind {
    name: "image",
    owner: "a picture",
    about: "A picture: `{file: ada.jpg, alt: Ada on the quay, credit: 'Photo: B. Bell, CC BY 4.0'}`.",
    short: Some("Its path from the folder of this file."),
    named_address: false,
    fields: &[&[
        Field::new("file", Shape::Text, "Its path from the folder of this file.").needed(),
        Field::new("alt", Shape::Text, "What it shows, for those who cannot see it.").or(&["text"]),
        Field::new("credit", Shape::Text, "Who made it, and under which licence; shown below it."),
    ]],
};

pub(in crate::parse) static ROLE: Kind = Kind {
    name: "role",
    owner: "a role",
    about: "What somebody is, perhaps for a time only.",
    short: Some("The role."),
    named_address: false,
    fields: &[&[
        Field::new("text", Shape::Text, "The role.").needed(),
        Field::new("from", Shape::Date, "The first day."),
        Field::new("until", Shape::Date, "The last day."),
    ]],
};

pub(in crate::parse) static LINK: Kind = Kind {
    name: "link",
    owner: "a link",
    about: "A page elsewhere: `{label, url}`, or one field such as `Wikidata: https://…`.",
    short: Some("Its address."),
    named_address: true,
    fields: &[&[
        Field::new("label", Shape::Text, "What it is called."),
        Field::new("url", Shape::Address, "Its address.").needed(),
    ]],
};

pub(in crate::parse) static RELATION: Kind = Kind {
    name: "relation",
    owner: "a relation",
    about: "A tie to somebody or something else.",
    short: None,
    named_address: false,
    fields: &[&[
        Field::new("to", Shape::Text, "The key of the other one.").needed(),
        Field::new("kind", Shape::Text, "What the other one is to this one: father, employer.").needed(),
        Field::new("from", Shape::Date, "The first day."),
        Field::new("until", Shape::Date, "The last day."),
    ]],
};
