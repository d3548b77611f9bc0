//! Markdown in, passages out.

use super::super::{Block, Body, MarkKind, read};

fn show(body: &Body) -> String {
    let mut out = String::new();
    body.each_passage(&mut |passage| {
        out.push_str(&format!("{}: {}", passage.number, passage.text));
        for mark in &passage.marks {
            let text = &passage.text[mark.start as usize..mark.end as usize];
            out.push_str(&format!(" [{:?} {text:?}]", mark.kind));
        }
        out.push('\n');
    });
    out
}

#[test]
fn numbers_every_paragraph_and_item() {
    let body = read("# Head\n\nOne\ntwo.\n\n- a\n- b\n\n> said\n", false, 0);
    assert_eq!(show(&body), "0: Head\n1: One two.\n2: a\n3: b\n4: said\n");
    assert_eq!(body.passages, 4);
}

#[test]
fn what_is_nested_deeper_than_anybody_writes_stays() {
    for depth in 0..40 {
        for opening in ["", "> ", "> > "] {
            let body = read(&format!("{opening}{}deep", "1. ".repeat(depth)), false, 0);
            assert_eq!(show(&body), "1: deep\n", "{opening}{depth}");
        }
    }
}

#[test]
fn keeps_marks_over_plain_text() {
    let body = read("*Prince* **Harry** met `x` [him](https://a.b).", false, 0);
    assert_eq!(
        show(&body),
        "1: Prince Harry met x him. [Emphasis \"Prince\"] [Strong \"Harry\"] [Code \"x\"] [Link(\"https://a.b\") \"him\"]\n"
    );
}

#[test]
fn reads_links_and_citations() {
    let body = read("[[harry]] met [[king-charles|his father]] “for tea” [@tea, ¶3].", false, 0);
    let text = show(&body);
    assert!(text.starts_with("1:  met his father “for tea” . "), "{text}");
    assert!(text.contains("Wiki(\"harry\") \"\""), "{text}");
    assert!(text.contains("Wiki(\"king-charles\") \"his father\""), "{text}");
    assert!(text.contains("Citation([CitedPassage { key: \"tea\", passage: Some(3)"), "{text}");
}

#[test]
fn maps_text_back_to_the_file() {
    let source = "Some *very &amp; plain*\ntext";
    let body = read(source, false, 100);
    let passage = body.numbered()[0];
    assert_eq!(passage.text, "Some very & plain text");
    let at = passage.text.find("plain").unwrap();
    assert_eq!(passage.to_file(at as u32) as usize, 100 + source.find("plain").unwrap());
    let at = passage.text.find("text").unwrap();
    assert_eq!(passage.to_file(at as u32) as usize, 100 + source.find("text").unwrap());
}

#[test]
fn maps_code_back_to_the_file() {
    for source in [
        "see `code` here",
        "see `` `code` `` here",
        "see ` code ` here",
        "see `\ncode` here",
        "see ``a`code`` here",
    ] {
        let body = read(source, false, 7);
        let passage = body.numbered()[0];
        for word in ["see", "code", "here"] {
            let at = passage.text.find(word).unwrap();
            assert_eq!(
                passage.to_file(at as u32) as usize,
                7 + source.find(word).unwrap(),
                "{word} in {source}"
            );
        }
    }
}

#[test]
fn text_longer_than_what_is_written_leads_no_further_than_that() {
    // Code that a `|` cuts in a link has only its last backtick as its place.
    for source in ["&nGt;", "[[`key|`]]", "[[`key|words`]]"] {
        let body = read(source, false, 7);
        let passage = body.numbered()[0];
        for at in 0..=passage.text.len() as u32 {
            assert!((7..=7 + source.len() as u32).contains(&passage.to_file(at)), "{at} in {source}");
        }
    }
}

#[test]
fn raw_html_is_text() {
    let body = read("a <b onclick=x>b</b>\n\n<script>alert(1)</script>\n", false, 0);
    assert_eq!(show(&body), "1: a <b onclick=x>b</b>\n2: <script>alert(1)</script>\n");
    assert_eq!(body.raw_html.len(), 3);
}

#[test]
fn footnotes_are_checked() {
    let body = read("a[^1] b[^2]\n\n[^1]: note\n", false, 0);
    assert_eq!(body.undefined_notes.len(), 1, "{body:?}");
    assert!(body.blocks.iter().any(|block| matches!(block, Block::Note(..))));
    let body = read("`[^1]` is written so. [^2]", false, 0);
    assert_eq!(body.undefined_notes, [("2".to_owned(), 22, 26)]);
}

#[test]
fn pictures_are_points_with_their_text() {
    let body = read("![a *b*](x.png)", false, 0);
    let passage = body.numbered()[0];
    assert_eq!(passage.marks[0].kind, MarkKind::Image { url: "x.png".into(), alt: "a b".into() });
}

#[test]
fn deep_nesting_is_flattened() {
    let body = read(&format!("{}deep", "> ".repeat(10_000)), false, 0);
    assert_eq!(show(&body), "1: deep\n");
    let body = read(&format!("{}deep", "* ".repeat(3_000)), false, 0);
    assert_eq!(body.passages, 1);
}
