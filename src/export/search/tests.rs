use serde_json::Value;

use super::parts::Parts;
use crate::export::sample::{self, Sample};

fn read(script: &str) -> Value {
    let inside = script.strip_prefix("cuttingsSearch(").and_then(|rest| rest.strip_suffix(");\n"));
    serde_json::from_str(inside.expect("one call")).unwrap()
}

fn index(sample: &Sample) -> Value {
    read(&sample.file("assets/search-index.js"))
}

fn found<'v>(index: &'v Value, address: &str) -> &'v Value {
    let pages = index["pages"].as_array().unwrap();
    pages.iter().find(|page| page["u"] == address).unwrap_or_else(|| panic!("{address} in {index}"))
}

#[test]
fn everything_can_be_found() {
    let index = index(&sample::rich());
    let article = found(&index, "articles/a-whole.html");
    assert_eq!((&article["k"], &article["t"]), (&"Sources".into(), &"Tea for 2 & more: “a start”".into()));
    let text = article["s"].as_str().unwrap();
    assert!(text.starts_with("The Daily Kettle\n10 September 2025\nAda Quill, "), "{text}");
    assert!(text.ends_with("\nAda Hall met Bo for tea. It took 54 minutes.\nThe end."), "{text}");
    let person = found(&index, "people/ada.html");
    assert_eq!(person["s"], "the Warden\nWarden of the Kettle\nAda keeps The Kettle Trust and cites.");
    let event = found(&index, "events/minute.html");
    assert_eq!(event["s"].as_str().unwrap().lines().next(), Some("10 September 2025, 5.20 pm"));
    let claim = found(&index, "claims.html#how-long");
    assert!(claim["s"].as_str().unwrap().contains("It took 55 minutes."));
    assert_eq!(found(&index, "about.html")["s"], "On tea.");
    assert_eq!(index.get("more"), None);
}

#[test]
fn a_title_cannot_close_the_script() {
    let script = sample::hostile().file("assets/search-index.js");
    assert!(!script.contains('<') && script.lines().count() == 1);
    let index = read(&script);
    assert!(
        index["pages"]
            .as_array()
            .unwrap()
            .iter()
            .any(|page| page["t"].as_str().unwrap().contains("</script>"))
    );
}

#[test]
fn a_large_index_is_cut_and_the_first_part_names_the_others() {
    let sample = sample::rich();
    let parts = Parts::within(&sample.dossier, 5_000, 5_000, 100_000);
    assert!(parts.count() > 2);
    assert_eq!((0..parts.count()).map(|part| parts.pages_in(part)).sum::<usize>(), parts.pages());
    let script = |part| {
        let bytes = super::script(&sample.dossier, &sample.plan, &parts, part, &sample.texts()).unwrap();
        read(&String::from_utf8(bytes).unwrap())
    };
    let more = script(0)["more"].clone();
    assert_eq!(more.as_array().unwrap().len(), parts.count() - 1);
    assert_eq!(more[0], "assets/search-index-2.js");
    assert_eq!(script(1).get("more"), None);
}

#[test]
fn of_a_very_large_dossier_only_beginnings_are_searched() {
    let sample = sample::rich();
    let parts = Parts::within(&sample.dossier, 0, 0, 0);
    assert_eq!(parts.longest_text(), 300);
    assert_eq!(super::entry::beginning("one two three", 9), "one two");
    assert_eq!(super::entry::beginning("éé", 3), "é");
    assert_eq!(super::entry::beginning("one", 3), "one");
}
