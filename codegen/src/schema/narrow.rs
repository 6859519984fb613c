//! Keywords that narrow which values there are: types, lists of values, bounds.

use std::collections::{HashMap, HashSet};

use super::sum::{ARRAY, FRACTION, INTEGER, Listed, NULL, OBJECT, STRING, Sum, TYPES};
use super::{Lowering, get};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::notes::Bound;
use crate::span::{Span, Spanned};

impl<'d> Lowering<'d> {
    /// A list of names that holds one twice.
    pub(super) fn repeated(&mut self, member: &'d Member<'d>) {
        let Value::Array(elements) = &member.value.value else {
            return;
        };
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for element in elements {
            if let Value::String(name, span) = &element.value
                && let Some(first) = seen.insert(name, *span)
            {
                let place = self.place(first, *span);
                self.problem(Diagnostic::repeated_required(*span, name, &place));
            }
        }
    }

    pub(super) fn types(&mut self, member: &'d Member<'d>, null: bool, sum: &mut Sum<'d>) {
        let words = match &member.value.value {
            Value::Array(words) => words.as_slice(),
            Value::String(..) => std::slice::from_ref(&member.value),
            _ => {
                self.wrong_kind(
                    &member.value,
                    "`type`",
                    "a word such as `\"string\"`, or a list of such",
                );
                return;
            }
        };
        let mut kinds = if null { NULL } else { 0 };
        for word in words {
            let Value::String(text, span) = &word.value else {
                self.wrong_kind(word, "an element of `type`", "a string");
                continue;
            };
            match TYPES.iter().find(|(known, _)| known == text) {
                Some((_, kind)) => kinds |= kind,
                // Swagger 2.0 has files as a type.
                None if text == "file" => {
                    kinds |= STRING;
                    sum.format.get_or_insert(("binary", *span));
                }
                None => {
                    let close = super::format::type_meant(text);
                    self.problem(Diagnostic::unknown_schema_type(*span, text, close));
                    let kind = TYPES.iter().find(|(known, _)| Some(*known) == close);
                    kinds |= kind.map_or(0, |(_, kind)| *kind);
                }
            }
        }
        if kinds & !NULL == 0 && kinds == 0 {
            return;
        }
        let span = member.value.span;
        sum.kinds = Some(match sum.kinds {
            None => (kinds, span),
            Some((before, first)) if before & kinds == 0 => {
                let place = self.place(first, span);
                self.problem(Diagnostic::conflicting_types(span, &place));
                (before, first)
            }
            Some((before, _)) => (before & kinds, span),
        });
    }

    pub(super) fn additional(&mut self, member: &'d Member<'d>, sum: &mut Sum<'d>) {
        let value = &member.value;
        sum.hints |= OBJECT;
        match &value.value {
            Value::Bool(false) => sum.closed = true,
            Value::Bool(true) => sum.open = true,
            Value::Object(_) => {
                sum.open = true;
                sum.additional.push(value);
            }
            _ => {
                let what = format!("`{}`", member.key);
                self.wrong_kind(value, &what, "a schema, `true` or `false`");
            }
        }
    }

    /// The values of `enum`, with the names that extensions give them.
    pub(super) fn listed(
        &mut self,
        member: &'d Member<'d>,
        siblings: &'d [Member<'d>],
        sum: &mut Sum<'d>,
    ) {
        let values = self.elements(member, "a list of values");
        if values.is_empty() {
            if let Value::Array(_) = member.value.value {
                self.problem(Diagnostic::empty_enum(member.value.span));
            }
            return;
        }
        let mut texts = |keys: [&str; 2]| -> Vec<&'d str> {
            let named = siblings.iter().find(|other| keys.contains(&&*other.key));
            let Some(named) = named else {
                return Vec::new();
            };
            let elements = self.elements(named, "a list of strings");
            let count = elements.len();
            // Values may have descriptions by their names, too.
            if count != values.len() && matches!(named.value.value, Value::Array(_)) {
                let span = named.value.span;
                let problem = Diagnostic::wrong_count(span, &named.key, count, values.len());
                self.problem(problem);
                return Vec::new();
            }
            let text = |json: &'d Json<'d>| match &json.value {
                Value::String(text, _) => text,
                _ => "",
            };
            elements.iter().map(text).collect()
        };
        let names = texts(["x-enum-varnames", "x-enumNames"]);
        let descriptions = texts(["x-enum-descriptions", "x-enumDescriptions"]);
        let listed = values.iter().enumerate().map(|(index, json)| Listed {
            json,
            name: names.get(index).copied().filter(|name| !name.is_empty()),
            description: descriptions.get(index).copied().unwrap_or_default(),
        });
        self.narrow_values(listed.collect(), member.value.span, sum);
    }

    /// A value by its kind and by what it is: a text's letters, of anything else
    /// what is written.
    fn plain(&self, json: &'d Json<'d>) -> (u8, &'d str) {
        let text = match &json.value {
            Value::String(text, _) => text,
            _ => self.written(json),
        };
        (super::values::kind(json), text)
    }

    /// Values of one part, of which those stay that the other parts list, too.
    pub(super) fn narrow_values(&mut self, new: Vec<Listed<'d>>, span: Span, sum: &mut Sum<'d>) {
        let Some(before) = sum.values.take() else {
            sum.values = Some(new);
            return;
        };
        let written: HashSet<(u8, &str)> = new.iter().map(|new| self.plain(new.json)).collect();
        let both: Vec<Listed<'d>> = before
            .iter()
            .filter(|old| written.contains(&self.plain(old.json)))
            .cloned()
            .collect();
        if both.is_empty() {
            let first = before.first().map_or(span, |listed| listed.json.span);
            let place = self.place(first, span);
            self.problem(Diagnostic::conflicting_values(span, &place));
        }
        sum.values = Some(if both.is_empty() { before } else { both });
    }

    /// A bound, as it is written. One that is excluded itself is the next
    /// integer; between other numbers there is no next one, so that the bound
    /// stays where it is and lets one value too many pass.
    pub(super) fn bound(
        &mut self,
        key: &str,
        member: &'d Member<'d>,
        siblings: &'d [Member<'d>],
        sum: &mut Sum<'d>,
    ) {
        let value = &member.value;
        let (bound, hint) = match key {
            "minimum" | "exclusiveMinimum" => (Bound::Minimum, INTEGER | FRACTION),
            "maximum" | "exclusiveMaximum" => (Bound::Maximum, INTEGER | FRACTION),
            "minLength" => (Bound::MinimumLength, STRING),
            "maxLength" => (Bound::MaximumLength, STRING),
            "pattern" => (Bound::Pattern, STRING),
            "minItems" => (Bound::MinimumItems, ARRAY),
            "maxItems" => (Bound::MaximumItems, ARRAY),
            _ => return,
        };
        sum.hints |= hint;
        let exclusive = key.starts_with("exclusive");
        let text = match &value.value {
            // OpenAPI 3.0 says by it that `minimum` itself is excluded.
            Value::Bool(_) if exclusive => return,
            Value::Number(number) if bound != Bound::Pattern => *number,
            Value::String(pattern, _) if bound == Bound::Pattern => pattern,
            _ => {
                let wanted = if bound == Bound::Pattern {
                    "a string"
                } else {
                    "a number"
                };
                self.wrong_kind(value, &format!("`{key}`"), wanted);
                return;
            }
        };
        let marked = match key {
            "minimum" => "exclusiveMinimum",
            "maximum" => "exclusiveMaximum",
            _ => "",
        };
        let excluded =
            exclusive || get(siblings, marked).map(|json| &json.value) == Some(&Value::Bool(true));
        sum.exclusive.retain(|other| *other != bound);
        if excluded {
            sum.exclusive.push(bound);
        }
        let text = text.to_owned();
        sum.about.bounds.retain(|(other, _)| *other != bound);
        sum.about
            .bounds
            .push((bound, Spanned::new(text, value.span)));
    }
}
