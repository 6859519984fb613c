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

mod choice;
mod default;
mod format;
mod gather;
mod keywords;
mod object;
mod reference;
mod shape;
mod values;

use crate::hash::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Document, Format};
use crate::form::Form;
use crate::json::{self, Json, Member, Value, get};
use crate::library::{Library, file_of};
use crate::model::{Model, Shape, Type};
use crate::names;
use crate::options::Options;
use crate::span::{Span, Spanned};

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

/// The state of reading schemas.
struct Lowering<'d> {
    library: &'d Library<'d>,
    options: &'d Options,
    /// Whether the models of all declared schemas are made, so that what is
    /// written inside one of them can be referred to from the others.
    share: bool,
    /// The keys of the declared schemas whose models are made. Those of other
    /// documents are made when these are read.
    own: HashSet<String>,
    /// The one that is being read.
    root: String,
    /// The key of each declared schema, by where it stands.
    keys: HashMap<Span, String>,
    by_key: HashMap<String, &'d Json<'d>>,
    /// For each document whose schemas have been listed: its schemas by their
    /// pointers.
    listed: HashMap<usize, HashMap<String, &'d Json<'d>>>,
    /// For each document whose anchors have been asked for: its declared schemas
    /// by them.
    anchors: HashMap<usize, HashMap<&'d str, &'d Json<'d>>>,
    /// The members of large objects by their keys.
    members: HashMap<Span, HashMap<&'d str, &'d Json<'d>>>,
    models: Vec<Model>,
    problems: Vec<Diagnostic>,
    /// Problems that are not found again where the schema itself is read.
    certain: Vec<Diagnostic>,
    /// Within so many [`quietly`](Lowering::quietly).
    quiet: usize,
    /// The schemas whose keywords have been checked.
    checked: HashSet<Span>,
    /// Whether null may stand for a value of a schema.
    nulls: HashMap<Span, bool>,
    /// What properties mean that come from other declared schemas, by the keys
    /// that their models have there.
    borrowed: HashMap<String, object::Kept<'d>>,
    /// The types of places inside schemas that references lead to, and whether
    /// their models have been made.
    places: HashMap<Span, (shape::Typed<'d>, bool)>,
    making: Vec<shape::Making<'d>>,
    /// The keys of the models inside others that have been made.
    made: HashSet<String>,
    /// How many parts and properties have been gathered, for all schemas.
    gathered: usize,
    /// How many bytes of descriptions the properties have, of all schemas.
    text: usize,
    /// How many types have been made for the declared schema at hand.
    work: usize,
    /// The models that were found quietly, with the schemas that they are made
    /// of.
    promised: Vec<(String, Vec<&'d Json<'d>>)>,
}

impl<'d> Lowering<'d> {
    fn new(library: &'d Library<'d>, options: &'d Options, share: bool) -> Self {
        Lowering {
            library,
            options,
            share,
            own: HashSet::new(),
            root: String::new(),
            keys: HashMap::new(),
            by_key: HashMap::new(),
            listed: HashMap::new(),
            anchors: HashMap::new(),
            members: HashMap::new(),
            models: Vec::new(),
            problems: Vec::new(),
            certain: Vec::new(),
            quiet: 0,
            checked: HashSet::new(),
            nulls: HashMap::new(),
            borrowed: HashMap::new(),
            places: HashMap::new(),
            making: Vec::new(),
            made: HashSet::new(),
            gathered: 0,
            text: 0,
            work: 0,
            promised: Vec::new(),
        }
    }

    /// The schemas that a document declares, which are known by their keys from
    /// here on.
    fn declared(&mut self, index: usize) -> Vec<Schema<'d>> {
        let file = &self.library.files[index];
        let Some(json) = &file.json else {
            return Vec::new();
        };
        let mut schemas = Vec::new();
        if let Form::Schemas { lists, root } = Form::of(json) {
            if root {
                schemas.push(Schema {
                    key: root_key(file.document, json, &lists),
                    pointer: String::new(),
                    span: file.document.span(0, 0),
                    json,
                });
            }
            for (pointer, members) in lists {
                schemas.extend(members.iter().map(|member| Schema {
                    key: key_of(&member.key),
                    pointer: format!("{pointer}/{}", reference::escape(&member.key)),
                    json: &member.value,
                    span: member.key_span,
                }));
            }
        }
        let mut listed = HashMap::new();
        for schema in &schemas {
            self.keys.insert(schema.json.span, schema.key.clone());
            self.by_key.entry(schema.key.clone()).or_insert(schema.json);
            listed.insert(schema.pointer.clone(), schema.json);
        }
        self.listed.insert(index, listed);
        schemas
    }

    fn model(&mut self, schema: &Schema<'d>) {
        self.work = 0;
        self.root.clone_from(&schema.key);
        let at = self.models.len();
        let shaped = self.shape(&[schema.json], &[], &schema.key);
        let model = Model {
            key: schema.key.clone(),
            name: String::new(),
            description: shaped.about.description,
            shape: shaped.shape,
            deprecated: shaped.about.deprecated,
            span: schema.span,
        };
        self.models.insert(at, model);
    }

    /// Schemas whose names are the same in Rust (`NullTime` and `nullTime`)
    /// stay apart, by a number. If they mean the same, one is enough: references
    /// find it by its name.
    fn tell_apart(&mut self) {
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut doubles = Vec::new();
        for index in 0..self.models.len() {
            let model = &self.models[index];
            let name = names::type_name(&model.key);
            let Some(name) = name.filter(|_| !model.is_inline()) else {
                continue;
            };
            let Some(&first) = taken.get(&name) else {
                taken.insert(name, index);
                continue;
            };
            if !matches!(model.shape, Shape::Object(_)) && model.shape == self.models[first].shape {
                doubles.push(index);
                continue;
            }
            // An earlier or later schema may be called that itself.
            let mut count = 2;
            let numbered = |count: usize| format!("{name}{count}");
            while taken.contains_key(&numbered(count))
                || self
                    .by_key
                    .keys()
                    .any(|key| names::type_name(key) == Some(numbered(count)))
            {
                count += 1;
            }
            let numbered = numbered(count);
            let place = self.place(self.models[first].span, self.models[index].span);
            let model = &mut self.models[index];
            let problem =
                Diagnostic::renamed_model(model.span, &model.key, &numbered, &name, &place);
            model.name.clone_from(&numbered);
            taken.insert(numbered, index);
            self.problem(problem);
        }
        for index in doubles.into_iter().rev() {
            self.models.remove(index);
        }
    }

    fn problem(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Does something without a trace: the models are made, and the problems
    /// found, where the schema itself is read.
    fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let models = self.models.len();
        let problems = self.problems.len();
        self.quiet += 1;
        let result = read(self);
        self.quiet -= 1;
        self.models.truncate(models);
        self.problems.truncate(problems);
        result
    }

    /// Where something is, for a label: the line, and the document if it is
    /// another one.
    fn place(&self, span: Span, from: Span) -> String {
        let Some(index) = self.library.index(span) else {
            return String::new();
        };
        let document = self.library.files[index].document;
        let line = document.line(span.start as usize);
        if span.document == from.document {
            format!("on line {line}")
        } else {
            format!("at {}:{line}", document.name())
        }
    }

    /// Makes the models that were expected where their schemas are, and were
    /// not made there: a schema may be no part of any value, but be referred to.
    fn keep_promises(&mut self) {
        let mut next = 0;
        while let Some((key, parts)) = self.promised.get(next).cloned() {
            next += 1;
            if self.is_missing(&key) {
                self.typed(&parts, &key);
            }
        }
    }

    /// Adds a model inside another, if it has not been made yet.
    fn push(&mut self, at: usize, model: Model) {
        if self.quiet > 0 || self.made.insert(model.key.clone()) {
            self.models.insert(at, model);
        }
    }

    /// Whether a model inside another is one of this document's, and has not
    /// been made.
    fn is_missing(&self, key: &str) -> bool {
        let inside = key.split_once('/');
        inside.is_some_and(|(root, _)| root.is_empty() || self.own.contains(root))
            && !self.made.contains(key)
    }

    /// Takes back the models from `at` on that are inside `key`.
    fn discard(&mut self, at: usize, key: &str) {
        let inside = format!("{key}/");
        let new = self.models.split_off(at.min(self.models.len()));
        for model in new {
            if model.key == key || model.key.starts_with(&inside) {
                self.made.remove(&model.key);
            } else {
                self.models.push(model);
            }
        }
    }

    /// A model that was expected and never came is one that has no end; where
    /// it is referred to, any value will do.
    fn give_up_the_lost(&mut self) {
        let mut lost = None;
        let mut models = std::mem::take(&mut self.models);
        for model in &mut models {
            let span = model.span;
            let mut types: Vec<(&mut Type, Span)> = match &mut model.shape {
                Shape::Object(object) => {
                    let properties = object.properties.iter_mut();
                    properties
                        .map(|property| (&mut property.ty, property.ty_span))
                        .collect()
                }
                Shape::Union(union) => {
                    let alternatives = union.alternatives.iter_mut();
                    alternatives
                        .map(|alternative| (&mut alternative.ty, alternative.span))
                        .collect()
                }
                Shape::Alias(ty) => vec![(ty, span)],
                Shape::Enum(_) => Vec::new(),
            };
            for (ty, span) in &mut types {
                let inner = innermost(ty);
                if let Type::Model(key) = inner
                    && self.is_missing(key)
                {
                    *inner = Type::Any;
                    lost.get_or_insert(*span);
                }
            }
        }
        self.models = models;
        if let Some(span) = lost
            && self.certain.is_empty()
        {
            self.certain.push(Diagnostic::endless_place(span));
        }
    }

    /// A part that others extend is looked at for each of them; what is wrong
    /// with it is said once.
    fn finish(mut self, problems: &mut Problems) -> Vec<Model> {
        self.keep_promises();
        self.give_up_the_lost();
        let mut seen = HashSet::new();
        for problem in self.problems.into_iter().chain(self.certain) {
            if seen.insert((problem.span, problem.message.clone())) {
                problems.push(problem);
            }
        }
        self.models
    }
}

fn innermost(ty: &mut Type) -> &mut Type {
    match ty {
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            innermost(inner)
        }
        ty => ty,
    }
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
