//! Default values, as the languages of the pages write them.

use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::Dialect;
use crate::model::{Default, Scalar, Type};
use crate::notes::unquoted;
use crate::span::Spanned;

/// How languages write that there is no default.
const NONE: [&str; 7] = ["undefined", "null", "None", "nothing", "nil", "NULL", ""];

/// How languages write an empty list.
const EMPTY: [&str; 4] = ["[]", "{}", "const []", "ListBuilder()"];

/// The meaning of a default for a property of a type. One that only its own
/// language understands is kept as text. One that does not fit the type is a
/// problem where somebody can mend it; what a generator wrote is kept as text
/// as well.
pub(super) fn lower(
    dialect: Dialect,
    written: &Spanned<String>,
    ty: &Type,
    property: &str,
    problems: &mut Problems,
) -> Option<Default> {
    let text = written.value.trim();
    if NONE.contains(&text) {
        return None;
    }
    let (value, quoted) = unquoted(text);
    let ty = match ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    };
    let fits = match ty {
        Type::Scalar(Scalar::Boolean) => boolean(value),
        Type::Scalar(Scalar::Float) => value
            .parse()
            .ok()
            .filter(|number: &f32| number.is_finite())
            .map(|number| Default::Number(format!("{number:?}"))),
        Type::Scalar(Scalar::Double | Scalar::Decimal) => value
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .map(|number| Default::Number(format!("{number:?}"))),
        Type::Scalar(Scalar::Int32) => integer::<i32>(value),
        Type::Scalar(Scalar::Int64) => integer::<i64>(value),
        Type::Scalar(Scalar::Uint32) => integer::<u32>(value),
        Type::Scalar(Scalar::Uint64) => integer::<u64>(value),
        // An unquoted word is a constant of the page's language, unless that
        // language writes texts without quotes.
        Type::Scalar(_)
            if quoted || (dialect.writes_bare_texts() && !is_constant(dialect, value)) =>
        {
            Some(Default::Text(value.to_owned()))
        }
        // The value of an enum, as JSON gives it.
        Type::Model(_) if text.starts_with('"') && quoted && dialect == Dialect::Neutral => {
            Some(Default::Text(value.to_owned()))
        }
        Type::Array(_) if is_empty(value) => Some(Default::Empty),
        _ => return Some(Default::Documented(text.to_owned())),
    };
    if fits.is_none() {
        if dialect.is_generated() {
            return Some(Default::Documented(text.to_owned()));
        }
        problems.push(Diagnostic::unfit_default(written.span, text, property));
    }
    fits
}

/// Whether a default may be the name of a variant: Rust's pages print texts and
/// those alike.
fn is_constant(dialect: Dialect, text: &str) -> bool {
    dialect == Dialect::Rust
        && text.starts_with(char::is_uppercase)
        && text.chars().any(char::is_lowercase)
        && text.chars().all(char::is_alphanumeric)
}

fn boolean(text: &str) -> Option<Default> {
    let text = text.trim_start_matches('$');
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    if is("true") || text == "(YES)" {
        Some(Default::Boolean(true))
    } else if is("false") || text == "(NO)" {
        Some(Default::Boolean(false))
    } else {
        None
    }
}

fn integer<T: std::str::FromStr + ToString>(text: &str) -> Option<Default> {
    // Generators print the integers of a `number` as `5.0`.
    let digits = text.strip_suffix(".0").unwrap_or(text);
    let value: T = digits.parse().ok()?;
    Some(Default::Number(value.to_string()))
}

fn is_empty(text: &str) -> bool {
    EMPTY.contains(&text)
        || (text.starts_with("new ") && (text.ends_with("()") || text.ends_with("<>()")))
}

#[cfg(test)]
mod tests {
    use super::lower;
    use crate::diagnostic::Problems;
    use crate::dialect::Dialect;
    use crate::document::Document;
    use crate::model::{Default, Scalar, Type};
    use crate::span::Spanned;

    fn check(ty: &Type, written: &str, expected: Result<Option<Default>, &str>) {
        let mut problems = Problems::new();
        let document = Document::new(0, "a.md", Vec::new(), &mut problems);
        let written = Spanned::new(written.to_owned(), document.start());
        let default = lower(Dialect::Php, &written, ty, "x", &mut problems);
        let by_hand = lower(Dialect::Neutral, &written, ty, "x", &mut problems);
        let problems = problems.into_sorted();
        if by_hand.is_none() && !problems.is_empty() {
            // What a generator wrote is kept, whatever it is.
            let text = written.value.clone();
            assert_eq!(default, Some(Default::Documented(text)));
        }
        let result = match problems.first() {
            Some(problem) => Err(problem.code),
            None => Ok(default),
        };
        assert_eq!(result, expected, "{written:?}");
    }

    #[test]
    fn defaults_are_read_in_the_spelling_of_their_language() {
        let text = Type::Scalar(Scalar::String);
        check(&text, "'opaque'", Ok(Some(Default::Text("opaque".into()))));
        check(
            &text,
            "@\"action\"",
            Ok(Some(Default::Text("action".into()))),
        );
        check(&text, "undefined", Ok(None));
        let constant = Default::Documented("RoleEnum.Developer".into());
        check(&text, "RoleEnum.Developer", Ok(Some(constant)));

        let integer = Type::Scalar(Scalar::Int32);
        check(&integer, "-5", Ok(Some(Default::Number("-5".into()))));
        check(&integer, "5.0", Ok(Some(Default::Number("5".into()))));
        check(&integer, "5000000000", Err("unfit-default"));
        check(&integer, "'x'", Err("unfit-default"));

        let boolean = Type::Scalar(Scalar::Boolean);
        check(&boolean, "$false", Ok(Some(Default::Boolean(false))));
        check(&boolean, "True", Ok(Some(Default::Boolean(true))));

        let double = Type::Scalar(Scalar::Double);
        check(&double, "0.5", Ok(Some(Default::Number("0.5".into()))));
        check(&double, "NaN", Err("unfit-default"));

        let list = Type::Array(Box::new(text));
        check(&list, "[]", Ok(Some(Default::Empty)));
        check(&list, "new ArrayList<>()", Ok(Some(Default::Empty)));
        let full = Default::Documented("[a]".into());
        check(&list, "[a]", Ok(Some(full)));
    }
}
