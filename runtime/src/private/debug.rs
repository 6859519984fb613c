//! `Debug` that shows no secret.

use core::fmt::{Debug, Formatter, Result};

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

/// Shows a model. `names` holds the names of its fields, a blank between each
/// two, `values` their values in the same order.
///
/// # Errors
///
/// Those of the formatter.
pub fn debug(f: &mut Formatter<'_>, model: &str, names: &str, values: &[&dyn Debug]) -> Result {
    let mut shown = f.debug_struct(model);
    for (name, value) in names.split(' ').zip(values) {
        shown.field(name, value);
    }
    shown.finish()
}
