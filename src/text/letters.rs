//! How far plain letters go, eight at a time.

/// How many bytes from the start are letters of ASCII.
pub(crate) fn letters(bytes: &[u8]) -> usize {
    let mut count = 0;
    while let Some(eight) = bytes[count..].first_chunk::<8>() {
        let others = others(u64::from_le_bytes(*eight));
        if others != 0 {
            return count + others.trailing_zeros() as usize / 8;
        }
        count += 8;
    }
    count + bytes[count..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// The high bit of each byte that is no letter. The sums reach that bit from "a" on, and behind "z".
fn others(eight: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let small = (eight | (EACH * 0x20)) & (EACH * 0x7f);
    let from_a = small + EACH * (0x80 - u64::from(b'a'));
    let behind_z = small + EACH * (0x7f - u64::from(b'z'));
    !(from_a & !behind_z & !eight) & (EACH * 0x80)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn every_byte_is_told_at_every_place() {
        for byte in 0..=255_u8 {
            for place in 0..20 {
                for behind in [0, 9] {
                    let mut bytes = vec![b'q'; place];
                    bytes.push(byte);
                    bytes.extend(vec![b' '; behind]);
                    let wanted = place + usize::from(byte.is_ascii_alphabetic());
                    assert_eq!(letters(&bytes), wanted, "{byte} {place} {behind}");
                }
            }
        }
        assert_eq!(letters(b""), 0);
    }
}
