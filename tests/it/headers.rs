//! `add` with texts and notes whose headers are as people write them.

use super::added::added;

#[test]
fn a_header_needs_no_dashes_around_it() {
    for text in [
        "Title: Bridge falls: two hurt\nDate: 12 March 2026\nAuthor: Ann Lee\n\nThe bridge fell.\n",
        "\ntitle: Bridge falls: two hurt\r\ndate: 12 March 2026\r\nauthor: Ann Lee\r\n---\r\n\r\nThe bridge fell.\r\n",
    ] {
        for name in ["bridge.txt", "bridge.md"] {
            let added = added(name, text.as_bytes(), "");
            assert_eq!(added.name, name);
            let (header, body) = added.parts();
            assert_eq!(
                (header, body.trim_start()),
                (
                    "title: \"Bridge falls: two hurt\"\ndate: 2026-03-12\nauthor: Ann Lee\n",
                    "The bridge fell.\n"
                ),
                "{text:?}"
            );
            assert!(
                added.said.contains("found “Bridge falls: two hurt”, by Ann Lee, 12 March 2026"),
                "{}",
                added.said
            );
        }
    }
}

#[test]
fn a_headline_may_follow_a_bare_header() {
    let text = "date: 12 March 2026\n\nBridge falls\n\n*Two* were hurt.\n";
    let found = added("bridge.txt", text.as_bytes(), "");
    assert_eq!(found.article, "---\ndate: 2026-03-12\n---\nBridge falls\n\n*Two* were hurt.\n");
    assert!(found.said.contains("found “Bridge falls”, 12 March 2026"), "{}", found.said);
    // What is stated takes the place of what the file says, and the rest of it stays.
    let text = "date: 12 March 2026\ntags: [quay]\n\nBridge falls\n\n*Two* were hurt.\n";
    let found = added("bridge.txt", text.as_bytes(), "--date 2026-03-13");
    assert_eq!(
        found.article,
        "---\ntitle: Bridge falls\ndate: 2026-03-13\ntags: [quay]\n---\n\\*Two\\* were hurt."
    );
}

#[test]
fn what_may_be_text_is_no_header() {
    for text in [
        "Source: we were there.\nReporter: When?\n\nOn Monday, they said.\n",
        "Note: the bridge is closed.\n\nTwo were hurt.\n",
        "From: Ann Lee\nDate: 12 March 2026\n\nTwo were hurt.\n",
    ] {
        assert_eq!(added("bridge.txt", text.as_bytes(), "").article, text);
    }
}

#[test]
fn mails_and_other_programs_headers_are_read() {
    let mail = "From: Ann Lee <ann@post.example>\nTo: desk@post.example\nDate: Thu, 12 Mar 2026 08:15:00 +0000\n\
        Subject: Re: the ferry\n\nIt sank.\n\n> When?\n\nAt six.\n";
    let found = added("mail.txt", mail.as_bytes(), "");
    assert_eq!(
        found.article,
        format!("---\ntitle: \"Re: the ferry\"\ndate: 2026-03-12\nauthors: [Ann Lee]\n---\n{mail}")
    );
    let toml = "+++\ntitle = \"A walk\"\ndate = 2026-03-08T10:00:00Z\nauthor = \"Jo Brandt\"\nweight = 3\n+++\n\nTwo gulls.\n";
    let found = added("walk.md", toml.as_bytes(), "");
    assert!(
        found.said.contains("found “A walk”, by Jo Brandt, 8 March 2026, 10 am UTC, 2 words"),
        "{}",
        found.said
    );
    let odd = "---\nTitle: The owners: three\nDate: March 11th, 2026\n\nURL: https://post.example/owners\nword count: 120\n---\nNone answered.\n";
    let found = added("owners.md", odd.as_bytes(), "");
    assert_eq!(
        found.article,
        "---\ntitle: \"The owners: three\"\ndate: 2026-03-11\nurl: https://post.example/owners\n# word count: 120\n---\nNone answered.\n"
    );
}
