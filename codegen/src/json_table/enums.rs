//! Enums: lists of values.

use std::collections::{HashMap, HashSet};

use super::{Declared, Reader};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::model::{Enum, EnumKind, Model, Shape, Variant};
use crate::names;
use crate::suggest;
use crate::text;

impl<'d> Reader<'d, '_> {
    /// An enum: `{ "name": "Size", "values": ["small", "large"] }`. A value may
    /// be an object with `value`, `name` and `description`.
    pub(super) fn choice(
        &mut self,
        json: &'d Json<'d>,
        members: &'d [Member<'d>],
        values: &'d Member<'d>,
        index: Option<usize>,
    ) -> Option<Declared<'d>> {
        let mut name = None;
        let mut description = String::new();
        for member in members {
            match &*member.key {
                "name" => name = self.text(member),
                "description" => {
                    let cell = self.text(member);
                    description = cell.map_or(String::new(), |cell| {
                        text::description(&cell.text).into_owned()
                    });
                }
                "values" | "$schema" => {}
                key => {
                    let close = suggest::closest(key, ["name", "description", "values"]);
                    let problem = Diagnostic::unknown_enum_key(member.key_span, key, close);
                    self.problems.push(problem);
                }
            }
        }
        let Value::Array(elements) = &values.value.value else {
            let found = values.value.value.kind();
            let wanted = "a list of strings or integers";
            let problem = Diagnostic::wrong_enum(values.value.span, "`values`", found, wanted);
            self.problems.push(problem);
            return None;
        };
        if elements.is_empty() {
            self.problems
                .push(Diagnostic::empty_enum(values.value.span));
            return None;
        }
        if index.is_some() && name.is_none() {
            let problem = Diagnostic::unnamed_table(self.opening(json.span));
            self.problems.push(problem);
        }
        let choice = self.variants(elements)?;
        let key = name.map_or_else(
            || self.document.stem().to_owned(),
            |name| name.text.into_owned(),
        );
        let key = key.replace('/', "_");
        let own = index.map(|_| key.clone());
        let pointer = index.map(|index| format!("/{index}"));
        let model = Model {
            key,
            name: String::new(),
            description,
            shape: Shape::Enum(choice),
            deprecated: false,
            span: self.opening(json.span),
        };
        Some(Declared::Enum(
            model,
            own.into_iter().chain(pointer).collect(),
        ))
    }

    fn variants(&mut self, elements: &'d [Json<'d>]) -> Option<Enum> {
        let mut kind = None;
        let mut seen = HashSet::new();
        let mut taken = HashMap::new();
        let mut variants = Vec::with_capacity(elements.len());
        for element in elements {
            let mut value = Some(element);
            let mut name = None;
            let mut description = String::new();
            if let Value::Object(members) = &element.value {
                value = None;
                for member in members {
                    match &*member.key {
                        "value" => value = Some(&member.value),
                        "name" => name = self.text(member),
                        "description" => {
                            if let Some(cell) = self.text(member) {
                                description = text::description(&cell.text).into_owned();
                            }
                        }
                        key => {
                            let close = suggest::closest(key, ["value", "name", "description"]);
                            let span = member.key_span;
                            self.problems
                                .push(Diagnostic::unknown_enum_key(span, key, close));
                        }
                    }
                }
                if value.is_none() {
                    let span = self.opening(element.span);
                    self.problems.push(Diagnostic::missing_value(span));
                }
            }
            let Some(value) = value else {
                continue;
            };
            let (own, text) = match &value.value {
                Value::String(text, _) => (EnumKind::String, text.to_string()),
                Value::Number(number) if number.parse::<i64>().is_ok() => {
                    (EnumKind::Integer, (*number).to_owned())
                }
                _ => {
                    let found = value.value.kind();
                    let wanted = "a string or an integer";
                    let problem =
                        Diagnostic::wrong_enum(value.span, "a value of an enum", found, wanted);
                    self.problems.push(problem);
                    continue;
                }
            };
            if *kind.get_or_insert(own) != own {
                self.problems.push(Diagnostic::mixed_values(value.span));
                continue;
            }
            if !seen.insert(text.clone()) {
                self.problems
                    .push(Diagnostic::repeated_value(value.span, &text));
                continue;
            }
            let wanted = name.as_ref().map_or(text.as_str(), |name| &*name.text);
            variants.push(Variant {
                name: names::unique(names::variant(wanted), &mut taken),
                value: text,
                description,
            });
        }
        Some(Enum {
            kind: kind?,
            variants,
        })
    }
}
