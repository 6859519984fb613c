//! What the user says of single properties, in the struct's body.

use modeldoc_codegen::options::Override;
use modeldoc_codegen::user::{UserField, UserTokens};
use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::meta::ParseNestedMeta;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Ident, LitBool, LitInt, LitStr, Meta, Result, Token, Type};

use crate::errors::unknown;
use crate::item::{is_documented, tokens_of};
use crate::{at, located, types};

/// `#[model(...)] name: Type`
pub(crate) struct Field {
    /// The name of the property.
    name: Ident,
    /// Attributes that go to the getter.
    attributes: Vec<Attribute>,
    /// The type; nothing leaves it to the table.
    ty: Option<Type>,
    marks: Marks,
}

/// `#[model(name = "x", line = 5, secret, secret = false, skip)]`
#[derive(Default)]
struct Marks {
    wire_name: Option<String>,
    line: Option<usize>,
    secret: Option<bool>,
    skip: bool,
}

const MARKS: [&str; 4] = ["line", "name", "secret", "skip"];

impl Parse for Field {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut attributes = Vec::new();
        let mut marks = Marks::default();
        for attribute in input.call(Attribute::parse_outer)? {
            if attribute.path().is_ident("model") {
                if !matches!(attribute.meta, Meta::List(_)) {
                    let message = "expected `#[model(...)]`, such as `#[model(secret)]`";
                    return Err(Error::new(attribute.path().span(), message));
                }
                attribute.parse_nested_meta(|mark| marks.parse(&mark))?;
            } else if attribute.path().is_ident("serde") {
                let message = "serde's attributes mean nothing here; \
                               for another wire name, write `#[model(name = \"...\")]`";
                return Err(Error::new(attribute.path().span(), message));
            } else {
                attributes.push(attribute);
            }
        }
        if input.peek(Token![pub]) {
            return Err(at(
                input,
                "fields of a model are private; their getters are as public as the struct",
            ));
        }
        if !input.peek(Ident::peek_any) {
            return Err(at(input, "expected the name of a property"));
        }
        let name = input.call(Ident::parse_any)?;
        input.parse::<Token![:]>()?;
        if input.is_empty() || input.peek(Token![,]) {
            return Err(at(input, "expected a type, or `_` for the table's"));
        }
        let ty: Type = input.parse()?;
        let is_given = !matches!(types::bare(&ty), Type::Infer(_));
        Ok(Field {
            name,
            attributes,
            ty: is_given.then_some(ty),
            marks,
        })
    }
}

impl Field {
    /// Where the name stands.
    pub(crate) fn span(&self) -> Span {
        self.name.span()
    }

    /// What the stages before emission need to know.
    pub(crate) fn to_override(&self, user: &mut UserTokens) -> Override {
        Override {
            property: self.name.unraw().to_string(),
            ident: self.name.to_string(),
            ty: self.ty.as_ref().map(|ty| types::field(ty, user)),
            wire_name: self.marks.wire_name.clone(),
            line: self.marks.line,
            secret: self.marks.secret,
            skip: self.marks.skip,
        }
    }

    /// What the emitter needs.
    pub(crate) fn to_user_field(&self) -> UserField {
        UserField {
            attributes: tokens_of(&self.attributes),
            documented: is_documented(&self.attributes),
            span: located(self.name.span()),
        }
    }
}

impl Marks {
    fn parse(&mut self, mark: &ParseNestedMeta) -> Result<()> {
        let Some(word) = mark.path.get_ident() else {
            return Err(mark.error("expected a mark, such as `secret`"));
        };
        let expected = |text: &str| at(mark.input, text);
        let twice = match word.to_string().as_str() {
            "name" => {
                mark.input.parse::<Token![=]>()?;
                let name: Result<LitStr> = mark.input.parse();
                let name = name.map_err(|_| expected("expected the name in quotes"))?;
                self.wire_name.replace(name.value()).is_some()
            }
            "line" => {
                mark.input.parse::<Token![=]>()?;
                let line: Result<LitInt> = mark.input.parse();
                let line = line.and_then(|line| line.base10_parse());
                let line = line.map_err(|_| expected("expected the number of a line"))?;
                self.line.replace(line).is_some()
            }
            "secret" => {
                let mut secret = true;
                if mark.input.peek(Token![=]) {
                    mark.input.parse::<Token![=]>()?;
                    let value: Result<LitBool> = mark.input.parse();
                    let value = value.map_err(|_| expected("expected `true` or `false`"))?;
                    secret = value.value;
                }
                self.secret.replace(secret).is_some()
            }
            "skip" => std::mem::replace(&mut self.skip, true),
            other => return Err(unknown(word.span(), "mark", other, &MARKS)),
        };
        if twice {
            return Err(Error::new(word.span(), format!("`{word}` is given twice")));
        }
        Ok(())
    }
}
