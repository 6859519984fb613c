//! A canary in every property that is a secret, and in what is within it: no
//! text that comes out of a model shows it.

use modeldoc::Model;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::fuzz::data::kinds::{denying, emitted, keeping};
use super::fuzz::data::twins::emitted as pages;

const CANARY: &str = "eyJhbGciOiJub25lIn0";

/// The canary as values of all types, and in places that a model reads a part
/// of before it finds what is wrong.
fn canaries() -> Vec<Value> {
    vec![
        json!(CANARY),
        json!(47_114_711),
        json!(-47_114_711),
        json!(4711.4711),
        json!(1e300 * 4711.0),
        json!([CANARY, 47_114_711]),
        json!({ CANARY: CANARY }),
        json!({ "n": CANARY }),
        json!({ "n": 47_114_711 }),
        json!({ "n": 47_114_711, "next": { "n": 47_114_711, "next": { "n": CANARY } } }),
        json!({ "n": 47_114_711, "next": CANARY }),
        json!({ "n": 47_114_711, CANARY: CANARY }),
        json!({ "left": CANARY, "right": { "left": CANARY, "right": [CANARY] } }),
        json!({ "left": CANARY }),
        json!([[{ "n": CANARY }]]),
        json!({ "kind": CANARY }),
    ]
}

#[track_caller]
fn assert_hidden(text: &str) {
    for part in [CANARY, "4711", "eyJh"] {
        assert!(!text.contains(part), "{text}");
    }
}

fn assert_error_hidden<T>(result: Result<T, serde_json::Error>) {
    if let Err(error) = result {
        assert_hidden(&format!("{error} {error:?} {error:#?}"));
    }
}

/// How many texts were looked at.
fn check<T: Model + DeserializeOwned>(good: &Value) -> usize {
    let secrets: Vec<&str> = T::PROPERTIES
        .iter()
        .filter(|property| property.is_secret())
        .map(modeldoc::Property::name)
        .collect();
    assert!(!secrets.is_empty(), "{} has secrets", T::NAME);
    let mut count = 0;
    for &secret in &secrets {
        for canary in canaries() {
            let mut body = good.clone();
            body[secret] = canary.clone();
            let text = body.to_string();
            match serde_json::from_str::<T>(&text) {
                Ok(model) => {
                    let shown = format!("{model:?} {model:#?} {:?}", [Some(&model)]);
                    assert_hidden(&shown);
                    // Every other property, asked for by its name.
                    let others = T::PROPERTIES.iter().filter(|it| !it.is_secret());
                    for other in others {
                        assert_hidden(&format!("{:?}", model.get(other.name())));
                        assert_hidden(&format!("{other:?}"));
                    }
                    for invalid in model.invalid_properties() {
                        assert_hidden(&format!("{invalid} {invalid:?}"));
                    }
                    assert!(shown.contains("[redacted]"), "{shown}");
                }
                Err(error) => assert_hidden(&format!("{error} {error:?}")),
            }
            assert_error_hidden(serde_json::from_value::<T>(body.clone()));
            // The end at every byte, something wrong at every byte, and another
            // property that is wrong behind the secret.
            for (end, _) in text.char_indices() {
                let (before, behind) = text.split_at(end);
                for wrong in [
                    before.to_owned(),
                    format!("{before}!{behind}"),
                    format!("{before}\"{behind}"),
                    format!("{before}]}}{behind}"),
                ] {
                    assert_error_hidden(serde_json::from_str::<T>(&wrong));
                    assert_error_hidden(serde_json::from_reader::<_, T>(wrong.as_bytes()));
                    count += 1;
                }
            }
            let inside = text.trim_end_matches('}').len();
            let twice = format!(
                "{},{}:{canary}}}",
                &text[..text.len() - 1],
                Value::from(secret)
            );
            assert!(inside > 0);
            assert_error_hidden(serde_json::from_str::<T>(&twice));
            for property in T::PROPERTIES.iter().filter(|it| !it.is_secret()) {
                for wrong in [json!([[]]), json!({ "a": [] }), json!(true), json!("w")] {
                    let mut body = body.clone();
                    body[property.name()] = wrong;
                    assert_error_hidden(serde_json::from_value::<T>(body.clone()));
                    assert_error_hidden(serde_json::from_str::<T>(&body.to_string()));
                    count += 1;
                }
            }
            let mut model: T = serde_json::from_value(good.clone()).expect("a good body");
            if let Err(error) = model.set(secret, canary) {
                assert_hidden(&format!("{error} {error:?}"));
            }
            assert_hidden(&format!("{model:?}"));
        }
    }
    count
}

#[test]
fn no_text_shows_a_secret() {
    let kinds = json!({ "text": "t", "wide": 1, "gap": null, "leaves": [] });
    let customer = json!({
        "id": "1", "name": "n", "since": "s", "points": 1, "active": true, "addresses": []
    });
    let count = check::<emitted::Kinds>(&kinds)
        + check::<keeping::Kinds>(&kinds)
        + check::<denying::Kinds>(&kinds)
        + check::<emitted::Branch>(&json!({ "left": 1, "right": 2 }))
        + check::<emitted::Cat>(&json!({ "kind": "cat", "lives": 9 }))
        + check::<pages::OAuth2Token>(&json!({ "scope": "a" }))
        + check::<pages::Customer>(&customer);
    println!("{count} bodies");
}

/// Within lists, maps, unions and other models.
#[test]
fn no_model_around_it_shows_a_secret() {
    let cat = json!({ "kind": "cat", "lives": 9, "chip_token": CANARY });
    let branch = json!({ "left": 1, "right": 2, "password": [CANARY] });
    let tagged: emitted::Tagged = serde_json::from_value(cat.clone()).expect("a cat");
    assert_hidden(&format!("{tagged:?} {tagged:#?}"));
    let choice: emitted::Choice = serde_json::from_value(json!([[branch.clone()]])).expect("lists");
    assert_hidden(&format!("{choice:?} {choice:#?}"));
    let open = json!({ "tagged": cat, "choice": branch, "password": CANARY });
    let open: emitted::Open = serde_json::from_value(open).expect("open");
    assert_hidden(&format!("{open:?} {open:#?}"));
    let dog =
        json!({ "kind": "dog", "friend": { "kind": "cat", "lives": 9, "chip_token": CANARY } });
    let dog: emitted::Tagged = serde_json::from_value(dog).expect("a dog");
    assert_hidden(&format!("{dog:?}"));
    for wrong in [
        json!({ "kind": "cat", "lives": "w", "chip_token": CANARY }),
        json!({ "kind": "cat", "chip_token": CANARY }),
        json!({ "kind": "cat", "lives": 9, "chip_token": { "a": CANARY } }),
        json!({ "kind": "cat", "lives": 9, "chip_token": 47_114_711 }),
    ] {
        assert_error_hidden(serde_json::from_value::<emitted::Tagged>(wrong.clone()));
        assert_error_hidden(serde_json::from_str::<emitted::Tagged>(&wrong.to_string()));
        let open = json!({ "tagged": wrong });
        assert_error_hidden(serde_json::from_value::<emitted::Open>(open.clone()));
        assert_error_hidden(serde_json::from_str::<emitted::Open>(&open.to_string()));
    }
    for wrong in [
        json!([{ "left": 1, "password": CANARY }]),
        json!([{ "left": 1, "right": true, "password": CANARY }]),
        json!([{ "left": 1, "right": 1, "password": { "left": CANARY } }]),
        json!([{ "left": 1, "right": 1, "password": true, "x": CANARY }]),
    ] {
        assert_error_hidden(serde_json::from_value::<emitted::Choice>(wrong.clone()));
        assert_error_hidden(serde_json::from_str::<emitted::Choice>(&wrong.to_string()));
    }
}

/// What is built shows as little as what is read.
#[test]
fn no_builder_shows_a_secret() {
    let leaf = || emitted::Leaf::builder().n(47_114_711).build();
    let builder = emitted::Kinds::builder()
        .pin(47_114_711)
        .access_token(CANARY)
        .client_secret(leaf());
    assert_hidden(&format!("{builder:?} {builder:#?}"));
    let builder = emitted::Branch::builder().password(emitted::Choice::String(CANARY.to_owned()));
    assert_hidden(&format!("{builder:?}"));
    let builder = emitted::Cat::builder().chip_token(CANARY).lives(9);
    assert_hidden(&format!("{builder:?}"));
    let customer = pages::Customer::builder().password(CANARY);
    assert_hidden(&format!("{customer:?}"));
}
