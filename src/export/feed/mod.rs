//! Feeds of what changed in the dossier. They need the address at which the site stands.

mod atom;
mod identifier;
mod json_feed;
#[cfg(test)]
mod tests;

pub(super) use atom::atom;
pub(super) use identifier::{folder, host};
pub(super) use json_feed::json_feed;

use crate::model::Dossier;
use crate::plan::SitePlan;
use crate::text::clean;

use super::change::DatedChange;

/// What both feeds need.
#[derive(Clone, Copy)]
pub(super) struct FeedContext<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) plan: &'a SitePlan,
    /// Where the site stands, with a slash at the end.
    pub(super) base: &'a str,
}

impl FeedContext<'_> {
    fn address(&self, change: &DatedChange<'_>) -> String {
        format!("{}{}", self.base, self.plan.route(self.dossier, change.of).encoded())
    }

    fn identifier(&self, change: &DatedChange<'_>) -> String {
        identifier::of_change(self.dossier, self.base, change)
    }

    /// Who keeps the dossier; its title where nobody is named.
    fn authors(&self) -> Vec<String> {
        let settings = self.dossier.settings();
        let editors: Vec<String> = settings.editors.iter().map(|name| clean::line(name)).collect();
        let named: Vec<String> = editors.into_iter().filter(|name| !name.is_empty()).collect();
        if named.is_empty() { vec![self.title()] } else { named }
    }

    fn title(&self) -> String {
        let title = clean::line(&self.dossier.settings().title);
        if title.is_empty() { "Dossier".to_owned() } else { title }
    }
}
