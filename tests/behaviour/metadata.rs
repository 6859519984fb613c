//! `modeldoc::Model`: the table at run time.

use modeldoc::{Model, Value};
use serde_json::json;

use super::models::{Address, Customer, OAuth2Token, customer};

#[test]
fn rows_are_known_at_run_time() {
    assert_eq!(OAuth2Token::NAME, "OAuth2Token");
    assert_eq!(OAuth2Token::DOCUMENT, "schema/OAuth2Token.md");
    assert_eq!(Address::DESCRIPTION, "Where a parcel goes.");
    let names: Vec<_> = OAuth2Token::PROPERTIES
        .iter()
        .map(modeldoc::Property::name)
        .collect();
    assert_eq!(
        names,
        [
            "access_token",
            "expires_in",
            "id_token",
            "refresh_token",
            "scope",
            "token_type"
        ]
    );
    assert_eq!(OAuth2Token::PROPERTIES.len(), 6);
    assert!(!OAuth2Token::PROPERTIES.is_empty());

    let expires = OAuth2Token::property("expires_in").expect("a row");
    assert_eq!(expires.ty(), "int64");
    assert_eq!(expires.rust_type(), "Option<i64>");
    assert_eq!(expires.line(), 8);
    assert!(!expires.is_required() && !expires.is_secret() && !expires.is_nullable());
    assert!(expires.description().contains("\"3600\""));
    assert_eq!(expires.default(), None);
    let token = OAuth2Token::property("access_token").expect("a row");
    assert!(token.is_secret());

    let left = Customer::property("left_at").expect("a row");
    assert_eq!(left.ty(), "date-time | null");
    assert_eq!(left.rust_type(), "Option<Option<String>>");
    assert!(left.is_nullable());
    let addresses = Customer::property("addresses").expect("a row");
    assert_eq!(addresses.ty(), "array<Address>");
    assert_eq!(addresses.rust_type(), "Vec<Address>");
    assert!(addresses.is_required());
    assert_eq!(Customer::property("nothing"), None);
}

#[test]
fn values_by_their_wire_names() {
    let mut token = OAuth2Token::new();
    assert_eq!(token.get("scope"), None);
    token.set("scope", json!("openid")).expect("a text");
    assert_eq!(token.get("scope"), Some(json!("openid")));
    assert_eq!(token.scope(), Some("openid"));
    token.set("scope", Value::Null).expect("absent");
    assert_eq!(token.scope(), None);

    let error = token.set("scop", json!("x")).expect_err("no such property");
    assert_eq!(error.to_string(), "`OAuth2Token` has no property `scop`");
    token.set("expires_in", json!(5)).expect("a number");
    let error = token
        .set("expires_in", json!("soon"))
        .expect_err("no number");
    assert!(
        error.to_string().starts_with("OAuth2Token.expires_in: "),
        "{error}"
    );
    assert_eq!(token.expires_in(), Some(5), "the model is as before");
    let error = token
        .set("access_token", json!(4_711))
        .expect_err("no text");
    assert!(!error.to_string().contains("4711"), "{error}");
}

#[test]
fn null_is_a_value_of_nullable_properties() {
    let mut customer = customer();
    customer.set("left_at", json!("2025")).expect("a text");
    assert_eq!(customer.left_at(), Some(Some("2025")));
    customer.set("left_at", Value::Null).expect("null");
    assert_eq!(customer.left_at(), Some(None));
    assert_eq!(customer.get("left_at"), Some(Value::Null));
    let error = customer.set("name", Value::Null).expect_err("required");
    assert!(error.to_string().contains("Customer.name"), "{error}");
}

#[test]
fn objects_and_back() {
    let customer = customer();
    let object = customer.to_object();
    assert_eq!(object["points"], json!(-5));
    assert_eq!(Customer::from_object(object).expect("a customer"), customer);
    let error = Customer::from_object(modeldoc::Map::new()).expect_err("required properties");
    assert!(
        error
            .to_string()
            .contains("missing field `id` of `Customer`"),
        "{error}"
    );
}
