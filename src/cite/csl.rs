//! CSL-JSON, which Zotero and its kin read.

use serde::Serialize;

use super::issued::{Issued, Parts};
use super::kind::SourceKind;
use super::name::Name;
use crate::date::{Date, words};
use crate::model::{Article, Dossier};
use crate::text::clean;
use crate::text::escape::json_in_script;

/// One item. The standard allows no field of our own but below `custom`.
#[derive(Serialize)]
struct Item {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CslDate>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<CslDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archive_location: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keyword: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom: Option<Custom>,
}

/// What the standard has no field for.
#[derive(Serialize)]
struct Custom {
    /// When the saved copy was made, EDTF.
    archived_date: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CslName {
    Person {
        family: String,
        given: String,
        #[serde(rename = "non-dropping-particle", skip_serializing_if = "String::is_empty")]
        particle: String,
    },
    Whole {
        literal: String,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
enum CslDate {
    Parts {
        #[serde(rename = "date-parts")]
        parts: Vec<Vec<i64>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        season: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        circa: Option<bool>,
    },
    Words {
        literal: String,
    },
}

/// One CSL-JSON item, on one line. A list of them is a CSL-JSON file.
pub fn csl(dossier: &Dossier, article: &Article) -> String {
    let item = item(dossier, article);
    json_in_script(&serde_json::to_string(&item).expect("plain structs with text for keys are JSON"))
}

/// A whole file of CSL-JSON with one item, on several lines to be read.
pub fn csl_list(dossier: &Dossier, article: &Article) -> String {
    let list = [item(dossier, article)];
    json_in_script(&serde_json::to_string_pretty(&list).expect("plain structs with text for keys are JSON"))
}

fn item(dossier: &Dossier, article: &Article) -> Item {
    let archived = article.archived.as_ref();
    let archive_location = archived.and_then(|copy| clean::web_address(&copy.url));
    let archived_date = archived.and_then(|copy| copy.date.as_ref()).filter(|_| archive_location.is_some());
    let tags: Vec<String> = article.tags.iter().map(|tag| clean::line(tag)).collect();
    Item {
        id: clean::line(article.key.as_str()),
        kind: kind(SourceKind::of(article)),
        title: clean::line(&article.title),
        author: Name::all(dossier, &article.authors).into_iter().map(name).collect(),
        container_title: article.publisher.as_deref().map(clean::line),
        issued: article.date.as_ref().map(date),
        url: article.source.as_deref().and_then(clean::web_address),
        accessed: article.accessed.as_ref().map(date),
        archive_location,
        language: article.language.as_deref().map(clean::line),
        keyword: (!tags.is_empty()).then(|| tags.join(", ")),
        custom: archived_date.map(|date| Custom { archived_date: date.strict() }),
    }
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::News => "article-newspaper",
        SourceKind::Magazine => "article-magazine",
        SourceKind::Broadcast => "broadcast",
        SourceKind::Interview => "interview",
        SourceKind::Post => "post-weblog",
        SourceKind::Report => "report",
        SourceKind::Web => "webpage",
        SourceKind::Document => "document",
    }
}

fn name(name: Name) -> CslName {
    match name {
        Name::Whole(literal) => CslName::Whole { literal },
        Name::Person { family, given, particle } => CslName::Person { family, given, particle },
    }
}

fn date(date: &Date) -> CslDate {
    let Some(issued) = Issued::read(date) else {
        return CslDate::Words { literal: words::phrase(date, &words::ENGLISH) };
    };
    CslDate::Parts {
        parts: [Some(issued.start), issued.end].into_iter().flatten().map(numbers).collect(),
        season: issued.start.season,
        circa: issued.circa.then_some(true),
    }
}

fn numbers(parts: Parts) -> Vec<i64> {
    let rest = [parts.month, parts.day].into_iter().flatten().map(i64::from);
    std::iter::once(parts.year).chain(rest).collect()
}
