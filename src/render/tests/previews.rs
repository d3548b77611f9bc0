//! What shows beside a link: all that has a page, and no words that rights keep back.

use std::collections::BTreeMap;

use crate::render::fixture::project;
use serde_json::Value;

const TEXT: &str = "=== articles/open.md
---
title: Ferry aground
date: 2025-01-01
publisher: Harbour Post
authors: [Jo Brandt]
---
Ann Bell saw the ferry run aground.

It lay there for two hours.
=== articles/closed.md
---
title: Nothing may be shown
rights: metadata
---
Secret words of the owner.
=== people/ann.md
---
name: Ann Bell
role: Captain
---
=== events/aground.md
---
title: The ferry runs aground
date: 2025-01-01
people: [ann]
sources:
  - {article: open, quote: the ferry run aground}
  - {article: open, quote: ferry run}
  - {article: closed, quote: Secret words}
claims:
  - question: How long?
    accounts:
      - {value: two hours, sources: [{article: open, quote: for two hours}]}
      - {value: three hours, sources: [closed]}
---
";

/// Every preview of a project by the address of its page.
fn previews(text: &str) -> BTreeMap<String, Value> {
    let mut all = BTreeMap::new();
    for script in project(text).previews() {
        let json =
            script.strip_prefix("cuttingsPreviews(").and_then(|rest| rest.strip_suffix(");\n")).unwrap();
        let part: BTreeMap<String, Value> = serde_json::from_str(json).unwrap();
        all.extend(part);
    }
    all
}

#[test]
fn what_a_reader_sees_of_each_thing() {
    let all = previews(TEXT);
    let shown = |page: &str| serde_json::to_string(&all[page]).unwrap();
    assert_eq!(shown("people/ann.html"), r#"{"l":["Captain","1 source, 1 event"],"t":"Ann Bell"}"#);
    assert_eq!(
        shown("events/aground.html"),
        r#"{"l":["1 January 2025","Ann Bell","2 independent sources"],"m":"Accounts differ","t":"The ferry runs aground"}"#
    );
    assert_eq!(
        shown("articles/open.html"),
        r#"{"l":["Harbour Post, 1 January 2025","Jo Brandt"],"q":{"1":"the ferry run aground","2":"for two hours"},"t":"Ferry aground"}"#
    );
}

#[test]
fn rights_keep_words_back() {
    let all = previews(TEXT);
    assert!(!all["articles/closed.html"].to_string().contains("Secret"), "{}", all["articles/closed.html"]);
}

#[test]
fn every_thing_of_a_large_dossier_is_in_the_part_that_its_address_names() {
    let people: String =
        (0..700).map(|at| format!("=== people/p{at}.md\n---\nname: Person {at}\n---\n")).collect();
    let project = project(&people);
    let scripts = project.previews();
    assert_eq!(scripts.len(), 8);
    let parts = crate::plan::PreviewParts { count: 8 };
    for at in 0..700 {
        let address = format!("people/p{at}.html");
        let part = parts.part(&crate::plan::Route::new(address.as_str())) as usize;
        assert!(scripts[part].contains(&format!("\"{address}\"")), "{address}");
    }
    let longest = scripts.iter().map(String::len).max().unwrap();
    assert!(longest < 2 * scripts.iter().map(String::len).min().unwrap(), "parts are of about one size");
}
