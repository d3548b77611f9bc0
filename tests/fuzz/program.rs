//! The program of every target, which its name tells.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| cuttings_fuzz::run(env!("CARGO_BIN_NAME"), data));
