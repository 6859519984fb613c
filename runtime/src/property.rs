//! The rows of a table, at run time.

/// What a table says of one property.
///
/// [`Model::PROPERTIES`](crate::Model::PROPERTIES) lists those of a model.
// Emitted code writes the fields out; for everybody else there are the methods.
#[allow(
    clippy::struct_excessive_bools,
    reason = "marks are independent of each other"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Property {
    #[doc(hidden)]
    pub name: &'static str,
    /// The name in Rust, where it is another.
    #[doc(hidden)]
    pub field: &'static str,
    #[doc(hidden)]
    pub ty: &'static str,
    #[doc(hidden)]
    pub rust_type: &'static str,
    #[doc(hidden)]
    pub required: bool,
    /// Whether the default stands for the property where it is absent.
    #[doc(hidden)]
    pub stands_in: bool,
    #[doc(hidden)]
    pub nullable: bool,
    #[doc(hidden)]
    pub secrecy: Secrecy,
    #[doc(hidden)]
    pub read_only: bool,
    #[doc(hidden)]
    pub write_only: bool,
    #[doc(hidden)]
    pub deprecated: bool,
    #[doc(hidden)]
    pub default: Option<&'static str>,
    #[doc(hidden)]
    pub bounds: &'static [(&'static str, &'static str)],
    #[doc(hidden)]
    pub line: u32,
    #[doc(hidden)]
    pub description: &'static str,
}

/// How much of a property may be shown.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// All of it.
    Open,
    /// No part of a text, whose errors hold it only if its type was wrong.
    Text,
    /// No part of a value, and of its errors only what is known to be safe.
    Value,
}

/// An optional property of which nothing else is said.
#[doc(hidden)]
pub const OPTIONAL: Property = Property {
    name: "",
    field: "",
    ty: "",
    rust_type: "",
    required: false,
    stands_in: false,
    nullable: false,
    secrecy: Secrecy::Open,
    read_only: false,
    write_only: false,
    deprecated: false,
    default: None,
    bounds: &[],
    line: 0,
    description: "",
};

/// A required property of which nothing else is said.
#[doc(hidden)]
pub const REQUIRED: Property = Property {
    required: true,
    ..OPTIONAL
};

impl Property {
    /// The name in serialized data.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The name of the getter in Rust, without `r#`.
    pub fn rust_name(&self) -> &'static str {
        if self.field.is_empty() {
            self.name
        } else {
            self.field
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
        self.required
    }

    /// Whether its value may be null.
    pub fn is_nullable(&self) -> bool {
        self.nullable
    }

    /// Whether it must not be shown.
    pub fn is_secret(&self) -> bool {
        self.secrecy != Secrecy::Open
    }

    /// Whether only the server sends it.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether only the client sends it.
    pub fn is_write_only(&self) -> bool {
        self.write_only
    }

    /// Whether it is kept for old programs only.
    pub fn is_deprecated(&self) -> bool {
        self.deprecated
    }

    /// The value that stands for it where it is absent, as the table writes
    /// it.
    pub fn default(&self) -> Option<&'static str> {
        self.default
    }

    /// The bounds of its value: their names as in the table (`Max`,
    /// `Min. length`, `Pattern`), and their values.
    pub fn bounds(&self) -> &'static [(&'static str, &'static str)] {
        self.bounds
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
        self.required && !self.stands_in
    }
}
