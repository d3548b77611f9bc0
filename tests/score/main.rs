//! Scores the extractor on labelled texts: `cargo run --release --no-default-features --example score -- TASK DOCS [GOLD]`.

mod people;
mod speed;
mod timeline;
mod timex;

use std::env;
use std::fs;
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let read = |at: usize| arguments.get(at).map(fs::read_to_string).transpose();
    let (docs, gold) = (read(1)?.unwrap_or_default(), read(2)?);
    let out = match arguments.first().map(String::as_str) {
        Some("people") => people::run(&docs, gold.as_deref()),
        Some("events") => timeline::events(&docs),
        Some("speed") => speed::run(&docs),
        Some("timeline") => timeline::run(&docs, gold.as_deref()),
        Some("timex") => timex::run(&docs, gold.as_deref()),
        _ => "usage: score events|people|speed|timeline|timex DOCS [GOLD]\n".to_owned(),
    };
    io::stdout().write_all(out.as_bytes())
}
