//! JSON whose objects keep the order that they were written in.

use serde_core::ser::{Serialize, SerializeMap as _, Serializer};

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A text, a number, `true`, `false` or `null`.
    Leaf(serde_json::Value),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Object),
}

/// The members of an object, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object(Vec<(String, Json)>);

impl Object {
    /// An object without members.
    pub fn new() -> Self {
        Object::default()
    }

    /// Adds a member.
    pub fn add(&mut self, key: &str, value: impl Into<Json>) {
        self.0.push((key.to_owned(), value.into()));
    }

    /// The same with a member more.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Json>) -> Self {
        self.add(key, value);
        self
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a member of this key.
    pub fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(own, _)| own == key)
    }
}

impl Json {
    /// As text, indented by two blanks a level, with a line end.
    pub fn pretty(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// A number as Rust or JSON writes it; a text if it is none.
    pub fn number(written: &str) -> Self {
        let integer = || written.parse::<i64>().ok().map(Into::into);
        let large = || written.parse::<u64>().ok().map(Into::into);
        let float = || written.parse::<f64>().ok().map(serde_json::Value::from);
        let number = integer().or_else(large).or_else(float);
        Json::Leaf(number.unwrap_or_else(|| written.into()))
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Json::Object(object)
    }
}

impl From<Vec<Json>> for Json {
    fn from(list: Vec<Json>) -> Self {
        Json::List(list)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::Leaf(text.into())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Json::Leaf(text.into())
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Json::Leaf(value.into())
    }
}

impl From<usize> for Json {
    fn from(number: usize) -> Self {
        Json::Leaf(number.into())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Leaf(value) => value.serialize(serializer),
            Json::List(list) => serializer.collect_seq(list),
            Json::Object(Object(members)) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, Object};

    #[test]
    fn members_keep_their_order() {
        let object = Object::new()
            .with("b", Json::number("5.0"))
            .with("a", Json::number("18446744073709551615"));
        assert_eq!(
            Json::from(object).pretty(),
            "{\n  \"b\": 5.0,\n  \"a\": 18446744073709551615\n}\n"
        );
    }
}
