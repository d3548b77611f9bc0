//! BibTeX, in fields that BibLaTeX reads too.

use std::fmt::Write as _;

use super::issued::Issued;
use super::kind::SourceKind;
use super::name::Name;
use crate::date::words;
use crate::digest::Digest;
use crate::model::{Article, Dossier};
use crate::text::clean;

/// One BibTeX entry. Its key is the article's; what BibTeX allows in no key is replaced, and a short hash keeps it apart.
pub fn bibtex(dossier: &Dossier, article: &Article) -> String {
    let kind = SourceKind::of(article);
    let is_periodical =
        matches!(kind, SourceKind::News | SourceKind::Magazine) && article.publisher.is_some();
    let mut fields = Fields(String::new());
    let names: Vec<String> = Name::all(dossier, &article.authors).iter().map(name).collect();
    fields.add("author", &names.join(" and "));
    // A second pair of braces keeps the headline's capitals as the source has them.
    fields.add("title", &format!("{{{}}}", escaped(&article.title)));
    let outlet = if is_periodical { "journal" } else { "howpublished" };
    fields.add(outlet, &escaped(article.publisher.as_deref().unwrap_or_default()));
    let mut notes = Vec::new();
    notes.extend(add_date(&mut fields, article));
    if let Some(url) = article.source.as_deref().and_then(clean::web_address) {
        fields.add("url", &url);
        if let Some(read) = article.accessed.as_ref().and_then(Issued::read) {
            fields.add("urldate", &read.start.iso());
        }
    }
    if let Some(copy) = &article.archived
        && let Some(url) = clean::web_address(&copy.url)
    {
        let saved = copy.date.as_ref().map(|date| format!(" ({})", words::phrase(date, &words::ENGLISH)));
        notes.push(format!("Saved copy: \\url{{{url}}}{}", saved.unwrap_or_default()));
    }
    fields.add("note", &notes.join(". "));
    fields.add("language", &escaped(article.language.as_deref().unwrap_or_default()));
    let tags: Vec<String> = article.tags.iter().map(|tag| escaped(tag)).collect();
    fields.add("keywords", &tags.join(", "));
    let entry = if is_periodical { "article" } else { "misc" };
    format!("@{entry}{{{},\n{}}}\n", key(article), fields.0)
}

struct Fields(String);

impl Fields {
    /// Adds a field whose value is escaped already, unless it is empty.
    fn add(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            let _ = writeln!(self.0, "  {name} = {{{value}}},");
        }
    }
}

/// `date` for BibLaTeX, `year` and `month` for BibTeX, which ignores the other. A date that neither can say comes back as a note.
fn add_date(fields: &mut Fields, article: &Article) -> Option<String> {
    let date = article.date.as_ref()?;
    let Some(issued) = Issued::read(date) else {
        return Some(escaped(&format!("Published {}", words::phrase(date, &words::ENGLISH))));
    };
    let mark = if issued.circa { "~" } else { "" };
    let end = issued.end.map(|end| format!("/{}{mark}", end.iso())).unwrap_or_default();
    fields.add("date", &format!("{}{mark}{end}", issued.start.iso()));
    fields.add("year", &format!("{:04}", issued.start.year));
    if let Some(month) = issued.start.month {
        const MONTHS: [&str; 12] =
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let name = MONTHS[usize::from(month).saturating_sub(1).min(11)];
        // A name without braces is BibTeX's own abbreviation, which styles spell in their language.
        let _ = writeln!(fields.0, "  month = {name},");
    }
    None
}

fn name(name: &Name) -> String {
    match name {
        Name::Whole(whole) => format!("{{{}}}", escaped(whole)),
        Name::Person { .. } => escaped(&name.inverted()),
    }
}

/// Text for a field. Braces are written as commands, since BibTeX counts them even behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in clean::line(text).chars() {
        match character {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
    }
    out
}

/// The entry's key: letters, digits and a few marks. Two keys that become alike differ in their hash.
fn key(article: &Article) -> String {
    let key = article.key.as_str();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.:+".contains(c);
    if !key.is_empty() && key.chars().all(is_plain) {
        return key.to_owned();
    }
    let mut plain = String::new();
    for part in key.split(|c: char| !is_plain(c)).filter(|part| !part.is_empty()) {
        plain.push_str(part);
        plain.push('-');
    }
    format!("{plain}{:.8}", Digest::of(key.as_bytes()))
}
