//! Which fences of a page hold data, and of which model.

use modeldoc_codegen::document::{Document, Format};
use modeldoc_codegen::examples;
use modeldoc_codegen::model::Model;

use super::Example;

/// The examples of a page whose model is known, as the macros find them.
pub fn find(document: &Document, models: &[Model]) -> Vec<Example> {
    if document.format() != Format::Markdown {
        return Vec::new();
    }
    let mut found = Vec::new();
    for example in examples::of(document) {
        let model = models.iter().find(|model| {
            model.span.document == document.id() && Some(&model.key) == example.model.as_ref()
        });
        found.extend(model.map(|model| Example {
            span: example.span,
            model: model.name.clone(),
        }));
    }
    found
}
