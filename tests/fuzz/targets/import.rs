//! What others have written, format by format: whatever is found in it makes files that do not keep a dossier from being built.

use cuttings::import::{Known, Outcome, Overrides, Settled, settle, take_bytes};

/// A saved web page.
pub(crate) fn page(data: &[u8]) {
    take("page.html", data);
}

/// A web page saved as one mail message.
pub(crate) fn mhtml(data: &[u8]) {
    let start = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n";
    take("page.mht", data);
    take("page.mht", &[start, data].concat());
}

/// The file of a word processor: the text of its main part, packed as such files are; and as it stands.
pub(crate) fn docx(data: &[u8]) {
    take("note.docx", data);
    take("note.docx", &packed("word/document.xml", data));
}

/// A web archive: as it stands, and as a record with the length that its head says.
pub(crate) fn warc(data: &[u8]) {
    take("pages.warc", data);
    let head = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/a\r\n\
         Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
        data.len()
    );
    take("pages.warc", &[head.as_bytes(), data, b"\r\n\r\n"].concat());
}

/// A list in CSL-JSON.
pub(crate) fn csl(data: &[u8]) {
    take("list.json", data);
}

/// A list in BibTeX.
pub(crate) fn bibtex(data: &[u8]) {
    take("list.bib", data);
}

/// A list in RIS.
pub(crate) fn ris(data: &[u8]) {
    take("list.ris", data);
}

/// A table, of articles or of events.
pub(crate) fn csv(data: &[u8]) {
    take("list.csv", data);
}

/// A feed.
pub(crate) fn feed(data: &[u8]) {
    take("feed.xml", data);
}

/// Takes a file in, and builds what came of it.
fn take(name: &str, data: &[u8]) {
    let data = &data[..data.len().min(super::LONGEST)];
    // A PDF is read by a second process, which is the program itself.
    if data.starts_with(b"%PDF-") {
        return;
    }
    let taken = take_bytes(name, name, data, true);
    for outcome in &taken {
        if let Outcome::Failed(_, reason) = outcome {
            assert!(!reason.is_empty());
        }
    }
    let settled = settle(taken, &mut Known::default(), &Overrides::default(), true);
    let files: Vec<(String, String)> = settled.into_iter().filter_map(file).collect();
    if files.is_empty() {
        return;
    }
    let files = files.iter().map(|(path, text)| (path.as_str(), text.clone()));
    let gathered = super::memory::gathered(&super::memory::project(files));
    let worst: Vec<_> = gathered
        .problems
        .iter()
        .filter(|problem| problem.severity == cuttings::diagnostic::Severity::Error)
        .collect();
    assert!(worst.is_empty(), "{worst:#?}");
}

fn file(settled: Settled) -> Option<(String, String)> {
    match settled {
        Settled::New(_, file, _) => Some((format!("content/articles/{}", file.name), file.text)),
        Settled::Event(_, file) => Some((format!("content/events/{}", file.name), file.text)),
        _ => None,
    }
}

/// A zip file with one entry, stored as it is.
fn packed(name: &str, data: &[u8]) -> Vec<u8> {
    let (name, length) = (name.as_bytes(), (data.len() as u32).to_le_bytes());
    let names = (name.len() as u16).to_le_bytes();
    let sum = checksum(data).to_le_bytes();
    let fields = [&[10, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &sum, &length, &length, &names, &[0, 0]].concat();
    let local = [b"PK\x03\x04", &fields[..], name, data].concat();
    let central = [b"PK\x01\x02\x0a\x00", &fields[..], &[0; 14], name].concat();
    let sizes = [(central.len() as u32).to_le_bytes(), (local.len() as u32).to_le_bytes()].concat();
    let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &sizes[..], &[0, 0]].concat();
    [local, central, end].concat()
}

/// The checksum that zip files carry.
fn checksum(data: &[u8]) -> u32 {
    !data.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| {
                if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
            },
        )
    })
}
