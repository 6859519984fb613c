//! `Debug` that shows no secret.

use alloc::format;
use core::fmt::{Debug, DebugStruct, Formatter, Result};

use super::Shape;
use crate::UnknownProperties;

/// Stands where a secret is.
#[derive(Clone, Copy)]
pub struct Redacted;

impl Debug for Redacted {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("[redacted]")
    }
}

/// What is shown of an optional secret: whether it is there.
pub fn redacted<T>(secret: &Option<T>) -> Option<Redacted> {
    secret.as_ref().map(|_| Redacted)
}

/// Shows a model: the values of its properties, in their order.
///
/// # Errors
///
/// Those of the formatter.
pub fn debug(f: &mut Formatter<'_>, shape: &Shape, values: &[&dyn Debug]) -> Result {
    properties(f, shape, values).finish()
}

/// Shows a model that keeps unknown properties, under the name of their field.
///
/// # Errors
///
/// Those of the formatter.
pub fn debug_open(
    f: &mut Formatter<'_>,
    shape: &Shape,
    values: &[&dyn Debug],
    name: &str,
    unknown: &UnknownProperties,
) -> Result {
    properties(f, shape, values).field(name, unknown).finish()
}

/// Shows a builder, with the model that it has, if that can be shown yet.
///
/// # Errors
///
/// Those of the formatter.
pub fn debug_builder(f: &mut Formatter<'_>, shape: &Shape, model: Option<&dyn Debug>) -> Result {
    let mut shown = f.debug_struct(&format!("{}Builder", shape.name));
    match model {
        Some(model) => shown.field("model", model).finish(),
        None => shown.finish_non_exhaustive(),
    }
}

fn properties<'f, 'b>(
    f: &'f mut Formatter<'b>,
    shape: &Shape,
    values: &[&dyn Debug],
) -> DebugStruct<'f, 'b> {
    let mut shown = f.debug_struct(shape.name);
    for (property, value) in shape.properties.iter().zip(values) {
        shown.field(property.rust_name(), value);
    }
    shown
}
