use super::{AssetNames, Origin, Theme, ThemeFiles, ThemeProblem, built_in};

fn files(rows: &[(&str, &str)]) -> ThemeFiles {
    rows.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// Most templates of these tests are used by nobody; the warnings that say so are left out.
fn load(rows: &[(&str, &str)]) -> (Theme, Vec<ThemeProblem>) {
    let (theme, problems) = Theme::load(&files(rows), AssetNames::Hashed, "en");
    let is_unused = |problem: &ThemeProblem| problem.message.contains("no other uses it");
    (theme, problems.into_iter().filter(|problem| !is_unused(problem)).collect())
}

#[test]
fn templates_that_nobody_uses_are_reported() {
    let unused = |rows: &[(&str, &str)]| -> Vec<(String, Option<String>)> {
        let problems = Theme::load(&files(rows), AssetNames::Hashed, "en").1;
        problems.into_iter().map(|problem| (problem.file, problem.help)).collect()
    };
    let near = Some("did you mean `templates/event.html`?".to_owned());
    assert_eq!(unused(&[("templates/evnt.html", "x")]), [("templates/evnt.html".to_owned(), near)]);
    assert_eq!(
        unused(&[("templates/event.html", "{% include \"own.html\" %}"), ("templates/own.html", "x")]),
        []
    );
}

/// The problems, a line each: file, line, column, message.
fn problems(rows: &[(&str, &str)]) -> Vec<String> {
    let line = |problem: &ThemeProblem| {
        format!("{}:{}:{}: {}", problem.file, problem.line, problem.column, problem.message)
    };
    load(rows).1.iter().map(line).collect()
}

fn context() -> tera::Context {
    let mut context = tera::Context::new();
    context.insert("name", "Ann <Lee>");
    context.insert("count", &2);
    context
}

#[test]
fn the_table_lists_every_file_of_the_built_in_theme() {
    for name in built_in::NAMES {
        check_table(name);
    }
}

fn check_table(name: &str) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes").join(name);
    let mut on_disk: Vec<String> = walkdir::WalkDir::new(&folder)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/"))
        .collect();
    on_disk.sort();
    let listed: Vec<&str> = built_in::files(name).unwrap().iter().map(|(path, _)| *path).collect();
    assert_eq!(listed, on_disk);
}

#[test]
fn the_built_in_theme_is_without_problems() {
    let (theme, problems) = load(&[]);
    assert_eq!(problems, []);
    assert_eq!(theme.digest(), Theme::built_in().digest());
}

#[test]
fn templates_hold_nothing_that_a_strict_policy_or_a_steady_order_forbids() {
    for (path, bytes) in built_in::FILES.iter().filter(|(path, _)| path.starts_with("templates/")) {
        let text = std::str::from_utf8(bytes).unwrap();
        for forbidden in ["group_by", " style=", "javascript:", "<style", " on"] {
            let mut rest = text;
            while let Some(at) = rest.find(forbidden) {
                rest = &rest[at + forbidden.len()..];
                let name = rest.split(|letter: char| !letter.is_ascii_lowercase()).next().unwrap();
                let is_word = forbidden == " on" && !rest[name.len()..].starts_with('=');
                let is_argument = forbidden == " on" && name == "e";
                assert!(is_word || is_argument, "{path} holds `{forbidden}{name}`");
            }
        }
    }
}

#[test]
fn a_file_of_the_project_replaces_the_built_in_one() {
    let (theme, found) = load(&[
        ("templates/changes.html", "{{ <gap words={name} /> }}"),
        (
            "templates/components/gap.html",
            "{% component gap(words: string) %}[{{ words }}]{% endcomponent gap %}",
        ),
        ("static/style.css", "body {}"),
        ("static/fonts/text.woff2", "x"),
    ]);
    assert_eq!(found, []);
    assert_eq!(theme.render("changes.html", &context()).unwrap(), "[Ann &lt;Lee&gt;]");
    assert_eq!(theme.asset("fonts/text.woff2"), Some("assets/fonts/text.woff2"));
    let style = theme.assets().iter().find(|asset| asset.path == "style.css").unwrap();
    assert_eq!(&*style.bytes, b"body {}");
    assert_ne!(theme.digest(), Theme::built_in().digest());
}

#[test]
fn a_single_block_can_be_changed() {
    let base = "{% extends \"default/base.html\" %}{% block footer %}ours{% endblock footer %}";
    let (theme, found) = load(&[("templates/base.html", base)]);
    assert_eq!(found, []);
    assert!(theme.has_template("article.html"));
}

#[test]
fn assets_carry_a_hash_of_their_content_or_none() {
    let hashed = Theme::built_in().asset("style.css").unwrap().to_owned();
    assert_eq!(hashed.len(), "assets/style.12345678.css".len(), "{hashed}");
    let (theme, _) = Theme::load(&ThemeFiles::new(), AssetNames::Plain, "en");
    assert_eq!(theme.asset("style.css"), Some("assets/style.css"));
    assert_eq!(theme.asset("favicon.svg"), Some("assets/favicon.svg"));
}

#[test]
fn problems_are_all_listed_with_their_places() {
    assert_eq!(
        problems(&[
            ("templates/a.html", "fine\n{% if x %}\n"),
            ("templates/b.html", "\n\n  {{ name | }}"),
            ("templates/c.html", "{{ name | nonesuch }}"),
        ]),
        [
            "templates/a.html:2:11: unexpected end of input",
            "templates/b.html:3:13: found `}}` but expected identifier",
        ]
    );
    assert_eq!(
        problems(&[
            ("templates/c.html", "é {{ name | nonesuch }}\n{{ other() }}"),
            ("templates/d.html", "{% include \"missing.html\" %}\n{{ <nobody /> }}"),
        ]),
        [
            "templates/c.html:1:13: unknown filter `nonesuch`",
            "templates/c.html:2:4: unknown function `other`",
            "templates/d.html:1:12: unknown template `missing.html`",
            "templates/d.html:2:4: unknown component `nobody`",
        ]
    );
}

#[test]
fn a_missing_or_circular_parent_is_a_problem_of_its_file() {
    assert_eq!(
        problems(&[("templates/a.html", "{% extends \"nowhere.html\" %}")]),
        ["templates/a.html:1:13: the template extends `nowhere.html`, which does not exist"]
    );
    let found = problems(&[("templates/a.html", "{% extends \"a.html\" %}")]);
    assert!(found[0].starts_with("templates/a.html:"), "{found:?}");
    let twice = "{% component twice() %}{% endcomponent twice %}";
    let found = problems(&[("templates/a.html", twice), ("templates/b.html", twice)]);
    assert_eq!(
        found,
        [
            "templates/a.html:0:0: component `twice` is defined in both `templates/a.html` and `templates/b.html`"
        ]
    );
}

#[test]
fn broken_templates_leave_the_built_in_ones_in_place() {
    let (theme, found) = load(&[("templates/article.html", "{% if %}")]);
    assert_eq!(found.len(), 1);
    let problem = theme.render("article.html", &context()).unwrap_err();
    assert_eq!((problem.file.as_str(), problem.origin), ("templates/base.html", Origin::BuiltIn));
}

#[test]
fn an_error_while_rendering_names_file_line_column_and_caller() {
    let (theme, _) = load(&[
        ("templates/a.html", "<p>\n{{ <inner given={count} /> }}"),
        (
            "templates/b.html",
            "{% component inner(given) %}\n  {{ given.nothing.more }}{% endcomponent inner %}",
        ),
    ]);
    let problem = theme.render("a.html", &context()).unwrap_err();
    assert_eq!(
        (problem.file.as_str(), problem.line, problem.origin),
        ("templates/b.html", 2, Origin::Project)
    );
    assert!(problem.column > 1 && problem.span.is_some(), "{problem:?}");
    assert_eq!(problem.related.len(), 1, "{problem:?}");
    assert_eq!((problem.related[0].file.as_str(), problem.related[0].line), ("templates/a.html", 2));
}

#[test]
fn a_template_that_is_not_there_is_an_error() {
    let problem = Theme::built_in().render("nowhere.html", &context()).unwrap_err();
    assert_eq!(problem.file, "templates/nowhere.html");
}

#[test]
fn filters_are_pure_and_strict() {
    let cases = [
        ("{{ count | count(of=\"event\") }}", "2 events"),
        ("{{ 1 | count(of=\"event\") }}", "1 event"),
        ("{{ \"kept_by\" | word(names=name) }}", "Kept by Ann &lt;Lee&gt;"),
        (
            "{{ \"by_these\" | word(links=<gap words={name} />) }}",
            "By <span class=\"gap\">Ann &lt;Lee&gt;</span>",
        ),
        ("{{ [name, \"Bo\"] | list }}", "Ann &lt;Lee&gt;, Bo"),
        ("{{ \"https://me@www.example.org/a?b\" | host }}", "example.org"),
        ("{{ \"favicon.svg\" | asset }}", "assets/favicon.svg"),
    ];
    for (template, expected) in cases {
        let (theme, found) = load(&[("templates/x.html", template)]);
        assert_eq!(found, [], "{template}");
        assert_eq!(theme.render("x.html", &context()).unwrap(), expected);
    }
    let (theme, _) = load(&[("templates/x.html", "\n{{ \"none.js\" | asset }}")]);
    let problem = theme.render("x.html", &context()).unwrap_err();
    assert_eq!((problem.line, problem.message.contains("static/none.js")), (2, true), "{problem:?}");
}

#[test]
fn phrases_that_nobody_wrote_are_reported_with_their_places() {
    assert_eq!(
        problems(&[
            (
                "templates/x.html",
                "<p>\n{{ \"kept_bi\" | word }} {{ 2 | count(of=\"evnt\") }} {{ \"ours\" | word }}"
            ),
            ("i18n/en.yaml", "templates:\n  ours: Ours\n  kept_by: Kept\n"),
        ]),
        [
            "i18n/en.yaml:3:3: the phrase has the places none",
            "templates/x.html:2:5: there is no phrase `kept_bi` in i18n/en.yaml",
            "templates/x.html:2:41: there is no phrase `evnt` in i18n/en.yaml",
        ]
    );
}

#[test]
fn the_description_is_strict_about_its_keys() {
    assert_eq!(
        load(&[("theme.yaml", "name: Ours\nextends: default\n")]).0.description().name.as_deref(),
        Some("Ours")
    );
    assert_eq!(problems(&[("theme.yaml", "# nothing\n")]), [""; 0]);
    let found = problems(&[("theme.yaml", "name: Ours\nauthor: me\n")]);
    assert!(found[0].starts_with("theme.yaml:2:1: unknown field `author`"), "{found:?}");
    assert_eq!(
        problems(&[("theme.yaml", "extends: bare\n")]),
        ["theme.yaml:0:0: a theme cannot extend `bare`"]
    );
    assert!(load(&[("template/x.html", "")]).1[0].warning);
}

#[test]
fn hostile_theme_files_are_reported_and_nothing_panics() {
    let mut files = files(&[("theme.yaml", &"{a: ".repeat(5_000))]);
    files.insert("templates/x.html".to_owned(), vec![0xff, 0xfe]);
    files.insert("templates/deep.html".to_owned(), "{% if a %}".repeat(10_000).into_bytes());
    files.insert("templates/\n.html".to_owned(), b"{{".to_vec());
    let (theme, found) = Theme::load(&files, AssetNames::Hashed, "en");
    assert!(found.len() >= 2, "{found:?}");
    assert!(theme.has_template("home.html"));
}
