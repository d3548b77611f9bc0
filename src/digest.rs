//! One fixed hash for files, themes and pages, the same on every machine and in every release.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// 128 bits of BLAKE3: equal digests mean equal bytes. Shown as 32 hexadecimal digits; `{digest:.8}` shows the first eight.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self::cut(&blake3::hash(bytes))
    }

    /// The digest of everything that can be read. Fails if reading does.
    pub fn of_all(read: &mut impl std::io::Read) -> std::io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(read)?;
        Ok(Self::cut(&hasher.finalize()))
    }

    /// The digest of a value by its [`Hash`], which the compiler writes for every field, so that none can be forgotten.
    ///
    /// ```
    /// use cuttings::digest::Digest;
    ///
    /// assert_eq!(Digest::of_value(&("tea", 1)), Digest::of_value(&("tea", 1)));
    /// assert_ne!(Digest::of_value(&("tea", 1)), Digest::of_value(&("te", "a", 1)));
    /// ```
    pub fn of_value(value: &impl Hash) -> Self {
        let mut told = ToldBytes::default();
        value.hash(&mut told);
        Self::of(&told.0)
    }

    /// Starts a digest of several parts.
    pub fn builder() -> DigestBuilder {
        DigestBuilder(blake3::Hasher::new())
    }

    /// The sixteen bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    fn cut(hash: &blake3::Hash) -> Self {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        Self(bytes)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:032x}", u128::from_be_bytes(self.0)))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// The text was not 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a digest has 32 hexadecimal digits")]
pub struct NotADigest;

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let digits = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let number = if digits { u128::from_str_radix(text, 16).ok() } else { None };
        number.map(|number| Self(number.to_be_bytes())).ok_or(NotADigest)
    }
}

/// A digest in the making.
#[derive(Debug, Clone, Default)]
pub struct DigestBuilder(blake3::Hasher);

impl DigestBuilder {
    /// Adds a part. Its length goes in first, so that `ab`, `c` and `a`, `bc` differ.
    pub fn part(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// The digest of all parts so far, in their order.
    pub fn finish(&self) -> Digest {
        Digest::cut(&self.0.finalize())
    }
}

/// Lets a serializer write straight into the digest. Bytes written so are not framed; use [`DigestBuilder::part`] between
/// values that could run together.
impl std::io::Write for DigestBuilder {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What a value tells a hasher, as bytes that are the same on every machine.
#[derive(Default)]
struct ToldBytes(Vec<u8>);

impl Hasher for ToldBytes {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_u128(&mut self, number: u128) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    /// Only how much was told: the bytes are what is wanted.
    fn finish(&self) -> u64 {
        self.0.len() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_never_changes() {
        // The first half of the published BLAKE3 value for no input; a change here would rewrite every site.
        assert_eq!(Digest::of(b"").to_string(), "af1349b9f5f9a1a6a0404dea36dcc949");
        assert_eq!(format!("{:.8}", Digest::of(b"")), "af1349b9");
    }

    #[test]
    fn a_value_is_told_alike_on_every_machine() {
        let mut told = ToldBytes::default();
        (1u16, 2u32, 3u64, 4u128, [5usize].as_slice(), "tea").hash(&mut told);
        let mut bytes = vec![1, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4];
        bytes.extend([0; 15]);
        for number in [1, 5] {
            bytes.extend([number, 0, 0, 0, 0, 0, 0, 0]);
        }
        bytes.extend(b"tea\xff");
        assert_eq!(told.0, bytes);
    }

    #[test]
    fn text_leads_back_to_the_digest() {
        let digest = Digest::of(b"tea");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        for wrong in ["", "af13", "AF1349B9F5F9A1A6A0404DEA36DCC949", "+f1349b9f5f9a1a6a0404dea36dcc949"] {
            assert_eq!(wrong.parse::<Digest>(), Err(NotADigest), "{wrong}");
        }
    }

    #[test]
    fn parts_do_not_run_together() {
        let of = |parts: &[&str]| {
            let mut builder = Digest::builder();
            for part in parts {
                builder.part(part.as_bytes());
            }
            builder.finish()
        };
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&[]), of(&[""]));
        assert_eq!(of(&["a", "b"]), of(&["a", "b"]));
    }
}
