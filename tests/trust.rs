//! Hostile pages and hostile data: neither can hurt.
//!
//! What must hold is written down in `fuzz/src`, where the fuzzer calls it; the
//! tests here call the same functions for a bounded while.

#![allow(
    clippy::option_option,
    clippy::ref_option,
    reason = "absent, null and a value are three things"
)]

#[allow(unreachable_pub, reason = "the fuzzer's targets are other packages")]
#[path = "../fuzz/src/lib.rs"]
mod fuzz;
#[path = "trust/fuzzed.rs"]
mod fuzzed;
#[path = "trust/limits.rs"]
mod limits;
#[path = "trust/random.rs"]
mod random;
