//! Any bytes as JSON for models.
//!
//! The first byte chooses the models, the rest is the data. Models that derive
//! can express are compared with what it makes of the same data; of all, what
//! was read survives being written, and what was refused is refused with a
//! place and, if it is the data that is wrong, with names.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Error, Value};

pub mod kinds;
#[allow(dead_code, reason = "the differential tests have bodies for them")]
#[path = "../../tests/differential/twins.rs"]
pub mod twins;

use kinds::{denying, derived as twin, emitted as kind, keeping};
use twins::{derived, emitted};

/// How many models [`check`] chooses from.
pub const MODELS: u8 = 13;

/// Reads bytes into a model.
pub fn check(bytes: &[u8]) {
    let Some((model, text)) = bytes.split_first() else {
        return;
    };
    match model % MODELS {
        0 => same::<emitted::OAuth2Token, derived::OAuth2Token>(text),
        1 => same::<emitted::Address, derived::Address>(text),
        2 => same::<emitted::Customer, derived::Customer>(text),
        3 => same::<emitted::Shipment, derived::Shipment>(text),
        4 => same::<kind::Kinds, twin::Kinds>(text),
        5 => same::<kind::Leaf, twin::Leaf>(text),
        6 => same::<denying::Leaf, twin::StrictLeaf>(text),
        7 => alone::<kind::Choice>(text),
        8 => alone::<kind::Tagged>(text),
        9 => alone::<kind::Open>(text),
        10 => alone::<keeping::Kinds>(text),
        11 => alone::<denying::Kinds>(text),
        _ => alone::<kind::Branch>(text),
    }
}

/// What a model of ours and one of serde's make of a text.
pub fn same<E, D>(text: &[u8])
where
    E: Serialize + DeserializeOwned + Debug + PartialEq,
    D: Serialize + DeserializeOwned + Debug,
{
    alone::<E>(text);
    compare::<E, D>(serde_json::from_slice(text), serde_json::from_slice(text));
    compare::<E, D>(serde_json::from_reader(text), serde_json::from_reader(text));
    if let Ok(value) = serde_json::from_slice::<Value>(text) {
        let (ours, theirs) = (value.clone(), value);
        compare::<E, D>(serde_json::from_value(ours), serde_json::from_value(theirs));
    }
}

fn compare<E, D>(emitted: Result<E, Error>, derived: Result<D, Error>)
where
    E: Serialize + Debug,
    D: Serialize + Debug,
{
    match (emitted, derived) {
        (Ok(emitted), Ok(derived)) => {
            let ours = serde_json::to_string(&emitted).expect("written");
            let theirs = serde_json::to_string(&derived).expect("written");
            assert_eq!(ours, theirs);
        }
        (Err(emitted), Err(derived)) => {
            assert_eq!(
                emitted.classify(),
                derived.classify(),
                "{emitted}\n{derived}"
            );
            assert_eq!(
                (emitted.line(), emitted.column()),
                (derived.line(), derived.column()),
                "{emitted}\n{derived}"
            );
        }
        (emitted, derived) => panic!("{emitted:?}\n{derived:?}"),
    }
}

/// What is promised of every model.
pub fn alone<T>(text: &[u8])
where
    T: Serialize + DeserializeOwned + Debug + PartialEq,
{
    match serde_json::from_slice::<T>(text) {
        Ok(model) => {
            let written = serde_json::to_string(&model).expect("written");
            let again: T = serde_json::from_str(&written)
                .unwrap_or_else(|error| panic!("{error} in {written}"));
            assert_eq!(model, again, "{written}");
            let twice = serde_json::to_string(&again).expect("written");
            assert_eq!(written, twice);
            let _ = format!("{model:?}");
        }
        Err(error) => {
            assert!(error.line() > 0 && !error.is_io(), "{error:?}");
            let shown = error.to_string();
            let name = std::any::type_name::<T>().rsplit("::").next();
            let name = name.unwrap_or_default();
            assert!(
                !error.is_data() || shown.contains(name),
                "no {name}: {shown}"
            );
            assert!(
                shown.len() < 8 * text.len() + 20_000,
                "{} bytes",
                shown.len()
            );
        }
    }
}
