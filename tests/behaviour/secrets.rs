//! A secret is put into every secret property and looked for wherever text
//! comes out.

use modeldoc::Model;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::marks::Subscription;
use super::models::{Customer, OAuth2Token};

const CANARY: &str = "eyJhbGciOiJub25lIn0";

/// Values of every JSON type that show the canary if they are shown.
fn canaries() -> Vec<Value> {
    vec![
        json!(CANARY),
        json!(471_147_114_711_i64),
        json!(-471_147_114_711_i64),
        json!(4711.4711),
        json!([CANARY, [CANARY]]),
        json!({ CANARY: CANARY }),
        json!(true),
        Value::Null,
    ]
}

#[track_caller]
fn assert_hidden(text: &str) {
    for part in [CANARY, "4711", "47114"] {
        assert!(!text.contains(part), "{text}");
    }
}

fn check<T: Model + DeserializeOwned + Clone>(good: &Value) {
    let secrets: Vec<&str> = T::PROPERTIES
        .iter()
        .filter(|property| property.is_secret())
        .map(modeldoc::Property::name)
        .collect();
    assert!(!secrets.is_empty());
    for secret in secrets {
        for canary in canaries() {
            let mut body = good.clone();
            body[secret] = canary.clone();
            match serde_json::from_value::<T>(body.clone()) {
                Ok(model) => {
                    assert_hidden(&format!("{model:?} {model:#?} {:?}", [Some(&model)]));
                    for invalid in model.invalid_properties() {
                        assert_hidden(&invalid.to_string());
                    }
                }
                Err(error) => assert_hidden(&format!("{error} {error:?}")),
            }
            // Text that ends at every byte, and text that is wrong there.
            let text = body.to_string();
            for (end, _) in text.char_indices() {
                for wrong in [
                    text[..end].to_owned(),
                    format!("{}!{}", &text[..end], &text[end..]),
                ] {
                    if let Err(error) = serde_json::from_str::<T>(&wrong) {
                        assert_hidden(&format!("{error} {error:?}"));
                    }
                }
            }
            let mut model: T = serde_json::from_value(good.clone()).expect("a good body");
            if let Err(error) = model.set(secret, canary.clone()) {
                assert_hidden(&format!("{error} {error:?}"));
            }
            assert_hidden(&format!("{model:?}"));
            let bytes = rmp_serde::to_vec_named(&body).expect("written");
            if let Err(error) = rmp_serde::from_slice::<T>(&bytes) {
                assert_hidden(&format!("{error} {error:?}"));
            }
            let mut bytes = Vec::new();
            ciborium::into_writer(&body, &mut bytes).expect("written");
            if let Err(error) = ciborium::from_reader::<T, _>(&bytes[..]) {
                assert_hidden(&format!("{error} {error:?}"));
            }
        }
    }
}

#[test]
fn no_secret_is_shown() {
    check::<OAuth2Token>(&json!({"scope": "a"}));
    check::<Subscription>(&json!({"number": 1, "postcode": "01234"}));
    check::<Customer>(&json!({
        "id": "1", "name": "n", "since": "s", "points": 1, "active": true, "addresses": []
    }));
}

#[test]
fn an_error_in_a_secret_says_where_it_is_and_what_was_expected() {
    let error = |body| {
        serde_json::from_str::<OAuth2Token>(body)
            .expect_err("wrong")
            .to_string()
    };
    assert_eq!(
        error(r#"{"access_token":5}"#),
        "OAuth2Token.access_token: invalid value: [redacted], expected a string at line 1 column 17"
    );
    assert_eq!(
        error(r#"{"id_token":"eyJ"}"#),
        "OAuth2Token.id_token: invalid value: [redacted], expected i64 at line 1 column 17"
    );
}

/// A source that fails in the middle of a secret is still known as one that
/// may work when it is tried again.
#[test]
fn errors_of_the_source_stay_what_they_are() {
    struct Broken(&'static [u8]);

    impl std::io::Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            if self.0.is_empty() {
                return Err(std::io::ErrorKind::TimedOut.into());
            }
            self.0.read(buffer)
        }
    }

    let error = serde_json::from_reader::<_, OAuth2Token>(Broken(br#"{"access_token":"eyJ"#))
        .expect_err("the source fails");
    assert!(error.is_io(), "{error:?}");
    let error = serde_json::from_str::<OAuth2Token>(r#"{"access_token":"eyJ"#).expect_err("no end");
    assert!(error.is_eof(), "{error:?}");
}
