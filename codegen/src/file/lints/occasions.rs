//! What in an item the usual lints may speak of: rather too much than too little.

use std::collections::BTreeSet;

use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, ExprMatch, Ident, Item, ItemEnum, ItemImpl, ItemStruct, ItemType, Lit, Type, Variant,
};

/// Names of methods that traits of the language have.
const OF_TRAITS: [&str; 30] = [
    "add",
    "as_mut",
    "as_ref",
    "bitand",
    "bitor",
    "bitxor",
    "borrow",
    "borrow_mut",
    "clone",
    "cmp",
    "default",
    "deref",
    "deref_mut",
    "div",
    "drop",
    "eq",
    "from_iter",
    "from_str",
    "hash",
    "index",
    "index_mut",
    "into_iter",
    "mul",
    "neg",
    "next",
    "not",
    "rem",
    "shl",
    "shr",
    "sub",
];

/// What names of methods begin with that say what becomes of `self`.
const OF_SELF: [&str; 5] = ["as_", "from_", "into_", "is_", "to_"];

/// How many types a type may hold that is not complex.
const PLAIN: usize = 5;

/// The lints of Clippy that an item may give occasion to.
pub(super) fn of(item: &mut Item) -> Vec<&'static str> {
    let mut occasions = Occasions::default();
    occasions.visit_item_mut(item);
    Vec::from_iter(occasions.lints)
}

#[derive(Default)]
struct Occasions {
    lints: BTreeSet<&'static str>,
    /// How many types the type holds that is looked at.
    types: usize,
}

impl Occasions {
    fn name(&mut self, name: &Ident) {
        if !name.to_string().contains(char::is_lowercase) {
            self.lints.insert("clippy::upper_case_acronyms");
        }
    }
}

// Nothing is changed. One of syn's two visitors is enough to compile.
impl VisitMut for Occasions {
    fn visit_item_enum_mut(&mut self, item: &mut ItemEnum) {
        self.name(&item.ident);
        if item.variants.len() > 2 {
            self.lints.insert("clippy::enum_variant_names");
        }
        visit_mut::visit_item_enum_mut(self, item);
    }

    fn visit_variant_mut(&mut self, variant: &mut Variant) {
        self.name(&variant.ident);
        visit_mut::visit_variant_mut(self, variant);
    }

    fn visit_item_struct_mut(&mut self, item: &mut ItemStruct) {
        self.name(&item.ident);
        visit_mut::visit_item_struct_mut(self, item);
    }

    fn visit_item_type_mut(&mut self, item: &mut ItemType) {
        self.name(&item.ident);
        visit_mut::visit_item_type_mut(self, item);
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        if item.trait_.is_none() {
            for method in &item.items {
                if let syn::ImplItem::Fn(method) = method {
                    let name = method.sig.ident.to_string();
                    if OF_TRAITS.contains(&name.as_str()) {
                        self.lints.insert("clippy::should_implement_trait");
                    }
                    if OF_SELF.iter().any(|start| name.starts_with(start)) {
                        self.lints.insert("clippy::wrong_self_convention");
                    }
                    if name == "len" {
                        self.lints.insert("clippy::len_without_is_empty");
                    }
                }
            }
        }
        visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_expr_match_mut(&mut self, choice: &mut ExprMatch) {
        if choice.arms.len() < 2 {
            self.lints.insert("clippy::match_single_binding");
        }
        visit_mut::visit_expr_match_mut(self, choice);
    }

    fn visit_lit_mut(&mut self, literal: &mut Lit) {
        if let Lit::Float(_) = literal {
            self.lints.insert("clippy::approx_constant");
        }
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        let outside = self.types;
        visit_mut::visit_type_mut(self, ty);
        self.types += 1;
        if self.types - outside > PLAIN {
            self.lints.insert("clippy::type_complexity");
        }
    }

    // Reasons and texts.
    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
}
