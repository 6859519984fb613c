//! What a module imports.

use std::collections::BTreeMap;

use quote::ToTokens as _;
use syn::{Item, Path};

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
        let mut lines: Vec<(Origin, String)> = lists
            .into_iter()
            .map(|((origin, path), names)| match names.as_slice() {
                [name] => (origin, format!("{path}::{name}")),
                names => (origin, format!("{path}::{{{}}}", names.join(", "))),
            })
            .collect();
        lines.sort();
        if let Some(path) = self.hidden {
            let standard = lines.partition_point(|(origin, _)| *origin == Origin::Standard);
            lines.insert(standard, (Origin::Runtime, format!("{path} as {HIDDEN}")));
        }
        let uses_alloc = lines.iter().any(|(_, path)| path.starts_with("alloc::"));
        let alloc = uses_alloc.then(|| "extern crate alloc;".to_owned());
        let lines = lines.into_iter().map(|(_, path)| format!("use {path};"));
        // Names and paths of items that were parsed before.
        let items = alloc.into_iter().chain(lines);
        items
            .filter_map(|line| syn::parse_str(&line).ok())
            .collect()
    }
}

/// A path as it is written: `crate::documents`.
pub(super) fn shown(path: &Path) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}
