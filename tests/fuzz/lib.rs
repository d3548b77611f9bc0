//! The targets, which are shared with the tests, for the fuzzer's programs.

// The format of the search index is read back by what reads it in the tests.
#[path = "../it/search_reader.rs"]
#[allow(dead_code, reason = "what is searched for needs a part of what is read")]
mod search_reader;
mod targets;

/// Runs the target of this name.
pub fn run(name: &str, data: &[u8]) {
    let target = targets::TARGETS.iter().find(|(known, _)| *known == name);
    let (_, run) = target.expect("the program is named after a target");
    run(data);
}
