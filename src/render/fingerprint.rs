//! What a page depends on, as one hash. Templates see the views only, so hashing these and the theme is enough.

use serde::Serialize;

use super::PageViews;
use crate::digest::{Digest, DigestBuilder};
use crate::theme::Theme;
use crate::view::SiteView;

/// The part that every page shares: program, theme, site.
pub(super) fn base(theme: &Theme, site: &SiteView) -> Digest {
    let mut digest = Digest::builder();
    digest.part(env!("CARGO_PKG_VERSION").as_bytes());
    digest.part(theme.digest().as_bytes());
    feed(&mut digest, site);
    digest.finish()
}

/// The fingerprint of a page.
pub(super) fn of(base: Digest, views: &PageViews) -> Digest {
    let mut digest = Digest::builder();
    digest.part(base.as_bytes());
    feed(&mut digest, &views.page);
    feed(&mut digest, &views.content);
    digest.finish()
}

fn feed(digest: &mut DigestBuilder, value: &impl Serialize) {
    // One long text is hashed many times faster than the small pieces that a serializer writes.
    let json = serde_json::to_vec(value).expect("views are plain data");
    digest.part(&json);
}
