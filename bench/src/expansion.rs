//! What the macro does before the compiler gets its tokens: reading, meaning
//! and emission, compiled without optimisation as in a user's debug build.

use std::time::Instant;

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::{Origin, Source};

use crate::Bench;
use crate::input::{Input, options};
use crate::measure::median;
use crate::table::{Pair, Table};

pub(crate) fn expansion(bench: &Bench, table: &mut Table) {
    let few = per_page(&bench.input, bench.rounds);
    for count in [50, 500, 5000] {
        table.push(&Pair {
            what: &format!("expansion, per page of {count}"),
            peer: &format!("per page of {}", bench.input.name),
            unit: "us",
            modeldoc: per_page(&Input::generated(count), bench.rounds),
            other: few,
            target: None,
        });
    }
}

/// Microseconds.
fn per_page(input: &Input, rounds: usize) -> f64 {
    let round = || {
        let start = Instant::now();
        let mut problems = Problems::new();
        let sources: Vec<Source> = (0..)
            .zip(&input.pages)
            .map(|(id, (name, text))| Source {
                origin: Origin::Folder,
                ..Source::named(
                    Document::new(id, name, text.clone().into_bytes(), &mut problems),
                    name,
                )
            })
            .collect();
        let generated = modeldoc_codegen::models(&sources, &[], &options(), problems);
        let time = start.elapsed().as_secs_f64();
        assert!(!generated.emitted.is_empty());
        time
    };
    median((0..rounds).map(|_| round())) * 1e6 / input.pages.len() as f64
}
