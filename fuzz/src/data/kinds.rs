//! A model with a property of each kind, and what derive says to it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// As most people have it.
pub mod emitted {
    modeldoc::models!("../fuzz/models/kinds.json");
}

/// What the document does not list is kept.
pub mod keeping {
    modeldoc::models!("../fuzz/models/kinds.json", unknown = keep);
}

/// What the document does not list is refused.
pub mod denying {
    modeldoc::models!("../fuzz/models/kinds.json", unknown = deny);
}

/// What a careful person writes.
pub mod derived {
    use super::{BTreeMap, BTreeSet, Deserialize, Serialize};

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Kinds {
        text: String,
        wide: i64,
        #[serde(deserialize_with = "Option::deserialize")]
        gap: Option<String>,
        leaves: Vec<Leaf>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        small: Option<i32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        natural: Option<u32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        large: Option<u64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        single: Option<f32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        double: Option<f64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        flag: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<String>,
        #[serde(
            default,
            with = "double_option",
            skip_serializing_if = "Option::is_none"
        )]
        maybe: Option<Option<i64>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        numbers: Option<Vec<f64>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grid: Option<Vec<Vec<i64>>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<BTreeSet<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counts: Option<BTreeMap<String, i64>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_name: Option<BTreeMap<String, Leaf>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holes: Option<Vec<Option<i64>>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        any: Option<serde_json::Value>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        object: Option<serde_json::Map<String, serde_json::Value>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        state: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        leaf: Option<Leaf>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pin: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        access_token: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        client_secret: Option<Leaf>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Leaf {
        n: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<Box<Leaf>>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct StrictLeaf {
        n: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<Box<StrictLeaf>>,
    }

    use super::double_option;
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
        let value = value.as_ref().expect("absent ones are skipped");
        value.serialize(serializer)
    }
}
