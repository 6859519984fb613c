//! Mistakes, one a file, and what the compiler says of them.
//!
//! The texts are those of one compiler: others may draw them differently, so
//! the test runs on the toolchain that `rust-toolchain` in `.github` pins for
//! it, and wherever else that version is installed. Lines and columns inside
//! documents are erased by trybuild; `codegen` tests those.

use std::process::Command;

/// The compiler that wrote the expected texts.
const PINNED: &str = "rustc 1.95.";

#[test]
fn mistakes() {
    let version = Command::new("rustc").arg("--version").output();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    match version {
        Ok(version) if version.starts_with(PINNED) => {}
        other => {
            println!("skipped: the texts are those of {PINNED}x, this is {other:?}");
            return;
        }
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("compile_fail/*.rs");
    cases.pass("compile_pass/*.rs");
}
