//! What all that writes JSON has in common. What is written are structs, whose
//! members come in the order of their fields.

use serde::{Serialize, Serializer};
use serde_json::Value;

/// As text, indented by two blanks a level, with a line end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    // Nothing that is written can fail: its keys are texts.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// A number as Rust or JSON writes it; a text if it is none.
pub(crate) fn number(written: &str) -> Value {
    let integer = || written.parse::<i64>().ok().map(Value::from);
    let large = || written.parse::<u64>().ok().map(Value::from);
    let float = || written.parse::<f64>().ok().map(Value::from);
    let number = integer().or_else(large).or_else(float);
    number.unwrap_or_else(|| written.into())
}

/// An object of these members, in their order, for `serialize_with`.
pub(crate) fn object<K: Serialize, V: Serialize, S: Serializer>(
    members: &[(K, V)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(members.iter().map(|(key, value)| (key, value)))
}

/// Whether a flag need not be written, for `skip_serializing_if`.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks with one")]
pub(crate) fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use super::{number, object, pretty};

    #[derive(serde::Serialize)]
    struct Members(#[serde(serialize_with = "object")] Vec<(&'static str, serde_json::Value)>);

    #[test]
    fn members_keep_their_order() {
        let members = Members(vec![
            ("b", number("5.0")),
            ("a", number("18446744073709551615")),
        ]);
        assert_eq!(
            pretty(&members),
            "{\n  \"b\": 5.0,\n  \"a\": 18446744073709551615\n}\n"
        );
    }
}
