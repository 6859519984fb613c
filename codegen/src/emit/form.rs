//! The form that each property takes in Rust, decided once for all templates.

use super::code::literal;
use super::paths::{Access, RustType, rust_type};
use crate::model::{Default, Model, Presence, Property, Type};
use crate::options::Item;

/// A model and the forms of its properties.
pub(super) struct Form<'m> {
    pub(super) model: &'m Model,
    pub(super) item: &'m Item,
    /// The path of the runtime crate.
    pub(super) runtime: &'m str,
    pub(super) fields: Vec<Field<'m>>,
}

/// What wraps a property's value in its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wrap {
    /// Required: the value itself.
    Plain,
    /// Optional, or required and nullable: `Option<T>`.
    Option,
    /// Optional and nullable: `Option<Option<T>>`.
    Twice,
}

/// One property's form.
pub(super) struct Field<'m> {
    pub(super) property: &'m Property,
    /// The type of the value, without `Option` and box.
    pub(super) rust: RustType,
    pub(super) wrap: Wrap,
    /// Whether the value may be null.
    pub(super) nullable: bool,
    /// The value that stands for an absent one, as its getter hands it out.
    pub(super) stand_in: Option<String>,
    /// Whether the value is boxed, since it is of the model's own type.
    pub(super) boxed: bool,
    /// Whether the value has no empty form to be filled in place.
    pub(super) unfillable: bool,
}

impl<'m> Form<'m> {
    pub(super) fn of(model: &'m Model, item: &'m Item, runtime: &'m str) -> Self {
        let fields = model
            .properties()
            .iter()
            .map(|property| Field::of(property, model, item, runtime))
            .collect();
        Form {
            model,
            item,
            runtime,
            fields,
        }
    }

    /// Whether a model without any given property is one.
    pub(super) fn has_default(&self) -> bool {
        !self.fields.iter().any(Field::must_be_given)
    }

    /// Whether the derive gives the right `Default`.
    pub(super) fn derives_default(&self) -> bool {
        self.fields.iter().all(|field| field.wrap != Wrap::Plain) && self.has_default()
    }

    /// Whether the model is read into a draft first.
    pub(super) fn has_draft(&self) -> bool {
        self.fields.iter().any(|field| field.unfillable)
    }
}

impl<'m> Field<'m> {
    fn of(property: &'m Property, model: &Model, item: &Item, runtime: &str) -> Self {
        let (value, nullable) = match &property.ty {
            Type::Nullable(inner) => (&**inner, true),
            other => (other, false),
        };
        let wrap = match (property.presence, nullable) {
            (Presence::Required, false) => Wrap::Plain,
            (Presence::Optional, true) => Wrap::Twice,
            _ => Wrap::Option,
        };
        let boxed = matches!(value, Type::Model(name) if *name == model.name);
        let stand_in = match property.default.as_ref() {
            // Null is a value of its own, which a default must not hide.
            _ if nullable => None,
            Some(Default::Text(text)) => Some(literal(text)),
            Some(Default::Number(number)) => Some(number.clone()),
            Some(Default::Boolean(value)) => Some(value.to_string()),
            Some(Default::Empty) => Some("&[]".to_owned()),
            Some(Default::Documented(_)) | None => None,
        };
        Field {
            property,
            rust: rust_type(value, &model.name, item, runtime),
            wrap,
            nullable,
            stand_in,
            boxed,
            unfillable: wrap == Wrap::Plain && matches!(value, Type::Model(_)),
        }
    }

    /// The name of field and getter.
    pub(super) fn ident(&self) -> &str {
        &self.property.names.ident
    }

    /// Whether the property is always written.
    pub(super) fn required(&self) -> bool {
        self.property.presence == Presence::Required
    }

    /// Whether data without the property is refused: it is required, and no
    /// default stands for it.
    pub(super) fn must_be_given(&self) -> bool {
        self.required() && self.stand_in.is_none()
    }

    /// The value that the field has before anything is read.
    pub(super) fn empty(&self) -> String {
        match (self.wrap, &self.property.default, &self.stand_in) {
            (Wrap::Plain, Some(Default::Text(_)), Some(text)) => {
                format!("::core::convert::Into::into({text})")
            }
            (Wrap::Plain, Some(Default::Number(_) | Default::Boolean(_)), Some(value)) => {
                value.clone()
            }
            _ if self.unfillable => "::core::option::Option::None".to_owned(),
            _ => "::core::default::Default::default()".to_owned(),
        }
    }

    /// Whether the value is handed out by value.
    pub(super) fn is_copy(&self) -> bool {
        self.rust.access == Access::Copy
    }

    /// Whether a reference to the value is made by `Deref`.
    pub(super) fn derefs(&self) -> bool {
        self.rust.access == Access::Deref || self.boxed
    }

    /// The type of the field.
    pub(super) fn ty(&self, runtime: &str) -> String {
        let owned = &self.rust.owned;
        let value = if self.boxed {
            format!("{runtime}::__private::Box<{owned}>")
        } else {
            owned.clone()
        };
        match self.wrap {
            Wrap::Plain => value,
            Wrap::Option => option(&value),
            Wrap::Twice => option(&option(&value)),
        }
    }
}

/// `Option` of a type, as source.
pub(super) fn option(ty: &str) -> String {
    format!("::core::option::Option<{ty}>")
}
