use proptest::prelude::*;

use super::{Folding, fold};

#[test]
fn folds_what_typesetting_changes() {
    for (text, folded) in [
        ("", ""),
        ("plain words", "plain words"),
        ("two  blanks\nand a line", "two blanks and a line"),
        ("no\u{a0}break", "no break"),
        ("“Why?” ‘no’ „so“ «oui»", "\"Why?\" 'no' \"so\" \"oui\""),
        ("O’Neil", "O'Neil"),
        ("a – b — c − d", "a - b - c - d"),
        ("re\u{ad}port zero\u{200b}width", "report zerowidth"),
        ("Zoe\u{308} cafe\u{301}", "Zoë café"),
        ("\u{212b}ngström", "Ångström"),
        ("of\u{fb01}ce Ｊane Charles Ⅲ", "office Jane Charles III"),
        ("\u{1112}\u{1161}\u{11ab}", "한"),
        ("well…", "well..."),
        ("  edge  ", " edge "),
    ] {
        assert_eq!(fold(text, Folding::Plain).text(), folded, "{text:?}");
    }
}

#[test]
fn folds_more_if_asked() {
    assert_eq!(fold("ÉCOLE Straße İ", Folding::Caseless).text(), "école straße i\u{307}");
    assert_eq!(fold("“A — b” -- 'c' 1 - 2", Folding::Quotation).text(), "'A-b'-'c' 1-2");
}

#[test]
fn plain_text_is_borrowed() {
    let text = "Plain text, \"with marks\" - and more.";
    let folded = fold(text, Folding::Plain);
    assert!(matches!(folded.text, std::borrow::Cow::Borrowed(_)));
    assert_eq!(folded.range(6..10), 6..10);
}

#[test]
fn ranges_lead_back() {
    for (text, part, original) in [
        ("He said  “no” – twice", "\"no\"", "“no”"),
        ("re\u{ad}port it", "report", "re\u{ad}port"),
        ("a \u{200b}word\u{200b} b", "word", "word"),
        ("the cafe\u{301} is", "café", "cafe\u{301}"),
        ("an of\u{fb01}ce", "office", "of\u{fb01}ce"),
        ("an of\u{fb01}ce", "fic", "\u{fb01}c"),
        ("x \n y", " ", " \n "),
        ("…..", ".", "…"),
    ] {
        let folded = fold(text, Folding::Plain);
        let at = folded.text().find(part).unwrap();
        assert_eq!(&text[folded.range(at..at + part.len())], original, "{text:?}");
    }
}

#[test]
fn a_wide_mark_is_the_mark_in_every_folding() {
    for folding in [Folding::Plain, Folding::Caseless] {
        assert_eq!(fold("｀Ａ｀", folding).text().to_lowercase(), "'a'");
    }
}

proptest! {
    #[test]
    fn ranges_lie_on_borders_and_in_order(
        text in "([a-z -]|[“”’…–\u{ad}\u{301}\u{a0}\u{fb03}\u{1112}\u{1161}\u{11ab}\u{212b}]|\\PC){0,30}",
        a in 0usize..90,
        b in 0usize..90,
    ) {
        for folding in [Folding::Plain, Folding::Caseless, Folding::Quotation] {
            let folded = fold(&text, folding);
            let border = |mut at: usize| {
                at = at.min(folded.text().len());
                while !folded.text().is_char_boundary(at) { at -= 1; }
                at
            };
            let (a, b) = (border(a.min(b)), border(a.max(b)));
            let range = folded.range(a..b);
            prop_assert!(range.start <= range.end && range.end <= text.len());
            prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
            let split = folded.range(0..a);
            prop_assert!(a == b || split.end <= range.end);
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in "([a-zA-Z -]|[“”’…–\u{ad}\u{301}\u{a0}\u{fb03}\u{1112}\u{1161}\u{11ab}\u{212b}]|\\PC){0,30}") {
        for folding in [Folding::Plain, Folding::Caseless, Folding::Quotation] {
            let once = fold(&text, folding).text().to_owned();
            let again = fold(&once, folding);
            prop_assert_eq!(again.text(), &once);
        }
    }
}
