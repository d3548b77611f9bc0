use super::*;
use crate::yaml::{Node, read};
use proptest::prelude::*;

fn header(text: &str) -> Header<'_> {
    Header { file: FileId(3), text, offset: 0 }
}

/// The text of a field, by a path such as `claims 0 value`.
fn found(text: &str, path: &str, part: Part) -> String {
    let path = path.split_whitespace().fold(FieldPath::root(), |path, step| {
        match (step.parse(), step.split_once('#')) {
            (Ok(index), _) => path.index(index),
            (_, Some((name, occurrence))) => path.repeated_key(name, occurrence.parse().expect("a number")),
            _ => path.key(step),
        }
    });
    locate(&header(text), &path, part).slice(text).expect("the span fits").to_owned()
}

#[test]
fn values_are_found_in_every_style() {
    let cases = [
        ("title: Tea at five", "title", "Tea at five"),
        ("title: Tea   at five   # a remark", "title", "Tea   at five"),
        ("title: Tea\r\ndate: 2025-09-10\r\n", "title", "Tea"),
        ("title: Tea\r\ndate: 2025-09-10\r\n", "date", "2025-09-10"),
        ("title: \"Tea, he said: \\\"five\\\"\"", "title", "\"Tea, he said: \\\"five\\\"\""),
        ("title: 'it''s five'  ", "title", "'it''s five'"),
        ("title: Tea\n  at five\n\n  and six\ndate: x", "title", "Tea\n  at five\n\n  and six"),
        ("title: \"Tea\n  at five\"\ndate: x", "title", "\"Tea\n  at five\""),
        ("text: |\n  Tea\n\n    at five\n\ndate: x", "text", "|\n  Tea\n\n    at five"),
        ("text: >-\n  Tea\n  at five\ndate: x", "text", ">-\n  Tea\n  at five"),
        ("a:\n- b: |\n    Tea\n  c: x", "a 0 b", "|\n    Tea"),
        ("weight: 1.10", "weight", "1.10"),
        ("draft: true # no", "draft", "true"),
        ("a: {b: 1, c: [2, x y]}", "a b", "1"),
        ("a: {b: 1, c: [2, x y]}", "a c", "[2, x y]"),
        ("a: {b: 1, c: [2, x y]}", "a c 1", "x y"),
        ("a: {b: 1, c: [2, '] }']}", "a", "{b: 1, c: [2, '] }']}"),
        ("a: {b: [a '0, ']']} # x", "a", "{b: [a '0, ']']}"),
        ("a: [b:'c, \"]\":']']\nd: e", "a", "[b:'c, \"]\":']']"),
        ("a: [b, # ]\n  c\n  'd, e]\nd: e", "a", "[b, # ]\n  c\n  'd, e]"),
        ("people:\n  - harry\n  - king-charls\n", "people 1", "king-charls"),
        ("people:\n- harry\n- king-charls", "people 1", "king-charls"),
        (
            "claims:\n  - question: How long?\n    accounts:\n      - value: 54 minutes\n",
            "claims 0 accounts 0 value",
            "54 minutes",
        ),
        ("name: Kö\u{1f600}nig\nrole: Prinz", "role", "Prinz"),
        ("a: &x Tea\nb: *x", "a", "Tea"),
        ("a: &x Tea\nb: *x", "b", "Tea"),
        ("a: !!str 12\n", "a", "12"),
        ("name: x\nname: y", "name#1", "y"),
        ("name: x\nname: y", "name", "x"),
        ("a: ~\n", "a", "~"),
        ("a: null\n", "a", "null"),
        ("? a\n: b\n", "a", "b"),
    ];
    for (text, path, expected) in cases {
        assert_eq!(found(text, path, Part::Value), expected, "{path} in {text:?}");
    }
}

#[test]
fn names_are_found() {
    let cases = [
        ("title: Tea", "title", "title"),
        ("a: x\n\"b c\": Tea", "a", "a"),
        ("name: x\nname : y", "name#1", "name"),
        ("a:\n  - b: 1\n    c: 2", "a 0 c", "c"),
        ("a: {b: 1, 'c': 2}", "a c", "'c'"),
        ("2024: x", "2024x", "2024: x"),
        ("'a': x", "a", "'a'"),
    ];
    for (text, path, expected) in cases {
        assert_eq!(found(text, path, Part::Key), expected, "{path} in {text:?}");
    }
}

#[test]
fn what_is_not_there_is_shown_by_what_is() {
    let cases = [
        ("title:\ndate: x", "title", "title"),
        ("title: \"\"", "title", "\"\""),
        ("title: Tea\ndate: x", "", "title: Tea"),
        ("title: Tea\ndate: x", "nothing", "title: Tea"),
        ("a:\n  b: 1\n  c: 2", "a", "b: 1"),
        ("a:\n  - 1\n  - 2", "a", "- 1"),
        ("a:\n  - 1\n  - 2", "a 7", "a"),
        ("a: Tea", "a b c", "a"),
        ("a: []", "a", "[]"),
        ("a: {b, c}", "a b", "b"),
        ("", "title", ""),
        ("# nothing\n", "title", ""),
        ("title: \"open", "title", "title: \"open"),
    ];
    for (text, path, expected) in cases {
        assert_eq!(found(text, path, Part::Value), expected, "{path} in {text:?}");
    }
}

#[test]
fn spans_count_from_the_start_of_the_file() {
    let file = "---\ntitle: Tea\n---\n";
    let header = Header { file: FileId(3), text: &file[4..15], offset: 4 };
    let span = locate(&header, &FieldPath::root().key("title"), Part::Value);
    assert_eq!((span.file, span.slice(file)), (FileId(3), Some("Tea")));
}

#[test]
fn fields_become_spans_before_they_are_shown() {
    use crate::diagnostic::Code;
    let texts = ["title: Tea\n", "key: harry\n"];
    let title = FieldPath::root().key("title");
    let mut problems = vec![
        Diagnostic::new(Code::RepeatedKey, Place::value(FileId(1), FieldPath::root().key("key")), "x")
            .related(Place::key(FileId(0), title.clone()), "y"),
        Diagnostic::new(Code::MissingField, Place::value(FileId(2), title), "z"),
        Diagnostic::new(Code::SettingsMissing, Place::Project, "z"),
    ];
    resolve(&mut problems, |file| texts.get(file.0 as usize).map(|text| (Cow::Borrowed(*text), 10)));
    assert_eq!(problems[0].primary.place, Place::Span(Span::new(FileId(1), 15, 20)));
    assert_eq!(problems[0].related[0].place, Place::Span(Span::new(FileId(0), 10, 15)));
    assert_eq!(problems[1].primary.place, Place::Whole(FileId(2)));
    assert_eq!(problems[2].primary.place, Place::Project);
}

/// A value and a way to write it.
#[derive(Clone, Debug)]
enum Written {
    Plain(String),
    Single(String),
    Double(String),
    Literal(String),
    Folded(String),
    FlowList(Vec<Written>),
    FlowMap(Vec<(String, Written)>),
    BlockList(Vec<Written>),
    BlockMap(Vec<(String, Written)>),
}

impl Written {
    fn in_flow(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Single(text) => format!("'{}'", text.replace('\'', "''")),
            Self::Double(text) | Self::Literal(text) | Self::Folded(text) => format!("{text:?}"),
            Self::FlowList(items) | Self::BlockList(items) => {
                format!("[{}]", items.iter().map(Self::in_flow).collect::<Vec<_>>().join(", "))
            }
            Self::FlowMap(entries) | Self::BlockMap(entries) => {
                format!(
                    "{{{}}}",
                    entries
                        .iter()
                        .map(|(name, value)| format!("{name}: {}", value.in_flow()))
                        .collect::<Vec<_>>()
                        .join(" , ")
                )
            }
        }
    }

    /// The text after `name:` or `-`, line break included.
    fn in_block(&self, indent: usize) -> String {
        let margin = " ".repeat(indent);
        match self {
            Self::Literal(text) | Self::Folded(text) => {
                let sign = if matches!(self, Self::Literal(_)) { "|" } else { ">-" };
                let lines = text.lines().fold(String::new(), |lines, line| {
                    if line.is_empty() { lines + "\n" } else { lines + &margin + "  " + line + "\n" }
                });
                format!(" {sign}\n{lines}")
            }
            Self::BlockList(items) if !items.is_empty() => items
                .iter()
                .fold("\n".to_owned(), |text, item| text + &margin + "-" + &item.in_block(indent + 2)),
            Self::BlockMap(entries) if !entries.is_empty() => {
                entries.iter().fold("\n".to_owned(), |text, (name, value)| {
                    text + &margin + name + ":" + &value.in_block(indent + 2)
                })
            }
            Self::Plain(text) if text.is_empty() => "\n".to_owned(),
            _ => format!(" {} # a ]}}\"' remark\n", self.in_flow()),
        }
    }

    /// Checks that this value and everything in it is found at its path.
    fn check(&self, text: &str, path: &FieldPath) -> Result<(), TestCaseError> {
        let span = locate(&header(text), path, Part::Value);
        let slice = span.slice(text).expect("the span fits");
        match self {
            Self::BlockList(items) | Self::FlowList(items) => {
                for (index, item) in items.iter().enumerate() {
                    item.check(text, &path.index(index))?;
                }
            }
            Self::BlockMap(entries) | Self::FlowMap(entries) => {
                for (name, value) in entries {
                    let name_span = locate(&header(text), &path.key(name), Part::Key);
                    prop_assert_eq!(name_span.slice(text), Some(name.as_str()));
                    value.check(text, &path.key(name))?;
                }
            }
            _ => {}
        }
        if matches!(self, Self::BlockList(items) if !items.is_empty())
            || matches!(self, Self::BlockMap(entries) if !entries.is_empty())
        {
            return Ok(());
        }
        let empty = matches!(self, Self::Plain(text) if text.is_empty());
        if !empty {
            let again = read(&header(&format!("v: {slice}\n")))
                .map_err(|problem| TestCaseError::fail(format!("{slice:?}: {problem:?}")))?;
            let Node::Map(entries) = again else { return Err(TestCaseError::fail("no map")) };
            prop_assert_eq!(
                entries.first().map(|(_, value)| value.clone()),
                node_at(text, path),
                "{:?}",
                slice
            );
        }
        Ok(())
    }
}

fn node_at(text: &str, path: &FieldPath) -> Option<Node> {
    path.steps().try_fold(read(&header(text)).ok()?, |node, step| match (node, step) {
        (Node::Map(entries), Step::Key { name, .. }) => {
            entries.into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
        }
        (Node::List(items), Step::Index(index)) => items.into_iter().nth(index as usize),
        _ => None,
    })
}

fn written() -> impl Strategy<Value = Written> {
    let plain = prop_oneof![
        Just(String::new()),
        "[a-zé\u{1f600}][a-z0-9 é'\"/.-]{0,12}[a-z0-9]",
        "[0-9]{1,5}(\\.[0-9]{1,3})?",
        Just("true".to_owned()),
        Just("~".to_owned()),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    ];
    let quoted = "[a-z \\[\\]{}:,#'\"é|>-]{0,16}";
    let block = "[a-z#][a-z: '\"\\[-]{0,12}[a-z](\n\n?[a-z#][a-z: ]{0,8}[a-z]){0,3}";
    let leaf = prop_oneof![
        plain.prop_map(Written::Plain),
        quoted.prop_map(Written::Single),
        quoted.prop_map(Written::Double),
        block.prop_map(Written::Literal),
        block.prop_map(Written::Folded),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let named = prop::collection::btree_map("[a-z]{1,3}[a-zé_-]{0,4}x", inner.clone(), 0..4)
            .prop_map(|map| map.into_iter().collect::<Vec<_>>());
        let named = named.boxed();
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Written::FlowList),
            named.clone().prop_map(Written::FlowMap),
            prop::collection::vec(inner, 0..4).prop_map(Written::BlockList),
            named.prop_map(Written::BlockMap),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_reads_as_the_value(values in prop::collection::vec(written(), 1..4)) {
        let entries = values.into_iter().enumerate().map(|(at, value)| (format!("f{at}"), value)).collect();
        let top = Written::BlockMap(entries);
        let text = top.in_block(0);
        prop_assume!(text.len() < 4000 && read(&header(&text)).is_ok());
        top.check(&text, &FieldPath::root())?;
    }

    #[test]
    fn nothing_panics(text in "([a-zé:'\"\\[\\]{}|>&*!#\\-?,\t ]|\n|\r\n){0,60}", index in 0usize..3) {
        let _ = read(&header(&text));
        let path = FieldPath::root().key("a").index(index);
        for part in [Part::Key, Part::Value] {
            prop_assert!(locate(&header(&text), &path, part).slice(&text).is_some());
            prop_assert!(locate(&header(&text), &FieldPath::root(), part).slice(&text).is_some());
        }
    }
}
