//! Descriptions as doc comments.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use crate::model::{Alternative, Default, Model, Union, Variant};
use crate::plan::{PropertyPlan, TypePlan};
use crate::rustdoc;

/// The page's summary, or what the model is called. The user's own docs stand
/// before it.
pub(super) fn of_type(model: &Model, plan: &TypePlan<'_>) -> TokenStream {
    let fallback = format!("The `{}` model.", plan.name);
    described(
        plan.user.documented,
        &model.description,
        &fallback,
        plan.span,
    )
}

/// A description behind the user's own docs, or instead of them.
fn described(documented: bool, description: &str, fallback: &str, span: Span) -> TokenStream {
    match (documented, description.is_empty()) {
        (true, true) => TokenStream::new(),
        (true, false) => {
            let lines = lines(span, description, "");
            quote_spanned!(span=> #[doc = ""] #lines)
        }
        (false, _) => lines(span, description, fallback),
    }
}

/// What a listed value stands for, or the value.
pub(super) fn of_variant(variant: &Variant, span: Span) -> TokenStream {
    let value = variant.value.replace('`', "'");
    let fallback = if value.is_empty() {
        "The empty text.".to_owned()
    } else {
        format!("`{value}`")
    };
    lines(span, &variant.description, &fallback)
}

/// What an alternative is, and what chooses it.
pub(super) fn of_alternative(union: &Union, alternative: &Alternative, span: Span) -> TokenStream {
    let mut text = format!("`{}`", alternative.ty).replace("` |", "|");
    if let (Some(discriminator), [_, ..]) = (&union.discriminator, alternative.values.as_slice()) {
        let values = alternative.values.join("`, `");
        text = format!("Chosen by `{discriminator}`: `{values}`.");
    }
    lines(span, &text, "")
}

/// The property's description, or its name, and what else the table says of
/// it.
pub(super) fn of_getter(plan: &PropertyPlan<'_>) -> TokenStream {
    let property = plan.property;
    let span = plan.span;
    let attributes = plan.user.map(|user| &user.attributes);
    let documented = plan.user.is_some_and(|user| user.documented);
    let fallback = format!("The `{}` property.", property.names.plain);
    let description = described(documented, &property.description, &fallback, span);
    let facts = facts(plan).into_iter().map(|fact| {
        let lines = lines(span, &fact, "");
        quote_spanned!(span=> #[doc = ""] #lines)
    });
    quote_spanned!(span=> #attributes #description #(#facts)*)
}

/// What the marks of a row say, in sentences.
fn facts(plan: &PropertyPlan<'_>) -> Vec<String> {
    let property = plan.property;
    let mut facts = Vec::new();
    if property.wire_name != property.names.plain {
        let wire_name = property.wire_name.replace('`', "'");
        facts.push(format!("In data it is called `{wire_name}`."));
    }
    if let Some(default) = &property.default {
        let value = match default {
            Default::Text(text) => format!("{text:?}"),
            Default::Number(text) | Default::Documented(text) => text.clone(),
            Default::Boolean(value) => value.to_string(),
            Default::Empty => "[]".to_owned(),
        };
        let value = value.replace('`', "'");
        facts.push(if plan.stand_in.is_some() {
            format!("Where it is absent, `{value}` stands for it.")
        } else {
            format!("Default: `{value}`.")
        });
    }
    if property.read_only {
        facts.push("Read-only: the server sends it and ignores what it is sent.".to_owned());
    }
    facts
}

/// A line of our own.
pub(super) fn line(span: Span, text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote_spanned!(span=> #[doc = #text])
}

/// One attribute a line, as a person would write them: of several lines in one,
/// printers make a block comment.
pub(super) fn lines(span: Span, text: &str, fallback: &str) -> TokenStream {
    let lines = rustdoc::lines(text, fallback);
    quote_spanned!(span=> #(#[doc = #lines])*)
}
