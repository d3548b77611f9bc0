//! Free pages.

use super::heading::HEADING;
use crate::yaml::{Field, Kind, Shape};

/// A free page.
pub static PAGE: Kind = Kind {
    name: "page",
    owner: "a page",
    about: "A free page, in `content/pages/`.",
    short: None,
    named_address: false,
    fields: &[
        &[
            Field::new("title", Shape::Text, "The heading; without it, the first heading of the text."),
            Field::new("weight", Shape::Integer, "Order in the navigation; smaller comes first."),
            Field::new(
                "description",
                Shape::Text,
                "A sentence about it, for search engines and lists of pages.",
            ),
            Field::new(
                "parent",
                Shape::Text,
                "The key of the page that this one belongs to: it is then reached from there, and not from the navigation.",
            ),
        ],
        HEADING,
    ],
};
