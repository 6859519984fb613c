//! Absolute paths to short names.

use std::collections::HashSet;
use std::mem;

use proc_macro2::Span;
use quote::ToTokens as _;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Block, Expr, ExprLit, ExprPath, File, Item, Lit, Meta, Path, QSelf, Stmt, Token,
    Type, TypePath, parse_quote,
};

use super::names::idents;
use super::scope::{Context, Scope};
use crate::user::UserTokens;

/// Gives all that a file names absolutely its short name, as far as the file
/// does not use that name for something else, and imports it.
pub(super) fn shorten(file: &mut File, user: &UserTokens, no_std: bool) {
    let mut typed = HashSet::new();
    for ty in &user.types {
        idents(ty.tokens.clone(), &mut typed);
    }
    let context = Context {
        runtime: syn::parse2(user.runtime(Span::call_site())).ok(),
        typed,
        no_std,
    };
    module(&mut file.items, &context);
}

/// Shortens what stands in a module, and imports it there.
fn module(items: &mut Vec<Item>, context: &Context) {
    let mut shortener = Shortener {
        scope: Scope::of(items, context),
        is_qualified: false,
    };
    items.retain(|item| !shortener.scope.is_moved(item));
    for item in &mut *items {
        shortener.visit_item_mut(item);
    }
    items.splice(0..0, shortener.scope.into_imports());
}

struct Shortener<'c> {
    scope: Scope<'c>,
    /// Whether the next path stands behind a type in angle brackets, which
    /// counts its names.
    is_qualified: bool,
}

impl Shortener<'_> {
    /// Shortens a path behind a type in angle brackets.
    fn qualified(&mut self, qself: &mut QSelf, path: &mut Path) {
        self.visit_type_mut(&mut qself.ty);
        for segment in &mut path.segments {
            self.visit_path_segment_mut(segment);
        }
        qself.position -= self.scope.shorten(path, qself.position);
    }

    /// Whether `Self::default` is what an expression calls: the type has no
    /// function of its own that is called so.
    fn is_own_default(&self, expression: &ExprPath) -> bool {
        let Some(qself) = &expression.qself else {
            return false;
        };
        matches!(&*qself.ty, Type::Path(ty) if ty.path.is_ident("Self"))
            && is(&expression.path, &["Default", "default"])
            && !self.scope.names.has_default_methods
    }
}

impl VisitMut for Shortener<'_> {
    fn visit_item_mut(&mut self, item: &mut Item) {
        match item {
            Item::Mod(inner) => {
                if let Some((_, items)) = &mut inner.content {
                    module(items, self.scope.context);
                }
            }
            item => visit_mut::visit_item_mut(self, item),
        }
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        let scope = &self.scope;
        block
            .stmts
            .retain(|statement| !matches!(statement, Stmt::Item(item) if scope.is_moved(item)));
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        let is_qualified = mem::take(&mut self.is_qualified);
        visit_mut::visit_path_mut(self, path);
        if is_qualified {
            self.scope.keep(path);
        } else {
            self.scope.shorten(path, usize::MAX);
        }
    }

    // Other paths behind types than the two kinds below stay as they are.
    fn visit_qself_mut(&mut self, qself: &mut QSelf) {
        self.visit_type_mut(&mut qself.ty);
        self.is_qualified = true;
    }

    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        match &mut ty.qself {
            Some(qself) => self.qualified(qself, &mut ty.path),
            None => self.visit_path_mut(&mut ty.path),
        }
    }

    fn visit_expr_path_mut(&mut self, expression: &mut ExprPath) {
        match &mut expression.qself {
            Some(qself) => self.qualified(qself, &mut expression.path),
            None => self.visit_path_mut(&mut expression.path),
        }
        if self.is_own_default(expression) {
            *expression = parse_quote!(Self::default);
        }
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Some(other) = in_place(expression).or_else(|| as_method(expression)) {
            *expression = other;
        }
    }

    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if !attribute.path().is_ident("derive") {
            return;
        }
        let Meta::List(list) = &mut attribute.meta else {
            return;
        };
        let parser = Punctuated::<Path, Token![,]>::parse_terminated;
        let Ok(mut derives) = parser.parse2(list.tokens.clone()) else {
            return;
        };
        for derive in &mut derives {
            self.scope.shorten_derive(derive);
        }
        list.tokens = derives.into_token_stream();
    }
}

/// `*field = value`, where `field = Box::new(value)` would make another box.
fn in_place(expression: &Expr) -> Option<Expr> {
    let Expr::Assign(assignment) = expression else {
        return None;
    };
    let value = argument_of(&assignment.right, &["Box", "new"])?;
    let field = &assignment.left;
    Some(parse_quote!(*#field = #value))
}

/// `"text".into()`: a text has no other method of that name.
fn as_method(expression: &Expr) -> Option<Expr> {
    let text = argument_of(expression, &["Into", "into"])?;
    let is_text = matches!(
        text,
        Expr::Lit(ExprLit {
            lit: Lit::Str(_),
            ..
        })
    );
    is_text.then(|| parse_quote!(#text.into()))
}

/// The argument that a function is called with.
fn argument_of<'e>(expression: &'e Expr, function: &[&str]) -> Option<&'e Expr> {
    match expression {
        Expr::Call(call) => match &*call.func {
            Expr::Path(called) if is(&called.path, function) => call.args.first(),
            _ => None,
        },
        _ => None,
    }
}

fn is(path: &Path, names: &[&str]) -> bool {
    let segments = path.segments.iter();
    path.leading_colon.is_none()
        && segments.len() == names.len()
        && segments.zip(names).all(|(own, name)| own.ident == name)
}
