//! The names that a module has already.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, ImplItem, Item, ItemImpl, Macro, Path, UseTree};

/// What the names of a module mean before anything is imported. Modules within
/// it have names of their own.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Those of its items, at whatever depth.
    declared: HashSet<String>,
    /// Those that paths begin with, and that its owner may have declared.
    used: HashSet<String>,
    /// Whether a type has a function `default` beside the trait's.
    pub(super) has_default_methods: bool,
}

impl Names {
    /// Those of all items but for imports that are left out.
    pub(super) fn of(items: &mut [Item], is_left_out: &dyn Fn(&Item) -> bool) -> Self {
        let mut collector = Collector {
            names: Names::default(),
            is_left_out,
        };
        for item in items {
            collector.visit_item_mut(item);
        }
        collector.names
    }

    /// Whether an item of the module is called so.
    pub(super) fn declares(&self, name: &str) -> bool {
        self.declared.contains(name)
    }

    /// Whether a path begins so.
    pub(super) fn uses(&self, name: &str) -> bool {
        self.used.contains(name)
    }

    fn declare(&mut self, name: &Ident) {
        self.declared.insert(name.to_string());
    }

    fn declare_imports(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => self.declare_imports(&path.tree),
            UseTree::Name(name) => self.declare(&name.ident),
            UseTree::Rename(rename) => self.declare(&rename.rename),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.declare_imports(tree);
                }
            }
            UseTree::Glob(_) => {}
        }
    }

    /// All names in tokens: what becomes of them is not known, so that none of
    /// them can mean something else.
    fn keep_tokens(&mut self, tokens: TokenStream) {
        idents(tokens, &mut self.declared);
    }
}

/// All names in tokens.
pub(super) fn idents(tokens: TokenStream, names: &mut HashSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                names.insert(name.to_string());
            }
            TokenTree::Group(group) => idents(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

struct Collector<'c> {
    names: Names,
    is_left_out: &'c dyn Fn(&Item) -> bool,
}

// It changes nothing: one of syn's two visitors is enough to compile.
impl VisitMut for Collector<'_> {
    fn visit_item_mut(&mut self, item: &mut Item) {
        if (self.is_left_out)(item) {
            return;
        }
        match item {
            Item::Const(item) => self.names.declare(&item.ident),
            Item::Enum(item) => self.names.declare(&item.ident),
            Item::ExternCrate(item) => self.names.declare(&item.ident),
            Item::Fn(item) => self.names.declare(&item.sig.ident),
            Item::Macro(item) => item.ident.iter().for_each(|name| self.names.declare(name)),
            Item::Mod(item) => return self.names.declare(&item.ident),
            Item::Static(item) => self.names.declare(&item.ident),
            Item::Struct(item) => self.names.declare(&item.ident),
            Item::Trait(item) => self.names.declare(&item.ident),
            Item::Type(item) => self.names.declare(&item.ident),
            Item::Union(item) => self.names.declare(&item.ident),
            Item::Use(item) => self.names.declare_imports(&item.tree),
            _ => {}
        }
        visit_mut::visit_item_mut(self, item);
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        let is_default = |item: &ImplItem| match item {
            ImplItem::Fn(method) => method.sig.ident == "default",
            _ => false,
        };
        if item.trait_.is_none() && item.items.iter().any(is_default) {
            self.names.has_default_methods = true;
        }
        visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        if path.leading_colon.is_none()
            && let Some(first) = path.segments.first()
        {
            self.names.used.insert(first.ident.to_string());
        }
        visit_mut::visit_path_mut(self, path);
    }

    fn visit_macro_mut(&mut self, invocation: &mut Macro) {
        self.visit_path_mut(&mut invocation.path);
        self.names.keep_tokens(invocation.tokens.clone());
    }

    // Attributes name what the compiler knows.
    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
}
