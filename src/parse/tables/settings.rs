//! The settings.

use crate::model::{CitationStyle, Rights};
use crate::yaml::{Field, Kind, Shape};

pub(super) const RIGHTS: Field = Field::new(
    "rights",
    Shape::Word(&RIGHTS_NAMES),
    "How much of an article's text is published: all of it, only the words that the dossier quotes, or none.",
);

/// The settings file, `content/dossier.yaml`.
pub static SETTINGS: Kind = Kind {
    name: "settings",
    owner: "a dossier",
    about: "The settings, `content/dossier.yaml`. Only the title is needed.",
    short: None,
    named_address: false,
    fields: &[&[
        Field::new("title", Shape::Text, "The name of the dossier.").needed(),
        Field::new("subtitle", Shape::Text, "A second line."),
        Field::new("description", Shape::Text, "What it is about, in a sentence or two."),
        Field::new("language", Shape::Language, "The language of the dossier and its pages; `en` if not said. The pages have phrases in `en`, `de`, `fr`, `es` and `ar`, and in whatever \
             language your own theme has a file `i18n/CODE.yaml` for; in any other they speak English.").or(&["lang"]),
        Field::new(
            "time_zone",
            Shape::Text,
            "The time zone of times of day, an IANA name such as Europe/London.",
        ),
        Field::new("editors", Shape::Texts, "Who keeps it."),
        Field::new("licence", Shape::Text, "The licence of the dossier's own words.").or(&["license"]),
        Field::new(
            "base_url",
            Shape::Address,
            "Where the site will stand. Feeds, sitemap and canonical links need it.",
        ),
        Field::new("theme", Shape::Text, "A folder in `themes/`; `default` if not said."),
        RIGHTS,
        Field::new("citation_style", Shape::Suggested(&STYLES), "The style of references.").or(&["csl"]),
        Field::new("not_covered", Shape::Text, "What the dossier leaves out, in words."),
        Field::new("as_of", Shape::Date, "The day up to which it is kept."),
        Field::new(
            "checks",
            Shape::ByCode(&["error", "warning", "note", "off"]),
            "How much single problems matter. An error of the content stays one.",
        ),
        Field::new("extra", Shape::Free, "Free fields, passed on to templates."),
    ]],
};

const RIGHTS_NAMES: [&str; Rights::NAMES.len()] = {
    let mut names = [""; Rights::NAMES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = Rights::NAMES[at].0;
        at += 1;
    }
    names
};

const STYLES: [&str; CitationStyle::ALL.len()] = {
    let mut names = [""; CitationStyle::ALL.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = CitationStyle::ALL[at].1;
        at += 1;
    }
    names
};
