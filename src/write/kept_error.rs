//! A writer that keeps its first failure to itself until it is asked.

use std::cell::RefCell;
use std::io::{self, Seek, SeekFrom, Write};

/// Passes on what it is given until that fails; from then on it only counts. For writers above it that would print a failure by
/// themselves when they are dropped.
#[derive(Debug)]
pub(super) struct KeptError<'e, W> {
    out: W,
    /// Where the first failure is kept.
    error: &'e RefCell<Option<io::Error>>,
    position: u64,
    end: u64,
}

impl<'e, W> KeptError<'e, W> {
    /// Nothing has failed yet; whoever has `error` looks there.
    pub(super) fn new(out: W, error: &'e RefCell<Option<io::Error>>) -> Self {
        Self { out, error, position: 0, end: 0 }
    }

    /// Does it, unless something failed before.
    fn attempt(&mut self, act: impl FnOnce(&mut W) -> io::Result<()>) {
        if self.error.borrow().is_none()
            && let Err(error) = act(&mut self.out)
        {
            *self.error.borrow_mut() = Some(error);
        }
    }
}

impl<W: Write> Write for KeptError<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(|out| out.write_all(bytes));
        self.position += bytes.len() as u64;
        self.end = self.end.max(self.position);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt(W::flush);
        Ok(())
    }
}

impl<W: Write + Seek> Seek for KeptError<'_, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
            SeekFrom::End(offset) => self.end.checked_add_signed(offset),
        };
        let Some(position) = position else { return Err(io::ErrorKind::InvalidInput.into()) };
        self.attempt(|out| out.seek(SeekFrom::Start(position)).map(|_| ()));
        self.position = position;
        Ok(position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn what_does_not_fail_is_passed_on() {
        let error = RefCell::new(None);
        let mut kept = KeptError::new(Cursor::new(Vec::new()), &error);
        kept.write_all(b"cold tea").unwrap();
        assert_eq!(kept.seek(SeekFrom::Start(0)).unwrap(), 0);
        kept.write_all(b"warm").unwrap();
        assert_eq!(kept.seek(SeekFrom::End(-3)).unwrap(), 5);
        assert_eq!(kept.seek(SeekFrom::Current(3)).unwrap(), 8);
        assert!(kept.seek(SeekFrom::Current(-9)).is_err());
        assert_eq!(kept.out.into_inner(), b"warm tea");
        assert!(error.borrow().is_none());
    }

    #[test]
    fn the_first_failure_is_kept_and_places_go_on() {
        let error = RefCell::new(None);
        let mut room = [0; 4];
        let mut kept = KeptError::new(Cursor::new(&mut room[..]), &error);
        kept.write_all(b"cold tea").unwrap();
        kept.write_all(b" again").unwrap();
        assert_eq!(kept.seek(SeekFrom::End(0)).unwrap(), 14);
        kept.flush().unwrap();
        assert_eq!(error.take().unwrap().kind(), io::ErrorKind::WriteZero);
    }
}
