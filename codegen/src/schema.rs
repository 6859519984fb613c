//! JSON Schema and OpenAPI documents as models.
//!
//! ```text
//!  Json ──declared──▶ schemas by name ──gather──▶ Sum ──shape──▶ Shape
//!                                       what all   what it
//!                                       its parts  means
//!                                       say
//! ```
//!
//! The rules, where these formats leave a choice:
//!
//! - A reference to a declared schema is a reference to its model. `allOf` with
//!   one reference and nothing else of substance is that reference; any other
//!   `allOf` is flattened, and a property that several parts declare is read
//!   from all of its declarations together: what one leaves open, the other
//!   decides. Two that exclude each other are a problem.
//! - Whether `null` may stand for a value belongs to the place that holds it,
//!   not to the model: a reference to a nullable schema is nullable.
//! - Keywords that only narrow (`not`, `multipleOf`, `if`) are passed over:
//!   nothing that they allow is lost. If they declare properties that nothing
//!   else declares, they are a problem.
//! - What cannot be told apart is not kept apart: of alternatives with the same
//!   type one stays, and texts among enums of texts make one enum.
//! - A schema that others extend by its `discriminator` keeps unknown
//!   properties, since its values may be those of an extension.

mod alternative;
mod choice;
mod condition;
mod default;
mod discriminator;
mod format;
mod gather;
mod keywords;
mod lowering;
mod narrow;
mod object;
mod refer;
mod reference;
mod scalar;
mod shape;
mod sum;
mod values;

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Document, Format};
use crate::form::Form;
use crate::json::{self, Json, Member, Value, get};
use crate::library::{Library, file_of};
use crate::model::Model;
use crate::names;
use crate::options::Options;
use crate::span::{Span, Spanned};
use lowering::Lowering;

/// A schema that a document declares.
struct Schema<'d> {
    key: String,
    /// Where it is: `/components/schemas/Pet`.
    pointer: String,
    json: &'d Json<'d>,
    /// Where its name is.
    span: Span,
}

/// Reads the one model of a document, or the one that `fragment` names, with
/// the models that are written inside it behind it. None is a problem.
pub(crate) fn one(
    library: &Library<'_>,
    (index, json): (usize, &Json<'_>),
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    check_version(library.files[index].document, json, problems);
    model(library, (index, json), fragment, options, problems)
}

/// What [`one`] reads, of a document whose version is known.
fn model(
    library: &Library<'_>,
    (index, json): (usize, &Json<'_>),
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    let document = library.files[index].document;
    let root = matches!(Form::of(json), Form::Schemas { root: true, .. });
    let mut lowering = Lowering::new(library, options, false);
    let schemas = lowering.declared(index);
    let chosen = match fragment {
        None if root => schemas.iter().find(|schema| schema.pointer.is_empty()),
        None => match schemas.as_slice() {
            [] => {
                problems.push(Diagnostic::no_schema(document.start()));
                None
            }
            [only] => Some(only),
            [_, second, ..] => {
                let pointers = schemas.iter().map(|schema| schema.pointer.as_str());
                let problem = Diagnostic::several_schemas(second.span, schemas.len(), pointers);
                problems.push(problem);
                None
            }
        },
        Some(fragment) => {
            let pointer = reference::canonical(fragment);
            schemas
                .iter()
                .find(|schema| schema.pointer == pointer || schema.key == fragment)
        }
    };
    let place = || {
        let fragment = fragment?;
        let tokens = reference::tokens(fragment)?;
        let json = reference::walk(json, &tokens)?;
        matches!(json.value, Value::Object(_) | Value::Bool(_)).then(|| Schema {
            key: key_of(tokens.last().map_or("", String::as_str)),
            pointer: fragment.to_owned(),
            span: json.span,
            json,
        })
    };
    let elsewhere;
    let schema = match chosen {
        Some(schema) => schema,
        None => match place() {
            Some(place) => {
                elsewhere = place;
                &elsewhere
            }
            None => {
                if let Some(fragment) = fragment {
                    let pointers = schemas.iter().map(|schema| schema.pointer.as_str());
                    let start = document.start();
                    problems.push(Diagnostic::unknown_pointer(start, fragment, pointers));
                }
                return Vec::new();
            }
        },
    };
    lowering.keys.insert(schema.json.span, schema.key.clone());
    lowering.own.insert(schema.key.clone());
    lowering.model(schema);
    lowering.finish(problems)
}

/// Reads every model of a document in its order, each with those that are
/// written inside it behind it; or those that `fragment` names: one, or all
/// below a pointer such as `/components/schemas`.
pub(crate) fn all(
    library: &Library<'_>,
    (index, json): (usize, &Json<'_>),
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    check_version(library.files[index].document, json, problems);
    let mut lowering = Lowering::new(library, options, true);
    let mut schemas = lowering.declared(index);
    if let Some(fragment) = fragment {
        let below = format!("{}/", reference::canonical(fragment));
        schemas.retain(|schema| schema.pointer.starts_with(&below) && !fragment.is_empty());
        if schemas.is_empty() {
            return model(library, (index, json), Some(fragment), options, problems);
        }
    }
    if schemas.is_empty() {
        problems.push(Diagnostic::no_schema(library.files[index].document.start()));
    }
    lowering.own = schemas.iter().map(|schema| schema.key.clone()).collect();
    for schema in &schemas {
        lowering.model(schema);
    }
    lowering.tell_apart();
    lowering.finish(problems)
}

/// The other documents that the schemas of a document refer to, as relative
/// paths from its folder, each once. Whoever knows the disk brings them into
/// the [`Library`], and asks again for each of those.
pub(crate) fn external_files(document: &Document) -> Vec<Spanned<String>> {
    let mut problems = Problems::new();
    let json = match document.format() {
        Format::Json if !document.is_broken() => json::read(document, &mut problems),
        _ => None,
    };
    let mut files = Vec::new();
    if let Some(json) = &json
        && let Form::Schemas { lists, root } = Form::of(json)
    {
        let mut seen = HashSet::new();
        let mut visit = |text: &str, span| {
            if let Some(path) = file_of(text)
                && seen.insert(path.clone())
            {
                files.push(Spanned::new(path, span));
            }
        };
        if root {
            reference::each(json, &mut visit);
        } else {
            for member in lists.iter().flat_map(|(_, members)| members.iter()) {
                reference::each(&member.value, &mut visit);
            }
        }
    }
    // They are found again where the document is read.
    problems.into_sorted();
    files
}

fn check_version(document: &Document, json: &Json<'_>, problems: &mut Problems) {
    let Value::Object(members) = &json.value else {
        return;
    };
    if let Some(json) = get(members, "openapi") {
        let supported = match &json.value {
            Value::String(version, _) => version.starts_with("3."),
            _ => false,
        };
        if !supported {
            let written = &document.text()[json.span.range()];
            problems.push(Diagnostic::openapi_version(json.span, written));
        }
    }
}

/// A schema's name as a key: a slash would mean a model inside another.
fn key_of(name: &str) -> String {
    name.replace('/', "_")
}

/// What a document's own schema is called: its title if that is one word, else
/// the document's file name; or the other of the two if a schema inside it has
/// the name.
fn root_key(
    document: &Document,
    json: &Json<'_>,
    lists: &[(&'static str, &[Member<'_>])],
) -> String {
    let title = match &json.value {
        Value::Object(members) => match get(members, "title").map(|title| &title.value) {
            Some(Value::String(title, _)) => title.trim(),
            _ => "",
        },
        _ => "",
    };
    let stem = document.stem();
    let free = |name: &str| {
        let name = names::type_name(name);
        let inner = lists.iter().flat_map(|(_, members)| members.iter());
        name.is_some()
            && inner
                .into_iter()
                .all(|member| names::type_name(&member.key) != name)
    };
    let one_word = !title.contains(char::is_whitespace);
    let key = if one_word && free(title) {
        title.to_owned()
    } else if free(stem) {
        stem.to_owned()
    } else if free(title) {
        title.to_owned()
    } else {
        format!("{stem} document")
    };
    key_of(&key)
}
