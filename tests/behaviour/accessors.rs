//! Getters, setters, takers.

use super::models::{Address, Customer, OAuth2Token, Shipment, customer};

fn address(city: &str) -> Address {
    let body = format!(r#"{{"street":"s","postcode":"p","city":"{city}","country":"DE"}}"#);
    serde_json::from_str(&body).expect("every required property is there")
}

#[test]
fn getters_hand_out_what_a_person_would() {
    let customer: Customer = customer();
    let _: &str = customer.id();
    let _: Option<&str> = customer.email();
    let _: i32 = customer.points();
    let _: Option<f64> = customer.discount();
    let _: bool = customer.active();
    let _: Option<&[String]> = customer.tags();
    let _: &[Address] = customer.addresses();
    let _: Option<&Address> = customer.billing();
    let _: Option<&Customer> = customer.referrer();
    let _: Option<&str> = customer.r#type();
    let _: Option<Option<&str>> = customer.left_at();
    let _: Option<&modeldoc::Map<String, modeldoc::Value>> = customer.settings();
    let _: Option<&modeldoc::Value> = customer.extra();
    let labels = customer.labels().expect("there are labels");
    assert_eq!(labels["de"], "Stammkundin");
    assert_eq!(customer.referrer().map(Customer::name), Some("Bob"));
    assert_eq!(customer.billing().map(Address::city), Some("Stadt"));
}

#[test]
fn setters_take_whatever_turns_into_the_type() {
    let mut token = OAuth2Token::new();
    token
        .set_access_token("a")
        .set_scope(String::from("b"))
        .set_expires_in(3600);
    assert_eq!(token.access_token(), Some("a"));
    assert_eq!(token.scope(), Some("b"));
    assert_eq!(token.expires_in(), Some(3600));

    let mut customer = customer();
    customer
        .set_points(7)
        .set_tags(["x".to_owned()])
        .set_addresses(vec![address("Berlin")])
        .set_billing(address("Bonn"))
        .set_left_at("2025-01-01T00:00:00Z".to_owned())
        .set_type("business")
        .set_extra("anything");
    assert_eq!(customer.points(), 7);
    assert_eq!(customer.tags(), Some(&["x".to_owned()][..]));
    assert_eq!(customer.addresses()[0].city(), "Berlin");
    assert_eq!(customer.billing().map(Address::city), Some("Bonn"));
    assert_eq!(customer.left_at(), Some(Some("2025-01-01T00:00:00Z")));
    assert_eq!(customer.extra(), Some(&"anything".into()));
}

#[test]
fn boxes_are_hidden() {
    let mut customer = customer();
    let referrer: Customer = customer.take_referrer().expect("there is one");
    customer.set_referrer(referrer.clone());
    assert_eq!(customer.referrer(), Some(&referrer));
}

#[test]
fn taking_leaves_nothing_behind() {
    let mut token = OAuth2Token::new();
    token.set_access_token("a");
    assert_eq!(token.take_access_token().as_deref(), Some("a"));
    assert_eq!(token.take_access_token(), None);
    assert_eq!(token, OAuth2Token::new());
}

#[test]
fn numbers_are_set_by_plain_literals() {
    let body = r#"{"trackingId":"1","to":{"street":"s","postcode":"p","city":"c","country":"DE"}}"#;
    let mut shipment: Shipment = serde_json::from_str(body).expect("a shipment");
    shipment.set_weight_grams(5).set_size([1.0, 2.0, 3.0]);
    shipment.set_ref("abc");
    assert_eq!(shipment.weight_grams(), Some(5));
    assert_eq!(shipment.tracking_id(), "1");
    let written = serde_json::to_string(&shipment).expect("it can be written");
    assert!(written.contains(r#""weightGrams":5"#), "{written}");
    assert!(written.contains(r#""$ref":"abc""#), "{written}");
}

#[test]
fn models_are_cloned_and_compared() {
    let one = customer();
    let mut other = one.clone();
    assert_eq!(one, other);
    other.set_name("Eve");
    assert_ne!(one, other);
    assert_eq!(OAuth2Token::default(), OAuth2Token::new());
}
