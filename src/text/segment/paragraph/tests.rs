use proptest::prelude::*;

use super::paragraphs;

#[track_caller]
fn check(marked: &str) {
    let text = marked.replace('|', "");
    let cut: Vec<&str> = paragraphs(&text).into_iter().map(|range| &text[range]).collect();
    let wanted: Vec<&str> = marked.split('|').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    assert_eq!(cut, wanted, "{marked:?}");
}

#[test]
fn cuts_at_blank_lines_and_items() {
    for case in [
        "",
        "\n \n",
        "One line",
        "One\ntwo\n\n|Three",
        "One\r\ntwo\r\n \t\r\n|Three\r\n",
        "Head\n\n|Things:\n|- one\n|- two\nand more\n|- three\n\n|End",
        "Head\n\n|The king\n- who was ill - left\nearly",
        "Head\n\n|1. One\n|2. Two",
    ] {
        check(case);
    }
}

#[test]
fn decides_what_a_line_is() {
    let long = "This line goes on and on without a break because the editor's program never wraps any line of any text at all, not even this one.";
    check(&format!("{long}\n|{long}\n|Short."));
    check(&format!("Head\n\n|{long}\n|{long}"));
    check("A short one.\n|Another short one.");
    check(
        "The two men met again on a cold day in May and they\n\
         talked for nearly an hour about the sea and about\n\
         nothing else at all.\n\
         |Then it began to rain and both of them went home by\n\
         the same road, a mile apart.\n\
         |Nobody saw them.",
    );
    check("One.\n|Two and three.\n|Four.\n|Five, six, seven, eight, nine.\n|Ten.");
}

proptest! {
    #[test]
    fn covers_every_character_once(text in "([a-zA-Z ]{1,9}[.\n]|- |[0-9]\\. |\n\n|\\PC){0,40}") {
        let mut covered = String::new();
        let mut last = 0;
        for range in paragraphs(&text) {
            prop_assert!(range.start >= last && range.start < range.end);
            covered.push_str(&text[range.clone()]);
            last = range.end;
        }
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(bare(&covered), bare(&text));
    }
}
