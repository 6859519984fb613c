//! Problems of a JSON document.

use super::shown;
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::suggest;

/// The smallest table there is, for the help of errors.
const EXAMPLE: &str = r#"`{ "name": "Pet", "properties": [{ "name": "id", "type": "int64" }] }`"#;

/// The smallest enum there is.
const ENUM: &str = r#"`{ "name": "Size", "values": ["small", "large"] }`"#;

/// The first fragments.
fn listed(fragments: &[&str]) -> String {
    /// Whoever has more models than this in a document knows their names.
    const SHOWN: usize = 8;
    let shown = fragments.iter().take(SHOWN);
    let mut written: Vec<String> = shown.map(|fragment| format!("`#{fragment}`")).collect();
    if fragments.len() > SHOWN {
        written.push("...".to_owned());
    }
    written.join(", ")
}

impl Diagnostic {
    fn syntax(span: Span, message: impl Into<String>) -> Self {
        Diagnostic::error("json-syntax", span, message)
    }

    /// A document without any value.
    pub fn empty_json(span: Span) -> Self {
        Diagnostic::error("empty-document", span, "the document is empty")
            .help(format!("write a property table: {EXAMPLE}"))
    }

    /// Something behind the value.
    pub fn text_behind_json(span: Span) -> Self {
        Diagnostic::syntax(span, "text behind the end of the document")
            .label("a JSON document is one value")
            .help("remove it, or put several tables into a list, `[ ..., ... ]`")
    }

    /// A comment.
    pub fn json_comment(span: Span) -> Self {
        Diagnostic::syntax(span, "a comment, which JSON does not have")
            .label("begins here")
            .help("write it as a `description`")
    }

    /// Brackets within brackets within brackets.
    pub fn json_too_deep(span: Span, limit: usize) -> Self {
        Diagnostic::error(
            "json-too-deep",
            span,
            format!("lists and objects are nested more than {limit} deep"),
        )
        .help("a property table needs three levels")
    }

    /// The document ends where a value is due.
    pub fn json_ends_early(span: Span) -> Self {
        Diagnostic::syntax(span, "the document ends too early")
            .label("a value is missing here")
            .help("write the rest of the document")
    }

    /// Quotes of other languages.
    pub fn json_quotes(span: Span) -> Self {
        Diagnostic::syntax(span, "a string in quotes that JSON does not have")
            .label("not a `\"`")
            .help("write strings in double quotes")
    }

    /// A sign where a value is due.
    pub fn json_value_expected(span: Span) -> Self {
        Diagnostic::syntax(span, "a value is missing")
            .label("a value is expected here")
            .help("write a string, a number, `true`, `false`, `null`, a list or an object")
    }

    /// A word that is no value.
    pub fn json_unknown_word(span: Span, word: &str) -> Self {
        let lower = word.to_lowercase();
        let help = match lower.as_str() {
            "true" | "false" | "null" => format!("write `{lower}`"),
            "none" | "nil" | "undefined" => "write `null`".to_owned(),
            "nan" | "infinity" | "inf" => "JSON has no such number".to_owned(),
            _ if word.starts_with(['+', '.']) => {
                "numbers are written like `5`, `-0.5` or `1e3`".to_owned()
            }
            _ => match suggest::closest(word, ["true", "false", "null"]) {
                Some(close) => format!("did you mean `{close}`?"),
                None => "write strings in double quotes".to_owned(),
            },
        };
        Diagnostic::syntax(span, format!("`{}` is not a JSON value", shown(word))).help(help)
    }

    /// A key without quotes.
    pub fn json_bare_key(span: Span, key: &str) -> Self {
        Diagnostic::syntax(span, format!("the key `{}` is not in quotes", shown(key)))
            .help(format!("write `\"{}\"`", shown(key)))
    }

    /// Something else where a key is due.
    pub fn json_key_expected(span: Span) -> Self {
        Diagnostic::syntax(span, "a key is missing")
            .label("a key in double quotes is expected here")
            .help("an object is written `{ \"key\": \"value\" }`")
    }

    /// A key without a colon behind it.
    pub fn json_colon_expected(span: Span) -> Self {
        Diagnostic::syntax(span, "a colon is missing behind a key")
            .label("expected `:`")
            .help("a member is written `\"key\": \"value\"`")
    }

    /// Two values without a comma between them.
    pub fn json_comma_expected(span: Span) -> Self {
        Diagnostic::syntax(span, "a comma is missing")
            .label("expected `,`")
            .help("write a comma between two members or elements")
    }

    /// A comma behind the last value.
    pub fn json_trailing_comma(span: Span) -> Self {
        Diagnostic::syntax(span, "a comma behind the last element")
            .label("nothing follows it")
            .help("remove the comma")
    }

    /// A bracket of the other kind; `line` holds the open one.
    pub fn json_wrong_bracket(span: Span, expected: char, line: usize) -> Self {
        Diagnostic::syntax(span, "the brackets do not match")
            .label(format!(
                "expected `{expected}`, for the bracket on line {line}"
            ))
            .help(format!(
                "write `{expected}`, or the comma and the value that are missing"
            ))
    }

    /// A list or object that nothing closes.
    pub fn json_unclosed(span: Span, bracket: &str) -> Self {
        let close = if bracket == "[" { "]" } else { "}" };
        Diagnostic::syntax(span, format!("`{bracket}` is not closed"))
            .label("opened here")
            .help(format!("write `{close}` behind the last element"))
    }

    /// A number in another language's notation.
    pub fn json_number(span: Span, written: &str) -> Self {
        Diagnostic::syntax(span, format!("`{}` is not a JSON number", shown(written)))
            .help("numbers are written like `5`, `-0.5` or `1e3`, without leading zeros")
    }

    /// A string that ends with its line.
    pub fn json_unclosed_string(span: Span) -> Self {
        Diagnostic::syntax(span, "a string is not closed")
            .label("opened here")
            .help("write `\"` behind it; a line break within a string is written `\\n`")
    }

    /// A control character within a string.
    pub fn json_control(span: Span, byte: u8) -> Self {
        let escape = match byte {
            b'\t' => "\\t".to_owned(),
            byte => format!("\\u{byte:04x}"),
        };
        Diagnostic::syntax(span, "a control character within a string")
            .help(format!("write `{escape}`"))
    }

    /// A backslash before something that it does not escape.
    pub fn json_escape(span: Span, written: &str) -> Self {
        Diagnostic::syntax(span, format!("`{}` is no escape", shown(written)))
            .help("a backslash is written `\\\\`; the escapes are `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four digits")
    }

    /// A key that an object has already; `line` is the first one's.
    pub fn repeated_key(span: Span, key: &str, line: usize) -> Self {
        Diagnostic::error(
            "repeated-key",
            span,
            format!("the key `{}` comes twice", shown(key)),
        )
        .label(format!("first given on line {line}"))
        .help("remove or rename one of the two")
    }

    /// A key that a table or a list of tables does not have.
    pub fn unknown_key(span: Span, key: &str, suggestion: Option<&str>) -> Self {
        Diagnostic::error("unknown-key", span, format!("unknown key `{}`", shown(key)))
            .label("a table has no such key")
            .help(match suggestion {
                Some(word) => format!("did you mean `{word}`?"),
                None => "the keys of a table are `name`, `description` and `properties`".to_owned(),
            })
    }

    /// A key of a row that is a known one, but for a slip.
    pub fn misspelt_column(span: Span, key: &str, suggestion: &str) -> Self {
        Diagnostic::error("unknown-key", span, format!("unknown key `{}`", shown(key)))
            .label("a property has no such key")
            .help(format!("did you mean `{suggestion}`?"))
    }

    /// Two keys of a row that mean the same.
    pub fn repeated_column(span: Span, key: &str, line: usize) -> Self {
        Diagnostic::error(
            "repeated-key",
            span,
            format!("`{}` says again what another key says", shown(key)),
        )
        .label(format!("first said on line {line}"))
        .help("remove one of the two")
    }

    /// A value of the wrong kind.
    pub fn wrong_shape(span: Span, what: &str, found: &str, wanted: &str) -> Self {
        Diagnostic::error("wrong-shape", span, format!("{what} is {found}"))
            .label(format!("expected {wanted}"))
            .help(format!("a property table is written {EXAMPLE}"))
    }

    /// A table without properties.
    pub fn no_properties(span: Span, suggestion: Option<&str>) -> Self {
        Diagnostic::error("no-properties", span, "the table has no `properties`")
            .label("expected a key `properties`")
            .help(match suggestion {
                Some(key) => format!("did you mean `properties` by `{}`?", shown(key)),
                None => format!("a property table is written {EXAMPLE}"),
            })
    }

    /// A table in a list that nothing names.
    pub fn unnamed_table(span: Span) -> Self {
        Diagnostic::error("unnamed-table", span, "a table in a list has no name")
            .label("expected a key `name`")
            .help("write `\"name\": \"...\"`; a document with one table is named by its file")
    }

    /// A row that lacks a column; `slip` is a key of it that may be meant.
    pub fn missing_key(span: Span, key: &str, slip: Option<&str>) -> Self {
        Diagnostic::error("missing-key", span, format!("the property has no `{key}`"))
            .label(format!("expected a key `{key}`"))
            .help(match slip {
                Some(slip) => format!("did you mean `{key}` by `{}`?", shown(slip)),
                None => r#"a property is written `{ "name": "id", "type": "int64" }`"#.to_owned(),
            })
    }

    /// A JSON Schema in a list of tables.
    pub fn schema_in_list(span: Span) -> Self {
        Diagnostic::error("unsupported", span, "a JSON Schema in a list of tables")
            .label("the properties of a table are a list")
            .help("write schemas into a document of their own, below `$defs`")
    }

    /// A key that an enum or one of its values does not have.
    pub fn unknown_enum_key(span: Span, key: &str, suggestion: Option<&str>) -> Self {
        Diagnostic::error("unknown-key", span, format!("unknown key `{}`", shown(key)))
            .label("an enum has no such key")
            .help(match suggestion {
                Some(word) => format!("did you mean `{word}`?"),
                None => format!("an enum is written {ENUM}"),
            })
    }

    /// A value of the wrong kind in an enum.
    pub fn wrong_enum(span: Span, what: &str, found: &str, wanted: &str) -> Self {
        Diagnostic::error("wrong-shape", span, format!("{what} is {found}"))
            .label(format!("expected {wanted}"))
            .help(format!("an enum is written {ENUM}"))
    }

    /// A value of an enum that is an object without one.
    pub fn missing_value(span: Span) -> Self {
        Diagnostic::error("missing-key", span, "the value of the enum has no `value`")
            .label("expected a key `value`")
            .help(r#"write `{ "value": "small", "description": "..." }`, or `"small"`"#)
    }

    /// Texts and integers in one enum.
    pub fn mixed_values(span: Span) -> Self {
        Diagnostic::error("mixed-values", span, "texts and integers in one enum")
            .label("of another type than the first value")
            .help("write values of one type")
    }

    /// Several models where one is wanted; `fragments` name them.
    pub fn several_models(span: Span, count: usize, fragments: &[&str]) -> Self {
        Diagnostic::error(
            "several-models",
            span,
            format!("the document holds {count} models"),
        )
        .label("the second of them")
        .help(format!(
            "write which one behind the path: {}",
            listed(fragments)
        ))
    }

    /// A fragment that names no model.
    pub fn unknown_table(span: Span, fragment: &str, known: &[&str]) -> Self {
        let close = suggest::closest(fragment, known.iter().copied());
        Diagnostic::error(
            "unknown-fragment",
            span,
            format!("no model is named `#{}`", shown(fragment)),
        )
        .help(match close {
            Some(close) => format!("did you mean `#{close}`?"),
            None if known.is_empty() => "leave the fragment out".to_owned(),
            None => format!("the models are {}", listed(known)),
        })
    }

    /// A list without tables.
    pub fn no_table_in_json(span: Span) -> Self {
        Diagnostic::error("no-table", span, "the document holds no property table")
            .help(format!("write one: {EXAMPLE}"))
    }

    /// An enum without values.
    pub fn empty_enum(span: Span) -> Self {
        Diagnostic::error("empty-enum", span, "the enum has no values")
            .help("list its values, or remove it")
    }

    /// A value that an enum has already.
    pub fn repeated_value(span: Span, value: &str) -> Self {
        Diagnostic::warning(
            "repeated-value",
            span,
            format!("the value `{}` comes twice", shown(value)),
        )
        .help("remove one of the two")
    }
}
