//! The value that stands for an absent one.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

use super::Models;
use crate::model::{Default, Type};
use crate::user::ident;

/// A default of the table, in Rust.
pub(crate) struct StandIn {
    /// As the getter hands it out.
    pub(crate) shown: TokenStream,
    /// As the field holds it.
    pub(crate) owned: TokenStream,
}

impl StandIn {
    /// The default of a property of a type, if it can be written in Rust.
    pub(crate) fn of(
        default: &Default,
        ty: &Type,
        models: &Models<'_>,
        span: Span,
    ) -> Option<Self> {
        let (shown, owned) = match (default, models.behind_alias(ty)) {
            (Default::Text(text) | Default::Number(text), Type::Model(name)) => {
                let choice = models.enumeration(name)?;
                let mut variants = choice.variants.iter();
                let variant = variants.find(|variant| variant.value == *text)?;
                let (name, variant) = (ident(name, span), ident(&variant.name, span));
                let owned = quote_spanned!(span=> #name::#variant);
                (quote_spanned!(span=> &#owned), owned)
            }
            (Default::Text(text), Type::Scalar(scalar)) if scalar.is_text() => {
                let owned = quote_spanned!(span=> ::core::convert::Into::into(#text));
                (quote_spanned!(span=> #text), owned)
            }
            (Default::Number(number), Type::Scalar(_)) => {
                let number = self::number(number, span)?;
                (number.clone(), number)
            }
            (Default::Boolean(value), Type::Scalar(_)) => {
                let value = Ident::new(if *value { "true" } else { "false" }, span);
                (quote_spanned!(span=> #value), quote_spanned!(span=> #value))
            }
            (Default::Empty, Type::Array(_)) => (
                quote_spanned!(span=> &[]),
                quote_spanned!(span=> ::core::default::Default::default()),
            ),
            _ => return None,
        };
        Some(StandIn { shown, owned })
    }
}

/// A number as a literal: digits stay exact, whatever their type.
pub(super) fn number(text: &str, span: Span) -> Option<TokenStream> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let mut literal = match digits.parse::<u64>() {
        Ok(integer) => Literal::u64_unsuffixed(integer),
        Err(_) => {
            let float: f64 = digits.parse().ok()?;
            if !float.is_finite() {
                return None;
            }
            Literal::f64_unsuffixed(float)
        }
    };
    literal.set_span(span);
    Some(if digits.len() < text.len() {
        quote_spanned!(span=> -#literal)
    } else {
        quote_spanned!(span=> #literal)
    })
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;

    #[test]
    fn numbers_are_exact() {
        let shown = |text| {
            let tokens = super::number(text, Span::call_site());
            tokens.map(|tokens| tokens.to_string().replace(' ', ""))
        };
        for text in [
            "0",
            "-5",
            "18446744073709551615",
            "-9223372036854775808",
            "0.5",
            "-0.1",
        ] {
            assert_eq!(shown(text).as_deref(), Some(text));
        }
        assert_eq!(shown("1e3").as_deref(), Some("1000.0"));
        assert_eq!(shown("inf"), None);
        assert_eq!(shown("x"), None);
    }
}
