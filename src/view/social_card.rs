//! What stands on a social card, the picture beside a link to a page where somebody shares it.

use serde::Serialize;

/// What stands on a social card. The template `social-card.svg` sees it as `card`, beside `site`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SocialCardView {
    /// The kind of the page, as in `page.kind`.
    pub kind: &'static str,
    /// What stands above the heading: the list that the page belongs to, a date, an outlet.
    pub overline: Option<String>,
    /// The heading.
    pub title: String,
    /// Up to two letters for a monogram, on the card of a person.
    pub initials: Option<String>,
    /// A sentence or a role below it.
    pub text: Option<String>,
    /// Whether accounts of what the page is about differ, and nobody has settled it.
    pub differs: bool,
    /// Short facts, such as how many sources there are.
    pub facts: Vec<String>,
    /// Where the dossier stands, without `https://`: `example.org/ferry`.
    pub address: String,
}

/// The social card of a page, for its head.
#[derive(Clone, Debug, Serialize)]
pub struct SharedPicture {
    /// Its full address.
    pub url: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What stands on it, for those who cannot see it.
    pub text: String,
}
