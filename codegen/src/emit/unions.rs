//! A model that is one of some types.

use std::collections::HashMap;

use super::code::{Code, fill, literal};
use super::paths::rust_type;
use super::set::Set;
use super::{Emitted, docs};
use crate::model::{EnumKind, Model, Scalar, Type, Union};
use crate::options::{Item, Options, Unknown};

/// What the variant for all other objects is called, unless an alternative is
/// called so.
const UNKNOWN: [&str; 2] = ["Unknown", "Unlisted"];

/// A union and what its templates need.
struct Form<'m> {
    union: &'m Union,
    item: &'m Item,
    runtime: &'m str,
    /// Whether a property that an alternative does not list is an error.
    denies: bool,
    /// The types of the alternatives.
    types: Vec<String>,
    /// The name of the variant for objects whose discriminator no alternative
    /// has; nothing where there is no discriminator.
    unknown: Option<&'static str>,
}

pub(super) fn emit(
    model: &Model,
    union: &Union,
    item: &Item,
    set: &Set<'_>,
    options: &Options,
) -> Emitted {
    let runtime = options.runtime.as_str();
    let taken = |name: &str| union.alternatives.iter().any(|other| other.name == name);
    let form = Form {
        union,
        item,
        runtime,
        denies: options.unknown == Unknown::Deny,
        types: union
            .alternatives
            .iter()
            .map(|alternative| rust_type(&alternative.ty, set, runtime).owned)
            .collect(),
        unknown: union.discriminator.as_ref().map(|_| {
            let mut names = UNKNOWN.into_iter();
            names.find(|name| !taken(name)).unwrap_or("UnlistedObject")
        }),
    };
    let mut code = Code::default();
    conversions(&mut code, &form);
    fill!(
        code,
        "const _: () = {\nuse $runtime::__private as __rt;\n",
        runtime = runtime,
    );
    reading(&mut code, &form, set);
    serde(&mut code, &form, set);
    code.push("};\n");
    Emitted {
        item: structure(model, &form),
        code: code.into_text(),
    }
}

fn structure(model: &Model, form: &Form<'_>) -> String {
    let mut code = Code::default();
    code.push(&form.item.attributes);
    code.push("\n");
    docs::of_type(&mut code, model, form.item);
    let open = if form.unknown.is_some() {
        "#[non_exhaustive]\n"
    } else {
        ""
    };
    fill!(
        code,
        "\
#[allow(clippy::derive_partial_eq_without_eq, clippy::large_enum_variant)]
#[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
$open$visibility enum $name {
",
        open = open,
        visibility = form.item.visibility,
        name = form.item.declared,
    );
    for (alternative, ty) in form.union.alternatives.iter().zip(&form.types) {
        docs::of_alternative(&mut code, form.union, alternative);
        let ty = if alternative.boxed {
            format!("{}::__private::Box<{ty}>", form.runtime)
        } else {
            ty.clone()
        };
        fill!(code, "    $name($ty),\n", name = alternative.name, ty = ty);
    }
    if let (Some(unknown), Some(discriminator)) = (form.unknown, &form.union.discriminator) {
        let text = format!("An object whose `{discriminator}` the document does not list.");
        docs::lines(&mut code, &text, "");
        fill!(
            code,
            "    $unknown($runtime::UnknownProperties),\n",
            unknown = unknown,
            runtime = form.runtime,
        );
    }
    code.push("}\n");
    code.into_text()
}

/// `From` each alternative whose type no other one has.
fn conversions(code: &mut Code, form: &Form<'_>) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for ty in &form.types {
        *counts.entry(ty).or_default() += 1;
    }
    for (alternative, ty) in form.union.alternatives.iter().zip(&form.types) {
        if counts[ty.as_str()] > 1 {
            continue;
        }
        let value = if alternative.boxed {
            format!("{}::__private::Box::new(value)", form.runtime)
        } else {
            "value".to_owned()
        };
        fill!(
            code,
            "\
#[automatically_derived]
impl ::core::convert::From<$ty> for $name {
    fn from(value: $ty) -> Self {
        Self::$variant($value)
    }
}
",
            ty = ty,
            name = form.item.name,
            variant = alternative.name,
            value = value,
        );
    }
}

fn reading(code: &mut Code, form: &Form<'_>, set: &Set<'_>) {
    let mut alternatives = Code::default();
    for alternative in &form.union.alternatives {
        let values: Vec<String> = alternative
            .values
            .iter()
            .map(|value| literal(value))
            .collect();
        fill!(
            alternatives,
            "        __rt::Alternative { name: $name, values: &[$values], kind: $kind, shape: $shape },\n",
            name = literal(&alternative.name),
            values = values.join(", "),
            kind = kind(&alternative.ty, set),
            shape = match set.reader(&alternative.ty) {
                Some(name) =>
                    format!("::core::option::Option::Some(<{name} as __rt::Read>::SHAPE)"),
                None => "::core::option::Option::None".to_owned(),
            },
        );
    }
    fill!(
        code,
        "\
#[automatically_derived]
impl __rt::Union for $name {
    const NAME: &'static ::core::primitive::str = $shown;
    const DISCRIMINATOR: &'static ::core::primitive::str = $discriminator;
    const ALTERNATIVES: &'static [__rt::Alternative] = &[
$alternatives    ];
    fn read(
        alternative: ::core::primitive::usize,
        value: __rt::Value,
    ) -> ::core::result::Result<Self, __rt::JsonError> {
        match alternative {
",
        name = form.item.name,
        shown = literal(form.item.name.trim_start_matches("r#")),
        discriminator = literal(form.union.discriminator.as_deref().unwrap_or_default()),
        alternatives = alternatives.into_text(),
    );
    let last = form.union.alternatives.len().saturating_sub(1);
    for (index, alternative) in form.union.alternatives.iter().enumerate() {
        let pattern = if index == last {
            "_".to_owned()
        } else {
            index.to_string()
        };
        // The discriminator is known, wherever it is listed.
        let read = match &form.union.discriminator {
            Some(name) if form.denies && !has_property(&alternative.ty, name, set) => {
                format!("read_untagged(value, {})", literal(name))
            }
            _ => "read_alternative(value)".to_owned(),
        };
        fill!(
            code,
            "            $pattern => __rt::$read.map(Self::$variant),\n",
            pattern = pattern,
            read = read,
            variant = alternative.name,
        );
    }
    code.push("        }\n    }\n");
    if let Some(unknown) = form.unknown {
        fill!(
            code,
            "\
    fn unknown(
        object: $runtime::UnknownProperties,
    ) -> ::core::result::Result<Self, $runtime::UnknownProperties> {
        ::core::result::Result::Ok(Self::$unknown(object))
    }
",
            runtime = form.runtime,
            unknown = unknown,
        );
    }
    code.push("}\n");
}

fn serde(code: &mut Code, form: &Form<'_>, set: &Set<'_>) {
    fill!(
        code,
        "\
#[automatically_derived]
impl<'de> __rt::Deserialize<'de> for $name {
    fn deserialize<D: __rt::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        __rt::read_union(deserializer)
    }
}
#[automatically_derived]
impl __rt::Serialize for $name {
    fn serialize<S: __rt::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        match self {
",
        name = form.item.name,
    );
    for alternative in &form.union.alternatives {
        let tag = form
            .union
            .discriminator
            .as_ref()
            .zip(alternative.values.first())
            .filter(|(discriminator, _)| !has_property(&alternative.ty, discriminator, set));
        let body = match tag {
            Some((discriminator, value)) => format!(
                "__rt::serialize_tagged(value, {}, {}, serializer)",
                literal(discriminator),
                literal(value),
            ),
            None => "__rt::serialize_alternative(value, serializer)".to_owned(),
        };
        fill!(
            code,
            "            Self::$variant(value) => $body,\n",
            variant = alternative.name,
            body = body,
        );
    }
    if let Some(unknown) = form.unknown {
        fill!(
            code,
            "            Self::$unknown(value) => __rt::serialize_unknown(value, serializer),\n",
            unknown = unknown,
        );
    }
    code.push("        }\n    }\n}\n");
}

/// Whether values of a type write the discriminator themselves. Of a type that
/// is not ours nothing is known; adding what is there already does no harm.
fn has_property(ty: &Type, name: &str, set: &Set<'_>) -> bool {
    let Type::Model(model) = set.behind_alias(ty) else {
        return false;
    };
    set.object(model)
        .is_some_and(|properties| properties.iter().any(|property| property.wire_name == name))
}

/// What values of a type are in JSON.
fn kind(ty: &Type, set: &Set<'_>) -> &'static str {
    match set.behind_alias(ty) {
        Type::Scalar(scalar) => match scalar {
            Scalar::Boolean => "b'b'",
            Scalar::Int32 | Scalar::Int64 | Scalar::Uint32 | Scalar::Uint64 => "b'i'",
            Scalar::Float | Scalar::Double | Scalar::Decimal => "b'n'",
            _ => "b's'",
        },
        Type::Array(_) | Type::Set(_) => "b'a'",
        Type::Object | Type::Map(_) => "b'o'",
        Type::Model(name) => match set.enumeration(name) {
            Some(choice) if choice.kind == EnumKind::String => "b's'",
            Some(_) => "b'i'",
            None if set.object(name).is_some() => "b'o'",
            None => "b'*'",
        },
        Type::Any | Type::Nullable(_) | Type::Custom(_) => "b'*'",
    }
}
