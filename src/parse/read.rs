//! A file's bytes to text, header and body.

use crate::body::split;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::text::span::{FileId, Span};
use crate::yaml::{Header, Node, lost_text, read};

/// A text file larger than this is no text that somebody wrote: it is reported, not read.
pub const LARGEST: u64 = 32 * 1024 * 1024;

/// A file cut into header and body.
#[derive(Debug)]
pub(super) struct Document<'t> {
    /// The file.
    pub file: FileId,
    /// The hash of the whole file.
    pub digest: Digest,
    /// The file name without its ending.
    pub stem: &'t str,
    /// The header's fields, empty if there is no header; nothing if it could not be read, which has been reported.
    pub node: Option<Node>,
    /// The text behind the header.
    pub body: &'t str,
    /// Where the body begins in the file, in bytes.
    pub body_start: u32,
    /// Whether the body is plain text rather than Markdown.
    pub plain: bool,
}

/// Whether a path ends in one of these endings.
pub(super) fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// Reads a file as text, with the digest of its bytes. What is not text is reported and counts as empty.
pub(super) fn read_text(
    files: &dyn Files,
    file: &ContentFile,
    problems: &mut Vec<Diagnostic>,
) -> Result<(String, Digest), Failure> {
    if file.len > LARGEST {
        let headline = format!("the file is {} MB large", file.len / 1_000_000);
        let problem = Diagnostic::new(Code::FileTooLarge, Place::Whole(file.id), headline);
        problems
            .push(problem.help(format!("a text may have up to {} MB; cut it in parts", LARGEST / 1_000_000)));
        return Ok((String::new(), Digest::of(b"")));
    }
    let (bytes, digest) = files.read_with_digest(&file.path)?;
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        problems.push(not_text(file.id, error.as_bytes(), error.utf8_error().valid_up_to()));
        String::new()
    });
    Ok((text, digest))
}

fn not_text(file: FileId, bytes: &[u8], at: usize) -> Diagnostic {
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let line = bytes[..at].split(|&byte| byte == b'\n').count();
    let headline = if is_utf16 {
        "the file is UTF-16, not UTF-8".to_owned()
    } else {
        format!("the file is not UTF-8: line {line} holds a byte that is no character")
    };
    let problem = Diagnostic::new(Code::NotUtf8, Span::new(file, at, at), headline);
    problem.help("open it in an editor and save it with the encoding UTF-8")
}

/// Cuts a file's text and reads its header. A file that is all YAML has no body.
pub(super) fn document<'t>(
    file: &'t ContentFile,
    (text, digest): (&'t str, Digest),
    problems: &mut Vec<Diagnostic>,
) -> Document<'t> {
    let plain = has_ending(&file.path, &["txt"]);
    let mut document = Document {
        file: file.id,
        digest,
        stem: file.stem(),
        node: Some(Node::Map(Vec::new())),
        body: text,
        body_start: 0,
        plain,
    };
    let header = if has_ending(&file.path, &["yaml", "yml"]) {
        // Whoever reads the file again finds nothing behind its end.
        (document.body_start, document.body) = (text.len() as u32, "");
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Some((text, 0))
    } else {
        let split = split(text);
        (document.body, document.body_start) = (split.body, split.body_start);
        // A bare text may begin with a rule of dashes; a Markdown file that does so meant a header.
        if split.unclosed && !plain {
            let span = Span::new(file.id, 0, text.lines().next().map_or(0, str::len));
            let problem = Diagnostic::new(Code::FrontMatterUnclosed, span, "the front matter never ends");
            problems.push(problem.help("put a line `---` behind its last field"));
            document.node = None;
            document.body = "";
        }
        split.header
    };
    if let Some((yaml, offset)) = header {
        let header = Header { file: file.id, text: yaml, offset };
        document.node = match read(&header) {
            Ok(node) => {
                problems.extend(lost_text(&header));
                Some(if node == Node::Null { Node::Map(Vec::new()) } else { node })
            }
            Err(problem) => {
                problems.push(problem);
                None
            }
        };
    }
    document
}
