//! Problems as errors and warnings of the compiler.

use modeldoc_codegen::diagnostic::{Diagnostic, Severity, render};
use modeldoc_codegen::document::Document;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};

/// More errors than a person reads at once are counted only.
const MOST: usize = 20;

/// Problems of some documents.
pub(crate) struct Problems<'p> {
    /// The problems, in the order of the documents.
    pub(crate) list: &'p [Diagnostic],
    /// The documents by their numbers, each with the literal that names it.
    pub(crate) documents: &'p [(&'p Document, Span)],
}

/// One error or warning for each problem, at the literal of its document.
impl ToTokens for Problems<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for problem in self.list.iter().take(MOST) {
            let number = problem.span.document as usize;
            if let Some((document, span)) = self.documents.get(number) {
                tokens.extend(one(problem.severity, &render(problem, document), *span));
            }
        }
        let left = self.list.get(MOST..).unwrap_or_default();
        let worst = left.iter().map(|problem| problem.severity).max();
        if let (Some(severity), Some((_, span))) = (worst, self.documents.first()) {
            let text = format!("{} more problems", left.len());
            tokens.extend(one(severity, &text, *span));
        }
    }
}

fn one(severity: Severity, text: &str, span: Span) -> TokenStream {
    match severity {
        Severity::Error => syn::Error::new(span, text).to_compile_error(),
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
