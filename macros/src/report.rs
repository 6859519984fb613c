//! Problems as errors and warnings of the compiler.

use modeldoc_codegen::diagnostic::{Diagnostic, Severity, render};
use modeldoc_codegen::document::Document;
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// More errors than a person reads at once are counted only.
const MOST: usize = 20;

/// One error or warning for each problem, all of them at the path's literal.
pub(crate) fn problems(problems: &[Diagnostic], document: &Document, span: Span) -> TokenStream {
    let shown = problems
        .iter()
        .take(MOST)
        .map(|problem| one(problem.severity, &render(problem, document), span));
    let mut tokens: TokenStream = shown.collect();
    if let Some(left) = problems.len().checked_sub(MOST).filter(|&left| left > 0) {
        let severity = problems[MOST..]
            .iter()
            .map(|problem| problem.severity)
            .max()
            .unwrap_or(Severity::Error);
        let text = format!("{left} more problems in `{}`", document.name());
        tokens.extend(one(severity, &text, span));
    }
    tokens
}

fn one(severity: Severity, text: &str, span: Span) -> TokenStream {
    match severity {
        Severity::Error => quote_spanned!(span=> ::core::compile_error!(#text);),
        // Stable compilers let macros warn in no other way: using something
        // deprecated shows its note.
        Severity::Warning => {
            let text = format!("\n{text}");
            quote_spanned! {span=>
                const _: () = {
                    #[deprecated(note = #text)]
                    const fn modeldoc() {}
                    modeldoc();
                };
            }
        }
    }
}
