//! What the tests of a page's examples say where the page disagrees with
//! itself.

use modeldoc::__private::{Example, check_example};
use modeldoc::Model;

use super::models::{Address, Customer};

const MODELS: &[(&str, &str, &[modeldoc::Property])] = &[
    ("Address", "schema/Address.md", Address::PROPERTIES),
    ("Customer", "schema/Customer.md", Customer::PROPERTIES),
];

/// What the test of an example says, or nothing if it passes.
fn told<T: serde::de::DeserializeOwned + serde::Serialize>(text: &'static str) -> String {
    let example = Example {
        document: "schema/Spec.md",
        line: 40,
        text,
        models: MODELS,
    };
    match std::panic::catch_unwind(|| check_example::<T>(&example)) {
        Ok(()) => String::new(),
        Err(payload) => *payload.downcast::<String>().expect("a text"),
    }
}

#[test]
fn examples_that_fit_pass() {
    let text = r#"{"street":"s","postcode":"p","city":"c","country":"DE","lines":null}"#;
    assert_eq!(told::<Address>(text), "", "null and absent are one");
    assert_eq!(told::<Vec<Address>>("[]"), "");
}

#[test]
fn a_wrong_type_is_shown_on_both_sides() {
    let text = "{\n  \"street\": \"s\",\n  \"postcode\": 1234,\n  \"city\": \"c\"\n}";
    assert_eq!(
        told::<Address>(text),
        "the example does not fit its table: Address.postcode: invalid type: integer `1234`, \
         expected a string\n  --> schema/Spec.md:42:18\n   |\n   |   \"postcode\": 1234,\n   \
         |                  ^\n   |\n   = the table says so at schema/Address.md:10\n"
    );
}

#[test]
fn a_missing_property_names_its_row() {
    let told = told::<Address>(r#"{"street":"s","postcode":"p","city":"c"}"#);
    assert!(
        told.contains("missing field `country` of `Address`"),
        "{told}"
    );
    assert!(
        told.contains("the table says so at schema/Address.md:12"),
        "{told}"
    );
}

#[test]
fn models_inside_others_name_their_own_rows() {
    let told = told::<Customer>(
        r#"{"id":"1","name":"n","since":"s","points":1,"active":true,"addresses":[{"street":5}]}"#,
    );
    assert!(
        told.contains("the table says so at schema/Address.md:9"),
        "{told}"
    );
}

#[test]
fn what_is_lost_is_shown_where_it_stands() {
    let text = "{\"street\":\"s\",\"postcode\":\"p\",\n\"city\":\"c\", \"country\":\"DE\",\n  \"zone\":{\"a\":[1]}}";
    let told = told::<Address>(text);
    assert!(told.contains("`zone` is lost"), "{told}");
    assert!(told.contains("--> schema/Spec.md:42:3"), "{told}");
    assert!(told.contains("unknown = keep"), "{told}");
}

#[test]
fn text_that_is_no_json_is_shown_where_it_breaks() {
    let told = told::<Address>("{\n  \"street\": oops\n}");
    assert!(told.contains("--> schema/Spec.md:41:"), "{told}");
    assert!(told.contains("expected value"), "{told}");
}
