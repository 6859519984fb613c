//! Models that are written inside others.
//!
//! An enum of texts stands in the type cell, one of integers in the notes. What
//! would not survive there is a model of its own, under its name in Rust.

use std::collections::HashMap;

use modeldoc_codegen::model::{EnumKind, Model, Shape};

use super::cell::entities;

pub(super) struct Inlines<'m> {
    models: HashMap<&'m str, &'m Model>,
}

impl<'m> Inlines<'m> {
    pub(super) fn of(models: &'m [Model]) -> Self {
        let inlines = models.iter().filter(|model| fits(model, models));
        Inlines {
            models: inlines.map(|model| (model.name.as_str(), model)).collect(),
        }
    }

    /// Whether a model is written inside another, and so not by itself.
    pub(super) fn holds(&self, model: &Model) -> bool {
        self.models.contains_key(model.name.as_str())
    }

    /// The values of an enum of texts, or the type of one of integers, for the
    /// type cell.
    pub(super) fn values(&self, name: &str) -> Option<String> {
        let Shape::Enum(choice) = &self.models.get(name)?.shape else {
            return None;
        };
        if choice.kind == EnumKind::Integer {
            return Some("int64".to_owned());
        }
        let mut values = Vec::with_capacity(choice.variants.len());
        for variant in &choice.variants {
            let quote = if variant.value.contains('"') {
                '\''
            } else {
                '"'
            };
            let value = variant.value.replace('&', "&amp;").replace('\\', "\\\\");
            values.push(format!("{quote}{value}{quote}"));
        }
        Some(values.join(" | "))
    }

    /// The values of an enum of integers, for the notes.
    pub(super) fn numbers(&self, name: &str) -> Option<String> {
        let Shape::Enum(choice) = &self.models.get(name)?.shape else {
            return None;
        };
        (choice.kind == EnumKind::Integer).then(|| {
            let values: Vec<String> = choice
                .variants
                .iter()
                .map(|variant| entities(&variant.value))
                .collect();
            format!("[{}]", values.join(", "))
        })
    }
}

/// Whether a model can stand in a cell.
fn fits(model: &Model, models: &[Model]) -> bool {
    let (Some((parent, _)), Shape::Enum(choice)) = (model.key.rsplit_once('/'), &model.shape)
    else {
        return false;
    };
    let of_property = models.iter().any(|other| {
        other.key == parent
            && other.properties().iter().any(|property| {
                super::cell::first_model(&property.ty) == Some(model.name.as_str())
                    && format!("{parent}/{}", property.wire_name) == model.key
            })
    });
    let plain = choice.variants.iter().all(|variant| {
        variant.description.is_empty()
            && !variant.value.contains(char::is_control)
            && !(variant.value.contains('"') && variant.value.contains('\''))
    });
    of_property && plain && model.description.is_empty() && !parent.contains('/')
}
