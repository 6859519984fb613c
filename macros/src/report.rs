//! Problems as errors and warnings of the compiler.

use modeldoc_codegen::diagnostic::{Diagnostic, Severity, render};
use modeldoc_codegen::document::Document;
use proc_macro::{Span, TokenStream};

use crate::error::at;

/// More errors than a person reads at once are counted only.
const MOST: usize = 20;

/// Problems of some documents.
pub(crate) struct Problems<'p> {
    /// The problems, in the order of the documents.
    pub(crate) list: &'p [Diagnostic],
    /// The documents by their numbers, each with the literal that names it.
    pub(crate) documents: &'p [(&'p Document, Span)],
}

impl Problems<'_> {
    /// One error or warning for each problem, at the literal of its document.
    pub(crate) fn tokens(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        for problem in self.list.iter().take(MOST) {
            let number = problem.span.document as usize;
            if let Some((document, span)) = self.documents.get(number) {
                tokens.extend(one(problem.severity, &render(problem, document), *span));
            }
        }
        let left = self.list.get(MOST..).unwrap_or_default();
        let worst = left.iter().map(|problem| problem.severity).max();
        if let (Some(severity), Some((_, span))) = (worst, self.documents.first()) {
            tokens.extend(one(
                severity,
                &format!("{} more problems", left.len()),
                *span,
            ));
        }
        tokens
    }
}

fn one(severity: Severity, text: &str, span: Span) -> TokenStream {
    match severity {
        Severity::Error => at(span, &format!("::core::compile_error! {{ {text:?} }}")),
        // Stable compilers let macros warn in no other way: using something
        // deprecated shows its note.
        Severity::Warning => at(
            span,
            &format!(
                "const _: () = {{
                    #[deprecated(note = {:?})]
                    const fn modeldoc() {{}}
                    modeldoc();
                }};",
                format!("\n{text}")
            ),
        ),
    }
}
