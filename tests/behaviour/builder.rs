//! The builder.

use super::models::{Address, Customer, OAuth2Token, customer};

fn address() -> Address {
    Address::builder()
        .country("DE")
        .city("Ort")
        .street("Weg 1")
        .postcode("01234")
        .lines(["c/o Bob".to_owned()])
        .build()
}

#[test]
fn properties_are_given_in_any_order() {
    let address = address();
    assert_eq!(address.street(), "Weg 1");
    assert_eq!(address.country(), "DE");
    assert_eq!(address.lines(), Some(&["c/o Bob".to_owned()][..]));
    let text = serde_json::to_string(&address).expect("written");
    let read: Address = serde_json::from_str(&text).expect("read");
    assert_eq!(read, address);
}

#[test]
fn nothing_is_required_of_a_token() {
    let token = OAuth2Token::builder().scope("openid").expires_in(5).build();
    assert_eq!(token.scope(), Some("openid"));
    assert_eq!(token.expires_in(), Some(5));
    assert_eq!(OAuth2Token::builder().build(), OAuth2Token::new());
}

#[test]
fn what_is_given_twice_is_given_last() {
    let token = OAuth2Token::builder().scope("a").scope("b").build();
    assert_eq!(token.scope(), Some("b"));
}

#[test]
fn models_are_given_as_they_are() {
    let built = Customer::builder()
        .id("1")
        .name("Ada")
        .since("2024")
        .points(5)
        .active(true)
        .addresses([address()])
        .referrer(customer())
        .left_at("2025")
        .build();
    assert_eq!(built.referrer(), Some(&customer()));
    assert_eq!(built.left_at(), Some(Some("2025")));
}

#[test]
fn builders_show_no_secret() {
    let builder = OAuth2Token::builder().access_token("eyJ").scope("openid");
    let shown = format!("{builder:?}");
    assert!(!shown.contains("eyJ"), "{shown}");
    assert!(
        shown.contains("[redacted]") && shown.contains("openid"),
        "{shown}"
    );
}
