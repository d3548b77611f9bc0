//! Text that would run, in every field of every file, comes out as text.

use crate::render::fixture::project;

/// Each part would run, close an element, or start a template, if it were let through.
const EVIL: &str = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\\\"'><b style=x>{{ 7*7 }}{% raw %}javascript:alert(1)]]>";

/// A project in which `EVIL` and, outside of headers, `BARE` stand for the above.
const PROJECT: &str = "=== articles/evil.md
---
title: \"EVIL\"
publisher: \"EVIL\"
authors: [\"EVIL\"]
kind: \"EVIL\"
tags: [\"EVIL\"]
language: \"EVIL\"
corrections: [{date: 2025-01-01, text: \"EVIL\"}]
derived_from: [\"EVIL\"]
---
Harry BARE [x](javascript:alert(1)) [y](data:text/html,x) ![BARE](https://evil.example/x.png) <div onclick=alert(1)> “BARE” said Harry.

`BARE`

# BARE

| BARE |
|---|
| BARE |

[^1] BARE

[^1]: BARE
=== people/harry.md
---
name: \"Prince Harry EVIL\"
aliases: [Harry, \"EVIL\"]
role: \"EVIL\"
image: x.png
image_text: \"EVIL\"
relations: [{to: harry, kind: \"EVIL\"}, {to: evil, kind: \"EVIL\"}]
sources: [{article: evil, passage: 1}]
---
BARE [[evil|BARE]] [@evil, ¶1] [x](JaVaScRiPt:alert(1)) [z](//evil.example)
=== people/x.png
x
=== events/evil-event.md
---
title: \"EVIL\"
kind: \"EVIL\"
people: [harry]
sources: [evil]
claims:
  - question: \"EVIL\"
    scope: \"EVIL\"
    accounts:
      - {value: \"EVIL\", note: \"EVIL\", sources: [evil]}
      - {value: \"Nothing\", sources: [evil]}
    resolution: {account: 1, why: \"EVIL\", date: 2025-01-01}
---
BARE
=== pages/evil-page.md
---
title: \"EVIL\"
description: \"EVIL\"
---
BARE
=== dossier.yaml
title: \"EVIL\"
subtitle: \"EVIL\"
description: \"EVIL\"
editors: [\"EVIL\"]
licence: \"EVIL\"
not_covered: \"EVIL\"
base_url: https://example.org/
";

#[test]
fn comes_out_inert() {
    let text = PROJECT.replace("EVIL", EVIL).replace("BARE", &EVIL.replace('"', ""));
    let pages = project(&text).pages();
    assert!(pages.len() > 15);
    let mut shown = 0;
    for page in pages {
        let html = &page.html;
        for bad in [
            "<script>alert",
            "<img src=x",
            "onerror=alert(1)>",
            "<b style",
            "<div onclick",
            "href=\"javascript:",
            "href=\"JaVa",
            "href=\"data:",
            "href=\"//",
            "src=\"https://evil",
            "49{%",
        ] {
            assert!(!html.contains(bad), "{}: {bad}", page.address);
        }
        assert_eq!(html.matches("<script").count(), html.matches("</script>").count(), "{}", page.address);
        for element in html.split("<script type=\"application/ld+json\">").skip(1) {
            let json = element.split_once("</script>").unwrap().0;
            serde_json::from_str::<serde_json::Value>(json)
                .unwrap_or_else(|error| panic!("{}: {error}", page.address));
        }
        shown += html.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count();
    }
    assert!(shown > 60, "{shown}");
}
