//! The files that a document is packed from.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// A part that unpacks to more than this is no article, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A document, to be read part by part.
pub(super) struct Parts<'b>(ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Parts<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, String> {
        let archive = ZipArchive::new(Cursor::new(bytes));
        archive.map(Parts).map_err(|_| "its zip file cannot be read".to_owned())
    }

    /// One part, if the document has it.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<String>, String> {
        let Ok(file) = self.0.by_name(name) else { return Ok(None) };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| "its zip file is damaged".to_owned())?;
        if bytes.len() as u64 > LARGEST {
            return Err(format!("it unpacks to more than {} MB", LARGEST / 1_000_000));
        }
        String::from_utf8(bytes).map(Some).map_err(|_| "its text is not UTF-8".to_owned())
    }
}
