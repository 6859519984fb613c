//! What becomes of properties that a table does not list.

use alloc::string::String;

use serde_core::de::{Error, MapAccess};
use serde_core::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::write::{count, write_all};
use super::{Shape, Write};
use crate::UnknownProperties;

/// What becomes of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unknown {
    /// They are skipped.
    Ignore,
    /// They are kept.
    Keep,
    /// They are errors.
    Deny,
}

/// Reads the value of a property that is kept.
///
/// # Errors
///
/// Those of the format.
pub fn keep<'de, A: MapAccess<'de>>(
    kept: &mut UnknownProperties,
    name: String,
    from: &mut A,
) -> Result<(), A::Error> {
    kept.push(name, from.next_value()?);
    Ok(())
}

/// Writes a model that keeps unknown properties: as a map in every format,
/// since structs have fixed names.
///
/// # Errors
///
/// Those of the format.
pub fn serialize_open<T: Write, S: Serializer>(
    model: &T,
    kept: &UnknownProperties,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let count = count(model) + kept.len();
    let mut map = AsStruct(serializer.serialize_map(Some(count))?);
    write_all(model, &mut map, false)?;
    for (name, value) in kept.iter() {
        map.0.serialize_entry(name, value)?;
    }
    map.0.end()
}

/// The properties of a struct as entries of a map.
struct AsStruct<M>(M);

impl<M: SerializeMap> SerializeStruct for AsStruct<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.0.serialize_entry(name, value)
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.0.end()
    }
}

/// A property that the table does not list, where that is an error.
#[cold]
pub(super) fn denied<E: Error>(shape: &Shape, name: &str) -> E {
    let model = shape.name;
    match closest(name, shape.names) {
        Some(close) => E::custom(format_args!(
            "unknown field `{name}` of `{model}`, did you mean `{close}`?"
        )),
        None => E::custom(format_args!("unknown field `{name}` of `{model}`")),
    }
}

/// The property whose name is nearest, if it is near: at most a third of the
/// letters differ.
fn closest(name: &str, properties: &[&'static str]) -> Option<&'static str> {
    // Longer names cost more than a suggestion is worth.
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    let near = |other: &&'static str| {
        let distance = distance(name.as_bytes(), other.as_bytes())?;
        (distance * 3 <= name.len().max(3)).then_some((distance, *other))
    };
    properties
        .iter()
        .filter_map(near)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, close)| close)
}

/// How many letters must be changed, added or left out.
fn distance(a: &[u8], b: &[u8]) -> Option<usize> {
    const MOST: usize = 65;
    if b.len() >= MOST {
        return None;
    }
    let mut row = [0; MOST];
    for (index, cell) in row.iter_mut().enumerate() {
        *cell = index;
    }
    for (line, left) in a.iter().enumerate() {
        let mut diagonal = line;
        row[0] = line + 1;
        for (column, right) in b.iter().enumerate() {
            let change = diagonal + usize::from(!left.eq_ignore_ascii_case(right));
            diagonal = row[column + 1];
            row[column + 1] = change.min(row[column] + 1).min(diagonal + 1);
        }
    }
    Some(row[b.len()])
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn near_names_are_suggested() {
        let properties = ["scope", "token_type", "expires_in"];
        assert_eq!(closest("scop", &properties), Some("scope"));
        assert_eq!(closest("Scope", &properties), Some("scope"));
        assert_eq!(closest("tokentype", &properties), Some("token_type"));
        assert_eq!(closest("expires", &properties), None);
        assert_eq!(closest("", &properties), None);
        assert_eq!(closest(&"x".repeat(1000), &properties), None);
    }
}
