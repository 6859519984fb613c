//! Unions: one of some types.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

mod payment {
    modeldoc::models!("schema/Payment.json");
}

mod kept {
    modeldoc::models!("schema/Payment.json", unknown = keep);
}

mod strict {
    modeldoc::models!("schema/Payment.json", unknown = deny);
}

mod choices {
    modeldoc::models!("fixtures/Choices.json");
}

use choices::{Animal, Cat, Circle, Dog, Figure, Find, Negation, Term, Tree};
use payment::{Card, CardMethod, Payment, Split, Transfer};

/// What is read of a value is written as the same value.
#[track_caller]
fn survives<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &Value) -> T {
    let read: T = serde_json::from_value(value.clone()).expect("read");
    assert_eq!(serde_json::to_value(&read).expect("written"), *value);
    let text = value.to_string();
    assert_eq!(serde_json::from_str::<T>(&text).expect("read"), read);
    // Formats that say what comes next; in others, nothing could be told apart.
    for bytes in [rmp_serde::to_vec(&read), rmp_serde::to_vec_named(&read)] {
        let again: T = rmp_serde::from_slice(&bytes.expect("written")).expect("read");
        assert_eq!(again, read);
    }
    let mut bytes = Vec::new();
    ciborium::into_writer(&read, &mut bytes).expect("written");
    assert_eq!(
        ciborium::from_reader::<T, _>(bytes.as_slice()).expect("read"),
        read
    );
    read
}

#[track_caller]
fn refused<T: DeserializeOwned + std::fmt::Debug>(value: Value) -> String {
    let error = serde_json::from_value::<T>(value);
    error.expect_err("it is none of them").to_string()
}

#[test]
fn the_discriminator_decides() {
    let card = survives::<Payment>(&json!({ "method": "card", "digits": "4242" }));
    assert!(matches!(&card, Payment::Card(card) if card.digits() == "4242"));
    let debit = survives::<Payment>(&json!({ "method": "debit", "digits": "4242" }));
    assert!(matches!(&debit, Payment::Card(card) if *card.method() == CardMethod::Debit));
    let split = json!({
        "method": "split",
        "parts": [{ "method": "card", "digits": "1" }, { "method": "transfer", "iban": "DE" }],
        "rest": { "method": "split", "parts": [] }
    });
    let Payment::Split(split) = survives(&split) else {
        panic!("another");
    };
    assert!(matches!(
        split.parts(),
        [Payment::Card(_), Payment::Transfer(_)]
    ));
    assert!(matches!(split.rest(), Some(Payment::Split(_))));
}

/// The value of the discriminator is no property of the type that it chooses.
#[test]
fn a_discriminator_that_the_type_does_not_list() {
    let value = json!({ "method": "transfer", "iban": "DE" });
    let transfer = survives::<Payment>(&value);
    assert_eq!(transfer, Transfer::builder().iban("DE").build().into());
    survives::<kept::Payment>(&value);
    survives::<strict::Payment>(&value);
    let more = json!({ "method": "transfer", "iban": "DE", "bic": 1 });
    survives::<kept::Payment>(&more);
    let text = refused::<strict::Payment>(more);
    assert!(text.contains("`bic`"), "{text}");

    let dog = survives::<Animal>(&json!({ "kind": "Dog", "name": "Rex" }));
    let mut rex = Dog::new();
    rex.set_name("Rex");
    assert_eq!(dog, Animal::from(rex));
    survives::<Animal>(&json!({ "kind": "Cat", "lives": 9 }));
}

#[test]
fn values_of_the_discriminator_that_come_later_survive() {
    let value = json!({ "method": "crypto", "coin": { "name": "x" }, "null": null });
    let Payment::Unknown(object) = survives(&value) else {
        panic!("a known one");
    };
    assert_eq!(object.get("method"), Some(&json!("crypto")));
    let split = json!({ "method": "split", "parts": [value] });
    survives::<Payment>(&split);
    survives::<Animal>(&json!({ "kind": 5 }));
}

#[test]
fn without_a_discriminator_the_properties_decide() {
    let circle = survives::<Figure>(&json!({ "radius": 1.5 }));
    assert!(matches!(circle, Figure::Circle(_)), "the first that fits");
    let ring = survives::<Figure>(&json!({ "radius": 1.5, "hole": 0.5 }));
    assert!(matches!(ring, Figure::Ring(_)), "the one that knows more");
    assert!(matches!(survives(&json!("a")), Figure::String(_)));
    assert!(matches!(survives(&json!([1.0, 2.5])), Figure::Array(_)));
    let circle = Circle::builder().radius(2.0).build();
    assert_eq!(
        serde_json::to_string(&Figure::from(circle)).expect("written"),
        r#"{"radius":2.0}"#
    );
    // Where the value of the discriminator is missing, too.
    let card: Payment = serde_json::from_value(json!({ "iban": "DE" })).expect("read");
    assert!(matches!(card, Payment::Transfer(_)));
}

#[test]
fn errors_say_why_it_is_none_of_them() {
    let text = refused::<Figure>(json!({ "radius": "wide" }));
    for part in [
        "no alternative of `Figure`",
        "`Circle`: ",
        "`Ring`: ",
        "radius",
        "`String`: expected a string",
        "`Array`: expected a list",
    ] {
        assert!(text.contains(part), "no {part:?} in {text}");
    }
    let text = refused::<Figure>(json!({ "hole": 1.0 }));
    assert!(text.contains("`Circle`: missing field `radius`"), "{text}");
    let text = refused::<Figure>(json!(true));
    assert!(text.contains("`Circle`: expected an object"), "{text}");
    let text = refused::<Payment>(json!({ "method": "card" }));
    assert!(text.contains("Payment (method `card`)"), "{text}");
    assert!(text.contains("missing field `digits`"), "{text}");
    let text = refused::<Payment>(json!("card"));
    assert!(text.contains("no alternative of `Payment`"), "{text}");
    let text = refused::<Split>(json!({ "method": "split", "parts": [{ "method": "card" }] }));
    assert!(text.contains("parts") && text.contains("digits"), "{text}");
}

#[test]
fn unions_hold_themselves() {
    let Term::Negation(outer) = survives(&json!({ "of": { "of": { "of": 1.0 } } })) else {
        panic!("a number");
    };
    assert!(matches!(outer.of(), Term::Negation(_)));
    let built = Negation::builder()
        .of(Negation::builder().of(1.0).build())
        .build();
    assert_eq!(
        serde_json::to_value(built).expect("written"),
        json!({ "of": { "of": 1.0 } })
    );
}

/// A box that is always there, since what is in it may hold its holder again.
#[test]
fn what_is_required_may_close_a_circle() {
    let egg = json!({ "hen": { "egg": { "hen": {} } } });
    assert!(matches!(survives(&egg), Find::Egg(_)));
    assert!(matches!(survives(&json!({ "egg": egg })), Find::Nest(_)));
    let text = refused::<Find>(json!({ "egg": {} }));
    assert!(text.contains("`Egg`: missing field `hen`"), "{text}");
}

/// Each level fits three types. Trying all of them at each would take
/// three to the power of a hundred tries.
#[test]
fn hostile_depth_takes_no_longer() {
    for end in ["null", "5"] {
        let mut text = end.to_owned();
        for _ in 0..100 {
            text = format!("{{\"next\":{text}}}");
        }
        let read = serde_json::from_str::<Tree>(&text);
        assert!(read.is_err() || end == "null", "{read:?}");
    }
    // Where the properties tell the types apart, depth does no harm; where they
    // do not, few levels are tried through.
    let mut text = r#"{"next":null}"#.to_owned();
    for _ in 0..4 {
        text = format!("{{\"next\":{text}}}");
    }
    assert!(serde_json::from_str::<Tree>(&text).is_ok());
    for _ in 0..80 {
        text = format!("{{\"next\":{text},\"s\":true}}");
    }
    let read = serde_json::from_str::<Tree>(&text).expect("a tree");
    assert!(matches!(read, Tree::Spoon(_)));
    let wide = format!(
        "[{}]",
        vec!["{\"next\":{\"next\":{\"next\":5}}}"; 2000].join(",")
    );
    assert!(serde_json::from_str::<Vec<Tree>>(&wide).is_err());
}

#[test]
fn alternatives_become_unions() {
    let card = Card::builder().method(CardMethod::Card).digits("1").build();
    let split = Split::builder()
        .method(payment::SplitMethod::Split)
        .parts([
            card.clone().into(),
            Transfer::builder().iban("DE").build().into(),
        ])
        .rest(card)
        .build();
    let value = serde_json::to_value(Payment::from(split)).expect("written");
    assert_eq!(value["parts"][1]["method"], "transfer");
    let cat = Cat::builder().kind(choices::CatKind::Cat).build();
    assert_eq!(
        serde_json::to_value(Animal::from(cat)).expect("written"),
        json!({ "kind": "Cat" })
    );
}
