//! What emitted code calls. Nothing here is for people: it changes with every
//! release, and the three crates pin each other exactly.
//!
//! Serde's derive emits a visitor for each type, and the compiler reads,
//! checks and optimises every one of them. Here one visitor serves all models:
//! a model only says how property number *i* is read and how all are written.

mod builder;
mod debug;
mod enums;
mod examples;
mod foreign;
mod locate;
mod lookup;
mod read;
mod seen;
mod shape;
mod unions;
mod unknown;
mod write;

pub use alloc::boxed::Box;
pub use alloc::collections::{BTreeMap, BTreeSet};
pub use alloc::string::String;
pub use alloc::vec::Vec;

pub use serde_json::{Error as JsonError, Value};

pub use crate::property::{More, NOTHING, Property, marks};

pub use serde_core::de::{Deserialize, Deserializer, MapAccess};
pub use serde_core::ser::{Serialize, SerializeStruct, Serializer};

pub use builder::{Given, No, Nothing, Octet, Yes, given};
pub use debug::{Redacted, debug, debug_builder, debug_open, redacted};
pub use enums::{
    IntegerEnum, TextEnum, integer_variant, read_integer_enum, read_text_enum, text_variant,
    unknown_integer, unknown_text,
};
pub use examples::{Example, check_example};
pub use foreign::{
    Foreign, PropertyType, clone_foreign, foreign, read_foreign, read_foreign_nullable,
    read_foreign_option, read_foreign_slot,
};
pub use lookup::index;
pub use read::{
    Read, deserialize, filled, read, read_any, read_nullable, read_option, read_slot, skip,
};
pub use seen::Seen;
pub use shape::{Shape, names, required};
pub use unions::{
    Alternative, Union, read_alternative, read_union, read_untagged, serialize_alternative,
    serialize_tagged, serialize_unknown,
};
pub use unknown::{Unknown, keep, serialize_open};
pub use write::{Write, Writer, serialize, write, write_optional};
