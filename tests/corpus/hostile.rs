//! Any value in any property of a real API's models.

use serde_json::{Value, json};

use super::programs::{self, Outcome};

/// Values that are what some property expects, nearly so, or nothing of it.
fn values() -> Vec<Value> {
    let mut values = vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(-0.0),
        json!(1e300),
        json!(5e-324),
        json!(i64::MIN),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(2_147_483_648_u32),
        json!(9_007_199_254_740_993_u64),
        json!(""),
        json!("a"),
        json!("\u{0}\u{1f}\u{7f}\u{202e}\u{feff}\u{1f680}"),
        json!("2024-02-30T25:61:61Z"),
        json!("true"),
        json!("x".repeat(2000)),
        json!([]),
        json!([null]),
        json!([[]]),
        json!([1, "a", null, {}, []]),
        json!(["a", "a"]),
        json!([{ "id": 1 }]),
        json!([{ "id": "a" }, {}]),
        json!({}),
        json!({ "": null }),
        json!({ "id": 1, "type": [], "state": {} }),
        json!({ "id": "a", "type": "a", "state": "a" }),
        json!({ "a": { "b": { "c": [null, { "d": 1.5 }] } } }),
        json!({ "messages": [1], "nodes": "a", "method": null, "action": {} }),
    ];
    let mut deep = json!(1);
    for level in 0..60 {
        deep = if level % 2 == 0 {
            json!([deep])
        } else {
            json!({ "next": deep })
        };
    }
    values.push(deep);
    values
}

/// Puts values into each property of good bodies, each of which has the name of
/// its model: what is accepted survives, and an error names a model and a
/// place. `models` are the names of all models.
pub(crate) fn check(program: &str, bodies: &[(String, Value)], models: &[&str]) {
    let hostile = values();
    let mut inputs = Vec::new();
    for (name, body) in bodies {
        let Some(object) = body.as_object() else {
            continue;
        };
        for property in object.keys() {
            for value in &hostile {
                let mut body = body.clone();
                body[property] = value.clone();
                inputs.push((name.clone(), body));
            }
        }
    }
    let outcomes = programs::run(program, &inputs);
    let mut written = Vec::new();
    let mut refused = 0;
    for ((name, body), outcome) in inputs.iter().zip(outcomes) {
        match outcome {
            Outcome::Written(value) => written.push((name.clone(), value)),
            Outcome::Refused(error) => {
                refused += 1;
                let says = |model: &&str| {
                    error
                        .strip_prefix(*model)
                        .is_some_and(|rest| rest.starts_with(['.', ':', ' ']))
                        || error.contains(&format!("of `{model}`"))
                };
                let named = models.iter().any(says);
                assert!(
                    named && error.contains(" at line 1 column "),
                    "{error}: {name} {body}"
                );
            }
        }
    }
    let again = programs::run(program, &written);
    for ((name, value), outcome) in written.iter().zip(again) {
        match outcome {
            Outcome::Written(again) => assert_eq!(*value, again, "{name}"),
            Outcome::Refused(error) => panic!("{error}: {name} {value}"),
        }
    }
    println!(
        "{} bodies with any value in a property: {} survive, {refused} are refused",
        inputs.len(),
        written.len()
    );
}
