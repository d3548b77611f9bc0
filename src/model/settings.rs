//! The dossier's settings, from `content/dossier.yaml`.

use super::{CitationStyle, Rights};
use std::collections::BTreeMap;

/// What the author decided for the whole dossier. Only the title is required.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The name of the dossier.
    pub title: Box<str>,
    /// A second line.
    pub subtitle: Option<Box<str>>,
    /// What it is about, in a sentence or two.
    pub description: Option<Box<str>>,
    /// The language of the pages, a BCP 47 tag; `en` if not said.
    pub language: Box<str>,
    /// The time zone in which times of day are meant, an IANA name.
    pub time_zone: Option<Box<str>>,
    /// Who keeps it.
    pub editors: Vec<Box<str>>,
    /// The licence of our own words.
    pub licence: Option<Box<str>>,
    /// Where the site will stand, with a slash at the end. Feed, sitemap and canonical links need it.
    pub base_url: Option<Box<str>>,
    /// The theme's name; `default` if not said.
    pub theme: Box<str>,
    /// What articles may show that say nothing themselves.
    pub rights: Rights,
    /// In which style references are written.
    pub citation_style: CitationStyle,
    /// What the dossier leaves out, in words.
    pub not_covered: Option<Box<str>>,
    /// The state of the dossier: the day up to which it is kept, EDTF. No clock decides it.
    pub as_of: Option<crate::date::Date>,
    /// The severity of single problems, by code: `error`, `warning`, `note` or `off`.
    pub checks: BTreeMap<Box<str>, Box<str>>,
    /// Free keys, passed to templates.
    pub extra: serde_json::Value,
}
