//! What browsers and archives write into a page that they save.

use crate::date::Date;
use crate::import::day::day_as_written;

/// Where and when a page was saved.
#[derive(Debug, Default)]
pub(super) struct Saved {
    pub(super) address: Option<String>,
    pub(super) date: Option<Date>,
}

/// Reads the comments of browsers (`saved from url=(0030)https://…`) and of `SingleFile` (`url: …`, `saved date: …`).
pub(super) fn saved_from(html: &str) -> Saved {
    let head = html.get(..html.floor_char_boundary(8_000)).unwrap_or(html);
    let mut saved = Saved::default();
    if let Some((_, rest)) = head.split_once("saved from url=") {
        let rest =
            rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(rest, |(_, rest)| rest);
        let end =
            rest.find(|c: char| c.is_whitespace() || c == '-' && rest.contains("-->")).unwrap_or(rest.len());
        let address = rest.split(" -->").next().unwrap_or(&rest[..end]).trim();
        saved.address = Some(address.to_owned()).filter(|address| address.starts_with("http"));
    }
    if let Some((_, rest)) = head.split_once("Page saved with SingleFile") {
        let comment = rest.split("-->").next().unwrap_or_default();
        for line in comment.lines().map(str::trim) {
            if let Some(address) = line.strip_prefix("url:") {
                saved.address = Some(address.trim().to_owned()).filter(|address| address.starts_with("http"));
            } else if let Some(date) = line.strip_prefix("saved date:") {
                saved.date = day_as_written(date.split(" GMT").next().unwrap_or(date));
            }
        }
    }
    saved
}

/// The original of a page that the Wayback Machine keeps.
pub(super) fn archived(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://web.archive.org/web/")?;
    let (stamp, original) = rest.split_once('/')?;
    let is_stamp = stamp.starts_with(|c: char| c.is_ascii_digit());
    (is_stamp && original.starts_with("http")).then(|| original.to_owned())
}

/// The encoding that a page states in its first bytes.
pub(in crate::import) fn charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4_096))?).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label: String = rest
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_say_where_a_page_comes_from() {
        let saved = saved_from("<!-- saved from url=(0025)https://post.example/a-b -->\n<html>");
        assert_eq!(saved.address.as_deref(), Some("https://post.example/a-b"));
        let saved = saved_from(
            "<html><!--\n Page saved with SingleFile \n url: https://post.example/a \n saved date: Mon Mar 02 2026 10:11:12 GMT+0100 (CET)\n-->",
        );
        assert_eq!(saved.address.as_deref(), Some("https://post.example/a"));
        assert_eq!(saved.date.map(|date| date.to_string()).as_deref(), Some("2026-03-02"));
        assert_eq!(
            archived("https://web.archive.org/web/20260302101112id_/https://a.example/x").as_deref(),
            Some("https://a.example/x")
        );
        assert_eq!(charset(b"<meta charset=\"ISO-8859-1\">").as_deref(), Some("iso-8859-1"));
    }
}
