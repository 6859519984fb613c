//! Default values.

use super::Lowering;
use super::reference::Target;
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Value};
use crate::model::{Default, Scalar, Shape, Type};
use crate::suggest;

/// How many aliases may stand for each other.
const MAX_STEPS: usize = 16;

/// What became of a default.
enum Fit {
    Is(Default),
    /// Fits, but has no form in Rust: kept as documentation.
    Documented,
    /// Is none.
    None,
    Unfit,
}

impl<'d> Lowering<'d> {
    /// The default of a property of a type. One that is no value of the type is
    /// a problem.
    pub(super) fn default(
        &mut self,
        json: &'d Json<'d>,
        ty: &Type,
        property: &str,
    ) -> Option<Default> {
        let mut listed = Vec::new();
        match self.fit(json, ty, &mut listed, 0) {
            Fit::Is(default) => Some(default),
            Fit::Documented => Some(Default::Documented(self.written(json).to_owned())),
            Fit::None => None,
            Fit::Unfit => {
                let close = match &json.value {
                    Value::String(text, _) => {
                        suggest::closest(text, listed.iter().map(String::as_str))
                    }
                    _ => None,
                };
                let written = self.written(json);
                let problem = match close {
                    Some(close) => {
                        Diagnostic::unlisted_default(json.span, written, property, close)
                    }
                    None => Diagnostic::unfit_default(json.span, written, property),
                };
                self.problem(problem);
                None
            }
        }
    }

    fn fit(
        &mut self,
        json: &'d Json<'d>,
        ty: &Type,
        listed: &mut Vec<String>,
        steps: usize,
    ) -> Fit {
        let is = |default: Option<Default>| default.map_or(Fit::Unfit, Fit::Is);
        match (ty, &json.value) {
            // Absent is what it is without a default.
            (_, Value::Null) => Fit::None,
            (Type::Nullable(inner), _) => self.fit(json, inner, listed, steps),
            (Type::Scalar(Scalar::Boolean), Value::Bool(value)) => {
                Fit::Is(Default::Boolean(*value))
            }
            (Type::Scalar(scalar), Value::String(text, _)) if scalar.is_text() => {
                Fit::Is(Default::Text(text.to_string()))
            }
            (Type::Scalar(scalar), Value::Number(number)) => is(number_default(*scalar, number)),
            (Type::Array(_), Value::Array(elements)) if elements.is_empty() => {
                Fit::Is(Default::Empty)
            }
            (Type::Any | Type::Custom(_), _)
            | (Type::Array(_) | Type::Set(_), Value::Array(_))
            | (Type::Object | Type::Map(_), Value::Object(_)) => Fit::Documented,
            (Type::Model(key), _) => self.model_default(json, key, listed, steps),
            _ => Fit::Unfit,
        }
    }

    /// The default of a property that is a model.
    fn model_default(
        &mut self,
        json: &'d Json<'d>,
        key: &str,
        listed: &mut Vec<String>,
        steps: usize,
    ) -> Fit {
        // Objects may be large, and have no default in Rust.
        let made = |this: &Self| {
            let model = this.models.iter().rev().find(|model| model.key == key)?;
            Some(match &model.shape {
                Shape::Object(_) => Shape::Object(crate::model::Object::default()),
                shape => shape.clone(),
            })
        };
        let shape = match self.by_key.get(key) {
            Some(_) if steps < MAX_STEPS => self.declared_shape(key),
            _ => made(self),
        };
        let Some(shape) = shape else {
            return Fit::Documented;
        };
        match (shape, &json.value) {
            (Shape::Alias(ty), _) => self.fit(json, &ty, listed, steps + 1),
            (Shape::Enum(choice), Value::String(..) | Value::Number(_)) => {
                let (text, number) = match &json.value {
                    Value::String(text, _) => (text.to_string(), false),
                    Value::Number(number) => ((*number).to_owned(), true),
                    _ => return Fit::Unfit,
                };
                if number == (choice.kind == crate::model::EnumKind::String) {
                    return Fit::Unfit;
                }
                if choice.variants.iter().any(|variant| variant.value == text) {
                    return Fit::Is(if number {
                        Default::Number(text)
                    } else {
                        Default::Text(text)
                    });
                }
                listed.extend(choice.variants.into_iter().map(|variant| variant.value));
                Fit::Unfit
            }
            (Shape::Union(_), _) | (Shape::Object(_), Value::Object(_)) => Fit::Documented,
            _ => Fit::Unfit,
        }
    }

    /// What a declared schema is that has not been read yet.
    fn declared_shape(&mut self, key: &str) -> Option<Shape> {
        let json = *self.by_key.get(key)?;
        let Value::Object(members) = &json.value else {
            return None;
        };
        if super::get(members, "properties").is_some() {
            return Some(Shape::Object(crate::model::Object::default()));
        }
        Some(self.quietly(|this| this.shape(&[json], &[], key).shape))
    }

    /// Where a reference leads, without a complaint.
    pub(super) fn target(&mut self, json: &'d Json<'d>) -> Option<&'d Json<'d>> {
        match self.quietly(|this| this.resolve(json)) {
            Target::Declared(_, json) => json,
            Target::Place(json, _) => Some(json),
            Target::Any | Target::Missing => None,
        }
    }
}

/// A number in Rust's notation.
fn number_default(scalar: Scalar, number: &str) -> Option<Default> {
    let text = match scalar {
        Scalar::Float => {
            let value: f32 = number.parse().ok()?;
            value.is_finite().then(|| format!("{value:?}"))?
        }
        Scalar::Double | Scalar::Decimal => {
            let value: f64 = number.parse().ok()?;
            value.is_finite().then(|| format!("{value:?}"))?
        }
        _ => {
            // `5.0` is an integer of JSON Schema.
            let digits = match number.split_once('.') {
                Some((digits, zeros)) if zeros.bytes().all(|digit| digit == b'0') => digits,
                _ => number,
            };
            let value: i128 = digits.parse().ok()?;
            let fits = match scalar {
                Scalar::Int32 => i32::try_from(value).is_ok(),
                Scalar::Int64 => i64::try_from(value).is_ok(),
                Scalar::Uint32 => u32::try_from(value).is_ok(),
                Scalar::Uint64 => u64::try_from(value).is_ok(),
                _ => false,
            };
            fits.then(|| value.to_string())?
        }
    };
    Some(Default::Number(text))
}
