//! `add` with saved web pages: what a reader saw of the article has to be there.

use super::added::{Added, added};

/// Three paragraphs, so that there is an article on the page.
const PARAGRAPHS: [&str; 3] = [
    "<p>The ferry Marie ran aground off North Quay on Sunday evening with 41 people on board, the harbour office said, and nobody was hurt.</p>",
    "<p>It took until midnight to bring all of them ashore, since the lifeboat had to go four times, and the tide was running out fast.</p>",
    "<p>The company that runs the ferry said that it had been in good repair, and that it would help the harbour office to find out more.</p>",
];

/// A page without metadata: what stands above its headline, below it, and in the middle of its text.
fn page(below: &str, middle: &str) -> Added {
    let [first, second, third] = PARAGRAPHS;
    let html = format!(
        "<!DOCTYPE html><html><head><title>Ferry aground</title></head><body><nav><a href=/>Home</a></nav>\
         <article><h1>Ferry aground</h1>{below}{first}{second}{middle}{third}</article></body></html>"
    );
    added("page.html", html.as_bytes(), "")
}

/// What became of a piece in the middle of the text.
fn middle(html: &str) -> String {
    let added = page("", html);
    let (_, text) = added.parts();
    let (_, rest) = text.split_once("running out fast.\n\n").unwrap();
    let (middle, _) = rest.split_once("The company that runs").unwrap();
    middle.trim().replace("\n\n\n", "\n\n")
}

#[test]
fn terms_stand_apart_from_what_is_said_of_them() {
    assert_eq!(
        middle("<dl><dt>Length</dt><dd>42 m</dd><dt>Owners</dt><dd>Ann Lee</dd><dd>Jo <b>Roe</b></dd></dl>"),
        "Length  \n42 m\n\nOwners  \nAnn Lee  \nJo **Roe**"
    );
    assert_eq!(
        middle(
            "<dl><div><dt>Length</dt><dd>42 m</dd></div><div><dt>Built</dt><dd>2 March 1998</dd></div></dl>"
        ),
        "Length  \n42 m\n\nBuilt  \n2 March 1998"
    );
    assert_eq!(
        middle("<dl><dt>Who saw it?</dt><dd><p>Ann Lee did.</p><p>She stood on the quay.</p></dd></dl>"),
        "Who saw it?\n\nAnn Lee did.\n\nShe stood on the quay."
    );
}

#[test]
fn captions_stay_with_what_stays() {
    let table = "<tr><th>Year</th><th>Boats</th></tr><tr><td>2025</td><td>4</td></tr>";
    let rows = "| Year | Boats |\n| ---- | ----- |\n| 2025 | 4 |";
    assert_eq!(
        middle(&format!("<table><caption>Table 1: <i>groundings</i></caption>{table}</table>")),
        format!("Table 1: *groundings*\n\n{rows}")
    );
    assert_eq!(
        middle(&format!(
            "<figure><table>{table}</table><figcaption class=caption>As counted by the harbour office</figcaption></figure>"
        )),
        format!("{rows}\n\nAs counted by the harbour office")
    );
    assert_eq!(
        middle(
            "<figure><blockquote>We felt a jolt.</blockquote><figcaption>— Ada Lindqvist, in a letter</figcaption></figure>"
        ),
        "> We felt a jolt.\n\n— Ada Lindqvist, in a letter"
    );
    assert_eq!(
        middle("<blockquote><p>We felt a jolt.</p><footer>— Ada Lindqvist</footer></blockquote>"),
        "> We felt a jolt.\n> \n> — Ada Lindqvist"
    );
    // A picture is left out, and what is said of it goes with it.
    assert_eq!(
        middle("<figure><img src=a.png><figcaption><p>The Marie. Photo: J. Roe</p></figcaption></figure>"),
        ""
    );
}

#[test]
fn rows_of_tables_stay_rows() {
    for (table, wanted) in [
        (
            "<tr><th>Year<th colspan=2>Boats<tr><td rowspan=2>2025<td>4<td>aground<tr><td>5<td>adrift",
            "| Year | Boats |  |\n| ---- | ----- | - |\n| 2025 | 4 | aground |\n|  | 5 | adrift |",
        ),
        ("<tr><td>2025<td>4<tr><td>2026<tr>", "|   |   |\n| - | - |\n| 2025 | 4 |\n| 2026 |  |"),
        ("<tr><td>Lee<br>Roe<td><p>4</p><p>5</p>", "|   |   |\n| - | - |\n| Lee Roe | 4 5 |"),
        ("<tr><td>In a box.<tr><td>And on.", "In a box.\n\nAnd on."),
        (
            "<tr><td>Beside it:<td><table><tr><td>2025<td>4</table>",
            "Beside it:\n\n|   |   |\n| - | - |\n| 2025 | 4 |",
        ),
    ] {
        assert_eq!(middle(&format!("<table>{table}</table>")), wanted, "{table}");
    }
}

#[test]
fn a_byline_and_a_day_below_the_headline_are_told() {
    let added = page("<p>By Ann Lee and Jo Roe</p><p>12 March 2026</p>", "");
    assert_eq!(added.parts().0, "title: Ferry aground\ndate: 2026-03-12\nauthors: [Ann Lee, Jo Roe]\n");
    assert!(added.parts().1.starts_with("The ferry Marie"), "{}", added.article);
    // What is no certain byline and no certain day stays in the text.
    let added = page("<p>By our harbour desk</p><p>11/03/2026</p>", "<p>12 March 2026</p>");
    let (header, text) = added.parts();
    assert_eq!(header, "title: Ferry aground\n");
    assert!(text.starts_with("By our harbour desk\n\n11/03/2026\n\nThe ferry Marie"), "{text}");
    assert!(text.contains("running out fast.\n\n12 March 2026\n\nThe company"), "{text}");
}

#[test]
fn words_keep_their_marks() {
    assert_eq!(
        middle("<p>It is <del>3</del> <ins>2</ins> m deep, said the char&shy;ter.</p>"),
        "It is ~~3~~ 2 m deep, said the charter."
    );
    // A number above the line that leads to no note is none of the words.
    assert_eq!(
        middle("<p>Three people<sup><a href=\"#x\">1</a></sup> knew it, 4 m<sup>2</sup> of them.</p>"),
        "Three people knew it, 4 m² of them."
    );
}

#[test]
fn notes_stay_with_their_sentences() {
    let cited = "<p>Three people<sup><a href='#fn1' id=r1>[1]</a></sup> knew it, and two<sup><a href='#fn2'>[2]</a></sup> of them \
        told<sup><a href='#fn1'>[1]</a></sup> it.</p>";
    let notes = "<h2>Notes</h2><ol><li id=fn1><a href='#r1'>^</a> Names are [here] <a href='https://a.example/#b'>known</a>. <a href='#r1'>↩</a></li>\
        <li id=fn2><p>It was built.</p> <p>In 1911.</p></li></ol>";
    let [first, second, third] = PARAGRAPHS;
    let html = format!(
        "<html><body><article><h1>Ferry aground</h1>{first}{second}{cited}{third}{notes}</article></body></html>"
    );
    let added = added("page.html", html.as_bytes(), "");
    let (_, text) = added.parts();
    assert!(text.contains("Three people[^1] knew it, and two[^2] of them told[^1] it.\n"), "{text}");
    let (_, end) = text.split_once("to find out more.").unwrap();
    assert_eq!(
        end,
        "\n\n[^1]: Names are \\[here\\] [known](https://a.example/#b).\n\n[^2]: It was built. In 1911.\n"
    );
}

#[test]
fn menus_beside_the_text_of_old_pages_are_left_out() {
    let text = PARAGRAPHS.concat();
    let html = format!(
        "<html><body><table><tr><td><a href=/>Home</a><br><a href=/news>News</a></td><td><h1>Ferry aground</h1>{text}</td></tr></table></body></html>"
    );
    let added = added("page.html", html.as_bytes(), "");
    assert!(added.parts().1.starts_with("The ferry Marie"), "{}", added.article);
}
