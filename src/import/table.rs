//! Tables of articles with a header: one's own, or what a reference manager exports.

use super::day::day_as_written;
use super::found::Body;
use super::inputs::{Outcome, Taken};
use super::listed::{Entry, in_order};
use super::timeline;

/// The names of columns for each field, in small letters; the first column that fits counts.
const COLUMNS: &[(&str, &[&str])] = &[
    ("title", &["title", "headline", "article title"]),
    (
        "date",
        &[
            "date",
            "published",
            "date published",
            "publication date",
            "pub date",
            "issued",
            "pubdate",
            "publication year",
            "year",
        ],
    ),
    ("authors", &["authors", "author", "creator", "byline"]),
    (
        "publisher",
        &[
            "publication title",
            "publisher",
            "outlet",
            "publication",
            "site",
            "journal",
            "media",
            "newspaper",
            "source name",
        ],
    ),
    ("source", &["url", "link", "address", "web address", "source url", "source"]),
    ("language", &["language", "lang"]),
    ("accessed", &["access date", "accessed"]),
    ("description", &["abstract note", "abstract", "description", "summary"]),
    ("text", &["text", "body", "content", "full text"]),
    ("tags", &["manual tags", "tags", "keywords"]),
];

/// Where each field stands in a row.
struct Columns(Vec<String>);

impl Columns {
    fn place(&self, field: &str) -> Option<usize> {
        let known = COLUMNS.iter().find(|(name, _)| *name == field)?.1;
        known.iter().find_map(|wanted| self.0.iter().position(|name| name == wanted))
    }

    fn cell(&self, row: &csv::StringRecord, field: &str) -> Option<String> {
        let cell = row.get(self.place(field)?)?.trim();
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    fn many(&self, row: &csv::StringRecord, field: &str, order: fn(&str) -> String) -> Vec<String> {
        let cell = self.cell(row, field).unwrap_or_default();
        cell.split(';').map(order).filter(|part| !part.is_empty()).collect()
    }
}

/// The rows of a table. Commas, semicolons or tabs separate its cells.
pub(super) fn entries(origin: &str, text: &str) -> Taken {
    let failed = |reason: String| vec![Outcome::Failed(origin.to_owned(), reason)];
    let header = text.lines().next().unwrap_or_default();
    let count = |mark: char| header.matches(mark).count();
    // Of marks that are equally frequent the last is taken; a table of one column has none at all.
    let mark = ['\t', ';', ','].into_iter().max_by_key(|&mark| count(mark)).unwrap_or(',');
    let text = text.trim_start_matches('\u{feff}').as_bytes();
    let mut reader = csv::ReaderBuilder::new().delimiter(mark as u8).flexible(true).from_reader(text);
    let columns = match reader.headers() {
        Ok(header) => {
            Columns(header.iter().map(|name| name.trim().to_lowercase().replace('_', " ")).collect())
        }
        Err(error) => return failed(format!("the table cannot be read: {error}")),
    };
    let is_timeline = timeline::is_timeline(&columns.0);
    if columns.place("title").is_none() && columns.place("source").is_none() {
        return failed("its first row names no column `title` and none `url`".to_owned());
    }
    let mut out = Vec::new();
    for row in reader.records() {
        match row {
            Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(row) if is_timeline => {
                out.extend(timeline::event(place(origin, &row), &columns.0, &row));
            }
            Ok(row) => out.push(read(origin, &columns, &row)),
            Err(error) => out.extend(failed(format!("a row cannot be read: {error}"))),
        }
    }
    if out.is_empty() { failed("there is no row in it".to_owned()) } else { out }
}

/// A row, by the line on which it begins.
fn place(origin: &str, row: &csv::StringRecord) -> String {
    format!("{origin}:{}", row.position().map_or(0, csv::Position::line))
}

fn read(origin: &str, columns: &Columns, row: &csv::StringRecord) -> Outcome {
    let cell = |field: &str| columns.cell(row, field);
    let entry = Entry {
        title: cell("title"),
        date: cell("date").and_then(|text| day_as_written(&text)),
        authors: columns.many(row, "authors", in_order),
        publisher: cell("publisher"),
        source: cell("source"),
        language: cell("language"),
        description: cell("description"),
        accessed: cell("accessed").and_then(|text| day_as_written(&text)),
        tags: columns.many(row, "tags", |tag| tag.trim().to_owned()),
    };
    let unread = cell("date").filter(|_| entry.date.is_none());
    let mut outcome = entry.outcome(&place(origin, row), "the table");
    if let Outcome::Found(found) = &mut outcome {
        found.body = cell("text").map_or(Body::None, Body::Plain);
        let remark = unread.map(|date| format!("its date, `{date}`, could mean more than one day, or none"));
        found.remarks.extend(remark);
    }
    outcome
}
