//! What depends on the script that a text is written in.

/// Whether words in the script of `c` are written without blanks between them: Chinese, Japanese, Thai, Lao, Khmer, Burmese,
/// Tibetan. Korean is written with blanks, but endings follow names directly, so it counts too.
///
/// ```
/// assert!(cuttings::text::script::without_blanks('王'));
/// assert!(!cuttings::text::script::without_blanks('K'));
/// ```
pub fn without_blanks(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}'
            | '\u{f00}'..='\u{fff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1100}'..='\u{11ff}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3041}'..='\u{30ff}'
            | '\u{3105}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Whether a letter is of a script that is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.
///
/// ```
/// assert!(cuttings::text::script::right_to_left('ش'));
/// assert!(!cuttings::text::script::right_to_left('K'));
/// ```
pub fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
