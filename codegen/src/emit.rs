//! A plan as Rust: one function for each item that is emitted.
//!
//! Order of items: the type, its methods in the table's order, then its trait
//! impls in a `const _` of their own, where short names hurt nobody. All names
//! are absolute paths: the user's own `Option` or `Result` never meets this
//! code.

mod accessors;
mod builder;
mod debug;
mod docs;
mod enums;
mod foreign;
mod metadata;
mod partial;
mod serde;
mod structure;
mod tests;
mod unions;

pub(crate) use tests::tests;

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::model::{Model, Shape, Type};
use crate::options::Part;
use crate::plan::{Context, EnumPlan, RustType, StructPlan, TypePlan, UnionPlan};
use crate::user::UserItem;

/// Emits a model as an item of the user's. `document` is what the user calls
/// the document.
pub(crate) fn emit(
    model: &Model,
    user: &UserItem,
    document: &str,
    context: Context<'_>,
) -> TokenStream {
    match &model.shape {
        Shape::Enum(choice) => enums::emit(&EnumPlan::new(model, choice, user, context)),
        Shape::Alias(ty) => alias(model, ty, user, context),
        Shape::Union(union) => unions::emit(&UnionPlan::new(model, union, user, context)),
        Shape::Object(object) => {
            structure(&StructPlan::new(model, object, user, document, context))
        }
    }
}

/// A name for a type.
fn alias(model: &Model, ty: &Type, user: &UserItem, context: Context<'_>) -> TokenStream {
    let plan = TypePlan::new(user, context, context.user.span(model.span.document));
    let span = plan.span;
    let attributes = &user.attributes;
    let docs = docs::of_type(model, &plan);
    let visibility = &user.visibility;
    let name = &user.name;
    let ty = RustType::of(ty, context, span).owned;

    quote_spanned! {span=>
        #attributes
        #docs
        #visibility type #name = #ty;
    }
}

/// A model with properties.
fn structure(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let rt = &plan.ty.rt;
    let has_builder = plan.has(Part::Builder);
    let structure = structure::structure(plan);
    let methods = accessors::methods(plan);
    let partial = partial::structure(plan);
    let builder = has_builder.then(|| builder::structure(plan));
    let default = serde::default(plan);
    let read = serde::read(plan);
    let deserialize = serde::deserialize(plan);
    let write = serde::write(plan);
    let serialize = serde::serialize(plan);
    let debug = debug::debug(plan);
    let rows = metadata::rows(plan);
    let shape = metadata::shape(plan);
    let foreign = foreign::impls(plan);
    let metadata = metadata::model(plan);
    let builder_impls = has_builder.then(|| builder::impls(plan));

    quote_spanned! {span=>
        #structure
        #methods
        #partial
        #builder
        const _: () = {
            use #rt::__private as __rt;
            #rows
            #shape
            #foreign
            #default
            #read
            #deserialize
            #write
            #serialize
            #debug
            #metadata
            #builder_impls
        };
    }
}
