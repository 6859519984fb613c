//! Data beside the model that it should be of.

use modeldoc_codegen::diagnostic::{Diagnostic, Severity};
use modeldoc_codegen::json::{Json, Member, Value};
use modeldoc_codegen::model::{
    Enum, EnumKind, Model, Object, Presence, Property, Scalar, Shape, Type, Union,
};
use modeldoc_codegen::span::Span;
use modeldoc_codegen::suggest;

/// What is wrong with some data, or with the elements of a list, as data of a
/// model. References to models that are not there are taken on trust.
///
/// A required property that is absent and a value of another type are errors.
/// Properties and values that the model does not list are warnings, since what
/// is emitted reads them.
pub fn judge(json: &Json<'_>, model: &str, models: &[Model]) -> Vec<Diagnostic> {
    let mut judge = Judge {
        models,
        problems: Vec::new(),
    };
    let is_list = judge.model(model).is_some_and(|model| {
        matches!(
            model.shape,
            Shape::Alias(Type::Array(_) | Type::Set(_) | Type::Any)
        )
    });
    match &json.value {
        Value::Array(elements) if !is_list => {
            for element in elements {
                judge.of_model(element, model, &format!("`{model}`"));
            }
        }
        _ => judge.of_model(json, model, &format!("`{model}`")),
    }
    judge.problems
}

struct Judge<'m> {
    models: &'m [Model],
    problems: Vec<Diagnostic>,
}

impl<'m> Judge<'m> {
    fn model(&self, name: &str) -> Option<&'m Model> {
        self.models.iter().find(|model| model.name == name)
    }

    fn push(&mut self, severity: Severity, code: &'static str, span: Span, message: String) {
        self.problems.push(Diagnostic {
            severity,
            code,
            span,
            message,
            label: String::new(),
            help: None,
        });
    }

    /// `what` is what messages call the data.
    fn of_model(&mut self, json: &Json<'_>, name: &str, what: &str) {
        let Some(model) = self.model(name) else {
            return;
        };
        match &model.shape {
            Shape::Object(object) => self.object(json, object, name, what),
            Shape::Enum(choice) => self.choice(json, choice, name, what),
            Shape::Union(union) => self.union(json, union, name, what),
            Shape::Alias(ty) => self.of_type(json, ty, what),
        }
    }

    fn of_type(&mut self, json: &Json<'_>, ty: &Type, what: &str) {
        match (ty, &json.value) {
            (Type::Any | Type::Custom(_), _)
            | (Type::Nullable(_), Value::Null)
            | (Type::Object, Value::Object(_)) => {}
            (Type::Nullable(inner), _) => self.of_type(json, inner, what),
            (Type::Model(name), _) => self.of_model(json, name, what),
            (Type::Array(element) | Type::Set(element), Value::Array(list)) => {
                for json in list {
                    self.of_type(json, element, what);
                }
            }
            (Type::Map(value), Value::Object(members)) => {
                for member in members {
                    self.of_type(&member.value, value, what);
                }
            }
            (Type::Scalar(scalar), value) if is_of(value, *scalar) => {}
            _ => self.wrong_type(json, &ty.to_string(), what),
        }
    }

    fn wrong_type(&mut self, json: &Json<'_>, wanted: &str, what: &str) {
        let found = match &json.value {
            Value::Number(number) => format!("`{number}`"),
            other => other.kind().to_owned(),
        };
        let message = format!("the example's {what} is {found}, and not `{wanted}`");
        let span = opening(json);
        self.push(Severity::Error, "example-type", span, message);
    }

    fn object(&mut self, json: &Json<'_>, object: &Object, name: &str, what: &str) {
        let Value::Object(members) = &json.value else {
            self.wrong_type(json, name, what);
            return;
        };
        for property in &object.properties {
            let wire_name = property.wire_name.as_str();
            match members.iter().find(|member| member.key == wire_name) {
                Some(member) => self.property(member, property),
                None if must_be_there(property) => {
                    let message =
                        format!("the example's {what} lacks `{wire_name}`, which is required");
                    self.push(Severity::Error, "example-missing", opening(json), message);
                }
                None => {}
            }
        }
        for member in members {
            let names = || object.properties.iter().map(|own| own.wire_name.as_str());
            if object.open || names().any(|own| own == member.key) {
                continue;
            }
            let message = format!("`{name}` does not list the example's `{}`", member.key);
            self.push(
                Severity::Warning,
                "example-unlisted",
                member.key_span,
                message,
            );
            if let (Some(close), Some(problem)) = (
                suggest::closest(&member.key, names()),
                self.problems.last_mut(),
            ) {
                problem.help = Some(format!("did you mean `{close}`?"));
            }
        }
    }

    fn property(&mut self, member: &Member<'_>, property: &Property) {
        let what = format!("`{}`", property.wire_name);
        self.of_type(&member.value, &property.ty, &what);
    }

    fn choice(&mut self, json: &Json<'_>, choice: &Enum, name: &str, what: &str) {
        let value = match (&json.value, choice.kind) {
            (Value::String(text, _), EnumKind::String) => text.as_ref(),
            (Value::Number(number), EnumKind::Integer) => number,
            _ => {
                self.wrong_type(json, name, what);
                return;
            }
        };
        if !choice.variants.iter().any(|variant| variant.value == value) {
            let message = format!("`{name}` does not list the example's value `{value}`");
            self.push(Severity::Warning, "example-value", json.span, message);
        }
    }

    /// With a discriminator, the alternative that it chooses; without one, any
    /// that fits.
    fn union(&mut self, json: &Json<'_>, union: &Union, name: &str, what: &str) {
        if let (Some(discriminator), Value::Object(members)) = (&union.discriminator, &json.value)
            && let Some(member) = members.iter().find(|member| member.key == *discriminator)
            && let Value::String(value, _) = &member.value.value
            && let Some(chosen) = union
                .alternatives
                .iter()
                .find(|alternative| alternative.values.iter().any(|own| own == value))
        {
            self.of_type(json, &chosen.ty, what);
            return;
        }
        let before = self.problems.len();
        for alternative in &union.alternatives {
            self.of_type(json, &alternative.ty, what);
            let mut found = self.problems.drain(before..);
            if !found.any(|problem| problem.severity == Severity::Error) {
                return;
            }
        }
        let message = format!("the example's {what} fits no alternative of `{name}`");
        self.push(Severity::Error, "example-type", opening(json), message);
    }
}

fn must_be_there(property: &Property) -> bool {
    // Data of one direction lacks what only the other has.
    let directed = property.read_only || property.write_only;
    property.presence == Presence::Required && property.default.is_none() && !directed
}

fn is_of(value: &Value<'_>, scalar: Scalar) -> bool {
    match (value, scalar) {
        (Value::String(..), scalar) => scalar.is_text(),
        (Value::Bool(_), scalar) => scalar == Scalar::Boolean,
        (Value::Number(number), scalar) => match scalar {
            Scalar::Int32 => number.parse::<i32>().is_ok(),
            Scalar::Int64 => number.parse::<i64>().is_ok(),
            Scalar::Uint32 => number.parse::<u32>().is_ok(),
            Scalar::Uint64 => number.parse::<u64>().is_ok(),
            Scalar::Float | Scalar::Double | Scalar::Decimal => true,
            _ => false,
        },
        _ => false,
    }
}

/// The value, or of a list and an object the bracket.
fn opening(json: &Json<'_>) -> Span {
    match json.value {
        Value::Array(_) | Value::Object(_) => Span {
            end: json.span.start + 1,
            ..json.span
        },
        _ => json.span,
    }
}
