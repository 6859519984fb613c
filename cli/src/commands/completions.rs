//! `cargo modeldoc completions`

use clap::CommandFactory as _;

use crate::arguments::{self, Cli};
use crate::failure::Failure;
use crate::output::{self, Status};

// What all commands return.
#[allow(clippy::unnecessary_wraps, reason = "all commands return the same")]
pub(crate) fn run(arguments: &arguments::Completions) -> Result<Status, Failure> {
    let mut command = Cli::command().bin_name("cargo-modeldoc");
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "cargo-modeldoc", &mut script);
    output::print(&String::from_utf8_lossy(&script));
    Ok(Status::Fine)
}
