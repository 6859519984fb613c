//! From the words of a document to the models that they mean.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::model::{Model, Shape, Type};
use crate::names;
use crate::options::TypeRule;
use crate::sections::{Page, reference};
use crate::span::Span;
use crate::suggest;

use super::Scope;

pub(super) fn resolve(
    documents: &[&Document],
    models: &mut [Model],
    types: &[TypeRule],
    scope: Scope,
    problems: &mut Problems,
) {
    let known = Known::of(models, types);
    let mut places = Places::of(documents, models);
    for model in models {
        let span = model.span;
        let own = model.key.clone();
        let mut resolver = Resolver {
            known: &known,
            places: &mut places,
            scope,
            own: &own,
            problems,
        };
        match &mut model.shape {
            Shape::Object(object) => {
                for property in &mut object.properties {
                    let span = property.ty_span;
                    resolver.ty(&mut property.ty, span);
                }
            }
            Shape::Union(union) => {
                for alternative in &mut union.alternatives {
                    let span = alternative.span;
                    resolver.ty(&mut alternative.ty, span);
                }
            }
            Shape::Alias(ty) => resolver.ty(ty, span),
            Shape::Enum(_) => {}
        }
    }
}

/// Every way to name a model.
struct Known<'t> {
    keys: HashMap<String, String>,
    names: HashMap<String, String>,
    /// Names without regard to case; nothing where two models differ in case
    /// only.
    folded: HashMap<String, Option<String>>,
    rules: HashMap<&'t str, &'t TypeRule>,
    /// The names in order, for suggestions: hash order must not reach a message.
    sorted: Vec<String>,
}

impl<'t> Known<'t> {
    fn of(models: &[Model], types: &'t [TypeRule]) -> Self {
        let mut known = Known {
            keys: HashMap::new(),
            names: HashMap::new(),
            folded: HashMap::new(),
            rules: types
                .iter()
                .map(|rule| (rule.words.as_str(), rule))
                .collect(),
            sorted: Vec::new(),
        };
        for model in models {
            let name = model.name.clone();
            known.keys.insert(model.key.clone(), name.clone());
            if !model.is_inline() {
                known.names.insert(name.clone(), name.clone());
                known
                    .folded
                    .entry(name.to_lowercase())
                    .and_modify(|other| *other = None)
                    .or_insert(Some(name));
            }
        }
        known.sorted = known.names.keys().cloned().collect();
        known.sorted.sort_unstable();
        known
    }

    fn model(&self, key: &str) -> Option<&String> {
        let by_name = || {
            let name = names::type_name(key)?;
            let folded = || self.folded.get(&name.to_lowercase())?.as_ref();
            self.names.get(&name).or_else(folded)
        };
        self.keys.get(key).or_else(by_name)
    }
}

/// Where the links of other pages lead.
struct Places<'d> {
    documents: &'d [&'d Document],
    /// The numbers of documents by name. Two parts of a page have one name.
    paths: HashMap<&'d str, Vec<usize>>,
    /// And by what they are called in their folders.
    stems: HashMap<&'d str, Vec<usize>>,
    /// The pages that were linked.
    pages: HashMap<usize, Page<'d>>,
    /// The names of models by where they are declared.
    names: HashMap<Span, String>,
}

impl<'d> Places<'d> {
    fn of(documents: &'d [&'d Document], models: &[Model]) -> Self {
        let declared = models.iter().filter(|model| !model.is_inline());
        let mut paths: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut stems: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, document) in documents.iter().enumerate() {
            let path = document.name();
            paths.entry(path).or_default().push(index);
            stems.entry(reference::stem(path)).or_default().push(index);
        }
        Places {
            documents,
            paths,
            stems,
            pages: HashMap::new(),
            names: declared
                .map(|model| (model.span, model.name.clone()))
                .collect(),
        }
    }

    fn model(&mut self, page: &str, anchor: &str) -> Option<&String> {
        for index in self.documents_of(page) {
            let document = self.documents[index];
            let page = self
                .pages
                .entry(index)
                .or_insert_with(|| Page::of(document));
            let entry = page.anchor(anchor)?;
            let span = page.entries()[entry].grid.header.span;
            if self.names.contains_key(&span) {
                return self.names.get(&span);
            }
        }
        None
    }

    /// The documents that a path leads to: those of that name, or else those
    /// that have most of its last parts.
    fn documents_of(&self, path: &str) -> Vec<usize> {
        if let Some(exact) = self.paths.get(path) {
            return exact.clone();
        }
        let Some(called) = self.stems.get(reference::stem(path)) else {
            return Vec::new();
        };
        let name = |index: &usize| self.documents[*index].name();
        let length = |index: &usize| reference::common(name(index), path);
        let most = called.iter().map(length).max().unwrap_or_default();
        let mut best = called.clone();
        best.retain(|index| length(index) == most);
        let pages: HashSet<&str> = best.iter().map(name).collect();
        if pages.len() > 1 {
            return Vec::new();
        }
        best
    }
}

struct Resolver<'r, 't, 'd> {
    known: &'r Known<'t>,
    places: &'r mut Places<'d>,
    scope: Scope,
    /// The key of the model that the types are in.
    own: &'r str,
    problems: &'r mut Problems,
}

impl Resolver<'_, '_, '_> {
    fn ty(&mut self, ty: &mut Type, span: Span) {
        // Types nest no deeper than their grammar allows.
        let words = match ty {
            Type::Scalar(scalar) => scalar.name(),
            Type::Any => "any",
            Type::Object => "object",
            Type::Model(key) => reference::decode(key).0,
            Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
                return self.ty(inner, span);
            }
            Type::Custom(_) => return,
        };
        if let Some(rule) = self.known.rules.get(words) {
            *ty = Type::Custom(rule.ty.clone());
            return;
        }
        if let Type::Model(key) = ty {
            match self.reference(key, span) {
                Some(name) => *key = name,
                None => *ty = Type::Any,
            }
        }
    }

    fn reference(&mut self, key: &str, span: Span) -> Option<String> {
        let (key, place) = reference::decode(key);
        if let Some((page, anchor)) = place
            && let Some(name) = self.places.model(page, anchor)
        {
            return Some(name.clone());
        }
        if let Some(name) = self.known.model(key) {
            return Some(name.clone());
        }
        match self.scope {
            Scope::Open => names::type_name(key),
            Scope::Closed => {
                let close = if self.problems.len() < suggest::ENOUGH {
                    suggest::closest(key, self.known.sorted.iter().map(String::as_str))
                } else {
                    None
                };
                let problem = Diagnostic::unknown_model(span, key, self.own, close);
                self.problems.push(problem);
                None
            }
        }
    }
}
