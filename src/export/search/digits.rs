//! Numbers as digits that stand in a script as they are.

/// The digits: letters and signs that neither JSON nor an address nor a script gives a meaning.
pub(super) const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// The digit of a number below 64; the last one for any other.
pub(super) fn digit(number: usize) -> char {
    DIGITS[number.min(63)].into()
}

/// Adds a number of any size: five bits a digit, the low ones first; every digit but the last has its sixth bit set.
pub(super) fn push(out: &mut String, mut number: u32) {
    while number >= 32 {
        out.push(digit((number & 31 | 32) as usize));
        number >>= 5;
    }
    out.push(digit(number as usize));
}

/// The number that a digit stands for.
pub(super) fn value(digit: u8) -> Option<u32> {
    const NONE: u8 = u8::MAX;
    const VALUES: [u8; 256] = {
        let mut values = [NONE; 256];
        let mut number = 0;
        while number < DIGITS.len() {
            values[DIGITS[number] as usize] = number as u8;
            number += 1;
        }
        values
    };
    match VALUES[digit as usize] {
        NONE => None,
        value => Some(value.into()),
    }
}

/// The numbers that [`push`] has written, up to the first sign that is no digit.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = u32> {
    let mut rest = text.bytes().map_while(value);
    std::iter::from_fn(move || {
        let (mut number, mut shift) = (0, 0);
        loop {
            let digit = rest.next()?;
            number |= (digit & 31).checked_shl(shift).unwrap_or_default();
            if digit < 32 {
                return Some(number);
            }
            shift += 5;
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        let all = [0, 1, 31, 32, 33, 1023, 1024, 40_000, u32::MAX];
        let mut text = String::new();
        for number in all {
            push(&mut text, number);
        }
        assert_eq!(numbers(&text).collect::<Vec<_>>(), all);
        assert_eq!(text.get(..4), Some("01VW"));
        assert_eq!(numbers("").count(), 0);
    }
}
