//! Items as text, with blank lines where a person leaves one.

use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Block, Fields, File, ImplItem, Item, ItemImpl, ItemMod, Stmt, UseTree, parse_quote,
};

/// What the printer writes as a comment, which stands for a blank line. No
/// document has a comment in its code.
pub(super) const BLANK: &str = "blank";

/// Prints a file.
pub(super) fn text(mut file: File) -> String {
    Blanks.visit_file_mut(&mut file);
    let text = prettyplease::unparse(&file);
    let blank = format!("//{BLANK}");
    let mut lines = String::with_capacity(text.len());
    for line in text.lines() {
        if line.trim_start() != blank {
            lines.push_str(line);
        }
        lines.push('\n');
    }
    lines
}

/// Puts blank lines in front of items.
struct Blanks;

impl VisitMut for Blanks {
    fn visit_file_mut(&mut self, file: &mut File) {
        separate(&mut file.items);
        visit_mut::visit_file_mut(self, file);
        if let (false, Some(first)) = (file.attrs.is_empty(), file.items.first_mut()) {
            blank(attributes(first));
        }
    }

    fn visit_item_mod_mut(&mut self, module: &mut ItemMod) {
        if let Some((_, items)) = &mut module.content {
            separate(items);
        }
        visit_mut::visit_item_mod_mut(self, module);
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        let mut last_is_line = true;
        for (number, item) in item.items.iter_mut().enumerate() {
            let (attributes, is_value) = match item {
                ImplItem::Const(item) => (&mut item.attrs, true),
                ImplItem::Type(item) => (&mut item.attrs, true),
                ImplItem::Fn(item) => (&mut item.attrs, false),
                _ => continue,
            };
            let is_line = is_value && attributes.is_empty();
            if number > 0 && !(is_line && last_is_line) {
                blank(Some(attributes));
            }
            last_is_line = is_line;
        }
        visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        let items = block.stmts.iter_mut().skip(1);
        for statement in items {
            if let Stmt::Item(item) = statement {
                blank(attributes(item));
            }
        }
        visit_mut::visit_block_mut(self, block);
    }
}

fn separate(items: &mut [Item]) {
    let mut last = None;
    for item in items {
        let group = group(item);
        if last.is_some_and(|last| last != group || group == Group::None) {
            blank(attributes(item));
        }
        last = Some(group);
    }
}

fn blank(attributes: Option<&mut Vec<Attribute>>) {
    if let Some(attributes) = attributes {
        attributes.insert(0, parse_quote!(#[comment = #BLANK]));
    }
}

/// What stands together without a blank line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    ExternCrate,
    StandardImports,
    OtherImports,
    Marks,
    None,
}

fn group(item: &Item) -> Group {
    match item {
        Item::ExternCrate(_) => Group::ExternCrate,
        Item::Use(item) => match &item.tree {
            UseTree::Path(path)
                if ["alloc", "core", "std"]
                    .iter()
                    .any(|name| path.ident == name) =>
            {
                Group::StandardImports
            }
            _ => Group::OtherImports,
        },
        Item::Struct(item) if matches!(item.fields, Fields::Unit) && item.attrs.is_empty() => {
            Group::Marks
        }
        _ => Group::None,
    }
}

fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    Some(match item {
        Item::Const(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::ExternCrate(item) => &mut item.attrs,
        Item::Fn(item) => &mut item.attrs,
        Item::Impl(item) => &mut item.attrs,
        Item::Macro(item) => &mut item.attrs,
        Item::Mod(item) => &mut item.attrs,
        Item::Static(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Trait(item) => &mut item.attrs,
        Item::Type(item) => &mut item.attrs,
        Item::Use(item) => &mut item.attrs,
        _ => return None,
    })
}
