//! Any JSON value in each property of each model: it is accepted and survives,
//! or it is refused with an error that says where.

use modeldoc::Model;
use serde_json::{Error, Map, Value};

use super::fuzz::data::kinds::{denying, emitted, keeping};
use super::fuzz::data::twins::emitted as pages;
use super::random::Random;

/// Pages and a document whose models the fuzzer does not have.
mod more {
    #[modeldoc::model("schema/Subscription.md")]
    pub(crate) struct Subscription;

    modeldoc::models!("schema/Payment.json");
}

/// How many values each property gets that no list has.
const RANDOM: usize = 760;

/// Values at the edges of what there is, and what is no value at all.
const EDGES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "0.0",
    "1.0",
    "-1.0",
    "0.1",
    "1e2",
    "1E+2",
    "1e-2",
    "1.5e300",
    "1e308",
    "1e309",
    "-1e309",
    "1e400",
    "1e-400",
    "1e99999999999",
    "5e-324",
    "2.2250738585072011e-308",
    "123456789.123456789123456789",
    "0e999999",
    "127",
    "128",
    "-128",
    "-129",
    "255",
    "256",
    "32767",
    "32768",
    "65535",
    "65536",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "4294967295",
    "4294967296",
    "9007199254740991",
    "9007199254740992",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "9223372036854775807.0",
    "2147483648.0",
    "\"\"",
    "\" \"",
    "\"a\"",
    "\"null\"",
    "\"0\"",
    "\"true\"",
    "\"[redacted]\"",
    "\"\\u0000\"",
    "\"\\u00e9\\ud83d\\ude80\"",
    "\"\u{e9}\u{202e}\u{feff}\"",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\"\\ud800a\"",
    "\"\\ud83d\\ud83d\"",
    "\"\\uZZZZ\"",
    "\"2024-02-30\"",
    "\"2024-02-29T23:59:60Z\"",
    "\"on\"",
    "\"stand by\"",
    "\"card\"",
    "[]",
    "[null]",
    "[[]]",
    "[[null]]",
    "[1,\"a\",null,{}]",
    "[1,2,3]",
    "[1.5]",
    "[\"a\",\"a\"]",
    "[9223372036854775808]",
    "[{\"n\":1}]",
    "[[1],[2,3],[\"x\"]]",
    "{}",
    "{\"\":null}",
    "{\"n\":1}",
    "{\"n\":1,\"n\":2}",
    "{\"n\":\"x\"}",
    "{\"a\":1,\"a\":\"b\"}",
    "{\"kind\":\"cat\",\"lives\":9}",
    "{\"kind\":\"cat\",\"kind\":\"dog\"}",
    "{\"kind\":\"bird\"}",
    "{\"kind\":null}",
    "{\"method\":\"split\",\"parts\":[]}",
    "{\"method\":1}",
    "{\"a\":{\"b\":{\"c\":[1,{\"d\":null}]}}}",
    "{\"left\":1,\"right\":{\"left\":1}}",
    "{\"\\ud800\":1}",
    "{\"\\u0000\":1}",
    // None of these is JSON.
    "",
    " ",
    "nul",
    "nulll",
    "+1",
    "01",
    "-",
    ".5",
    "1.",
    "1e",
    "0x10",
    "NaN",
    "Infinity",
    "'a'",
    "\"",
    "\"\\",
    "\"\u{1}\"",
    "[",
    "[1,]",
    "[1 2]",
    "{",
    "{\"a\"}",
    "{\"a\":}",
    "{a:1}",
    "{\"a\":1,}",
    "}",
    "]",
    ",",
    "/**/1",
    "1 1",
    "undefined",
];

/// [`EDGES`], and those that are too long to be written down.
fn edges() -> Vec<String> {
    let mut edges: Vec<String> = EDGES.iter().map(|&edge| edge.to_owned()).collect();
    edges.push("9".repeat(400));
    edges.push(format!("0.{}1", "0".repeat(400)));
    edges.push(format!("\"{}\"", "x".repeat(70_000)));
    for depth in [60, 120, 130, 1000, 100_000] {
        edges.push("[".repeat(depth) + &"]".repeat(depth));
        edges.push("[".repeat(depth));
        edges.push(r#"{"next":"#.repeat(depth) + "1" + &"}".repeat(depth));
        edges.push(r#"{"n":1,"next":"#.repeat(depth) + "null" + &"}".repeat(depth));
        edges.push(r#"{"left":[{"right":"#.repeat(depth) + "1" + &"}]}".repeat(depth));
    }
    edges
}

/// A value of any shape, with names and texts that mean something to the models.
fn random(random: &mut Random, depth: usize) -> String {
    const WORDS: &[&str] = &[
        "n", "next", "left", "right", "kind", "lives", "friend", "known", "cat", "dog", "on",
        "method", "card", "street", "city", "", "\\u00e9", "a b", "parts", "tagged", "choice",
    ];
    let few = random.below(4);
    match random.below(if depth == 0 { 5 } else { 8 }) {
        0 => (*random.choose(&["null", "true", "false", "0", "-1"])).to_owned(),
        1 => i64::from_ne_bytes(random.next().to_ne_bytes()).to_string(),
        2 => (random.next() >> random.below(64)).to_string(),
        3 => {
            let float = f64::from_bits(random.next());
            let plain = float.is_finite();
            if plain {
                format!("{float:e}")
            } else {
                "1.5".to_owned()
            }
        }
        4 => format!("\"{}\"", random.choose(WORDS)),
        5 => {
            let elements: Vec<String> = (0..few).map(|_| self::random(random, depth - 1)).collect();
            format!("[{}]", elements.join(", "))
        }
        _ => {
            let members: Vec<String> = (0..few)
                .map(|_| {
                    let word = *random.choose(WORDS);
                    format!("\"{word}\": {}", self::random(random, depth - 1))
                })
                .collect();
            format!("{{{}}}", members.join(","))
        }
    }
}

/// The names of the models, of which an error names one.
const NAMES: &[&str] = &[
    "OAuth2Token",
    "Address",
    "Customer",
    "Shipment",
    "Kinds",
    "Leaf",
    "Branch",
    "Choice",
    "Tagged",
    "Cat",
    "Dog",
    "Open",
    "State",
    "Level",
    "Subscription",
    "Payment",
    "Card",
    "Transfer",
    "Split",
];

/// Whether an error names a model and, if the value was put into a property of
/// an object, that property or one within it.
fn names(shown: &str, property: &str) -> bool {
    let model =
        |name: &&&str| shown.contains(&format!("{name}.")) || shown.contains(&format!("`{name}`"));
    let place = shown.contains(&format!(".{property}")) || shown.contains(&format!("`{property}`"));
    // Of a model within, its own name and property are said.
    let within = NAMES.iter().any(|name| {
        shown.starts_with(&format!("{name}.")) || shown.contains(&format!(" of `{name}`"))
    });
    NAMES.iter().any(|name| model(&name)) && (place || within)
}

#[derive(Default)]
struct Counts {
    accepted: usize,
    refused: usize,
    syntax: usize,
}

/// Puts each value into each property of a model.
fn check<T: Model + PartialEq>(good: &str, values: &[String], counts: &mut Counts) {
    let good: Map<String, Value> = serde_json::from_str(good).expect("an object");
    let body = Value::Object(good.clone()).to_string();
    serde_json::from_str::<T>(&body).expect("a good body");
    for property in T::PROPERTIES {
        let property = property.name();
        let key = Value::from(property);
        let mut others = good.clone();
        others.remove(property);
        let others = Value::Object(others).to_string();
        let others = others.trim_start_matches('{');
        let comma = if others == "}" { "" } else { "," };
        for value in values {
            // The value has the second line for itself.
            let text = format!("{{\n{key}:{value}\n{comma}{others}");
            let column = key.to_string().len() + 1 + value.len() + 1;
            match serde_json::from_str::<T>(&text) {
                Ok(model) => {
                    counts.accepted += 1;
                    survives(&model, &text);
                }
                Err(error) => refused::<T>(&error, &text, property, column, counts),
            }
        }
    }
}

fn survives<T: Model + PartialEq>(model: &T, text: &str) {
    let written = serde_json::to_string(model).expect("written");
    let again: T =
        serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {text}: {written}"));
    assert!(*model == again, "{text}: {written}");
    // An object has no order, which unknown properties have.
    let object = T::from_object(model.to_object()).expect("read back");
    assert!(model.to_object() == object.to_object(), "{text}");
}

fn refused<T: Model>(
    error: &Error,
    text: &str,
    property: &str,
    column: usize,
    counts: &mut Counts,
) {
    let shown = error.to_string();
    let start: String = text.chars().take(200).collect();
    assert!(!error.is_io(), "{shown}: {start}");
    let lines = text.lines().count();
    assert!((1..=lines).contains(&error.line()), "{shown}: {start}");
    assert!(shown.ends_with(&format!(
        " at line {} column {}",
        error.line(),
        error.column()
    )));
    // Unions show what each alternative says.
    assert!(shown.len() < 8 * text.len() + 20_000, "{start}");
    if error.is_data() {
        counts.refused += 1;
        assert!(names(&shown, property), "{shown}: {start}");
        // What is missing or there twice is known at the end of the object.
        if shown.contains(&format!("{}.{property}: ", T::NAME)) {
            assert!(error.line() >= 2, "{shown}: {start}");
            assert!(
                error.line() > 2 || error.column() <= column,
                "{shown}: {start}"
            );
        }
    } else {
        // No JSON, or nested deeper than serde_json reads.
        counts.syntax += 1;
    }
}

#[test]
fn each_value_survives_or_is_refused_at_its_place() {
    let mut values = edges();
    let mut random = Random::new("values");
    values.extend((0..RANDOM).map(|_| self::random(&mut random, 3)));
    let mut counts = Counts::default();
    let c = &mut counts;
    let kinds = r#"{"text":"t","wide":1,"gap":null,"leaves":[{"n":1}]}"#;
    check::<pages::OAuth2Token>("{}", &values, c);
    let address = r#"{"street":"s","postcode":"p","city":"c","country":"d"}"#;
    check::<pages::Address>(address, &values, c);
    let customer = r#"{"id":"1","name":"n","since":"s","points":1,"active":true,"addresses":[]}"#;
    check::<pages::Customer>(customer, &values, c);
    let shipment = format!(r#"{{"trackingId":"1","to":{address},"weightGrams":1,"history":[]}}"#);
    check::<pages::Shipment>(&shipment, &values, c);
    check::<more::Subscription>(r#"{"number":1,"postcode":"p"}"#, &values, c);
    check::<more::Card>(r#"{"method":"card","digits":"1"}"#, &values, c);
    check::<more::Transfer>(r#"{"iban":"i"}"#, &values, c);
    check::<more::Split>(r#"{"method":"split","parts":[]}"#, &values, c);
    check::<emitted::Kinds>(kinds, &values, c);
    check::<keeping::Kinds>(kinds, &values, c);
    check::<denying::Kinds>(kinds, &values, c);
    check::<emitted::Leaf>(r#"{"n":1}"#, &values, c);
    check::<denying::Leaf>(r#"{"n":1}"#, &values, c);
    check::<emitted::Branch>(r#"{"left":1,"right":"r"}"#, &values, c);
    check::<emitted::Cat>(r#"{"kind":"cat","lives":9}"#, &values, c);
    check::<emitted::Dog>(r#"{"kind":"dog"}"#, &values, c);
    check::<emitted::Open>("{}", &values, c);
    let all = counts.accepted + counts.refused + counts.syntax;
    println!(
        "{all} values: {} survive, {} are refused, {} are no JSON or nest too deep",
        counts.accepted, counts.refused, counts.syntax
    );
    assert!(all >= 100_000, "{all} values");
    assert!(counts.accepted > 10_000 && counts.refused > 10_000);
}

/// However long a wrong value is, its property is said.
#[test]
fn an_error_of_a_long_value_names_its_property() {
    let long = "x".repeat(5000);
    let text = format!(r#"{{"leaves":[{{"n":"{long}"}}]}}"#);
    let error = serde_json::from_str::<emitted::Kinds>(&text).expect_err("no number");
    let shown = error.to_string();
    assert!(shown.starts_with("Leaf.n: invalid type: string"), "{shown}");
}

/// A property that comes twice is refused, whatever stands in it.
#[test]
fn a_key_that_comes_twice_is_refused() {
    let kinds = r#""text":"t","wide":1,"gap":null,"leaves":[]"#;
    for property in emitted::Kinds::PROPERTIES {
        let name = property.name();
        let text = format!("{{{kinds},\n\"{name}\":null,\n\"{name}\":null}}");
        let error = serde_json::from_str::<emitted::Kinds>(&text).expect_err("twice");
        let shown = error.to_string();
        assert!(shown.contains("Kinds") && shown.contains(name), "{shown}");
        assert!(error.line() > 0 && error.column() > 0, "{shown}");
    }
}
