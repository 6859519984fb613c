//! Defaults, bounds and the other marks of the Notes column.

use modeldoc::{InvalidProperty, Model};
use serde_json::json;

#[modeldoc::model("schema/Subscription.md")]
pub(crate) struct Subscription;

fn subscription() -> Subscription {
    Subscription::builder().number(7).postcode("01234").build()
}

/// The one rule: where a property is absent, its default is what its getter
/// gives. What is optional stays absent all the same, so that nothing is
/// written that was not read; what is required is written with its default.
#[test]
fn defaults_stand_for_what_is_absent() {
    let body = r#"{"number":7,"postcode":"01234"}"#;
    let read: Subscription = serde_json::from_str(body).expect("`copies` has a default");
    for subscription in [read, subscription()] {
        let _: &str = subscription.edition();
        assert_eq!(subscription.edition(), "national");
        assert_eq!(subscription.copies(), 1);
        assert!((subscription.discount() - 0.25).abs() < f64::EPSILON);
        assert!(subscription.weekends());
        assert!(subscription.pauses().is_empty());
        assert_eq!(subscription.referred_by(), None, "undefined is no default");
        assert_eq!(
            serde_json::to_value(&subscription).expect("written"),
            json!({"number": 7, "copies": 1, "postcode": "01234"})
        );
    }
}

#[test]
fn what_is_there_wins_over_the_default() {
    let mut subscription = subscription();
    subscription
        .set_edition("north")
        .set_copies(2)
        .set_weekends(false)
        .set_pauses(["2026-12-24".to_owned()]);
    assert_eq!(subscription.edition(), "north");
    assert!(!subscription.weekends());
    assert_eq!(subscription.pauses().len(), 1);
    let text = serde_json::to_string(&subscription).expect("written");
    assert_eq!(
        serde_json::from_str::<Subscription>(&text).expect("read"),
        subscription
    );
    assert_eq!(subscription.take_edition().as_deref(), Some("north"));
    assert_eq!(subscription.take_edition(), None, "taken is absent");
    assert_eq!(subscription.edition(), "national");
}

#[test]
fn bounds_are_checked_when_asked_for() {
    let mut subscription = subscription();
    assert_eq!(subscription.invalid_properties(), []);
    subscription
        .set_copies(11)
        .set_discount(-0.5)
        .set_pauses(vec!["2026-12-24".to_owned(); 4])
        .set_postcode("123456");
    let invalid = subscription.invalid_properties();
    let texts: Vec<String> = invalid.iter().map(InvalidProperty::to_string).collect();
    let expected = [
        "`copies` is more than 10",
        "`discount` is less than 0",
        "`pauses` has more than 3 elements",
        "`postcode` does not match `/^[0-9]{5}$/`",
        "`postcode` has more than 5 characters",
    ];
    assert_eq!(texts, expected);
    assert_eq!(invalid[0].property(), "copies");

    subscription.set_pauses([]).set_postcode("1").set_copies(0);
    let texts: Vec<String> = subscription
        .invalid_properties()
        .iter()
        .map(InvalidProperty::to_string)
        .collect();
    for text in [
        "`copies` is less than 1",
        "`pauses` has less than 1 elements",
        "`postcode` has less than 5 characters",
    ] {
        assert!(texts.iter().any(|own| own == text), "{texts:?}");
    }
}

#[test]
fn marks_are_known_at_run_time() {
    let row = |name| Subscription::property(name).expect("a row");
    assert!(row("number").is_read_only());
    assert!(row("door_code").is_write_only() && row("door_code").is_secret());
    assert!(row("fax").is_deprecated());
    assert_eq!(row("edition").default(), Some("national"));
    assert_eq!(row("copies").default(), Some("1"));
    assert_eq!(row("weekends").default(), Some("true"));
    assert_eq!(row("pauses").default(), Some("[]"));
    assert_eq!(row("referred_by").default(), None);
    let bounds: Vec<_> = row("copies").bounds().to_vec();
    assert_eq!(bounds, [("Max", "10"), ("Min", "1")]);
}

/// A property of that name must not hide the builder's own method.
#[test]
fn a_property_called_build() {
    let subscription = Subscription::builder()
        .number(7)
        .postcode("01234")
        .build_(42)
        .build();
    assert_eq!(subscription.build(), Some(42));
}
