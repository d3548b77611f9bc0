use serde_json::Value;

use super::Table;
use crate::export::sample::{self, Sample};

/// A table as rows of cells by column name.
fn read(sample: &Sample, name: &str) -> Vec<Vec<(String, String)>> {
    let text = sample.file(&format!("data/{name}.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        header.iter().zip(row.iter()).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    });
    rows.collect()
}

fn cell<'r>(row: &'r [(String, String)], name: &str) -> &'r str {
    let found = row.iter().find(|(known, _)| known == name);
    &found.unwrap_or_else(|| panic!("no column {name}")).1
}

#[test]
fn tables_are_read_back() {
    let sample = sample::rich();
    let articles = read(&sample, "articles");
    assert_eq!(articles.len(), 3);
    assert_eq!(cell(&articles[0], "authors"), "Ada Quill; van der Berg, Jan; Staff reporters");
    assert_eq!(cell(&articles[0], "date_earliest"), "2025-09-10");
    assert_eq!(cell(&articles[2], "title"), "c-closed");
    let people = read(&sample, "people");
    assert_eq!(
        (cell(&people[0], "name"), cell(&people[0], "mentions"), cell(&people[0], "articles")),
        ("Ada Hall", "3", "3")
    );
    let events = read(&sample, "events");
    assert_eq!(cell(&events[0], "date"), "'-0044-03-15");
    assert_eq!(cell(events.last().unwrap(), "date"), "");
    let meeting = events.iter().find(|row| cell(row, "key") == "minute").unwrap();
    assert_eq!((cell(meeting, "sources"), cell(meeting, "place")), ("a-whole ¶1; b-excerpt ¶1", "hall"));
    let claims = read(&sample, "claims");
    assert_eq!(claims.len(), 2);
    assert_eq!(cell(&claims[1], "quotes"), "“It took 55 minutes.”");
    assert_eq!(cell(&claims[1], "sources"), "b-excerpt ¶1; c-closed ¶1");
}

#[test]
fn words_of_mentions_leave_only_articles_that_are_published_whole() {
    let mentions = read(&sample::rich(), "mentions");
    let told: Vec<_> =
        mentions.iter().map(|row| (cell(row, "article"), cell(row, "form"), cell(row, "sentence"))).collect();
    assert_eq!(
        told,
        [
            ("a-whole", "Ada Hall", "Ada Hall met Bo for tea."),
            ("a-whole", "", ""),
            ("b-excerpt", "", ""),
            ("c-closed", "", ""),
        ]
    );
}

#[test]
fn hostile_cells_stay_cells() {
    let sample = sample::hostile();
    for table in Table::ALL {
        for row in read(&sample, table.name()) {
            for (name, text) in row {
                assert!(
                    !text.starts_with(['=', '+', '-', '@', '\t', '\r']),
                    "{} {name}: {text}",
                    table.name()
                );
            }
        }
    }
    assert_eq!(cell(&read(&sample, "articles")[0], "source"), "");
}

#[test]
fn tables_of_an_empty_dossier_have_their_headers() {
    for table in Table::ALL {
        let text = sample::empty().file(&format!("data/{}.csv", table.name()));
        assert!(text.ends_with("\r\n") && text.lines().count() == 1, "{text}");
    }
}

#[test]
fn the_package_describes_every_column_of_every_table() {
    let sample = sample::rich();
    let package: Value = serde_json::from_str(&sample.file("data/datapackage.json")).unwrap();
    assert_eq!(
        (&package["name"], &package["licenses"][0]["name"]),
        (&"tea-and-talk".into(), &"CC-BY-4.0".into())
    );
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), Table::ALL.len());
    for resource in resources {
        let name = resource["name"].as_str().unwrap();
        assert_eq!(resource["path"], format!("{name}.csv"));
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(sample.file(&format!("data/{name}.csv")).lines().next().unwrap(), names.join(","));
        for row in read(&sample, name) {
            for field in fields {
                let text = cell(&row, field["name"].as_str().unwrap());
                let fits = match field["type"].as_str().unwrap() {
                    "integer" => text.parse::<u64>().is_ok(),
                    "boolean" => text == "true" || text == "false",
                    "date" => text.is_empty() || text.parse::<jiff::civil::Date>().is_ok(),
                    kind => kind == "string",
                };
                assert!(fits, "{field}: {text}");
            }
        }
    }
}
