//! What is known while schemas are read, and how their models and problems come
//! together.

use std::collections::{HashMap, HashSet};

use super::{Schema, key_of, object, reference, root_key, shape};
use crate::diagnostic::{Diagnostic, Problems};
use crate::form::Form;
use crate::json::Json;
use crate::library::Library;
use crate::model::{Model, Shape, Type};
use crate::names;
use crate::options::Options;
use crate::span::Span;

/// The state of reading schemas.
pub(super) struct Lowering<'d> {
    pub(super) library: &'d Library<'d>,
    pub(super) options: &'d Options,
    /// Whether the models of all declared schemas are made, so that what is
    /// written inside one of them can be referred to from the others.
    pub(super) share: bool,
    /// The keys of the declared schemas whose models are made. Those of other
    /// documents are made when these are read.
    pub(super) own: HashSet<String>,
    /// The one that is being read.
    pub(super) root: String,
    /// The key of each declared schema, by where it stands.
    pub(super) keys: HashMap<Span, String>,
    pub(super) by_key: HashMap<String, &'d Json<'d>>,
    /// For each document whose schemas have been listed: its schemas by their
    /// pointers.
    pub(super) listed: HashMap<usize, HashMap<String, &'d Json<'d>>>,
    /// For each document whose anchors have been asked for: its declared schemas
    /// by them.
    pub(super) anchors: HashMap<usize, HashMap<&'d str, &'d Json<'d>>>,
    /// The members of large objects by their keys.
    pub(super) members: HashMap<Span, HashMap<&'d str, &'d Json<'d>>>,
    pub(super) models: Vec<Model>,
    pub(super) problems: Vec<Diagnostic>,
    /// Problems that are not found again where the schema itself is read.
    pub(super) certain: Vec<Diagnostic>,
    /// Within so many [`quietly`](Lowering::quietly).
    pub(super) quiet: usize,
    /// The schemas whose keywords have been checked.
    pub(super) checked: HashSet<Span>,
    /// Whether null may stand for a value of a schema.
    pub(super) nulls: HashMap<Span, bool>,
    /// What properties mean that come from other declared schemas, by the keys
    /// that their models have there.
    pub(super) borrowed: HashMap<String, object::Kept<'d>>,
    /// The types of places inside schemas that references lead to, and whether
    /// their models have been made.
    pub(super) places: HashMap<Span, (shape::Typed<'d>, bool)>,
    pub(super) making: Vec<shape::Making<'d>>,
    /// The keys of the models inside others that have been made.
    pub(super) made: HashSet<String>,
    /// How many parts and properties have been gathered, for all schemas.
    pub(super) gathered: usize,
    /// How many bytes of descriptions the properties have, of all schemas.
    pub(super) text: usize,
    /// How many types have been made for the declared schema at hand.
    pub(super) work: usize,
    /// The models that were found quietly, with the schemas that they are made
    /// of.
    pub(super) promised: Vec<(String, Vec<&'d Json<'d>>)>,
}

impl<'d> Lowering<'d> {
    pub(super) fn new(library: &'d Library<'d>, options: &'d Options, share: bool) -> Self {
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
    pub(super) fn declared(&mut self, index: usize) -> Vec<Schema<'d>> {
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

    pub(super) fn model(&mut self, schema: &Schema<'d>) {
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
    pub(super) fn tell_apart(&mut self) {
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

    pub(super) fn problem(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Does something without a trace: the models are made, and the problems
    /// found, where the schema itself is read.
    pub(super) fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
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
    pub(super) fn place(&self, span: Span, from: Span) -> String {
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
    pub(super) fn keep_promises(&mut self) {
        let mut next = 0;
        while let Some((key, parts)) = self.promised.get(next).cloned() {
            next += 1;
            if self.is_missing(&key) {
                self.typed(&parts, &key);
            }
        }
    }

    /// Adds a model inside another, if it has not been made yet.
    pub(super) fn push(&mut self, at: usize, model: Model) {
        if self.quiet > 0 || self.made.insert(model.key.clone()) {
            self.models.insert(at, model);
        }
    }

    /// Whether a model inside another is one of this document's, and has not
    /// been made.
    pub(super) fn is_missing(&self, key: &str) -> bool {
        let inside = key.split_once('/');
        inside.is_some_and(|(root, _)| root.is_empty() || self.own.contains(root))
            && !self.made.contains(key)
    }

    /// Takes back the models from `at` on that are inside `key`.
    pub(super) fn discard(&mut self, at: usize, key: &str) {
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
    pub(super) fn give_up_the_lost(&mut self) {
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
    pub(super) fn finish(mut self, problems: &mut Problems) -> Vec<Model> {
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
