//! Types that no document declares, which the user may have in scope.
//!
//! Where they have not, the compiler can only say that the name is unknown: it
//! knows no row of a page. Each name comes out of a macro that is called after
//! its row, and the compiler names the macro that an error comes from.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use crate::model::{Model, Property, Shape, Type};
use crate::user::ident;

/// The macros that names of other types come from, by these names.
#[derive(Default)]
pub(crate) struct Links<'m> {
    macros: BTreeMap<&'m str, Ident>,
}

impl<'m> Links<'m> {
    /// One macro for each name that is not `declared`, called after the first row
    /// that links to it. `document` is what the user calls the document.
    pub(crate) fn of(
        models: &'m [Model],
        declared: impl Fn(&str) -> bool,
        document: &str,
        span: Span,
    ) -> Self {
        let mut links = Links::default();
        let of = models.first().map_or("", |model| model.name.as_str());
        for model in models {
            let Shape::Object(object) = &model.shape else {
                continue;
            };
            for property in &object.properties {
                let Some(name) = name_in(&property.ty).filter(|name| !declared(name)) else {
                    continue;
                };
                let called = || macro_name(of, name, property, document, span);
                links.macros.entry(name).or_insert_with(called);
            }
        }
        links
    }

    /// The macro of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Ident> {
        self.macros.get(name)
    }

    /// The macros, for in front of the models that use them.
    pub(crate) fn definitions(&self, span: Span) -> TokenStream {
        let definitions = self.macros.iter().map(|(name, called)| {
            let name = ident(name, span);
            quote_spanned! {span=>
                macro_rules! #called {
                    () => { #name };
                }
            }
        });
        quote_spanned!(span=> #(#definitions)*)
    }
}

/// The model that a type is of, or holds.
fn name_in(ty: &Type) -> Option<&str> {
    match ty {
        Type::Model(name) => Some(name),
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            name_in(inner)
        }
        Type::Scalar(_) | Type::Any | Type::Object | Type::Custom(_) => None,
    }
}

/// `Pet_links_to_Owner_in_line_12_of_schema_Pet_md`. Two models of a module have
/// different names, and so have their macros.
fn macro_name(of: &str, name: &str, property: &Property, document: &str, span: Span) -> Ident {
    let line = property.line;
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    };
    let document: String = document.chars().map(plain).collect();
    let of = of.trim_start_matches("r#");
    Ident::new(
        &format!("{of}_links_to_{name}_in_line_{line}_of_{document}"),
        span,
    )
}
