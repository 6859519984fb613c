//! The rows of a table, at run time.

use core::fmt;

use marks::{
    DEPRECATED, NULLABLE, READ_ONLY, REQUIRED, SECRET_TEXT, SECRET_VALUE, STANDS_IN, WRITE_ONLY,
};

/// What a table says of one property.
///
/// [`Model::PROPERTIES`](crate::Model::PROPERTIES) lists those of a model.
// Emitted code writes the fields out, all of them: each field more is a
// thousandth of what a model costs the compiler, and to take the rest from a
// constant (`..`) is as much as all of them. For everybody else there are the
// methods.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Property {
    #[doc(hidden)]
    pub name: &'static str,
    /// Empty where it is the name in data.
    #[doc(hidden)]
    pub rust_name: &'static str,
    #[doc(hidden)]
    pub ty: &'static str,
    #[doc(hidden)]
    pub rust_type: &'static str,
    /// Some of [`marks`].
    #[doc(hidden)]
    pub marks: u16,
    #[doc(hidden)]
    pub line: u32,
    #[doc(hidden)]
    pub description: &'static str,
    #[doc(hidden)]
    pub more: &'static More,
}

/// What few rows say.
#[doc(hidden)]
#[derive(Debug, PartialEq, Eq)]
pub struct More {
    pub default: Option<&'static str>,
    pub bounds: &'static [(&'static str, &'static str)],
}

/// What most rows say of it.
#[doc(hidden)]
pub const NOTHING: &More = &More {
    default: None,
    bounds: &[],
};

/// The marks of a row, as bits.
#[doc(hidden)]
pub mod marks {
    /// No other mark.
    pub const OPTIONAL: u16 = 0;
    /// The property must be there.
    pub const REQUIRED: u16 = 1;
    /// Its default stands for it where it is absent.
    pub const STANDS_IN: u16 = 1 << 1;
    /// Its value may be null.
    pub const NULLABLE: u16 = 1 << 2;
    /// Only the server sends it.
    pub const READ_ONLY: u16 = 1 << 3;
    /// Only the client sends it.
    pub const WRITE_ONLY: u16 = 1 << 4;
    /// It is kept for old programs only.
    pub const DEPRECATED: u16 = 1 << 5;
    /// A secret whose errors hold it only if its type was wrong.
    pub const SECRET_TEXT: u16 = 1 << 6;
    /// A secret of whose errors only what is known to be safe may be shown.
    pub const SECRET_VALUE: u16 = 1 << 7;
}

/// What its methods say.
impl fmt::Debug for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Property")
            .field("name", &self.name())
            .field("ty", &self.ty())
            .field("rust_type", &self.rust_type())
            .field("is_required", &self.is_required())
            .field("is_nullable", &self.is_nullable())
            .field("is_secret", &self.is_secret())
            .field("line", &self.line())
            .finish_non_exhaustive()
    }
}

impl Property {
    /// The name in serialized data.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The name of the getter in Rust, without `r#`.
    pub fn rust_name(&self) -> &'static str {
        if self.rust_name.is_empty() {
            self.name
        } else {
            self.rust_name
        }
    }

    /// The type in neutral terms: `array<string>`, `date-time`.
    pub fn ty(&self) -> &'static str {
        self.ty
    }

    /// The type of the field in Rust, with short names: `Option<Vec<String>>`.
    pub fn rust_type(&self) -> &'static str {
        self.rust_type
    }

    /// Whether the property must be there.
    pub fn is_required(&self) -> bool {
        self.has(REQUIRED)
    }

    /// Whether its value may be null.
    pub fn is_nullable(&self) -> bool {
        self.has(NULLABLE)
    }

    /// Whether it must not be shown.
    pub fn is_secret(&self) -> bool {
        self.has(SECRET_TEXT | SECRET_VALUE)
    }

    /// Whether only the server sends it.
    pub fn is_read_only(&self) -> bool {
        self.has(READ_ONLY)
    }

    /// Whether only the client sends it.
    pub fn is_write_only(&self) -> bool {
        self.has(WRITE_ONLY)
    }

    /// Whether it is kept for old programs only.
    pub fn is_deprecated(&self) -> bool {
        self.has(DEPRECATED)
    }

    /// The value that stands for it where it is absent, as the table writes
    /// it.
    pub fn default(&self) -> Option<&'static str> {
        self.more.default
    }

    /// The bounds of its value: their names as in the table (`Max`,
    /// `Min. length`, `Pattern`), and their values.
    pub fn bounds(&self) -> &'static [(&'static str, &'static str)] {
        self.more.bounds
    }

    /// The line of the document that declares it, counted from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// What it is for, as Markdown; empty where the table says nothing.
    pub fn description(&self) -> &'static str {
        self.description
    }

    /// Whether data without it is refused: no default stands for it.
    pub(crate) const fn must_be_given(&self) -> bool {
        self.has(REQUIRED) && !self.has(STANDS_IN)
    }

    /// Whether it has any of some marks.
    pub(crate) const fn has(&self, marks: u16) -> bool {
        self.marks & marks != 0
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{NOTHING, Property, marks};

    /// An optional property of which nothing else is said.
    pub(crate) const ROW: Property = Property {
        name: "",
        rust_name: "",
        ty: "",
        rust_type: "",
        marks: marks::OPTIONAL,
        line: 0,
        description: "",
        more: NOTHING,
    };

    #[test]
    fn marks_are_apart() {
        let secret = Property {
            name: "apiKey",
            rust_name: "api_key",
            marks: marks::REQUIRED | marks::SECRET_VALUE,
            ..ROW
        };
        assert!(secret.is_required() && secret.is_secret() && secret.must_be_given());
        assert!(!secret.is_nullable() && !secret.is_read_only() && !secret.is_write_only());
        assert!(!secret.is_deprecated() && !ROW.is_required() && !ROW.is_secret());
        assert_eq!((secret.name(), secret.rust_name()), ("apiKey", "api_key"));
        assert_eq!(ROW.default(), None);
    }
}
