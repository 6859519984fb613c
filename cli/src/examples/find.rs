//! Which fences of a page hold data, and of which model.

use modeldoc_codegen::document::{Document, Format};
use modeldoc_codegen::markdown::{Block, blocks};
use modeldoc_codegen::model::Model;
use modeldoc_codegen::{names, text};

use super::Example;

/// The examples of a page.
///
/// A fence holds one if its language is JSON or none and its text begins with a
/// bracket. It is of the model that the nearest heading before it names
/// (`Pet`, `Example Pet`, `Pet example`), else of the only model of the page.
pub fn find(document: &Document, models: &[Model]) -> Vec<Example> {
    if document.format() != Format::Markdown {
        return Vec::new();
    }
    let own: Vec<&Model> = models
        .iter()
        .filter(|model| !model.is_inline() && model.span.document == document.id())
        .collect();
    let only = match own.as_slice() {
        [only] => Some(only.name.as_str()),
        _ => None,
    };
    let mut named = None;
    let mut examples = Vec::new();
    for block in blocks(document) {
        match block {
            Block::Heading(heading) => named = name(heading.text, &own).or(named),
            Block::Fence(fence) if is_data(fence.info, fence.body) => {
                let model = named.or(only).map(str::to_owned);
                examples.extend(model.map(|model| Example {
                    span: fence.span,
                    model,
                }));
            }
            _ => {}
        }
    }
    examples
}

/// The model that a heading names.
fn name<'m>(heading: &str, models: &[&'m Model]) -> Option<&'m str> {
    let heading = text::plain(heading);
    let words = heading.split_whitespace().filter(|word| {
        let word = word.trim_end_matches(':');
        !["example", "examples", "#"]
            .iter()
            .any(|other| word.eq_ignore_ascii_case(other))
    });
    let wanted = names::type_name(&words.collect::<Vec<_>>().join(" "))?;
    let mut models = models.iter().map(|model| model.name.as_str());
    models.find(|name| *name == wanted)
}

fn is_data(info: &str, body: &str) -> bool {
    let language = info.split([' ', '{', ',']).next().unwrap_or_default();
    (language.is_empty() || language.eq_ignore_ascii_case("json"))
        && body.trim_start().starts_with(['{', '['])
}
