use super::*;
use crate::yaml::{Field, Header, Shape, read, resolve};
use std::borrow::Cow;

static ARTICLE: Kind = Kind::open("an article");
static CLAIM: Kind = Kind::open("a claim");
static NAMED: Kind = Kind {
    fields: &[&[
        Field::new("source", Shape::Text, "").or(&["original_url", "source_url"]),
        Field::new("updated", Shape::Text, "").or(&["modified"]),
    ]],
    ..Kind::open("an article")
};

/// Takes fields from `text` and gives the problems, each as `code <place> headline | help`.
fn problems(text: &str, take: impl FnOnce(Fields<'_>)) -> Vec<String> {
    problems_of(&ARTICLE, text, take)
}

fn problems_of(kind: &'static Kind, text: &str, take: impl FnOnce(Fields<'_>)) -> Vec<String> {
    let header = Header { file: FileId(0), text, offset: 0 };
    let mut problems = Vec::new();
    take(Fields::root(kind, header.file, read(&header).expect("it is YAML"), &mut problems));
    resolve(&mut problems, |_| Some((Cow::Borrowed(text), 0)));
    let shown = |problem: &Diagnostic| {
        let place = problem.primary.place.span().and_then(|span| span.slice(text)).unwrap_or("?");
        let line = format!("{} <{place}> {}", problem.code.name(), problem.headline);
        if problem.help.is_empty() { line } else { format!("{line} | {}", problem.help.join(" | ")) }
    };
    problems.iter().map(shown).collect()
}

fn texts(found: &[FieldText]) -> Vec<String> {
    found.iter().map(|field| format!("{}={}", field.path, field.text)).collect()
}

#[test]
fn text_is_taken_as_it_was_written() {
    let text = "a: Tea\nb: 1.10\nc: true\nd: '  x '\ne: ''\nf:\ng: |\n  two\n  lines\nh: 2025-09-10\ni: [[Jane Doe]]\n";
    let left = problems(text, |mut fields| {
        let taken: Vec<_> =
            ["a", "b", "c", "d", "e", "f", "g", "h", "i", "z"].map(|name| fields.text(name)).into();
        let expected = [
            Some("Tea"),
            Some("1.10"),
            Some("true"),
            Some("x"),
            None,
            None,
            Some("two\nlines"),
            Some("2025-09-10"),
            Some("[[Jane Doe]]"),
            None,
        ];
        assert_eq!(taken.iter().map(Option::as_deref).collect::<Vec<_>>(), expected);
        fields.finish();
    });
    assert_eq!(left, [""; 0]);
}

#[test]
fn wrong_kinds_are_reported_with_what_was_found() {
    let text =
        "title: [a, b]\ntags: {x: 1}\ndraft: perhaps\nweight: heavy\narchived: yes\npeople: [x, [y, z]]\n";
    let left = problems(text, |mut fields| {
        assert_eq!(fields.text("title"), None);
        assert_eq!(fields.list_of_text("tags"), []);
        assert_eq!(fields.flag("draft"), None);
        assert_eq!(fields.integer("weight"), None);
        assert!(fields.map("archived", &ARTICLE).is_some_and(|group| group.is_empty()));
        assert_eq!(texts(&fields.list_of_text("people")), ["people[0]=x"]);
    });
    assert_eq!(
        left,
        [
            "wrong-type <[a, b]> `title` is a list, and should be text",
            "wrong-type <{x: 1}> `tags` is a group of fields, and should be a list of texts",
            "wrong-type <perhaps> `draft` is text, and should be `true` or `false`",
            "wrong-type <heavy> `weight` is text, and should be a whole number",
            "wrong-type <yes> `archived` is text, and should be fields, each as `name: value`",
            "wrong-type <[y, z]> `people[1]` is a list, and should be text",
        ]
    );
}

#[test]
fn a_header_that_is_no_group_is_one_problem() {
    let left = problems("- a\n- b\n", |mut fields| {
        assert_eq!(fields.required_text("title"), None);
        fields.finish();
    });
    assert_eq!(left, ["wrong-type <- a> the header is a list, and should be fields, each as `name: value`"]);
}

#[test]
fn what_is_needed_and_missing_is_reported_where_it_should_stand() {
    let take = |mut fields: Fields<'_>| {
        assert_eq!(fields.required_text("title"), None);
        fields.finish();
    };
    assert_eq!(problems("", take), ["missing-field <> an article needs `title` | add `title: …`"]);
    assert_eq!(
        problems("titel: x\n", take),
        ["unknown-key <titel> `titel` is no field of an article | did you mean `title`?"]
    );
    assert_eq!(problems("title:\n", take), ["missing-field <title> `title` is empty | add `title: …`"]);
    assert_eq!(problems("title: ''\n", take), ["missing-field <title> `title` is empty | add `title: …`"]);
    assert_eq!(problems("title: [a]\n", take), ["wrong-type <[a]> `title` is a list, and should be text"]);
    let nested = problems("claims:\n  - scope: x\n    accounts: []\n", |mut fields| {
        for (_, node, path) in fields.list("claims") {
            let mut claim = Fields::group(&CLAIM, (fields.file(), path), node, fields.problems());
            assert_eq!(claim.required_text("question"), None);
        }
    });
    assert_eq!(nested, ["missing-field <scope: x> a claim needs `question` | add `question: …`"]);
}

#[test]
fn lists_may_be_single_values() {
    let left = problems(
        "a: x\nb: [x, 2, '', ~, [[Jane]]]\nc: {k: v}\nd:\n- {k: v}\n-\n- w\ne: [[Jane]]\nf: []\n",
        |mut fields| {
            assert_eq!(texts(&fields.list_of_text("a")), ["a=x"]);
            assert_eq!(texts(&fields.list_of_text("b")), ["b[0]=x", "b[1]=2", "b[4]=[[Jane]]"]);
            assert_eq!(texts(&fields.list_of_text("e")), ["e=[[Jane]]"]);
            assert_eq!(fields.list_of_text("f"), []);
            let items = |items: Vec<(usize, Node, FieldPath)>| {
                items.iter().map(|(index, _, path)| format!("{index} {path}")).collect::<Vec<_>>()
            };
            assert_eq!(items(fields.list("c")), ["0 c"]);
            assert_eq!(items(fields.list("d")), ["0 d[0]", "2 d[2]"]);
            fields.finish();
        },
    );
    assert_eq!(left, [""; 0]);
}

#[test]
fn flags_and_whole_numbers() {
    let text = "a: true\nb: no\nc: 'YES'\nd: off\ne: 12\nf: '-3'\ng: 1.5\nh: 99999999999999999999\n";
    let left = problems(text, |mut fields| {
        assert_eq!(
            ["a", "b", "c", "d"].map(|name| fields.flag(name)),
            [Some(true), Some(false), Some(true), Some(false)]
        );
        assert_eq!(["e", "f", "g", "h"].map(|name| fields.integer(name)), [Some(12), Some(-3), None, None]);
    });
    assert_eq!(
        left,
        [
            "wrong-type <1.5> `g` is a number, and should be a whole number",
            "wrong-type <99999999999999999999> `h` is a number, and should be a whole number",
        ]
    );
}

#[test]
fn dates_come_as_they_were_written() {
    let text = "a: 2025-09-10\nb: [2024-02-05,2024-02-06]\nc: {2024, 2025}\nd: 2025\ne: '[2024, 2025]'\nf: {x: 1}\ng: [..2024]\nh: []\n";
    let left = problems(text, |mut fields| {
        let dates =
            ["a", "b", "c", "d", "e", "f", "g", "h"].map(|name| fields.date(name).map(|date| date.text));
        let expected = [
            Some("2025-09-10"),
            Some("[2024-02-05,2024-02-06]"),
            Some("{2024,2025}"),
            Some("2025"),
            Some("[2024, 2025]"),
            None,
            Some("[..2024]"),
            None,
        ];
        assert_eq!(dates.each_ref().map(Option::as_deref), expected);
    });
    assert_eq!(
        left,
        [
            "wrong-type <{x: 1}> `f` is a group of fields, and should be text",
            "wrong-type <[]> `h` is a list, and should be text",
        ]
    );
}

#[test]
fn of_several_names_the_first_that_is_there_counts() {
    let left = problems_of(&NAMED, "original_url: x\nsource: y\nsource_url:\n", |mut fields| {
        let name = fields.alias("source").expect("one is there");
        assert_eq!((name, fields.text(name).as_deref()), ("source", Some("y")));
        assert_eq!(fields.alias("updated"), None);
        fields.finish();
    });
    assert_eq!(
        left,
        [
            "clipper-key <original_url> `original_url` is not read, because `source` says it | delete `original_url`"
        ]
    );
}

#[test]
fn names_that_nobody_takes_are_reported_with_the_nearest() {
    let left = problems("autors: x\nzzz: y\ntitle: z\n", |mut fields| {
        fields.text("title");
        fields.list_of_text("authors");
        fields.finish();
    });
    assert_eq!(
        left,
        [
            "unknown-key <autors> `autors` is no field of an article | did you mean `authors`?",
            "unknown-key <zzz> `zzz` is no field of an article | an article has `authors` and `title`",
        ]
    );
}

#[test]
fn fields_given_twice_are_reported_however_deep_and_the_first_counts() {
    let text = "name: x\nclaims:\n  - value: 1\n    value: 2\nextra: {a: 1, a: 2}\nname: y\n";
    let left = problems(text, |mut fields| {
        assert_eq!(fields.text("name").as_deref(), Some("x"));
        fields.take("claims");
        let extra = fields.take("extra").expect("it is there");
        assert_eq!(extra.to_json().to_string(), r#"{"a":1}"#);
        fields.finish();
    });
    assert_eq!(
        left,
        [
            "yaml-repeated-key <value> `value` is given twice | keep one of them; to give several values, write a list",
            "yaml-repeated-key <a> `a` is given twice | keep one of them; to give several values, write a list",
            "yaml-repeated-key <name> `name` is given twice | keep one of them; to give several values, write a list",
        ]
    );
}

#[test]
fn a_thousand_unknown_fields_are_a_handful_of_problems() {
    let text = (0..5000).map(|number| format!("x{number}: y\n")).collect::<Vec<_>>().concat();
    let left = problems(&text, |mut fields| {
        fields.take("title");
        fields.finish();
    });
    assert_eq!(left.len(), MOST_REPORTED + 1);
    assert!(
        left[MOST_REPORTED].ends_with("> 4980 more fields are no fields of an article"),
        "{}",
        left[MOST_REPORTED]
    );
}

#[test]
fn free_fields_become_json() {
    let header = Header {
        file: FileId(0),
        text: "a: 1\nb: 1.5\nc: 1.10\nd: 007\ne: yes\nf: true\ng:\nh: [x, 2]\ni: {z: 1, y: 2}\nj: 1e400\nk: 99999999999999999999\n",
        offset: 0,
    };
    let json = read(&header).expect("good").to_json().to_string();
    assert_eq!(
        json,
        r#"{"a":1,"b":1.5,"c":"1.10","d":"007","e":"yes","f":true,"g":null,"h":["x",2],"i":{"y":2,"z":1},"j":"1e400","k":"99999999999999999999"}"#
    );
}
