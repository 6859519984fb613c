//! Models of other kinds than objects and enums, in JSON.
//!
//! ```json
//! { "name": "Id", "alias": "uuid" }
//! {
//!   "name": "Pet",
//!   "discriminator": "kind",
//!   "alternatives": [{ "type": "[Cat](Cat.md)", "values": ["cat"] }, "[Dog](Dog.md)"]
//! }
//! ```

use super::Reader;
use crate::json::{Json, Member, Value};
use crate::table::{Cell, Choice, Content, Row};

/// The keys that say what a model is that has neither properties nor values.
const KEYS: [&str; 2] = ["alternatives", "alias"];

/// Whether a key belongs to a model that is no object.
pub(super) fn is_key(key: &str) -> bool {
    key == "discriminator" || KEYS.contains(&key)
}

impl<'d> Reader<'d, '_> {
    /// What a model is by one of these keys.
    pub(super) fn shape(&mut self, members: &[Member<'d>]) -> Option<Content<'d>> {
        let member = members.iter().find(|member| KEYS.contains(&&*member.key))?;
        Some(match &*member.key {
            "alias" => self.alias(member),
            _ => {
                let mut discriminator = None;
                for other in members {
                    if other.key == "discriminator" {
                        discriminator = self.text(other).map(|cell| cell.text.into_owned());
                    }
                }
                Content::Union {
                    discriminator,
                    alternatives: self.alternatives(member),
                }
            }
        })
    }

    fn alias(&mut self, member: &Member<'d>) -> Content<'d> {
        let span = member.value.span;
        // A mistake makes one error: any value has none.
        let ty = self.text(member).unwrap_or_else(|| Cell::new("any", span));
        Content::Alias(Box::new(Row {
            name: Cell::empty(span),
            ty,
            description: Cell::empty(span),
            notes: Cell::empty(span),
            required: None,
            default: None,
            others: Vec::new(),
            span,
        }))
    }

    fn alternatives(&mut self, member: &Member<'d>) -> Vec<Choice<'d>> {
        let mut alternatives = Vec::new();
        for element in self.elements(member, "a list of types") {
            let choice = match &element.value {
                Value::String(text, span) => Some(Choice {
                    ty: super::cell(text.clone(), *span),
                    values: Vec::new(),
                    name: None,
                }),
                Value::Object(members) => {
                    let ty = self.keyed_text(members, "type");
                    let mut values = Vec::new();
                    if let Some(member) = members.iter().find(|member| member.key == "values") {
                        let list = self.elements(member, "a list of texts");
                        values.extend(list.iter().filter_map(|json| match &json.value {
                            Value::String(text, _) => Some(text.clone().into_owned()),
                            _ => None,
                        }));
                    }
                    let name = self.keyed_text(members, "name");
                    let name = name.map(|name| name.text.into_owned());
                    ty.map(|ty| Choice { ty, values, name })
                }
                _ => None,
            };
            match choice {
                Some(choice) => alternatives.push(choice),
                None => self.wrong_shape(element, "an alternative", "a type"),
            }
        }
        alternatives
    }

    fn elements<'m>(&mut self, member: &'m Member<'d>, wanted: &str) -> &'m [Json<'d>] {
        if let Value::Array(elements) = &member.value.value {
            return elements;
        }
        self.wrong_shape(&member.value, &format!("`{}`", member.key), wanted);
        &[]
    }

    fn keyed_text(&mut self, members: &[Member<'d>], key: &str) -> Option<Cell<'d>> {
        let member = members.iter().find(|member| member.key == key)?;
        self.text(member)
    }
}
