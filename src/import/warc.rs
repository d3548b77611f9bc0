//! Web archives: WARC, packed or not, and WACZ, a zip file of them.

use std::io::{Cursor, Read as _};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use super::day::day_as_written;
use super::found::Found;
use super::inputs::{Outcome, Taken};
use super::page::page;

/// An archive that unpacks to more than this is not read, in bytes.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// A page larger than this is no article, in bytes.
const LARGEST_PAGE: usize = 32 * 1024 * 1024;

/// The articles of an archive: each page in it that has one.
pub(super) fn articles(origin: &str, bytes: &[u8]) -> Taken {
    let failed = |reason: &str| vec![Outcome::Failed(origin.to_owned(), reason.to_owned())];
    let plain = match unpacked(bytes) {
        Ok(plain) => plain,
        Err(reason) => return failed(&reason),
    };
    let mut out = Vec::new();
    let mut rest: &[u8] = plain.as_deref().unwrap_or(bytes);
    while let Some((record, after)) = record(rest) {
        rest = after;
        out.extend(settle(origin, &record));
    }
    if out.iter().any(|outcome| matches!(outcome, Outcome::Found(_))) {
        return out;
    }
    if out.is_empty() { failed("there is no page in it") } else { out }
}

/// The articles of all archives in a zip file.
pub(super) fn articles_of_zip(origin: &str, bytes: &[u8]) -> Taken {
    let failed = |reason: String| vec![Outcome::Failed(origin.to_owned(), reason)];
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return failed("its zip file cannot be read".to_owned());
    };
    let mut out = Vec::new();
    let names: Vec<String> =
        archive.file_names().filter_map(|name| name.ok().map(std::borrow::Cow::into_owned)).collect();
    for name in names.iter().filter(|name| matches!(super::detect::ending(name).as_str(), "warc" | "gz")) {
        let mut packed = Vec::new();
        let read = archive
            .by_name(name)
            .map_err(|_| ())
            .and_then(|file| file.take(LARGEST).read_to_end(&mut packed).map_err(|_| ()));
        match read {
            Ok(_) => out.extend(articles(&format!("{origin}/{name}"), &packed)),
            Err(()) => out.push(Outcome::Failed(format!("{origin}/{name}"), "it is damaged".to_owned())),
        }
    }
    if out.is_empty() { failed("there is no web archive in it".to_owned()) } else { out }
}

/// The bytes of a packed archive; nothing for one that is not packed.
fn unpacked(bytes: &[u8]) -> Result<Option<Vec<u8>>, String> {
    if !bytes.starts_with(b"\x1f\x8b") {
        return Ok(None);
    }
    let mut out = Vec::new();
    let read = MultiGzDecoder::new(bytes).take(LARGEST + 1).read_to_end(&mut out);
    if out.len() as u64 > LARGEST {
        return Err(format!("it unpacks to more than {} MB", LARGEST / 1_000_000));
    }
    if read.is_err() && out.is_empty() { Err("it is damaged".to_owned()) } else { Ok(Some(out)) }
}

struct Record<'b> {
    kind: String,
    address: String,
    date: String,
    block: &'b [u8],
}

/// The first record, and what follows it.
fn record(bytes: &[u8]) -> Option<(Record<'_>, &[u8])> {
    let start = find(bytes, b"WARC/")?;
    let bytes = &bytes[start..];
    let end = find(bytes, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let field = |name: &str| header(&head, name).unwrap_or_default();
    let length: usize = field("content-length").parse().unwrap_or(0);
    let rest = &bytes[end + 4..];
    let (block, after) = rest.split_at(length.min(rest.len()));
    let address = field("warc-target-uri").trim_matches(['<', '>']).to_owned();
    Some((Record { kind: field("warc-type"), address, date: field("warc-date"), block }, after))
}

fn header(head: &str, name: &str) -> Option<String> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

/// The article of a record, if it is the answer to a request for a page.
fn settle(origin: &str, record: &Record<'_>) -> Option<Outcome> {
    let is_web = record.address.starts_with("http");
    if record.kind != "response" || !is_web {
        return None;
    }
    let end = find(record.block, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&record.block[..end]).into_owned();
    let kind = header(&head, "content-type").unwrap_or_default().to_lowercase();
    let is_good = head.lines().next().and_then(|line| line.split_whitespace().nth(1)) == Some("200");
    if !is_good || !kind.contains("html") {
        return None;
    }
    let mut body = record.block[end + 4..].to_vec();
    if header(&head, "transfer-encoding").is_some_and(|how| how.eq_ignore_ascii_case("chunked")) {
        body = joined(&body).unwrap_or(body);
    }
    if body.starts_with(b"\x1f\x8b") {
        let mut plain = Vec::new();
        let _ = MultiGzDecoder::new(body.as_slice()).take(LARGEST_PAGE as u64 + 1).read_to_end(&mut plain);
        body = plain;
    }
    let origin = format!("{origin}#{}", record.address);
    if body.len() > LARGEST_PAGE {
        return Some(Outcome::Failed(
            origin,
            format!("the page has more than {} MB", LARGEST_PAGE / 1_000_000),
        ));
    }
    let label = kind.split("charset=").nth(1).map(|label| label.trim_matches(['"', ' ', ';']).to_owned());
    // Archives hold frames and other pieces of pages too.
    let Ok(mut found) = page(&body, Some(&record.address), label.as_deref()) else {
        return Some(Outcome::PassedOver(origin));
    };
    found.accessed.add_some("the archive", day_as_written(&record.date));
    Some(Outcome::Found(Box::new(Found { origin, ..found })))
}

/// The pieces of a body that was sent in chunks.
fn joined(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        let end = find(bytes, b"\r\n")?;
        let size = std::str::from_utf8(&bytes[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(out);
        }
        let start = end + 2;
        let stop = start.checked_add(size)?;
        out.extend_from_slice(bytes.get(start..stop)?);
        bytes = bytes.get(stop + 2..)?;
    }
}
