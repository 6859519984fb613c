//! Reading: every model's `Deserialize`.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::mem;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, MapAccess, SeqAccess,
    Visitor,
};

use super::locate::{duplicate, located, missing};
use super::lookup::{UNKNOWN, find};
use super::unknown::denied;
use super::{Seen, Shape, Unknown};

/// A model that is read property by property, in any order.
#[doc(hidden)]
pub trait Read: Sized {
    /// What is known of every value of the type.
    const SHAPE: &'static Shape;

    /// A set of its properties.
    type Seen: Seen;

    /// What becomes of properties that it does not have.
    const UNKNOWN: Unknown = Unknown::Ignore;

    /// The model before anything is read. What is required has some value
    /// here; nobody sees it, since reading then fails.
    fn empty() -> Self;

    /// Reads the value of property number `property`; those that the model
    /// does not have are skipped.
    ///
    /// # Errors
    ///
    /// Those of the format and of the property's type.
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        property: usize,
        from: &mut A,
    ) -> Result<(), A::Error>;

    /// Reads the value of a property that the model does not have, where such
    /// are kept.
    ///
    /// # Errors
    ///
    /// Those of the format.
    fn read_unknown<'de, A: MapAccess<'de>>(
        &mut self,
        _name: String,
        from: &mut A,
    ) -> Result<(), A::Error> {
        skip(from)
    }
}

/// Reads a model.
///
/// # Errors
///
/// Those of the format; a property that is missing, comes twice or has a value
/// of another type, with its name.
#[inline]
pub fn deserialize<'de, T: Read, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut model = T::empty();
    let visitor = ModelVisitor(&mut model);
    match T::UNKNOWN {
        // Written as a map, too.
        Unknown::Keep => deserializer.deserialize_map(visitor)?,
        _ => deserializer.deserialize_struct(T::SHAPE.name, T::SHAPE.names, visitor)?,
    }
    Ok(model)
}

/// Reads the value of a property.
///
/// # Errors
///
/// Those of the format and of the type.
#[inline]
pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    property: &mut T,
    from: &mut A,
) -> Result<(), A::Error> {
    *property = from.next_value()?;
    Ok(())
}

/// Reads the value of an optional property, for which null is the same as
/// being absent.
///
/// A call: as part of each model's reader it would save two instructions in a
/// thousand, and release builds of large models would take twice as long.
///
/// # Errors
///
/// Those of the format and of the type.
#[inline(never)]
pub fn read_option<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    property: &mut Option<T>,
    from: &mut A,
) -> Result<(), A::Error> {
    from.next_value_seed(Slot(property))
}

/// Reads the value of a property that may be absent and may be null, and keeps
/// the two apart.
///
/// # Errors
///
/// Those of the format and of the type.
#[inline]
pub fn read_nullable<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    property: &mut Option<Option<T>>,
    from: &mut A,
) -> Result<(), A::Error> {
    *property = from.next_value_seed(Nullable(PhantomData))?;
    Ok(())
}

/// Reads the value of an optional property that may be anything, null included.
///
/// # Errors
///
/// Those of the format and of the type.
#[inline]
pub fn read_any<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    property: &mut Option<T>,
    from: &mut A,
) -> Result<(), A::Error> {
    *property = from.next_value_seed(Anything(PhantomData))?;
    Ok(())
}

/// Reads the value of a property whose type has no empty value.
///
/// # Errors
///
/// Those of the format and of the type.
#[inline]
pub fn read_slot<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    property: &mut Option<T>,
    from: &mut A,
) -> Result<(), A::Error> {
    *property = Some(from.next_value()?);
    Ok(())
}

/// Skips the value of a property that the model does not have.
///
/// # Errors
///
/// Those of the format.
#[inline]
pub fn skip<'de, A: MapAccess<'de>>(from: &mut A) -> Result<(), A::Error> {
    from.next_value::<IgnoredAny>().map(drop)
}

/// The value that [`read_slot`] put down.
///
/// # Errors
///
/// None of that name was read. [`deserialize`] has seen to that already.
#[inline]
pub fn filled<T, E: Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
    slot.ok_or_else(|| E::missing_field(name))
}

/// Reads an `Option` to where it belongs: returned, it would be copied at each
/// step.
struct Slot<'s, T>(&'s mut Option<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Slot<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Slot<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("option")
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let value = T::deserialize(deserializer)?;
        // Nothing was read before, so there is nothing to be dropped; the
        // compiler does not know.
        mem::forget(self.0.replace(value));
        Ok(())
    }
}

/// Reads `null` as `Some(None)` where people read along: there, what is absent
/// is not written. Elsewhere absent properties are written as null, and each
/// format tells the two apart as well as it can.
struct Nullable<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Nullable<T> {
    type Value = Option<Option<T>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if deserializer.is_human_readable() {
            Option::deserialize(deserializer).map(Some)
        } else {
            Option::deserialize(deserializer)
        }
    }
}

/// Reads `null` as a value where people read along, as [`Nullable`] does.
struct Anything<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Anything<T> {
    type Value = Option<T>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if deserializer.is_human_readable() {
            T::deserialize(deserializer).map(Some)
        } else {
            Option::deserialize(deserializer)
        }
    }
}

/// Fills a model: returned, it would be copied at each step.
struct ModelVisitor<'m, T>(&'m mut T);

impl<'de, T: Read> Visitor<'de> for ModelVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", T::SHAPE.name)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let shape = T::SHAPE;
        let model = self.0;
        let mut seen = T::Seen::none();
        let mut guess = 0;
        while let Some(property) = next_property::<T, A>(&mut map, guess, model)? {
            if property >= shape.names.len() {
                if let Err(error) = skip(&mut map) {
                    return Err(located(shape, property, error));
                }
                continue;
            }
            if !seen.add(property) {
                return Err(duplicate(shape, property));
            }
            guess = property + 1;
            if let Err(error) = model.read(property, &mut map) {
                return Err(located(shape, property, error));
            }
        }
        match seen.missing(shape) {
            None => Ok(()),
            Some(property) => Err(missing(shape, property)),
        }
    }

    /// The properties by their places. Optional ones at the end may be left
    /// out.
    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<(), A::Error> {
        let shape = T::SHAPE;
        let model = self.0;
        let mut seen = T::Seen::none();
        let mut map = Elements {
            elements,
            ended: false,
        };
        for property in 0..shape.names.len() {
            match model.read(property, &mut map) {
                Ok(()) => {
                    seen.add(property);
                }
                Err(_) if map.ended && seen.missing(shape).is_none() => break,
                Err(_) if map.ended => {
                    return Err(A::Error::invalid_length(property, &AllOf(shape)));
                }
                Err(error) => return Err(located(shape, property, error)),
            }
        }
        Ok(())
    }
}

/// What a sequence of properties is expected to be.
struct AllOf(&'static Shape);

impl Expected for AllOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Shape { name, names, .. } = self.0;
        let s = if names.len() == 1 { "" } else { "s" };
        write!(f, "struct {name} with {} element{s}", names.len())
    }
}

/// A sequence as the values of a map.
struct Elements<A> {
    elements: A,
    ended: bool,
}

impl<'de, A: SeqAccess<'de>> MapAccess<'de> for Elements<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        _: K,
    ) -> Result<Option<K::Value>, A::Error> {
        Ok(None)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.elements.next_element_seed(seed)? {
            Some(value) => Ok(value),
            None => {
                self.ended = true;
                Err(A::Error::custom("the sequence has ended"))
            }
        }
    }
}

/// The number of the next property. What becomes of unknown ones is dealt with
/// here, as far as it needs their names.
#[inline]
fn next_property<'de, T: Read, A: MapAccess<'de>>(
    map: &mut A,
    guess: usize,
    model: &mut T,
) -> Result<Option<usize>, A::Error> {
    let shape = T::SHAPE;
    if T::UNKNOWN == Unknown::Ignore {
        return map.next_key_seed(Key { shape, guess });
    }
    loop {
        let key = Key { shape, guess };
        match map.next_key_seed(NamedKey(key))? {
            None => return Ok(None),
            Some(Ok(property)) => return Ok(Some(property)),
            Some(Err(name)) if T::UNKNOWN == Unknown::Keep => model.read_unknown(name, map)?,
            Some(Err(name)) => return Err(denied(shape, &name)),
        }
    }
}

/// Reads a name as the number of its property.
struct Key {
    shape: &'static Shape,
    guess: usize,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<usize, E> {
        Ok(usize::try_from(number).unwrap_or(UNKNOWN))
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        Ok(find(self.shape, name, self.guess))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        match core::str::from_utf8(name) {
            Ok(name) => self.visit_str(name),
            Err(_) => Ok(UNKNOWN),
        }
    }
}

/// Reads a name as the number of its property, or as itself.
struct NamedKey(Key);

impl<'de> DeserializeSeed<'de> for NamedKey {
    type Value = Result<usize, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NamedKey {
    type Value = Result<usize, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(match find(self.0.shape, name, self.0.guess) {
            UNKNOWN => Err(String::from(name)),
            property => Ok(property),
        })
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        let name = String::from_utf8_lossy(name);
        self.visit_str(&name)
    }
}
