//! Any value survives being written and read.

#![allow(clippy::unwrap_used, reason = "in tests, a failure is a failure")]

use proptest::prelude::*;

use super::models::{OAuth2Token, Shipment, customer, json};

proptest! {
    #[test]
    fn tokens(
        access in proptest::option::of(".*"),
        expires in proptest::option::of(any::<i64>()),
        scope in proptest::option::of(".*"),
    ) {
        let mut token = OAuth2Token::new();
        if let Some(access) = access { token.set_access_token(access); }
        if let Some(expires) = expires { token.set_expires_in(expires); }
        if let Some(scope) = scope { token.set_scope(scope); }

        let text = serde_json::to_string(&token).unwrap();
        prop_assert_eq!(&serde_json::from_str::<OAuth2Token>(&text).unwrap(), &token);
        let twin: json::OAuth2Token = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(serde_json::to_string(&twin).unwrap(), text);
        let value = serde_json::to_value(&token).unwrap();
        prop_assert_eq!(&serde_json::from_value::<OAuth2Token>(value).unwrap(), &token);
        let bytes = postcard::to_allocvec(&token).unwrap();
        prop_assert_eq!(&postcard::from_bytes::<OAuth2Token>(&bytes).unwrap(), &token);
        let bytes = rmp_serde::to_vec(&token).unwrap();
        prop_assert_eq!(&rmp_serde::from_slice::<OAuth2Token>(&bytes).unwrap(), &token);
    }

    #[test]
    fn shipments(
        weight in proptest::option::of(any::<u32>()),
        size in proptest::option::of(prop::collection::vec(any::<f64>(), 0..4)),
        history in prop::collection::vec(prop::collection::btree_map(".*", ".*", 0..3), 0..3),
    ) {
        let body = r#"{"trackingId":"1","to":{"street":"s","postcode":"p","city":"c","country":"DE"}}"#;
        let mut shipment: Shipment = serde_json::from_str(body).unwrap();
        shipment.set_history(history);
        if let Some(weight) = weight { shipment.set_weight_grams(weight); }
        // JSON has no infinities.
        if let Some(size) = size.filter(|size| size.iter().all(|number| number.is_finite())) {
            shipment.set_size(size);
        }
        let text = serde_json::to_string(&shipment).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Shipment>(&text).unwrap(), &shipment);
        let bytes = postcard::to_allocvec(&shipment).unwrap();
        prop_assert_eq!(&postcard::from_bytes::<Shipment>(&bytes).unwrap(), &shipment);
    }
}

#[test]
fn a_full_customer() {
    let customer = customer();
    let text = serde_json::to_string(&customer).expect("written");
    assert_eq!(
        serde_json::from_slice::<super::models::Customer>(text.as_bytes()).expect("read"),
        customer
    );
    assert_eq!(
        serde_json::from_reader::<_, super::models::Customer>(text.as_bytes()).expect("read"),
        customer
    );
}
