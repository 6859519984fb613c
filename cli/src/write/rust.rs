//! Models as a Rust file.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};
use std::{env, thread};

use modeldoc_codegen::Generated;
use modeldoc_codegen::file::{self, NotRust, Style};
use modeldoc_codegen::user::UserTokens;

/// Writes emitted code as a file, which rustfmt formats where it is installed.
///
/// Fails if the code is not Rust, which is a mistake of modeldoc.
pub fn write(generated: &Generated, user: &UserTokens, style: &Style) -> Result<String, NotRust> {
    let text = file::write(generated, user, style)?;
    Ok(formatted(&text).unwrap_or(text))
}

/// A file as rustfmt formats it, whatever configuration the user has: who writes
/// it makes no difference. Nothing where rustfmt is not installed, or too old, or
/// finds something that it cannot format.
///
/// The variable `RUSTFMT` says which one, as for `cargo fmt`.
fn formatted(text: &str) -> Option<String> {
    let program = env::var_os("RUSTFMT").unwrap_or_else(|| OsString::from("rustfmt"));
    run(program, text).ok().flatten()
}

fn run(program: OsString, text: &str) -> io::Result<Option<String>> {
    // An empty file: without any, rustfmt looks for the user's.
    let configuration = tempfile::Builder::new().suffix(".toml").tempfile()?;
    let mut child = Command::new(program)
        .args(["--edition", "2024", "--emit", "stdout", "--quiet"])
        .arg("--config-path")
        .arg(configuration.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let output = thread::scope(|scope| {
        // It may write before it has read everything.
        if let Some(mut input) = child.stdin.take() {
            scope.spawn(move || input.write_all(text.as_bytes()));
        }
        child.wait_with_output()
    })?;
    let formatted = String::from_utf8(output.stdout).ok();
    Ok(formatted.filter(|formatted| output.status.success() && !formatted.is_empty()))
}
