//! What the values of a schema are.

use super::Lowering;
use super::refer::reference;
use super::sum::{ARRAY, About, BOOLEAN, FRACTION, INTEGER, NULL, OBJECT, STRING, Sum};
use crate::diagnostic::Diagnostic;
use crate::json::Json;
use crate::model::{Model, Scalar, Shape, Type};
use crate::span::Span;

/// How deep schemas may be inside each other, by way of references or not.
const MAX_DEPTH: usize = 32;

/// How many types one declared schema may be made of. Schemas that take each
/// other in by way of choices multiply.
const MAX_WORK: usize = 20_000;

/// What the values of a schema are, and what else is said of them.
pub(super) struct Shaped<'d> {
    pub(super) shape: Shape,
    /// Whether null is one of them.
    pub(super) nullable: bool,
    pub(super) about: About<'d>,
}

/// A schema as the type of a property, an element or an alternative.
#[derive(Clone)]
pub(super) struct Typed<'d> {
    pub(super) ty: Type,
    pub(super) about: About<'d>,
}

impl Typed<'_> {
    pub(super) fn any() -> Self {
        Typed {
            ty: Type::Any,
            about: About::default(),
        }
    }
}

/// A type that is being made.
pub(super) struct Making<'d> {
    parts: Vec<&'d Json<'d>>,
    key: String,
    /// Whether it was asked for again meanwhile.
    again: bool,
}

pub(super) fn nullable(ty: Type) -> Type {
    match ty {
        // Any value includes null.
        Type::Any | Type::Nullable(_) => ty,
        ty => Type::Nullable(Box::new(ty)),
    }
}

impl<'d> Lowering<'d> {
    /// The type that some schemas are together. A model that has to be made
    /// for it gets the key; if it is being made already, it holds itself.
    pub(super) fn typed(&mut self, parts: &[&'d Json<'d>], key: &str) -> Typed<'d> {
        let Some(last) = parts.last() else {
            return Typed::any();
        };
        let same = |making: &Making<'d>| {
            making.parts.len() == parts.len()
                && making
                    .parts
                    .iter()
                    .zip(parts)
                    .all(|(a, b)| a.span == b.span)
        };
        if let Some(at) = self.making.iter().rposition(same) {
            if self.is_model(parts) {
                self.making[at].again = true;
                let key = self.making[at].key.clone();
                self.promised.push((key, parts.to_vec()));
                let ty = Type::Model(self.making[at].key.clone());
                let null = self.allows_null(last, 0);
                return Typed {
                    ty: if null { nullable(ty) } else { ty },
                    about: About::default(),
                };
            }
            // A list or map of itself is one by way of a model, which is met
            // again, or it has no end.
            let between: Vec<Vec<&'d Json<'d>>> = self.making[at + 1..]
                .iter()
                .map(|making| making.parts.clone())
                .collect();
            if !between.iter().any(|parts| self.is_model(parts)) {
                self.certain.push(Diagnostic::endless_place(last.span));
                return Typed::any();
            }
        }
        self.work += 1;
        if self.work > MAX_WORK {
            // Said once: whatever follows is left out, too.
            if self.work == MAX_WORK + 1 {
                self.certain
                    .push(Diagnostic::too_many_types(last.span, MAX_WORK));
            }
            return Typed::any();
        }
        if self.making.len() >= MAX_DEPTH {
            self.certain
                .push(Diagnostic::schemas_too_deep(last.span, MAX_DEPTH));
            return Typed::any();
        }
        self.making.push(Making {
            parts: parts.to_vec(),
            key: key.to_owned(),
            again: false,
        });
        let at = self.models.len();
        let shaped = self.shape(parts, &[], key);
        let typed = self.place_model(shaped, Some(last.span), key, at);
        let again = self.making.pop().is_some_and(|making| making.again);
        let inner = match &typed.ty {
            Type::Nullable(inner) => inner,
            ty => ty,
        };
        let pushed = self.models.get(at).is_some_and(|model| model.key == key);
        let made = (pushed || self.made.contains(key))
            && matches!(inner, Type::Model(model) if model == key);
        if again && !made {
            self.certain.push(Diagnostic::endless_place(last.span));
            return Typed::any();
        }
        if self.quiet > 0 && made {
            self.promised.push((key.to_owned(), parts.to_vec()));
        }
        typed
    }

    /// Whether some schemas will be a model, not a list or map of others.
    fn is_model(&mut self, parts: &[&'d Json<'d>]) -> bool {
        if reference(parts).is_some() {
            return false;
        }
        let sum = self.quietly(|this| this.gather(parts, &[]));
        !sum.slots.is_empty() || !sum.choices.is_empty() || sum.values.is_some()
    }

    /// A shape as a type: as it is, or as the model at `at`, before those that
    /// are inside it.
    pub(super) fn place_model(
        &mut self,
        shaped: Shaped<'d>,
        span: Option<Span>,
        key: &str,
        at: usize,
    ) -> Typed<'d> {
        let ty = match (shaped.shape, span) {
            (Shape::Alias(ty), _) => ty,
            (_, None) => Type::Any,
            (shape, Some(span)) => {
                let model = Model {
                    key: key.to_owned(),
                    name: String::new(),
                    description: shaped.about.description.clone(),
                    shape,
                    deprecated: false,
                    span: Span {
                        end: span.start + 1,
                        ..span
                    },
                };
                self.push(at, model);
                Type::Model(key.to_owned())
            }
        };
        Typed {
            ty: if shaped.nullable { nullable(ty) } else { ty },
            about: shaped.about,
        }
    }

    /// What the values of some schemas together are.
    pub(super) fn shape(
        &mut self,
        parts: &[&'d Json<'d>],
        without: &[Span],
        key: &str,
    ) -> Shaped<'d> {
        if let Some(reference) = reference(parts) {
            return self.refer(parts, reference);
        }
        let mut sum = self.gather(parts, without);
        let (shape, null) = self.decide(parts, &mut sum, without, key);
        let listed = sum.kinds.is_some_and(|(kinds, _)| kinds & NULL != 0);
        Shaped {
            shape,
            nullable: null || sum.null || listed,
            about: sum.about,
        }
    }

    /// The shape of what has been gathered, and whether null is among its
    /// values by way of a choice or a list of values.
    fn decide(
        &mut self,
        parts: &[&'d Json<'d>],
        sum: &mut Sum<'d>,
        without: &[Span],
        key: &str,
    ) -> (Shape, bool) {
        if let Some(span) = sum.never {
            self.problem(Diagnostic::no_value(span));
            return (Shape::Alias(Type::Any), false);
        }
        if let Some(values) = sum.values.take() {
            return self.values(&values, sum, key);
        }
        if let Some(chosen) = self.choices(parts, sum, without, key) {
            return chosen;
        }
        let shape = self.by_kinds(parts, sum, key);
        (shape, false)
    }

    fn by_kinds(&mut self, parts: &[&'d Json<'d>], sum: &mut Sum<'d>, key: &str) -> Shape {
        let kinds = sum.kinds();
        if kinds == OBJECT {
            return self.object(sum, key);
        }
        let mut alternatives = Vec::new();
        let kind_names = [
            (STRING, "String"),
            (BOOLEAN, "Boolean"),
            (INTEGER | FRACTION, "Number"),
            (ARRAY, "Array"),
            (OBJECT, "Object"),
        ];
        let several = kind_names
            .iter()
            .filter(|(kind, _)| kinds & kind != 0)
            .count()
            > 1;
        // A bound of one kind says nothing against the others.
        if several && sum.kinds.is_none() {
            return Shape::Alias(Type::Any);
        }
        for (kind, name) in kind_names {
            if kinds & kind == 0 {
                continue;
            }
            let ty = match kind {
                STRING => self.text_type(sum),
                BOOLEAN => Type::Scalar(Scalar::Boolean),
                ARRAY => self.array(sum, key),
                OBJECT => {
                    let key = format!("{key}/{name}");
                    let at = self.models.len();
                    let shaped = Shaped {
                        shape: self.object(sum, &key),
                        nullable: false,
                        about: About::default(),
                    };
                    let span = parts.last().map(|part| part.span);
                    self.place_model(shaped, span, &key, at).ty
                }
                _ => self.number_type(sum, kinds & FRACTION != 0),
            };
            let name = match ty {
                Type::Scalar(Scalar::Int32 | Scalar::Int64 | Scalar::Uint32 | Scalar::Uint64) => {
                    "Integer"
                }
                _ => name,
            };
            let span = sum
                .kinds
                .map(|(_, span)| span)
                .or(parts.last().map(|part| part.span));
            alternatives.push((name, ty, span));
        }
        self.union_of_kinds(alternatives)
    }

    fn array(&mut self, sum: &Sum<'d>, key: &str) -> Type {
        let key = format!("{key}/item");
        let element = match sum.tuple.as_slice() {
            [] if sum.items.is_empty() => Type::Any,
            [] => self.typed(&sum.items, &key).ty,
            [first, others @ ..] => {
                let ty = self.typed(&[first], &key).ty;
                // The others are compared, and not made.
                let promised = self.promised.len();
                let same = others
                    .iter()
                    .all(|other| self.quietly(|this| this.typed(&[other], &key).ty == ty));
                let mut nested = self.promised.split_off(promised);
                nested.retain(|(other, _)| !other.starts_with(&key));
                self.promised.append(&mut nested);
                let plain =
                    others.is_empty() || !matches!(ty, Type::Model(ref model) if *model == key);
                if same && plain {
                    ty
                } else {
                    let span = first.span;
                    self.problem(Diagnostic::tuple(span));
                    Type::Any
                }
            }
        };
        if sum.unique {
            Type::Set(Box::new(element))
        } else {
            Type::Array(Box::new(element))
        }
    }
}
