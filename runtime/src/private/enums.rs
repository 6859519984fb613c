//! Enums, which keep values that they do not know.

use alloc::boxed::Box;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Visitor};

use crate::UnknownValue;

/// An enum whose values are texts.
#[doc(hidden)]
pub trait TextEnum: Sized {
    /// The name of the type.
    const NAME: &'static str;

    /// The variant that stands for a text, if one does.
    fn known(text: &str) -> Option<Self>;

    /// The variant that keeps a text.
    fn unknown(text: UnknownValue) -> Self;
}

/// An enum whose values are integers.
#[doc(hidden)]
pub trait IntegerEnum: Sized {
    /// The name of the type.
    const NAME: &'static str;

    /// The variant that stands for a number, if one does.
    fn known(number: i64) -> Option<Self>;

    /// The variant that keeps a number.
    fn unknown(number: UnknownValue<i64>) -> Self;
}

/// The variant of a text.
#[must_use]
pub fn text_variant<T: TextEnum>(text: &str) -> T {
    T::known(text).unwrap_or_else(|| T::unknown(UnknownValue::new(Box::from(text))))
}

/// The variant of a number.
#[must_use]
pub fn integer_variant<T: IntegerEnum>(number: i64) -> T {
    T::known(number).unwrap_or_else(|| T::unknown(UnknownValue::new(number)))
}

/// The text of a value that has no variant.
#[must_use]
pub fn unknown_text(value: &UnknownValue) -> &str {
    value.value()
}

/// The number of a value that has no variant.
#[must_use]
pub fn unknown_integer(value: &UnknownValue<i64>) -> i64 {
    *value.value()
}

/// Reads a text.
///
/// # Errors
///
/// Those of the format; a value that is no text.
pub fn read_text_enum<'de, T: TextEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor(PhantomData))
}

/// Reads an integer.
///
/// # Errors
///
/// Those of the format; a value that is no integer of 64 bits.
pub fn read_integer_enum<'de, T: IntegerEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_i64(IntegerVisitor(PhantomData))
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: TextEnum> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string for `{}`", T::NAME)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(text_variant(text))
    }
}

struct IntegerVisitor<T>(PhantomData<T>);

impl<T: IntegerEnum> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an integer for `{}`", T::NAME)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        Ok(integer_variant(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        let signed = i64::try_from(number);
        signed
            .map(integer_variant)
            .map_err(|_| E::invalid_value(serde_core::de::Unexpected::Unsigned(number), &self))
    }
}
