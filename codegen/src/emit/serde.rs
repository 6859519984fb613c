//! Reading and writing: what serde's derive would do, for a third of its cost.

use super::code::{Code, bit_words, byte_literal, fill, literal};
use super::form::Form;
use super::{draft, index};
use crate::model::{Scalar, Type};
use crate::options::Unknown;

/// How a model's properties are read, one by one.
pub(super) fn read(code: &mut Code, form: &Form<'_>) {
    let target = if form.has_draft() {
        draft::name(&form.item.name)
    } else {
        form.item.name.clone()
    };
    fill!(
        code,
        "\
#[automatically_derived]
impl __rt::Read for $target {
    const SHAPE: &'static __rt::Shape = &$shape;
    type Seen = [::core::primitive::u64; $words];
$unknown    fn empty() -> Self {
        $empty
    }
    #[inline]
    fn read<'de, A: __rt::MapAccess<'de>>(
        &mut self,
        property: ::core::primitive::usize,
        from: &mut A,
    ) -> ::core::result::Result<(), A::Error> {
        match property {
",
        target = target,
        shape = shape(form),
        words = form.fields.len().div_ceil(64).max(1),
        unknown = match form.unknown {
            Unknown::Ignore => "",
            Unknown::Keep => "    const UNKNOWN: __rt::Unknown = __rt::Unknown::Keep;\n",
            Unknown::Deny => "    const UNKNOWN: __rt::Unknown = __rt::Unknown::Deny;\n",
        },
        empty = if form.derives_default() && !form.has_draft() {
            "<Self as ::core::default::Default>::default()".to_owned()
        } else {
            empty(form)
        },
    );
    for (number, field) in form.fields.iter().enumerate() {
        fill!(
            code,
            "            $number => __rt::$reader(&mut self.$ident, from),\n",
            number = number,
            reader = field.reader,
            ident = field.ident(),
        );
    }
    code.push(
        "            \
            _ => __rt::skip(from),
        }
    }
",
    );
    if form.keeps_unknown() {
        fill!(
            code,
            "\
    fn read_unknown<'de, A: __rt::MapAccess<'de>>(
        &mut self,
        name: __rt::String,
        from: &mut A,
    ) -> ::core::result::Result<(), A::Error> {
        __rt::keep(&mut self.$name, name, from)
    }
",
            name = form.unknown_name,
        );
    }
    code.push("}\n");
}

/// The model before anything is read.
fn empty(form: &Form<'_>) -> String {
    let mut code = Code::default();
    code.push("Self {\n");
    for field in &form.fields {
        fill!(
            code,
            "            $ident: $empty,\n",
            ident = field.ident(),
            empty = field.empty(),
        );
    }
    if form.keeps_unknown() {
        fill!(
            code,
            "            $name: ::core::default::Default::default(),\n",
            name = form.unknown_name,
        );
    }
    code.push("        }");
    code.into_text()
}

/// `Default`, where defaults of the table keep it from being derived.
pub(super) fn default(code: &mut Code, form: &Form<'_>) {
    if form.derives_default() || !form.has_default() || form.item.derives_default {
        return;
    }
    fill!(
        code,
        "\
#[automatically_derived]
impl ::core::default::Default for $name {
    fn default() -> Self {
        $empty
    }
}
",
        name = form.item.name,
        empty = empty(form),
    );
}

fn shape(form: &Form<'_>) -> String {
    let names: Vec<&str> = form
        .fields
        .iter()
        .map(|field| field.property.wire_name.as_str())
        .collect();
    let fields = &form.fields;
    let numbers = |select: &dyn Fn(usize) -> bool| {
        bit_words((0..fields.len()).filter(|&number| select(number)))
    };
    let is_text = |number: usize| is_text(&fields[number].property.ty);
    let is_secret = |number: usize| fields[number].property.secret;
    let mut code = Code::default();
    fill!(
        code,
        "\
__rt::Shape {
        name: $name,
        properties: &[$names],
        required: $required,
        secret_texts: $texts,
        secret_values: $values,
        index: $index,
    }",
        name = literal(form.item.name.trim_start_matches("r#")),
        names = names
            .iter()
            .map(|name| literal(name))
            .collect::<Vec<_>>()
            .join(", "),
        required = numbers(&|number| fields[number].must_be_given()),
        texts = numbers(&|number| is_secret(number) && is_text(number)),
        values = numbers(&|number| is_secret(number) && !is_text(number)),
        index = byte_literal(&index::build(&names)),
    );
    code.into_text()
}

/// Whether the property is a `String`, whose only errors are serde's own.
fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Scalar(scalar) => scalar.is_text(),
        Type::Nullable(inner) => matches!(**inner, Type::Scalar(scalar) if Scalar::is_text(scalar)),
        _ => false,
    }
}

pub(super) fn deserialize(code: &mut Code, form: &Form<'_>) {
    let body = if form.has_draft() {
        format!(
            "let draft: {} = __rt::deserialize(deserializer)?;
        ::core::result::Result::Ok({})",
            draft::name(&form.item.name),
            draft::filled(form),
        )
    } else {
        "__rt::deserialize(deserializer)".to_owned()
    };

    fill!(
        code,
        "\
#[automatically_derived]
impl<'de> __rt::Deserialize<'de> for $name {
    fn deserialize<D: __rt::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        $body
    }
}
",
        name = form.item.name,
        body = body,
    );
}

/// How a model's properties are written, all of them.
pub(super) fn write(code: &mut Code, form: &Form<'_>) {
    fill!(
        code,
        "\
#[automatically_derived]
impl __rt::Write for $name {
    const NAME: &'static ::core::primitive::str = $shown;
    const PROPERTIES: ::core::primitive::usize = $properties;
    fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
",
        name = form.item.name,
        shown = literal(form.item.name.trim_start_matches("r#")),
        properties = form.fields.len(),
    );
    for field in &form.fields {
        let template = if field.required() {
            "        __rt::write(to, $wire, &self.$ident);\n"
        } else {
            "        __rt::write_optional(to, $wire, &self.$ident);\n"
        };
        fill!(
            code,
            template,
            wire = literal(&field.property.wire_name),
            ident = field.ident(),
        );
    }
    code.push("    }\n}\n");
}

pub(super) fn serialize(code: &mut Code, form: &Form<'_>) {
    fill!(
        code,
        "\
#[automatically_derived]
impl __rt::Serialize for $name {
    fn serialize<S: __rt::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        $serialize
    }
}
",
        name = form.item.name,
        serialize = if form.keeps_unknown() {
            format!(
                "__rt::serialize_open(self, &self.{}, serializer)",
                form.unknown_name
            )
        } else {
            "__rt::serialize(self, serializer)".to_owned()
        },
    );
}
