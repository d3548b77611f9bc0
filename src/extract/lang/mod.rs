//! What is known of each language, as tables; the code that reads them knows no language.

pub mod en;
