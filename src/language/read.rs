//! Reads a file of phrases.

use serde_yaml::Value;

/// Why a file of phrases cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What is wrong, without a full stop.
    pub message: String,
    /// Line and column, counted from 1, where they are known.
    pub place: Option<(usize, usize)>,
}

/// The longest file that is read, in bytes.
const LONGEST: usize = 1 << 20;

/// The table that a file holds.
pub(super) fn table(text: &str) -> Result<Value, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let refused = |message: &str| Err(Unreadable { message: message.to_owned(), place: None });
    if text.len() > LONGEST {
        return refused("the file is longer than 1 MiB");
    }
    match serde_yaml::from_str::<Value>(text) {
        Ok(value @ (Value::Mapping(_) | Value::Null)) => Ok(value),
        Ok(_) => refused(
            "a file of phrases holds `counts`, `templates`, `views` and `dates`, each with keys and phrases",
        ),
        Err(error) => {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default().to_owned();
            Err(Unreadable { message, place: error.location().map(|place| (place.line(), place.column())) })
        }
    }
}
