//! The targets, which are shared with the tests, for the fuzzer's programs.

// The format of the search index is read back by what reads it in the tests.
#[path = "../it/search_reader.rs"]
#[allow(dead_code, reason = "what is searched for needs a part of what is read")]
mod search_reader;
mod targets;

use std::sync::Once;

/// The target of this name. Chosen while its program is compiled, so that no program has the code of other targets: what cannot be
/// reached costs time too, since all that is watched is looked through after each input.
pub const fn target(name: &str) -> fn(&[u8]) {
    let mut at = 0;
    while at < targets::TARGETS.len() {
        let (known, run) = targets::TARGETS[at];
        if is_same(known.as_bytes(), name.as_bytes()) {
            return run;
        }
        at += 1;
    }
    panic!("the program is named after a target")
}

/// Whether two names are one; the usual comparison does not run while a program is compiled.
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Runs a target, on this thread alone: so what is reached depends on the input and on nothing else.
pub fn run(target: fn(&[u8]), data: &[u8]) {
    static ALONE: Once = Once::new();
    ALONE.call_once(|| {
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
        alone.build_global().expect("nothing has run before");
    });
    target(data);
}
