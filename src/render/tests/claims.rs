//! Claims on pages: who stands behind them, what follows from the words, what is open.

use super::fields;
use crate::render::fixture::project;

const TEXT: &str = "=== articles/gazette.md
---
title: Ferry aground
date: 2026-03-02
publisher: Gazette
derived_from: Coast News Agency
---
The ferry ran aground at 5.20 pm and was afloat again at 6.14 pm.
=== articles/herald.md
---
title: Ferry on the sand
date: 2026-03-02
publisher: Herald
derived_from: coast news agency
---
It lay there for 54 minutes.
=== articles/mirror.md
---
title: The Herald on the ferry
derived_from: herald
---
The Herald says 54 minutes.
=== articles/courier.md
---
title: A long hour
publisher: Courier
---
The ferry lay there for 55 minutes, a passenger said, and for two hours in all with the tow.
=== events/aground.md
---
title: Ferry aground
sources: [gazette, herald, mirror]
claims:
  - question: How long?
    accounts:
      - value: 54 minutes
        sources:
          - {article: gazette, quote: ran aground at 5.20 pm and was afloat again at 6.14 pm}
          - {article: herald, quote: for 54 minutes}
      - value: 55 minutes
        sources: [{article: courier, quote: for 55 minutes}]
      - value: two hours
        scope: with the tow
        sources: [{article: courier, quote: two hours in all with the tow}]
      - value: a day
        withdrawn: true
        sources: [mirror]
---
";

#[test]
fn articles_with_one_origin_are_one_source_and_named_as_such() {
    let project = project(TEXT);
    let event = project.content("events/aground.html");
    assert_eq!(event["card"]["independence"], "3 sources with one origin");
    assert_eq!(fields(&event["origins"][0]["roots"], "label"), "Coast News Agency");
    assert_eq!(
        fields(&event["origins"][0]["through"], "label"),
        "Gazette, 2 Mar 2026 | Herald, 2 Mar 2026 | The Herald on the ferry"
    );
    let claim = &event["claims"][0];
    assert_eq!(claim["independence"], "3 sources with 2 origins");
    let origins = claim["origins"].as_array().unwrap();
    let roots: Vec<String> = origins.iter().map(|origin| fields(&origin["roots"], "label")).collect();
    assert_eq!(roots, ["A long hour", "Coast News Agency"]);
    let article = project.content("articles/herald.html");
    assert_eq!(fields(&article["repeated_by"], "title"), "The Herald on the ferry");
    assert_eq!(fields(&article["origins"][0]["roots"], "label"), "coast news agency");
    let html = project.page("claims.html").html;
    assert!(html.contains("Coast News Agency, by way of"), "{html}");
}

#[test]
fn what_differs_is_compared_within_a_scope_and_without_what_is_withdrawn() {
    let event = project(TEXT).content("events/aground.html");
    let claim = &event["claims"][0];
    assert_eq!(claim["status"], "disputed");
    assert_eq!(
        claim["differences"],
        serde_json::json!(["“54 minutes” and “55 minutes”: differ by 1 minute"])
    );
    assert_eq!(fields(&claim["accounts"], "scope"), "null | null | with the tow | null");
    assert_eq!(fields(&claim["accounts"], "withdrawn"), "false | false | false | true");
    assert_eq!(
        fields(&claim["accounts"], "workings"),
        "[\"5.20 pm to 6.14 pm gives 54 minutes\"] | [] | [] | []"
    );
}

#[test]
fn the_register_says_what_is_open_and_when_each_source_was_published() {
    let html = project(TEXT).page("claims.html").html;
    for words in
        ["Open: the editor has not settled it.", "5.20 pm to 6.14 pm gives 54 minutes", "date not stated"]
    {
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn an_answer_in_edtf_is_read_in_words() {
    let project = project(
        "=== articles/a.md
---
title: A
---
On 2 March or on the 3rd.
=== events/tea.md
---
title: Tea
claims:
  - question: When?
    accounts:
      - {value: 2026-03-02, sources: [a]}
      - {value: 2026-03-03, sources: [a]}
      - {value: 3 March, sources: [a]}
      - {value: 3rd March 2026, sources: [a]}
      - {value: 2026, sources: [a]}
      - {value: 202X, sources: [a]}
---
",
    );
    let claims = project.content("claims.html");
    let claim = &claims["groups"][0]["claims"][0];
    assert_eq!(
        fields(&claim["accounts"], "answer"),
        "2 March 2026 | 3 March 2026 | 3 March | 3rd March 2026 | 2026 | the 2020s"
    );
    assert_eq!(claim["differences"][0], "“2 March 2026” and “3 March 2026”: differ by 1 day");
}
