//! An entry of a list: what a reference says of an article, without its text.

use super::address::without_tracking;
use super::found::Found;
use super::inputs::Outcome;
use crate::date::Date;
use crate::text::clean;
use crate::text::language_tag::language_tag;

/// What an entry states.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) title: Option<String>,
    pub(super) date: Option<Date>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) source: Option<String>,
    pub(super) language: Option<String>,
    pub(super) description: Option<String>,
    pub(super) accessed: Option<Date>,
    pub(super) tags: Vec<String>,
}

impl Entry {
    /// The article, if the entry says enough to name one.
    pub(super) fn outcome(self, origin: &str, place: &str) -> Outcome {
        let found = self.found(origin, place);
        if found.title.value().is_none() && found.source.value().is_none() {
            return Outcome::Failed(found.origin, "it has neither a title nor an address".to_owned());
        }
        Outcome::Found(Box::new(found))
    }

    /// The article, with `place` as where it all comes from.
    fn found(self, origin: &str, place: &str) -> Found {
        let mut found = Found { origin: clean::line(origin), tags: self.tags, ..Found::default() };
        let text = |text: Option<String>| {
            text.map(|text| clean::line(&without_tags(&text))).filter(|text| !text.is_empty())
        };
        found.title.add_some(place, text(self.title));
        found.date.add_some(place, self.date);
        let authors: Vec<String> =
            self.authors.into_iter().map(|name| clean::line(&name)).filter(|name| !name.is_empty()).collect();
        found.authors.add_some(place, Some(authors).filter(|authors| !authors.is_empty()));
        found.publisher.add_some(place, text(self.publisher));
        found
            .source
            .add_some(place, self.source.and_then(|source| clean::web_address(&without_tracking(&source))));
        found.language.add_some(place, self.language.as_deref().and_then(language_tag));
        found.description.add_some(place, text(self.description));
        found.accessed.add_some(place, self.accessed);
        if let Some(host) = found.source.value().and_then(|source| super::address::host(source)) {
            found.publisher.add("the host", host);
        }
        found
    }
}

/// Tags by which programs for references set words apart.
const TAGS: &[&str] =
    &["i", "b", "u", "em", "strong", "sub", "sup", "sc", "span", "jats:i", "jats:b", "jats:p"];

/// The words of a text, without tags.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, piece) in text.split('<').enumerate() {
        let tag = piece.split_once('>').filter(|(tag, _)| {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            at > 0 && TAGS.contains(&name)
        });
        match tag {
            Some((_, words)) => out.push_str(words),
            None if at > 0 => out.extend(["<", piece]),
            None => out.push_str(piece),
        }
    }
    out
}

/// A year, a month or a day. A month or day that cannot be is left out.
pub(super) fn date_of_parts(year: i64, month: Option<i64>, day: Option<i64>) -> Option<Date> {
    let year = i32::try_from(year).ok().filter(|year| (1000..=2999).contains(year))?;
    let small = |number: Option<i64>| number.and_then(|number| u8::try_from(number).ok());
    match (small(month), small(day)) {
        (Some(month), Some(day)) => {
            Date::day(year, month, day).or_else(|| Date::month(year, month)).or_else(|| Date::year(year))
        }
        (Some(month), None) => Date::month(year, month).or_else(|| Date::year(year)),
        _ => Date::year(year),
    }
}

/// `Doe, Jane` as it is said: `Jane Doe`.
pub(super) fn in_order(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.contains(',') && !given.trim().is_empty() => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name.trim().to_owned(),
    }
}

/// Where a DOI leads, however it is written: `10.1000/182`, `doi:10.1000/182` or as an address.
pub(super) fn address_of_doi(doi: &str) -> String {
    let doi = doi.trim();
    if super::is_address(doi) {
        return doi.to_owned();
    }
    format!("https://doi.org/{}", doi.trim_start_matches("doi:").trim())
}

#[cfg(test)]
mod tests {
    use super::without_tags;

    #[test]
    fn words_without_tags() {
        for (text, words) in [
            ("Banks &amp; <i>tides</i>", "Banks &amp; tides"),
            ("<span style=\"x\">The</span> CO<sub>2</sub> levels", "The CO2 levels"),
            ("a < b and c > d, <Marie>", "a < b and c > d, <Marie>"),
        ] {
            assert_eq!(without_tags(text), words, "{text}");
        }
    }
}
