//! The draft of a model that cannot be filled in place.
//!
//! Reading starts from an empty value. A required property of a type that we
//! did not emit may have none; its model is read into a draft, where that
//! property may still be missing.

use super::code::{Code, fill, literal};
use super::form::{Form, option};

/// The name of a model's draft, which only emitted code knows.
pub(super) fn name(model: &str) -> String {
    format!("__{}Draft", model.trim_start_matches("r#"))
}

pub(super) fn structure(code: &mut Code, form: &Form<'_>) {
    fill!(
        code,
        "#[doc(hidden)]\nstruct $draft {\n",
        draft = name(&form.item.name),
    );
    for field in &form.fields {
        let ty = field.ty(form.runtime);
        let ty = if field.unfillable { option(&ty) } else { ty };
        fill!(code, "    $ident: $ty,\n", ident = field.ident(), ty = ty);
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
}

/// The model of a draft that was read, where what is missing is an error.
pub(super) fn filled(form: &Form<'_>) -> String {
    let mut code = Code::default();
    code.push("Self {\n");
    for field in &form.fields {
        let ident = field.ident();
        if field.unfillable {
            let wire = literal(&field.property.wire_name);
            fill!(
                code,
                "    $ident: __rt::filled(draft.$ident, $wire)?,\n",
                ident = ident,
                wire = wire,
            );
        } else {
            fill!(code, "    $ident: draft.$ident,\n", ident = ident);
        }
    }
    if form.keeps_unknown() {
        let name = form.unknown_name;
        fill!(code, "    $name: draft.$name,\n", name = name);
    }
    code.push("}");
    code.into_text()
}

/// The model of a draft whose builder's type says that nothing is missing.
pub(super) fn built(form: &Form<'_>) -> String {
    let mut code = Code::default();
    fill!(code, "$model {\n", model = form.item.name);
    for field in &form.fields {
        let template = if field.unfillable {
            "    $ident: __rt::given(self.model.$ident),\n"
        } else {
            "    $ident: self.model.$ident,\n"
        };
        fill!(code, template, ident = field.ident());
    }
    if form.keeps_unknown() {
        let name = form.unknown_name;
        fill!(code, "    $name: self.model.$name,\n", name = name);
    }
    code.push("}");
    code.into_text()
}
