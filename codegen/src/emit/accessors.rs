//! The methods of a model: constructor, getters, setters, takers.

use super::code::{Code, fill};
use super::docs;
use super::form::{Field, Form, Wrap, option};
use super::setting::Setting;
use crate::options::Part;

pub(super) fn methods(code: &mut Code, form: &Form<'_>) {
    fill!(code, "impl $name {\n", name = form.item.name);
    if form.has_default() {
        new(code, form);
    }
    let has_setters = form.has(Part::Setters);
    for field in &form.fields {
        getter(code, field);
        if has_setters {
            setters(code, field, form.runtime);
        }
    }
    if form.keeps_unknown() {
        unknown_properties(code, form);
        if has_setters {
            unknown_properties_mut(code, form);
        }
    }
    code.push("}\n");
}

/// What changes a property in place.
fn setters(code: &mut Code, field: &Field<'_>, runtime: &str) {
    setter(code, field, runtime);
    if field.nullable {
        nuller(code, field);
    }
    if !field.required() {
        taker(code, field);
    }
}

fn unknown_properties(code: &mut Code, form: &Form<'_>) {
    fill!(
        code,
        "\
/// The properties that the document does not list.
#[must_use]
pub fn $name(&self) -> &$runtime::UnknownProperties {
    &self.$name
}
",
        name = form.unknown_name,
        runtime = form.runtime,
    );
}

fn unknown_properties_mut(code: &mut Code, form: &Form<'_>) {
    fill!(
        code,
        "\
/// The properties that the document does not list, to change them.
pub fn $name_mut(&mut self) -> &mut $runtime::UnknownProperties {
    &mut self.$name
}
",
        name = form.unknown_name,
        name_mut = format!("{}_mut", form.unknown_name),
        runtime = form.runtime,
    );
}

fn new(code: &mut Code, form: &Form<'_>) {
    let text = format!("A `{}` without any property.", form.item.name);
    docs::line(code, &text);
    code.push(
        "\
#[must_use]
pub fn new() -> Self {
    <Self as ::core::default::Default>::default()
}
",
    );
}

fn getter(code: &mut Code, field: &Field<'_>) {
    docs::of_getter(code, field);
    deprecated(code, field);
    let name = field.ident();
    let by_value = field.is_copy();
    let target = &field.rust.target;
    let shown = if by_value {
        target.clone()
    } else {
        format!("&{target}")
    };
    let (ty, body) = match (field.wrap, &field.stand_in) {
        (Wrap::Plain, _) if by_value => (shown, format!("self.{name}")),
        (Wrap::Plain, _) => (shown, format!("&self.{name}")),
        (_, Some(stand_in)) => {
            let value = &stand_in.shown;
            let body = match (by_value, field.derefs()) {
                (true, _) => format!("self.{name}.unwrap_or({value})"),
                (false, true) => format!("self.{name}.as_deref().unwrap_or({value})"),
                (false, false) => format!("self.{name}.as_ref().unwrap_or({value})"),
            };
            (shown, body)
        }
        (Wrap::Option, None) => {
            let body = match (by_value, field.derefs()) {
                (true, _) => format!("self.{name}"),
                (false, true) => format!("self.{name}.as_deref()"),
                (false, false) => format!("self.{name}.as_ref()"),
            };
            (option(&shown), body)
        }
        (Wrap::Twice, None) => {
            let body = match (by_value, field.derefs()) {
                (true, _) => format!("self.{name}"),
                (false, true) => {
                    format!("self.{name}.as_ref().map(::core::option::Option::as_deref)")
                }
                (false, false) => {
                    format!("self.{name}.as_ref().map(::core::option::Option::as_ref)")
                }
            };
            (option(&option(&shown)), body)
        }
    };

    fill!(
        code,
        "\
#[must_use]
pub fn $name(&self) -> $ty {
    $body
}
",
        name = name,
        ty = ty,
        body = body,
    );
}

/// The mark of accessors whose row is marked so.
pub(super) fn deprecated(code: &mut Code, field: &Field<'_>) {
    if field.property.deprecated {
        code.push("#[deprecated]\n");
    }
}

fn setter(code: &mut Code, field: &Field<'_>, runtime: &str) {
    docs::line(code, &format!("Sets `{}`.", field.property.names.plain));
    deprecated(code, field);
    let Setting { ty, value } = Setting::of(field, runtime);

    fill!(
        code,
        "\
pub fn $setter(&mut self, value: $ty) -> &mut Self {
    self.$name = $value;
    self
}
",
        setter = field.property.names.setter(),
        ty = ty,
        name = field.ident(),
        value = value,
    );
}

fn nuller(code: &mut Code, field: &Field<'_>) {
    let text = format!("Sets `{}` to null.", field.property.names.plain);
    docs::line(code, &text);
    deprecated(code, field);
    let null = match field.wrap {
        Wrap::Twice => "::core::option::Option::Some(::core::option::Option::None)",
        _ => "::core::option::Option::None",
    };

    fill!(
        code,
        "\
pub fn $nuller(&mut self) -> &mut Self {
    self.$name = $null;
    self
}
",
        nuller = field.property.names.nuller(),
        name = field.ident(),
        null = null,
    );
}

fn taker(code: &mut Code, field: &Field<'_>) {
    let text = format!(
        "Takes `{}` out and leaves it absent.",
        field.property.names.plain
    );
    docs::line(code, &text);
    deprecated(code, field);
    let owned = &field.rust.owned;
    let ty = match field.wrap {
        Wrap::Twice => option(&option(owned)),
        _ => option(owned),
    };
    let unboxed = match (field.boxed, field.wrap) {
        (false, _) => "",
        (true, Wrap::Twice) => ".map(|value| value.map(|value| *value))",
        (true, _) => ".map(|value| *value)",
    };

    fill!(
        code,
        "\
pub fn $taker(&mut self) -> $ty {
    self.$name.take()$unboxed
}
",
        taker = field.property.names.taker(),
        ty = ty,
        name = field.ident(),
        unboxed = unboxed,
    );
}
