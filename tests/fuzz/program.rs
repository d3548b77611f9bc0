//! The program of every target, which its name tells.
#![no_main]

const TARGET: fn(&[u8]) = cuttings_fuzz::target(env!("CARGO_BIN_NAME"));

libfuzzer_sys::fuzz_target!(|data: &[u8]| cuttings_fuzz::run(TARGET, data));
