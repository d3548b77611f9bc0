//! The schemas for editors, read by a validator that knows nothing of the parser, and held against the parser.

use std::collections::{BTreeMap, BTreeSet};

use boon::{Compiler, SchemaIndex, Schemas};
use cuttings::diagnostic::{Code, Diagnostic};
use cuttings::parse::tables::FILES;
use cuttings::parse::{schema_names, schema_of};
use cuttings::yaml::{Field, Kind, Shape};
use serde_json::{Value, json};

use crate::harness::project;

/// The schemas of all kinds, compiled. A schema that its meta schema forbids fails here.
struct Validator {
    schemas: Schemas,
    by_name: BTreeMap<&'static str, SchemaIndex>,
}

impl Validator {
    fn new() -> Self {
        let mut schemas = Schemas::new();
        let mut by_name = BTreeMap::new();
        for name in schema_names() {
            let mut compiler = Compiler::new();
            let address = format!("https://example.org/{name}.json");
            compiler.add_resource(&address, schema_of(name).unwrap()).unwrap();
            by_name.insert(name, compiler.compile(&address, &mut schemas).unwrap());
        }
        Validator { schemas, by_name }
    }

    fn allows(&self, kind: &str, value: &Value) -> bool {
        self.schemas.validate(value, self.by_name[kind]).is_ok()
    }
}

/// Where files of a kind stand; the place of `N` is a number.
fn path(kind: &str, number: usize) -> String {
    let folder = match kind {
        "person" => "people",
        "organisation" => "organisations",
        "place" => "places",
        "event" => "events",
        "page" => "pages",
        _ => "articles",
    };
    format!("content/{folder}/file-{number}.md")
}

/// What the parser finds fault with: the numbers of those documents whose form is wrong, and of those in which any field is.
#[derive(Default)]
struct Refused {
    form: BTreeSet<usize>,
    any: BTreeSet<usize>,
}

impl Refused {
    fn add(&mut self, number: usize, problem: &Diagnostic) {
        if is_about_form(problem) {
            self.form.insert(number);
        }
        if is_about_a_field(problem) {
            self.any.insert(number);
        }
    }
}

fn refused(kind: &'static str, documents: &[Value]) -> Refused {
    let mut refused = Refused::default();
    if kind == "settings" {
        for (number, document) in documents.iter().enumerate() {
            let made = project().file("content/dossier.yaml", document.to_string());
            made.gather().problems.iter().for_each(|problem| refused.add(number, problem));
        }
        return refused;
    }
    let mut made = project();
    for (number, document) in documents.iter().enumerate() {
        // JSON is YAML too.
        made = made.file(&path(kind, number), format!("---\n{document}\n---\nText.\n"));
    }
    let gathered = made.gather();
    let paths: BTreeMap<String, usize> =
        (0..documents.len()).map(|number| (path(kind, number), number)).collect();
    for problem in &gathered.problems {
        let file = problem.primary.place.file();
        if let Some(number) = file.and_then(|file| paths.get(gathered.dossier.path(file))) {
            refused.add(*number, problem);
        }
    }
    refused
}

/// What needs no more than the table to be seen.
fn is_about_form(problem: &Diagnostic) -> bool {
    matches!(
        problem.code,
        Code::UnknownKey
            | Code::MissingField
            | Code::WrongType
            | Code::BadAddress
            | Code::BadRights
            | Code::NoAccounts
    )
}

/// What a schema may see or leave to the parser.
fn is_about_a_field(problem: &Diagnostic) -> bool {
    is_about_form(problem)
        || matches!(
            problem.code,
            Code::BadDate | Code::BadLanguage | Code::BadSlug | Code::UnknownStyle | Code::UnknownPassage
        )
}

/// What a field might hold by mistake or on purpose.
fn values() -> Vec<Value> {
    vec![
        json!("words"),
        json!("12"),
        json!("yes"),
        json!("full"),
        json!("https://example.org/a"),
        json!("2025-09-10"),
        json!(12),
        json!(true),
        json!(null),
        json!(["words", "more"]),
        json!([]),
        json!({"words": "more"}),
        json!({"url": "https://example.org/a"}),
        json!({"minor-named": "known to all"}),
        json!({"one-source": "off"}),
        json!({"misquote": "no"}),
        json!({"is": "nobody", "text": "the King"}),
        json!([["words"]]),
    ]
}

/// The least that a group of a kind must hold.
fn least(kind: &Kind) -> BTreeMap<String, Value> {
    let needed = kind.each_field().filter(|field| field.required);
    needed.map(|field| (field.name.to_owned(), good(field))).collect()
}

fn good(field: &Field) -> Value {
    match field.shape {
        Shape::Address => json!("https://example.org/a"),
        Shape::Groups(kind) => json!([least(kind)]),
        _ => json!("words"),
    }
}

/// Documents in which one field of a group holds each of the values. `wrap` puts the group where it belongs.
fn documents(kind: &'static Kind, wrap: &dyn Fn(Value) -> Value, out: &mut Vec<Value>) {
    out.push(wrap(json!({})));
    for field in kind.each_field() {
        for name in std::iter::once(&field.name).chain(field.aliases) {
            for value in values() {
                let mut group = least(kind);
                if *name != field.name {
                    group.remove(field.name);
                }
                group.insert((*name).to_owned(), value);
                out.push(wrap(json!(group)));
            }
        }
        let inside = |value: Value| {
            let mut group = least(kind);
            group.insert(field.name.to_owned(), value);
            wrap(json!(group))
        };
        match field.shape {
            Shape::Group(inner) => documents(inner, &inside, out),
            Shape::Groups(inner) | Shape::TextsByName(inner) => {
                documents(inner, &|value| inside(json!([value])), out);
            }
            _ => {}
        }
    }
    let mut unknown = least(kind);
    unknown.insert("nobody-reads-this".to_owned(), json!("words"));
    out.push(wrap(json!(unknown)));
}

#[test]
fn parser_and_schema_say_no_to_the_same() {
    let validator = Validator::new();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for kind in FILES {
        let mut all = Vec::new();
        documents(kind, &|value| value, &mut all);
        let refused = refused(kind.name, &all);
        for (number, document) in all.iter().enumerate() {
            let allowed = validator.allows(kind.name, document);
            if allowed && refused.form.contains(&number) || !allowed && !refused.any.contains(&number) {
                let who =
                    if allowed { "schema allows, parser refuses" } else { "parser allows, schema refuses" };
                wrong.push(format!("{}: {who} {document}", kind.name));
            }
            compared += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {compared}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared > 5_000, "{compared}");
}

/// The front matter of every file of a folder, by its kind.
fn headers(folder: &str) -> Vec<(&'static str, String, Value)> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let headers = walk.filter(|entry| entry.file_type().is_file()).filter_map(|entry| {
        let text = std::fs::read_to_string(entry.path()).ok()?;
        let parent = entry.path().parent()?.file_name()?.to_str()?;
        let kind = match parent {
            "articles" => "article",
            "people" => "person",
            "organisations" => "organisation",
            "places" => "place",
            "events" => "event",
            "pages" => "page",
            _ if entry.file_name() == "dossier.yaml" => "settings",
            _ => return None,
        };
        let yaml = match kind {
            "settings" => text.as_str(),
            _ => text.strip_prefix("---\n")?.split("\n---").next()?,
        };
        Some((kind, entry.path().display().to_string(), serde_yaml::from_str(yaml).ok()?))
    });
    headers.collect()
}

#[test]
fn the_demo_is_as_the_schemas_say() {
    let validator = Validator::new();
    let headers = headers(concat!(env!("CARGO_MANIFEST_DIR"), "/content"));
    for (kind, path, value) in &headers {
        assert!(validator.allows(kind, value), "{path} as {kind}: {value}");
    }
    let kinds: BTreeSet<&str> = headers.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(kinds.len(), FILES.len(), "{kinds:?}");
}

#[test]
fn every_field_says_what_it_means() {
    for name in schema_names() {
        let schema = schema_of(name).unwrap();
        let mut open = vec![&schema];
        while let Some(value) = open.pop() {
            if let Some(properties) = value.get("properties").and_then(Value::as_object) {
                for (field, about) in properties {
                    assert!(
                        about["description"].as_str().is_some_and(|text| !text.is_empty()),
                        "{name}: {field}"
                    );
                }
            }
            match value {
                Value::Object(fields) => open.extend(fields.values()),
                Value::Array(items) => open.extend(items),
                _ => {}
            }
        }
    }
}
