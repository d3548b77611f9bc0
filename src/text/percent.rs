//! Percent-encoding of addresses.

/// One segment of a path, encoded. Letters beyond ASCII are encoded too: the bytes are then the same everywhere.
///
/// ```
/// assert_eq!(cuttings::text::percent::encode("a b%.png"), "a%20b%25.png");
/// ```
pub fn encode(segment: &str) -> String {
    let mut out = String::with_capacity(segment.len());
    encode_onto(&mut out, segment);
    out
}

/// As [`encode`], added to a text.
pub fn encode_onto(out: &mut String, segment: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    if segment.bytes().all(is_plain) {
        out.push_str(segment);
        return;
    }
    for byte in segment.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// Undoes `%20` and its like. Bytes that make no text leave the address as it is.
///
/// ```
/// use cuttings::text::percent::decode;
/// assert_eq!(decode("a%20b.png"), "a b.png");
/// assert_eq!(decode("100%"), "100%");
/// ```
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let pair = tail.get(..2).filter(|pair| first == b'%' && pair.iter().all(u8::is_ascii_hexdigit));
        let byte = pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
