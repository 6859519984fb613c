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
mod form;
mod index;
mod item;
mod metadata;
mod paths;
mod serde;
mod setting;

use crate::model::{Model, Shape};
use crate::options::Item;
use code::{Code, fill};
use form::Form;

/// A model as Rust source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emitted {
    /// The type itself, which may hold tokens of the user's.
    pub item: String,
    /// Its methods and impls.
    pub code: String,
}

/// Emits a model in the place of the user's item.
pub(crate) fn emit(model: &Model, item: &Item, runtime: &str) -> Emitted {
    match &model.shape {
        Shape::Enum(choice) => enums::emit(model, choice, item, runtime),
        _ => object(model, item, runtime),
    }
}

/// Emits a model with properties.
fn object(model: &Model, item: &Item, runtime: &str) -> Emitted {
    let form = Form::of(model, item, runtime);
    let mut code = Code::default();
    accessors::methods(&mut code, &form);
    if form.has_draft() {
        draft::structure(&mut code, &form);
    }
    builder::structure(&mut code, &form);
    fill!(
        code,
        "const _: () = {\nuse $runtime::__private as __rt;\n",
        runtime = runtime,
    );
    serde::default(&mut code, &form);
    serde::read(&mut code, &form);
    serde::deserialize(&mut code, &form);
    serde::write(&mut code, &form);
    serde::serialize(&mut code, &form);
    debug::debug(&mut code, &form);
    metadata::model(&mut code, &form);
    builder::impls(&mut code, &form);
    code.push("};\n");
    Emitted {
        item: item::structure(&form),
        code: code.into_text(),
    }
}
