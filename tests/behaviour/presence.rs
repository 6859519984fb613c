//! Required, optional, null.

use super::models::{Address, Customer, OAuth2Token, customer};

fn error<'de, T: serde::Deserialize<'de> + std::fmt::Debug>(body: &'de str) -> String {
    serde_json::from_str::<T>(body)
        .expect_err("the body is wrong")
        .to_string()
}

#[test]
fn absent_and_null_are_absent() {
    let token: OAuth2Token = serde_json::from_str(r#"{"scope":null}"#).expect("a token");
    assert_eq!(token, OAuth2Token::new());
    assert_eq!(serde_json::to_string(&token).expect("written"), "{}");
}

#[test]
fn a_missing_required_property_is_named() {
    let text = error::<Address>(r#"{"street":"s","postcode":"p","country":"DE"}"#);
    assert!(text.contains("missing field `city`"), "{text}");
}

#[test]
fn a_required_property_is_not_null() {
    let text = error::<Address>(r#"{"street":"s","postcode":"p","city":null,"country":"DE"}"#);
    assert!(text.contains("Address"), "{text}");
    assert!(text.contains("city"), "{text}");
    assert!(text.contains("null"), "{text}");
}

#[test]
fn a_property_comes_once() {
    let text = error::<OAuth2Token>(r#"{"scope":"a","scope":"b"}"#);
    assert!(text.contains("duplicate field `scope`"), "{text}");
}

#[test]
fn unknown_properties_are_ignored() {
    let token: OAuth2Token =
        serde_json::from_str(r#"{"x":{"y":[1,{"z":null}]},"scope":"a"}"#).expect("a token");
    assert_eq!(token.scope(), Some("a"));
}

#[test]
fn absent_null_and_a_value_are_three_things() {
    let mut customer = customer();
    assert_eq!(customer.left_at(), Some(None));
    assert!(written(&customer).contains(r#""left_at":null"#));

    customer.take_left_at();
    assert_eq!(customer.left_at(), None);
    assert!(!written(&customer).contains("left_at"));

    customer.set_left_at("2025".to_owned());
    assert_eq!(customer.left_at(), Some(Some("2025")));
    assert!(written(&customer).contains(r#""left_at":"2025""#));
}

/// Where anything may stand, null is something.
#[test]
fn null_is_a_value_of_any() {
    let mut customer = customer();
    customer.take_extra();
    let without = written(&customer);
    let with = without.replacen('{', r#"{"extra":null,"#, 1);
    let read: Customer = serde_json::from_str(&with).expect("a customer");
    assert_eq!(read.extra(), Some(&serde_json::Value::Null));
    assert!(written(&read).contains(r#""extra":null"#));
    let read: Customer = serde_json::from_str(&without).expect("a customer");
    assert_eq!(read.extra(), None);
    assert_eq!(written(&read), without);
}

fn written(customer: &Customer) -> String {
    let text = serde_json::to_string(customer).expect("it can be written");
    let again: Customer = serde_json::from_str(&text).expect("it can be read");
    assert_eq!(&again, customer);
    text
}
