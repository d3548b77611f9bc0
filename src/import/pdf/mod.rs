//! The text of a PDF. Odd files make any reader of the format fail hard, so it runs in a process of its own.

mod widths;

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use pdf_extract::{Document, Object, PlainTextOutput, decode_text_string, output_doc_page};

use super::found::{Body, Found};
use super::printed::paragraphs;

/// The name of the command that [`text`] stands behind.
pub const COMMAND: &str = "pdf-text";

/// A text longer than this is no article, in bytes.
const LARGEST_TEXT: u64 = 32 * 1024 * 1024;

/// A file that takes longer is given up.
const LONGEST: Duration = Duration::from_mins(1);

/// The title of a PDF in a line, and then its text, with a form feed before each further page; in this process: for the command alone.
pub fn text(bytes: &[u8]) -> Option<String> {
    let mut document = Document::load_mem(bytes).ok()?;
    if document.is_encrypted() {
        document.decrypt("").ok()?;
    }
    widths::spell_out(&mut document);
    let mut out = title(&document).unwrap_or_default().replace(char::is_control, " ");
    for (at, page) in document.get_pages().into_keys().enumerate() {
        out.push(if at == 0 { '\n' } else { '\u{c}' });
        let mut text = String::new();
        output_doc_page(&document, &mut PlainTextOutput::new(&mut text), page).ok()?;
        out.push_str(&text.replace('\u{c}', "\n"));
    }
    Some(out)
}

fn title(document: &Document) -> Option<String> {
    let information = document.trailer.get(b"Info").ok()?;
    let information = match information {
        Object::Reference(id) => document.get_object(*id).ok()?,
        direct => direct,
    };
    let title = information.as_dict().ok()?.get(b"Title").ok()?;
    let title = match title {
        Object::Reference(id) => document.get_object(*id).ok()?,
        direct => direct,
    };
    decode_text_string(title).ok()
}

/// Whether the title of a file is a headline, and not what some program called the file.
fn is_headline(title: &str) -> bool {
    let small = title.to_lowercase();
    let is_file = small.rsplit_once('.').is_some_and(|(_, ending)| {
        (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    small.contains(' ') && !is_file && !small.starts_with("microsoft ") && !small.starts_with("untitled")
}

/// The article of a PDF. The dates in a PDF are those of its file, and say nothing of publication.
pub(super) fn article(stem: &str, bytes: &[u8]) -> Result<Found, String> {
    let text = read_apart(bytes)?.replace("\r\n", "\n");
    let (title, text) = text.split_once('\n').unwrap_or_default();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut paragraphs = paragraphs(text);
    if paragraphs.iter().flat_map(|paragraph| paragraph.split(' ')).count() < 3 {
        return Err(
            "there is no text in it: its pages are pictures, or its letters cannot be read".to_owned()
        );
    }
    let remarks = vec!["the text of a PDF has lost its shape: look where its paragraphs begin".to_owned()];
    let mut found = Found { stem: Some(stem.to_owned()), remarks, ..Found::default() };
    if is_headline(&title) {
        // What stands in the header need not be said twice.
        if paragraphs[0].to_lowercase() == title.to_lowercase() && paragraphs.len() > 1 {
            paragraphs.remove(0);
        }
        found.title.add("the title of the PDF", title);
    }
    found.body = Body::Plain(paragraphs.join("\n\n"));
    Ok(found)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_no_headlines() {
        for title in ["Ferry runs aground", "What happened at No. 10?", "A case (2026)"] {
            assert!(is_headline(title), "{title}");
        }
        for title in
            ["", "Report", "Microsoft Word - report", "final report.docx", "untitled document", "page 1.indd"]
        {
            assert!(!is_headline(title), "{title}");
        }
    }
}
