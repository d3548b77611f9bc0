//! How wide the letters of a font are. The reader takes a range of letters of one width for no letter at all; it then sees a gap behind
//! each of them, wherever a program sets letters closer together or piece by piece.

use pdf_extract::{Document, Object, ObjectId};

/// A font has no more letters than this.
const MOST_LETTERS: usize = 65_536;

/// Writes the widths of every font letter by letter.
pub(super) fn spell_out(document: &mut Document) {
    let of_font = |object: &Object| {
        let widths = object.as_dict().ok()?.get(b"W").ok()?;
        let (_, widths) = document.dereference(widths).ok()?;
        spelled_out(widths.as_array().ok()?)
    };
    let fonts: Vec<(ObjectId, Vec<Object>)> =
        document.objects.iter().filter_map(|(id, object)| Some((*id, of_font(object)?))).collect();
    for (id, widths) in fonts {
        if let Ok(font) = document.get_dictionary_mut(id) {
            font.set("W", widths);
        }
    }
}

/// `first last width` as `first [width …]`; nothing if these are no widths.
fn spelled_out(widths: &[Object]) -> Option<Vec<Object>> {
    let mut out = Vec::new();
    let mut room = MOST_LETTERS;
    let mut rest = widths.iter();
    while let Some(first) = rest.next() {
        let first_letter = first.as_i64().ok()?;
        let widths = match rest.next()? {
            Object::Array(widths) => widths.clone(),
            last => {
                let letters = last.as_i64().ok()?.checked_sub(first_letter)?.checked_add(1)?;
                vec![rest.next()?.clone(); usize::try_from(letters).ok().filter(|letters| *letters <= room)?]
            }
        };
        room = room.checked_sub(widths.len())?;
        out.extend([first.clone(), Object::Array(widths)]);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_become_lists() {
        let list =
            |widths: &[i64]| Object::Array(widths.iter().map(|width| Object::Integer(*width)).collect());
        let numbers =
            |numbers: &[i64]| numbers.iter().map(|number| Object::Integer(*number)).collect::<Vec<_>>();
        assert_eq!(
            spelled_out(&[numbers(&[3, 5, 318, 9]), vec![list(&[600, 0])], numbers(&[20, 20, 7])].concat()),
            Some(vec![
                Object::Integer(3),
                list(&[318, 318, 318]),
                Object::Integer(9),
                list(&[600, 0]),
                Object::Integer(20),
                list(&[7])
            ])
        );
        for odd in [
            &[3, 5][..],
            &[5, 3, 318],
            &[0, 65_536, 1],
            &[0, 40_000, 1, 0, 40_000, 1],
            &[i64::MIN, i64::MAX, 1],
        ] {
            assert_eq!(spelled_out(&numbers(odd)), None, "{odd:?}");
        }
        assert_eq!(spelled_out(&[]), Some(Vec::new()));
    }
}
