//! The changes, model by model and property by property.

use std::fmt::Write as _;

use modeldoc_codegen::model::{
    Default, Enum, Model, Object, Presence, Property, Shape, Type, Union,
};
use modeldoc_codegen::options::Unknown;

use super::types::is_within;
use super::{Breaks, Change, Level, Versions};
use crate::rust;

const READERS: Breaks = Breaks {
    readers: true,
    ..Breaks::NOBODY
};
const WRITERS: Breaks = Breaks {
    writers: true,
    ..Breaks::NOBODY
};
const CALLERS: Breaks = Breaks {
    callers: true,
    ..Breaks::NOBODY
};

/// Every change from the old models to the new ones, in the order of the new
/// documents; what is gone comes last.
pub fn changes(versions: &Versions<'_>) -> Vec<Change> {
    let mut list = List::default();
    for new in versions.new {
        match versions.old.iter().find(|old| old.name == new.name) {
            Some(old) => list.model(old, new, versions),
            None if new.is_inline() => {}
            None => {
                list.at(new, None);
                list.push(
                    "model-added",
                    "is new".to_owned(),
                    Breaks::NOBODY,
                    Level::Minor,
                );
            }
        }
    }
    for old in versions.old {
        if !old.is_inline() && !versions.new.iter().any(|new| new.name == old.name) {
            list.at(old, None);
            list.push(
                "model-removed",
                "is gone".to_owned(),
                Breaks::ALL,
                Level::Major,
            );
        }
    }
    list.changes
}

#[derive(std::default::Default)]
struct List {
    changes: Vec<Change>,
    model: String,
    member: Option<String>,
}

impl List {
    fn at(&mut self, model: &Model, member: Option<&str>) {
        // What is written inside another model has a name in Rust only.
        self.model = if model.is_inline() {
            model.name.clone()
        } else {
            model.key.clone()
        };
        self.member = member.map(str::to_owned);
    }

    fn push(&mut self, kind: &'static str, message: String, breaks: Breaks, level: Level) {
        self.changes.push(Change {
            model: self.model.clone(),
            member: self.member.clone(),
            kind,
            message,
            breaks,
            level: if breaks.any() { Level::Major } else { level },
        });
    }

    fn model(&mut self, old: &Model, new: &Model, versions: &Versions<'_>) {
        self.at(new, None);
        if old.description != new.description {
            let message = "has another description".to_owned();
            self.push("description", message, Breaks::NOBODY, Level::Patch);
        }
        if old.deprecated != new.deprecated {
            self.deprecated(new.deprecated);
        }
        match (&old.shape, &new.shape) {
            (Shape::Object(old), Shape::Object(now)) => self.object(old, now, new, versions),
            (Shape::Enum(old), Shape::Enum(now)) => self.choice(old, now, new),
            (Shape::Union(old), Shape::Union(now)) => self.union(old, now, new),
            (Shape::Alias(old), Shape::Alias(now)) => self.ty(old, now),
            (old, now) => {
                let message = format!("was {}, is {}", shape(old), shape(now));
                self.push("shape", message, Breaks::ALL, Level::Major);
            }
        }
    }

    fn deprecated(&mut self, now: bool) {
        let message = if now {
            "is deprecated"
        } else {
            "is no longer deprecated"
        };
        self.push(
            "deprecated",
            message.to_owned(),
            Breaks::NOBODY,
            Level::Minor,
        );
    }

    fn object(&mut self, old: &Object, now: &Object, model: &Model, versions: &Versions<'_>) {
        let deny = versions.unknown == Unknown::Deny;
        if old.open != now.open {
            let message = if now.open {
                "holds further properties"
            } else {
                "holds no further properties"
            };
            // The accessor of unknown properties comes or goes.
            let breaks = if now.open { Breaks::NOBODY } else { CALLERS };
            self.push("open", message.to_owned(), breaks, Level::Minor);
        }
        let find = |list: &Object, name: &str| {
            let position = list.properties.iter().position(|own| own.wire_name == name);
            position.is_some()
        };
        let gone: Vec<&Property> = old
            .properties
            .iter()
            .filter(|property| !find(now, &property.wire_name))
            .collect();
        for property in &now.properties {
            self.at(model, Some(&property.wire_name));
            let mut before = old.properties.iter();
            if let Some(before) = before.find(|old| old.wire_name == property.wire_name) {
                self.property(before, property);
                continue;
            }
            let required = property.presence == Presence::Required;
            let word = if required { "required" } else { "optional" };
            let mut message = format!("is new and {word}: {}", rust::field(property));
            if let Some(renamed) = gone
                .iter()
                .find(|gone| folded(&gone.wire_name) == folded(&property.wire_name))
            {
                let _ = write!(message, "; was it `{}`?", renamed.wire_name);
            }
            let breaks = Breaks {
                readers: deny,
                writers: required && property.default.is_none(),
                callers: required && property.default.is_none(),
            };
            self.push("property-added", message, breaks, Level::Minor);
        }
        for property in gone {
            self.at(model, Some(&property.wire_name));
            let breaks = Breaks {
                readers: property.presence == Presence::Required,
                writers: deny,
                callers: true,
            };
            let message = "is gone".to_owned();
            self.push("property-removed", message, breaks, Level::Major);
        }
    }

    fn property(&mut self, old: &Property, new: &Property) {
        if old.presence != new.presence {
            let (kind, message, breaks) = match new.presence {
                Presence::Optional => (
                    "optional",
                    "was required, is optional",
                    Breaks {
                        readers: true,
                        ..CALLERS
                    },
                ),
                Presence::Required => (
                    "required",
                    "was optional, is required",
                    Breaks {
                        writers: true,
                        ..CALLERS
                    },
                ),
            };
            self.push(kind, message.to_owned(), breaks, Level::Major);
        }
        self.ty(&old.ty, &new.ty);
        self.stand_in(old, new);
        if old
            .bounds
            .iter()
            .map(|(bound, value)| (bound, &value.value))
            .ne(new
                .bounds
                .iter()
                .map(|(bound, value)| (bound, &value.value)))
        {
            let message = format!("bounds were {}, are {}", bounds(old), bounds(new));
            // Bounds are not compared with each other: any change may narrow.
            let breaks = if new.bounds.is_empty() {
                Breaks::NOBODY
            } else {
                WRITERS
            };
            self.push("bounds", message, breaks, Level::Minor);
        }
        if old.read_only != new.read_only {
            let (message, breaks) = if new.read_only {
                ("is read-only: what is sent is ignored", WRITERS)
            } else {
                ("is no longer read-only", Breaks::NOBODY)
            };
            self.push("read-only", message.to_owned(), breaks, Level::Minor);
        }
        if old.write_only != new.write_only {
            let (message, breaks) = if new.write_only {
                ("is write-only: it is never sent back", READERS)
            } else {
                ("is no longer write-only", Breaks::NOBODY)
            };
            self.push("write-only", message.to_owned(), breaks, Level::Minor);
        }
        if old.secret != new.secret {
            let message = if new.secret {
                "is a secret: `Debug` hides it"
            } else {
                "is no secret any more: `Debug` shows it"
            };
            self.push("secret", message.to_owned(), Breaks::NOBODY, Level::Minor);
        }
        if old.deprecated != new.deprecated {
            self.deprecated(new.deprecated);
        }
        if old.description != new.description {
            let message = "has another description".to_owned();
            self.push("description", message, Breaks::NOBODY, Level::Patch);
        }
    }

    fn ty(&mut self, old: &Type, new: &Type) {
        if old == new {
            return;
        }
        let breaks = Breaks {
            readers: !is_within(new, old),
            writers: !is_within(old, new),
            callers: modeldoc_codegen::rust_type(old) != modeldoc_codegen::rust_type(new),
        };
        let message = format!("was `{old}`, is `{new}`");
        self.push("type", message, breaks, Level::Minor);
    }

    fn stand_in(&mut self, old: &Property, new: &Property) {
        if old.default == new.default {
            return;
        }
        let shown = |property: &Property| match &property.default {
            None => "none".to_owned(),
            Some(Default::Text(text)) => format!("{text:?}"),
            Some(Default::Number(text) | Default::Documented(text)) => format!("`{text}`"),
            Some(Default::Boolean(value)) => format!("`{value}`"),
            Some(Default::Empty) => "`[]`".to_owned(),
        };
        let message = format!("default was {}, is {}", shown(old), shown(new));
        // The getter hands the default out instead of `None`.
        let getter = old.default.is_some() != new.default.is_some();
        let breaks = Breaks {
            readers: old.default.is_some(),
            writers: old.default.is_some(),
            callers: getter,
        };
        self.push("default", message, breaks, Level::Major);
    }

    fn choice(&mut self, old: &Enum, now: &Enum, model: &Model) {
        if old.kind != now.kind {
            let message = "has values of another kind".to_owned();
            self.push("enum-kind", message, Breaks::ALL, Level::Major);
            return;
        }
        let has = |choice: &Enum, value: &str| choice.variants.iter().any(|own| own.value == value);
        for variant in &now.variants {
            self.at(model, Some(&variant.value));
            if !has(old, &variant.value) {
                // The enums that are emitted read it as an unknown value.
                let message = "is a new value".to_owned();
                self.push("value-added", message, Breaks::NOBODY, Level::Minor);
            }
        }
        for variant in &old.variants {
            self.at(model, Some(&variant.value));
            if !has(now, &variant.value) {
                let message = "is no value any more".to_owned();
                let breaks = Breaks {
                    writers: true,
                    ..CALLERS
                };
                self.push("value-removed", message, breaks, Level::Major);
            }
        }
    }

    fn union(&mut self, old: &Union, now: &Union, model: &Model) {
        if old.discriminator != now.discriminator {
            let shown = |union: &Union| match &union.discriminator {
                Some(name) => format!("`{name}`"),
                None => "nothing".to_owned(),
            };
            let message = format!("was told apart by {}, is by {}", shown(old), shown(now));
            let breaks = Breaks {
                callers: false,
                ..Breaks::ALL
            };
            self.push("discriminator", message, breaks, Level::Major);
        }
        let has = |union: &Union, name: &str| union.alternatives.iter().any(|own| own.name == name);
        for alternative in &now.alternatives {
            self.at(model, Some(&alternative.name));
            let mut before = old.alternatives.iter();
            match before.find(|own| own.name == alternative.name) {
                None => {
                    let message = "is a new alternative".to_owned();
                    // With a discriminator, what is unknown is kept.
                    let breaks = if now.discriminator.is_some() {
                        Breaks::NOBODY
                    } else {
                        READERS
                    };
                    self.push("alternative-added", message, breaks, Level::Minor);
                }
                Some(before) if before.values != alternative.values => {
                    let message = format!(
                        "was chosen by {:?}, is by {:?}",
                        before.values, alternative.values
                    );
                    let breaks = Breaks {
                        callers: false,
                        ..Breaks::ALL
                    };
                    self.push("discriminator", message, breaks, Level::Major);
                }
                Some(before) => self.ty(&before.ty, &alternative.ty),
            }
        }
        for alternative in &old.alternatives {
            self.at(model, Some(&alternative.name));
            if !has(now, &alternative.name) {
                let message = "is no alternative any more".to_owned();
                let breaks = Breaks {
                    writers: true,
                    ..CALLERS
                };
                self.push("alternative-removed", message, breaks, Level::Major);
            }
        }
    }
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Object(_) => "an object".to_owned(),
        Shape::Enum(_) => "an enum".to_owned(),
        Shape::Union(_) => "a union".to_owned(),
        Shape::Alias(ty) => format!("`{ty}`"),
    }
}

fn bounds(property: &Property) -> String {
    if property.bounds.is_empty() {
        return "none".to_owned();
    }
    let bounds = property.bounds.iter();
    let bounds = bounds.map(|(bound, value)| format!("`{}: {}`", bound.name(), value.value));
    bounds.collect::<Vec<_>>().join(" ")
}

/// A name by its letters, which survive a change of spelling.
fn folded(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
