#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| modeldoc_fuzz::fmt::check(bytes));
