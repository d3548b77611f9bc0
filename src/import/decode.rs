//! The bytes of a text or a page as text, whatever encoding they have.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

/// A text, and what to say about how it was read.
#[derive(Debug)]
pub(super) struct ReadText {
    pub(super) text: String,
    pub(super) remark: Option<String>,
}

/// Reads bytes as text: as their byte order mark says, as UTF-8, as `label` says if they are that, or as they look. What a page or a
/// server says of its encoding is often wrong, and bytes that are UTF-8 are nothing else.
pub(super) fn decoded(bytes: &[u8], label: Option<&str>) -> Result<ReadText, String> {
    let labelled = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let (encoding, is_said) = encoding_of(bytes, labelled)?;
    let (text, used, lossy) = encoding.decode(bytes);
    if text.chars().any(|c| c == '\0') {
        return Err("it is no text".to_owned());
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_certain = is_said || used == UTF_8 || used == UTF_16LE || used == UTF_16BE;
    let remark = if lossy {
        Some(format!("read as {}, with characters that could not be read", used.name()))
    } else if is_certain {
        None
    } else {
        Some(format!("read as {}; look whether its letters are right", used.name()))
    };
    Ok(ReadText { text, remark })
}

/// The encoding, and whether somebody said so.
fn encoding_of(
    bytes: &[u8],
    labelled: Option<&'static Encoding>,
) -> Result<(&'static Encoding, bool), String> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok((encoding, true));
    }
    if bytes.contains(&0) {
        // Latin letters in UTF-16: every other byte is zero.
        let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
        let (even, odd, half) = (zeros(0), zeros(1), bytes.len() / 2);
        return if odd * 10 > half * 7 && even == 0 {
            Ok((UTF_16LE, true))
        } else if even * 10 > half * 7 && odd == 0 {
            Ok((UTF_16BE, true))
        } else {
            Err("it is no text".to_owned())
        };
    }
    // A few encodings shift between alphabets by escapes and are all ASCII, so they would pass for UTF-8.
    let shifts = labelled.filter(|encoding| !encoding.is_ascii_compatible() && bytes.contains(&0x1b));
    if let Some(encoding) = shifts {
        return Ok((encoding, true));
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok((UTF_8, true));
    }
    if let Some(encoding) = labelled
        && encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
    {
        return Ok((encoding, true));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let is_western = guess == WINDOWS_1250 && !has_letters_of_its_own(bytes);
    Ok((if is_western { WINDOWS_1252 } else { guess }, false))
}

/// Whether a byte that stands for different letters in the encodings of Central and of Western Europe is part of a word. If none is, they are
/// signs, as in `£5`.
fn has_letters_of_its_own(bytes: &[u8]) -> bool {
    let differs = |byte: u8| {
        let byte = [byte];
        WINDOWS_1250.decode_without_bom_handling(&byte).0 != WINDOWS_1252.decode_without_bom_handling(&byte).0
    };
    let is_letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
    let mut all = bytes.iter().enumerate();
    all.any(|(at, byte)| differs(*byte) && (is_letter(at.checked_sub(1)) || is_letter(Some(at + 1))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        decoded(bytes, None).map_or_else(|reason| reason, |read| read.text)
    }

    #[test]
    fn reads_old_encodings() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert_eq!(read("Fähre\r\n".as_bytes()), "Fähre\n");
        assert_eq!(read(b"\xef\xbb\xbfTea"), "Tea");
        assert_eq!(read(&[b"\xff\xfe".to_vec(), wide("Fähre")].concat()), "Fähre");
        assert_eq!(read(&wide("The ferry")), "The ferry");
        assert_eq!(read(b"Der Kapit\xe4n sah die F\xe4hre nicht."), "Der Kapitän sah die Fähre nicht.");
        assert_eq!(
            read(b"the \x93Marie\x94 had her last survey, and it costs\n\xa35 to copy"),
            "the “Marie” had her last survey, and it costs\n£5 to copy"
        );
        assert_eq!(read(b"\x8cwi\xeaty Jan, \xa3\xf3d\x9f i pie\x9c\xf1"), "Święty Jan, Łódź i pieśń");
        assert_eq!(read(b"\x00\x01\x02\x00\x00\xff\xfe"), "it is no text");
    }

    #[test]
    fn a_label_counts_where_it_can_be_true() {
        let with =
            |bytes: &[u8], label| decoded(bytes, Some(label)).map(|read| read.text).unwrap_or_default();
        assert_eq!(with(b"F\xe4hre", "iso-8859-1"), "Fähre");
        assert_eq!(with(b"\xef\xf0\xe8\xe2\xe5\xf2", "windows-1251"), "привет");
        assert_eq!(with("Fähre".as_bytes(), "windows-1252"), "Fähre");
        assert_eq!(
            with(b"Der Kapit\xe4n sah die F\xe4hre nicht.", "utf-8"),
            "Der Kapitän sah die Fähre nicht."
        );
    }
}
