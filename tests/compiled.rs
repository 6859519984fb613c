//! The files that `expanded.rs` compares are Rust without a warning.
//!
//! They are a test of their own: one that writes files anew cannot need them to
//! compile.

#[rustfmt::skip]
#[path = "expanded/Address.rs"]
pub mod address;
#[rustfmt::skip]
#[path = "expanded/Customer.rs"]
pub mod customer;
#[rustfmt::skip]
#[path = "expanded/OAuth2Token.rs"]
pub mod oauth2_token;
#[rustfmt::skip]
#[path = "expanded/Payment.rs"]
pub mod payment;
#[rustfmt::skip]
#[path = "expanded/Shipment.rs"]
pub mod shipment;
#[rustfmt::skip]
#[path = "expanded/Subscription.rs"]
pub mod subscription;
#[rustfmt::skip]
#[path = "expanded/Weekday.rs"]
pub mod weekday;

#[test]
fn they_are_what_the_macro_emits() {
    let token: oauth2_token::OAuth2Token =
        serde_json::from_str(r#"{"scope":"openid"}"#).expect("a token");
    assert_eq!(token.scope(), Some("openid"));
}
