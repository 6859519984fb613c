//! `cargo modeldoc`; see the library of this package.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_modeldoc::run(std::env::args_os())
}
