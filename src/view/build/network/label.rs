//! Names in the drawing, and the room they take.

/// The longest name that is written out, in characters.
const LONGEST: usize = 24;

/// A name as far as there is room for it, cut between words where it can be.
pub(super) fn label(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LONGEST - 1).collect();
    let whole = cut.rfind(' ').filter(|&at| at >= cut.len() / 2).map_or(&*cut, |at| &cut[..at]);
    format!("{}…", whole.trim_end())
}

/// About how wide a name is, in units of the drawing. Readers' fonts differ, so it errs on the wide side.
pub(super) fn width(label: &str) -> f64 {
    let of = |c: char| match c {
        'i' | 'l' | 'j' | 't' | 'f' | 'r' | '.' | ',' | '\'' | '’' | ' ' => 4.6,
        'm' | 'w' | 'M' | 'W' => 11.5,
        'A'..='Z' => 9.2,
        // East Asian letters are as wide as they are high.
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' => 13.5,
        _ => 7.6,
    };
    label.chars().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut_between_words() {
        assert_eq!(label("King Charles III"), "King Charles III");
        assert_eq!(label("Member Number Six of the Committee for the Examination"), "Member Number Six of…");
        assert_eq!(label(&"x".repeat(40)).chars().count(), LONGEST);
        assert_eq!(label("محمد بن سلمان بن عبد العزيز آل سعود").chars().last(), Some('…'));
    }
}
