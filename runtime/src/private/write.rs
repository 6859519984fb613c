//! Writing: every model's `Serialize`.

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

/// A model that is written property by property.
pub trait Write {
    /// The name of the type.
    const NAME: &'static str;

    /// How many properties there are.
    const PROPERTIES: usize;

    /// How many properties are there to be written.
    fn count(&self) -> usize;

    /// Writes the properties that are there, or, where `all` says so, each
    /// one.
    ///
    /// # Errors
    ///
    /// Those of the format.
    fn write<S: SerializeStruct>(&self, to: &mut S, all: bool) -> Result<(), S::Error>;
}

/// Writes a model.
///
/// Absent properties are left out for people. Formats for machines may have
/// no names, only places (postcard, the arrays of MessagePack), and leaving one out
/// would move all that follow; they get every property.
///
/// # Errors
///
/// Those of the format.
#[inline]
pub fn serialize<T: Write, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let all = !serializer.is_human_readable();
    let count = if all { T::PROPERTIES } else { model.count() };
    let mut to = serializer.serialize_struct(T::NAME, count)?;
    model.write(&mut to, all)?;
    to.end()
}

/// Writes a property that is always there.
///
/// # Errors
///
/// Those of the format.
#[inline]
pub fn write<T: Serialize, S: SerializeStruct>(
    to: &mut S,
    name: &'static str,
    value: &T,
) -> Result<(), S::Error> {
    to.serialize_field(name, value)
}

/// Writes an optional property.
///
/// # Errors
///
/// Those of the format.
#[inline]
pub fn write_optional<T: Serialize, S: SerializeStruct>(
    to: &mut S,
    name: &'static str,
    value: &Option<T>,
    all: bool,
) -> Result<(), S::Error> {
    // The option itself is written, not what is in it: formats for machines
    // say whether something follows.
    if all || value.is_some() {
        to.serialize_field(name, value)
    } else {
        to.skip_field(name)
    }
}

/// One for a property that is there, none for one that is absent.
#[inline]
#[must_use]
pub fn present<T>(property: &Option<T>) -> usize {
    usize::from(property.is_some())
}
