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

pub(crate) use values::unique;

use crate::hash::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Document, Format};
use crate::json::{self, Json, Member, Value};
use crate::json_table;
use crate::model::{Model, Shape, Type};
use crate::names;
use crate::options::Options;
use crate::read::Purpose;
use crate::span::{Span, Spanned};

/// The JSON documents of one run, each read once, so that their schemas can
/// refer to each other.
#[derive(Debug)]
pub struct Library<'d> {
    files: Vec<File<'d>>,
    /// By the number of the document.
    indices: HashMap<u32, usize>,
    /// The paths of files that could not be read, which was a problem.
    unreadable: HashSet<String>,
}

#[derive(Debug)]
struct File<'d> {
    document: &'d Document,
    /// None where the text is no JSON, which was a problem.
    json: Option<Json<'d>>,
    /// The name without detours, to be found by.
    path: String,
}

impl<'d> Library<'d> {
    /// Reads the documents that are JSON. Their numbers must differ.
    pub fn new(documents: impl IntoIterator<Item = &'d Document>, problems: &mut Problems) -> Self {
        let mut library = Library {
            files: Vec::new(),
            indices: HashMap::new(),
            unreadable: HashSet::new(),
        };
        for document in documents {
            if document.format() != Format::Json || document.is_broken() {
                continue;
            }
            let id = document.start().document;
            library.indices.insert(id, library.files.len());
            library.files.push(File {
                document,
                json: json::read(document, problems),
                path: reference::straight(document.name()),
            });
        }
        for span in problems.places_of(Diagnostic::UNREADABLE_FILE) {
            let file = library.index(span).map(|index| &library.files[index]);
            let path = file.and_then(|file| {
                let range = span.start as usize..span.end as usize;
                let written = file.document.text().get(range)?;
                Some(file.beside(&reference::file(written)?))
            });
            library.unreadable.extend(path);
        }
        library
    }

    fn index(&self, span: Span) -> Option<usize> {
        self.indices.get(&span.document).copied()
    }
}

impl File<'_> {
    /// The path of a file that is written relative to this one.
    fn beside(&self, path: &str) -> String {
        let folder = self.path.rfind('/').map_or("", |end| &self.path[..=end]);
        reference::straight(&format!("{folder}{path}"))
    }
}

/// What a JSON document is.
enum Form<'d> {
    /// Property tables and enums, in our own notation.
    Tables,
    /// Schemas by name below this pointer, and whether the document is one
    /// itself.
    Schemas {
        lists: Vec<(&'static str, &'d [Member<'d>])>,
        root: bool,
    },
}

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
pub fn one(
    library: &Library<'_>,
    document: &Document,
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    let Some((index, json)) = root(library, document) else {
        return Vec::new();
    };
    let Form::Schemas { root, .. } = form(document, json, problems) else {
        return json_table::one(document, json, fragment, options, Purpose::One, problems);
    };
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
pub fn all(
    library: &Library<'_>,
    document: &Document,
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    let Some((index, json)) = root(library, document) else {
        return Vec::new();
    };
    let Form::Schemas { .. } = form(document, json, problems) else {
        return match fragment {
            None => json_table::all(document, json, options, problems),
            Some(_) => json_table::one(document, json, fragment, options, Purpose::Set, problems),
        };
    };
    let mut lowering = Lowering::new(library, options, true);
    let mut schemas = lowering.declared(index);
    if let Some(fragment) = fragment {
        let below = format!("{}/", reference::canonical(fragment));
        schemas.retain(|schema| schema.pointer.starts_with(&below) && !fragment.is_empty());
        if schemas.is_empty() {
            return one(library, document, Some(fragment), options, problems);
        }
    }
    if schemas.is_empty() {
        problems.push(Diagnostic::no_schema(document.start()));
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
pub fn external_files(document: &Document) -> Vec<Spanned<String>> {
    let mut problems = Problems::new();
    let json = match document.format() {
        Format::Json if !document.is_broken() => json::read(document, &mut problems),
        _ => None,
    };
    let mut files = Vec::new();
    if let Some(json) = &json
        && let Form::Schemas { lists, root } = form(document, json, &mut problems)
    {
        let mut seen = HashSet::new();
        let mut visit = |text: &str, span| {
            if let Some(path) = reference::file(text)
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

fn root<'d>(library: &'d Library<'d>, document: &Document) -> Option<(usize, &'d Json<'d>)> {
    let index = library.index(document.start())?;
    Some((index, library.files[index].json.as_ref()?))
}

/// What a document is, by the keys of its outermost object.
fn form<'d>(document: &Document, json: &'d Json<'d>, problems: &mut Problems) -> Form<'d> {
    let Value::Object(members) = &json.value else {
        return match json.value {
            // The schema that allows everything, or nothing.
            Value::Bool(_) => Form::Schemas {
                lists: Vec::new(),
                root: true,
            },
            _ => Form::Tables,
        };
    };
    let mut lists = Vec::new();
    let list = |json: Option<&'d Json<'d>>| match json.map(|json| &json.value) {
        Some(Value::Object(members)) => Some(members.as_slice()),
        _ => None,
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
    if let Some(json) = get(members, "components").or(get(members, "openapi")) {
        let components = list(Some(json)).unwrap_or_default();
        if let Some(schemas) = list(get(components, "schemas")) {
            lists.push(("/components/schemas", schemas));
        }
        return Form::Schemas { lists, root: false };
    }
    let is_swagger = get(members, "swagger").is_some();
    for (key, pointer) in [("$defs", "/$defs"), ("definitions", "/definitions")] {
        if let Some(schemas) = list(get(members, key)) {
            lists.push((pointer, schemas));
        }
    }
    let shapes = ["values", "alternatives", "alias"];
    let is_table = shapes.iter().any(|key| get(members, key).is_some())
        || get(members, "properties").is_some_and(|json| matches!(json.value, Value::Array(_)));
    let root = !is_swagger && members.iter().any(keywords::makes_schema);
    if is_table || !(root || is_swagger || !lists.is_empty()) {
        Form::Tables
    } else {
        Form::Schemas { lists, root }
    }
}

fn get<'d>(members: &'d [Member<'d>], key: &str) -> Option<&'d Json<'d>> {
    let member = members.iter().find(|member| member.key == key)?;
    Some(&member.value)
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
        // A wrong version is a problem where the document itself is read.
        let mut ignored = Problems::new();
        let form = form(file.document, json, &mut ignored);
        ignored.into_sorted();
        let mut schemas = Vec::new();
        if let Form::Schemas { lists, root } = form {
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
