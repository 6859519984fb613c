//! What the user says of single properties, in the struct's body.

use modeldoc_codegen::model::Presence;
use modeldoc_codegen::options::{FieldType, Override};
use proc_macro::{Ident, Span, TokenStream};

use crate::args::{raw, unknown};
use crate::cursor::Cursor;
use crate::error::Error;
use crate::item::Attribute;
use crate::types;
use crate::user_tokens::UserTokens;

/// `#[model(...)] name: Type,`
pub(crate) struct Field {
    /// The name of the property.
    name: Ident,
    /// Attributes that go to the getter.
    attributes: TokenStream,
    documented: bool,
    /// The type; nothing leaves it to the table.
    ty: Option<TokenStream>,
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

impl Field {
    /// Reads a field up to its comma.
    pub(crate) fn parse(input: &mut Cursor) -> Result<Self, Error> {
        let mut attributes = TokenStream::new();
        let mut documented = false;
        let mut marks = Marks::default();
        while let Some(attribute) = Attribute::parse(input)? {
            if attribute.is("model") {
                let Some(mut arguments) = attribute.arguments() else {
                    let message = "expected `#[model(...)]`, such as `#[model(secret)]`";
                    return Err(Error::new(attribute.span(), message));
                };
                marks.parse(&mut arguments)?;
            } else if attribute.is("serde") {
                let message = "serde's attributes mean nothing here; \
                               for another wire name, write `#[model(name = \"...\")]`";
                return Err(Error::new(attribute.span(), message));
            } else {
                documented |= attribute.is("doc");
                attributes.extend(attribute.whole);
            }
        }
        if input.is_word("pub") {
            return Err(input.error(
                "fields of a model are private; their getters are as public as the struct",
            ));
        }
        let name = input.word("expected the name of a property")?;
        input.expect_sign(':')?;
        let end = input.span();
        let ty = input.until_comma();
        if ty.is_empty() {
            return Err(Error::new(end, "expected a type, or `_` for the table's"));
        }
        Ok(Field {
            name,
            attributes,
            documented,
            ty: (ty.to_string() != "_").then_some(ty),
            marks,
        })
    }

    /// Where the name stands.
    pub(crate) fn span(&self) -> Span {
        self.name.span()
    }

    /// What the generator needs to know.
    pub(crate) fn to_override(&self, user: &mut UserTokens) -> Override {
        Override {
            property: raw(&self.name),
            ident: self.name.to_string(),
            ty: self.ty.as_ref().map(|ty| field_type(ty, user)),
            wire_name: self.marks.wire_name.clone(),
            line: self.marks.line,
            secret: self.marks.secret,
            skip: self.marks.skip,
            attributes: user.stand_in(self.attributes.clone()),
            documented: self.documented,
        }
    }
}

impl Marks {
    fn parse(&mut self, input: &mut Cursor) -> Result<(), Error> {
        while !input.is_empty() {
            let word = input.word("expected a mark, such as `secret`")?;
            let twice = match raw(&word).as_str() {
                "name" => {
                    input.expect_sign('=')?;
                    let expected = input.error("expected the name in quotes");
                    let name = input.text().ok_or(expected)?;
                    self.wire_name.replace(name.value).is_some()
                }
                "line" => {
                    input.expect_sign('=')?;
                    let expected = input.error("expected the number of a line");
                    let line = input.next().and_then(|tree| tree.to_string().parse().ok());
                    self.line.replace(line.ok_or(expected)?).is_some()
                }
                "secret" => {
                    let mut secret = true;
                    if input.sign('=') {
                        let expected = "expected `true` or `false`";
                        let value = input.word(expected)?;
                        secret = match value.to_string().as_str() {
                            "true" => true,
                            "false" => false,
                            _ => return Err(Error::new(value.span(), expected)),
                        };
                    }
                    self.secret.replace(secret).is_some()
                }
                "skip" => std::mem::replace(&mut self.skip, true),
                other => return Err(unknown(word.span(), "mark", other, &MARKS)),
            };
            if twice {
                return Err(Error::new(word.span(), format!("`{word}` is given twice")));
            }
            if !input.is_empty() {
                input.expect_sign(',')?;
            }
        }
        Ok(())
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
