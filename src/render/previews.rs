//! Previews of pages as scripts: `cuttingsPreviews({"people/ada.html": {…}})`.
//!
//! A page of a site opened from a folder may load a script and may not fetch a file, so previews come as scripts, a hundred or so in
//! each, of which a page loads the one it needs when a link is rested on.

use std::collections::BTreeMap;

use super::RenderContext;
use crate::model::Target;
use crate::plan::{PreviewParts, Route};
use crate::text::escape;
use crate::view::{PreviewView, QuotedWords, ViewContext};

/// What it takes to make the scripts.
pub struct Previews<'a> {
    context: &'a RenderContext<'a>,
    quoted: QuotedWords<'a>,
    contents: Vec<Vec<Target>>,
}

impl<'a> Previews<'a> {
    /// Works out which script holds what.
    pub fn new(context: &'a RenderContext<'a>) -> Self {
        let parts = PreviewParts::of(context.dossier);
        let contents = parts.contents(context.dossier, context.plan);
        Previews { context, quoted: QuotedWords::of(context.dossier), contents }
    }

    /// The numbers of the scripts.
    pub fn parts(&self) -> std::ops::Range<u32> {
        0..self.contents.len() as u32
    }

    /// A script, with where it goes.
    pub fn script(&self, part: u32) -> (Route, Vec<u8>) {
        let (dossier, plan) = (self.context.dossier, self.context.plan);
        let targets = self.contents.get(part as usize).map_or(&[][..], Vec::as_slice);
        // Any page will do: a preview holds no address.
        let view = plan.pages.first().map(|page| ViewContext::new(self.context.site(), page));
        let preview = |target: &Target| -> Option<(String, PreviewView)> {
            Some((plan.route(dossier, *target).encoded(), view?.preview(*target, &self.quoted)?))
        };
        let previews: BTreeMap<String, PreviewView> = targets.iter().filter_map(preview).collect();
        let json = serde_json::to_string(&previews).unwrap_or_default();
        let script = format!("cuttingsPreviews({});\n", escape::json_in_script(&json));
        (PreviewParts::route(part), script.into_bytes())
    }
}
