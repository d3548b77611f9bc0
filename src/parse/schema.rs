//! The JSON Schema of every kind of file, made from the tables that the parser reads by.
//!
//! In: the [`tables`](super::tables). Out: a schema (draft 2020-12) for editors that complete and check YAML. It says no to what the
//! parser reports as an unknown, missing or wrong field; what needs the rest of the dossier, as whether a key leads anywhere, is
//! left to `check`.

use serde_json::{Map, Value, json};

use super::tables::FILES;
use crate::diagnostic::{Code, Severity};
use crate::yaml::{Field, Kind, Shape};

/// The names of the kinds that have a schema.
pub fn schema_names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|kind| kind.name)
}

/// The schema of one kind of file, by its name.
///
/// ```
/// let schema = cuttings::parse::schema_of("event").expect("events have one");
/// assert_eq!(schema["required"], serde_json::json!(["title"]));
/// assert_eq!(schema["additionalProperties"], false);
/// ```
pub fn schema_of(name: &str) -> Option<Value> {
    let kind = FILES.iter().find(|kind| kind.name == name)?;
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".to_owned(), format!("Cuttings: {}", kind.owner).into());
    schema.extend(object(kind));
    let mut groups = Vec::new();
    gather(kind, &mut groups);
    let definitions: Map<String, Value> =
        groups.iter().map(|kind| (kind.name.to_owned(), definition(kind))).collect();
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    Some(Value::Object(schema))
}

/// The groups that a kind refers to, each once, in the order in which they are met.
fn gather(kind: &'static Kind, groups: &mut Vec<&'static Kind>) {
    for field in kind.each_field() {
        let (Shape::Group(inner) | Shape::Groups(inner) | Shape::TextsByName(inner)) = field.shape else {
            continue;
        };
        if groups.iter().all(|known| known.name != inner.name) {
            groups.push(inner);
            gather(inner, groups);
        }
    }
}

/// A group, and the short forms that may stand instead of it.
fn definition(kind: &Kind) -> Value {
    let whole = Value::Object(object(kind));
    let mut forms = vec![whole];
    if kind.named_address {
        forms.push(json!({
            "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": address(),
            "not": {"required": ["url"]},
        }));
    }
    if let Some(short) = kind.short {
        // What stands for an address by itself is held to one.
        let is_address = kind.field("url").is_some();
        forms.push(described(if is_address { address() } else { scalar() }, short));
    }
    match forms.len() {
        1 => forms.remove(0),
        _ => json!({"description": kind.about, "anyOf": forms}),
    }
}

fn object(kind: &Kind) -> Map<String, Value> {
    let mut properties = Map::new();
    for field in kind.each_field() {
        let holds = || if field.required { needed(field.shape) } else { value(field.shape) };
        properties.insert(field.name.to_owned(), described(holds(), field.about));
        for alias in field.aliases {
            let about = format!("Another name for `{}`. {}", field.name, field.about);
            properties.insert((*alias).to_owned(), described(holds(), &about));
        }
    }
    let mut out = Map::new();
    out.insert("description".to_owned(), kind.about.into());
    out.insert("type".to_owned(), "object".into());
    out.insert("properties".to_owned(), Value::Object(properties));
    out.insert("additionalProperties".to_owned(), false.into());
    let needed = kind.each_field().filter(|field| field.required);
    let (one_name, several): (Vec<&Field>, Vec<&Field>) = needed.partition(|field| field.aliases.is_empty());
    if !one_name.is_empty() {
        out.insert("required".to_owned(), one_name.iter().map(|field| field.name).collect());
    }
    let any_name = |field: &&Field| {
        let names = std::iter::once(field.name).chain(field.aliases.iter().copied());
        json!({"anyOf": names.map(|name| json!({"required": [name]})).collect::<Vec<_>>()})
    };
    if !several.is_empty() {
        out.insert("allOf".to_owned(), several.iter().map(any_name).collect());
    }
    out
}

fn described(mut schema: Value, about: &str) -> Value {
    if let Value::Object(fields) = &mut schema {
        fields.insert("description".to_owned(), about.into());
    }
    schema
}

fn value(shape: Shape) -> Value {
    match shape {
        Shape::Text => text(),
        Shape::Date => json!({
            "anyOf": [
                {"type": ["string", "number", "null"]},
                {"type": "array", "minItems": 1, "items": scalar()},
                {"type": "object", "minProperties": 1, "additionalProperties": {"type": "null"}},
                bracketed(),
            ],
            "examples": ["2025-09-10", "2025-09-10T17:20", "2025-09", "2025~", "2025-09-08/2025-09-10"],
        }),
        Shape::Flag => json!({"anyOf": [
            {"type": ["boolean", "null"]},
            {"type": "string", "pattern": "^ *([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]) *$"},
        ]}),
        Shape::Integer => {
            json!({"anyOf": [{"type": ["integer", "null"]}, {"type": "string", "pattern": "^ *[+-]?[0-9]+ *$"}]})
        }
        Shape::Address => address(),
        Shape::Language => json!({"type": ["string", "null"], "examples": ["en", "en-GB", "de", "ar"]}),
        Shape::Word(words) => {
            json!({"enum": words.iter().map(|word| json!(word)).chain([Value::Null]).collect::<Vec<_>>()})
        }
        Shape::Suggested(words) => json!({"anyOf": [{"enum": words}, text()]}),
        Shape::Texts => json!({"anyOf": [text(), {"type": "array", "items": text()}]}),
        // What may be plain text may be a link in double brackets too, unless it is an address.
        Shape::Group(kind) if kind.short.is_some() && kind.field("url").is_none() => {
            json!({"anyOf": [reference(kind), {"type": "null"}, bracketed()]})
        }
        Shape::Group(kind) => json!({"anyOf": [reference(kind), {"type": "null"}]}),
        Shape::Groups(kind) => {
            let items = if kind.short.is_some() {
                json!([reference(kind), {"type": "null"}, bracketed()])
            } else {
                json!([reference(kind), {"type": "null"}])
            };
            json!({"anyOf": [{"type": "array", "items": {"anyOf": items}}, reference(kind), {"type": "null"}]})
        }
        Shape::TextsByName(kind) => json!({"anyOf": [
            {"type": "object", "additionalProperties": text()}, {"type": "array", "items": reference(kind)}, {"type": "null"},
        ]}),
        Shape::ByCode(words) => by_code(words),
        Shape::Free => json!({}),
    }
}

/// A group by codes of problems. Without words, the values are reasons, and errors are not among the codes.
fn by_code(words: &[&str]) -> Value {
    let is_allowed = |code: &&Code| !words.is_empty() || code.severity() != Severity::Error;
    let codes = Code::all().iter().filter(is_allowed);
    let properties = codes.map(|code| {
        let value = if words.is_empty() {
            json!({"type": ["string", "number", "boolean"], "description": format!("Why it is right here: {}.", code.headline())})
        } else {
            json!({"enum": words.iter().map(|word| json!(word)).chain([json!(false)]).collect::<Vec<_>>(), "description": code.headline()})
        };
        (code.name().to_owned(), value)
    });
    let properties: Map<String, Value> = properties.collect();
    json!({"type": ["object", "null"], "properties": properties, "additionalProperties": false})
}

fn text() -> Value {
    json!({"anyOf": [scalar(), {"type": "null"}, bracketed()]})
}

fn scalar() -> Value {
    json!({"type": ["string", "number", "boolean"]})
}

/// `[[Jane Doe]]`, as clippers write names: for YAML a list in a list.
fn bracketed() -> Value {
    let one = |items: Value| json!({"type": "array", "minItems": 1, "maxItems": 1, "items": items});
    one(one(scalar()))
}

/// What a field holds that must be there: the same, and neither nothing nor blank.
fn needed(shape: Shape) -> Value {
    let holds = match shape {
        Shape::Groups(kind) => {
            json!({"anyOf": [{"type": "array", "minItems": 1, "items": reference(kind)}, reference(kind)]})
        }
        other => value(other),
    };
    json!({"allOf": [holds, {"not": {"type": "null"}}, {"not": {"type": "string", "pattern": "^\\s*$"}}]})
}

fn address() -> Value {
    json!({"type": ["string", "null"], "pattern": "^ *[Hh][Tt][Tt][Pp][Ss]?://"})
}

fn reference(kind: &Kind) -> Value {
    json!({"$ref": format!("#/$defs/{}", kind.name)})
}
