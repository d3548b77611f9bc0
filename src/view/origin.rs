//! Who stands behind a statement in the end.

use super::{ArticleLink, PlainLink, Shared};
use serde::Serialize;

/// One independent source: an article that repeats no other, or what several articles repeat.
#[derive(Clone, Debug, Serialize)]
pub struct OriginView {
    /// Where the report comes from: articles and agencies (`url` empty for an agency without a page).
    pub roots: Vec<PlainLink>,
    /// The cited articles that carry it on; empty where the one root is itself the article that is cited.
    pub through: Vec<Shared<ArticleLink>>,
}
