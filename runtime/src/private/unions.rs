//! Unions: values of one of several types.
//!
//! The value is read whole first. A discriminator decides; where there is
//! none, what each alternative requires and knows is compared with what is
//! there, and the best are tried.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};
use core::marker::PhantomData;

use serde_core::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde_core::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor,
};
use serde_core::ser::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::Shape;
use crate::UnknownProperties;

/// One type of a union.
#[derive(Debug)]
pub struct Alternative {
    /// The name of the variant.
    pub name: &'static str,
    /// The values of the discriminator that choose it.
    pub values: &'static [&'static str],
    /// What its values are in JSON: `b`oolean, `i`nteger, `n`umber, `s`tring,
    /// `a`rray, `o`bject, or anything (`*`).
    pub kind: u8,
    /// What is known of an object.
    pub shape: Option<&'static Shape>,
}

/// A union.
#[doc(hidden)]
pub trait Union: Sized {
    /// The name of the type.
    const NAME: &'static str;

    /// The wire name of the property that says which alternative a value is;
    /// empty where there is none.
    const DISCRIMINATOR: &'static str;

    /// The alternatives, in the document's order.
    const ALTERNATIVES: &'static [Alternative];

    /// Reads a value as alternative number `alternative`.
    ///
    /// # Errors
    ///
    /// The value is not of that type.
    fn read(alternative: usize, value: Value) -> Result<Self, serde_json::Error>;

    /// Keeps an object whose discriminator no alternative has.
    ///
    /// # Errors
    ///
    /// Gives the object back where the union has no discriminator.
    fn unknown(object: UnknownProperties) -> Result<Self, UnknownProperties> {
        Err(object)
    }
}

/// Reads a value as an alternative.
///
/// # Errors
///
/// The value is not of that type.
pub fn read_alternative<T: DeserializeOwned>(value: Value) -> Result<T, serde_json::Error> {
    serde_json::from_value(value)
}

/// Reads a value as an alternative that refuses what it does not list, and
/// does not list the discriminator.
///
/// # Errors
///
/// The value is not of that type.
pub fn read_untagged<T: DeserializeOwned>(
    mut value: Value,
    discriminator: &str,
) -> Result<T, serde_json::Error> {
    if let Value::Object(object) = &mut value {
        object.remove(discriminator);
    }
    read_alternative(value)
}

/// Reads a value of a union.
///
/// # Errors
///
/// Those of the format; a value that is no alternative, and why it is none of
/// them.
pub fn read_union<'de, T: Union, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(UnionVisitor(PhantomData))
}

/// Reads a value whole, and chooses while the format still looks on: so that
/// it can say where the value is that is no alternative.
struct UnionVisitor<T>(PhantomData<T>);

impl<T: Union> UnionVisitor<T> {
    fn choose<E: Error>(value: impl Into<Value>) -> Result<T, E> {
        choose(value.into()).map_err(E::custom)
    }
}

impl<'de, T: Union> Visitor<'de> for UnionVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value of `{}`", T::NAME)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        Self::choose(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        Self::choose(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        Self::choose(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        Self::choose(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        Self::choose(value)
    }

    fn visit_string<E: Error>(self, value: String) -> Result<T, E> {
        Self::choose(value)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        Self::choose(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<T, E> {
        Self::choose(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        read_union(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        Self::choose(Value::deserialize(SeqAccessDeserializer::new(list))?)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
        Self::choose(Value::deserialize(MapAccessDeserializer::new(object))?)
    }
}

fn choose<T: Union>(value: Value) -> Result<T, String> {
    if let Some(tag) = tag(&value, T::DISCRIMINATOR) {
        let mut alternatives = T::ALTERNATIVES.iter();
        let chosen = alternatives.position(|alternative| alternative.values.contains(&&*tag));
        return match (chosen, value) {
            (Some(chosen), value) => T::read(chosen, value).map_err(|error| {
                let discriminator = T::DISCRIMINATOR;
                format!("{} ({discriminator} `{tag}`): {error}", T::NAME)
            }),
            (None, Value::Object(object)) => T::unknown(unknown_properties(object))
                .map_err(|_| format!("unknown variant `{tag}` of `{}`", T::NAME)),
            // Only objects have tags.
            (None, _) => Err(no_alternative::<T>(&[])),
        };
    }
    by_shape(value)
}

/// The value of the discriminator.
fn tag(value: &Value, discriminator: &str) -> Option<String> {
    if discriminator.is_empty() {
        return None;
    }
    match value.get(discriminator)? {
        Value::String(tag) => Some(tag.clone()),
        tag @ (Value::Number(_) | Value::Bool(_)) => Some(tag.to_string()),
        _ => None,
    }
}

fn unknown_properties(object: Map<String, Value>) -> UnknownProperties {
    let mut properties = UnknownProperties::default();
    for (name, value) in object {
        properties.push(name, value);
    }
    properties
}

/// Tries the alternatives that fit at the first look, the best first.
fn by_shape<T: Union>(value: Value) -> Result<T, String> {
    let mut reasons = Vec::new();
    let mut ranked = Vec::new();
    for (index, alternative) in T::ALTERNATIVES.iter().enumerate() {
        match strangers(alternative, &value) {
            Ok(strangers) => ranked.push((strangers, index)),
            Err(reason) => reasons.push((index, reason)),
        }
    }
    // Alternatives that are equally good are tried in the document's order.
    ranked.sort_unstable();
    ranked.truncate(tries(ranked.len(), &value));
    for (_, index) in ranked {
        match T::read(index, value.clone()) {
            Ok(chosen) => return Ok(chosen),
            Err(error) => reasons.push((index, error.to_string())),
        }
    }
    reasons.sort_by_key(|(index, _)| *index);
    Err(no_alternative::<T>(&reasons))
}

/// How many alternatives may be tried.
///
/// Unions within unions multiply the tries. Data comes from strangers, so the
/// product over all levels that are still below is limited; where it would be
/// more, the best alternative must be the right one.
fn tries(candidates: usize, value: &Value) -> usize {
    const MOST: usize = 4096;
    let mut product = 1_usize;
    let mut depth = 0;
    while is_deeper(value, depth) {
        product = product.saturating_mul(candidates);
        if product > MOST {
            return 1;
        }
        depth += 1;
        if candidates < 2 {
            break;
        }
    }
    candidates
}

/// Whether lists and objects are nested more than `depth` levels.
fn is_deeper(value: &Value, depth: usize) -> bool {
    let deeper = |inner: &Value| match depth.checked_sub(1) {
        Some(depth) => is_deeper(inner, depth),
        None => true,
    };
    match value {
        Value::Array(list) => list.iter().any(deeper),
        Value::Object(object) => object.values().any(deeper),
        _ => false,
    }
}

/// How many properties the alternative does not know, or why the value is none
/// of it.
fn strangers(alternative: &Alternative, value: &Value) -> Result<usize, String> {
    let (fits, expected) = match alternative.kind {
        b'b' => (value.is_boolean(), "a boolean"),
        b'i' => (value.is_i64() || value.is_u64(), "an integer"),
        b'n' => (value.is_number(), "a number"),
        b's' => (value.is_string(), "a string"),
        b'a' => (value.is_array(), "a list"),
        b'o' => (value.is_object(), "an object"),
        _ => (true, ""),
    };
    if !fits {
        return Err(format!("expected {expected}"));
    }
    let (Some(shape), Value::Object(object)) = (alternative.shape, value) else {
        return Ok(0);
    };
    for (index, property) in shape.names.iter().enumerate() {
        if shape.is_required(index) && !object.contains_key(*property) {
            return Err(format!("missing field `{property}`"));
        }
    }
    let known = shape.names.iter();
    let known = known.filter(|property| object.contains_key(**property));
    Ok(object.len() - known.count())
}

fn no_alternative<T: Union>(reasons: &[(usize, String)]) -> String {
    let mut text = format!("invalid value: no alternative of `{}`", T::NAME);
    for (number, (index, reason)) in reasons.iter().enumerate() {
        let before = if number == 0 { ": " } else { "; " };
        let name = T::ALTERNATIVES[*index].name;
        // Writing to a string cannot fail.
        let _ = write!(text, "{before}`{name}`: {reason}");
    }
    text
}

/// Writes an alternative.
///
/// Where people do not read along, models are written by their places, or with
/// what is absent, and [`read_union`] could not tell them apart. There, too, an
/// alternative is written as it is in JSON.
///
/// # Errors
///
/// Those of the format.
pub fn serialize_alternative<T: Serialize, S: Serializer>(
    alternative: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    use serde_core::ser::Error as _;

    if serializer.is_human_readable() {
        return alternative.serialize(serializer);
    }
    let value = serde_json::to_value(alternative).map_err(S::Error::custom)?;
    value.serialize(serializer)
}

/// Writes an alternative whose type does not have the discriminator.
///
/// # Errors
///
/// Those of the format; an alternative that is no object.
pub fn serialize_tagged<T: Serialize, S: Serializer>(
    alternative: &T,
    discriminator: &'static str,
    tag: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    use serde_core::ser::Error as _;

    let value = serde_json::to_value(alternative).map_err(S::Error::custom)?;
    let Value::Object(mut object) = value else {
        return value.serialize(serializer);
    };
    object
        .entry(discriminator)
        .or_insert_with(|| Value::from(tag));
    object.serialize(serializer)
}

/// Writes an object that no alternative stands for.
///
/// # Errors
///
/// Those of the format.
pub fn serialize_unknown<S: Serializer>(
    object: &UnknownProperties,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(object.iter())
}
