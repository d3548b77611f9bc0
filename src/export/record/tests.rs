use serde_json::{Map, Value};

use crate::export::sample::{self, Sample};

fn json(sample: &Sample, route: &str) -> Value {
    serde_json::from_str(&sample.file(route)).unwrap()
}

/// A small reader of JSON Schema, for the words that our schema uses; an unknown word is an error.
fn validate(schema: &Value, root: &Value, value: &Value, at: &str) -> Result<(), String> {
    let Some(words) = schema.as_object() else { return Ok(()) };
    for (word, said) in words {
        let holds = match word.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" => true,
            "$ref" => {
                let name = said.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                return validate(&root["$defs"][name], root, value, at);
            }
            "type" => {
                let types = said.as_array().cloned().unwrap_or_else(|| vec![said.clone()]);
                types.iter().any(|one| is_of_type(value, one.as_str().unwrap()))
            }
            "minimum" => value.as_f64().is_none_or(|number| number >= said.as_f64().unwrap()),
            "anyOf" => said.as_array().unwrap().iter().any(|one| validate(one, root, value, at).is_ok()),
            "required" => value.as_object().is_none_or(|fields| has_all(fields, said)),
            "properties" => match value.as_object() {
                Some(fields) => return properties(said, root, fields, at).and(rest(words, root, value, at)),
                None => true,
            },
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    validate(said, root, item, &format!("{at}/{index}"))?;
                }
                true
            }
            unknown => return Err(format!("{at}: the reader does not know {unknown}")),
        };
        if !holds {
            return Err(format!("{at}: {word} {said} does not hold for {value}"));
        }
    }
    Ok(())
}

/// The words beside `properties`, which need every field of the value to be known.
fn rest(words: &Map<String, Value>, root: &Value, value: &Value, at: &str) -> Result<(), String> {
    let mut others = words.clone();
    others.remove("properties");
    validate(&Value::Object(others), root, value, at)
}

fn properties(known: &Value, root: &Value, fields: &Map<String, Value>, at: &str) -> Result<(), String> {
    for (name, value) in fields {
        let schema = known.get(name).ok_or_else(|| format!("{at}: `{name}` is not in the schema"))?;
        validate(schema, root, value, &format!("{at}/{name}"))?;
    }
    Ok(())
}

fn has_all(fields: &Map<String, Value>, names: &Value) -> bool {
    names.as_array().unwrap().iter().all(|name| fields.contains_key(name.as_str().unwrap()))
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}

#[test]
fn the_document_is_as_its_schema_says() {
    for sample in [sample::rich(), sample::bare(), sample::hostile(), sample::empty()] {
        let schema = json(&sample, "data/dossier.schema.json");
        let document = json(&sample, "data/dossier.json");
        validate(&schema, &schema, &document, "").unwrap();
    }
    let sample = sample::rich();
    let schema = json(&sample, "data/dossier.schema.json");
    let mut wrong = json(&sample, "data/dossier.json");
    wrong["events"][0]["people"] = "ada".into();
    assert!(validate(&schema, &schema, &wrong, "").is_err());
}

#[test]
fn every_field_of_the_schema_says_what_it_means() {
    let schema = json(&sample::bare(), "data/dossier.schema.json");
    let definitions = schema["$defs"].as_object().unwrap().values();
    for definition in definitions.chain([&schema]) {
        assert!(definition["description"].is_string(), "{definition}");
        for (name, field) in definition["properties"].as_object().unwrap() {
            assert!(field["description"].is_string(), "{name}");
        }
    }
}

#[test]
fn statements_carry_their_sources() {
    let document = json(&sample::rich(), "data/dossier.json");
    let claim = &document["claims"][0];
    assert_eq!((&claim["about"], &claim["status"]), (&"minute".into(), &"disputed".into()));
    let answers = claim["accounts"].as_array().unwrap();
    assert_eq!(answers[1]["answer"], "55 minutes");
    assert_eq!(answers[1]["sources"][0]["quote"], "It took 55 minutes.");
    assert_eq!(answers[1]["sources"][1]["article"], "c-closed");
    assert_eq!(answers[1]["sources"][1]["quote"], Value::Null);
}

#[test]
fn forms_of_names_leave_only_articles_that_are_published_whole() {
    let document = json(&sample::rich(), "data/dossier.json");
    let form = |article: usize| document["articles"][article]["mentions"][0]["form"].clone();
    assert_eq!((form(0), form(1), form(2)), ("Ada Hall".into(), Value::Null, Value::Null));
}

#[test]
fn dates_say_what_they_cover() {
    let document = json(&sample::rich(), "data/dossier.json");
    let events = document["events"].as_array().unwrap();
    let of = |key: &str| events.iter().find(|event| event["key"] == key).unwrap()["date"].clone();
    assert_eq!(of("never"), Value::Null);
    assert_eq!(
        of("month"),
        serde_json::json!({"edtf": "2025-09", "words": "September 2025", "earliest": "2025-09-01", "latest": "2025-09-30"})
    );
    assert_eq!(of("ancient")["earliest"], "-000044-03-15");
    assert_eq!(events.last().unwrap()["key"], "never");
}
