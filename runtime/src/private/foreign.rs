//! Properties whose types are not emitted.
//!
//! A type of the user's may lack a trait that a property needs. Emitted code
//! reaches it by way of [`Foreign`] alone, whose bound is what the compiler then
//! complains about: once, where the type is written, and not in each impl.

use core::fmt;

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess};
use serde_core::ser::{Serialize, Serializer};

use super::read;

/// What the type of a property has, each under another name: an unmet bound on
/// the traits themselves would be one error for each of them.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a property",
    label = "lacks a trait that properties have",
    note = "properties are `Clone`, `Debug`, `PartialEq`, and serde's `Serialize` and `Deserialize`",
    note = "types of other crates often have the latter two with a feature called `serde`"
)]
pub trait PropertyType: Sized {
    /// `Clone`
    #[must_use]
    fn copy(&self) -> Self;

    /// `PartialEq`
    fn is(&self, other: &Self) -> bool;

    /// `Debug`
    ///
    /// # Errors
    ///
    /// Those of the formatter.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// `Serialize`
    ///
    /// # Errors
    ///
    /// Those of the format and of the type.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// `Deserialize`
    ///
    /// # Errors
    ///
    /// Those of the format and of the type.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

#[diagnostic::do_not_recommend]
impl<T: Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned> PropertyType for T {
    fn copy(&self) -> Self {
        self.clone()
    }

    fn is(&self, other: &Self) -> bool {
        self == other
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt(f)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

/// A model whose property number `N` has a type that is not emitted.
#[doc(hidden)]
pub trait Foreign<const N: usize> {
    /// The type of a value that is there.
    type Value: PropertyType;
}

/// The value of such a property, for everything that only looks at it.
pub struct ForeignRef<'v, M: Foreign<N> + ?Sized, const N: usize>(&'v M::Value);

/// Looks at a value.
pub fn foreign<M: Foreign<N> + ?Sized, const N: usize>(value: &M::Value) -> ForeignRef<'_, M, N> {
    ForeignRef(value)
}

/// Copies a value.
pub fn clone_foreign<M: Foreign<N> + ?Sized, const N: usize>(value: &M::Value) -> M::Value {
    value.copy()
}

impl<M: Foreign<N> + ?Sized, const N: usize> fmt::Debug for ForeignRef<'_, M, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.show(f)
    }
}

impl<M: Foreign<N> + ?Sized, const N: usize> PartialEq for ForeignRef<'_, M, N> {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0)
    }
}

impl<M: Foreign<N> + ?Sized, const N: usize> Serialize for ForeignRef<'_, M, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// A value that was read.
struct Owned<M: Foreign<N> + ?Sized, const N: usize>(M::Value);

impl<'de, M: Foreign<N> + ?Sized, const N: usize> Deserialize<'de> for Owned<M, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        M::Value::read(deserializer).map(Owned)
    }
}

/// As `read`.
///
/// # Errors
///
/// Those of the format and of the type.
pub fn read_foreign<'de, M: Foreign<N> + ?Sized, const N: usize, A: MapAccess<'de>>(
    property: &mut M::Value,
    from: &mut A,
) -> Result<(), A::Error> {
    let Owned(value): Owned<M, N> = from.next_value()?;
    *property = value;
    Ok(())
}

/// As `read_option`.
///
/// # Errors
///
/// Those of the format and of the type.
pub fn read_foreign_option<'de, M: Foreign<N> + ?Sized, const N: usize, A: MapAccess<'de>>(
    property: &mut Option<M::Value>,
    from: &mut A,
) -> Result<(), A::Error> {
    let mut slot: Option<Owned<M, N>> = None;
    read::read_option(&mut slot, from)?;
    *property = slot.map(|Owned(value)| value);
    Ok(())
}

/// As `read_nullable`.
///
/// # Errors
///
/// Those of the format and of the type.
pub fn read_foreign_nullable<'de, M: Foreign<N> + ?Sized, const N: usize, A: MapAccess<'de>>(
    property: &mut Option<Option<M::Value>>,
    from: &mut A,
) -> Result<(), A::Error> {
    let mut slot: Option<Option<Owned<M, N>>> = None;
    read::read_nullable(&mut slot, from)?;
    *property = slot.map(|value| value.map(|Owned(value)| value));
    Ok(())
}

/// As `read_slot`.
///
/// # Errors
///
/// Those of the format and of the type.
pub fn read_foreign_slot<'de, M: Foreign<N> + ?Sized, const N: usize, A: MapAccess<'de>>(
    property: &mut Option<M::Value>,
    from: &mut A,
) -> Result<(), A::Error> {
    let Owned(value): Owned<M, N> = from.next_value()?;
    *property = Some(value);
    Ok(())
}
