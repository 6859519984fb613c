//! The plan of a model with properties.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote_spanned};

use super::rust_type::Access;
use super::stand_in::StandIn;
use super::{Context, RustType, TypePlan, rust_type};
use crate::model::{EnumKind, Model, Object, Presence, Property, Type};
use crate::options::{Part, Unknown};
use crate::user::{UserField, UserItem, ident};

/// A model with properties, as it is emitted.
pub(crate) struct StructPlan<'m> {
    pub(crate) ty: TypePlan<'m>,
    pub(crate) model: &'m Model,
    /// The document, as the user names it.
    pub(crate) document: &'m str,
    pub(crate) properties: Vec<PropertyPlan<'m>>,
    /// What becomes of properties that the table does not list.
    pub(crate) unknown: Unknown,
    /// The name of field and getter for those, where they are kept.
    pub(crate) unknown_field: Option<Ident>,
    /// Whether `Debug` shows secrets.
    pub(crate) shows_secrets: bool,
    /// What the model does not get.
    without: &'m [Part],
}

/// What wraps a property's value in its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wrap {
    /// Required: the value itself.
    Plain,
    /// Optional, or required and nullable: `Option<T>`.
    Option,
    /// Optional and nullable: `Option<Option<T>>`.
    Twice,
}

/// A property, as it is emitted.
pub(crate) struct PropertyPlan<'m> {
    pub(crate) property: &'m Property,
    /// Its place in the table.
    pub(crate) number: usize,
    /// What the user writes for its getter.
    pub(crate) user: Option<&'m UserField>,
    /// Where its tokens stand.
    pub(crate) span: Span,
    /// The name of field and getter.
    pub(crate) field: Ident,
    /// The type of the value, without `Option` and box.
    pub(crate) value: RustType,
    pub(crate) wrap: Wrap,
    /// Whether the value may be null.
    pub(crate) nullable: bool,
    /// The value that stands for an absent one.
    pub(crate) stand_in: Option<StandIn>,
    /// The type of the field.
    pub(crate) ty: TokenStream,
    /// Whether the value has no empty form to be filled in place.
    pub(crate) unfillable: bool,
    /// The value that the field has before anything is read.
    pub(crate) empty: TokenStream,
    /// Whether the type of the value is not emitted, so that it may lack a trait.
    pub(crate) is_foreign: bool,
    /// The function of the runtime that reads the value.
    pub(crate) read: Ident,
    /// The function of the runtime that writes the value.
    pub(crate) write: Ident,
}

/// What properties that the table does not list are kept under.
const UNKNOWN_NAMES: [&str; 3] = [
    "unknown_properties",
    "other_properties",
    "unlisted_properties",
];

impl<'m> StructPlan<'m> {
    pub(crate) fn new(
        model: &'m Model,
        object: &'m Object,
        user: &'m UserItem,
        document: &'m str,
        context: Context<'m>,
    ) -> Self {
        let ty = TypePlan::new(user, context, context.user.span(model.span.document));
        let properties: Vec<PropertyPlan<'_>> = object
            .properties
            .iter()
            .enumerate()
            .map(|(number, property)| PropertyPlan::new(number, property, &ty, context))
            .collect();
        let options = context.options;
        let unknown = if object.open && options.unknown == Unknown::Ignore {
            Unknown::Keep
        } else {
            options.unknown
        };
        let is_free = |name: &&str| {
            let mut properties = object.properties.iter();
            !properties.any(|property| property.names.plain == *name)
        };
        let unknown_field = (unknown == Unknown::Keep)
            .then(|| UNKNOWN_NAMES.into_iter().find(is_free))
            .map(|name| ty.ident(name.unwrap_or("unlisted_properties")));
        StructPlan {
            ty,
            model,
            document,
            properties,
            unknown,
            unknown_field,
            shows_secrets: options.show_secrets,
            without: &options.without,
        }
    }

    /// Whether the model gets a part that can be left out.
    pub(crate) fn has(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }

    /// Whether a model without any given property is one.
    pub(crate) fn has_default(&self) -> bool {
        !self.properties.iter().any(PropertyPlan::must_be_given)
    }

    /// Whether any property has a type that is not emitted.
    pub(crate) fn has_foreign(&self) -> bool {
        self.properties.iter().any(|property| property.is_foreign)
    }

    /// Whether the derive gives the right `Default`.
    pub(crate) fn derives_default(&self) -> bool {
        let mut properties = self.properties.iter();
        properties.all(|property| property.wrap != Wrap::Plain) && self.has_default()
    }

    /// The type that is read into and built up where the model itself cannot
    /// be: a property of a type that we did not emit may have no value to start
    /// from.
    pub(crate) fn partial(&self) -> Option<Ident> {
        let mut properties = self.properties.iter();
        properties
            .any(|property| property.unfillable)
            .then(|| partial_name(&self.ty.shown_name, self.ty.span))
    }
}

/// The name of a model's partial type, which only emitted code knows.
pub(crate) fn partial_name(model: &str, span: Span) -> Ident {
    format_ident!("__{}Partial", model.trim_start_matches("r#"), span = span)
}

impl<'m> PropertyPlan<'m> {
    fn new(number: usize, property: &'m Property, ty: &TypePlan<'m>, context: Context<'m>) -> Self {
        let user = property.field.and_then(|number| ty.user.fields.get(number));
        let span = user.map_or(ty.span, |field| field.span);
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
            Some(default) if !nullable => StandIn::of(default, value, context.models, span),
            _ => None,
        };
        let unfillable = context.models.is_unfillable(property);
        let is_foreign = context.is_foreign(value);
        let read = match (wrap, is_foreign) {
            (_, true) if unfillable => "read_foreign_slot",
            (_, false) if unfillable => "read_slot",
            (Wrap::Twice, true) => "read_foreign_nullable",
            (Wrap::Twice, false) => "read_nullable",
            (Wrap::Option, true) => "read_foreign_option",
            // Null is a value like others.
            (Wrap::Option, false)
                if !nullable && *context.models.behind_alias(value) == Type::Any =>
            {
                "read_any"
            }
            (Wrap::Option, false) => "read_option",
            (Wrap::Plain, true) => "read_foreign",
            (Wrap::Plain, false) => "read",
        };
        let write = match property.presence {
            Presence::Required => "write",
            Presence::Optional => "write_optional",
        };
        let rust = RustType::of(value, context, span);
        PropertyPlan {
            property,
            number,
            user,
            span,
            field: ident(&property.names.ident, span),
            ty: field_type(property.boxed, &rust.owned, wrap, &ty.rt, span),
            value: rust,
            wrap,
            nullable,
            empty: match (wrap, &stand_in) {
                (Wrap::Plain, Some(stand_in)) => stand_in.owned.clone(),
                _ if unfillable => quote_spanned!(span=> ::core::option::Option::None),
                (Wrap::Plain, None) => empty(value, context, span),
                _ => quote_spanned!(span=> ::core::default::Default::default()),
            },
            stand_in,
            unfillable,
            is_foreign,
            read: Ident::new(read, span),
            write: Ident::new(write, span),
        }
    }

    /// Whether the property is always written.
    pub(crate) fn required(&self) -> bool {
        self.property.presence == Presence::Required
    }

    /// Whether data without the property is refused: it is required, and no
    /// default stands for it.
    pub(crate) fn must_be_given(&self) -> bool {
        self.required() && self.stand_in.is_none()
    }

    /// Whether the value is behind a box.
    pub(crate) fn boxed(&self) -> bool {
        self.property.boxed
    }

    /// Whether the value is handed out by value.
    pub(crate) fn is_copy(&self) -> bool {
        self.value.access == Access::Copy
    }

    /// Whether a reference to the value is made by `Deref`.
    pub(crate) fn derefs(&self) -> bool {
        self.value.access == Access::Deref || self.boxed()
    }

    /// What a field holds, for what only looks at it: the field of `self` or of
    /// another value of the model.
    pub(crate) fn look(&self, model: &Ident, of: &Ident) -> TokenStream {
        let span = self.span;
        let field = &self.field;
        if !self.is_foreign {
            return quote_spanned!(span=> #of.#field);
        }
        let number = Literal::usize_unsuffixed(self.number);
        let foreign = quote_spanned!(span=> __rt::foreign::<#model, #number>);
        match self.wrap {
            Wrap::Plain => quote_spanned!(span=> #foreign(&#of.#field)),
            Wrap::Option => quote_spanned!(span=> #of.#field.as_ref().map(#foreign)),
            Wrap::Twice => quote_spanned! {span=>
                #of.#field.as_ref().map(|value| value.as_ref().map(#foreign))
            },
        }
    }

    /// The type of the field as a person writes it.
    pub(crate) fn shown_type(&self) -> String {
        let value = match &self.property.ty {
            Type::Nullable(inner) => inner,
            other => other,
        };
        let mut shown = rust_type::shown(value);
        if self.boxed() {
            shown = format!("Box<{shown}>");
        }
        match self.wrap {
            Wrap::Plain => shown,
            Wrap::Option => format!("Option<{shown}>"),
            Wrap::Twice => format!("Option<Option<{shown}>>"),
        }
    }
}

fn field_type(
    boxed: bool,
    owned: &TokenStream,
    wrap: Wrap,
    rt: &TokenStream,
    span: Span,
) -> TokenStream {
    let value = if boxed {
        quote_spanned!(span=> #rt::__private::Box<#owned>)
    } else {
        owned.clone()
    };
    match wrap {
        Wrap::Plain => value,
        Wrap::Option => quote_spanned!(span=> ::core::option::Option<#value>),
        Wrap::Twice => {
            quote_spanned!(span=> ::core::option::Option<::core::option::Option<#value>>)
        }
    }
}

/// The empty form of a value that is required.
fn empty(ty: &Type, context: Context<'_>, span: Span) -> TokenStream {
    if let Type::Model(name) = ty {
        match context.models.enumeration(name) {
            Some(choice) if choice.kind == EnumKind::String => {
                return quote_spanned!(span=> __rt::text_variant(""));
            }
            Some(_) => return quote_spanned!(span=> __rt::integer_variant(0)),
            None if context.models.object(name).is_some() => {
                return quote_spanned!(span=> __rt::Read::empty());
            }
            None => {}
        }
    }
    quote_spanned!(span=> ::core::default::Default::default())
}
