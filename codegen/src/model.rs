//! What a table means. Nothing is left to decide: names are Rust names, types
//! are neutral types, presence is known.

use crate::names::RustNames;
use crate::span::Span;

/// A model: an object with known properties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The name, as the document has it.
    pub name: String,
    /// What the model is for, as Markdown; may be empty.
    pub description: String,
    /// The properties, in the document's order.
    pub properties: Vec<Property>,
}

/// One property of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// The name in serialized data.
    pub wire_name: String,
    /// The names in Rust.
    pub names: RustNames,
    /// The type of a value that is there.
    pub ty: Type,
    /// Whether the property must be there.
    pub presence: Presence,
    /// Never shown in `Debug` output or error texts.
    pub secret: bool,
    /// What the property is for, as Markdown; may be empty.
    pub description: String,
    /// The row that declares it.
    pub span: Span,
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
    /// Another model, by its name.
    Model(String),
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
