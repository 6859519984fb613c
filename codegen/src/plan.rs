//! Every decision about a model in Rust, taken once for all templates: how each
//! of its properties is viewed, set, built, read and written.

mod enums;
mod links;
mod models;
mod rust_type;
mod setter_argument;
mod stand_in;
mod structs;
mod test_cases;
mod unions;
mod view;

use proc_macro2::{Ident, Span, TokenStream};

use crate::model::Type;
use crate::options::Options;
use crate::user::{UserAccess, UserItem, UserTokens, ident};

pub(crate) use enums::EnumPlan;
pub(crate) use links::Links;
pub(crate) use models::Models;
pub(crate) use rust_type::RustType;
pub use rust_type::shown;
pub(crate) use setter_argument::SetterArgument;
pub(crate) use structs::{PropertyPlan, StructPlan, Wrap};
pub(crate) use test_cases::{Case, TestCases};
pub(crate) use unions::UnionPlan;
pub(crate) use view::View;

/// What plans are made with, the same for all models of a run.
#[derive(Clone, Copy)]
pub(crate) struct Context<'c> {
    pub(crate) models: &'c Models<'c>,
    pub(crate) links: &'c Links<'c>,
    pub(crate) user: &'c UserTokens,
    pub(crate) options: &'c Options,
}

impl Context<'_> {
    /// Whether a type is not emitted, and no other that is known to have every
    /// trait: one of the user's, or of a document that is not there.
    pub(crate) fn is_foreign(self, ty: &Type) -> bool {
        match ty {
            Type::Custom(custom) => matches!(
                self.user.types[custom.number].access,
                UserAccess::Reference | UserAccess::Slice(_)
            ),
            Type::Model(name) => !self.models.has(name),
            Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
                self.is_foreign(inner)
            }
            Type::Scalar(_) | Type::Any | Type::Object => false,
        }
    }
}

/// What the plans of all shapes have.
pub(crate) struct TypePlan<'m> {
    /// What the user writes, or would write, for the type.
    pub(crate) user: &'m UserItem,
    /// The name of the type.
    pub(crate) name: Ident,
    /// The name without `r#`, as data and messages have it.
    pub(crate) shown_name: String,
    /// The path of the runtime crate.
    pub(crate) rt: TokenStream,
    /// Where the emitter's own tokens stand.
    pub(crate) span: Span,
}

impl<'m> TypePlan<'m> {
    pub(crate) fn new(user: &'m UserItem, context: Context<'m>, span: Span) -> Self {
        let text = user.name.to_string();
        TypePlan {
            user,
            name: ident(&text, span),
            shown_name: text.trim_start_matches("r#").to_owned(),
            rt: context.user.runtime(span),
            span,
        }
    }

    /// A name that the emitter invents.
    pub(crate) fn ident(&self, name: &str) -> Ident {
        ident(name, self.span)
    }
}
