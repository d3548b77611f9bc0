//! Social cards: a template makes a drawing of what stands on the card, and the drawing becomes a picture.

use tera::Context;

use super::{RenderContext, RenderProblem, fingerprint};
use crate::digest::Digest;
use crate::picture::{Drawings, EDITION};
use crate::plan::{CARD_SIZE, Planned};
use crate::theme::ThemeProblem;
use crate::view::{SocialCardView, ViewContext, social_card};

/// The template.
const TEMPLATE: &str = "social-card.svg";

/// A card as a drawing, not yet a picture.
pub struct SocialCard {
    svg: String,
}

impl SocialCard {
    /// The digest of what the drawing of a page's card would be made from. To break its lines takes far longer than to tell this.
    pub fn inputs(context: &RenderContext<'_>, shown: &Planned) -> Digest {
        fingerprint::of_card(context.base, &Self::view(context, shown))
    }

    /// The card on which a page is shown.
    pub fn new(context: &RenderContext<'_>, shown: &Planned) -> Result<Self, RenderProblem> {
        let card = Self::view(context, shown);
        let mut values = Context::new();
        values.insert_value("site", context.site.clone());
        values.insert("card", &card);
        Ok(SocialCard { svg: context.theme.render(TEMPLATE, &values)? })
    }

    fn view(context: &RenderContext<'_>, shown: &Planned) -> SocialCardView {
        social_card(&ViewContext::new(context.site(), shown))
    }

    /// What the picture's bytes are made from, as one hash.
    pub fn origin(&self) -> Digest {
        let mut digest = Digest::builder();
        digest.part(env!("CARGO_PKG_VERSION").as_bytes()).part(&[EDITION]).part(self.svg.as_bytes());
        digest.finish()
    }

    /// The picture's bytes, a PNG. Fails if the template made no drawing. `drawings` keeps what cards share.
    pub fn draw(&self, drawings: &Drawings) -> Result<Vec<u8>, RenderProblem> {
        drawings.draw(&self.svg, CARD_SIZE).map_err(|error| {
            let problem = ThemeProblem::of_file(
                format!("templates/{TEMPLATE}"),
                format!("it makes no drawing: {error}"),
            );
            RenderProblem::from(problem)
        })
    }
}
