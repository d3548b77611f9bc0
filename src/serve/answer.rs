//! What a browser gets.

/// What a browser gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// 200 or 404.
    pub status: u16,
    /// The media type.
    pub media_type: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// A page.
    pub(super) fn page(status: u16, bytes: Vec<u8>) -> Self {
        Answer { status, media_type: "text/html; charset=utf-8", bytes }
    }

    /// A file, its type by the ending of its name.
    pub(super) fn file(path: &str, bytes: Vec<u8>) -> Self {
        Answer { status: 200, media_type: media_type(path), bytes }
    }
}

fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "bib" | "ris" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
