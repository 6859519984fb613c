//! What the macro does before the compiler gets its tokens: reading, meaning
//! and emission, compiled without optimisation as in a user's debug build.

use std::env;
use std::fs;
use std::hint::black_box;
use std::mem;
use std::time::Instant;

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Generated, Origin, Source};

use crate::Bench;
use crate::input::{Input, options};
use crate::measure::{instructions, median};
use crate::table::{Pair, Table};

/// The argument with which the benchmark runs itself under valgrind.
pub(crate) const EXPAND: &str = "--expand";

pub(crate) fn expansion(bench: &Bench, table: &mut Table) {
    let few = Expansion::of(bench, &bench.input);
    for count in [50, 500, 5000] {
        let many = Expansion::of(bench, &Input::generated(count));
        let mut push = |unit, modeldoc: Option<f64>, other: Option<f64>| {
            if let (Some(modeldoc), Some(other)) = (modeldoc, other) {
                table.push(&Pair {
                    what: &format!("expansion, per page of {count}"),
                    peer: &format!("per page of {}", bench.input.name),
                    unit,
                    modeldoc,
                    other,
                    target: None,
                });
            }
        };
        push("instructions", many.instructions, few.instructions);
        push("us", Some(many.time), Some(few.time));
    }
}

/// What one page takes.
struct Expansion {
    /// Microseconds.
    time: f64,
    instructions: Option<f64>,
}

impl Expansion {
    fn of(bench: &Bench, input: &Input) -> Self {
        let count = input.pages.len();
        let time = median((0..bench.rounds).map(|_| time(&input.pages)));
        // Valgrind takes minutes for thousands.
        let instructions = (count <= 500).then(|| counted(bench, input)).flatten();
        Expansion {
            time: time * 1e6 / count as f64,
            instructions: instructions.map(|all| (all / count as f64).round()),
        }
    }
}

type Pages = [(String, String)];

/// Seconds.
fn time(pages: &Pages) -> f64 {
    let start = Instant::now();
    let expanded = expand(pages);
    let time = start.elapsed().as_secs_f64();
    assert!(!expanded.1.models.is_empty());
    time
}

/// What this very program has to do more when it expands the pages.
fn counted(bench: &Bench, input: &Input) -> Option<f64> {
    let file = bench.work.join(format!("expansion {}.json", input.name));
    let pages = serde_json::to_string(&input.pages).expect("pages as JSON");
    fs::create_dir_all(&bench.work).expect("a folder that can be written");
    fs::write(&file, pages).expect("a file that can be written");
    let program = env::current_exe().ok()?;
    let (program, file) = (program.to_str()?, file.to_str()?);
    let count = |times| instructions(&[program, EXPAND, file, times]);
    Some(count("1")? - count("0")?)
}

/// Expands the pages in a file some times, and nothing else.
pub(crate) fn expand_file(arguments: &[String]) {
    let [file, times] = arguments else {
        panic!("a file and a number");
    };
    let text = fs::read_to_string(file).expect("pages");
    let pages: Vec<(String, String)> = serde_json::from_str(&text).expect("pages as JSON");
    for _ in 0..times.parse().expect("a number") {
        // What was emitted is the compiler's, and not dropped by the macro.
        mem::forget(expand(&pages));
    }
}

fn expand(pages: &Pages) -> (Vec<Source>, Generated) {
    let mut problems = Problems::new();
    let sources: Vec<Source> = (0..)
        .zip(pages)
        .map(|(id, (name, text))| Source {
            origin: Origin::Folder,
            ..Source::named(
                Document::new(id, name, text.clone().into_bytes(), &mut problems),
                name,
            )
        })
        .collect();
    let generated =
        modeldoc_codegen::models(&sources, &[], &options(), &UserTokens::default(), problems);
    black_box((sources, generated))
}
