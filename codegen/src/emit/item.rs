//! The type itself.

use super::code::{Code, fill};
use super::docs;
use super::form::Form;

pub(super) fn structure(form: &Form<'_>) -> String {
    let mut code = Code::default();
    code.push(&form.item.attributes);
    code.push("\n");
    docs::of_type(&mut code, form.model, form.item);
    let default = if form.derives_default() && !form.item.derives_default {
        ", ::core::default::Default"
    } else {
        ""
    };
    fill!(
        code,
        "\
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq$default)]
$visibility struct $declared {
",
        default = default,
        visibility = form.item.visibility,
        declared = form.item.declared,
    );
    for field in &form.fields {
        fill!(
            code,
            "    $ident: $ty,\n",
            ident = field.ident(),
            ty = field.ty(form.runtime),
        );
    }
    if form.keeps_unknown() {
        fill!(
            code,
            "    $name: $runtime::UnknownProperties,\n",
            name = form.unknown_name,
            runtime = form.runtime,
        );
    }
    code.push("}\n");
    code.into_text()
}
