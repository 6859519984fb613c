//! Values that a schema allows, made at random; no code of ours reads it.

use serde_json::{Map, Number, Value};

/// Random numbers that are the same in every run (`SplitMix64`).
pub(crate) struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is below a usize")
    }

    fn one_of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Where values stop to grow.
const DEEPEST: usize = 6;

/// Texts that something could stumble over, beside random ones.
const TEXTS: &[&str] = &[
    "",
    " ",
    "null",
    "0",
    "true",
    "\"quoted\"",
    "back\\slash",
    "line\nfeed\ttab\r",
    "\u{0}\u{1f}\u{7f}",
    "\u{2028}\u{feff}",
    "Grüße, 世界 \u{1f980}",
    "<a href='#'>&amp;</a>",
];

/// Names that no schema of the document knows.
const STRANGERS: &[&str] = &[
    "x_extra",
    "",
    "two words",
    "$ref",
    "größe",
    "0",
    "r#type",
    "\"",
];

pub(crate) struct Generator<'d> {
    document: &'d Value,
    random: Random,
}

impl<'d> Generator<'d> {
    pub(crate) fn new(document: &'d Value, seed: u64) -> Self {
        Generator {
            document,
            random: Random(seed),
        }
    }

    /// A value of a schema. Everything that the generator does not know is a
    /// panic: it would make values that are not allowed.
    pub(crate) fn value(&mut self, schema: &'d Value) -> Value {
        self.within(schema, 0)
    }

    fn within(&mut self, schema: &'d Value, depth: usize) -> Value {
        if schema["$ref"].is_string() {
            return self.within(resolved(self.document, schema), depth);
        }
        if schema["nullable"] == true && !schema["enum"].is_array() && self.random.once_in(4) {
            return Value::Null;
        }
        if let Some(values) = schema["enum"].as_array() {
            return self.random.one_of(values).clone();
        }
        if let Some(alternatives) = schema["oneOf"].as_array() {
            return self.choice(schema, alternatives, depth);
        }
        if let Some(alternatives) = schema["anyOf"].as_array() {
            let alternative = self.random.one_of(alternatives);
            return self.within(alternative, depth);
        }
        if let Some(parts) = schema["allOf"].as_array() {
            return self.all_of(schema, parts, depth);
        }
        match schema["type"].as_str() {
            Some("string") => self.text(schema),
            Some("boolean") => Value::Bool(self.random.once_in(2)),
            Some("integer") => self.integer(schema),
            Some("number") => self.number(),
            Some("array") => self.array(schema, depth),
            Some("object") => self.object(schema, depth),
            Some(other) => panic!("type {other}"),
            None if schema["properties"].is_object() => self.object(schema, depth),
            None => self.anything(depth),
        }
    }

    fn choice(&mut self, schema: &'d Value, alternatives: &'d [Value], depth: usize) -> Value {
        let discriminator = &schema["discriminator"];
        let Some(mapping) = discriminator["mapping"].as_object() else {
            assert!(discriminator.is_null(), "a discriminator without mapping");
            let alternative = self.random.one_of(alternatives);
            return self.within(alternative, depth);
        };
        let mut mapping = mapping.iter();
        let chosen = self.random.below(mapping.len());
        let (value, target) = mapping.nth(chosen).expect("it is below the length");
        let alternative = alternatives
            .iter()
            .find(|alternative| alternative["$ref"] == *target)
            .expect("what is mapped is an alternative");
        let mut object = self.within(alternative, depth);
        let property = discriminator["propertyName"].as_str().expect("a name");
        object[property] = Value::from(value.as_str());
        object
    }

    fn all_of(&mut self, schema: &'d Value, parts: &'d [Value], depth: usize) -> Value {
        let mut sum = Value::Null;
        for part in parts {
            let value = self.within(part, depth);
            match (&mut sum, value) {
                (Value::Object(sum), Value::Object(value)) => sum.extend(value),
                (Value::Null, value) => sum = value,
                (_, value) => panic!("{value} is part of something else"),
            }
        }
        if schema["properties"].is_object() {
            let own = self.object(schema, depth);
            sum.as_object_mut()
                .expect("an object")
                .extend(own.as_object().expect("an object").clone());
        }
        sum
    }

    fn object(&mut self, schema: &'d Value, depth: usize) -> Value {
        let mut object = Map::new();
        let required: Vec<&str> = schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let properties = schema["properties"].as_object();
        for (name, property) in properties.into_iter().flatten() {
            let coin = depth < DEEPEST && self.random.once_in(2);
            if required.contains(&name.as_str()) || coin {
                object.insert(name.clone(), self.within(property, depth + 1));
            }
        }
        for name in required {
            assert!(object.contains_key(name), "{name} is required only");
        }
        let additional = &schema["additionalProperties"];
        let most = match (additional, properties) {
            (Value::Bool(false), _) => 0,
            (Value::Object(_), _) | (_, None) => self.random.below(4),
            _ if self.random.once_in(4) => 1 + self.random.below(2),
            _ => 0,
        };
        for _ in 0..if depth < DEEPEST { most } else { 0 } {
            let name = *self.random.one_of(STRANGERS);
            let known = properties.is_some_and(|properties| properties.contains_key(name));
            assert!(!known, "{name:?} is a property");
            let value = match additional {
                Value::Object(_) => self.within(additional, depth + 1),
                _ => self.anything(depth + 1),
            };
            object.insert(name.to_owned(), value);
        }
        Value::Object(object)
    }

    fn array(&mut self, schema: &'d Value, depth: usize) -> Value {
        let fewest = schema["minItems"].as_u64().unwrap_or(0);
        let fewest = usize::try_from(fewest).expect("few");
        let more = if depth < DEEPEST {
            self.random.below(4)
        } else {
            0
        };
        let elements = 0..fewest + more;
        let elements = elements.map(|_| self.within(&schema["items"], depth + 1));
        Value::Array(elements.collect())
    }

    fn text(&mut self, schema: &Value) -> Value {
        if let Some(pattern) = schema["pattern"].as_str() {
            assert!(pattern.contains("s|m|h)"), "pattern {pattern}");
            return Value::from(format!("{}h", self.random.below(9999)));
        }
        Value::from(match schema["format"].as_str() {
            Some("date-time") => self.date_time(),
            Some("uuid" | "uuid4") => {
                let (high, low) = (self.random.next(), self.random.next());
                let digits = format!("{high:016x}{low:016x}");
                let (a, b, c) = (&digits[..8], &digits[8..12], &digits[13..16]);
                format!("{a}-{b}-4{c}-a{}-{}", &digits[17..20], &digits[20..])
            }
            Some("byte") => {
                let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
                let count = 4 * self.random.below(6);
                let letters = (0..count).map(|_| char::from(*self.random.one_of(letters)));
                letters.collect()
            }
            Some("int64") => self.random.next().cast_signed().to_string(),
            None if self.random.once_in(2) => (*self.random.one_of(TEXTS)).to_owned(),
            None => {
                let count = self.random.below(20);
                let letters = (0..count).map(|_| {
                    let letter = u32::try_from(self.random.below(0x11_0000)).expect("it is small");
                    char::from_u32(letter).unwrap_or('?')
                });
                letters.collect()
            }
            Some(other) => panic!("format {other} of texts"),
        })
    }

    fn date_time(&mut self) -> String {
        let (year, month) = (1900 + self.random.below(300), 1 + self.random.below(12));
        let (day, hour) = (1 + self.random.below(28), self.random.below(24));
        let (minute, second) = (self.random.below(60), self.random.below(60));
        let fraction = *self.random.one_of(&["", ".5", ".123456789", ".000"]);
        let zone = *self.random.one_of(&["Z", "+00:00", "-07:30", "z"]);
        format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}")
    }

    fn integer(&mut self, schema: &Value) -> Value {
        let (lowest, highest) = match schema["format"].as_str() {
            None | Some("int64") => (i64::MIN.into(), i64::MAX.into()),
            Some("int32") => (i32::MIN.into(), i32::MAX.into()),
            Some("uint8") => (0, u8::MAX.into()),
            Some("uint32") => (0, u32::MAX.into()),
            Some("uint64") => (0_i128, i128::from(u64::MAX)),
            Some(other) => panic!("format {other} of integers"),
        };
        let lowest = schema["minimum"].as_i64().map_or(lowest, i128::from);
        let highest = schema["maximum"].as_i64().map_or(highest, i128::from);
        let number = match self.random.below(6) {
            0 => lowest,
            1 => highest,
            2 => lowest + i128::from(self.random.next()) % (highest - lowest + 1),
            _ => (self.random.below(1000) as i128).clamp(lowest, highest),
        };
        Value::Number(Number::from_i128(number).expect("it has 64 bits"))
    }

    fn number(&mut self) -> Value {
        match self.random.below(4) {
            0 => Value::from(self.random.below(1000)),
            1 => Value::from(172.0),
            _ => {
                let number = f64::from_bits(self.random.next());
                Value::from(if number.is_finite() { number } else { -0.5 })
            }
        }
    }

    /// Any JSON value.
    fn anything(&mut self, depth: usize) -> Value {
        let kinds = if depth < DEEPEST { 7 } else { 5 };
        match self.random.below(kinds) {
            0 => Value::Null,
            1 => Value::Bool(self.random.once_in(2)),
            2 => self.integer(&Value::Null),
            3 => self.number(),
            4 => self.text(&Value::Null),
            5 => {
                let elements = 0..self.random.below(3);
                Value::Array(elements.map(|_| self.anything(depth + 1)).collect())
            }
            _ => self.object(&Value::Null, depth),
        }
    }
}

/// A schema without references at its top.
pub(crate) fn resolved<'d>(document: &'d Value, mut schema: &'d Value) -> &'d Value {
    while let Some(reference) = schema["$ref"].as_str() {
        let pointer = reference.strip_prefix('#').expect("within the document");
        schema = document.pointer(pointer).expect("what is referred to");
    }
    schema
}

/// Where two values differ; 172 and 172.0 do not.
pub(crate) fn difference(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            (!is_same_number(one, other)).then(|| format!(": {one} became {other}"))
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(index, (one, other))| {
                difference(one, other).map(|found| format!("[{index}]{found}"))
            })
        }
        (Value::Object(one), Value::Object(other)) => {
            for (name, value) in one {
                let found = match other.get(name) {
                    Some(other) => difference(value, other),
                    None => Some(format!(": {value} is lost")),
                };
                if let Some(found) = found {
                    return Some(format!(".{name}{found}"));
                }
            }
            let new = other.iter().find(|(name, _)| !one.contains_key(*name));
            new.map(|(name, value)| format!(".{name}: {value} is new"))
        }
        _ if one == other => None,
        _ => Some(format!(": {one} became {other}")),
    }
}

fn is_same_number(one: &Number, other: &Number) -> bool {
    match (one.as_i128(), other.as_i128()) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.as_f64() == other.as_f64(),
        (Some(integer), None) => is_integer(other, integer),
        (None, Some(integer)) => is_integer(one, integer),
    }
}

fn is_integer(number: &Number, integer: i128) -> bool {
    // A number of 64 bits that is an integer is shown without an exponent.
    number
        .as_f64()
        .is_some_and(|number| format!("{number:.0}") == integer.to_string() && number % 1.0 == 0.0)
}
