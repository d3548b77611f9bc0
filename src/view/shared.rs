//! A part of views that many pages show.

use std::ops::Deref;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::digest::Digest;

/// A part of views that many pages show, such as the link to an article. It is turned into the template engine's value once and
/// hashed once; a page that shows it takes both as they are.
///
/// Templates see what is inside. A format for machines gets sixteen bytes instead, the digest, since only fingerprints are
/// written so.
#[derive(Debug)]
pub struct Shared<T>(Arc<Held<T>>);

#[derive(Debug)]
struct Held<T> {
    view: T,
    value: tera::Value,
    digest: Digest,
}

impl<T: Serialize> Shared<T> {
    /// Shares a view.
    pub fn new(view: T) -> Self {
        let value = tera::Value::from_serializable(&view);
        // Made seldom, so that a text form pays which tells `null` from an empty list, as the free keys of an author may need.
        let digest = Digest::of(&serde_json::to_vec(&view).expect("views are plain data"));
        Shared(Arc::new(Held { view, value, digest }))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(Arc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.view
    }
}

impl<T: Serialize> From<T> for Shared<T> {
    fn from(view: T) -> Self {
        Shared::new(view)
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            // The engine knows its own values and takes them without a copy.
            self.0.value.serialize(serializer)
        } else {
            serializer.serialize_bytes(self.0.digest.as_bytes())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Serialize)]
    struct Link {
        label: &'static str,
        url: Option<String>,
    }

    #[test]
    fn readers_see_what_is_inside() {
        let link = Link { label: "The Tea", url: None };
        let shared = Shared::new(link.clone());
        assert_eq!(serde_json::to_string(&shared).unwrap(), serde_json::to_string(&link).unwrap());
        assert_eq!(
            tera::Value::from_serializable(std::slice::from_ref(&shared)),
            tera::Value::from_serializable(&[&link])
        );
        assert_eq!(shared.label, "The Tea");
    }

    #[test]
    fn a_fingerprint_changes_with_any_part() {
        let of = |label, url: Option<&str>| Shared::new(Link { label, url: url.map(str::to_owned) }).0.digest;
        assert_eq!(of("a", None), of("a", None));
        assert_ne!(of("a", None), of("b", None));
        assert_ne!(of("a", None), of("a", Some("")));
    }
}
