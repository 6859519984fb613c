//! Examples as tests.

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote_spanned};

use crate::plan::{Case, TestCases};
use crate::user::{UserTokens, ident};

/// A module of tests, one for each example. `name` tells it from others.
pub(crate) fn tests(name: &str, tests: &TestCases, user: &UserTokens) -> TokenStream {
    if tests.cases.is_empty() {
        return TokenStream::new();
    }
    let span = user.span(0);
    let rt = user.runtime(span);
    let module = format_ident!(
        "modeldoc_examples_of_{}",
        name.trim_start_matches("r#"),
        span = span
    );
    let models = tests.models.iter().map(|(name, document)| {
        let shown = name.trim_start_matches("r#");
        let name = ident(name, span);
        quote_spanned! {span=>
            (#shown, #document, <super::#name as #rt::Model>::PROPERTIES),
        }
    });
    let mut taken = HashMap::new();
    let tests = tests.cases.iter().map(|case| {
        let name = test_name(case, &mut taken, span);
        test(case, &name, span)
    });

    quote_spanned! {span=>
        #[cfg(test)]
        #[allow(non_snake_case)]
        mod #module {
            use #rt::__private as __rt;
            const MODELS: &[(
                &::core::primitive::str,
                &::core::primitive::str,
                &[#rt::Property],
            )] = &[#(#models)*];
            #(#tests)*
        }
    }
}

fn test(case: &Case, name: &Ident, span: Span) -> TokenStream {
    let ignored = case
        .incomplete
        .map(|why| quote_spanned!(span=> #[ignore = #why]));
    let model = ident(&case.model, span);
    let ty = if case.list {
        quote_spanned!(span=> __rt::Vec<super::#model>)
    } else {
        quote_spanned!(span=> super::#model)
    };
    let document = &case.document;
    let line = Literal::usize_unsuffixed(case.line.max(1));
    let text = &case.text;

    quote_spanned! {span=>
        #[test]
        #ignored
        fn #name() {
            __rt::check_example::<#ty>(&__rt::Example {
                document: #document,
                line: #line,
                text: #text,
                models: MODELS,
            });
        }
    }
}

/// What a test is called: after its line, or after its document.
fn test_name(case: &Case, taken: &mut HashMap<String, usize>, span: Span) -> Ident {
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
    Ident::new(&name, span)
}
