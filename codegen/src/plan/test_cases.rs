//! Which examples become tests of which models.

use std::collections::HashMap;

use crate::document::Format;
use crate::examples::of;
use crate::generate::Source;
use crate::model::{Model, Shape};
use crate::options::{Options, Site, UsageError};
use crate::suggest;

/// One example of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Case {
    /// The document that it stands in, as messages show it.
    pub(crate) document: String,
    /// The line that it begins on, counted from 1; 0 for a document that is the
    /// example.
    pub(crate) line: usize,
    /// The JSON.
    pub(crate) text: String,
    /// The name of its model in Rust.
    pub(crate) model: String,
    /// Whether it is a list of the model.
    pub(crate) list: bool,
    /// Why it cannot be read as it stands.
    pub(crate) incomplete: Option<&'static str>,
}

/// The tests of some documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TestCases {
    pub(crate) cases: Vec<Case>,
    /// The models with properties: the name in Rust of each, and the document
    /// that declares it, as messages show it.
    pub(crate) models: Vec<(String, String)>,
}

impl TestCases {
    /// The examples that the user asks for: those of the pages, and documents
    /// that are named.
    pub(crate) fn of(
        sources: &[Source],
        models: &[Model],
        options: &Options,
        usage_errors: &mut Vec<UsageError>,
    ) -> Self {
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
                None => usage_errors.push(UsageError {
                    site: Site::Example(number),
                    message: no_model(models, named.unwrap_or_default()),
                }),
            }
        }
        let objects = models
            .iter()
            .filter(|model| matches!(model.shape, Shape::Object(_)));
        TestCases {
            cases,
            models: objects
                .map(|model| {
                    let source = sources.get(model.span.document as usize);
                    let document = source.map_or("", |source| source.document.name());
                    (model.name.clone(), document.to_owned())
                })
                .collect(),
        }
    }
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
