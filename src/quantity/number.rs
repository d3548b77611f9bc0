//! Exact numbers, to the millionth: what amounts are kept in, so that no float ever reaches output.

use std::fmt;

/// How many millionths one is.
const ONE: i128 = 1_000_000;

/// A number kept as a whole count of millionths; `1.5` is 1,500,000 of them.
///
/// ```
/// use cuttings::quantity::Number;
/// assert_eq!(Number::from_int(1234567).to_string(), "1,234,567");
/// assert_eq!(Number::parse("2.50").unwrap().to_string(), "2.5");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Number(i128);

impl Number {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// One.
    pub const ONE: Self = Self(ONE);

    /// A whole number.
    pub const fn from_int(value: i64) -> Self {
        Self(value as i128 * ONE)
    }

    /// `numerator / denominator`, cut to the millionth; nothing where the denominator is nought.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        (i128::from(numerator) * ONE).checked_div(i128::from(denominator)).map(Self)
    }

    /// Reads plain digits with an optional point and thousands commas; nothing for anything else, for more than
    /// 18 digits before the point, and for more than six after it.
    pub fn parse(digits: &str) -> Option<Self> {
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let whole: String = whole.chars().filter(|&c| c != ',').collect();
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 18 || part.len() > 6 || !plain(&whole) || !plain(part) {
            return None;
        }
        let whole: i128 = whole.parse().ok()?;
        let part: i128 = format!("{part:0<6}").parse().ok()?;
        Some(Self(whole * ONE + part))
    }

    /// The sum; nothing where it is too large to keep.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The distance between two numbers, never below nought.
    #[must_use]
    pub fn distance(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).saturating_abs())
    }

    /// The product, cut to the millionth; nothing where it is too large to keep.
    pub fn times(self, other: Self) -> Option<Self> {
        self.0.checked_mul(other.0).map(|product| Self(product / ONE))
    }

    /// The quotient, cut to the millionth; nothing where the divisor is nought or the dividend too large.
    pub fn over(self, other: Self) -> Option<Self> {
        self.0.checked_mul(ONE)?.checked_div(other.0).map(Self)
    }

    /// So many hundredths of this number.
    #[must_use]
    pub fn percent(self, hundredths: i64) -> Self {
        Self(self.0.saturating_mul(i128::from(hundredths)) / 100)
    }

    /// The sum, as large as can be kept.
    #[must_use]
    pub fn saturating_plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, not below nought.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).max(0))
    }

    /// The whole number nearest to this one, halves upwards.
    pub fn rounded(self) -> i64 {
        i64::try_from((self.0.saturating_add(ONE / 2)).div_euclid(ONE)).unwrap_or(i64::MAX)
    }

    /// The number rounded to one place after the point, halves upwards.
    #[must_use]
    pub fn to_one_place(self) -> Self {
        const TENTH: i128 = ONE / 10;
        Self(self.0.saturating_add(TENTH / 2).div_euclid(TENTH) * TENTH)
    }

    /// Whether nothing stands after the point.
    pub fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// Whether `unit` goes into this number without a rest.
    pub fn is_multiple_of(self, unit: Self) -> bool {
        unit.0 != 0 && self.0 % unit.0 == 0
    }

    /// The largest power of ten that divides a whole number; one for anything else, and for nought.
    #[must_use]
    pub fn trailing_power(self) -> Self {
        let mut power = Self::ONE;
        if self == Self::ZERO {
            return power;
        }
        while let Some(next) = power.0.checked_mul(10).map(Self) {
            if !self.is_multiple_of(next) {
                break;
            }
            power = next;
        }
        power
    }
}

impl fmt::Display for Number {
    /// Thousands by commas, and as many places after the point as are needed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let whole = (self.0.unsigned_abs() / ONE.unsigned_abs()).to_string();
        for (at, digit) in whole.char_indices() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        let part = format!("{:06}", self.0.unsigned_abs() % ONE.unsigned_abs());
        match part.trim_end_matches('0') {
            "" => Ok(()),
            part => write!(f, ".{part}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints() {
        for (written, printed) in [
            ("0", "0"),
            ("54", "54"),
            ("1,234", "1,234"),
            ("1000000", "1,000,000"),
            ("1.50", "1.5"),
            ("0.05", "0.05"),
            ("0.123456", "0.123456"),
            ("123456789012345678", "123,456,789,012,345,678"),
        ] {
            assert_eq!(Number::parse(written).unwrap().to_string(), printed, "{written}");
        }
        for bad in ["", ".", ".5", "1.2345678", "1e5", "9999999999999999999", "-1", "٣"] {
            assert_eq!(Number::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn trailing_powers() {
        for (value, power) in [(0, 1), (54, 1), (50, 10), (1200, 100), (2_000_000, 1_000_000)] {
            assert_eq!(Number::from_int(value).trailing_power(), Number::from_int(power), "{value}");
        }
    }
}
