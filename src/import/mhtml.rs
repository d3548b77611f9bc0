//! Pages that a browser saved as one mail message.

use mail_parser::{HeaderValue, MessageParser, PartType};

use super::day::day_as_written;
use super::found::Found;
use super::page::page;

/// The article of the page.
pub(super) fn article(bytes: &[u8]) -> Result<Found, String> {
    let message = MessageParser::default().parse(bytes).ok_or("it is no message that can be read")?;
    let html = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(html) => Some(html.as_ref()),
        _ => None,
    });
    let html = html.ok_or("there is no page in it")?;
    let header = |name: &'static str| match message.header(name) {
        Some(HeaderValue::Text(text)) => Some(text.trim().to_owned()),
        _ => message.header_raw(name).map(|text| text.trim().to_owned()),
    };
    let address = header("Snapshot-Content-Location").or_else(|| header("Content-Location"));
    let address = address.filter(|address| address.starts_with("http"));
    let mut found = page(html.as_bytes(), address.as_deref(), Some("utf-8"))?;
    found.accessed.add_some("the saved page", message.header_raw("Date").and_then(day_as_written));
    Ok(found)
}
