//! Models of a language beside the document's.

use std::collections::{BTreeMap, BTreeSet};

use modeldoc_codegen::model::{Model, Presence, Property, Shape, Type};

use crate::languages::Language;
use crate::losses::{self, Cause, LOSSES};
use crate::truth::{self, Truth, Ty, folded};

#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) models: usize,
    pub(crate) properties: usize,
    /// Models and properties that are the document's.
    pub(crate) agreeing: usize,
    /// The causes of each that differs.
    pub(crate) explained: Vec<BTreeSet<Cause>>,
    pub(crate) unexplained: Vec<String>,
}

impl Outcome {
    pub(crate) fn causes(&self) -> Vec<(Cause, usize)> {
        let mut counts: BTreeMap<Cause, usize> = BTreeMap::new();
        for cause in self.explained.iter().flatten() {
            *counts.entry(cause).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    fn add(&mut self, what: &str, found: Difference) {
        if !found.unexplained.is_empty() {
            self.unexplained
                .push(format!("{what}: {}", found.unexplained.join("; ")));
        } else if found.causes.is_empty() {
            self.agreeing += 1;
        } else {
            self.explained.push(found.causes);
        }
    }
}

/// What is different between a page and the document.
#[derive(Default)]
struct Difference {
    causes: BTreeSet<Cause>,
    unexplained: Vec<String>,
}

impl Difference {
    fn explain(&mut self, cause: Cause) {
        self.causes.insert(cause);
    }
}

/// A model of PHP's pages, and what the document calls it.
const RENAMED: (&str, &str) = ("modelnamespace", "namespace");

pub(crate) fn compare(truth: &Truth, language: &Language, models: &[Model]) -> Outcome {
    let mut outcome = Outcome::default();
    let by_name: BTreeMap<&str, &Model> = models
        .iter()
        .map(|model| (model.name.as_str(), model))
        .collect();
    let compare = Compare {
        truth,
        language,
        by_name,
    };
    let mut seen = BTreeSet::new();
    for model in models.iter().filter(|model| !model.is_inline()) {
        outcome.models += 1;
        let mut found = Difference::default();
        let mut name = compare.folded(&model.key);
        if name == RENAMED.0 {
            RENAMED.1.clone_into(&mut name);
            found.explain(losses::RENAMED);
        }
        seen.insert(name.clone());
        match truth.models.get(&name) {
            Some(known) => compare.model(known, model, &mut found, &mut outcome),
            None if language.folder == "dart" => {
                found.explain(losses::OLDER);
                // Its properties have nothing to be compared with.
                outcome.properties += model.properties().len();
                for _ in model.properties() {
                    outcome.explained.push([losses::OLDER].into());
                }
            }
            None => found
                .unexplained
                .push("the document has no such model".to_owned()),
        }
        outcome.add(&model.key, found);
    }
    for name in truth.models.keys() {
        if !seen.contains(name) && language.folder != "dart" {
            outcome.unexplained.push(format!("{name}: has no page"));
        }
    }
    outcome
}

struct Compare<'c> {
    truth: &'c Truth,
    language: &'c Language,
    by_name: BTreeMap<&'c str, &'c Model>,
}

impl Compare<'_> {
    /// A model's name as in [`Truth::models`].
    fn folded(&self, name: &str) -> String {
        folded(name.strip_prefix(self.language.prefix).unwrap_or(name))
    }

    fn model(
        &self,
        known: &truth::Model,
        model: &Model,
        found: &mut Difference,
        outcome: &mut Outcome,
    ) {
        match (known, &model.shape) {
            (truth::Model::Object(known), Shape::Object(object)) => {
                self.properties(known, &object.properties, model, outcome);
            }
            (truth::Model::Enum(values), Shape::Enum(choice)) => {
                let own: Vec<&String> = choice
                    .variants
                    .iter()
                    .map(|variant| &variant.value)
                    .collect();
                if values.iter().ne(own.iter().copied()) {
                    found.unexplained.push(format!("{own:?}, not {values:?}"));
                }
            }
            (truth::Model::Enum(_), Shape::Alias(Type::Any))
                if self.language.silent.contains(&"empty-table") =>
            {
                found.explain(losses::EMPTY);
            }
            (truth::Model::Union { .. }, Shape::Union(_)) => self.union(known, model, found),
            (truth::Model::Union { .. }, Shape::Alias(Type::Any))
                if self.language.folder == "rust" =>
            {
                found.explain(losses::UNLISTED);
            }
            // C# prints what all types have in common, which may be nothing.
            (truth::Model::Union { .. }, Shape::Alias(Type::Any))
                if self.language.folder == "dotnet" =>
            {
                found.explain(losses::MERGED);
            }
            (truth::Model::Union { alternatives, .. }, Shape::Object(object)) => {
                found.explain(losses::MERGED);
                let names = self.names_within(alternatives);
                for property in &object.properties {
                    outcome.properties += 1;
                    let mut found = Difference::default();
                    if names.contains(&folded(&property.wire_name)) {
                        found.explain(losses::MERGED);
                    } else if self.language.folder == "dart" {
                        found.explain(losses::OLDER);
                    } else {
                        found
                            .unexplained
                            .push("no type of the union has it".to_owned());
                    }
                    outcome.add(&format!("{}.{}", model.key, property.wire_name), found);
                }
            }
            (_, shape) => found.unexplained.push(format!("is {shape:?}")),
        }
    }

    /// The folded names of all properties of some types.
    fn names_within(&self, alternatives: &BTreeSet<Ty>) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for alternative in alternatives {
            if let Ty::Model(name) = alternative
                && let Some(truth::Model::Object(properties)) = self.truth.models.get(name)
            {
                names.extend(properties.keys().map(|name| folded(name)));
            }
        }
        names
    }

    fn union(&self, known: &truth::Model, model: &Model, found: &mut Difference) {
        let (
            truth::Model::Union {
                discriminator,
                alternatives,
                mapping,
            },
            Shape::Union(union),
        ) = (known, &model.shape)
        else {
            return;
        };
        let own: BTreeSet<Ty> = union
            .alternatives
            .iter()
            .map(|alternative| match &alternative.ty {
                Type::Model(name) => Ty::Model(self.folded(name)),
                Type::Scalar(scalar) => Ty::Word(scalar.name()),
                other => panic!("{other:?}"),
            })
            .collect();
        if own != *alternatives {
            found
                .unexplained
                .push(format!("{own:?}, not {alternatives:?}"));
        }
        if union.discriminator != *discriminator {
            found
                .unexplained
                .push(format!("{:?}, not {discriminator:?}", union.discriminator));
        }
        let mut own = BTreeMap::new();
        for alternative in &union.alternatives {
            if let Type::Model(name) = &alternative.ty {
                for value in &alternative.values {
                    own.insert(value.clone(), self.folded(name));
                }
            }
        }
        if own != *mapping {
            found.unexplained.push(format!("{own:?}, not {mapping:?}"));
        }
    }

    fn properties(
        &self,
        known: &BTreeMap<String, truth::Property>,
        own: &[Property],
        model: &Model,
        outcome: &mut Outcome,
    ) {
        let dart = self.language.folder == "dart";
        let mut seen = BTreeSet::new();
        for property in own {
            outcome.properties += 1;
            let mut found = Difference::default();
            let wire = &property.wire_name;
            let name = if known.contains_key(wire) {
                Some(wire)
            } else {
                found.explain(losses::NAME);
                known.keys().find(|name| is_lost(name, wire))
            };
            match name {
                Some(name) => {
                    seen.insert(name);
                    self.property(&known[name], property, &mut found);
                }
                None if dart => {
                    found.causes.clear();
                    found.explain(losses::OLDER);
                }
                None => found
                    .unexplained
                    .push("the document has no such property".to_owned()),
            }
            outcome.add(&format!("{}.{wire}", model.key), found);
        }
        for name in known.keys() {
            if !seen.contains(name) && !dart {
                let text = format!("{}.{name}: is not on the page", model.key);
                outcome.unexplained.push(text);
            }
        }
    }

    fn property(&self, known: &truth::Property, own: &Property, found: &mut Difference) {
        let dart = self.language.folder == "dart";
        self.ty(&known.ty, &own.ty, found);
        if !found.unexplained.is_empty() && dart {
            found.unexplained.clear();
            found.explain(losses::OLDER);
        }
        let required = own.presence == Presence::Required;
        if required != known.required {
            if self.language.folder == "typescript-fetch" {
                found.explain(losses::PRESENCE);
            } else if dart {
                found.explain(losses::OLDER);
            } else {
                found
                    .unexplained
                    .push(format!("required is {}", known.required));
            }
        }
        if own.read_only != known.read_only {
            if matches!(self.language.folder, "dart" | "typescript-fetch") {
                found.explain(losses::READ_ONLY);
            } else {
                found
                    .unexplained
                    .push(format!("read only is {}", known.read_only));
            }
        }
    }

    fn ty(&self, known: &Ty, own: &Type, found: &mut Difference) {
        match (known, own) {
            (Ty::Nullable(known), Type::Nullable(own)) => return self.ty(known, own, found),
            (Ty::Nullable(known), own) => {
                // Any value includes null.
                if *own != Type::Any {
                    found.explain(losses::NULL);
                }
                return self.ty(known, own, found);
            }
            (Ty::Array(known), Type::Array(own)) | (Ty::Map(known), Type::Map(own)) => {
                return self.ty(known, own, found);
            }
            (Ty::Model(name), Type::Model(own)) if self.folded(own) == *name => return,
            (Ty::Model(name), Type::Model(own))
                if (self.folded(own).as_str(), name.as_str()) == RENAMED =>
            {
                found.explain(losses::RENAMED);
                return;
            }
            (Ty::Enum(values), Type::Model(own)) => {
                if let Some(model) = self.by_name.get(own.as_str())
                    && let Shape::Enum(choice) = &model.shape
                    && model.is_inline()
                {
                    let own = choice.variants.iter().map(|variant| &variant.value);
                    if values.iter().ne(own) {
                        found.unexplained.push(format!("values are {values:?}"));
                    }
                    return;
                }
            }
            (Ty::Word(word), own) if **word == own.to_string() => return,
            // A format of its own is no other type.
            (Ty::Word("integer"), Type::Scalar(scalar)) if scalar.name() == "int64" => return,
            _ => {}
        }
        let word = match known {
            Ty::Word(word) => (*word).to_owned(),
            Ty::Enum(_) => "enum".to_owned(),
            Ty::Map(value) if **value == Ty::Word("any") => "map<any>".to_owned(),
            other => format!("{other:?}"),
        };
        let page = own.to_string();
        let cause = LOSSES.iter().find(|loss| {
            loss.document == word
                && loss.page == page
                && (loss.languages.is_empty() || loss.languages.contains(&self.language.folder))
        });
        match cause {
            Some(loss) => found.explain(loss.cause),
            None => found.unexplained.push(format!("{page}, not {word}")),
        }
    }
}

/// Whether a printed name is all that is left of a wire name.
fn is_lost(wire: &str, printed: &str) -> bool {
    let printed = folded(printed);
    // `@type` is printed `at_type` or `type`.
    folded(wire) == printed || folded(&wire.replace('@', "at")) == printed
}
