//! A site in memory, for serving and tests.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::{Report, Sink, place};
use crate::failure::Failure;

/// Holds every page. The sink is the reference `&MemorySink`, so that the pages can be read after it has been finished.
///
/// ```
/// use cuttings::write::{MemorySink, Sink};
///
/// let site = MemorySink::default();
/// let sink = &site;
/// sink.put("index.html", b"<p>Tea")?;
/// sink.finish()?;
/// assert_eq!(site.get("index.html").as_deref(), Some(b"<p>Tea".as_slice()));
/// # Ok::<(), cuttings::failure::Failure>(())
/// ```
#[derive(Debug, Default)]
pub struct MemorySink {
    files: Mutex<BTreeMap<Box<str>, Vec<u8>>>,
}

impl MemorySink {
    /// The bytes at `route`.
    pub fn get(&self, route: &str) -> Option<Vec<u8>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).get(route).cloned()
    }

    /// All files, by route.
    pub fn into_files(self) -> BTreeMap<Box<str>, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for &MemorySink {
    fn put(&self, route: &str, bytes: &[u8]) -> Result<(), Failure> {
        if let Some(reason) = place::fault(route) {
            return Err(Failure::UnsafeRoute { route: route.to_owned(), reason });
        }
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        if files.contains_key(route) {
            return Err(Failure::RepeatedRoute { route: route.to_owned() });
        }
        files.insert(route.into(), bytes.to_vec());
        Ok(())
    }

    fn finish(self) -> Result<Report, Failure> {
        let written = self.files.lock().unwrap_or_else(PoisonError::into_inner).len();
        Ok(Report { written, ..Report::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_for_routes_hold_in_memory_too() {
        let site = MemorySink::default();
        let sink = &site;
        sink.put("a", b"1").unwrap();
        assert!(matches!(sink.put("a", b"2"), Err(Failure::RepeatedRoute { .. })));
        assert!(matches!(sink.put("../a", b"2"), Err(Failure::UnsafeRoute { .. })));
        assert_eq!(sink.finish().unwrap().written, 1);
        assert_eq!(site.into_files().into_iter().collect::<Vec<_>>(), [("a".into(), b"1".to_vec())]);
    }
}
