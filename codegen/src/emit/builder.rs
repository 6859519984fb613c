//! The builder.
//!
//! A missing required property is a compile error that names it: the builder's
//! type says which ones were given. A type parameter for each would make
//! signatures that grow with the square of their number, so eight share one:
//! a tuple of `Yes` and `No`, which `__private::Octet` takes apart.

use super::accessors::deprecated;
use super::code::{Code, fill, literal};
use super::form::{Field, Form};
use super::setting::{Setting, some};
use super::{docs, draft};

/// How many properties share a type parameter.
const GROUP: usize = 8;

/// The builder's type, which users may name.
pub(super) fn structure(code: &mut Code, form: &Form<'_>) {
    let text = format!(
        "A builder of [`{0}`]: [`{0}::builder`] starts it, `build` ends it.",
        form.item.name
    );
    docs::line(code, &text);
    let groups = groups(form);
    let generics: Vec<String> = (0..groups)
        .map(|group| format!("G{group} = {}::__private::Nothing", form.runtime))
        .collect();
    fill!(
        code,
        "\
#[must_use]
$visibility struct $name$generics {
    model: $content,
",
        visibility = form.item.visibility,
        name = name(form),
        generics = angled(&generics),
        content = if form.has_draft() {
            draft::name(&form.item.name)
        } else {
            form.item.name.clone()
        },
    );
    if groups > 0 {
        fill!(
            code,
            "    given: ::core::marker::PhantomData<fn() -> ($parameters,)>,\n",
            parameters = parameters(groups).join(", "),
        );
    }
    code.push("}\n");
}

/// The builder's methods.
pub(super) fn impls(code: &mut Code, form: &Form<'_>) {
    let groups = groups(form);
    markers(code, form);
    start(code, form);
    let bounds: Vec<String> = parameters(groups)
        .iter()
        .map(|parameter| format!("{parameter}: __rt::Octet"))
        .collect();
    fill!(
        code,
        "\
impl$bounds $name$generics {
",
        bounds = angled(&bounds),
        name = name(form),
        generics = angled(&parameters(groups)),
    );
    let mut number = 0;
    for field in &form.fields {
        if field.must_be_given() {
            required_setter(code, form, field, number, groups);
            number += 1;
        } else {
            optional_setter(code, form, field);
        }
    }
    build(code, form);
    code.push("}\n");
    debug(code, form);
}

fn name(form: &Form<'_>) -> String {
    format!("{}Builder", form.item.name.trim_start_matches("r#"))
}

/// The name of a property's setter. `build` is the builder's own.
fn setter_name<'f>(field: &'f Field<'_>) -> &'f str {
    match field.ident() {
        "build" => "build_",
        ident => ident,
    }
}

/// The properties that must be given, in their order.
fn given<'f>(form: &'f Form<'_>) -> impl Iterator<Item = &'f Field<'f>> {
    form.fields.iter().filter(|field| field.must_be_given())
}

/// How many type parameters the builder has.
fn groups(form: &Form<'_>) -> usize {
    given(form).count().div_ceil(GROUP)
}

fn parameters(groups: usize) -> Vec<String> {
    (0..groups).map(|group| format!("G{group}")).collect()
}

fn angled(list: &[String]) -> String {
    if list.is_empty() {
        String::new()
    } else {
        format!("<{}>", list.join(", "))
    }
}

/// A type for each property that must be given, for the errors of `build`.
fn markers(code: &mut Code, form: &Form<'_>) {
    if groups(form) == 0 {
        return;
    }
    code.push("#[allow(non_camel_case_types)]\nmod given {\n");
    for field in given(form) {
        fill!(code, "    pub struct $ident;\n", ident = field.ident());
    }
    code.push("}\n");
}

/// `Model::builder()`.
fn start(code: &mut Code, form: &Form<'_>) {
    let given = if groups(form) == 0 {
        ""
    } else {
        ", given: ::core::marker::PhantomData"
    };
    fill!(
        code,
        "\
impl $model {
    /// Starts to build a model.
    pub fn builder() -> $name {
        $name { model: __rt::Read::empty()$given }
    }
}
",
        model = form.item.name,
        name = name(form),
        given = given,
    );
}

fn optional_setter(code: &mut Code, form: &Form<'_>, field: &Field<'_>) {
    let Setting { ty, value } = Setting::of(field, form.runtime);
    docs::line(code, &format!("Gives `{}`.", field.property.names.plain));
    deprecated(code, field);
    fill!(
        code,
        "\
pub fn $setter(mut self, value: $ty) -> Self {
    self.model.$ident = $value;
    self
}
",
        setter = setter_name(field),
        ident = field.ident(),
        ty = ty,
        value = value,
    );
}

fn required_setter(
    code: &mut Code,
    form: &Form<'_>,
    field: &Field<'_>,
    number: usize,
    groups: usize,
) {
    let Setting { ty, value } = Setting::of(field, form.runtime);
    let value = if field.unfillable {
        some(&value)
    } else {
        value
    };
    let mut after = parameters(groups);
    let group = &mut after[number / GROUP];
    *group = format!("{group}::Set{}", number % GROUP);
    docs::line(
        code,
        &format!("Gives `{}`, which is required.", field.property.names.plain),
    );
    deprecated(code, field);
    fill!(
        code,
        "\
pub fn $setter(mut self, value: $ty) -> $name$after {
    self.model.$ident = $value;
    $name { model: self.model, given: ::core::marker::PhantomData }
}
",
        setter = setter_name(field),
        ident = field.ident(),
        ty = ty,
        name = name(form),
        after = angled(&after),
        value = value,
    );
}

fn build(code: &mut Code, form: &Form<'_>) {
    let conditions: Vec<String> = given(form)
        .enumerate()
        .map(|(number, field)| {
            format!(
                "G{}::Has{}: __rt::Given<given::{}>",
                number / GROUP,
                number % GROUP,
                field.ident(),
            )
        })
        .collect();
    let conditions = if conditions.is_empty() {
        String::new()
    } else {
        format!("where {} ", conditions.join(", "))
    };
    let built = if form.has_draft() {
        draft::built(form)
    } else {
        "self.model".to_owned()
    };
    fill!(
        code,
        "\
/// The model, with everything that was given.
#[must_use]
pub fn build(self) -> $model $conditions{
    $built
}
",
        model = form.item.name,
        conditions = conditions,
        built = built,
    );
}

fn debug(code: &mut Code, form: &Form<'_>) {
    let parameters = angled(&parameters(groups(form)));
    let name = name(form);
    let shown = if form.has_draft() {
        format!("__rt::debug_builder(f, {})", literal(&name))
    } else {
        format!(
            "__rt::debug(f, {}, \"model\", &[&self.model])",
            literal(&name)
        )
    };
    fill!(
        code,
        "\
#[automatically_derived]
impl$parameters ::core::fmt::Debug for $name$parameters {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        $shown
    }
}
",
        parameters = parameters,
        name = name,
        shown = shown,
    );
}
