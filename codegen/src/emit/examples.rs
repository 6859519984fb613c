//! Examples as tests.

use std::collections::HashMap;

use super::code::{Code, fill, literal};

/// One example of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Case {
    /// The document that it stands in, as messages show it.
    pub(crate) document: String,
    /// The line that it begins on, counted from 1; 0 for a document that is the
    /// example.
    pub(crate) line: usize,
    /// The JSON.
    pub(crate) text: String,
    /// The name of its model in Rust.
    pub(crate) model: String,
    /// Whether it is a list of the model.
    pub(crate) list: bool,
    /// Why it cannot be read as it stands.
    pub(crate) incomplete: Option<&'static str>,
}

/// What the tests know of a model with properties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// Its name in Rust.
    pub(crate) name: String,
    /// The document that declares it, as messages show it.
    pub(crate) document: String,
}

/// A module of tests, one for each example. `name` tells it from others.
pub(crate) fn tests(name: &str, cases: &[Case], known: &[Known], runtime: &str) -> String {
    if cases.is_empty() {
        return String::new();
    }
    let mut models = String::new();
    for model in known {
        let mut entry = Code::default();
        fill!(
            entry,
            "        ($shown, $document, <super::$name as $runtime::Model>::PROPERTIES),\n",
            shown = literal(model.name.trim_start_matches("r#")),
            document = literal(&model.document),
            name = model.name,
            runtime = runtime,
        );
        models.push_str(&entry.into_text());
    }
    let mut code = Code::default();
    fill!(
        code,
        "\
#[cfg(test)]
#[allow(non_snake_case)]
mod modeldoc_examples_of_$name {
    use $runtime::__private as __rt;
    const MODELS: &[(
        &::core::primitive::str,
        &::core::primitive::str,
        $runtime::Properties,
    )] = &[
$models    ];
",
        name = name.trim_start_matches("r#"),
        runtime = runtime,
        models = models,
    );
    let mut taken = HashMap::new();
    for case in cases {
        let ty = if case.list {
            format!("__rt::Vec<super::{}>", case.model)
        } else {
            format!("super::{}", case.model)
        };
        let ignored = match case.incomplete {
            Some(why) => format!("    #[ignore = {}]\n", literal(why)),
            None => String::new(),
        };
        fill!(
            code,
            "    #[test]
$ignored    fn $test() {
        __rt::check_example::<$ty>(&__rt::Example {
            document: $document,
            line: $line,
            text: $text,
            models: MODELS,
        });
    }
",
            ignored = ignored,
            test = test_name(case, &mut taken),
            line = case.line.max(1),
            ty = ty,
            document = literal(&case.document),
            text = literal(&case.text),
        );
    }
    code.push("}\n");
    code.into_text()
}

/// What a test is called: after its line, or after its document.
fn test_name(case: &Case, taken: &mut HashMap<String, usize>) -> String {
    let wanted = if case.line > 0 {
        format!("line_{}", case.line)
    } else {
        let file = case.document.rsplit(['/', '\\']).next();
        let letters = file.unwrap_or_default().chars();
        let plain = letters.map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            }
        });
        format!("example_{}", plain.collect::<String>())
    };
    let mut name = wanted.clone();
    let mut count = taken.get(&wanted).copied().unwrap_or(2);
    while taken.contains_key(&name) {
        name = format!("{wanted}_{count}");
        count += 1;
    }
    taken.insert(wanted, count);
    taken.entry(name.clone()).or_insert(2);
    name
}
