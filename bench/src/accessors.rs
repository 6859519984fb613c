//! The methods that people would write to have what modeldoc's models give, and
//! what they would tell bon.

use std::fmt::Write;

use modeldoc_codegen::model::{Default, Presence, Property, Type};

use crate::twins::{Hand, docs, owned, value_of};

/// What wraps a value in its field.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Wrap {
    /// Required.
    Plain,
    /// Optional, or required and nullable.
    Option,
    /// Optional and nullable.
    Twice,
}

impl Wrap {
    pub(crate) fn of(property: &Property) -> Self {
        let (_, null) = value_of(property);
        match (property.presence, null) {
            (Presence::Required, false) => Wrap::Plain,
            (Presence::Optional, true) => Wrap::Twice,
            _ => Wrap::Option,
        }
    }
}

/// Attributes of a field for bon.
pub(crate) fn on_builder(property: &Property) -> Vec<String> {
    let (ty, null) = value_of(property);
    let mut attributes = Vec::new();
    // To bon, what is in an `Option` is optional.
    if null && property.presence == Presence::Required {
        attributes.push("required".to_owned());
    }
    if property.names.plain == "build" {
        attributes.push("setters(name = build_)".to_owned());
    }
    if property.boxed && !null {
        let ty = owned(ty, Hand::SameWork);
        attributes.push(format!(
            "with = |value: impl Into<{ty}>| Box::new(value.into())"
        ));
    }
    attributes
}

/// All methods of a model.
pub(crate) fn methods(
    code: &mut String,
    model: &str,
    properties: &[Property],
    has_default: bool,
    hand: Hand,
) {
    let _ = writeln!(code, "impl {model} {{");
    if has_default {
        let _ = writeln!(
            code,
            "    /// A `{model}` without any property.
    #[must_use]
    pub fn new() -> Self {{
        Self::default()
    }}"
        );
    }
    for property in properties {
        getter(code, property);
        if hand == Hand::SameWork {
            setter(code, property);
            if property.presence == Presence::Optional {
                taker(code, property);
            }
        }
    }
    code.push_str("}\n\n");
}

fn getter(code: &mut String, property: &Property) {
    let (ty, null) = value_of(property);
    let name = &property.names.ident;
    let copied = is_copy(ty);
    let derefs = property.boxed
        || matches!(ty, Type::Array(_) | Type::Set(_))
        || matches!(ty, Type::Scalar(scalar) if scalar.is_text());
    let shown = match ty {
        Type::Scalar(scalar) if scalar.is_text() => "&str".to_owned(),
        Type::Array(element) | Type::Set(element) => {
            format!("&[{}]", owned(element, Hand::SameWork))
        }
        ty if copied => owned(ty, Hand::SameWork),
        ty => format!("&{}", owned(ty, Hand::SameWork)),
    };
    let view = match (copied, derefs) {
        (true, _) => "",
        (false, true) => "as_deref",
        (false, false) => "as_ref",
    };
    let call = if copied {
        String::new()
    } else {
        format!(".{view}()")
    };
    let stand_in = match ty {
        // Null is a value of its own, which a default must not hide.
        Type::Scalar(_) | Type::Array(_) if !null => property.default.as_ref().and_then(literal),
        _ => None,
    };
    let (returned, body) = match (Wrap::of(property), stand_in) {
        (Wrap::Plain, _) if copied => (shown, format!("self.{name}")),
        (Wrap::Plain, _) => (shown, format!("&self.{name}")),
        (Wrap::Option, Some(value)) => (shown, format!("self.{name}{call}.unwrap_or({value})")),
        (Wrap::Option, None) => (format!("Option<{shown}>"), format!("self.{name}{call}")),
        (Wrap::Twice, _) => {
            let call = if copied {
                String::new()
            } else {
                format!(".as_ref().map(Option::{view})")
            };
            (
                format!("Option<Option<{shown}>>"),
                format!("self.{name}{call}"),
            )
        }
    };
    if property.description.is_empty() {
        let text = format!("The `{}` property.", property.names.plain);
        docs(code, "    ", &text);
    } else {
        docs(code, "    ", &property.description);
    }
    let _ = writeln!(
        code,
        "    #[must_use]
    pub fn {name}(&self) -> {returned} {{
        {body}
    }}"
    );
}

/// The value that a getter gives for an absent one.
fn literal(default: &Default) -> Option<String> {
    match default {
        Default::Text(text) => Some(format!("{text:?}")),
        Default::Number(number) => Some(number.clone()),
        Default::Boolean(value) => Some(value.to_string()),
        Default::Empty => Some("&[]".to_owned()),
        Default::Documented(_) => None,
    }
}

fn setter(code: &mut String, property: &Property) {
    let (ty, null) = value_of(property);
    let names = &property.names;
    let owned = owned(ty, Hand::SameWork);
    let (argument, value) = if is_copy(ty) {
        (owned, "value".to_owned())
    } else {
        (format!("impl Into<{owned}>"), "value.into()".to_owned())
    };
    let value = if property.boxed {
        format!("Box::new({value})")
    } else {
        value
    };
    let (value, absent) = match Wrap::of(property) {
        Wrap::Plain => (value, ""),
        Wrap::Option => (format!("Some({value})"), "None"),
        Wrap::Twice => (format!("Some(Some({value}))"), "Some(None)"),
    };
    let _ = writeln!(
        code,
        "    /// Sets `{}`.
    pub fn {}(&mut self, value: {argument}) -> &mut Self {{
        self.{} = {value};
        self
    }}",
        names.plain,
        names.setter(),
        names.ident
    );
    if null {
        let _ = writeln!(
            code,
            "    /// Sets `{}` to null.
    pub fn {}(&mut self) -> &mut Self {{
        self.{} = {absent};
        self
    }}",
            names.plain,
            names.null_setter(),
            names.ident
        );
    }
}

fn taker(code: &mut String, property: &Property) {
    let (ty, _) = value_of(property);
    let names = &property.names;
    let owned = owned(ty, Hand::SameWork);
    let twice = Wrap::of(property) == Wrap::Twice;
    let returned = if twice {
        format!("Option<Option<{owned}>>")
    } else {
        format!("Option<{owned}>")
    };
    let unboxed = match (property.boxed, twice) {
        (false, _) => "",
        (true, false) => ".map(|value| *value)",
        (true, true) => ".map(|value| value.map(|value| *value))",
    };
    let _ = writeln!(
        code,
        "    /// Takes `{}` out and leaves it absent.
    pub fn {}(&mut self) -> {returned} {{
        self.{}.take(){unboxed}
    }}",
        names.plain,
        names.take_method(),
        names.ident
    );
}

/// Whether values are handed out and taken as they are.
fn is_copy(ty: &Type) -> bool {
    matches!(ty, Type::Scalar(scalar) if !scalar.is_text())
}
