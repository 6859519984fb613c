//! Formats other than JSON: what one type writes, the other reads.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::twins::{CUSTOMER, SHIPMENT, TOKEN, derived, emitted};

/// Writes and reads one format.
struct Format {
    name: &'static str,
    /// Whether people read it; then absent properties are left out.
    readable: bool,
}

trait Both: Serialize + DeserializeOwned + Debug + PartialEq {}
impl<T: Serialize + DeserializeOwned + Debug + PartialEq> Both for T {}

const FORMATS: [Format; 6] = [
    Format {
        name: "yaml",
        readable: true,
    },
    Format {
        name: "toml",
        readable: true,
    },
    Format {
        name: "messagepack",
        readable: false,
    },
    Format {
        name: "messagepack with names",
        readable: false,
    },
    Format {
        name: "cbor",
        readable: false,
    },
    Format {
        name: "postcard",
        readable: false,
    },
];

fn write(format: &Format, value: &impl Serialize) -> Result<Vec<u8>, String> {
    fn text<T: ToString>(error: T) -> String {
        error.to_string()
    }
    match format.name {
        "yaml" => serde_saphyr::to_string(value)
            .map(String::into_bytes)
            .map_err(text),
        "toml" => toml::to_string(value).map(String::into_bytes).map_err(text),
        "messagepack" => rmp_serde::to_vec(value).map_err(text),
        "messagepack with names" => rmp_serde::to_vec_named(value).map_err(text),
        "cbor" => {
            let mut bytes = Vec::new();
            ciborium::into_writer(value, &mut bytes).map_err(text)?;
            Ok(bytes)
        }
        "postcard" => postcard::to_allocvec(value).map_err(text),
        other => panic!("{other}"),
    }
}

fn read<T: DeserializeOwned>(format: &Format, bytes: &[u8]) -> Result<T, String> {
    fn text<T: ToString>(error: T) -> String {
        error.to_string()
    }
    let utf8 = || std::str::from_utf8(bytes).expect("written as text");
    match format.name {
        "yaml" => serde_saphyr::from_str(utf8()).map_err(text),
        "toml" => toml::from_str(utf8()).map_err(text),
        "messagepack" | "messagepack with names" => rmp_serde::from_slice(bytes).map_err(text),
        "cbor" => ciborium::from_reader(bytes).map_err(text),
        "postcard" => postcard::from_bytes(bytes).map_err(text),
        other => panic!("{other}"),
    }
}

/// A full document: each type reads what the other writes, byte for byte.
fn check_full<E: Both, D: Both>(json: &str, formats: &[Format]) {
    let emitted: E = serde_json::from_str(json).expect("a document");
    let derived: D = serde_json::from_str(json).expect("a document");
    for format in formats {
        let name = format.name;
        let ours = write(format, &emitted).unwrap_or_else(|error| panic!("{name}: {error}"));
        let theirs = write(format, &derived).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(ours, theirs, "{name}");
        let again: E = read(format, &theirs).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(again, emitted, "{name}");
        let again: D = read(format, &ours).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(again, derived, "{name}");
    }
}

/// A document with absent properties survives in every format; derived structs
/// that skip absent ones do not.
fn check_sparse<E: Both>(json: &str, formats: &[Format]) {
    let value: E = serde_json::from_str(json).expect("a document");
    for format in formats {
        let name = format.name;
        let bytes = write(format, &value).unwrap_or_else(|error| panic!("{name}: {error}"));
        let again: E = read(format, &bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(again, value, "{name}");
    }
}

/// Sparse documents are written as derived structs write them where people
/// read them.
fn check_sparse_text<E: Both, D: Both>(json: &str) {
    let emitted: E = serde_json::from_str(json).expect("a document");
    let derived: D = serde_json::from_str(json).expect("a document");
    for format in FORMATS.iter().filter(|format| format.readable) {
        let ours = write(format, &emitted).expect("written");
        let theirs = write(format, &derived).expect("written");
        assert_eq!(ours, theirs, "{}", format.name);
    }
}

const SPARSE_CUSTOMER: &str = r#"{
  "id": "1", "name": "Bob", "since": "2020", "points": 0, "active": false, "addresses": []
}"#;

#[test]
fn full_documents() {
    check_full::<emitted::OAuth2Token, derived::OAuth2Token>(TOKEN, &FORMATS);
    check_full::<emitted::Shipment, derived::Shipment>(SHIPMENT, &FORMATS);
    // A customer holds `null` and any value, which TOML cannot write, postcard
    // cannot read, and whose customer inside has absent properties.
    let simple = r#"{
      "id": "1", "name": "Bob", "email": "b", "password": "p", "since": "2020", "points": 0,
      "discount": 1.0, "active": false, "tags": [], "labels": {}, "addresses": [], "type": "t"
    }"#;
    check_full::<emitted::Customer, derived::Customer>(simple, &FORMATS[..2]);
    check_full::<emitted::Customer, derived::Customer>(CUSTOMER, &FORMATS[..1]);
}

#[test]
fn sparse_documents() {
    for token in [
        "{}",
        r#"{"scope":"a"}"#,
        r#"{"expires_in":1,"token_type":"b"}"#,
    ] {
        check_sparse::<emitted::OAuth2Token>(token, &FORMATS);
        check_sparse_text::<emitted::OAuth2Token, derived::OAuth2Token>(token);
    }
    check_sparse::<emitted::Customer>(SPARSE_CUSTOMER, &FORMATS);
    check_sparse_text::<emitted::Customer, derived::Customer>(SPARSE_CUSTOMER);
    let shipment = r#"{
      "trackingId": "1Z",
      "to": { "street": "Weg 1", "postcode": "01234", "city": "Ort", "country": "DE" }
    }"#;
    check_sparse::<emitted::Shipment>(shipment, &FORMATS);
    check_sparse_text::<emitted::Shipment, derived::Shipment>(shipment);
}

/// Absent, null and a value are three things wherever a format can say so.
#[test]
fn nullable_properties() {
    let closed = SPARSE_CUSTOMER.replace("\"addresses\"", "\"left_at\": \"2025\", \"addresses\"");
    check_sparse::<emitted::Customer>(&closed, &FORMATS);
    let null = SPARSE_CUSTOMER.replace("\"addresses\"", "\"left_at\": null, \"addresses\"");
    check_sparse::<emitted::Customer>(&null, &FORMATS[..1]);
    check_sparse::<emitted::Customer>(&null, &FORMATS[5..]);
}
