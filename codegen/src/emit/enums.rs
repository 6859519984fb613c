//! A model that is one of some known values.

use super::code::{Code, fill, literal};
use super::{Emitted, docs};
use crate::model::{Enum, EnumKind, Model, Variant};
use crate::options::Item;

/// What the variant for all other values is called, unless the document lists
/// a value of that name.
const UNKNOWN: [&str; 2] = ["Unknown", "Unlisted"];

pub(super) fn emit(model: &Model, choice: &Enum, item: &Item, runtime: &str) -> Emitted {
    let kind = Kind::of(choice, runtime);
    let mut code = Code::default();
    methods(&mut code, choice, item, &kind);
    fill!(
        code,
        "const _: () = {\nuse $runtime::__private as __rt;\n",
        runtime = runtime,
    );
    lookup(&mut code, choice, item, &kind);
    serde(&mut code, item, &kind);
    text(&mut code, item, &kind);
    code.push("};\n");
    Emitted {
        item: structure(model, choice, item, &kind),
        code: code.into_text(),
    }
}

/// What differs between texts and integers.
struct Kind {
    /// The name of the variant for unknown values.
    unknown: &'static str,
    /// The type of its payload.
    payload: String,
    /// The name and the type of the accessor.
    accessor: &'static str,
    shown: &'static str,
    /// The type of a value as it comes in, and that of a listed one.
    argument: &'static str,
    constant: &'static str,
    /// Names of the runtime.
    runtime_trait: &'static str,
    payload_value: &'static str,
    variant: &'static str,
    read: &'static str,
    write: &'static str,
    write_argument: &'static str,
    is_text: bool,
}

impl Kind {
    fn of(choice: &Enum, runtime: &str) -> Self {
        let taken = |name: &str| choice.variants.iter().any(|variant| variant.name == name);
        let unknown = UNKNOWN
            .into_iter()
            .find(|name| !taken(name))
            .unwrap_or("UnlistedValue");
        match choice.kind {
            EnumKind::String => Kind {
                unknown,
                payload: format!("{runtime}::UnknownValue"),
                accessor: "as_str",
                shown: "&::core::primitive::str",
                argument: "&::core::primitive::str",
                constant: "&'static ::core::primitive::str",
                runtime_trait: "TextEnum",
                payload_value: "unknown_text",
                variant: "text_variant",
                read: "read_text_enum",
                write: "serialize_str",
                write_argument: "self.as_str()",
                is_text: true,
            },
            EnumKind::Integer => Kind {
                unknown,
                payload: format!("{runtime}::UnknownValue<::core::primitive::i64>"),
                accessor: "as_i64",
                shown: "::core::primitive::i64",
                argument: "::core::primitive::i64",
                constant: "::core::primitive::i64",
                runtime_trait: "IntegerEnum",
                payload_value: "unknown_integer",
                variant: "integer_variant",
                read: "read_integer_enum",
                write: "serialize_i64",
                write_argument: "self.as_i64()",
                is_text: false,
            },
        }
    }

    /// A value as source.
    fn source(&self, variant: &Variant) -> String {
        if self.is_text {
            literal(&variant.value)
        } else {
            variant.value.clone()
        }
    }
}

fn structure(model: &Model, choice: &Enum, item: &Item, kind: &Kind) -> String {
    let mut code = Code::default();
    code.push(&item.attributes);
    code.push("\n");
    docs::of_type(&mut code, model, item);
    fill!(
        code,
        "\
#[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
#[non_exhaustive]
$visibility enum $name {
",
        visibility = item.visibility,
        name = item.declared,
    );
    for variant in &choice.variants {
        docs::of_variant(&mut code, variant);
        fill!(code, "    $name,\n", name = variant.name);
    }
    fill!(
        code,
        "    /// A value that the document does not list.\n    $unknown($payload),\n}\n",
        unknown = kind.unknown,
        payload = kind.payload,
    );
    code.into_text()
}

fn methods(code: &mut Code, choice: &Enum, item: &Item, kind: &Kind) {
    let values: Vec<String> = choice
        .variants
        .iter()
        .map(|variant| kind.source(variant))
        .collect();
    fill!(
        code,
        "\
impl $name {
    /// The values that the document lists, in its order.
    pub const VALUES: &'static [$constant] = &[$values];
    /// The value as it is written.
    #[must_use]
    pub fn $accessor(&self) -> $shown {
        match self {
",
        name = item.name,
        constant = kind.constant,
        values = values.join(", "),
        accessor = kind.accessor,
        shown = kind.shown,
    );
    for variant in &choice.variants {
        fill!(
            code,
            "            Self::$name => $value,\n",
            name = variant.name,
            value = kind.source(variant),
        );
    }
    fill!(
        code,
        "            Self::$unknown(value) => $runtime::__private::$payload_value(value),
        }
    }
}
",
        unknown = kind.unknown,
        runtime = kind
            .payload
            .split("::UnknownValue")
            .next()
            .unwrap_or_default(),
        payload_value = kind.payload_value,
    );
}

fn lookup(code: &mut Code, choice: &Enum, item: &Item, kind: &Kind) {
    fill!(
        code,
        "\
#[automatically_derived]
impl __rt::$runtime_trait for $name {
    const NAME: &'static ::core::primitive::str = $shown;
    fn known(value: $argument) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(match value {
",
        runtime_trait = kind.runtime_trait,
        name = item.name,
        shown = literal(item.name.trim_start_matches("r#")),
        argument = kind.argument,
    );
    for variant in &choice.variants {
        fill!(
            code,
            "            $value => Self::$name,\n",
            value = kind.source(variant),
            name = variant.name,
        );
    }
    fill!(
        code,
        "            _ => return ::core::option::Option::None,
        })
    }
    fn unknown(value: $payload) -> Self {
        Self::$unknown(value)
    }
}
",
        payload = kind.payload,
        unknown = kind.unknown,
    );
}

fn serde(code: &mut Code, item: &Item, kind: &Kind) {
    fill!(
        code,
        "\
#[automatically_derived]
impl<'de> __rt::Deserialize<'de> for $name {
    fn deserialize<D: __rt::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        __rt::$read(deserializer)
    }
}
#[automatically_derived]
impl __rt::Serialize for $name {
    fn serialize<S: __rt::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serializer.$write($argument)
    }
}
",
        name = item.name,
        read = kind.read,
        write = kind.write,
        argument = kind.write_argument,
    );
}

/// `Display` and `FromStr`.
fn text(code: &mut Code, item: &Item, kind: &Kind) {
    let (error, body) = if kind.is_text {
        (
            "::core::convert::Infallible",
            "::core::result::Result::Ok(__rt::text_variant(text))".to_owned(),
        )
    } else {
        (
            "::core::num::ParseIntError",
            format!(
                "::core::result::Result::map(text.parse(), __rt::{})",
                kind.variant
            ),
        )
    };
    fill!(
        code,
        "\
#[automatically_derived]
impl ::core::fmt::Display for $name {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Display::fmt(&$value, f)
    }
}
#[automatically_derived]
impl ::core::str::FromStr for $name {
    type Err = $error;
    fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, Self::Err> {
        $body
    }
}
",
        name = item.name,
        value = kind.write_argument,
        error = error,
        body = body,
    );
}
