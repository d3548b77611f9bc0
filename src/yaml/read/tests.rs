use super::*;
use crate::text::span::FileId;

/// The tree in one line, numbers with `#` before them.
fn shown(node: &Node) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Bool(flag) => flag.to_string(),
        Node::Number(number) => format!("#{number}"),
        Node::Text(text) => format!("{text:?}"),
        Node::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Node::Map(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(name, value)| format!("{name}: {}", shown(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// What reading gives: the tree, or the code, the place in the text and the headline.
fn reading(text: &str) -> String {
    match read(&Header { file: FileId(0), text, offset: 0 }) {
        Ok(node) => shown(&node),
        Err(problem) => {
            let place =
                problem.primary.place.span().and_then(|span| span.slice(text)).unwrap_or("?").to_owned();
            format!("{} <{place}> {} | {}", problem.code.name(), problem.headline, problem.help.join(" | "))
        }
    }
}

#[test]
fn what_is_good_is_read_as_it_was_meant() {
    let cases = [
        ("", "null"),
        ("# only a remark\n", "null"),
        ("\n\n", "null"),
        ("title: Tea", r#"{title: "Tea"}"#),
        ("title: Tea\r\ndate: 2025-09-10\r\n", r#"{title: "Tea", date: "2025-09-10"}"#),
        ("---\ntitle: Tea\n", r#"{title: "Tea"}"#),
        ("a: 1.10\nb: 007\nc: 12:30\nd: no\ne: 1e3", r#"{a: #1.10, b: "007", c: "12:30", d: "no", e: #1e3}"#),
        (
            "a: 0x1F\nb: +5\nc: .5\nd: -1\ne: 1_000\nf: .inf",
            r#"{a: #0x1F, b: #+5, c: #.5, d: #-1, e: "1_000", f: #.inf}"#,
        ),
        (
            "a: 99999999999999999999999999999999999999999999",
            "{a: #99999999999999999999999999999999999999999999}",
        ),
        (
            "a: 3\nb: -4\nc: -0\nd: 18446744073709551615\ne: 0\nf: 2.0",
            "{a: #3, b: #-4, c: #-0, d: #18446744073709551615, e: #0, f: #2.0}",
        ),
        ("a: 3\nb: 0o17\nc: 0b1", "{a: #3, b: #0o17, c: #0b1}"),
        ("a: 2026\nb: '2026'\nc: \"true\"", r#"{a: #2026, b: "2026", c: "true"}"#),
        ("a: true\nb: False\nc: yes", r#"{a: true, b: false, c: "yes"}"#),
        ("a: null\nb: ~\nc:\nd: ''", r#"{a: null, b: null, c: null, d: ""}"#),
        ("a: [1, [2.50, x]]\nb: {c: 3.0}", r#"{a: [#1, [#2.50, "x"]], b: {c: #3.0}}"#),
        ("a: x\nb: y\na: z", r#"{a: "x", b: "y", a: "z"}"#),
        ("2024: x\n1.10: y\ntrue: z", r#"{2024: "x", 1.10: "y", true: "z"}"#),
        ("a: |\n  two\n  lines\nb: >\n  one\n  line\n", r#"{a: "two\nlines\n", b: "one line\n"}"#),
        ("a: &x 1.50\nb: *x\nc: &y [1.0]\nd: *y", "{a: #1.50, b: #1.50, c: [#1.0], d: [#1.0]}"),
        ("a: !!str 12", r#"{a: "12"}"#),
        ("- a\n- b: c\n", r#"["a", {b: "c"}]"#),
        ("https://example.org", r#""https://example.org""#),
        ("a: it's [not] a {list}", r#"{a: "it's [not] a {list}"}"#),
        ("? a\n: b", r#"{a: "b"}"#),
        ("ключ: значение\n鍵: 値 \u{1f511}", "{ключ: \"значение\", 鍵: \"値 \u{1f511}\"}"),
    ];
    for (text, expected) in cases {
        assert_eq!(reading(text), expected, "{text:?}");
    }
}

/// The text, the code, the place, the headline and the beginning of the advice.
type Refused = (&'static str, &'static str, &'static str, &'static str, &'static str);

const COLON: &str = "the text of `title` has a colon in it and no quotation marks round it";
const FITS_NOT: &str = "this line does not fit what stands above it";
const LIST_IN_LINE: &str = "a list begins in the line of its field";
const GOES_ON: &str = "text goes on after the closing quotation mark";
const UNCLOSED: &str = "a quotation mark is opened and never closed";
const OTHER_MARKS: &str = "put the whole text into the other kind of quotation marks: ";

const REFUSED: [Refused; 39] = [
    (
        "title: Tea: at five",
        "yaml-syntax",
        "Tea: at five",
        COLON,
        "put it in quotation marks: `\"Tea: at five\"`",
    ),
    (
        "a: 1\ntitle: \u{e9}: \"x\"  \nb: 2",
        "yaml-syntax",
        "\u{e9}: \"x\"",
        COLON,
        "put it in quotation marks: `'\u{e9}: \"x\"'`",
    ),
    ("title: \"Big\" day", "yaml-syntax", "\"Big\" day", GOES_ON, OTHER_MARKS),
    (
        "title: 'It's late'",
        "yaml-syntax",
        "'It's late'",
        GOES_ON,
        "put the whole text into the other kind of quotation marks: `\"It's late\"`",
    ),
    ("title: 'It's \"late\"'", "yaml-syntax", "'It's \"late\"'", GOES_ON, "write the text below the field"),
    (
        "tags:\n  - \"Big\" day",
        "yaml-syntax",
        "\"Big\" day",
        GOES_ON,
        "put the whole text into the other kind of quotation marks: `'\"Big\" day'`",
    ),
    ("title: \"open\nb: c", "yaml-syntax", "\"open", UNCLOSED, "close it at the end"),
    ("a: 'it''s'\ntags:\n - 'open", "yaml-syntax", "'open", UNCLOSED, "close it at the end"),
    ("\ttitle: x", "yaml-syntax", "\t", "a tab stands where YAML takes only spaces", "put two spaces"),
    ("a:\n\t\tb: x", "yaml-syntax", "\t\t", "a tab stands where YAML takes only spaces", "put two spaces"),
    ("a:\n  - b\n\t- c", "yaml-syntax", "\t", "a tab stands where YAML takes only spaces", "put two spaces"),
    ("people: - harry", "yaml-syntax", "people: - harry", LIST_IN_LINE, "begin a new line after the colon"),
    ("people:\n  - harry\n  meghan", "yaml-syntax", "meghan", FITS_NOT, "fields of one group begin"),
    ("people:\n  - harry\n - meghan", "yaml-syntax", "- meghan", FITS_NOT, "fields of one group begin"),
    ("a: b\n  c: d", "yaml-syntax", "c: d", FITS_NOT, "fields of one group begin"),
    ("title:Tea", "yaml-syntax", "title:", "there is no blank after `title:`", "write `title: Tea`"),
    (
        "title:Tea\ndate: 2025",
        "yaml-syntax",
        "title:",
        "there is no blank after `title:`",
        "write `title: Tea`",
    ),
    (
        "date: 2025\ntitle:Tea\nb: x",
        "yaml-syntax",
        "title:",
        "there is no blank after `title:`",
        "write `title: Tea`",
    ),
    (
        "a: @b",
        "yaml-syntax",
        "@b",
        "the text begins with `@`, which means something else in YAML",
        "put it in quotation marks: `\"@b\"`",
    ),
    (
        "a: [b, @c]",
        "yaml-syntax",
        "@c",
        "the text begins with `@`, which means something else in YAML",
        "put it in quotation marks: `\"@c\"`",
    ),
    (
        "a: * b",
        "yaml-syntax",
        "* b",
        "the text begins with `*`, which means something else in YAML",
        "if it is a list, write `- b` on a line of its own",
    ),
    (
        "a: *b* c",
        "yaml-syntax",
        "*b* c",
        "the text begins with `*`, which means something else in YAML",
        "put it in",
    ),
    (
        "a: *b",
        "yaml-syntax",
        "*b",
        "the text begins with `*`, which means something else in YAML",
        "put it in",
    ),
    (
        "a: [b] c",
        "yaml-syntax",
        "[b] c",
        "the text begins with `[`, which means something else in YAML",
        "put it in",
    ),
    (
        "a: %b",
        "yaml-syntax",
        "%b",
        "the text begins with `%`, which means something else in YAML",
        "put it in",
    ),
    ("a: [b, c", "yaml-syntax", "[b, c", "a bracket `[` is opened and never closed", "add `]`, or put it in"),
    ("a: {b: c", "yaml-syntax", "{b: c", "a bracket `{` is opened and never closed", "add `}`, or put it in"),
    ("? [a]\n: b", "yaml-syntax", "[a]", "the name of a field is a list or a group", "write each field as"),
    (
        "{a: b}: c",
        "yaml-syntax",
        "{a: b}: c",
        "the name of a field is a list or a group",
        "write each field as",
    ),
    ("a: b\u{1}c", "yaml-syntax", "\u{1}", "the header holds a control character (U+0001)", "delete it"),
    (
        "a: b\n---\nc: d",
        "yaml-syntax",
        "---",
        "the header holds a second document",
        "leave out the line of dashes",
    ),
    ("<<: {a: b}", "yaml-feature", "<<: {a: b}", "merge keys (`<<`) are not read", "write the fields out"),
    (
        "a: &x {b: c}\nd:\n  <<: *x",
        "yaml-feature",
        "<<: *x",
        "merge keys (`<<`) are not read",
        "write the fields out",
    ),
    ("a: !new b", "yaml-feature", "!new b", "the tag `!new` is not read", "leave the tag out"),
    ("!x\na: b", "yaml-feature", "!x", "the tag `!x` is not read", "leave the tag out"),
    ("a: ! b", "yaml-feature", "! b", "the tag `!` is not read", "leave the tag out"),
    (
        "a: &a [*a]",
        "yaml-too-deep",
        "&a [*a]",
        "lists and groups are nested more than 64 deep",
        "look for brackets",
    ),
    (
        "a: !!int x",
        "yaml-syntax",
        "!!int x",
        "the text begins with `!`, which means something else in YAML",
        "put it in",
    ),
    ("\u{0}", "yaml-syntax", "\u{0}", "the header holds a control character (U+0000)", "delete it"),
];

#[test]
fn what_cannot_be_read_gets_a_place_and_advice() {
    for (text, code, place, headline, advice) in REFUSED {
        let expected = format!("{code} <{place}> {headline} | {advice}");
        let found = reading(text);
        assert!(found.starts_with(&expected), "{text:?}\n expected {expected}\n    found {found}");
    }
}

#[test]
fn places_count_from_the_start_of_the_file() {
    let file = "---\ntitle: Tea: five\n---\n";
    let problem =
        read(&Header { file: FileId(2), text: &file[4..21], offset: 4 }).expect_err("it has a colon");
    let span = problem.primary.place.span().expect("it has a place");
    assert_eq!((span.file, span.slice(file)), (FileId(2), Some("Tea: five")));
}

/// Headers that try to cost time or memory. Each must end at once: the clock is not asked, but a run that hangs is noticed.
#[test]
fn hostile_headers_end_at_once() {
    let bomb = (1..12).fold("a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned(), |text, level| {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        format!("{text}a{level}: &a{level} [{aliases}]\n")
    });
    let fat = format!("a: &a {}\nb: [{}]\n", "x".repeat(30_000), vec!["*a"; 500].join(", "));
    let digits = format!("a: &a 0x{}1\nb: [{}]\n", "0".repeat(30_000), vec!["*a"; 500].join(", "));
    let indented = (0..300).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<Vec<_>>().concat();
    let cases = [
        ("a bomb of aliases", bomb, "yaml-too-large"),
        ("a long text many times", fat, "yaml-too-large"),
        ("a long number many times", digits, "yaml-too-large"),
        ("many aliases", format!("a: &a x\nb: [{}]\n", vec!["*a"; 600].join(", ")), "yaml-too-large"),
        ("open lists", format!("a: {}", "[".repeat(10_000)), "yaml-too-deep"),
        ("open groups", "{a: ".repeat(10_000), "yaml-too-deep"),
        ("open groups in lines", "{a:\n ".repeat(10_000), "yaml-too-deep"),
        ("closed lists", format!("a: {}{}", "[".repeat(10_000), "]".repeat(10_000)), "yaml-too-deep"),
        ("dashes in a line", "- ".repeat(10_000), "yaml-too-deep"),
        ("question marks", "? ".repeat(10_000), "yaml-syntax"),
        ("steps", indented, "yaml-too-deep"),
        ("brackets after tags", format!("a: {}", "!x [".repeat(10_000)), "yaml-too-deep"),
        ("brackets after anchors", format!("a: {}", "&x [".repeat(10_000)), "yaml-too-deep"),
        ("too many bytes", format!("a: {}", "x".repeat(MAX_BYTES)), "yaml-too-large"),
        ("only quotation marks", "\"".repeat(60_001), "yaml-syntax"),
        ("only colons", ": ".repeat(30_000), "yaml-syntax"),
        ("only tabs", "\t".repeat(60_000), "yaml-syntax"),
        ("only anchors", "&a ".repeat(20_000), "yaml-syntax"),
        ("only tags", "!a ".repeat(20_000), "yaml-feature"),
        ("only zero bytes", "\0".repeat(60_000), "yaml-syntax"),
        ("lines without a blank", "a:b\n".repeat(15_000), "yaml-syntax"),
    ];
    for (what, text, code) in cases {
        let problem = read(&Header { file: FileId(0), text: &text, offset: 0 }).expect_err(what);
        assert_eq!(problem.code.name(), code, "{what}: {}", problem.headline);
    }
}

#[test]
fn large_honest_headers_are_read() {
    let flat = (0..4000).map(|number| format!("f{number}: {number}.50\n")).collect::<Vec<_>>().concat();
    let items =
        format!("sources:\n{}", "  - {article: 2025-03-02-gazette, quote: \"[it] {was}\"}\n".repeat(1000));
    let brackets =
        format!("text: |\n  {}\n  {}\nnext: '{}'\n", "[".repeat(200), "{a: ".repeat(100), "[".repeat(200));
    let nested = format!("a: {}x{}", "[".repeat(60), "]".repeat(60));
    let numbers = format!("a: [{}1]\nb: [{}.5]\n", "1,".repeat(16_000), ".5,".repeat(10_000));
    for text in [flat, items, brackets, nested, numbers] {
        assert!(read(&Header { file: FileId(0), text: &text, offset: 0 }).is_ok(), "{}", &text[..80]);
    }
}

/// The examples in the pages of explanation: before and after "Mend it".
fn examples(page: &str) -> (Vec<&str>, Vec<&str>) {
    let (before, after) = page.split_once("## Mend it").expect("every page says how to mend it");
    (yaml_blocks(before), yaml_blocks(after))
}

fn yaml_blocks(text: &str) -> Vec<&str> {
    text.split("```yaml\n").skip(1).filter_map(|block| block.split("```").next()).collect()
}

#[test]
fn examples_in_the_explanations_are_what_they_say() {
    for code in Code::all() {
        let (wrong, right) = examples(code.explanation());
        for text in right {
            assert!(read(&Header { file: FileId(0), text, offset: 0 }).is_ok(), "{}: {text}", code.name());
        }
        for text in wrong {
            let found = reading(text);
            match code {
                Code::YamlSyntax => {
                    for line in text.lines() {
                        assert!(reading(line).starts_with("yaml-syntax "), "{line}: {}", reading(line));
                    }
                }
                Code::YamlTooDeep | Code::YamlFeature => assert!(found.starts_with(code.name()), "{found}"),
                _ => assert!(read(&Header { file: FileId(0), text, offset: 0 }).is_ok(), "{found}"),
            }
        }
    }
}

#[test]
fn text_that_yaml_passes_over_is_not_lost_in_silence() {
    let lost = |text: &str| {
        let problems = lost_text(&Header { file: FileId(0), text, offset: 0 });
        let shown = problems.iter().map(|problem| format!("{} | {}", problem.headline, problem.help[0]));
        shown.collect::<Vec<_>>()
    };
    let quoted = |comment: &str, value: &str| {
        vec![format!("`{comment}` is a comment and is not read | put it in quotation marks: `{value}`")]
    };
    assert_eq!(lost("title: The #tea affair\ndate: 2025"), quoted("#tea affair", "\"The #tea affair\""));
    assert_eq!(lost("tags: #royal  \r\ndate: 2025"), quoted("#royal", "\"#royal\""));
    assert_eq!(lost("tags:\n  - #royal"), quoted("#royal", "\"#royal\""));
    assert_eq!(lost("a: b\nc: \"x\" #1").len(), 1);
    let none = [
        "a: b # c",
        "#a: b",
        "  #a\nb: c",
        "a: 'x #y'",
        "a: |\n  x #y\nb: c",
        "a: x#y",
        "a: https://b/#c",
        "a: b #",
        "a: b #!",
        "",
    ];
    for text in none {
        assert_eq!(lost(text), [""; 0], "{text:?}");
    }
}
