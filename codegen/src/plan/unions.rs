//! The plan of a model that is one of some types.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;

use super::structs::partial_name;
use super::{Context, Models, RustType, TypePlan};
use crate::model::{Alternative, EnumKind, Model, Scalar, Type, Union};
use crate::options::Unknown;
use crate::user::{UserItem, ident};

/// What the variant for all other objects is called, unless an alternative is
/// called so.
const UNKNOWN: [&str; 3] = ["Unknown", "Unlisted", "UnlistedObject"];

/// A union, as it is emitted.
pub(crate) struct UnionPlan<'m> {
    pub(crate) ty: TypePlan<'m>,
    pub(crate) model: &'m Model,
    pub(crate) union: &'m Union,
    pub(crate) alternatives: Vec<AlternativePlan<'m>>,
    /// The name of the variant for objects whose discriminator no alternative
    /// has; nothing where there is no discriminator.
    pub(crate) unknown: Option<Ident>,
}

/// One type of a union.
pub(crate) struct AlternativePlan<'m> {
    pub(crate) alternative: &'m Alternative,
    pub(crate) name: Ident,
    /// The type, without its box.
    pub(crate) value: TokenStream,
    /// Whether no other alternative has the type, so that there is a `From`.
    pub(crate) is_only_one: bool,
    /// Whether values of the type write the discriminator themselves. Of a type
    /// that is not ours nothing is known; adding what is there already does no
    /// harm.
    pub(crate) has_discriminator: bool,
    /// Whether the discriminator is taken out before the value is read: it is
    /// known, wherever it is listed.
    pub(crate) is_read_untagged: bool,
    /// What its values are in JSON.
    pub(crate) kind: TokenStream,
    /// What holds the shape of an object.
    pub(crate) shape: Option<Ident>,
}

impl<'m> UnionPlan<'m> {
    pub(crate) fn new(
        model: &'m Model,
        union: &'m Union,
        user: &'m UserItem,
        context: Context<'m>,
    ) -> Self {
        let ty = TypePlan::new(user, context, context.user.span(model.span.document));
        let span = ty.span;
        let models = context.models;
        let types: Vec<TokenStream> = union
            .alternatives
            .iter()
            .map(|alternative| RustType::of(&alternative.ty, context, span).owned)
            .collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for ty in &types {
            *counts.entry(ty.to_string()).or_default() += 1;
        }
        let denies = context.options.unknown == Unknown::Deny;
        let discriminator = union.discriminator.as_deref();
        let is_free = |name: &&str| !union.alternatives.iter().any(|other| other.name == *name);
        let unknown = UNKNOWN
            .into_iter()
            .find(is_free)
            .unwrap_or("UnlistedObject");
        let alternatives = union.alternatives.iter().zip(types);
        UnionPlan {
            model,
            union,
            alternatives: alternatives
                .map(|(alternative, value)| {
                    let has_discriminator = discriminator
                        .is_some_and(|name| has_property(&alternative.ty, name, models));
                    AlternativePlan {
                        alternative,
                        name: ident(&alternative.name, span),
                        is_only_one: counts[&value.to_string()] == 1,
                        value,
                        has_discriminator,
                        is_read_untagged: denies && discriminator.is_some() && !has_discriminator,
                        kind: {
                            let kind = kind(&alternative.ty, models);
                            quote_spanned!(span=> #kind)
                        },
                        shape: models.object_name(&alternative.ty).map(|name| {
                            if models.is_fillable(&alternative.ty) {
                                ident(name, span)
                            } else {
                                partial_name(name, span)
                            }
                        }),
                    }
                })
                .collect(),
            unknown: discriminator.map(|_| ty.ident(unknown)),
            ty,
        }
    }
}

fn has_property(ty: &Type, name: &str, models: &Models<'_>) -> bool {
    let Type::Model(model) = models.behind_alias(ty) else {
        return false;
    };
    let properties = models.object(model);
    properties.is_some_and(|list| list.iter().any(|property| property.wire_name == name))
}

/// What values of a type are in JSON, as the runtime's `Alternative` has it.
fn kind(ty: &Type, models: &Models<'_>) -> proc_macro2::Literal {
    let kind = match models.behind_alias(ty) {
        Type::Scalar(scalar) => match scalar {
            Scalar::Boolean => b'b',
            Scalar::Int32 | Scalar::Int64 | Scalar::Uint32 | Scalar::Uint64 => b'i',
            Scalar::Float | Scalar::Double | Scalar::Decimal => b'n',
            _ => b's',
        },
        Type::Array(_) | Type::Set(_) => b'a',
        Type::Object | Type::Map(_) => b'o',
        Type::Model(name) => match models.enumeration(name) {
            Some(choice) if choice.kind == EnumKind::String => b's',
            Some(_) => b'i',
            None if models.object(name).is_some() => b'o',
            None => b'*',
        },
        Type::Any | Type::Nullable(_) | Type::Custom(_) => b'*',
    };
    proc_macro2::Literal::byte_character(kind)
}
