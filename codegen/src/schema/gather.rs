//! All that the parts of a schema say, brought together: its own keywords, the
//! parts of `allOf`, and what references among them lead to.

use std::rc::Rc;

use super::reference::Target;
use super::sum::{ARRAY, Listed, OBJECT, Sum};
use super::{Lowering, get};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::limits::MAX_GATHERED;
use crate::span::Span;

/// How many schemas may extend each other in a row.
const MAX_PARENTS: usize = 200;

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
        let mut sum = Sum::new(without);
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
                        sum.add_slot(property, &stand.owners);
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
                let reference = super::refer::reference(&[element]);
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
}
