//! What a document means: names are Rust names, types are neutral types,
//! presence is known.
//!
//! Models refer to each other by their [`key`](Model::key) until
//! [`link`](crate::link) has seen all of them and puts the name in Rust there.

use std::fmt;

use crate::names::RustNames;
use crate::notes::Bound;
use crate::span::{Span, Spanned};

/// A model: a type that a document declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// What other models call it: for a model that a document declares, the
    /// name that the document gives it; for one that is written inside another
    /// (an enum in a property's cell, an object in a schema), the other's key,
    /// a slash, and what it is called there.
    pub key: String,
    /// The name in Rust.
    pub name: String,
    /// What the model is for, as Markdown; may be empty.
    pub description: String,
    /// What its values are.
    pub shape: Shape,
    /// Kept for old programs only.
    pub deprecated: bool,
    /// Where the document declares it.
    pub span: Span,
}

/// What the values of a model are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Objects with known properties.
    Object(Object),
    /// One of some known texts or numbers.
    Enum(Enum),
    /// One of some types.
    Union(Union),
    /// Whatever another type is.
    Alias(Type),
}

impl Model {
    /// An object without properties: what is left of a document that gives no
    /// model.
    pub fn empty(span: Span) -> Self {
        Model {
            key: String::new(),
            name: String::new(),
            description: String::new(),
            shape: Shape::Object(Object::default()),
            deprecated: false,
            span,
        }
    }

    /// The properties of an object; of anything else, none.
    pub fn properties(&self) -> &[Property] {
        match &self.shape {
            Shape::Object(object) => &object.properties,
            _ => &[],
        }
    }

    /// Whether the model is written inside another.
    pub fn is_inline(&self) -> bool {
        self.key.contains('/')
    }
}

/// An object with known properties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object {
    /// The properties, in the document's order.
    pub properties: Vec<Property>,
    /// Whether the document says that further properties hold data
    /// (`additionalProperties` with a type, `any string name`). They are kept
    /// then.
    pub open: bool,
}

/// A choice of known values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enum {
    /// Whether the values are texts or integers.
    pub kind: EnumKind,
    /// The known values, in the document's order.
    pub variants: Vec<Variant>,
}

/// What the values of an enum are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumKind {
    /// Texts.
    String,
    /// Integers of 64 bits.
    Integer,
}

/// One known value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The value in serialized data; of an integer, its decimal digits.
    pub value: String,
    /// The name in Rust.
    pub name: String,
    /// What the value stands for, as Markdown; may be empty.
    pub description: String,
}

/// A choice of types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Union {
    /// The wire name of the property that says which type a value has.
    pub discriminator: Option<String>,
    /// The types, in the document's order.
    pub alternatives: Vec<Alternative>,
}

/// One type of a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The name in Rust.
    pub name: String,
    /// The type.
    pub ty: Type,
    /// Whether the value is behind a box, since it may hold the union again.
    /// Decided by [`link`](crate::link).
    pub boxed: bool,
    /// The values of the discriminator that choose it.
    pub values: Vec<String>,
    /// Where it is named.
    pub span: Span,
}

/// One property of a model.
#[allow(
    clippy::struct_excessive_bools,
    reason = "marks are independent of each other"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// The name in serialized data.
    pub wire_name: String,
    /// The names in Rust.
    pub names: RustNames,
    /// The type of a value that is there.
    pub ty: Type,
    /// Where the type is written.
    pub ty_span: Span,
    /// Whether the value is behind a box, since it may hold the model again.
    /// Decided by [`link`](crate::link).
    pub boxed: bool,
    /// Whether the property must be there.
    pub presence: Presence,
    /// The value that stands for an absent one.
    pub default: Option<Default>,
    /// Never shown in `Debug` output or error texts.
    pub secret: bool,
    /// Sent by the server, never to it.
    pub read_only: bool,
    /// Sent to the server, never by it.
    pub write_only: bool,
    /// Kept for old programs only.
    pub deprecated: bool,
    /// Bounds of the value, as written.
    pub bounds: Vec<(Bound, Spanned<String>)>,
    /// What the property is for, as Markdown; may be empty.
    pub description: String,
    /// The number of the user's field that speaks of it.
    pub field: Option<usize>,
    /// Where its name is written.
    pub name_span: Span,
    /// The row that declares it.
    pub span: Span,
    /// The line of that row, counted from 1.
    pub line: usize,
}

/// The value that stands for an absent property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Default {
    /// A text.
    Text(String),
    /// A number, in Rust's notation and of the property's type.
    Number(String),
    /// `true` or `false`.
    Boolean(bool),
    /// The list without elements.
    Empty,
    /// A value that only the language of the page understands; kept in the
    /// documentation.
    Documented(String),
}

/// Whether a property must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Data without it is refused.
    Required,
    /// May be left out.
    Optional,
}

/// A neutral type: what every language's spelling is translated to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// A single value.
    Scalar(Scalar),
    /// Any JSON value.
    Any,
    /// An object of any properties.
    Object,
    /// A list.
    Array(Box<Type>),
    /// A list without duplicates.
    Set(Box<Type>),
    /// An object whose property names are data.
    Map(Box<Type>),
    /// The value or `null`.
    Nullable(Box<Type>),
    /// Another model, by its key; once linked, by its name in Rust.
    Model(String),
    /// A type of the user's.
    Custom(CustomType),
}

/// A type that the user names. Its tokens stay with whoever emits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomType {
    /// Its number among the user's types.
    pub number: usize,
    /// The type as messages and metadata show it.
    pub shown: String,
}

/// The neutral types of single values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// Text.
    String,
    /// `true` or `false`.
    Boolean,
    /// A signed integer of 32 bits.
    Int32,
    /// A signed integer of 64 bits.
    Int64,
    /// An unsigned integer of 32 bits.
    Uint32,
    /// An unsigned integer of 64 bits.
    Uint64,
    /// A floating point number of 32 bits.
    Float,
    /// A floating point number of 64 bits.
    Double,
    /// A decimal number.
    Decimal,
    /// A calendar date.
    Date,
    /// A time of day.
    Time,
    /// An instant.
    DateTime,
    /// A length of time.
    Duration,
    /// A UUID.
    Uuid,
    /// A URI.
    Uri,
    /// Bytes in base64.
    Bytes,
    /// Raw bytes, such as a file.
    Binary,
}

/// The canonical neutral name.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Scalar(scalar) => f.write_str(scalar.name()),
            Type::Any => f.write_str("any"),
            Type::Object => f.write_str("object"),
            Type::Array(element) => write!(f, "array<{element}>"),
            Type::Set(element) => write!(f, "set<{element}>"),
            Type::Map(value) => write!(f, "map<{value}>"),
            Type::Nullable(value) => write!(f, "{value} | null"),
            Type::Model(name) => f.write_str(name),
            Type::Custom(custom) => f.write_str(&custom.shown),
        }
    }
}

impl Scalar {
    /// The canonical neutral name.
    pub fn name(self) -> &'static str {
        match self {
            Scalar::String => "string",
            Scalar::Boolean => "boolean",
            Scalar::Int32 => "int32",
            Scalar::Int64 => "int64",
            Scalar::Uint32 => "uint32",
            Scalar::Uint64 => "uint64",
            Scalar::Float => "float",
            Scalar::Double => "double",
            Scalar::Decimal => "decimal",
            Scalar::Date => "date",
            Scalar::Time => "time",
            Scalar::DateTime => "date-time",
            Scalar::Duration => "duration",
            Scalar::Uuid => "uuid",
            Scalar::Uri => "uri",
            Scalar::Bytes => "bytes",
            Scalar::Binary => "binary",
        }
    }

    /// Whether values are written as text, so that they can be a map's keys.
    pub fn is_text(self) -> bool {
        !matches!(
            self,
            Scalar::Boolean
                | Scalar::Int32
                | Scalar::Int64
                | Scalar::Uint32
                | Scalar::Uint64
                | Scalar::Float
                | Scalar::Double
                | Scalar::Decimal
        )
    }
}
