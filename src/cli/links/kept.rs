//! Which addresses were well when they were last asked for: a file in the user's own cache, which anybody may delete.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::import::Asked;

/// What was well is not asked for again for so many seconds: a week.
const LASTS: u64 = 7 * 24 * 60 * 60;

/// Addresses that were well, each with when that was, in seconds since 1970.
#[derive(Debug, Default)]
pub(super) struct Kept {
    file: Option<PathBuf>,
    well: BTreeMap<String, u64>,
    now: u64,
}

impl Kept {
    /// Reads `$XDG_CACHE_HOME/cuttings/links.json`, or `.cache/cuttings/links.json` in the user's folder. What cannot be read is empty.
    pub(super) fn read() -> Self {
        let cache = env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let cache = cache.or_else(|| Some(env::home_dir()?.join(".cache")));
        let file = cache.map(|cache| cache.join("cuttings/links.json"));
        let text = file.as_ref().and_then(|file| fs::read(file).ok()).unwrap_or_default();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
        Kept { file, well: serde_json::from_slice(&text).unwrap_or_default(), now }
    }

    /// Whether it was well within the last week. A time to come is no time.
    pub(super) fn is_well(&self, url: &str) -> bool {
        let age = self.well.get(url).and_then(|then| self.now.checked_sub(*then));
        age.is_some_and(|age| age < LASTS)
    }

    /// Notes what became of an address.
    pub(super) fn note(&mut self, url: &str, asked: &Asked) {
        if *asked != Asked::Well {
            self.well.remove(url);
        } else if !self.is_well(url) {
            self.well.insert(url.to_owned(), self.now);
        }
    }

    /// Writes the file anew. If that fails, everything is asked for again the next time.
    pub(super) fn write(&self) {
        let Some(file) = &self.file else { return };
        let lasting = self.well.iter().filter(|(url, _)| self.is_well(url));
        let lasting: BTreeMap<_, _> = lasting.collect();
        let Some(folder) = file.parent() else { return };
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(folder)?;
            let mut draft = tempfile::NamedTempFile::new_in(folder)?;
            serde_json::to_writer(&mut draft, &lasting)?;
            draft.persist(file)?;
            Ok(())
        };
        let _ = write();
    }
}
