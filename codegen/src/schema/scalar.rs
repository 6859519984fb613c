//! Texts and numbers, by their format.

use super::sum::Sum;
use super::{Lowering, format};
use crate::diagnostic::Diagnostic;
use crate::model::{Scalar, Type};
use crate::notes::Bound;
use crate::span::{Span, Spanned};

impl<'d> Lowering<'d> {
    pub(super) fn text_type(&mut self, sum: &Sum<'d>) -> Type {
        let scalar = sum.format.and_then(|(name, span)| {
            let scalar = format::text(name);
            // Numbers are written as texts where a text is asked for.
            if scalar.is_none() && format::number(name).is_none() {
                self.format_slip(name, span);
            }
            scalar
        });
        Type::Scalar(scalar.unwrap_or(Scalar::String))
    }

    pub(super) fn number_type(&mut self, sum: &mut Sum<'d>, fractions: bool) -> Type {
        let scalar = self.number(sum, fractions);
        if !matches!(scalar, Scalar::Float | Scalar::Double | Scalar::Decimal) {
            for (bound, text) in &mut sum.about.bounds {
                if sum.exclusive.contains(bound)
                    && let Ok(number) = text.value.parse::<i128>()
                {
                    let step = if *bound == Bound::Minimum { 1 } else { -1 };
                    text.value = number.saturating_add(step).to_string();
                }
            }
        }
        Type::Scalar(scalar)
    }

    fn number(&mut self, sum: &mut Sum<'d>, fractions: bool) -> Scalar {
        if let Some((name, span)) = sum.format {
            match format::number(name) {
                Some((Scalar::Float | Scalar::Double | Scalar::Decimal, _)) if !fractions => {}
                Some((scalar, bounds)) => {
                    if let Some((least, most)) = bounds {
                        for (bound, text) in [(Bound::Minimum, least), (Bound::Maximum, most)] {
                            let given = &mut sum.about.bounds;
                            if !given.iter().any(|(other, _)| *other == bound) {
                                given.push((bound, Spanned::new(text.to_owned(), span)));
                            }
                        }
                    }
                    return scalar;
                }
                None => {
                    if format::text(name).is_none() {
                        self.format_slip(name, span);
                    }
                }
            }
        }
        if fractions {
            return Scalar::Double;
        }
        // A bound beyond 64 bits with a sign asks for those without.
        let beyond = sum.about.bounds.iter().any(|(bound, text)| {
            *bound == Bound::Maximum
                && text.value.parse::<i64>().is_err()
                && text.value.parse::<u64>().is_ok()
        });
        if beyond {
            Scalar::Uint64
        } else {
            Scalar::Int64
        }
    }

    fn format_slip(&mut self, name: &str, span: Span) {
        if let Some(meant) = format::slip(name) {
            self.problem(Diagnostic::unknown_format(span, name, meant));
        }
    }
}
