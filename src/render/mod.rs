//! Pages to bytes.

pub mod markup;
