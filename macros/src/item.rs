//! Structs that the user writes: what a model is emitted as.

use modeldoc_codegen::options;
use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::body::Field;
use crate::cursor::Cursor;
use crate::error::Error;
use crate::user_tokens::UserTokens;

/// `#[...] pub struct Name { overrides }`
pub(crate) struct Item {
    /// The attributes, docs among them.
    attributes: TokenStream,
    /// Whether one of them documents the item.
    documented: bool,
    /// Whether `Default` is derived by the user.
    derives_default: bool,
    /// `pub`, `pub(crate)` or nothing.
    visibility: TokenStream,
    /// The name of the type.
    name: Option<Ident>,
    /// What is said of single properties.
    pub(crate) fields: Vec<Field>,
    /// What is wrong with the body or the attributes; the rest is good.
    pub(crate) errors: Vec<Error>,
}

/// What every model has; deriving it again would be rustc's error.
const GIVEN: [&str; 5] = ["Clone", "Debug", "PartialEq", "Serialize", "Deserialize"];

/// Whether an item may begin here.
pub(crate) fn starts(input: &Cursor) -> bool {
    input.is_sign('#') || input.is_word("pub") || input.is_word("struct")
}

impl Item {
    /// Reads a struct.
    pub(crate) fn parse(input: &mut Cursor) -> Result<Self, Error> {
        let mut item = Item {
            attributes: TokenStream::new(),
            documented: false,
            derives_default: false,
            visibility: TokenStream::new(),
            name: None,
            fields: Vec::new(),
            errors: Vec::new(),
        };
        while let Some(attribute) = Attribute::parse(input)? {
            item.documented |= attribute.is("doc");
            match attribute.arguments.clone() {
                Some(list) if attribute.is("derive") => {
                    let derives = item.derives(list.stream());
                    let attribute = attribute.with_arguments(list.delimiter(), derives);
                    item.attributes.extend(attribute);
                }
                _ => item.attributes.extend(attribute.whole),
            }
        }
        item.visibility = visibility(input);
        if !input.is_word("struct") {
            return Err(input.error("expected a struct: `struct Name;`"));
        }
        input.next();
        item.name = Some(input.word("expected the name of the struct")?);
        if input.is_sign('<') {
            return Err(input.error("a model has no generics"));
        }
        let span = input.span();
        if input.group(Delimiter::Parenthesis).is_some() {
            let message = "properties have names: `struct Name { property: Type }`";
            return Err(Error::new(span, message));
        }
        match input.group(Delimiter::Brace) {
            Some(body) => item.body(&body),
            None => input.expect_sign(';')?,
        }
        Ok(item)
    }

    /// Reads every field that can be read.
    fn body(&mut self, body: &Group) {
        let mut input = Cursor::inside(body);
        while !input.is_empty() {
            match Field::parse(&mut input) {
                Ok(field) => self.fields.push(field),
                Err(error) => {
                    self.errors.push(error);
                    input.until_comma();
                }
            }
            input.sign(',');
        }
    }

    /// The derives of an attribute without those that every model has, each of
    /// which is an error.
    fn derives(&mut self, list: TokenStream) -> TokenStream {
        let mut kept = TokenStream::new();
        let mut input = Cursor::new(list, Span::call_site());
        while !input.is_empty() {
            let path = input.until_comma();
            let comma = input.next();
            let end = path.clone().into_iter().last();
            if let Some(TokenTree::Ident(name)) = end {
                let text = name.to_string();
                if GIVEN.contains(&text.as_str()) {
                    let message = format!("every model has `{text}` already; leave it out");
                    self.errors.push(Error::new(name.span(), message));
                    continue;
                }
                self.derives_default |= text == "Default";
            }
            kept.extend(path);
            kept.extend(comma);
        }
        kept
    }

    /// Where the name stands.
    pub(crate) fn span(&self) -> Span {
        self.name.as_ref().map_or_else(Span::call_site, Ident::span)
    }

    /// What the generator needs to know. `document` is what the user calls the
    /// document.
    pub(crate) fn to_options(&self, document: &str, user: &mut UserTokens) -> options::Item {
        let name = self
            .name
            .as_ref()
            .map(|name| TokenTree::Ident(name.clone()));
        options::Item {
            attributes: user.stand_in(self.attributes.clone()),
            documented: self.documented,
            derives_default: self.derives_default,
            visibility: user.stand_in(self.visibility.clone()),
            name: name.as_ref().map(ToString::to_string).unwrap_or_default(),
            declared: user.stand_in(name.into_iter().collect()),
            document: document.to_owned(),
            overrides: self
                .fields
                .iter()
                .map(|field| field.to_override(user))
                .collect(),
        }
    }
}

/// `#[name(arguments)]`
pub(crate) struct Attribute {
    /// All of it.
    pub(crate) whole: TokenStream,
    /// The `#`.
    pound: TokenTree,
    /// The first word, where it is one.
    name: Option<Ident>,
    /// The group behind the name.
    arguments: Option<Group>,
}

impl Attribute {
    /// Reads an attribute, if one is next.
    pub(crate) fn parse(input: &mut Cursor) -> Result<Option<Self>, Error> {
        if !input.is_sign('#') {
            return Ok(None);
        }
        let Some(pound) = input.next() else {
            return Ok(None);
        };
        let Some(brackets) = input.group(Delimiter::Bracket) else {
            return Err(input.error("expected an attribute: `#[...]`"));
        };
        let mut content = Cursor::inside(&brackets);
        let name = match content.next() {
            Some(TokenTree::Ident(name)) => Some(name),
            _ => None,
        };
        let arguments = match content.next() {
            Some(TokenTree::Group(group)) => Some(group),
            _ => None,
        };
        Ok(Some(Attribute {
            whole: [pound.clone(), TokenTree::Group(brackets)]
                .into_iter()
                .collect(),
            pound,
            name,
            arguments,
        }))
    }

    /// Whether it has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name
            .as_ref()
            .is_some_and(|own| own.to_string() == name)
    }

    /// Where its name stands.
    pub(crate) fn span(&self) -> Span {
        self.name
            .as_ref()
            .map_or_else(|| self.pound.span(), Ident::span)
    }

    /// What is in its parentheses.
    pub(crate) fn arguments(&self) -> Option<Cursor> {
        self.arguments.as_ref().map(Cursor::inside)
    }

    /// The same attribute with other arguments.
    fn with_arguments(&self, delimiter: Delimiter, arguments: TokenStream) -> TokenStream {
        let mut content = TokenStream::new();
        content.extend(self.name.clone().map(TokenTree::Ident));
        content.extend([TokenTree::Group(Group::new(delimiter, arguments))]);
        let brackets = Group::new(Delimiter::Bracket, content);
        [self.pound.clone(), TokenTree::Group(brackets)]
            .into_iter()
            .collect()
    }
}

fn visibility(input: &mut Cursor) -> TokenStream {
    let mut visibility = TokenStream::new();
    if input.is_word("pub") {
        visibility.extend(input.next());
        let restricted = input.group(Delimiter::Parenthesis);
        visibility.extend(restricted.map(TokenTree::Group));
    } else if let Some(fragment) = input.group(Delimiter::None) {
        // A `$vis` of another macro.
        visibility.extend(fragment.stream());
    }
    visibility
}
