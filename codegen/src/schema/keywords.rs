//! The keywords of schemas, and what becomes of each.

use super::Lowering;
use crate::diagnostic::Diagnostic;
use crate::form::STRUCTURE;
use crate::json::{Json, Member, Value};

/// What a keyword is to a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Says what values are.
    Structure,
    /// Says something about a value or its place that models keep.
    About,
    /// Allows fewer values, so that nothing is lost without it.
    Narrows,
    /// Documents, or serves other programs.
    Silent,
    /// Gives values a structure that models cannot have.
    Unsupported,
}

use Role::{About, Narrows, Silent, Structure, Unsupported};

/// All but those of [`STRUCTURE`].
const KEYWORDS: &[(&str, Role)] = &[
    ("format", About),
    ("nullable", About),
    ("x-nullable", About),
    ("title", About),
    ("description", About),
    ("default", About),
    ("readOnly", About),
    ("writeOnly", About),
    ("deprecated", About),
    ("x-secret", About),
    ("x-enum-varnames", About),
    ("x-enumNames", About),
    ("x-enum-descriptions", About),
    ("x-enumDescriptions", About),
    ("minimum", About),
    ("maximum", About),
    ("exclusiveMinimum", About),
    ("exclusiveMaximum", About),
    ("minLength", About),
    ("maxLength", About),
    ("pattern", About),
    ("minItems", About),
    ("maxItems", About),
    // A list without duplicates that is read as any list loses nothing, but it
    // is a type of its own here.
    ("uniqueItems", About),
    // Values stay what they are; there are only fewer of them.
    ("multipleOf", Narrows),
    ("divisibleBy", Narrows),
    ("minProperties", Narrows),
    ("maxProperties", Narrows),
    ("propertyNames", Narrows),
    ("not", Narrows),
    ("contains", Narrows),
    ("minContains", Narrows),
    ("maxContains", Narrows),
    ("additionalItems", Narrows),
    ("unevaluatedItems", Narrows),
    ("dependentRequired", Narrows),
    // These narrow what is declared elsewhere. Where they declare properties
    // of their own, it is a problem.
    ("if", Narrows),
    ("then", Narrows),
    ("else", Narrows),
    ("dependentSchemas", Narrows),
    ("dependencies", Narrows),
    ("$schema", Silent),
    ("$id", Silent),
    ("id", Silent),
    ("$anchor", Silent),
    ("$dynamicAnchor", Silent),
    ("$recursiveAnchor", Silent),
    ("$vocabulary", Silent),
    ("$comment", Silent),
    ("$defs", Silent),
    ("definitions", Silent),
    ("summary", Silent),
    ("example", Silent),
    ("examples", Silent),
    ("externalDocs", Silent),
    ("xml", Silent),
    ("collectionFormat", Silent),
    ("contentEncoding", Silent),
    ("contentMediaType", Silent),
    ("contentSchema", Silent),
    ("$dynamicRef", Unsupported),
    ("$recursiveRef", Unsupported),
    ("extends", Unsupported),
    ("disallow", Unsupported),
];

/// What a keyword is. Unknown ones are notes to somebody else, as JSON Schema
/// has it.
pub(super) fn role(keyword: &str) -> Role {
    known(keyword).unwrap_or(Silent)
}

fn known(keyword: &str) -> Option<Role> {
    if STRUCTURE.contains(&keyword) {
        return Some(Structure);
    }
    let known = KEYWORDS.iter().find(|(known, _)| *known == keyword);
    known.map(|&(_, role)| role)
}

/// Whether a schema says nothing of what values are.
pub(super) fn is_bare(json: &Json<'_>) -> bool {
    match &json.value {
        Value::Bool(allows) => *allows,
        Value::Object(members) => members
            .iter()
            .all(|member| role(&member.key) != Structure || member.key == "type"),
        _ => false,
    }
}

/// The known keyword that one is, but for a slip.
fn slip(keyword: &str) -> Option<&'static str> {
    if keyword.starts_with("x-") || keyword.len() < 3 {
        return None;
    }
    let about = KEYWORDS.iter().map(|&(known, _)| known);
    let mut all = STRUCTURE.into_iter().chain(about);
    all.find(|known| is_slip(keyword, known))
}

/// Whether a word is another but for its case, for signs between its parts, or
/// for one letter that is wrong, missing, added or swapped.
pub(super) fn is_slip(word: &str, known: &str) -> bool {
    let fold = |text: &str| -> Vec<char> {
        let letters = text
            .chars()
            .filter(|letter| !matches!(letter, '-' | '_' | ' '));
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    if word.len().abs_diff(known.len()) > 3 {
        return false;
    }
    let (a, b) = (fold(word), fold(known));
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (rest, other) = (&a[same..], &b[same..]);
    match rest.len().cmp(&other.len()) {
        std::cmp::Ordering::Equal => {
            let swapped = rest.len() >= 2
                && rest[0] == other[1]
                && rest[1] == other[0]
                && rest[2..] == other[2..];
            rest.is_empty() || rest[1..] == other[1..] || swapped
        }
        std::cmp::Ordering::Less => other[1..] == *rest,
        std::cmp::Ordering::Greater => rest[1..] == *other,
    }
}

impl<'d> Lowering<'d> {
    /// Complains about keywords that are slips or not supported. Each schema is
    /// looked at once.
    pub(super) fn check(&mut self, json: &'d Json<'d>) {
        let Value::Object(members) = &json.value else {
            return;
        };
        if self.quiet > 0 || !self.checked.insert(json.span) {
            return;
        }
        for member in members {
            let known = known(&member.key).is_some();
            if role(&member.key) == Unsupported {
                self.problem(Diagnostic::unsupported_keyword(
                    member.key_span,
                    &member.key,
                ));
            } else if !known && let Some(known) = slip(&member.key) {
                let problem = Diagnostic::unknown_keyword(member.key_span, &member.key, known);
                self.problem(problem);
            }
        }
    }

    pub(super) fn wrong_kind(&mut self, json: &Json<'_>, what: &str, wanted: &str) {
        let found = json.value.kind();
        self.problem(Diagnostic::wrong_kind(json.span, what, found, wanted));
    }

    /// The members of a keyword's object.
    pub(super) fn members(&mut self, member: &'d Member<'d>, wanted: &str) -> &'d [Member<'d>] {
        match &member.value.value {
            Value::Object(members) => members,
            _ => {
                self.wrong_kind(&member.value, &format!("`{}`", member.key), wanted);
                &[]
            }
        }
    }

    /// The elements of a keyword's list.
    pub(super) fn elements(&mut self, member: &'d Member<'d>, wanted: &str) -> &'d [Json<'d>] {
        match &member.value.value {
            Value::Array(elements) => elements,
            _ => {
                self.wrong_kind(&member.value, &format!("`{}`", member.key), wanted);
                &[]
            }
        }
    }

    /// The text of a keyword.
    pub(super) fn text(&mut self, member: &'d Member<'d>) -> Option<&'d str> {
        match &member.value.value {
            Value::String(text, _) => Some(text),
            _ => {
                self.wrong_kind(&member.value, &format!("`{}`", member.key), "a string");
                None
            }
        }
    }

    /// Whether a keyword says yes.
    pub(super) fn flag(&mut self, member: &'d Member<'d>) -> bool {
        match member.value.value {
            Value::Bool(flag) => flag,
            _ => {
                let what = format!("`{}`", member.key);
                self.wrong_kind(&member.value, &what, "`true` or `false`");
                false
            }
        }
    }
}
