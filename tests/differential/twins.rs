//! The models, emitted and derived.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What modeldoc emits.
pub(crate) mod emitted {
    #[modeldoc::model("schema/OAuth2Token.md")]
    pub(crate) struct OAuth2Token;

    #[modeldoc::model("schema/Address.md")]
    pub(crate) struct Address;

    #[modeldoc::model("schema/Customer.md")]
    pub(crate) struct Customer;

    #[modeldoc::model("schema/Shipment.md")]
    pub(crate) struct Shipment;
}

/// What a careful person writes.
pub(crate) mod derived {
    use super::{BTreeMap, Deserialize, Serialize, anything, double_option};

    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    pub(crate) struct OAuth2Token {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        access_token: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_in: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id_token: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        refresh_token: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        token_type: Option<String>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub(crate) struct Address {
        street: String,
        postcode: String,
        city: String,
        country: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lines: Option<Vec<String>>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub(crate) struct Customer {
        id: String,
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        email: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        password: Option<String>,
        since: String,
        points: i32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        discount: Option<f64>,
        active: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tags: Option<Vec<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        labels: Option<BTreeMap<String, String>>,
        addresses: Vec<Address>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        billing: Option<Address>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        referrer: Option<Box<Customer>>,
        #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        #[serde(
            default,
            with = "double_option",
            skip_serializing_if = "Option::is_none"
        )]
        left_at: Option<Option<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        settings: Option<serde_json::Map<String, serde_json::Value>>,
        #[serde(
            default,
            deserialize_with = "anything",
            skip_serializing_if = "Option::is_none"
        )]
        extra: Option<serde_json::Value>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Shipment {
        tracking_id: String,
        to: Address,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weight_grams: Option<u32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        history: Option<Vec<BTreeMap<String, String>>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        size: Option<Vec<f64>>,
        #[serde(default, rename = "$ref", skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
    }
}

/// Null is a value where anything is; derive's own `Option` loses it.
fn anything<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<serde_json::Value>, D::Error> {
    if deserializer.is_human_readable() {
        Deserialize::deserialize(deserializer).map(Some)
    } else {
        Deserialize::deserialize(deserializer)
    }
}

/// The well-known helper that keeps `null` apart from what is absent.
mod double_option {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Option<T>>, D::Error> {
        Option::deserialize(deserializer).map(Some)
    }

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        value: &Option<Option<T>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value
            .as_ref()
            .expect("absent ones are skipped")
            .serialize(serializer)
    }
}

pub(crate) const TOKEN: &str = r#"{
  "access_token": "mF_9.B5f-4.1JqM",
  "expires_in": 3600,
  "id_token": 7,
  "refresh_token": "tGzv3JOkF0XG5Qx2TlKWIA",
  "scope": "offline \"x\" \u00e9",
  "token_type": "Bearer"
}"#;

pub(crate) const CUSTOMER: &str = r#"{
  "id": "0190d3a2",
  "name": "Ada",
  "email": "ada@example.com",
  "password": "hunter2",
  "since": "2024-02-29T12:00:00Z",
  "points": -5,
  "discount": 0.25,
  "active": true,
  "tags": ["a", "b"],
  "labels": { "de": "Stammkundin" },
  "addresses": [
    { "street": "Weg 1", "postcode": "01234", "city": "Ort", "country": "DE" }
  ],
  "billing": {
    "street": "Allee 2", "postcode": "98765", "city": "Stadt", "country": "DE",
    "lines": ["c/o Bob"]
  },
  "referrer": {
    "id": "1", "name": "Bob", "since": "2020", "points": 0, "active": false, "addresses": []
  },
  "type": "private",
  "left_at": null,
  "settings": { "theme": "dark", "columns": [1, 2] },
  "extra": [null, 1.5]
}"#;

pub(crate) const SHIPMENT: &str = r#"{
  "trackingId": "1Z",
  "to": { "street": "Weg 1", "postcode": "01234", "city": "Ort", "country": "DE", "lines": ["b"] },
  "weightGrams": 250,
  "history": [{ "at": "Hub" }, {}],
  "size": [1.0, 2.5, 3.0],
  "$ref": "abc"
}"#;

/// No field costs memory that the derived one does not.
#[test]
fn values_take_the_same_memory() {
    assert_eq!(
        [
            size_of::<emitted::OAuth2Token>(),
            size_of::<emitted::Address>(),
            size_of::<emitted::Customer>(),
            size_of::<emitted::Shipment>(),
        ],
        [
            size_of::<derived::OAuth2Token>(),
            size_of::<derived::Address>(),
            size_of::<derived::Customer>(),
            size_of::<derived::Shipment>(),
        ]
    );
}
