//! The text of a PDF. Odd files make any reader of the format fail hard, so it runs in a process of its own.

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::found::{Body, Found};

/// The name of the command that [`text`] stands behind.
pub const COMMAND: &str = "pdf-text";

/// A text longer than this is no article, in bytes.
const LARGEST_TEXT: u64 = 32 * 1024 * 1024;

/// A file that takes longer is given up.
const LONGEST: Duration = Duration::from_mins(1);

/// The text of a PDF, in this process: for the command alone.
pub fn text(bytes: &[u8]) -> Option<String> {
    pdf_extract::extract_text_from_mem(bytes).ok()
}

/// The article of a PDF. The dates in a PDF are those of its file, and say nothing of publication.
pub(super) fn article(stem: &str, bytes: &[u8]) -> Result<Found, String> {
    let text = read_apart(bytes)?;
    let text: String =
        text.replace("\r\n", "\n").chars().map(|c| if c == '\u{c}' { '\n' } else { c }).collect();
    if text.split_whitespace().count() < 3 {
        return Err(
            "there is no text in it: its pages are pictures, or its letters cannot be read".to_owned()
        );
    }
    let remarks = vec!["the text of a PDF has lost its shape: look where its paragraphs begin".to_owned()];
    Ok(Found { stem: Some(stem.to_owned()), body: Body::Plain(text), remarks, ..Found::default() })
}

/// Starts the program once more, to read this one file.
fn read_apart(bytes: &[u8]) -> Result<String, String> {
    let failed = |_| "it cannot be read".to_owned();
    let program = std::env::current_exe().map_err(failed)?;
    let mut command = Command::new(program);
    command.arg(COMMAND).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(failed)?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let out = std::thread::scope(|scope| {
        // If the reader fails, the rest of the file is written to nobody.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(bytes)));
        let reader = scope.spawn(move || {
            let mut out = Vec::new();
            let read = stdout.map(|stdout| stdout.take(LARGEST_TEXT).read_to_end(&mut out));
            read.and_then(Result::ok).map(|_| out)
        });
        let is_good = wait(&mut child);
        reader.join().ok().flatten().filter(|_| is_good)
    });
    let out = out.ok_or("it is damaged or locked, and its text cannot be read")?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// Waits for the end of the process, but not forever; says whether it ended well.
fn wait(child: &mut Child) -> bool {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < LONGEST => std::thread::sleep(Duration::from_millis(20)),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}
