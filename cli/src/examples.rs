//! The JSON examples of Markdown pages, held to the models of their page.
//!
//! [`find()`] says which examples there are, and what each is of; [`judge()`] says
//! what is wrong with one. The two know nothing of each other.

mod find;
mod judge;

use modeldoc_codegen::diagnostic::{Diagnostic, Problems};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::json;
use modeldoc_codegen::model::Model;
use modeldoc_codegen::span::Span;

pub use find::find;
pub use judge::judge;

use crate::set::Set;

/// An example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where the data stands.
    pub span: Span,
    /// The name in Rust of the model that it is of; of a list, its elements.
    pub model: String,
}

/// What is wrong with the examples of a set, and how many there are.
pub fn check(set: &Set) -> (Vec<Diagnostic>, usize) {
    let mut problems = Vec::new();
    let mut count = 0;
    for source in &set.sources {
        let document = &source.document;
        for example in find(document, &set.models) {
            if let Some(found) = one(document, &example, &set.models) {
                problems.extend(found);
                count += 1;
            }
        }
    }
    (problems, count)
}

/// What is wrong with an example; nothing if it is no JSON as it stands, but
/// something for people.
fn one(document: &Document, example: &Example, models: &[Model]) -> Option<Vec<Diagnostic>> {
    let text = &document.text()[example.span.range()];
    let mut problems = Problems::new();
    let data = Document::new(
        example.span.document,
        "example.json",
        text.as_bytes().to_vec(),
        &mut problems,
    );
    let json = json::read(&data, &mut problems);
    if !problems.into_sorted().is_empty() {
        return None;
    }
    let mut problems = judge(&json?, &example.model, models);
    for problem in &mut problems {
        // The data is a part of the page.
        problem.span.start += example.span.start;
        problem.span.end += example.span.start;
    }
    Some(problems)
}
