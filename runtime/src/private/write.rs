//! Writing: every model's `Serialize`.

use core::convert::Infallible;
use core::fmt;

use serde_core::ser::{Error, Serialize, SerializeStruct, Serializer};

use crate::Model;

/// A model that is written property by property.
#[doc(hidden)]
pub trait Write: Model {
    /// Writes the properties, in their order.
    fn write<S: SerializeStruct>(&self, to: &mut Writer<'_, S>);
}

/// Where properties are written to. The first error ends the writing; that it
/// is kept here, instead of being returned each time, halves what the compiler
/// has to think about.
pub struct Writer<'w, S: SerializeStruct> {
    to: &'w mut S,
    /// The wire names of the properties, by their numbers.
    names: &'static [&'static str],
    /// Whether absent properties are written as well.
    all: bool,
    result: Result<(), S::Error>,
}

/// Writes a model.
///
/// Absent properties are left out for people. Formats for machines may have
/// no names, only places (postcard, the arrays of MessagePack), and leaving
/// one out would move all that follow; they get every property.
///
/// # Errors
///
/// Those of the format.
#[inline]
pub fn serialize<T: Write, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let all = !serializer.is_human_readable();
    let count = if all {
        T::__SHAPE.names.len()
    } else {
        count(model)
    };
    let mut to = serializer.serialize_struct(T::__SHAPE.name, count)?;
    write_all(model, &mut to, all)?;
    to.end()
}

/// Writes the properties of a model.
///
/// # Errors
///
/// Those of the format.
#[inline]
pub(super) fn write_all<T: Write, S: SerializeStruct>(
    model: &T,
    to: &mut S,
    all: bool,
) -> Result<(), S::Error> {
    let mut writer = Writer {
        to,
        names: T::__SHAPE.names,
        all,
        result: Ok(()),
    };
    model.write(&mut writer);
    writer.result
}

/// How many properties of a model are there.
#[inline]
pub(super) fn count<T: Write>(model: &T) -> usize {
    let mut counter = Counter(0);
    // A counter has no errors.
    let _ = write_all(model, &mut counter, false);
    counter.0
}

/// Writes property number `property`, which is always there.
#[inline]
pub fn write<T: Serialize, S: SerializeStruct>(to: &mut Writer<'_, S>, property: usize, value: &T) {
    if to.result.is_ok() {
        to.result = to.to.serialize_field(to.names[property], value);
    }
}

/// Writes property number `property`, which is optional.
#[inline]
pub fn write_optional<T: Serialize, S: SerializeStruct>(
    to: &mut Writer<'_, S>,
    property: usize,
    value: &Option<T>,
) {
    if to.result.is_ok() {
        let name = to.names[property];
        // The option itself is written, not what is in it: formats for
        // machines say whether something follows.
        to.result = if to.all || value.is_some() {
            to.to.serialize_field(name, value)
        } else {
            to.to.skip_field(name)
        };
    }
}

/// Counts what is written.
struct Counter(usize);

/// The error that counting never has.
#[derive(Debug)]
struct Never(Infallible);

impl SerializeStruct for Counter {
    type Ok = ();
    type Error = Never;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        _: &T,
    ) -> Result<(), Never> {
        self.0 += 1;
        Ok(())
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

impl core::error::Error for Never {}

impl Error for Never {
    #[allow(clippy::panic, reason = "nothing of a counter calls it")]
    fn custom<T: fmt::Display>(_: T) -> Self {
        unreachable!("counting has no errors")
    }
}
