use proptest::prelude::*;

use super::sentences;

/// Each case is written as it should be cut, with `|` between the sentences.
#[track_caller]
fn check(marked: &str) {
    let text = marked.replace('|', "");
    let cut: Vec<&str> = sentences(&text).into_iter().map(|range| &text[range]).collect();
    let wanted: Vec<&str> = marked.split('|').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    assert_eq!(cut, wanted, "{marked:?}");
}

#[test]
fn cuts_plain_prose() {
    for case in [
        "",
        "   ",
        "No full stop",
        "One. |Two. |Three.",
        "Is it so? |It is! |Good.",
        "What?! |No.",
        "He left (she stayed). |They met again.",
        "(He left.) |She stayed.",
        "The bill came to $5. |20 people paid it.",
        "It happened in 2019. |The case was closed.",
        "She has an iPhone. |iPhones are dear.",
        "The vote is on Friday.  |\tIt will be close.",
    ] {
        check(case);
    }
}

#[test]
fn keeps_abbreviations_and_initials() {
    for case in [
        "Mr. and Mrs. Roe met Dr. Poe. |They talked.",
        "Prof. J. R. R. Mill spoke. |No one slept.",
        "Sen. Ann Lee (D-Calif.) voted. |Gov. Poe did not.",
        "He left on Sept. 10. |She left in Sept. |Then it rained.",
        "At 5.20pm he left. |At 6.14 p.m. he was back.",
        "It ends at 5 p.m. Monday. |It begins at 9 a.m. |They know.",
        "They met at 5 p.m. EST. |It was late.",
        "The U.S. Senate met. |He lives in the U.S. |She lives in the U.K.",
        "Poe Inc. Chief Executive Roe left. |He joined Mill Ltd. |The board agreed.",
        "No. 10 said so. |Was he in? |No. |He was out.",
        "So do I. |Roe agreed.",
        "Vitamin C. |The rest is water.",
        "See e.g. Poe v. Roe. |It was decided in 1999.",
        "Fruit, nuts etc. are sold. |Fruit, nuts etc. |They are fresh.",
        "St. James spoke at St. Mary's. |It was full.",
        "MR. ROE LEAVES NO. 10. |MRS. ROE STAYS.",
        "Version 2.4 and www.Example.org and a.b@c.org are names. |Yes.",
        "1. The first thing is water.",
        "Poe Jr. left. |Roe Sr. |He stayed.",
        "Henry VIII. |He reigned.",
    ] {
        check(case);
    }
}

#[test]
fn keeps_closing_marks() {
    for case in [
        "“I am here.” |He was.",
        "\"I am here.\" |He was.",
        "‘I am here.’ |He was.",
        "“Why?” he asked. |“Because.”",
        "“Why?” Mr. Roe asked. |“Because.”",
        "“Why?” |The king was silent.",
        "“Stop! ” |He ran.",
        "He said: “It is late. |We must go.” |They went.",
        "She said “no”. |He said “yes”.",
        "It was late.[3] |He left.[12]",
        "“Yes!” — he cried. |Then he left.",
        "«Oui.» |Il part.",
        "(“So it is.”) |He left.",
    ] {
        check(case);
    }
}

#[test]
fn repairs_missing_blanks() {
    for case in [
        "It is so, he said.|He left.",
        "“It is so.”|He left.",
        "It is so.|“He left.”",
        "Why?|He left.",
        "It was in 2019.|He left.",
        "J.K.Roe and Mr.Poe met at St.James.",
        "Read readme.MD or example.COM now.",
    ] {
        check(case);
    }
}

#[test]
fn follows_lines() {
    for case in [
        "The king met\nhis son. |He\nleft.",
        "A heading\n\n|A sentence.",
        "A heading\r\n\r\n|A sentence\r\nin two lines.",
        "Three things:\n|- One thing\n|- Another thing\n|- A third",
        "Three things:\n|• one\n|• two",
        "Things:\n|1. One thing.\n|2. Another thing.",
        "The king\n- who was ill - met\nhis son.",
        "He left on Sept.\n10. |She stayed.",
    ] {
        check(case);
    }
}

#[test]
fn reads_ellipses() {
    for case in [
        "Well... it is late. |We go.",
        "Well... |He left.",
        "It was ... Roe who left.",
        "It was . . . late. |He left.",
        "It was late . . . |The king left.",
        "It was… |He left.",
    ] {
        check(case);
    }
}

#[test]
fn reads_other_scripts() {
    for case in [
        "王子到了。|国王很高兴！|他走了吗？|是。",
        "「来た。」|彼は言った。",
        "راجہ آیا۔ |وہ گیا۔",
        "राजा आया। |वह गया।",
        "А. С. Пушкин жил там. |Он писал. |Это было в 1830 г. |Потом он уехал.",
        "هل جاء؟ |نعم.",
    ] {
        check(case);
    }
}

#[test]
fn hostile_texts_stay_cheap() {
    for unit in ["a.B", ". ", "\n- a", "\"", "Mr. ", "…", "1.", "a\u{300}. "] {
        sentences(&unit.repeat(100_000));
    }
}

proptest! {
    #[test]
    fn covers_every_character_once(text in "([A-Za-z .!?\"'”“\n\r…。。-]|[0-9]|Mr\\.|\\PC){0,60}") {
        let cut = sentences(&text);
        let mut last = 0;
        let mut covered = String::new();
        for range in cut {
            prop_assert!(range.start >= last && range.start < range.end);
            covered.push_str(&text[range.clone()]);
            last = range.end;
        }
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(bare(&covered), bare(&text));
    }
}
