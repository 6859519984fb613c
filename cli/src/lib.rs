//! The command line of [`modeldoc`](https://docs.rs/modeldoc): checks, shows,
//! converts, formats and compares property tables.
//!
//! ```text
//!  paths ──input──▶ documents ──set──▶ models ──▶ report   what is wrong
//!                                             ──▶ write    JSON, Markdown, JSON Schema, Rust
//!                                             ──▶ compare  two versions of a schema
//! ```
//!
//! A thin layer over `modeldoc-codegen`, which reads documents and emits Rust.
//! Whatever only people at a terminal need is here, so that nobody who only
//! compiles a model pays for it. The library is what `cargo-modeldoc` is made
//! of and what its tests call; it changes with every release.

pub mod align;
mod arguments;
mod commands;
pub mod compare;
pub mod examples;
pub mod failure;
mod fresh;
pub mod infer;
pub mod input;
mod json;
pub mod output;
mod progress;
pub mod report;
pub mod rust;
pub mod set;
pub mod write;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Cli, Command};
use failure::Failure;
use output::Status;

/// Runs the command line: the program's name first, and behind it, where cargo
/// runs it, the word `modeldoc`.
///
/// Returns 0 where all is well, 1 where there are findings, and 2 where the
/// command cannot be carried out.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut arguments: Vec<OsString> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|word| word == "modeldoc") {
        arguments.remove(1);
    }
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // A closed pipe is no reason to complain.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    cli.color.apply();
    match carry_out(cli.command) {
        Ok(Status::Fine) => ExitCode::SUCCESS,
        Ok(Status::Findings) => ExitCode::from(1),
        Err(failure) => {
            output::failure(&failure);
            ExitCode::from(2)
        }
    }
}

fn carry_out(command: Command) -> Result<Status, Failure> {
    match command {
        Command::Check(arguments) => commands::check::run(&arguments),
        Command::Show(arguments) => commands::show::run(&arguments),
        Command::Convert(arguments) => commands::convert::run(&arguments),
        Command::Fmt(arguments) => commands::fmt::run(&arguments),
        Command::Diff(arguments) => commands::diff::run(&arguments),
        Command::Generate(arguments) => commands::generate::run(&arguments),
        Command::New(arguments) => commands::new::run(&arguments),
        Command::Init(arguments) => commands::init::run(&arguments),
        Command::Completions(arguments) => commands::completions::run(&arguments),
    }
}
