//! The description of the tables as a Frictionless data package, so that programs know every column.

use serde::Serialize;

use super::Table;
use super::column::Field;
use crate::export::json;
use crate::model::{self, Dossier};
use crate::text::clean;

#[derive(Serialize)]
struct Package {
    profile: &'static str,
    name: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Contributor>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Licence>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Contributor {
    title: String,
    role: &'static str,
}

#[derive(Serialize)]
struct Licence {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    title: String,
}

#[derive(Serialize)]
struct Resource {
    name: &'static str,
    path: String,
    profile: &'static str,
    title: &'static str,
    description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    schema: Schema,
}

#[derive(Serialize)]
struct Schema {
    fields: Vec<Field>,
    #[serde(rename = "missingValues")]
    missing: [&'static str; 1],
    #[serde(rename = "primaryKey", skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<&'static str>,
}

/// What is true of every table, said in each.
const READING: &str = "A cell with a list separates its items by a semicolon and a blank. A cell that a spreadsheet could \
                       take for a formula begins with an apostrophe that is not part of the value.";

/// The package's bytes.
pub(in crate::export) fn package(dossier: &Dossier, base: Option<&str>) -> Vec<u8> {
    let settings = dossier.settings();
    let title = clean::line(&settings.title);
    let named = slug::slugify(&title);
    let editors = settings.editors.iter().map(|name| clean::line(name)).filter(|name| !name.is_empty());
    let licence = settings.licence.as_deref().map(clean::line);
    json::readable_file(&Package {
        profile: "tabular-data-package",
        name: if named.is_empty() { "dossier".to_owned() } else { named },
        title,
        description: settings.description.as_deref().map(|text| clean::lines(text).into_owned()),
        homepage: base.map(str::to_owned),
        contributors: editors.map(|title| Contributor { title, role: "maintainer" }).collect(),
        licenses: licence.iter().filter_map(|title| licence_of(title)).collect(),
        resources: Table::ALL.map(resource).into(),
    })
}

/// A licence: a known one by its name and address, any other by its own words.
fn licence_of(title: &str) -> Option<Licence> {
    if let Some(known) = model::Licence::find(title) {
        return Some(Licence { name: known.name, path: Some(known.url), title: title.to_owned() });
    }
    let parts: Vec<&str> = title
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| Licence { name: parts.join("-"), path: None, title: title.to_owned() })
}

fn resource(table: Table) -> Resource {
    let primary_key = match table {
        Table::Articles | Table::Entities(_) | Table::Events => vec!["key"],
        Table::Claims => vec!["claim", "account"],
        Table::Mentions => Vec::new(),
    };
    Resource {
        name: table.name(),
        path: format!("{}.csv", table.name()),
        profile: "tabular-data-resource",
        title: table.name(),
        description: format!("{} {READING}", table.description()),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: Schema { fields: table.fields(), missing: [""], primary_key },
    }
}
