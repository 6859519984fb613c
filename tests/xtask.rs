//! Development tasks: `cargo xtask check` runs everything that CI runs.

use std::env;
use std::process::{Command, ExitCode};
use std::time::Instant;

/// What a step is called, the arguments of cargo, and variables of its
/// environment.
type Step = (
    &'static str,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// The steps of `check`.
const CHECKS: [Step; 4] = [
    ("format", &["fmt", "--all", "--check"], &[]),
    (
        "lints",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ],
        &[],
    ),
    ("tests", &["test", "--workspace"], &[]),
    (
        "documentation",
        &[
            "doc",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ],
        &[("RUSTDOCFLAGS", "--deny warnings")],
    ),
];

fn main() -> ExitCode {
    let task = env::args().nth(1);
    match task.as_deref() {
        Some("check") => check(),
        _ => {
            eprintln!("usage: cargo xtask check");
            ExitCode::from(2)
        }
    }
}

/// Runs every step, even after one has failed, and says which did.
fn check() -> ExitCode {
    let mut failed = Vec::new();
    for (name, arguments, variables) in CHECKS {
        println!("=== {name}: cargo {}", arguments.join(" "));
        let start = Instant::now();
        let status = Command::new(env!("CARGO"))
            .args(arguments)
            .envs(variables.iter().copied())
            .status();
        let passed = status.is_ok_and(|status| status.success());
        println!(
            "=== {name}: {} after {:.0?}",
            if passed { "passed" } else { "FAILED" },
            start.elapsed()
        );
        if !passed {
            failed.push(name);
        }
    }
    if failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        eprintln!("failed: {}", failed.join(", "));
        ExitCode::FAILURE
    }
}
