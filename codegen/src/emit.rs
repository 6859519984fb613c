//! A model as Rust.
//!
//! Order of items: the type, its methods in the table's order, then its trait
//! impls in a `const _` of their own, where short names hurt nobody. All names
//! are absolute paths: the user's own `Option` or `Result` never meets this
//! code.

mod accessors;
mod builder;
mod code;
mod debug;
mod docs;
mod draft;
mod enums;
pub(crate) mod examples;
mod form;
mod index;
mod item;
mod metadata;
mod paths;
mod serde;
mod set;
mod setting;
mod unions;

use crate::model::{Model, Object, Shape, Type};
use crate::options::{Item, Options, Part};
use code::{Code, fill};
use form::Form;
pub(crate) use set::Set;

/// A model as Rust source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emitted {
    /// The type itself, which may hold tokens of the user's.
    pub item: String,
    /// Its methods and impls.
    pub code: String,
}

/// Emits a model as an item.
pub(crate) fn emit(model: &Model, item: &Item, set: &Set<'_>, options: &Options) -> Emitted {
    match &model.shape {
        Shape::Enum(choice) => enums::emit(model, choice, item, &options.runtime),
        Shape::Alias(ty) => alias(model, ty, item, set, &options.runtime),
        Shape::Union(union) => unions::emit(model, union, item, set, options),
        Shape::Object(properties) => object(model, properties, item, set, options),
    }
}

/// Emits a name for a type.
fn alias(model: &Model, ty: &Type, item: &Item, set: &Set<'_>, runtime: &str) -> Emitted {
    let mut code = Code::default();
    code.push(&item.attributes);
    code.push("\n");
    docs::of_type(&mut code, model, item);
    fill!(
        code,
        "$visibility type $name = $ty;\n",
        visibility = item.visibility,
        name = item.declared,
        ty = paths::rust_type(ty, set, runtime).owned,
    );
    Emitted {
        item: code.into_text(),
        code: String::new(),
    }
}

/// Emits a model with properties.
fn object(
    model: &Model,
    properties: &Object,
    item: &Item,
    set: &Set<'_>,
    options: &Options,
) -> Emitted {
    let form = Form::of(model, properties, item, set, options);
    let mut code = Code::default();
    accessors::methods(&mut code, &form);
    if form.has_draft() {
        draft::structure(&mut code, &form);
    }
    let has_builder = form.has(Part::Builder);
    if has_builder {
        builder::structure(&mut code, &form);
    }
    fill!(
        code,
        "const _: () = {\nuse $runtime::__private as __rt;\n",
        runtime = form.runtime,
    );
    serde::default(&mut code, &form);
    serde::read(&mut code, &form);
    serde::deserialize(&mut code, &form);
    serde::write(&mut code, &form);
    serde::serialize(&mut code, &form);
    debug::debug(&mut code, &form);
    metadata::model(&mut code, &form);
    if has_builder {
        builder::impls(&mut code, &form);
    }
    code.push("};\n");
    Emitted {
        item: item::structure(&form),
        code: code.into_text(),
    }
}
