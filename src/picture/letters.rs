//! Texts cut into lines for a drawing, which has no means of its own to break them.

use super::fonts::{Font, width};

/// What stands for the rest of a text that has no room.
const REST: char = '…';

/// A text in lines of at most `room` pixels each, at most `most` lines, in letters of so many pixels. What has no room is left out, and the
/// last line says so. A word wider than a line is cut.
///
/// Lines are about equally long. Signs that no font has are left out. A text of which a letter cannot be drawn is left out whole: half a name is none.
///
/// ```
/// use cuttings::picture::{Font, lines};
/// assert_eq!(lines("The ferry runs aground", (Font::Serif, 40.0), 300.0, 3), ["The ferry", "runs aground"]);
/// assert_eq!(lines("The ferry runs aground", (Font::Serif, 40.0), 300.0, 1), ["The ferry runs…"]);
/// assert!(lines("渡し船", (Font::Serif, 40.0), 300.0, 3).is_empty());
/// ```
pub fn lines(text: &str, (font, size): (Font, f32), room: f32, most: usize) -> Vec<String> {
    let wide = |letter: char| width(letter, font).unwrap_or(0.0) * size;
    let lacks = |letter: char| letter.is_alphanumeric() && width(letter, font).is_none();
    if most == 0 || text.chars().any(lacks) {
        return Vec::new();
    }
    let is_drawn = |letter: &char| letter.is_whitespace() || width(*letter, font).is_some();
    let text: String = text.chars().filter(is_drawn).collect();
    let mut out = broken(&text, room, most.saturating_add(1), &wide);
    if out.len() > most {
        out.truncate(most);
        if let Some((line, taken)) = out.last_mut() {
            end_early(line, *taken, room, &wide);
        }
    } else {
        out = balanced(&text, room, out, &wide);
    }
    out.into_iter().map(|(line, _)| line).collect()
}

/// A text in lines, each with its width, as many as it takes, up to `most`.
fn broken(text: &str, room: f32, most: usize, wide: &impl Fn(char) -> f32) -> Vec<(String, f32)> {
    let mut out: Vec<(String, f32)> = Vec::new();
    for word in text.split_whitespace() {
        let length: f32 = word.chars().map(wide).sum();
        match out.last_mut() {
            Some((line, taken)) if *taken + wide(' ') + length <= room => {
                line.push(' ');
                line.push_str(word);
                *taken += wide(' ') + length;
            }
            _ => out.extend(pieces(word, room, wide)),
        }
        if out.len() >= most {
            break;
        }
    }
    out
}

/// The same number of lines, as even as they can be: no word stands alone on the last line if it need not.
fn balanced(
    text: &str,
    room: f32,
    lines: Vec<(String, f32)>,
    wide: &impl Fn(char) -> f32,
) -> Vec<(String, f32)> {
    let longest_word =
        text.split_whitespace().map(|word| word.chars().map(wide).sum::<f32>()).fold(0.0, f32::max);
    let (mut narrow, mut wide_enough, mut best) = (longest_word.min(room), room, lines);
    for _ in 0..8 {
        let between = f32::midpoint(narrow, wide_enough);
        let found = broken(text, between, best.len() + 1, wide);
        if found.len() <= best.len() {
            (wide_enough, best) = (between, found);
        } else {
            narrow = between;
        }
    }
    best
}

/// A word in as many pieces as it takes, each with its width.
fn pieces(word: &str, room: f32, wide: &impl Fn(char) -> f32) -> Vec<(String, f32)> {
    let mut out = vec![(String::new(), 0.0)];
    for letter in word.chars() {
        let next = wide(letter);
        match out.last_mut() {
            Some((piece, taken)) if piece.is_empty() || *taken + next <= room => {
                piece.push(letter);
                *taken += next;
            }
            _ => out.push((letter.to_string(), next)),
        }
    }
    out
}

/// Makes room at the end of a line for the sign that there is more.
fn end_early(line: &mut String, mut taken: f32, room: f32, wide: &impl Fn(char) -> f32) {
    while taken + wide(REST) > room
        && let Some(letter) = line.pop()
    {
        taken -= wide(letter);
    }
    let kept = line.trim_end_matches(|last: char| !last.is_alphanumeric()).len();
    line.truncate(kept);
    line.push(REST);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_whatever_the_text() {
        for text in [
            "",
            " \n ",
            "a",
            "Ferry aground off North Quay after warnings",
            "Rindfleischetikettierungsüberwachung",
            "مرحبا بالعالم 12",
        ] {
            for (room, most) in [(0.0, 2), (1.0, 3), (120.0, 1), (120.0, 4), (5000.0, usize::MAX)] {
                let found = lines(text, (Font::SerifBold, 40.0), room, most);
                assert!(found.len() <= most, "{text} {room} {found:?}");
                for line in &found {
                    let length: f32 = line.chars().map(|c| width(c, Font::SerifBold).unwrap() * 40.0).sum();
                    let is_one_letter = line.chars().filter(|c| *c != REST).count() <= 1;
                    assert!(length <= room + 0.1 || is_one_letter, "{line:?} is {length} in {room}");
                }
            }
        }
        assert_eq!(lines("Rain 🌧 again", (Font::Sans, 20.0), 900.0, 2), ["Rain again"]);
        assert_eq!(lines("Rain in 東京", (Font::Sans, 20.0), 900.0, 2), Vec::<String>::new());
        assert_eq!(lines("Rain", (Font::Sans, 20.0), 900.0, 0), Vec::<String>::new());
    }
}
