//! The form that each property takes in Rust, decided once for all templates.

use super::code::literal;
use super::paths::{Access, RustType, rust_type};
use super::set::Set;
use crate::model::{Default, EnumKind, Model, Object, Presence, Property, Type};
use crate::options::{Item, Options, Part, Unknown};

/// A model and the forms of its properties.
pub(super) struct Form<'m> {
    pub(super) model: &'m Model,
    pub(super) item: &'m Item,
    /// The path of the runtime crate.
    pub(super) runtime: &'m str,
    pub(super) fields: Vec<Field<'m>>,
    /// What becomes of properties that the table does not list.
    pub(super) unknown: Unknown,
    /// The name of the field and the accessors for those that are kept.
    pub(super) unknown_name: &'static str,
    /// Whether `Debug` shows secrets.
    pub(super) shows_secrets: bool,
    /// What is left out.
    without: &'m [Part],
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
    pub(super) stand_in: Option<StandIn>,
    /// Whether the value is behind a box.
    pub(super) boxed: bool,
    /// Whether the value has no empty form to be filled in place.
    pub(super) unfillable: bool,
    /// The function of the runtime that reads the value.
    pub(super) reader: &'static str,
    /// The empty form of the value.
    empty: &'static str,
}

/// The value that stands for an absent one.
pub(super) struct StandIn {
    /// As its getter hands it out.
    pub(super) shown: String,
    /// As its field holds it.
    owned: String,
}

/// What properties that the table does not list are kept under.
const UNKNOWN_NAMES: [&str; 2] = ["unknown_properties", "other_properties"];

const DEFAULT: &str = "::core::default::Default::default()";

impl<'m> Form<'m> {
    pub(super) fn of(
        model: &'m Model,
        object: &'m Object,
        item: &'m Item,
        set: &Set<'_>,
        options: &'m Options,
    ) -> Self {
        let runtime = options.runtime.as_str();
        let properties = object.properties.iter();
        let fields: Vec<Field<'_>> = properties
            .map(|property| Field::of(property, set, runtime))
            .collect();
        let taken = |name: &&str| {
            fields
                .iter()
                .any(|field| field.property.names.plain == *name)
        };
        let mut names = UNKNOWN_NAMES.into_iter();
        Form {
            model,
            item,
            runtime,
            unknown: if object.open && options.unknown == Unknown::Ignore {
                Unknown::Keep
            } else {
                options.unknown
            },
            unknown_name: names
                .find(|name| !taken(name))
                .unwrap_or("unlisted_properties"),
            shows_secrets: options.show_secrets,
            without: &options.without,
            fields,
        }
    }

    /// Whether the model gets a part that can be left out.
    pub(super) fn has(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }

    /// Whether properties that the table does not list are kept.
    pub(super) fn keeps_unknown(&self) -> bool {
        self.unknown == Unknown::Keep
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
    fn of(property: &'m Property, set: &Set<'_>, runtime: &str) -> Self {
        let (value, nullable) = match &property.ty {
            Type::Nullable(inner) => (&**inner, true),
            other => (other, false),
        };
        let wrap = match (property.presence, nullable) {
            (Presence::Required, false) => Wrap::Plain,
            (Presence::Optional, true) => Wrap::Twice,
            _ => Wrap::Option,
        };
        // Null is a value of its own, which a default must not hide.
        let stand_in = match property.default.as_ref() {
            Some(default) if !nullable => stand_in(default, value, set),
            _ => None,
        };
        let empty = match value {
            Type::Model(name) => match set.enumeration(name) {
                Some(choice) if choice.kind == EnumKind::String => "__rt::text_variant(\"\")",
                Some(_) => "__rt::integer_variant(0)",
                None if set.object(name).is_some() => "__rt::Read::empty()",
                None => DEFAULT,
            },
            _ => DEFAULT,
        };
        let unfillable = set.is_unfillable(property);
        let reader = match wrap {
            _ if unfillable => "read_slot",
            Wrap::Twice => "read_nullable",
            // Null is a value like others.
            Wrap::Option if !nullable && *set.behind_alias(value) == Type::Any => "read_any",
            Wrap::Option => "read_option",
            Wrap::Plain => "read",
        };
        Field {
            property,
            rust: rust_type(value, set, runtime),
            wrap,
            nullable,
            stand_in,
            boxed: property.boxed,
            unfillable,
            reader,
            empty,
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
        match (self.wrap, &self.stand_in) {
            (Wrap::Plain, Some(stand_in)) => stand_in.owned.clone(),
            _ if self.unfillable => "::core::option::Option::None".to_owned(),
            (Wrap::Plain, _) => self.empty.to_owned(),
            _ => DEFAULT.to_owned(),
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

/// The value that stands for an absent one, if the table's default can be
/// written in Rust.
fn stand_in(default: &Default, ty: &Type, set: &Set<'_>) -> Option<StandIn> {
    let (shown, owned) = match (default, set.behind_alias(ty)) {
        (Default::Text(text) | Default::Number(text), Type::Model(name)) => {
            let choice = set.enumeration(name)?;
            let mut variants = choice.variants.iter();
            let variant = &variants.find(|variant| variant.value == *text)?.name;
            (format!("&{name}::{variant}"), format!("{name}::{variant}"))
        }
        (Default::Text(text), Type::Scalar(scalar)) if scalar.is_text() => {
            let text = literal(text);
            let owned = format!("::core::convert::Into::into({text})");
            (text, owned)
        }
        (Default::Number(number), Type::Scalar(_)) => (number.clone(), number.clone()),
        (Default::Boolean(value), Type::Scalar(_)) => (value.to_string(), value.to_string()),
        (Default::Empty, Type::Array(_)) => ("&[]".to_owned(), DEFAULT.to_owned()),
        _ => return None,
    };
    Some(StandIn { shown, owned })
}

/// `Option` of a type, as source.
pub(super) fn option(ty: &str) -> String {
    format!("::core::option::Option<{ty}>")
}
