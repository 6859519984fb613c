//! How much one run makes of its documents.
//!
//! A page comes from a stranger, and whatever it says, the compiler that reads
//! it goes on working. Each limit is far beyond what any document says that
//! people read; what goes beyond is left out, and is one problem at its place.
//!
//! Limits of a notation stand where it is read: the size of a document in
//! [`document`](crate::document), the nesting of JSON in [`json`](crate::json)
//! and of types in [`types`](crate::types).

use crate::diagnostic::{Diagnostic, Problems};
use crate::model::{Model, Shape};
use crate::span::Span;

/// The properties of a model. Its builder has a type parameter for each eight of
/// those that are required, and every setter names all of them: with 4,000, the
/// compiler is busy with one model for half a minute, and with twice as many for
/// four times as long. The largest model of a real document has about 300.
pub const MAX_PROPERTIES: usize = 4096;

/// The values of an enum: each is a variant and stands in three matches.
pub const MAX_VALUES: usize = 10_000;

/// The types of a union. Reading tries them one after the other.
pub const MAX_ALTERNATIVES: usize = 2000;

/// The models of one run. The largest description of an API that is public
/// declares about 10,000.
pub const MAX_MODELS: usize = 30_000;

/// The properties, values and alternatives of all models of one run together:
/// schemas that take each other in multiply. They become about two kilobytes of
/// Rust each.
pub const MAX_MEMBERS: usize = 250_000;

/// The bytes of Rust that one run emits, as `emitted_size` reckons them:
/// schemas that take each other in repeat their descriptions.
pub const MAX_EMITTED: usize = 512 << 20;

/// How many times the schemas of one document may take in a property or a part
/// of another. Beyond, a document is made to multiply.
pub const MAX_GATHERED: usize = 2_000_000;

/// The bytes of descriptions that schemas may take over from each other, with
/// their own. Text that is repeated is a way to fill the memory, too.
pub const MAX_TEXT: usize = 256 << 20;

/// How many problems are kept, by far more than are ever shown. The others are
/// counted.
pub const MAX_PROBLEMS: usize = 20_000;

/// How many models may hold each other without a box between: the compiler, and
/// whoever builds a value, goes through all of them at once.
pub const MAX_HELD: usize = 32;

/// How many properties a value may hold without a box between, by way of models
/// that it holds. A value that is copied should not be a megabyte, and a page
/// can make it one of any size: ten models that hold the next twice are a
/// thousand.
pub const MAX_HELD_PROPERTIES: usize = 2048;

/// Leaves out what is beyond the limits.
pub(crate) fn enforce(models: &mut Vec<Model>, problems: &mut Problems) {
    if let Some(first) = models.get(MAX_MODELS) {
        problems.push(Diagnostic::too_many_models(first.span, models.len()));
        models.truncate(MAX_MODELS);
    }
    let mut members = 0;
    for (index, model) in models.iter_mut().enumerate() {
        truncate(model, problems);
        members += count(model);
        if members > MAX_MEMBERS {
            problems.push(Diagnostic::too_much(model.span));
            models.truncate(index);
            return;
        }
    }
}

fn count(model: &Model) -> usize {
    match &model.shape {
        Shape::Object(object) => object.properties.len(),
        Shape::Enum(choice) => choice.variants.len(),
        Shape::Union(union) => union.alternatives.len(),
        Shape::Alias(_) => 1,
    }
}

fn truncate(model: &mut Model, problems: &mut Problems) {
    let key = &model.key;
    let mut too_many = |span: Span, what: &str, count: usize, limit: usize| {
        problems.push(Diagnostic::too_many_members(span, key, what, count, limit));
    };
    match &mut model.shape {
        Shape::Object(object) => {
            if let Some(first) = object.properties.get(MAX_PROPERTIES) {
                let count = object.properties.len();
                too_many(first.span, "properties", count, MAX_PROPERTIES);
                object.properties.truncate(MAX_PROPERTIES);
            }
        }
        Shape::Enum(choice) => {
            if choice.variants.len() > MAX_VALUES {
                let count = choice.variants.len();
                too_many(model.span, "values", count, MAX_VALUES);
                choice.variants.truncate(MAX_VALUES);
            }
        }
        Shape::Union(union) => {
            if let Some(first) = union.alternatives.get(MAX_ALTERNATIVES) {
                let count = union.alternatives.len();
                too_many(first.span, "alternatives", count, MAX_ALTERNATIVES);
                union.alternatives.truncate(MAX_ALTERNATIVES);
            }
        }
        Shape::Alias(_) => {}
    }
}

/// About how many bytes of Rust a model becomes. Reckoned before it is emitted:
/// tokens that are there already have filled the memory.
pub(crate) fn emitted_size(model: &Model) -> usize {
    /// A model, and each of its members, without the document's texts.
    const FIXED: usize = 2000;
    let texts = |name: &str, description: &str| FIXED + 16 * name.len() + 2 * description.len();
    let members: usize = match &model.shape {
        Shape::Object(object) => {
            let properties = object.properties.iter();
            properties
                .map(|property| texts(&property.wire_name, &property.description))
                .sum()
        }
        Shape::Enum(choice) => {
            let variants = choice.variants.iter();
            variants
                .map(|variant| texts(&variant.value, &variant.description))
                .sum()
        }
        Shape::Union(union) => {
            let alternatives = union.alternatives.iter();
            alternatives
                .map(|alternative| texts(&alternative.name, ""))
                .sum()
        }
        Shape::Alias(_) => 0,
    };
    texts(&model.name, &model.description) + members
}
