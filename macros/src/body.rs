//! What the user says of single properties, in the struct's body.

use modeldoc_codegen::model::Presence;
use modeldoc_codegen::options::{FieldType, Override};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitBool, LitStr, Result, Token};

use crate::item::attribute;
use crate::types;
use crate::until_comma::until_comma;
use crate::user_tokens::UserTokens;

/// `#[model(...)] name: Type,`
pub(crate) struct Field {
    /// The name of the property.
    pub(crate) name: Ident,
    /// Attributes that go to the getter.
    attributes: TokenStream,
    documented: bool,
    /// The type; `_` leaves it to the table.
    ty: Option<TokenStream>,
    marks: Marks,
}

/// `#[model(name = "x", secret, secret = false, skip)]`
#[derive(Default)]
struct Marks {
    wire_name: Option<LitStr>,
    secret: Option<bool>,
    skip: bool,
}

const MARKS: [&str; 3] = ["name", "secret", "skip"];

impl Parse for Field {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attributes = TokenStream::new();
        let mut documented = false;
        let mut marks = Marks::default();
        while input.peek(Token![#]) {
            let (whole, content) = attribute(input)?;
            let first = content.clone().into_iter().next();
            match first {
                Some(TokenTree::Ident(name)) if name == "model" => {
                    let mut trees = content.into_iter().skip(1);
                    match trees.next() {
                        Some(TokenTree::Group(group)) => {
                            syn::parse::Parser::parse2(
                                |input: ParseStream<'_>| marks.parse(input),
                                group.stream(),
                            )?;
                        }
                        _ => {
                            let message = "expected `#[model(...)]`, such as `#[model(secret)]`";
                            return Err(Error::new(name.span(), message));
                        }
                    }
                }
                Some(TokenTree::Ident(name)) if name == "serde" => {
                    let message = "serde's attributes mean nothing here; \
                                   for another wire name, write `#[model(name = \"...\")]`";
                    return Err(Error::new(name.span(), message));
                }
                Some(TokenTree::Ident(name)) => {
                    documented |= name == "doc";
                    attributes.extend(whole);
                }
                _ => attributes.extend(whole),
            }
        }
        if input.peek(Token![pub]) {
            return Err(input.error(
                "fields of a model are private; their getters are as public as the struct",
            ));
        }
        let name = input.call(Ident::parse_any)?;
        input.parse::<Token![:]>()?;
        let ty = until_comma(input)?;
        if ty.is_empty() {
            return Err(input.error("expected a type, or `_` for the table's"));
        }
        let is_table = matches!(
            ty.clone().into_iter().collect::<Vec<_>>().as_slice(),
            [TokenTree::Ident(underscore)] if underscore == "_"
        ) || ty.to_string() == "_";
        Ok(Field {
            name,
            attributes,
            documented,
            ty: (!is_table).then_some(ty),
            marks,
        })
    }
}

impl Marks {
    fn parse(&mut self, input: ParseStream<'_>) -> Result<()> {
        while !input.is_empty() {
            let word = input.call(Ident::parse_any)?;
            let twice = || Error::new(word.span(), format!("`{word}` is given twice"));
            match word.to_string().as_str() {
                "name" => {
                    input.parse::<Token![=]>()?;
                    if self.wire_name.replace(input.parse()?).is_some() {
                        return Err(twice());
                    }
                }
                "secret" => {
                    let mut secret = true;
                    if input.peek(Token![=]) {
                        input.parse::<Token![=]>()?;
                        secret = input.parse::<LitBool>()?.value();
                    }
                    if self.secret.replace(secret).is_some() {
                        return Err(twice());
                    }
                }
                "skip" => {
                    if std::mem::replace(&mut self.skip, true) {
                        return Err(twice());
                    }
                }
                other => return Err(crate::args::unknown(word.span(), "mark", other, &MARKS)),
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }
}

impl Field {
    /// What the generator needs to know.
    pub(crate) fn to_override(&self, user: &mut UserTokens) -> Override {
        Override {
            property: self.name.unraw().to_string(),
            ident: self.name.to_token_stream().to_string(),
            ty: self.ty.as_ref().map(|ty| field_type(ty, user)),
            wire_name: self.marks.wire_name.as_ref().map(LitStr::value),
            secret: self.marks.secret,
            skip: self.marks.skip,
            attributes: user.stand_in(self.attributes.clone()),
            documented: self.documented,
        }
    }
}

/// `Option<T>` is optional, `Option<Option<T>>` may be null as well.
fn field_type(ty: &TokenStream, user: &mut UserTokens) -> FieldType {
    let mut inner = ty.clone();
    let mut options = 0;
    while options < 2
        && let Some(value) = types::inside("Option", &inner)
    {
        inner = value;
        options += 1;
    }
    FieldType {
        value: types::custom(&inner, user),
        presence: if options == 0 {
            Presence::Required
        } else {
            Presence::Optional
        },
        nullable: options == 2,
    }
}
