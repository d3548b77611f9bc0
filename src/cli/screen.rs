//! The two streams: data on standard output, messages on standard error.

use std::io::{self, IsTerminal, Write};

use anstream::ColorChoice;

use super::arguments::{Color, Global};
use crate::failure::Failure;

/// What became of data on standard output. A reader that stops reading, such as `head`, is no failure.
pub(super) fn taken(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Output { source: error }),
        _ => Ok(()),
    }
}

/// Where a command writes to.
#[derive(Debug)]
pub(super) struct Screen {
    color: ColorChoice,
    quiet: bool,
    verbose: bool,
}

impl Screen {
    /// As the flags say.
    pub(super) fn new(global: &Global) -> Self {
        let color = match global.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Screen { color, quiet: global.quiet, verbose: global.verbose }
    }

    /// Before the flags are read.
    pub(super) fn plain() -> Self {
        Screen { color: ColorChoice::Auto, quiet: false, verbose: false }
    }

    /// Data for standard output.
    pub(super) fn data(&self, text: &str) -> Result<(), Failure> {
        let mut out = anstream::AutoStream::new(io::stdout().lock(), self.color);
        taken(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
    }

    /// Problems and other text that must be seen.
    pub(super) fn problems(&self, text: &str) {
        let mut out = anstream::AutoStream::new(io::stderr().lock(), self.color);
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    /// A line about what was done; not said with `--quiet`.
    pub(super) fn say(&self, line: &str) {
        if !self.quiet {
            self.problems(&format!("{line}\n"));
        }
    }

    /// A line that is only said with `--verbose`.
    pub(super) fn detail(&self, line: &str) {
        if self.verbose {
            self.problems(&format!("{line}\n"));
        }
    }

    /// Says on a terminal which of many things is being done; nothing where nobody watches, or with `--quiet`.
    pub(super) fn progress(&self, done: usize, all: usize, what: &str) {
        if self.is_watched() && all > 1 {
            let (filled, shown) = (20 * done / all, what.chars().take(50).collect::<String>());
            let bar = format!("{}{}", "#".repeat(filled), "-".repeat(20 - filled));
            self.problems(&format!("\r\x1b[K[{bar}] {}/{all} {}", done + 1, shown.escape_debug()));
        }
    }

    /// Takes the line of [`Screen::progress`] away.
    pub(super) fn end_progress(&self) {
        if self.is_watched() {
            self.problems("\r\x1b[K");
        }
    }

    fn is_watched(&self) -> bool {
        !self.quiet
            && io::stderr().is_terminal()
            && std::env::var_os("TERM").is_some_and(|term| term != "dumb")
    }

    /// What the world did.
    pub(super) fn failure(&self, failure: &Failure) {
        self.problems(&format!("error: {failure}\n"));
    }

    /// Whether a person watches standard error and colour may be used there.
    pub(super) fn is_colored(&self) -> bool {
        match self.color {
            ColorChoice::Auto => io::stderr().is_terminal(),
            ColorChoice::Never => false,
            _ => true,
        }
    }
}
