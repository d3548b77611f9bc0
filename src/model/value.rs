//! Typed values of answers.

/// An answer as a typed value.
#[derive(Clone, Debug, PartialEq)]
pub struct Value;
