//! Which examples become tests of which models.

use std::collections::HashMap;

use crate::document::Format;
use crate::emit::examples::{self, Case, Known};
use crate::examples::of;
use crate::generate::Source;
use crate::model::{Model, Shape};
use crate::options::{Misuse, Options, Place};
use crate::suggest;

/// The tests of the examples that the user asks for: those of the pages, and
/// documents that are named.
pub(crate) fn tests(
    sources: &[Source],
    models: &[Model],
    options: &Options,
    misuse: &mut Vec<Misuse>,
) -> String {
    let mut cases = Vec::new();
    if options.page_examples {
        for source in sources {
            page(source, models, &mut cases);
        }
    }
    for (number, file) in options.examples.iter().enumerate() {
        let named = file.model.as_deref();
        let model = match named {
            Some(name) => models.iter().find(|model| model.name == name),
            None => models.iter().find(|model| !model.is_inline()),
        };
        match model {
            Some(model) => cases.push(Case {
                document: file.document.clone(),
                line: 0,
                text: file.text.clone(),
                model: model.name.clone(),
                list: file.text.trim_start().starts_with('['),
                incomplete: None,
            }),
            None => misuse.push(Misuse {
                place: Place::Example(number),
                message: no_model(models, named.unwrap_or_default()),
            }),
        }
    }
    let Some(first) = models.first() else {
        return String::new();
    };
    let known: Vec<Known> = models
        .iter()
        .filter(|model| matches!(model.shape, Shape::Object(_)))
        .map(|model| Known {
            name: model.name.clone(),
            document: sources
                .iter()
                .find(|source| source.document.id() == model.span.document)
                .map_or("", |source| source.document.name())
                .to_owned(),
        })
        .collect();
    examples::tests(&first.name, &cases, &known, &options.runtime)
}

/// The examples of a page whose model is among those that are emitted.
fn page(source: &Source, models: &[Model], cases: &mut Vec<Case>) {
    let document = &source.document;
    if document.format() != Format::Markdown || document.is_broken() {
        return;
    }
    let mut own: HashMap<&str, &Model> = HashMap::new();
    for model in models {
        if model.span.document == document.id() {
            own.entry(&model.key).or_insert(model);
        }
    }
    for example in of(document) {
        let key = example.model.as_deref().unwrap_or_default();
        if let Some(&model) = own.get(key) {
            cases.push(Case {
                document: document.name().to_owned(),
                line: document.line(example.span.start as usize),
                text: example.text,
                model: model.name.clone(),
                list: example.list,
                incomplete: example.incomplete,
            });
        }
    }
}

fn no_model(models: &[Model], name: &str) -> String {
    let names = models.iter().map(|model| model.name.as_str());
    match suggest::closest(name, names) {
        Some(close) => format!("no document declares `{name}`\n= help: did you mean `{close}`?"),
        None => format!("no document declares `{name}`"),
    }
}
