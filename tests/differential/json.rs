//! JSON: the same texts for both.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Error, Value, json};

use super::twins::{CUSTOMER, SHIPMENT, TOKEN, derived, emitted};

/// Reads a text into both types, in every way that `serde_json` has.
fn check<E, D>(text: &str)
where
    E: Serialize + DeserializeOwned + Debug,
    D: Serialize + DeserializeOwned + Debug,
{
    compare::<E, D>(text, serde_json::from_str(text), serde_json::from_str(text));
    let bytes = text.as_bytes();
    compare::<E, D>(
        text,
        serde_json::from_slice(bytes),
        serde_json::from_slice(bytes),
    );
    compare::<E, D>(
        text,
        serde_json::from_reader(bytes),
        serde_json::from_reader(bytes),
    );
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        compare::<E, D>(
            text,
            serde_json::from_value(value.clone()),
            serde_json::from_value(value),
        );
    }
}

fn compare<E, D>(text: &str, emitted: Result<E, Error>, derived: Result<D, Error>)
where
    E: Serialize + Debug,
    D: Serialize + Debug,
{
    match (emitted, derived) {
        (Ok(emitted), Ok(derived)) => {
            let write = |value: &dyn erased::Write| value.write();
            assert_eq!(write(&emitted), write(&derived), "{text}");
        }
        (Err(emitted), Err(derived)) => {
            assert_eq!(
                emitted.classify(),
                derived.classify(),
                "{text}\n{emitted}\n{derived}"
            );
            assert_eq!(
                (emitted.line(), emitted.column()),
                (derived.line(), derived.column()),
                "{text}\n{emitted}\n{derived}"
            );
            let (emitted, derived) = (emitted.to_string(), derived.to_string());
            let secret = emitted.contains("[redacted]");
            let (ours, theirs) = (without_place(&emitted), without_place(&derived));
            assert!(
                secret || ours.contains(theirs) || ours.starts_with("missing field"),
                "{text}\n{emitted}\n{derived}"
            );
        }
        (emitted, derived) => panic!("{text}\n{emitted:?}\n{derived:?}"),
    }
}

/// Both kinds of text that JSON has, compact and pretty.
mod erased {
    pub(super) trait Write {
        fn write(&self) -> (String, String);
    }

    impl<T: serde::Serialize> Write for T {
        fn write(&self) -> (String, String) {
            (
                serde_json::to_string(self).expect("written"),
                serde_json::to_string_pretty(self).expect("written"),
            )
        }
    }
}

fn without_place(text: &str) -> &str {
    text.find(" at line ").map_or(text, |at| &text[..at])
}

/// What stands in the place of each value.
fn others() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(172.0),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(2_147_483_648_i64),
        json!(1e300),
        json!(""),
        json!("x"),
        json!([]),
        json!([1, "x"]),
        json!({}),
        json!({ "a": 1 }),
        json!({ "street": "s" }),
    ]
}

/// Each value of a document, at any depth, removed or replaced by others.
fn variations(document: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    match document {
        Value::Object(members) => {
            for (name, value) in members {
                let mut without = members.clone();
                without.remove(name);
                all.push(Value::Object(without));
                for inner in variations(value) {
                    let mut with = members.clone();
                    with.insert(name.clone(), inner);
                    all.push(Value::Object(with));
                }
            }
            let mut with = members.clone();
            with.insert(
                "not in the table".to_owned(),
                json!({ "a": [1, { "b": null }] }),
            );
            all.push(Value::Object(with));
        }
        Value::Array(elements) => {
            for (index, value) in elements.iter().enumerate() {
                for inner in variations(value) {
                    let mut with = elements.clone();
                    with[index] = inner;
                    all.push(Value::Array(with));
                }
            }
        }
        _ => {}
    }
    all.extend(others());
    all
}

fn check_document<E, D>(text: &str)
where
    E: Serialize + DeserializeOwned + Debug,
    D: Serialize + DeserializeOwned + Debug,
{
    check::<E, D>(text);
    let document: Value = serde_json::from_str(text).expect("a document");
    for variation in variations(&document) {
        check::<E, D>(&variation.to_string());
    }

    // Text that ends early, or has something wrong in it, at each place.
    for (end, _) in text.char_indices() {
        check::<E, D>(&text[..end]);
        check::<E, D>(&format!("{}!{}", &text[..end], &text[end..]));
    }

    // Each property twice, and all of them in other orders.
    let Value::Object(members) = document else {
        panic!("documents are objects");
    };
    let written: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("{}:{value}", Value::from(name.as_str())))
        .collect();
    for member in &written {
        check::<E, D>(&format!("{{{},{member}}}", written.join(",")));
    }
    for turn in 0..written.len() {
        let mut turned = written.clone();
        turned.rotate_left(turn);
        check::<E, D>(&format!("{{{}}}", turned.join(",")));
        turned.reverse();
        check::<E, D>(&format!("{{{}}}", turned.join(",")));
    }
    // The names of properties, written with escapes.
    let escaped = text.replace("\"s", "\"\\u0073").replace("\"a", "\"\\u0061");
    check::<E, D>(&escaped);
}

/// The values of a document by their places: too few, enough, too many.
fn check_sequence<E, D>(values: &[Value])
where
    E: Serialize + DeserializeOwned + Debug,
    D: Serialize + DeserializeOwned + Debug,
{
    for count in 0..=values.len() {
        check::<E, D>(&json!(values[..count]).to_string());
    }
    let mut more = values.to_vec();
    more.push(json!("too many"));
    check::<E, D>(&json!(more).to_string());
    for index in 0..values.len() {
        for other in others() {
            let mut with = values.to_vec();
            with[index] = other;
            check::<E, D>(&json!(with).to_string());
        }
    }
}

#[test]
fn tokens() {
    check_document::<emitted::OAuth2Token, derived::OAuth2Token>(TOKEN);
}

#[test]
fn customers() {
    check_document::<emitted::Customer, derived::Customer>(CUSTOMER);
}

#[test]
fn shipments() {
    check_document::<emitted::Shipment, derived::Shipment>(SHIPMENT);
}

#[test]
fn sequences() {
    check_sequence::<emitted::OAuth2Token, derived::OAuth2Token>(&[
        json!("a"),
        json!(1),
        json!(2),
        json!("b"),
        json!("c"),
        json!("d"),
    ]);
    check_sequence::<emitted::Address, derived::Address>(&[
        json!("a"),
        json!("b"),
        json!("c"),
        json!("d"),
        json!(["e"]),
    ]);
}

#[test]
fn texts_that_are_no_objects() {
    for text in [
        "", " ", "nul", "null", "true", "5", "\"x\"", "[]", "{}", "{}x", "[[]]",
    ] {
        check::<emitted::OAuth2Token, derived::OAuth2Token>(text);
        check::<emitted::Address, derived::Address>(text);
    }
}

#[test]
fn models_inside_other_types() {
    check::<Vec<emitted::Address>, Vec<derived::Address>>(r#"[{"street":"s"}]"#);
    check::<Option<emitted::OAuth2Token>, Option<derived::OAuth2Token>>("null");
    let deep = format!("{}{}", r#"{"referrer":"#.repeat(200), "}".repeat(200));
    check::<emitted::Customer, derived::Customer>(&deep);
}

#[test]
fn models_flattened_into_others() {
    #[derive(serde::Serialize, serde::Deserialize, Debug)]
    struct Outer<T> {
        before: u8,
        #[serde(flatten)]
        inner: T,
    }
    for text in [
        r#"{"before":1,"scope":"a","x":2}"#,
        r#"{"scope":"a"}"#,
        r#"{"before":1,"expires_in":"x"}"#,
        r#"{"before":1}"#,
    ] {
        check::<Outer<emitted::OAuth2Token>, Outer<derived::OAuth2Token>>(text);
    }
}
