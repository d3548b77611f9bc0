//! The dossier itself.

use schemars::JsonSchema;
use serde::Serialize;

use super::date::{self, DateRecord};
use crate::model::Settings;

/// What the dossier is and who keeps it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Settings")]
pub(super) struct SettingsRecord<'a> {
    /// Its name.
    title: &'a str,
    /// A second line.
    subtitle: Option<&'a str>,
    /// What it is about.
    description: Option<&'a str>,
    /// The language of its own words, a BCP 47 tag.
    language: &'a str,
    /// The time zone in which times of day are meant, an IANA name.
    time_zone: Option<&'a str>,
    /// Who keeps it.
    editors: Vec<&'a str>,
    /// The licence of the dossier's own words. Quoted words belong to their sources.
    licence: Option<&'a str>,
    /// Where the site stands.
    base_url: Option<&'a str>,
    /// The style in which the site writes references.
    citation_style: &'a str,
    /// What it leaves out.
    not_covered: Option<&'a str>,
    /// The day up to which it is kept.
    as_of: Option<DateRecord>,
    /// Free keys.
    extra: &'a serde_json::Value,
}

pub(super) fn record(settings: &Settings) -> SettingsRecord<'_> {
    SettingsRecord {
        title: &settings.title,
        subtitle: settings.subtitle.as_deref(),
        description: settings.description.as_deref(),
        language: &settings.language,
        time_zone: settings.time_zone.as_deref(),
        editors: settings.editors.iter().map(|name| &**name).collect(),
        licence: settings.licence.as_deref(),
        base_url: settings.base_url.as_deref(),
        citation_style: settings.citation_style.name(),
        not_covered: settings.not_covered.as_deref(),
        as_of: date::optional(settings.as_of.as_ref()),
        extra: &settings.extra,
    }
}
