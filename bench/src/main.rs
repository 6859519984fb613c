//! What modeldoc costs, against what it stands for: one command, one table of
//! ratios. `README.md` says how to run it, `RESULTS.md` what came out.
//!
//! Each figure is modeldoc's divided by the other's, both from one run in which
//! they took turns.

mod accessors;
mod builds;
mod expansion;
mod input;
mod measure;
mod peers;
mod programs;
mod runtime;
mod table;
mod twins;

use std::path::PathBuf;
use std::process::ExitCode;

use input::Input;
use table::Table;

/// Measures something.
type Part = fn(&Bench, &mut Table);

/// What can be measured, in this order.
const PARTS: [(&str, Part); 7] = [
    ("crates", builds::crates),
    ("cold", builds::cold),
    ("check", builds::check),
    ("release", builds::release),
    ("growth", builds::growth),
    ("expansion", expansion::expansion),
    ("run", runtime::run),
];

/// What all parts need.
struct Bench {
    /// The folder of the project.
    project: PathBuf,
    /// Where programs are written and built.
    work: PathBuf,
    /// How often each figure is taken.
    rounds: usize,
    /// The models that are compared.
    input: Input,
}

fn main() -> ExitCode {
    let bench = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let project = bench.join("..");
    let mut rounds = 3;
    let mut parts = Vec::new();
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments
        .next_if(|argument| argument == expansion::EXPAND)
        .is_some()
    {
        expansion::expand_file(&arguments.collect::<Vec<String>>());
        return ExitCode::SUCCESS;
    }
    while let Some(argument) = arguments.next() {
        if argument == "--rounds" {
            rounds = arguments
                .next()
                .and_then(|rounds| rounds.parse().ok())
                .unwrap_or(rounds);
        } else if PARTS.iter().any(|(name, _)| *name == argument) {
            parts.push(argument);
        } else {
            let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
            eprintln!("cargo run -- [--rounds N] [{}]", names.join("] ["));
            return ExitCode::FAILURE;
        }
    }
    let bench = Bench {
        input: Input::of_all(&project),
        work: bench.join("target/programs"),
        project,
        rounds,
    };
    let mut table = Table::default();
    for (name, part) in PARTS {
        if parts.is_empty() || parts.iter().any(|wanted| wanted == name) {
            eprintln!("{name}");
            part(&bench, &mut table);
        }
    }
    print!("{table}");
    ExitCode::SUCCESS
}
