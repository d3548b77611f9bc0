//! RIS, which library programs read.

use super::issued::{Issued, Parts};
use super::kind::SourceKind;
use super::name::Name;
use crate::date::{Date, words};
use crate::model::{Article, Dossier};
use crate::text::clean;

/// One RIS record, from `TY` to `ER`, lines ended as the format wants it by carriage return and line feed.
pub fn ris(dossier: &Dossier, article: &Article) -> String {
    let mut record = Record(String::new());
    record.add("TY", kind(SourceKind::of(article)));
    record.add("ID", article.key.as_str());
    record.add("TI", &article.title);
    for name in Name::all(dossier, &article.authors) {
        record.add("AU", &name.inverted());
    }
    record.add("T2", article.publisher.as_deref().unwrap_or_default());
    if let Some(date) = &article.date {
        match Issued::read(date) {
            Some(issued) => {
                record.add("PY", &format!("{:04}", issued.start.year));
                record.add("DA", &slashes(issued.start));
                if issued.circa || issued.end.is_some() {
                    record.add("N1", &format!("Published {}", say(date)));
                }
            }
            None => record.add("N1", &format!("Published {}", say(date))),
        }
    }
    record.add("UR", &article.source.as_deref().and_then(clean::web_address).unwrap_or_default());
    if let Some(issued) = article.accessed.as_ref().and_then(Issued::read) {
        record.add("Y2", &slashes(issued.start));
    }
    if let Some(copy) = &article.archived
        && let Some(url) = clean::web_address(&copy.url)
    {
        let saved = copy.date.as_ref().map(|date| format!(" ({})", say(date)));
        record.add("N1", &format!("Saved copy: {url}{}", saved.unwrap_or_default()));
    }
    record.add("LA", article.language.as_deref().unwrap_or_default());
    for tag in &article.tags {
        record.add("KW", tag);
    }
    record.0.push_str("ER  - \r\n");
    record.0
}

struct Record(String);

impl Record {
    /// Adds a line, unless it would say nothing. A line break in the text would begin a line of its own.
    fn add(&mut self, tag: &str, text: &str) {
        let text = clean::line(text);
        if !text.is_empty() {
            self.0.push_str(tag);
            self.0.push_str("  - ");
            self.0.push_str(&text);
            self.0.push_str("\r\n");
        }
    }
}

fn say(date: &Date) -> String {
    words::phrase(date, &words::ENGLISH)
}

/// `2025/09/10/`, with nothing where a part is not known; a season stands behind the last slash.
fn slashes(parts: Parts) -> String {
    let two = |part: Option<u8>| part.map(|number| format!("{number:02}")).unwrap_or_default();
    let season =
        parts.season.map_or("", |season| ["", "spring", "summer", "autumn", "winter"][usize::from(season)]);
    format!("{:04}/{}/{}/{season}", parts.year, two(parts.month), two(parts.day))
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::News => "NEWS",
        SourceKind::Magazine => "MGZN",
        SourceKind::Broadcast => "MPCT",
        SourceKind::Interview => "PCOMM",
        SourceKind::Post => "BLOG",
        SourceKind::Report => "RPRT",
        SourceKind::Web => "ELEC",
        SourceKind::Document => "GEN",
    }
}
