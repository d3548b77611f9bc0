//! Which script holds the preview of which page.
//!
//! A script on the page finds it by the same arithmetic, so no page needs a list of what is where; see `previews.js` of the theme.

use super::{Route, SitePlan};
use crate::model::{Dossier, Target};

/// About how many previews a script holds: some 15 kB, which load while the reader's hand rests.
const IN_ONE: usize = 96;

/// The scripts that hold previews. Their number is a power of two, so that it seldom changes when the dossier grows: every page
/// names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewParts {
    /// How many there are.
    pub count: u32,
}

impl PreviewParts {
    /// As many as a dossier needs.
    pub fn of(dossier: &Dossier) -> Self {
        let things = dossier.articles().len() + dossier.events().len() + dossier.entities().len();
        PreviewParts { count: things.div_ceil(IN_ONE).max(1).next_power_of_two() as u32 }
    }

    /// The part that holds a page's preview, by the address of the page.
    ///
    /// ```
    /// use cuttings::plan::{PreviewParts, Route};
    /// let parts = PreviewParts { count: 8 };
    /// assert_eq!(parts.part(&Route::new("people/ada.html")), 4);
    /// ```
    pub fn part(self, page: &Route) -> u32 {
        fnv(&page.encoded()) % self.count
    }

    /// Where a part is.
    pub fn route(part: u32) -> Route {
        Route::new(format!("assets/previews/{part}.js"))
    }

    /// What each part holds, in a fixed order.
    pub fn contents(self, dossier: &Dossier, plan: &SitePlan) -> Vec<Vec<Target>> {
        let mut parts = vec![Vec::new(); self.count as usize];
        let entities = dossier.entities().map(|(id, _)| Target::Entity(id));
        let events = dossier.events().map(|(id, _)| Target::Event(id));
        let articles = dossier.articles().map(|(id, _)| Target::Article(id));
        for target in entities.chain(events).chain(articles) {
            parts[self.part(&plan.route(dossier, target)) as usize].push(target);
        }
        parts
    }
}

/// The hash FNV-1a in 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): a line of script, and even enough.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_as_published() {
        assert_eq!(fnv(""), 0x811c_9dc5);
        assert_eq!(fnv("a"), 0xe40c_292c);
        assert_eq!(fnv("foobar"), 0xbf9c_f968);
    }
}
