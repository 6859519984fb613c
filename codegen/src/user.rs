//! The user's own tokens: what goes through to the emitted code as it is, with
//! its spans. The stages before emission know these by their numbers only.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// What an invocation holds for the emitted code, beside its options.
#[derive(Clone, Debug, Default)]
pub struct UserTokens {
    /// The path of the runtime crate, where it is not `::modeldoc`.
    pub runtime: Option<TokenStream>,
    /// The user's types, by the numbers that the models have of them.
    pub types: Vec<UserType>,
    /// The user's items, in the order of those that the options are for.
    pub items: Vec<UserItem>,
    /// Where the path of each document stands, by the documents' numbers: the
    /// place of all that the emitter invents.
    pub documents: Vec<Span>,
}

impl UserTokens {
    /// Those of an invocation that says nothing but the name of one model.
    ///
    /// # Panics
    ///
    /// The name is no identifier.
    pub fn public(name: &str) -> Self {
        UserTokens {
            items: vec![UserItem::public(ident(name, Span::call_site()))],
            ..UserTokens::default()
        }
    }

    /// The path of the runtime crate.
    pub(crate) fn runtime(&self, span: Span) -> TokenStream {
        match &self.runtime {
            Some(path) => path.clone(),
            None => quote_spanned!(span=> ::modeldoc),
        }
    }

    /// Where the path of a document stands.
    pub(crate) fn span(&self, document: u32) -> Span {
        let span = usize::try_from(document).map(|number| self.documents.get(number));
        span.ok().flatten().copied().unwrap_or_else(Span::call_site)
    }

    /// Adds a type, and gives its number.
    pub fn add_type(&mut self, ty: UserType) -> usize {
        self.types.push(ty);
        self.types.len() - 1
    }
}

/// `#[attributes] visibility struct Name { fields }`
#[derive(Clone, Debug)]
pub struct UserItem {
    /// The attributes, docs and derives among them.
    pub attributes: TokenStream,
    /// Whether docs are among the attributes.
    pub documented: bool,
    /// Whether the attributes derive `Default`.
    pub derives_default: bool,
    /// `pub`, `pub(crate)` or nothing.
    pub visibility: TokenStream,
    /// The name of the type.
    pub name: Ident,
    /// What is said of single properties, in the order of the overrides.
    pub fields: Vec<UserField>,
}

impl UserItem {
    /// `pub struct Name;`
    pub fn public(name: Ident) -> Self {
        UserItem {
            attributes: TokenStream::new(),
            documented: false,
            derives_default: false,
            visibility: quote!(pub),
            name,
            fields: Vec::new(),
        }
    }
}

/// A field in the body of an item.
#[derive(Clone, Debug)]
pub struct UserField {
    /// Attributes for the getter.
    pub attributes: TokenStream,
    /// Whether docs are among them.
    pub documented: bool,
    /// Where the name of the field stands.
    pub span: Span,
}

/// A type of the user's.
#[derive(Clone, Debug)]
pub struct UserType {
    /// The type, without `Option` around it.
    pub tokens: TokenStream,
    /// How its values are handed out.
    pub access: UserAccess,
}

/// How values of a user's type are handed out.
#[derive(Clone, Debug)]
pub enum UserAccess {
    /// By value: `bool` and numbers.
    Copy,
    /// A `String`, as `&str`.
    Text,
    /// A `Vec`, as a slice of this type.
    Slice(TokenStream),
    /// Anything else, by reference.
    Reference,
}

impl UserAccess {
    /// What a type is called decides how its values are handed out: `name` is
    /// the last one of its path, `argument` the one type in its angle brackets.
    /// Aliases, and imports under other names, are handed out by reference,
    /// which is never wrong.
    pub fn of_path(name: &Ident, argument: Option<TokenStream>) -> Self {
        const COPY: [&str; 16] = [
            "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16",
            "u32", "u64", "u128", "usize",
        ];
        match argument {
            None if COPY.iter().any(|copy| name == copy) => UserAccess::Copy,
            None if name == "String" => UserAccess::Text,
            Some(element) if name == "Vec" => UserAccess::Slice(element),
            _ => UserAccess::Reference,
        }
    }
}

/// A type as a person writes it: `Vec<crate::Item>`, where tokens alone would be
/// shown with a blank between each two.
pub fn shown(tokens: &TokenStream) -> String {
    let mut text = String::new();
    show(tokens.clone(), &mut text);
    text
}

fn show(tokens: TokenStream, text: &mut String) {
    for tree in tokens {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::Brace => ("{ ", " }"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                text.push_str(open);
                show(group.stream(), text);
                text.push_str(close);
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                letter @ (',' | ';') => text.extend([letter, ' ']),
                letter @ ('+' | '=') => text.extend([' ', letter, ' ']),
                letter => text.push(letter),
            },
            word => {
                // `dyn Trait`, `&'a str`: words do not run together.
                if text.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
                    text.push(' ');
                }
                text.push_str(&word.to_string());
            }
        }
    }
}

/// A name as a token. Only names that `names` has made come here, and those of
/// the user's.
pub(crate) fn ident(name: &str, span: Span) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, span),
        None => Ident::new(name, span),
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Span, TokenStream};

    use super::{UserAccess, UserTokens, ident, shown};

    #[test]
    fn types_are_shown_as_a_person_writes_them() {
        for ty in [
            "jiff::Timestamp",
            "::std::vec::Vec<u8>",
            "BTreeMap<String, Vec<crate::Item>>",
            "(u8, u16)",
            "[u8; 4]",
            "Box<dyn Any + Send>",
            "Cow<'static, str>",
            "<Pet as Named>::Name",
        ] {
            let tokens: TokenStream = ty.parse().expect("tokens");
            assert_eq!(shown(&tokens), ty);
        }
    }

    #[test]
    fn what_a_type_is_called_says_how_it_is_handed_out() {
        let of = |name: &str, argument: Option<&str>| {
            let argument = argument.map(|text| text.parse().expect("tokens"));
            UserAccess::of_path(&ident(name, Span::call_site()), argument)
        };
        assert!(matches!(of("u8", None), UserAccess::Copy));
        assert!(matches!(of("String", None), UserAccess::Text));
        assert!(matches!(of("Vec", Some("u8")), UserAccess::Slice(_)));
        assert!(matches!(of("Vec", None), UserAccess::Reference));
        assert!(matches!(of("String", Some("u8")), UserAccess::Reference));
        assert!(matches!(of("Timestamp", None), UserAccess::Reference));
    }

    #[test]
    fn keywords_are_raw() {
        assert_eq!(UserTokens::public("r#Type").items[0].name, "r#Type");
    }
}
