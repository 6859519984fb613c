//! What a module imports.

use std::collections::BTreeMap;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::{Item, Path};

use crate::user::ident;

/// Where something comes from. The standard library comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    Standard,
    Runtime,
}

/// The names that a module imports, each of one place.
#[derive(Debug, Default)]
pub(super) struct Imports {
    /// The path of each name, without the name.
    paths: BTreeMap<String, (Origin, String)>,
    /// The path that `__rt` stands for.
    hidden: Option<String>,
}

/// What emitted code calls the hidden half of the runtime.
pub(super) const HIDDEN: &str = "__rt";

impl Imports {
    /// Imports a name from a path. Says no if it is another thing's already.
    pub(super) fn add(&mut self, origin: Origin, path: String, name: &str) -> bool {
        let wanted = (origin, path);
        let known = self
            .paths
            .entry(name.to_owned())
            .or_insert_with(|| wanted.clone());
        *known == wanted
    }

    /// Imports the hidden half of the runtime.
    pub(super) fn add_hidden(&mut self, path: String) {
        self.hidden = Some(path);
    }

    /// As items, sorted as rustfmt sorts them: the groups of each origin.
    pub(super) fn into_items(self) -> Vec<Item> {
        let mut lists: BTreeMap<(Origin, String), Vec<String>> = BTreeMap::new();
        for (name, place) in self.paths {
            lists.entry(place).or_default().push(name);
        }
        // `std::fmt` is sorted by its name, and a list by its path.
        let mut lines: Vec<(Origin, String, TokenStream)> = lists
            .into_iter()
            .map(|((origin, path), names)| {
                let root = tokens(&path);
                let idents = names.iter().map(|name| tokens(name));
                match names.as_slice() {
                    [name] => {
                        let sorted = format!("{path}::{name}");
                        (origin, sorted, quote!(use #root::#(#idents)*;))
                    }
                    names => {
                        let sorted = format!("{path}::{{{}}}", names.join(", "));
                        (origin, sorted, quote!(use #root::{#(#idents),*};))
                    }
                }
            })
            .collect();
        lines.sort_by(|(left, left_path, _), (right, right_path, _)| {
            (left, left_path).cmp(&(right, right_path))
        });
        if let Some(path) = self.hidden {
            let standard = lines.partition_point(|(origin, ..)| *origin == Origin::Standard);
            let (root, hidden) = (tokens(&path), tokens(HIDDEN));
            let line = (Origin::Runtime, path, quote!(use #root as #hidden;));
            lines.insert(standard, line);
        }
        let uses_alloc = lines.iter().any(|(_, path, _)| path.starts_with("alloc::"));
        let alloc = uses_alloc.then(|| {
            quote!(
                extern crate alloc;
            )
        });
        let lines = lines.into_iter().map(|(.., line)| line);
        let items = alloc.into_iter().chain(lines);
        items.filter_map(|line| syn::parse2(line).ok()).collect()
    }
}

/// A path of names as tokens: `std::fmt`.
pub(super) fn tokens(path: &str) -> TokenStream {
    let (root, path) = match path.strip_prefix("::") {
        Some(path) => (quote!(::), path),
        None => (TokenStream::new(), path),
    };
    let names = path.split("::").map(|name| ident(name, Span::call_site()));
    quote!(#root #(#names)::*)
}

/// A path as it is written: `crate::documents`.
pub(super) fn shown(path: &Path) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}
