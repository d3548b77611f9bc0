//! The path of a field in a header: `claims[0].accounts[2].value`.

use std::fmt;

/// The name of a field, or what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The name before the colon.
    Key,
    /// What stands after the colon or the dash.
    Value,
}

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'p> {
    /// Into the field of this name; of several with the same name the one with this number, from 0.
    Key {
        /// The name.
        name: &'p str,
        /// Which of the fields with this name, from 0.
        occurrence: u32,
    },
    /// Into the item with this number, from 0.
    Index(u32),
}

/// The path of a field from the top of a header.
///
/// Records keep one for every reference that may turn out to be wrong, so it is a single small string: an item is
/// `[2]`, a field `.6.0:claims`, which is the length of its name, its occurrence and the name.
///
/// ```
/// use cuttings::diagnostic::FieldPath;
///
/// let path = FieldPath::root().key("claims").index(0).key("value");
/// assert_eq!(path.to_string(), "claims[0].value");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(Box<str>);

impl FieldPath {
    /// The header as a whole.
    pub fn root() -> Self {
        Self::default()
    }

    /// The field `name` in here.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        self.repeated_key(name, 0)
    }

    /// The field `name` in here; of several with this name the one with this number, from 0.
    #[must_use]
    pub fn repeated_key(&self, name: &str, occurrence: u32) -> Self {
        Self(format!("{}.{}.{occurrence}:{name}", self.0, name.len()).into())
    }

    /// The item with this number, from 0, in here.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0).into())
    }

    /// Whether it is the header as a whole.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// The steps from the top.
    pub fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let mut rest = &*self.0;
        std::iter::from_fn(move || {
            let (step, after) = first_step(rest)?;
            rest = after;
            Some(step)
        })
    }
}

/// The first step of the encoded path and what follows it.
fn first_step(encoded: &str) -> Option<(Step<'_>, &str)> {
    if let Some(rest) = encoded.strip_prefix('[') {
        let (index, after) = rest.split_once(']')?;
        return Some((Step::Index(index.parse().ok()?), after));
    }
    let (length, rest) = encoded.strip_prefix('.')?.split_once('.')?;
    let (occurrence, rest) = rest.split_once(':')?;
    let (name, after) = rest.split_at_checked(length.parse().ok()?)?;
    Some((Step::Key { name, occurrence: occurrence.parse().ok()? }, after))
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.steps().enumerate() {
            match step {
                Step::Index(index) => write!(formatter, "[{index}]")?,
                Step::Key { name, .. } => {
                    if at > 0 {
                        formatter.write_str(".")?;
                    }
                    formatter.write_str(name)?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_come_back_as_they_went_in() {
        let path = FieldPath::root().key("a.1.0:b").index(12).repeated_key("é]", 3).key("");
        let steps: Vec<_> = path.steps().collect();
        assert_eq!(
            steps,
            [
                Step::Key { name: "a.1.0:b", occurrence: 0 },
                Step::Index(12),
                Step::Key { name: "é]", occurrence: 3 },
                Step::Key { name: "", occurrence: 0 },
            ]
        );
    }

    #[test]
    fn reads_like_the_author_would_say_it() {
        let path = FieldPath::root().key("claims").index(0).key("accounts").index(2).key("value");
        assert_eq!(path.to_string(), "claims[0].accounts[2].value");
        assert_eq!(FieldPath::root().to_string(), "");
        assert!(FieldPath::root().is_root());
    }
}
