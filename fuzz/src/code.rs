//! Emitted code holds nothing that the emitter did not write.
//!
//! The source is parsed, and every path, attribute, macro, method call and
//! item in it is looked for in a list. What a page chooses may only be a name
//! that the source declares, the inside of a literal, or a doc comment.

use std::collections::HashSet;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};
use syn::visit::{self, Visit};

/// Whether types may be named that the source does not declare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scope {
    /// `models!`: all types are there.
    Closed,
    /// `model!`: a reference means a type that the user has.
    Open,
}

/// What of `core` emitted code names.
const CORE: &[&str] = &[
    "clone::Clone",
    "clone::Clone::clone",
    "cmp::Eq",
    "cmp::PartialEq",
    "convert::From",
    "convert::Infallible",
    "convert::Into",
    "convert::Into::into",
    "default::Default",
    "default::Default::default",
    "fmt::Debug",
    "fmt::Display",
    "fmt::Display::fmt",
    "fmt::Formatter",
    "fmt::Result",
    "hash::Hash",
    "marker::PhantomData",
    "num::ParseIntError",
    "option::Option",
    "option::Option::None",
    "option::Option::Some",
    "option::Option::as_deref",
    "option::Option::as_ref",
    "primitive::bool",
    "primitive::f32",
    "primitive::f64",
    "primitive::i32",
    "primitive::i64",
    "primitive::str",
    "primitive::u32",
    "primitive::u64",
    "primitive::usize",
    "result::Result",
    "result::Result::Err",
    "result::Result::Ok",
    "result::Result::map",
    "str::FromStr",
];

/// What of the runtime crate it names.
const RUNTIME: &[&str] = &[
    "Map",
    "Model",
    "Model::PROPERTIES",
    "Property",
    "UnknownProperties",
    "UnknownValue",
    "Value",
    "__private",
    "__private::BTreeMap",
    "__private::BTreeSet",
    "__private::Box",
    "__private::Box::new",
    "__private::Nothing",
    "__private::Read::empty",
    "__private::String",
    "__private::Vec",
    "__private::unknown_integer",
    "__private::unknown_text",
];

/// What of the runtime's hidden half it names.
const HIDDEN: &[&str] = &[
    "Alternative",
    "Deserialize",
    "Deserializer",
    "Example",
    "Foreign",
    "Given",
    "IntegerEnum",
    "JsonError",
    "MapAccess",
    "More",
    "NOTHING",
    "Octet",
    "Property",
    "Read",
    "Read::SHAPE",
    "Read::empty",
    "Redacted",
    "Serialize",
    "Serialize::serialize",
    "SerializeStruct",
    "Serializer",
    "Shape",
    "String",
    "TextEnum",
    "Union",
    "Unknown",
    "Unknown::Deny",
    "Unknown::Keep",
    "Value",
    "Vec",
    "Write",
    "Writer",
    "check_example",
    "clone_foreign",
    "debug",
    "debug_builder",
    "debug_open",
    "deserialize",
    "filled",
    "foreign",
    "given",
    "index",
    "integer_variant",
    "keep",
    "marks::DEPRECATED",
    "marks::NULLABLE",
    "marks::OPTIONAL",
    "marks::READ_ONLY",
    "marks::REQUIRED",
    "marks::SECRET_TEXT",
    "marks::SECRET_VALUE",
    "marks::STANDS_IN",
    "marks::WRITE_ONLY",
    "names",
    "read",
    "read_alternative",
    "read_any",
    "read_foreign",
    "read_foreign_nullable",
    "read_foreign_option",
    "read_foreign_slot",
    "read_integer_enum",
    "read_nullable",
    "read_option",
    "read_slot",
    "read_text_enum",
    "read_untagged",
    "read_union",
    "redacted",
    "required",
    "serialize",
    "serialize_alternative",
    "serialize_open",
    "serialize_tagged",
    "serialize_unknown",
    "skip",
    "text_variant",
    "write",
    "write_optional",
];

/// Variables, generic parameters and what hangs on them.
const LOCAL: &[&str] = &[
    "A",
    "A::Error",
    "D",
    "D::Error",
    "MODELS",
    "PROPERTIES",
    "S",
    "S::Error",
    "S::Ok",
    "SHAPE",
    "Self",
    "Self::Err",
    "Self::Error",
    "alternative",
    "deserializer",
    "f",
    "from",
    "name",
    "object",
    "other",
    "partial",
    "property",
    "self",
    "serializer",
    "text",
    "to",
    "value",
];

/// Methods of `core` and serde.
const METHODS: &[&str] = &[
    "as_deref",
    "as_i64",
    "as_mut",
    "as_ref",
    "as_str",
    "fmt",
    "into",
    "map",
    "parse",
    "serialize_i64",
    "serialize_str",
    "take",
    "unwrap_or",
];

/// Attributes, but for docs.
const ATTRIBUTES: &[&str] = &[
    "allow(clippy::derive_partial_eq_without_eq)",
    "allow(clippy::derive_partial_eq_without_eq,clippy::large_enum_variant)",
    "allow(non_camel_case_types)",
    "allow(non_snake_case)",
    "automatically_derived",
    "cfg(test)",
    "deprecated",
    "derive(::core::clone::Clone,::core::cmp::PartialEq)",
    "derive(::core::default::Default)",
    "derive(::core::clone::Clone,::core::cmp::PartialEq,::core::default::Default)",
    "derive(::core::clone::Clone,::core::fmt::Debug,::core::cmp::PartialEq)",
    "derive(::core::clone::Clone,::core::fmt::Debug,::core::cmp::PartialEq,::core::cmp::Eq,::core::hash::Hash)",
    "doc(hidden)",
    "ignore=\"\"",
    "inline",
    "must_use",
    "non_exhaustive",
    "test",
];

/// Whether a source is what the emitter writes; else what is not.
pub fn check(source: &str, scope: Scope) -> Result<(), String> {
    // Not even in a literal: the compiler refuses some of them, and whoever
    // reads the code sees something else.
    let odd = source.chars().find(|&letter| is_odd(letter));
    if let Some(odd) = odd {
        return Err(format!("in the source: {odd:?}"));
    }
    let file = syn::parse_file(source).map_err(|error| format!("no Rust: {error}"))?;
    if file.shebang.is_some() || !file.attrs.is_empty() {
        return Err("an attribute of the whole file".to_owned());
    }
    let mut declared = Declared::default();
    declared.visit_file(&file);
    let mut vet = Vet {
        declared: &declared,
        scope,
        docs: String::new(),
        wrong: Vec::new(),
    };
    vet.visit_file(&file);
    vet.end_docs();
    if vet.wrong.is_empty() {
        Ok(())
    } else {
        Err(vet.wrong.join("\n"))
    }
}

/// The names that the source gives to something.
#[derive(Default)]
struct Declared {
    types: HashSet<String>,
    generics: HashSet<String>,
    members: HashSet<String>,
    variants: HashSet<String>,
}

impl<'a> Visit<'a> for Declared {
    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        self.types.insert(item.ident.to_string());
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.types.insert(item.ident.to_string());
        visit::visit_item_enum(self, item);
    }

    fn visit_item_type(&mut self, item: &'a syn::ItemType) {
        self.types.insert(item.ident.to_string());
        visit::visit_item_type(self, item);
    }

    fn visit_type_param(&mut self, parameter: &'a syn::TypeParam) {
        self.generics.insert(parameter.ident.to_string());
        visit::visit_type_param(self, parameter);
    }

    fn visit_field(&mut self, field: &'a syn::Field) {
        self.members
            .extend(field.ident.as_ref().map(ToString::to_string));
        visit::visit_field(self, field);
    }

    fn visit_variant(&mut self, variant: &'a syn::Variant) {
        self.variants.insert(variant.ident.to_string());
        visit::visit_variant(self, variant);
    }
}

struct Vet<'d> {
    declared: &'d Declared,
    scope: Scope,
    /// The doc comment that is being read.
    docs: String,
    wrong: Vec<String>,
}

impl Vet<'_> {
    fn wrong(&mut self, what: &str, found: &str) {
        if self.wrong.len() < 20 {
            self.wrong.push(format!("{what}: {found}"));
        }
    }

    fn knows(&self, path: &syn::Path) -> bool {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|one| one.ident.to_string())
            .collect();
        let whole = names.join("::");
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let declared = self.declared;
        if path.leading_colon.is_some() {
            return match names.split_first() {
                Some((&"core", rest)) => CORE.contains(&rest.join("::").as_str()),
                Some((&"modeldoc", rest)) => RUNTIME.contains(&rest.join("::").as_str()),
                _ => false,
            };
        }
        match names.as_slice() {
            ["__rt", rest @ ..] => HIDDEN.contains(&rest.join("::").as_str()),
            // What a builder was given, by the names of properties.
            ["given", marker] => declared.types.contains(*marker),
            [group, set] if declared.generics.contains(*group) && is_group(group) => {
                let number = set.strip_prefix("Set").or(set.strip_prefix("Has"));
                LOCAL.contains(&whole.as_str()) || number.is_some_and(|number| number.len() == 1)
            }
            [ty, variant] if declared.variants.contains(*variant) => {
                *ty == "Self" || declared.types.contains(*ty)
            }
            ["super", name] | [name] if declared.types.contains(*name) => true,
            [name] if declared.generics.contains(*name) => true,
            [name] if self.scope == Scope::Open && is_type(name) => true,
            _ => LOCAL.contains(&whole.as_str()),
        }
    }

    /// Documentation runs no code, and shows nothing that is not from here.
    fn end_docs(&mut self) {
        let docs = std::mem::take(&mut self.docs);
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION;
        for event in Parser::new_ext(&docs, options) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => self.wrong("HTML", &html),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    self.wrong("a test", &docs);
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                    if info.is_empty() || info.contains("rust") =>
                {
                    self.wrong("a test", &docs);
                }
                Event::Start(Tag::Image { dest_url, .. }) => self.wrong("a picture", &dest_url),
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }) => {
                    let web = dest_url.starts_with("https://") || dest_url.starts_with("http://");
                    let inline = matches!(link_type, LinkType::Inline | LinkType::Autolink);
                    if !(web && inline) {
                        self.wrong("a link", &dest_url);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Controls, and what turns the direction of text.
fn is_odd(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_group(name: &str) -> bool {
    name == "A" || name == "S" || name == "D" || name.starts_with('G')
}

/// Whether a name is one that `model!` may take for a type of the user's.
fn is_type(name: &str) -> bool {
    !name.starts_with(|letter: char| letter.is_ascii_lowercase()) && !name.starts_with("__")
}

impl<'a> Visit<'a> for Vet<'_> {
    fn visit_path(&mut self, path: &'a syn::Path) {
        if !self.knows(path) {
            let names: Vec<String> = path
                .segments
                .iter()
                .map(|one| one.ident.to_string())
                .collect();
            let root = path.leading_colon.as_ref().map_or("", |_| "::");
            self.wrong("a path", &format!("{root}{}", names.join("::")));
        }
        visit::visit_path(self, path);
    }

    /// `<Self as Default>::default`: the path has the trait's in it.
    fn visit_attribute(&mut self, attribute: &'a syn::Attribute) {
        if let syn::Meta::NameValue(meta) = &attribute.meta
            && meta.path.is_ident("doc")
            && let syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(line),
                ..
            }) = &meta.value
        {
            let line = line.value();
            if line.contains('\n') || line.chars().any(is_odd) {
                self.wrong("in a comment", &line);
            }
            self.docs.push_str(line.strip_prefix(' ').unwrap_or(&line));
            self.docs.push('\n');
            return;
        }
        self.end_docs();
        let text = written(&attribute.meta);
        let text = match text.split_once("=\"") {
            // Why a test is left out, in the emitter's words.
            Some(("ignore", _)) => "ignore=\"\"",
            _ => &text,
        };
        if !ATTRIBUTES.contains(&text) || attribute.style != syn::AttrStyle::Outer {
            self.wrong("an attribute", text);
        }
    }

    fn visit_item(&mut self, item: &'a syn::Item) {
        use syn::Item;

        self.end_docs();
        match item {
            Item::Const(_)
            | Item::Enum(_)
            | Item::Impl(_)
            | Item::Mod(_)
            | Item::Struct(_)
            | Item::Type(_) => {}
            Item::Use(item) if written_use(item) == "::modeldoc::__private as __rt" => return,
            Item::Fn(item) if is_test(&item.sig.ident.to_string()) => {}
            other => self.wrong("an item", &format!("{other:?}")),
        }
        visit::visit_item(self, item);
        self.end_docs();
    }

    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        let name = module.ident.to_string();
        if name != "given" && !name.starts_with("modeldoc_examples_of_") || module.content.is_none()
        {
            self.wrong("a module", &name);
        }
        visit::visit_item_mod(self, module);
    }

    fn visit_signature(&mut self, signature: &'a syn::Signature) {
        let plain = matches!(signature.safety, syn::Safety::Default);
        if !plain || signature.abi.is_some() || signature.asyncness.is_some() {
            self.wrong("a function", &signature.ident.to_string());
        }
        visit::visit_signature(self, signature);
    }

    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        if item.unsafety.is_some() {
            self.wrong("an impl", "unsafe");
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        let name = call.path.segments.last().map(|one| one.ident.to_string());
        self.wrong("a macro call", &name.unwrap_or_default());
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        let name = call.method.to_string();
        if !METHODS.contains(&name.as_str()) {
            self.wrong("a method call", &name);
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_field(&mut self, field: &'a syn::ExprField) {
        if let syn::Member::Named(name) = &field.member
            && !self.declared.members.contains(&name.to_string())
            // Of the user's item and the runtime's types the fields are not here.
            && name != "model"
            && name != "names"
        {
            self.wrong("a field", &name.to_string());
        }
        visit::visit_expr_field(self, field);
    }

    fn visit_expr(&mut self, expression: &'a syn::Expr) {
        use syn::Expr;

        let known = matches!(
            expression,
            Expr::Array(_)
                | Expr::Assign(_)
                | Expr::Binary(_)
                | Expr::Call(_)
                | Expr::Field(_)
                | Expr::Let(_)
                | Expr::Lit(_)
                | Expr::Match(_)
                | Expr::MethodCall(_)
                | Expr::Path(_)
                | Expr::Reference(_)
                | Expr::Return(_)
                | Expr::Struct(_)
                | Expr::Try(_)
                | Expr::Tuple(_)
                | Expr::Unary(_)
                | Expr::Block(_)
        );
        // What takes a value out of its box.
        let unboxes = matches!(expression, Expr::Closure(closure)
            if matches!(closure.inputs.first(), Some(syn::Pat::Ident(name)) if name.ident == "value"));
        if !known && !unboxes {
            self.wrong("an expression", &format!("{expression:?}"));
        }
        visit::visit_expr(self, expression);
    }

    fn visit_type(&mut self, ty: &'a syn::Type) {
        use syn::Type;

        let known = matches!(
            ty,
            Type::ImplTrait(_)
                | Type::Path(_)
                | Type::Reference(_)
                | Type::Slice(_)
                | Type::Tuple(_)
        );
        // What a builder remembers without holding it.
        let marks = matches!(ty, Type::FnPtr(pointer)
            if pointer.unsafety.is_none() && pointer.abi.is_none() && pointer.inputs.is_empty());
        // The table of names: its length is a number.
        let table = matches!(ty, Type::Array(array) if matches!(array.len, syn::Expr::Lit(_)));
        if !known && !marks && !table {
            self.wrong("a type", &format!("{ty:?}"));
        }
        visit::visit_type(self, ty);
    }

    fn visit_lit(&mut self, literal: &'a syn::Lit) {
        let plain = matches!(
            literal,
            syn::Lit::Str(_)
                | syn::Lit::ByteStr(_)
                | syn::Lit::Byte(_)
                | syn::Lit::Int(_)
                | syn::Lit::Float(_)
                | syn::Lit::Bool(_)
        );
        if !plain {
            self.wrong("a literal", &format!("{literal:?}"));
        }
    }
}

/// A test's name, which is made of a line or of a file's name.
fn is_test(name: &str) -> bool {
    name.starts_with("line_") || name.starts_with("example_")
}

/// An attribute without blanks.
fn written(meta: &syn::Meta) -> String {
    let path = |path: &syn::Path| {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|one| one.ident.to_string())
            .collect();
        names.join("::")
    };
    match meta {
        syn::Meta::Path(name) => path(name),
        syn::Meta::List(list) => {
            let inside = list.tokens.to_string().replace(char::is_whitespace, "");
            format!("{}({inside})", path(&list.path))
        }
        syn::Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) => format!("{}=\"{}\"", path(&pair.path), text.value()),
            _ => path(&pair.path),
        },
    }
}

/// The one import of emitted code, as it is written.
fn written_use(item: &syn::ItemUse) -> String {
    let root = item.leading_colon.as_ref().map_or("", |_| "::");
    let mut text = root.to_owned();
    let mut tree = &item.tree;
    loop {
        match tree {
            syn::UseTree::Path(path) => {
                text.extend([path.ident.to_string(), "::".to_owned()]);
                tree = &path.tree;
            }
            syn::UseTree::Rename(rename) => {
                return format!("{text}{} as {}", rename.ident, rename.rename);
            }
            _ => return text,
        }
    }
}
