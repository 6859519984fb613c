//! All that the parts of a schema say, brought together: its own keywords, the
//! parts of `allOf`, and what references among them lead to.

use crate::hash::{HashMap, HashSet};
use std::rc::Rc;

use super::reference::Target;
use super::{Lowering, get};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::limits::MAX_GATHERED;
use crate::notes::Bound;
use crate::span::{Span, Spanned};

pub(super) const NULL: u8 = 1;
pub(super) const BOOLEAN: u8 = 2;
pub(super) const INTEGER: u8 = 4;
/// Numbers that are no integers.
pub(super) const FRACTION: u8 = 8;
pub(super) const STRING: u8 = 16;
pub(super) const ARRAY: u8 = 32;
pub(super) const OBJECT: u8 = 64;

/// The words of `type`.
pub(super) const TYPES: [(&str, u8); 7] = [
    ("null", NULL),
    ("boolean", BOOLEAN),
    ("integer", INTEGER),
    ("number", INTEGER | FRACTION),
    ("string", STRING),
    ("array", ARRAY),
    ("object", OBJECT),
];

/// How many schemas may extend each other in a row.
const MAX_PARENTS: usize = 200;

/// What all parts say.
#[derive(Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "what is said is independent of each other"
)]
pub(super) struct Sum<'d> {
    /// The kinds of values that are left, and where the last was ruled out.
    pub(super) kinds: Option<(u8, Span)>,
    /// The kinds that keywords speak of, where none is named.
    pub(super) hints: u8,
    /// Whether null is allowed outright.
    pub(super) null: bool,
    /// Where it is said that there is no value.
    pub(super) never: Option<Span>,
    pub(super) slots: Vec<Slot<'d>>,
    slot_of: HashMap<&'d str, usize>,
    /// The schemas that are declared for properties.
    slot_parts: HashSet<Span>,
    pub(super) required: Vec<(&'d str, Span)>,
    /// The schemas of properties that are not listed.
    pub(super) additional: Vec<&'d Json<'d>>,
    pub(super) open: bool,
    pub(super) closed: bool,
    pub(super) items: Vec<&'d Json<'d>>,
    /// The schemas of elements by their position.
    pub(super) tuple: Vec<&'d Json<'d>>,
    pub(super) unique: bool,
    pub(super) values: Option<Vec<Listed<'d>>>,
    pub(super) choices: Vec<&'d Member<'d>>,
    pub(super) discriminator: Option<&'d Json<'d>>,
    pub(super) format: Option<(&'d str, Span)>,
    /// `if`, `then` and their like, which may hold properties.
    conditions: Vec<&'d Member<'d>>,
    pub(super) about: About<'d>,
    /// Which of the bounds are themselves no values any more.
    pub(super) exclusive: Vec<Bound>,
    /// Whether the description is a title.
    title_only: bool,
    /// Choices that are being made, and no part of the sum.
    without: Vec<Span>,
    seen: HashSet<Span>,
    /// The schemas on the way here.
    way: Vec<Span>,
}

/// A property, and every schema that is declared for it.
pub(super) struct Slot<'d> {
    pub(super) name: &'d str,
    pub(super) span: Span,
    pub(super) parts: Vec<&'d Json<'d>>,
    /// The declared schemas by way of which all of them come, the outermost
    /// first.
    owners: Rc<Vec<String>>,
}

impl Slot<'_> {
    /// The declared schema that says the same of the property, if it is
    /// another one.
    pub(super) fn owner(&self) -> Option<&str> {
        self.owners.last().map(String::as_str)
    }
}

/// A value of an enum.
#[derive(Clone)]
pub(super) struct Listed<'d> {
    pub(super) json: &'d Json<'d>,
    /// What the document calls it.
    pub(super) name: Option<&'d str>,
    pub(super) description: &'d str,
}

/// What is said of a value besides its type.
#[derive(Clone, Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "marks are independent of each other"
)]
pub(super) struct About<'d> {
    pub(super) description: String,
    pub(super) default: Option<&'d Json<'d>>,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) deprecated: bool,
    pub(super) secret: bool,
    pub(super) bounds: Vec<(Bound, Spanned<String>)>,
}

/// Where a part stands.
#[derive(Clone)]
struct Stand {
    /// The keys of the declared schemas by way of which it is a part.
    owners: Rc<Vec<String>>,
    /// Behind a reference: what is said about the place there is not said here.
    elsewhere: bool,
    /// Whether references are followed.
    follow: bool,
}

impl<'d> Sum<'d> {
    pub(super) fn has_structure(&self) -> bool {
        !self.slots.is_empty()
            || !self.items.is_empty()
            || !self.tuple.is_empty()
            || !self.additional.is_empty()
    }

    /// The kinds of values but for null. Where none is named, those that the
    /// keywords speak of.
    pub(super) fn kinds(&self) -> u8 {
        match self.kinds {
            Some((kinds, _)) => kinds & !NULL,
            None if !self.slots.is_empty() => OBJECT,
            None if !self.items.is_empty() || !self.tuple.is_empty() => ARRAY,
            None => self.hints,
        }
    }

    /// A property's schema: the first, or one more.
    fn add_slot(&mut self, property: &'d Member<'d>, stand: &Stand) {
        match self.slot_of.get(&*property.key) {
            Some(&index) => {
                let slot = &mut self.slots[index];
                if self.slot_parts.insert(property.value.span) {
                    slot.parts.push(&property.value);
                    let same = slot.owners.iter().zip(stand.owners.iter());
                    let same = same.take_while(|(a, b)| a == b).count();
                    if same < slot.owners.len() {
                        Rc::make_mut(&mut slot.owners).truncate(same);
                    }
                }
            }
            None => {
                self.slot_parts.insert(property.value.span);
                self.slot_of.insert(&property.key, self.slots.len());
                self.slots.push(Slot {
                    name: &property.key,
                    span: property.key_span,
                    parts: vec![&property.value],
                    owners: Rc::clone(&stand.owners),
                });
            }
        }
    }

    pub(super) fn slot(&self, name: &str) -> Option<&Slot<'d>> {
        self.slot_of.get(name).map(|&index| &self.slots[index])
    }
}

impl<'d> Lowering<'d> {
    /// What some schemas say together. Choices at `without` are left out.
    pub(super) fn gather(&mut self, parts: &[&'d Json<'d>], without: &[Span]) -> Sum<'d> {
        self.sum(parts, without, true)
    }

    /// What some schemas say themselves, without what they refer to.
    pub(super) fn gather_own(&mut self, parts: &[&'d Json<'d>]) -> Sum<'d> {
        self.sum(parts, &[], false)
    }

    fn sum(&mut self, parts: &[&'d Json<'d>], without: &[Span], follow: bool) -> Sum<'d> {
        let mut sum = Sum {
            without: without.to_vec(),
            ..Sum::default()
        };
        let stand = Stand {
            owners: Rc::default(),
            elsewhere: false,
            follow,
        };
        for part in parts {
            self.part(part, &stand, &mut sum);
        }
        for condition in std::mem::take(&mut sum.conditions) {
            self.condition(condition, &sum);
        }
        sum
    }

    fn part(&mut self, json: &'d Json<'d>, stand: &Stand, sum: &mut Sum<'d>) {
        let members = match &json.value {
            Value::Object(members) => members,
            Value::Bool(true) => return,
            Value::Bool(false) => {
                sum.never = Some(json.span);
                return;
            }
            _ => return self.wrong_kind(json, "a schema", "an object"),
        };
        if sum.way.contains(&json.span) {
            self.problem(Diagnostic::endless_extension(json.span));
            return;
        }
        if !sum.seen.insert(json.span) || !self.may_gather(json.span) {
            return;
        }
        if sum.way.len() >= MAX_PARENTS {
            self.problem(Diagnostic::too_many_parents(json.span, MAX_PARENTS));
            return;
        }
        self.check(json);
        sum.way.push(json.span);
        let said =
            |key: &str| get(members, key).map(|json| &json.value) == Some(&Value::Bool(true));
        let null = said("nullable") || said("x-nullable");
        for member in members {
            match &*member.key {
                "$ref" if stand.follow => self.extended(member, stand, sum),
                "$ref" | "description" | "title" | "default" => {}
                "allOf" => {
                    for element in self.elements(member, "a list of schemas") {
                        self.part(element, stand, sum);
                    }
                }
                _ => self.keyword(member, members, null, stand, sum),
            }
        }
        // Behind the parts, since what is nearer wins.
        if !stand.elsewhere {
            for member in members {
                match &*member.key {
                    "description" | "title" => self.described(member, members, sum),
                    "default" => sum.about.default = Some(&member.value),
                    _ => {}
                }
            }
        }
        if null && !stand.elsewhere {
            sum.null = true;
        }
        sum.way.pop();
    }

    /// Counts what is gathered. Beyond the limit there is no more, and one
    /// problem.
    fn may_gather(&mut self, span: Span) -> bool {
        self.gathered += 1;
        if self.gathered == MAX_GATHERED {
            self.certain.push(Diagnostic::too_many_parts(span));
        }
        self.gathered < MAX_GATHERED
    }

    /// A reference among other keywords: what it leads to is a part.
    fn extended(&mut self, member: &'d Member<'d>, stand: &Stand, sum: &mut Sum<'d>) {
        match self.resolve(&member.value) {
            Target::Declared(key, Some(json)) => {
                // What a choice is made in has no models of its own.
                let chooses = match &json.value {
                    Value::Object(members) => {
                        get(members, "oneOf").or(get(members, "anyOf")).is_some()
                    }
                    _ => false,
                };
                let mut owners = Rc::clone(&stand.owners);
                if self.share && !chooses {
                    Rc::make_mut(&mut owners).push(key);
                }
                // A circle is a mistake where it is closed.
                if sum.way.contains(&json.span) {
                    self.problem(Diagnostic::endless_extension(member.value.span));
                    return;
                }
                let there = Stand {
                    owners,
                    elsewhere: true,
                    follow: true,
                };
                self.part(json, &there, sum);
            }
            Target::Place(json, _) => {
                if sum.way.contains(&json.span) {
                    self.problem(Diagnostic::endless_extension(member.value.span));
                    return;
                }
                let there = Stand {
                    owners: Rc::clone(&stand.owners),
                    elsewhere: true,
                    follow: true,
                };
                self.part(json, &there, sum);
            }
            Target::Declared(key, None) => {
                let problem = Diagnostic::unextendable_reference(member.value.span, &key);
                self.problem(problem);
            }
            Target::Any | Target::Missing => {}
        }
    }

    #[allow(clippy::too_many_lines, reason = "one arm a keyword")]
    fn keyword(
        &mut self,
        member: &'d Member<'d>,
        siblings: &'d [Member<'d>],
        null: bool,
        stand: &Stand,
        sum: &mut Sum<'d>,
    ) {
        let value = &member.value;
        match &*member.key {
            "type" => self.types(member, null, sum),
            "properties" => {
                sum.hints |= OBJECT;
                for property in self.members(member, "an object with a schema for each property") {
                    if self.may_gather(property.key_span) {
                        sum.add_slot(property, stand);
                    }
                }
            }
            "required" => {
                // Draft 3 and many a hand write it as a boolean, to no effect.
                if let Value::Bool(_) = value.value {
                    self.problem(Diagnostic::boolean_required(value.span));
                    return;
                }
                if sum.hints == 0 {
                    sum.hints |= OBJECT;
                }
                for name in self.elements(member, "a list of property names") {
                    let Value::String(name, span) = &name.value else {
                        self.wrong_kind(name, "an element of `required`", "a string");
                        continue;
                    };
                    sum.required.push((name, *span));
                }
                self.repeated(member);
            }
            "additionalProperties" => self.additional(member, sum),
            "unevaluatedProperties" if get(siblings, "additionalProperties").is_none() => {
                self.additional(member, sum);
            }
            "patternProperties" => {
                sum.hints |= OBJECT;
                for pattern in self.members(member, "an object with a schema for each pattern") {
                    sum.open = true;
                    // Extensions of OpenAPI and the like: `"^x-": true`.
                    sum.additional.push(&pattern.value);
                }
            }
            "items" => {
                sum.hints |= ARRAY;
                match &value.value {
                    Value::Array(elements) => sum.tuple.extend(elements),
                    Value::Bool(_) => {}
                    _ => sum.items.push(value),
                }
            }
            "prefixItems" => {
                sum.hints |= ARRAY;
                sum.tuple.extend(self.elements(member, "a list of schemas"));
            }
            "uniqueItems" => {
                sum.hints |= ARRAY;
                sum.unique |= self.flag(member);
            }
            "enum" => self.listed(member, siblings, sum),
            "const" => {
                let listed = Listed {
                    json: value,
                    name: None,
                    description: "",
                };
                self.narrow_values(vec![listed], value.span, sum);
            }
            "oneOf" | "anyOf" => {
                let elements = self.elements(member, "a list of schemas");
                let made = sum.without.contains(&member.key_span);
                if let Value::Array(_) = value.value
                    && !made
                    && !self.chooses_itself(elements, sum)
                {
                    sum.choices.push(member);
                }
            }
            "discriminator" => sum.discriminator = Some(value),
            "format" => {
                if let Some(format) = self.text(member) {
                    sum.format = Some((format, value.span));
                    sum.about.secret |= format == "password";
                    sum.hints |= super::format::kinds(format);
                }
            }
            "x-secret" => sum.about.secret |= self.flag(member),
            "readOnly" if !stand.elsewhere => sum.about.read_only |= self.flag(member),
            "writeOnly" if !stand.elsewhere => sum.about.write_only |= self.flag(member),
            "deprecated" if !stand.elsewhere => sum.about.deprecated |= self.flag(member),
            "if" | "then" | "else" | "dependentSchemas" | "dependencies" => {
                sum.conditions.push(member);
            }
            key => self.bound(key, member, siblings, sum),
        }
    }

    /// Whether a schema that is extended chooses among its extensions, this one
    /// among them: that is no choice here.
    fn chooses_itself(&mut self, elements: &'d [Json<'d>], sum: &Sum<'d>) -> bool {
        sum.way.len() > 1
            && elements.iter().any(|element| {
                let reference = super::shape::reference(&[element]);
                let target = reference.and_then(|reference| self.target(reference));
                target.is_some_and(|target| sum.way.contains(&target.span))
            })
    }

    /// The description; a title where there is none.
    fn described(&mut self, member: &'d Member<'d>, siblings: &'d [Member<'d>], sum: &mut Sum<'d>) {
        let Some(text) = self.text(member) else {
            return;
        };
        let is_title = member.key == "title";
        let gives_way = get(siblings, "description").is_some()
            || !(sum.about.description.is_empty() || sum.title_only);
        if text.trim().is_empty() || (is_title && gives_way) {
            return;
        }
        text.trim().clone_into(&mut sum.about.description);
        sum.title_only = is_title;
    }

    /// A list of names that holds one twice.
    fn repeated(&mut self, member: &'d Member<'d>) {
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

    fn types(&mut self, member: &'d Member<'d>, null: bool, sum: &mut Sum<'d>) {
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

    fn additional(&mut self, member: &'d Member<'d>, sum: &mut Sum<'d>) {
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
    fn listed(&mut self, member: &'d Member<'d>, siblings: &'d [Member<'d>], sum: &mut Sum<'d>) {
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
    fn narrow_values(&mut self, new: Vec<Listed<'d>>, span: Span, sum: &mut Sum<'d>) {
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
    fn bound(
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

    /// A condition narrows what is declared. What it declares itself would be
    /// lost.
    fn condition(&mut self, member: &'d Member<'d>, sum: &Sum<'d>) {
        match (&*member.key, &member.value.value) {
            ("if", _) => {}
            ("then" | "else", _) => self.declares_nothing(&member.value, &member.key, sum),
            (_, Value::Object(schemas)) => {
                for schema in schemas {
                    self.declares_nothing(&schema.value, &member.key, sum);
                }
            }
            _ => {}
        }
    }

    fn declares_nothing(&mut self, json: &'d Json<'d>, keyword: &str, sum: &Sum<'d>) {
        let Value::Object(members) = &json.value else {
            return;
        };
        for member in members {
            match (&*member.key, &member.value.value) {
                ("properties", Value::Object(properties)) => {
                    for property in properties {
                        let name = &*property.key;
                        if !forbids(&property.value) && sum.slot(name).is_none() {
                            let span = property.key_span;
                            self.problem(Diagnostic::conditional_property(span, name, keyword));
                        }
                    }
                }
                ("allOf" | "oneOf" | "anyOf", Value::Array(parts)) => {
                    for part in parts {
                        self.declares_nothing(part, keyword, sum);
                    }
                }
                ("then" | "else", _) => self.declares_nothing(&member.value, keyword, sum),
                ("$ref", _) => {
                    let span = member.value.span;
                    self.problem(Diagnostic::conditional_reference(span, keyword));
                }
                _ => {}
            }
        }
    }
}

/// Whether a schema allows no value: `false` or `not` anything.
pub(super) fn forbids(json: &Json<'_>) -> bool {
    match &json.value {
        Value::Bool(allows) => !allows,
        Value::Object(members) => get(members, "not").is_some_and(|not| match &not.value {
            Value::Bool(allows) => *allows,
            Value::Object(members) => members.is_empty(),
            _ => false,
        }),
        _ => false,
    }
}
