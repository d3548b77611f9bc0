//! The one place that names the YAML package.

use serde::de::DeserializeSeed;

/// Why a text could not be read, and where if the package says so.
#[derive(Debug)]
pub(super) struct Failure {
    /// The byte in the YAML at which it stopped.
    pub(super) offset: Option<usize>,
    /// The package's own words.
    pub(super) message: String,
}

/// Reads `text` by `seed`.
///
/// An error that a visitor raises is given the place of the value that it was reading: that is how the rest of this
/// module learns positions.
pub(super) fn parse<'t, S: DeserializeSeed<'t>>(text: &'t str, seed: S) -> Result<S::Value, Failure> {
    seed.deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| Failure {
        offset: error.location().map(|location| location.index().min(text.len())),
        message: error.to_string(),
    })
}
