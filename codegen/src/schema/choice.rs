//! `oneOf` and `anyOf`.

use crate::hash::{HashMap, HashSet};

use super::gather::{
    ARRAY, BOOLEAN, FRACTION, INTEGER, Listed, NULL, OBJECT, STRING, Sum, forbids,
};
use super::keywords::{Role, is_bare, role};
use super::reference::Target;
use super::shape::{self, Shaped};
use super::values::kind;
use super::{Lowering, get, key_of};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::limits::MAX_ALTERNATIVES;
use crate::model::{Alternative, EnumKind, Shape, Type, Union};
use crate::names;
use crate::span::Span;
use crate::suggest;

/// How many choices may be made one inside the other, each with properties
/// beside it.
const MAX_CHOICES: usize = 4;

/// A discriminator.
struct Tag<'d> {
    property: &'d str,
    span: Span,
    /// Values, each with the schema that it stands for.
    mapping: &'d [Member<'d>],
}

impl<'d> Lowering<'d> {
    /// What a choice makes of the sum, and whether null is one of the
    /// alternatives. None if it only narrows what the sum says anyway.
    pub(super) fn choices(
        &mut self,
        parts: &[&'d Json<'d>],
        sum: &mut Sum<'d>,
        without: &[Span],
        key: &str,
    ) -> Option<(Shape, bool)> {
        let mut chosen: Option<&'d Member<'d>> = None;
        for choice in &sum.choices {
            let Value::Array(elements) = &choice.value.value else {
                continue;
            };
            for element in elements {
                self.check(element);
            }
            if elements.is_empty() {
                self.problem(Diagnostic::empty_choice(choice.value.span, &choice.key));
                continue;
            }
            if elements.iter().all(|element| narrows(element, sum)) {
                continue;
            }
            if let Some(first) = chosen {
                let place = self.place(first.key_span, choice.key_span);
                self.problem(Diagnostic::several_choices(choice.key_span, &place));
                continue;
            }
            chosen = Some(choice);
        }
        let choice = chosen?;
        if without.len() >= MAX_CHOICES {
            self.problem(Diagnostic::too_many_choices(choice.key_span, MAX_CHOICES));
            return None;
        }
        let mut without = without.to_vec();
        without.push(choice.key_span);
        let Value::Array(elements) = &choice.value.value else {
            return None;
        };
        let null = elements.iter().any(is_null);
        let mut elements: Vec<&'d Json<'d>> = elements
            .iter()
            .filter(|element| !is_null(element) && !forbids(element))
            .collect();
        if let Some(first) = elements.get(MAX_ALTERNATIVES) {
            let problem = Diagnostic::too_many_members(
                first.span,
                key,
                "alternatives",
                elements.len(),
                MAX_ALTERNATIVES,
            );
            self.problem(problem);
            elements.truncate(MAX_ALTERNATIVES);
        }
        let base = sum.has_structure();
        let shaped = match elements.as_slice() {
            [] => return Some((Shape::Alias(Type::Any), null)),
            [only] => {
                let mut together: Vec<&'d Json<'d>> = Vec::new();
                if base {
                    together.extend(parts);
                }
                together.push(only);
                let shaped = self.shape(&together, &without, key);
                adopt(sum, &shaped);
                shaped
            }
            _ => match self.listed_together(&elements, sum) {
                Some(shape) if !base => Shaped {
                    shape,
                    nullable: false,
                    about: super::gather::About::default(),
                },
                _ => self.union(parts, &elements, &without, sum, key),
            },
        };
        Some((shaped.shape, null || shaped.nullable))
    }

    /// Alternatives that are all texts, some of them listed, or all integers:
    /// one enum, which takes values that are not listed as well.
    fn listed_together(&mut self, elements: &[&'d Json<'d>], sum: &Sum<'d>) -> Option<Shape> {
        let mut listed: Vec<Listed<'d>> = Vec::new();
        let mut referred: Vec<&'d Json<'d>> = Vec::new();
        let mut lists = 0;
        let mut kinds = 0;
        for element in elements {
            let own = self.quietly(|this| this.gather(&[element], &[]));
            if !own.choices.is_empty() || own.has_structure() {
                return None;
            }
            match &own.values {
                Some(values) => {
                    lists += 1;
                    referred.extend(shape::reference(&[element]));
                    for value in values {
                        kinds |= kind(value.json);
                        // A value that is an alternative is described by it.
                        let alone = values.len() == 1;
                        let title = match &element.value {
                            Value::Object(members) if alone => get(members, "title"),
                            _ => None,
                        };
                        let title = title.and_then(|title| match &title.value {
                            Value::String(title, _) => Some(&**title),
                            _ => None,
                        });
                        let described = match &element.value {
                            Value::Object(members) if alone => get(members, "description"),
                            _ => None,
                        };
                        let described = described.and_then(|text| match &text.value {
                            Value::String(text, _) => Some(&**text),
                            _ => None,
                        });
                        listed.push(Listed {
                            json: value.json,
                            name: value.name.or(title.filter(|title| is_name(title))),
                            description: match value.description {
                                "" => described.or(title).unwrap_or_default(),
                                own => own,
                            },
                        });
                    }
                }
                None => {
                    // A text of a format is told from others by those who have
                    // a type for it.
                    if own.format.is_some() {
                        return None;
                    }
                    let plain = match own.kinds.or(sum.kinds) {
                        Some((plain, _)) => plain & !NULL,
                        None => own.hints,
                    };
                    if plain != STRING && plain != INTEGER {
                        return None;
                    }
                    kinds |= plain;
                }
            }
        }
        if lists == 0 || !(kinds == STRING || kinds == INTEGER) {
            return None;
        }
        if let ([reference], 1) = (referred.as_slice(), lists)
            && let Target::Declared(key, _) = self.quietly(|this| this.resolve(reference))
        {
            return Some(Shape::Alias(Type::Model(key)));
        }
        let values: Vec<(String, &Listed<'d>)> = listed
            .iter()
            .filter_map(|listed| match &listed.json.value {
                Value::String(text, _) => Some((text.to_string(), listed)),
                Value::Number(number) => {
                    let number: i64 = number.parse().ok()?;
                    Some((number.to_string(), listed))
                }
                _ => None,
            })
            .collect();
        // One list may repeat what another has.
        let mut seen = HashSet::new();
        let values: Vec<_> = values
            .into_iter()
            .filter(|(value, _)| lists == 1 || seen.insert(value.clone()))
            .collect();
        let kind = if kinds == STRING {
            EnumKind::String
        } else {
            EnumKind::Integer
        };
        Some(Shape::Enum(self.enumeration(kind, &values)))
    }

    fn union(
        &mut self,
        parts: &[&'d Json<'d>],
        elements: &[&'d Json<'d>],
        without: &[Span],
        sum: &Sum<'d>,
        key: &str,
    ) -> Shaped<'d> {
        let tag = sum.discriminator.and_then(|json| self.tag(json));
        let base = sum.has_structure();
        let mapped = tag.as_ref().map(|tag| self.mapped(tag)).unwrap_or_default();
        let mut mapped = Mapped::of(&mapped);
        let mut taken = HashMap::new();
        let mut union: Vec<(Alternative, &'d Json<'d>)> = Vec::with_capacity(elements.len());
        let mut null = false;
        let start = self.models.len();
        for &element in elements {
            let declared = shape::reference(&[element]).and_then(|reference| {
                match self.quietly(|this| this.resolve(reference)) {
                    Target::Declared(key, _) => Some(key),
                    _ => None,
                }
            });
            let own = self.quietly(|this| this.gather(&[element], &[]));
            let values = match &tag {
                Some(tag) => self.tag_values(tag, declared.as_deref(), &own, &mut mapped, element),
                None => Vec::new(),
            };
            let name = alternative_name(
                key,
                declared.as_deref(),
                &values,
                &own,
                element,
                union.len(),
            );
            let name = names::unique(name, &mut taken);
            let inner = format!("{key}/{name}");
            let at = self.models.len();
            // What the alternative says again need not be said for it.
            let required: HashSet<&str> = own.required.iter().map(|(name, _)| *name).collect();
            let adds = sum.slots.iter().any(|slot| own.slot(slot.name).is_none())
                || sum
                    .required
                    .iter()
                    .any(|(name, _)| !required.contains(name))
                || sum.slots.is_empty();
            let shaped = if base && adds {
                let mut together = parts.to_vec();
                together.push(element);
                self.shape(&together, without, &inner)
            } else {
                self.shape(&[element], without, &inner)
            };
            let ty = self.place_model(shaped, Some(element.span), &inner, at).ty;
            let ty = match ty {
                Type::Nullable(inner) => {
                    null = true;
                    *inner
                }
                // What takes everything leaves nothing to choose.
                Type::Any if tag.is_none() => {
                    self.discard(start, key);
                    return plain(Type::Any, null);
                }
                ty => ty,
            };
            // What cannot be told apart is one.
            if tag.is_none() && union.iter().any(|(other, _)| other.ty == ty) {
                continue;
            }
            union.push((
                Alternative {
                    name,
                    ty,
                    boxed: false,
                    values,
                    span: element.span,
                },
                element,
            ));
        }
        self.all_mapped(&mapped, &union);
        if let (1, Some((alternative, _)), None) = (union.len(), union.first(), &tag) {
            return plain(alternative.ty.clone(), null);
        }
        self.told_apart(&union);
        Shaped {
            shape: Shape::Union(Union {
                discriminator: tag.map(|tag| tag.property.to_owned()),
                alternatives: union
                    .into_iter()
                    .map(|(alternative, _)| alternative)
                    .collect(),
            }),
            nullable: null,
            about: super::gather::About::default(),
        }
    }

    /// No value of a mapping may stand for what is no alternative.
    fn all_mapped(&mut self, mapped: &Mapped<'_, 'd>, union: &[(Alternative, &'d Json<'d>)]) {
        let known: Vec<&str> = union
            .iter()
            .filter_map(|(alternative, _)| match &alternative.ty {
                Type::Model(key) => Some(key.as_str()),
                _ => None,
            })
            .collect();
        let chosen: HashSet<&str> = known.iter().copied().collect();
        for (value, (key, span)) in mapped.left() {
            if !chosen.contains(key) {
                let asks = self.problems.len() < suggest::ENOUGH;
                let candidates = known.iter().copied().filter(|_| asks);
                let close = suggest::closest(key, candidates);
                self.problem(Diagnostic::unknown_mapping(span, value, key, close));
            }
        }
    }

    /// No value of a discriminator may stand for two alternatives.
    fn told_apart(&mut self, union: &[(Alternative, &'d Json<'d>)]) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for (alternative, element) in union {
            for value in &alternative.values {
                if let Some(first) = seen.insert(value, element.span) {
                    let place = self.place(first, element.span);
                    self.problem(Diagnostic::ambiguous_value(element.span, value, &place));
                }
            }
        }
    }

    fn tag(&mut self, json: &'d Json<'d>) -> Option<Tag<'d>> {
        let members = match &json.value {
            Value::Object(members) => members,
            // Swagger 2.0 has the name alone.
            Value::String(property, span) => {
                return Some(Tag {
                    property,
                    span: *span,
                    mapping: &[],
                });
            }
            _ => {
                self.wrong_kind(json, "`discriminator`", "an object with `propertyName`");
                return None;
            }
        };
        let Some(name) = get(members, "propertyName") else {
            self.problem(Diagnostic::no_property_name(json.span));
            return None;
        };
        let Value::String(property, span) = &name.value else {
            self.wrong_kind(name, "`propertyName`", "a string");
            return None;
        };
        let mapping = members.iter().find(|member| member.key == "mapping");
        Some(Tag {
            property,
            span: *span,
            mapping: mapping.map_or(&[], |member| {
                self.members(member, "an object with a schema for each value")
            }),
        })
    }

    /// The values of a mapping, each with the key of the schema that it names.
    fn mapped(&mut self, tag: &Tag<'d>) -> Vec<(&'d str, (String, Span))> {
        let mut mapped = Vec::with_capacity(tag.mapping.len());
        for member in tag.mapping {
            let Value::String(text, span) = &member.value.value else {
                let what = format!("the mapping of `{}`", member.key);
                self.wrong_kind(&member.value, &what, "a string");
                continue;
            };
            // A name or a reference; a name may look like a file.
            let is_name = !text.contains(['#', '/']) && crate::library::file_of(text).is_none();
            let key = if is_name {
                key_of(text)
            } else {
                match self.resolve_text(text, *span) {
                    Target::Declared(key, _) => key,
                    _ => continue,
                }
            };
            mapped.push((&*member.key, (key, *span)));
        }
        mapped
    }

    /// The values of a discriminator that choose an alternative: those that the
    /// mapping gives it, else those that its own property lists, else its name.
    fn tag_values(
        &mut self,
        tag: &Tag<'d>,
        declared: Option<&str>,
        own: &Sum<'d>,
        mapped: &mut Mapped<'_, 'd>,
        element: &'d Json<'d>,
    ) -> Vec<String> {
        let slot = own.slot(tag.property).map(|slot| slot.parts.clone());
        // An object that does not list the property is written with it anyway.
        let may_be_object = own.kinds() & OBJECT != 0 || own.kinds.is_none();
        if slot.is_none() && !may_be_object && own.choices.is_empty() {
            let shown = declared.unwrap_or("the alternative");
            let problem = Diagnostic::untagged(element.span, shown, tag.property);
            self.problem(problem);
            return Vec::new();
        }
        let mut values = Vec::new();
        if let Some(key) = declared {
            values = mapped.take(key);
        }
        if !values.is_empty() {
            return values;
        }
        if let Some(parts) = slot {
            let listed = self.quietly(|this| this.gather(&parts, &[])).values;
            let texts = listed
                .iter()
                .flatten()
                .filter_map(|listed| match &listed.json.value {
                    Value::String(text, _) => Some(text.to_string()),
                    _ => None,
                });
            values.extend(texts);
        }
        if values.is_empty() {
            match declared {
                Some(key) => values.push(key.to_owned()),
                None => self.problem(Diagnostic::valueless(
                    element.span,
                    tag.property,
                    tag_line(self, tag),
                )),
            }
        }
        values
    }
}

/// What an alternative is called in Rust.
fn alternative_name(
    key: &str,
    declared: Option<&str>,
    values: &[String],
    own: &Sum<'_>,
    element: &Json<'_>,
    index: usize,
) -> String {
    if let [value] = values {
        return names::variant(value);
    }
    if let Some(declared) = declared {
        let name = names::type_name(declared).unwrap_or_default();
        let union = names::type_name(key.rsplit('/').next().unwrap_or(key));
        // `Shape` of `ShapeCircle` and `ShapeSquare` says nothing.
        let rest = union.and_then(|union| name.strip_prefix(&union).map(str::to_owned));
        return match rest {
            Some(rest) if rest.starts_with(char::is_uppercase) => rest,
            _ => name,
        };
    }
    let title = match &element.value {
        Value::Object(members) => get(members, "title"),
        _ => None,
    };
    if let Some(Value::String(title, _)) = title.map(|title| &title.value)
        && is_name(title)
        && let Some(name) = names::type_name(title)
    {
        return name;
    }
    if let Some([Listed { json, .. }]) = own.values.as_deref()
        && let Value::String(text, _) = &json.value
    {
        return names::variant(text);
    }
    match own.kinds() {
        STRING if own.values.is_some() => "Listed".to_owned(),
        STRING => match own.format.and_then(|(name, _)| super::format::text(name)) {
            Some(scalar) => names::type_name(scalar.name()).unwrap_or_default(),
            None => "String".to_owned(),
        },
        BOOLEAN => "Boolean".to_owned(),
        INTEGER => "Integer".to_owned(),
        ARRAY => "Array".to_owned(),
        OBJECT if own.slots.is_empty() => "Object".to_owned(),
        kinds if kinds == INTEGER | FRACTION => "Number".to_owned(),
        _ => format!("Variant{}", index + 1),
    }
}

fn tag_line(lowering: &Lowering<'_>, tag: &Tag<'_>) -> String {
    lowering.place(tag.span, tag.span)
}

fn plain<'d>(ty: Type, nullable: bool) -> Shaped<'d> {
    Shaped {
        shape: Shape::Alias(ty),
        nullable,
        about: super::gather::About::default(),
    }
}

/// What the only alternative says of values is said of them all.
fn adopt<'d>(sum: &mut Sum<'d>, shaped: &Shaped<'d>) {
    let about = &shaped.about;
    sum.about.secret |= about.secret;
    if sum.about.description.is_empty() {
        sum.about.description.clone_from(&about.description);
    }
    if sum.about.bounds.is_empty() {
        sum.about.bounds.clone_from(&about.bounds);
    }
    if sum.about.default.is_none() {
        sum.about.default = about.default;
    }
}

/// Whether a title can name something in Rust: a few words, not a sentence.
fn is_name(title: &str) -> bool {
    const MOST_WORDS: usize = 4;
    title.split_whitespace().count() <= MOST_WORDS && !title.ends_with('.')
}

/// Whether null is all that a schema allows.
fn is_null(json: &Json<'_>) -> bool {
    let Value::Object(members) = &json.value else {
        return false;
    };
    members.iter().any(|member| match (&*member.key, &member.value.value) {
        ("type", Value::String(word, _)) => word == "null",
        ("type", Value::Array(words)) => {
            matches!(words.as_slice(), [Json { value: Value::String(word, _), .. }] if word == "null")
        }
        ("const", value) => *value == Value::Null,
        ("enum", Value::Array(values)) => {
            matches!(values.as_slice(), [only] if only.value == Value::Null)
        }
        _ => false,
    })
}

/// Whether an alternative says nothing but which of the values that the sum has
/// anyway are meant: which properties must be there, how long a list is.
fn narrows(json: &Json<'_>, sum: &Sum<'_>) -> bool {
    let Value::Object(members) = &json.value else {
        return matches!(json.value, Value::Bool(_)) && sum.has_structure();
    };
    let said = sum.has_structure() || sum.kinds.is_some();
    said && members
        .iter()
        .all(|member| match (&*member.key, &member.value.value) {
            ("required", _) => sum.has_structure() || sum.kinds() == OBJECT,
            ("type", Value::String(word, _)) => {
                let named = super::gather::TYPES.iter().find(|(known, _)| known == word);
                let kind = named.map_or(0, |(_, kind)| *kind);
                // Told among several kinds, the type is what the choice is about.
                sum.kinds
                    .is_some_and(|(kinds, _)| kinds & !NULL & !kind == 0)
            }
            ("properties", Value::Object(properties)) => properties.iter().all(|property| {
                let value = &property.value;
                let declared = sum.slot(&property.key).is_some();
                forbids(value) || (declared && (is_bare(value) || lists_only(value)))
            }),
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => {
                parts.iter().all(|part| narrows(part, sum))
            }
            ("additionalProperties" | "unevaluatedProperties", Value::Bool(false)) => true,
            (key, _) => role(key) != Role::Structure,
        })
}

/// Whether a schema says no more than which values are meant.
fn lists_only(json: &Json<'_>) -> bool {
    let Value::Object(members) = &json.value else {
        return false;
    };
    members.iter().all(|member| {
        matches!(&*member.key, "const" | "enum" | "type") || role(&member.key) != Role::Structure
    })
}

/// The values of a mapping that no alternative has taken yet.
struct Mapped<'m, 'd> {
    /// All of them, in the document's order.
    all: &'m [(&'d str, (String, Span))],
    /// Those that are left, by the schema that they name.
    left: HashMap<&'m str, Vec<&'d str>>,
}

impl<'m, 'd> Mapped<'m, 'd> {
    fn of(all: &'m [(&'d str, (String, Span))]) -> Self {
        let mut left: HashMap<&str, Vec<&str>> = HashMap::new();
        for (value, (key, _)) in all {
            left.entry(key).or_default().push(value);
        }
        Mapped { all, left }
    }

    /// The values that name a schema.
    fn take(&mut self, key: &str) -> Vec<String> {
        let values = self.left.remove(key).unwrap_or_default();
        values.into_iter().map(str::to_owned).collect()
    }

    /// The values that nothing has taken, in the document's order.
    fn left(&self) -> impl Iterator<Item = (&'d str, (&'m str, Span))> {
        let left = self
            .all
            .iter()
            .filter(|(_, (key, _))| self.left.contains_key(key.as_str()));
        left.map(|(value, (key, span))| (*value, (key.as_str(), *span)))
    }
}
