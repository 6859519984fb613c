//! Each stage by itself: what it reads, and what it complains about.

#![allow(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes its snapshots so"
)]
#![allow(
    clippy::format_push_string,
    reason = "a test may waste a string, not a reader's time"
)]

mod dialects;
mod handwritten;
mod json;
mod json_table;
mod markdown;
mod meaning;
mod names;
mod notes;
mod oddities;
mod page;
mod render;
mod schema;
mod schema_fuzz;
mod shapes;
mod types;

use modeldoc_codegen::diagnostic::{Problems, render};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::model::Model;
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read;

/// A document that only its test sees.
fn document(name: &str, text: &str) -> Document {
    let mut problems = Problems::new();
    let document = Document::new(0, name, text.as_bytes().to_vec(), &mut problems);
    assert!(problems.into_sorted().is_empty(), "the document is text");
    document
}

/// All problems: what they say and where they are. `render.rs` shows the rest.
fn rendered(problems: Problems, document: &Document) -> String {
    problems
        .into_sorted()
        .iter()
        .map(|problem| {
            let text = render(problem, document);
            let lines: Vec<&str> = text.lines().take(2).collect();
            format!("{:?}: {}\n", problem.severity, lines.join("\n"))
        })
        .collect::<Vec<_>>()
        .concat()
}

/// The one model of a document, or one without properties where there is none.
fn read_model(document: &Document, fragment: Option<&str>, problems: &mut Problems) -> Model {
    let models = read::one(document, fragment, &Options::default(), problems);
    let models = link(&[document], models, &[], Scope::Open, problems);
    models
        .into_iter()
        .next()
        .unwrap_or_else(|| Model::empty(document.start()))
}
