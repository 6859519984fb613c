//! `Debug` shows everything but secrets.

use super::models::{OAuth2Token, customer};

#[test]
fn secrets_are_redacted() {
    let mut token = OAuth2Token::new();
    token
        .set_access_token("eyJhbGci")
        .set_token_type("Bearer")
        .set_id_token(12_345);
    let shown = format!("{token:?} {token:#?} {:?}", vec![&token]);
    assert!(!shown.contains("eyJ"), "{shown}");
    assert!(!shown.contains("12345"), "{shown}");
    assert!(shown.contains("Bearer"), "{shown}");
    assert!(shown.contains("[redacted]"), "{shown}");
}

#[test]
fn everything_else_is_shown_by_its_name() {
    let shown = format!("{:?}", customer());
    assert!(shown.starts_with("Customer { id: "), "{shown}");
    assert!(
        shown.contains("points: -5, discount: Some(0.25)"),
        "{shown}"
    );
    assert!(shown.contains(r#"type: Some("private")"#), "{shown}");
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn errors_hold_no_secret() {
    let error = serde_json::from_str::<OAuth2Token>(r#"{"id_token":"eyJhbGci"}"#)
        .expect_err("the table says it is a number");
    let text = error.to_string();
    assert!(!text.contains("eyJ"), "{text}");
    assert!(text.contains("id_token"), "{text}");
    assert!(text.contains("i64"), "{text}");
    assert_eq!((error.line(), error.column()), (1, 22), "{text}");
}
