//! Enums: values that the document lists, and those that it does not.

use std::collections::HashSet;
use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

#[modeldoc::model("schema/Weekday.md")]
pub(crate) struct Weekday;

mod choices {
    modeldoc::models!("fixtures/Choices.json");
}

use choices::{Access, Door, DoorColour, DoorSide, Level};

/// What is written in any format is read again.
#[track_caller]
fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = serde_json::to_string(value).expect("written");
    assert_eq!(serde_json::from_str::<T>(&text).expect("read"), *value);
    let tree = serde_json::to_value(value).expect("written");
    assert_eq!(serde_json::from_value::<T>(tree).expect("read"), *value);
    let bytes = rmp_serde::to_vec(value).expect("written");
    assert_eq!(rmp_serde::from_slice::<T>(&bytes).expect("read"), *value);
    let bytes = rmp_serde::to_vec_named(value).expect("written");
    assert_eq!(rmp_serde::from_slice::<T>(&bytes).expect("read"), *value);
    let bytes = postcard::to_allocvec(value).expect("written");
    assert_eq!(postcard::from_bytes::<T>(&bytes).expect("read"), *value);
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("written");
    let read: T = ciborium::from_reader(bytes.as_slice()).expect("read");
    assert_eq!(read, *value);
}

fn weekday(text: &str) -> Weekday {
    text.parse().expect("it never fails")
}

#[test]
fn every_listed_value_has_a_variant() {
    for text in Weekday::VALUES {
        let day = weekday(text);
        assert!(!matches!(day, Weekday::Unknown(_)), "{day:?}");
        assert_eq!(day.as_str(), *text);
        assert_eq!(day.to_string(), *text);
        survives(&day);
    }
    assert_eq!(Weekday::VALUES[0], "monday");
    assert_eq!(weekday("friday"), Weekday::Friday);
    assert_eq!(Level::VALUES, [1, 2, -1]);
    assert_eq!(
        serde_json::from_str::<Level>("-1")
            .expect("a level")
            .as_i64(),
        -1
    );
}

#[test]
fn values_that_come_later_survive() {
    for text in ["sunday", "", "Monday", "\u{1f980}", "\"\\\n"] {
        let day = weekday(text);
        assert!(matches!(day, Weekday::Unknown(_)));
        assert_eq!(day.as_str(), text);
        assert_eq!(day.to_string(), text);
        survives(&day);
        survives(&vec![day, Weekday::Monday]);
    }
    for number in [0, 3, i64::MIN, i64::MAX] {
        let level: Level = number.to_string().parse().expect("a number");
        assert!(matches!(level, Level::Unknown(_)));
        assert_eq!(level.as_i64(), number);
        assert_eq!(level.to_string(), number.to_string());
        survives(&level);
    }
    assert!("high".parse::<Level>().is_err());
}

#[test]
fn values_of_another_kind_are_refused() {
    let text = serde_json::from_str::<Weekday>("1")
        .expect_err("a number")
        .to_string();
    assert!(text.contains("a string for `Weekday`"), "{text}");
    let text = serde_json::from_str::<Level>("\"1\"")
        .expect_err("a text")
        .to_string();
    assert!(text.contains("an integer for `Level`"), "{text}");
    let text = serde_json::from_str::<Level>("9223372036854775808").expect_err("too large");
    assert!(text.to_string().contains("9223372036854775808"), "{text}");
}

#[test]
fn values_are_compared_and_hashed() {
    let days: HashSet<Weekday> = ["monday", "sunday", "monday", "sunday", "holiday"]
        .into_iter()
        .map(weekday)
        .collect();
    assert_eq!(days.len(), 3);
    assert!(days.contains(&weekday("sunday")));
    assert_eq!(format!("{:?}", Weekday::Monday), "Monday");
    assert_eq!(format!("{:?}", weekday("sunday")), "Unknown(\"sunday\")");
    assert_eq!(format!("{:>8}|", Weekday::Monday), "  monday|");
}

/// The document has values that are called like the variant for all others.
#[test]
fn a_value_called_unknown() {
    assert_eq!("unknown".parse(), Ok(Access::Unknown));
    assert_eq!("unlisted".parse(), Ok(Access::Unlisted));
    let other: Access = "admin".parse().expect("it never fails");
    assert!(matches!(other, Access::UnlistedValue(_)));
    survives(&other);
    survives(&Access::Unknown);
}

#[test]
fn enums_of_one_property() {
    let text = r#"{"side":"left","colour":"blue","marks":["old","odd"],"floors":{"a":1,"b":7},"swing":null}"#;
    let door: Door = serde_json::from_str(text).expect("a door");
    assert_eq!(*door.side(), DoorSide::Left);
    assert_eq!(door.colour().as_str(), "blue");
    assert_eq!(door.marks().expect("marks")[1].as_str(), "odd");
    assert_eq!(door.floors().expect("floors")["b"].as_i64(), 7);
    assert_eq!(door.swing(), Some(None));
    assert_eq!(
        serde_json::to_string(&door).expect("written").len(),
        text.len()
    );
    let again = serde_json::to_value(&door).expect("written");
    assert_eq!(
        again,
        serde_json::from_str::<serde_json::Value>(text).expect("JSON")
    );

    let door: Door = serde_json::from_str(r#"{"side":"up","swing":"in"}"#).expect("a door");
    survives(&door);
    survives(&Door::builder().side(DoorSide::Right).build());
}

#[test]
fn defaults_are_values_of_the_enum() {
    let mut door = Door::builder().side(DoorSide::Left).build();
    assert_eq!(*door.access(), Access::Write);
    assert_eq!(*door.level(), Level::V2);
    assert_eq!(*door.colour(), DoorColour::None);
    assert_eq!(
        serde_json::to_string(&door).expect("written"),
        r#"{"side":"left"}"#
    );
    door.set_access(Access::Read).set_colour(DoorColour::Red);
    assert_eq!(*door.access(), Access::Read);
    let written = serde_json::to_string(&door).expect("written");
    assert_eq!(written, r#"{"side":"left","access":"read","colour":"red"}"#);
}
