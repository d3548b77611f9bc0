//! What a page depends on, as one hash. Templates see the views only, so hashing these and the theme is enough.

use serde::Serialize;

use super::PageViews;
use crate::digest::{Digest, DigestBuilder};
use crate::picture::EDITION;
use crate::theme::Theme;
use crate::view::{SiteView, SocialCardView};

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

/// The fingerprint of a social card's drawing.
pub(super) fn of_card(base: Digest, card: &SocialCardView) -> Digest {
    let mut digest = Digest::builder();
    digest.part(base.as_bytes()).part(&[EDITION]);
    feed(&mut digest, card);
    digest.finish()
}

fn feed(digest: &mut DigestBuilder, value: &impl Serialize) {
    // One long piece is hashed many times faster than the small ones that a serializer writes. CBOR frames every text, so that two
    // views never run together, and what many pages share is written as its digest.
    let bytes = cbor4ii::serde::to_vec(Vec::new(), value).expect("views are plain data");
    digest.part(&bytes);
}
