use std::collections::BTreeMap;

use serde_json::Value;

use super::record::id;
use crate::export::sample::{self, Sample};

/// The properties that we write for each schema, as the format's own model defines them: those that name other entities
/// are marked with `>`.
const MODEL: [(&str, &[&str]); 9] = [
    (
        "Person",
        &[
            "name",
            "alias",
            "weakAlias",
            "birthDate",
            "deathDate",
            "position",
            "wikidataId",
            "wikipediaUrl",
            "website",
            "keywords",
            "notes",
        ],
    ),
    (
        "Organization",
        &[
            "name",
            "alias",
            "weakAlias",
            "incorporationDate",
            "dissolutionDate",
            "classification",
            "wikidataId",
            "wikipediaUrl",
            "website",
            "keywords",
            "notes",
        ],
    ),
    (
        "Address",
        &["name", "full", "alias", "weakAlias", "remarks", "wikidataId", "wikipediaUrl", "keywords", "notes"],
    ),
    (
        "Article",
        &[
            "fileName",
            "title",
            "author",
            "publisher",
            "publishedAt",
            "modifiedAt",
            "retrievedAt",
            "sourceUrl",
            "keywords",
            "notes",
        ],
    ),
    (
        "Event",
        &[
            "name",
            "date",
            "startDate",
            "endDate",
            "location",
            ">addressEntity",
            ">involved",
            "keywords",
            "notes",
        ],
    ),
    ("Mention", &[">document", "name", ">resolved"]),
    ("Documentation", &[">document", ">entity", "role", "summary"]),
    ("Note", &["name", "description", ">entity", "notes", ">proof", "summary"]),
    ("UnknownLink", &[">subject", ">object", "role", "startDate", "endDate"]),
];

/// The lines by id, every property known and every tie leading somewhere.
fn read(sample: &Sample) -> BTreeMap<String, Value> {
    let text = sample.file("data/entities.ftm");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let count = lines.len();
    let by_id: BTreeMap<String, Value> =
        lines.into_iter().map(|line| (line["id"].as_str().unwrap().to_owned(), line)).collect();
    assert_eq!(by_id.len(), count, "every id once");
    for (id, line) in &by_id {
        assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.'), "{id}");
        let (_, known) =
            MODEL.iter().find(|(schema, _)| line["schema"] == *schema).expect("a schema of the model");
        for (name, values) in line["properties"].as_object().unwrap() {
            let is_tie = known.contains(&format!(">{name}").as_str());
            assert!(is_tie || known.contains(&name.as_str()), "{name} of {line}");
            for value in values.as_array().unwrap() {
                let value = value.as_str().unwrap();
                assert!(!value.is_empty() && (!is_tie || by_id.contains_key(value)), "{name} of {line}");
            }
        }
    }
    by_id
}

#[test]
fn entities_are_tied_together() {
    let lines = read(&sample::rich());
    let person = &lines["person-ada"]["properties"];
    assert_eq!(person["wikidataId"][0], "Q42");
    assert_eq!((&person["birthDate"][0], &person["alias"][0]), (&"1960".into(), &"the Warden".into()));
    let event = &lines["event-minute"]["properties"];
    assert_eq!(event["date"][0], "2025-09-10");
    assert_eq!(event["involved"].as_array().unwrap().len(), 2);
    assert_eq!(lines["event-days"]["properties"]["endDate"][0], "2025-09-10");
}

#[test]
fn vague_dates_are_words() {
    let lines = read(&sample::rich());
    for (key, words) in [
        ("about", "Date: about 2019"),
        ("either", "Date: 8 or 9 September 2025"),
        ("ancient", "Date: 15 March 45 BC"),
    ] {
        let event = &lines[&format!("event-{key}")]["properties"];
        assert_eq!(event.get("date"), None);
        assert_eq!(event["notes"][0], words);
    }
    assert_eq!(lines["event-month"]["properties"]["date"][0], "2025-09");
}

#[test]
fn rival_answers_are_notes_apart() {
    let lines = read(&sample::rich());
    let notes: Vec<_> =
        lines.values().filter(|line| line["schema"] == "Note").map(|line| &line["properties"]).collect();
    assert_eq!(notes.len(), 2);
    let other = notes.iter().find(|note| note["description"][0] == "Account 2 of 2: 55 minutes").unwrap();
    assert_eq!(
        (&other["entity"][0], &other["proof"][1]),
        (&"event-minute".into(), &"article-c-closed".into())
    );
    assert_eq!(other["summary"], serde_json::json!(["“It took 55 minutes.” (¶1)"]));
}

#[test]
fn odd_dossiers_are_entities_too() {
    assert_eq!(read(&sample::bare()).len(), 5);
    let lines = read(&sample::hostile());
    assert!(lines.values().all(|line| line["properties"].get("website").is_none()));
    assert!(read(&sample::empty()).is_empty());
    assert_eq!(
        id("person", "é"),
        "person-".to_owned() + &crate::digest::Digest::of("é".as_bytes()).to_string()
    );
}
