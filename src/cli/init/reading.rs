//! The bytes of a file as text, whatever encoding it has.

use std::fs;
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::parse::LARGEST;

/// A text, and what to say about how it was read.
#[derive(Debug)]
pub(super) struct ReadText {
    pub(super) text: String,
    pub(super) remark: Option<String>,
}

/// Why a file is no text.
#[derive(Debug)]
pub(super) struct Unreadable(pub(super) String);

/// Reads a file as text: UTF-8, what its byte order mark says, or what its bytes look like.
pub(super) fn text_of(path: &Path) -> Result<ReadText, Unreadable> {
    let failed = |error: std::io::Error| Unreadable(error.to_string());
    let length = fs::metadata(path).map_err(failed)?.len();
    if length > LARGEST {
        return Err(Unreadable(format!("it has {} MB, too much for a text", length / 1_000_000)));
    }
    decoded(&fs::read(path).map_err(failed)?)
}

fn decoded(bytes: &[u8]) -> Result<ReadText, Unreadable> {
    let encoding = encoding_of(bytes)?;
    let (text, used, lossy) = encoding.decode(bytes);
    if text.chars().any(|c| c == '\0') {
        return Err(Unreadable("it is no text".to_owned()));
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_certain = used == UTF_8 || used == UTF_16LE || used == UTF_16BE;
    let remark = if lossy {
        Some(format!("read as {}, with characters that could not be read", used.name()))
    } else if is_certain {
        None
    } else {
        Some(format!("read as {}; look whether its letters are right", used.name()))
    };
    Ok(ReadText { text, remark })
}

fn encoding_of(bytes: &[u8]) -> Result<&'static Encoding, Unreadable> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding);
    }
    if bytes.contains(&0) {
        // Latin letters in UTF-16: every other byte is zero.
        let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
        let (even, odd, half) = (zeros(0), zeros(1), bytes.len() / 2);
        return if odd * 10 > half * 7 && even == 0 {
            Ok(UTF_16LE)
        } else if even * 10 > half * 7 && odd == 0 {
            Ok(UTF_16BE)
        } else {
            Err(Unreadable("it is no text".to_owned()))
        };
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(detector.guess(None, Utf8Detection::Deny))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        decoded(bytes).map_or_else(|unreadable| unreadable.0, |read| read.text)
    }

    #[test]
    fn reads_old_encodings() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert_eq!(read("Fähre\r\n".as_bytes()), "Fähre\n");
        assert_eq!(read(b"\xef\xbb\xbfTea"), "Tea");
        assert_eq!(read(&[b"\xff\xfe".to_vec(), wide("Fähre")].concat()), "Fähre");
        assert_eq!(read(&wide("The ferry")), "The ferry");
        assert_eq!(read(b"Der Kapit\xe4n sah die F\xe4hre nicht."), "Der Kapitän sah die Fähre nicht.");
        assert_eq!(read(b"\x00\x01\x02\x00\x00\xff\xfe"), "it is no text");
    }
}
