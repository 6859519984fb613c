//! What short names mean in a module, and what it imports for that.

use std::collections::HashSet;
use std::mem;

use proc_macro2::{Ident, Span};
use quote::ToTokens as _;
use syn::{Item, ItemUse, Path, PathArguments, parse_quote};

use super::imports::{HIDDEN, Imports, Origin, shown};
use super::names::Names;

/// What every module knows without an import, by its path in `core`.
const PRELUDE: [&str; 12] = [
    "clone::Clone",
    "cmp::Eq",
    "cmp::PartialEq",
    "convert::From",
    "convert::Into",
    "default::Default",
    "option::Option",
    "option::Option::None",
    "option::Option::Some",
    "result::Result",
    "result::Result::Err",
    "result::Result::Ok",
];

/// What every module knows that has the standard library, and where the others
/// find it. Emitted code has it from the runtime.
const ALLOCATED: [(&str, &str); 3] = [
    ("Box", "alloc::boxed"),
    ("String", "alloc::string"),
    ("Vec", "alloc::vec"),
];

/// The derives of the language, which need no import.
const DERIVES: [&str; 9] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

/// What is the same in all modules of a file.
pub(super) struct Context {
    /// The path of the runtime.
    pub(super) runtime: Option<Path>,
    /// The names in the user's own types, which they have in view.
    pub(super) typed: HashSet<String>,
    pub(super) no_std: bool,
}

impl Context {
    /// Whether an item gives the hidden half of the runtime its short name.
    fn is_hidden_import(&self, item: &Item) -> bool {
        let (Item::Use(item), Some(runtime)) = (item, &self.runtime) else {
            return false;
        };
        let import: ItemUse = parse_quote!(use #runtime::__private as __rt;);
        item.to_token_stream().to_string() == import.to_token_stream().to_string()
    }
}

/// The names of a module.
pub(super) struct Scope<'c> {
    pub(super) context: &'c Context,
    /// Those that it has without imports of ours.
    pub(super) names: Names,
    imports: Imports,
    /// Whether the module has one import of the hidden half of the runtime, in
    /// the place of those that each model has.
    hides: bool,
}

/// What is left of a path.
struct Short {
    /// The number of names that go.
    dropped: usize,
    /// Whether the hidden half's name stands for them.
    is_hidden: bool,
}

impl Short {
    fn dropping(dropped: usize) -> Self {
        Short {
            dropped,
            is_hidden: false,
        }
    }
}

impl<'c> Scope<'c> {
    pub(super) fn of(items: &mut [Item], context: &'c Context) -> Self {
        let names = Names::of(items, &|item| context.is_hidden_import(item));
        Scope {
            context,
            hides: context.runtime.is_some() && !names.declares(HIDDEN),
            names,
            imports: Imports::default(),
        }
    }

    /// What the module must import.
    pub(super) fn into_imports(self) -> Vec<Item> {
        self.imports.into_items()
    }

    /// Whether an item is an import that the whole module has.
    pub(super) fn is_moved(&self, item: &Item) -> bool {
        self.hides && self.context.is_hidden_import(item)
    }

    /// Shortens a path, of which so many names may go. Gives the number of those
    /// that went.
    pub(super) fn shorten(&mut self, path: &mut Path, limit: usize) -> usize {
        let Some(short) = self.short(path, limit) else {
            return 0;
        };
        let before = path.segments.len();
        drop_names(path, short.dropped);
        if short.is_hidden {
            let name = Ident::new(HIDDEN, Span::call_site());
            path.segments.insert(0, name.into());
        }
        before - path.segments.len()
    }

    /// Shortens the path of a derive.
    pub(super) fn shorten_derive(&self, path: &mut Path) {
        let (Some(first), Some(last)) = (path.segments.first(), path.segments.last()) else {
            return;
        };
        let name = last.ident.to_string();
        let is_known = path.leading_colon.is_some()
            && first.ident == "core"
            && DERIVES.contains(&name.as_str());
        if is_known && self.is_prelude(&name) {
            drop_names(path, path.segments.len() - 1);
        }
    }

    /// Leaves a path as it is, and what it begins with known.
    pub(super) fn keep(&mut self, path: &Path) {
        let first = path.segments.first();
        if self.hides
            && path.leading_colon.is_none()
            && first.is_some_and(|first| first.ident == HIDDEN)
        {
            self.import_hidden();
        }
    }

    fn short(&mut self, path: &Path, limit: usize) -> Option<Short> {
        // Arguments stay with their name.
        let mut names = Vec::new();
        for segment in path.segments.iter().take(limit) {
            names.push(segment.ident.to_string());
            if !matches!(segment.arguments, PathArguments::None) {
                break;
            }
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let runtime = self.context.runtime.as_ref();
        if let Some(runtime) = runtime.filter(|runtime| begins(path, runtime)) {
            let root = runtime.segments.len();
            return self.of_runtime(names.get(root..)?, root);
        }
        match names.as_slice() {
            ["core", rest @ ..] if path.leading_colon.is_some() => self.of_core(rest, 1),
            [HIDDEN, rest @ ..] if path.leading_colon.is_none() && self.hides => {
                self.of_hidden(rest, 1)
            }
            _ => None,
        }
    }

    /// What `core` has, behind so many names.
    fn of_core(&mut self, names: &[&str], root: usize) -> Option<Short> {
        // `Some` rather than `Option::Some`.
        for end in (1..=names.len()).rev() {
            let is_known = PRELUDE.contains(&names[..end].join("::").as_str())
                || matches!(names[..end], ["primitive", _]);
            if is_known && self.is_prelude(names[end - 1]) {
                return Some(Short::dropping(root + end - 1));
            }
        }
        let item = match names {
            ["fmt", _, ..] => 0,
            _ => names.iter().position(|name| is_item(name))?,
        };
        let library = if self.context.no_std { "core" } else { "std" };
        let mut path = vec![library];
        path.extend(&names[..item]);
        self.import(Origin::Standard, &path.join("::"), names[item])
            .then(|| Short::dropping(root + item))
    }

    /// What the runtime has, behind so many names.
    fn of_runtime(&mut self, names: &[&str], root: usize) -> Option<Short> {
        match names {
            ["__private", rest @ ..] => self.of_hidden(rest, root + 1),
            [name, ..] if is_item(name) => {
                let path = shown(self.context.runtime.as_ref()?);
                self.import(Origin::Runtime, &path, name)
                    .then(|| Short::dropping(root))
            }
            _ => None,
        }
    }

    /// What the hidden half of the runtime has, behind so many names.
    fn of_hidden(&mut self, names: &[&str], root: usize) -> Option<Short> {
        let name = *names.first()?;
        // It has these from the other half.
        if matches!(name, "Property" | "Value")
            && let Some(short) = self.of_runtime(names, root)
        {
            return Some(short);
        }
        let allocated = ALLOCATED.iter().find(|(known, _)| *known == name);
        let is_short = match (allocated, name) {
            (Some((_, path)), _) if self.context.no_std => {
                self.import(Origin::Standard, path, name)
            }
            (Some(_), _) => self.is_prelude(name),
            (None, "BTreeMap" | "BTreeSet") => {
                let library = if self.context.no_std { "alloc" } else { "std" };
                self.import(Origin::Standard, &format!("{library}::collections"), name)
            }
            _ => false,
        };
        if is_short {
            return Some(Short::dropping(root));
        }
        if !self.hides {
            return None;
        }
        self.import_hidden();
        Some(Short {
            dropped: root,
            is_hidden: true,
        })
    }

    /// Whether a name means what it means in every module.
    fn is_prelude(&self, name: &str) -> bool {
        // Types of the user's own mean it, too.
        let is_typed = self.context.typed.contains(name);
        !self.names.declares(name) && (is_typed || !self.names.uses(name))
    }

    fn import(&mut self, origin: Origin, path: &str, name: &str) -> bool {
        let is_free = !self.names.declares(name) && !self.names.uses(name);
        is_free && self.imports.add(origin, self.import_path(path), name)
    }

    fn import_hidden(&mut self) {
        if let Some(runtime) = &self.context.runtime {
            let path = format!("{}::__private", shown(runtime));
            self.imports.add_hidden(self.import_path(&path));
        }
    }

    /// The path of an import. A crate needs no `::` where no item is called so.
    fn import_path(&self, path: &str) -> String {
        let plain = path.trim_start_matches("::");
        let first = plain.split("::").next().unwrap_or_default();
        if self.names.declares(first) {
            format!("::{plain}")
        } else {
            plain.to_owned()
        }
    }
}

/// Leaves out the names that a path begins with.
fn drop_names(path: &mut Path, count: usize) {
    path.leading_colon = None;
    let segments = mem::take(&mut path.segments);
    path.segments = segments.into_iter().skip(count).collect();
}

/// Whether a name is one of a type or of a trait, not of a module.
fn is_item(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// Whether a path begins as another.
fn begins(path: &Path, start: &Path) -> bool {
    path.leading_colon.is_some() == start.leading_colon.is_some()
        && path.segments.len() > start.segments.len()
        && path
            .segments
            .iter()
            .zip(&start.segments)
            .all(|(own, other)| own.ident == other.ident)
}
