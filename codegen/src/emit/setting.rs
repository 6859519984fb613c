//! How a property is set from an argument called `value`.

use super::form::{Field, Wrap};

/// The argument of setters, and what they make of it.
pub(super) struct Setting {
    /// The type of the argument.
    pub(super) ty: String,
    /// What the field becomes.
    pub(super) value: String,
}

impl Setting {
    pub(super) fn of(field: &Field<'_>, runtime: &str) -> Self {
        let owned = &field.rust.owned;
        // Numbers are taken as they are: `impl Into<u64>` would refuse the
        // literal `5`, which is an `i32` where nothing else is said.
        let (ty, value) = if field.is_copy() {
            (owned.clone(), "value".to_owned())
        } else {
            (
                format!("impl ::core::convert::Into<{owned}>"),
                "value.into()".to_owned(),
            )
        };
        let value = if field.boxed {
            format!("{runtime}::__private::Box::new({value})")
        } else {
            value
        };
        let value = match field.wrap {
            Wrap::Plain => value,
            Wrap::Option => some(&value),
            Wrap::Twice => some(&some(&value)),
        };
        Setting { ty, value }
    }
}

/// `Some` of a value, as source.
pub(super) fn some(value: &str) -> String {
    format!("::core::option::Option::Some({value})")
}
