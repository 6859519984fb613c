//! The documents of one invocation, and those that they refer to.

use std::collections::HashMap;
use std::path::PathBuf;

use modeldoc_codegen::diagnostic::{Diagnostic, Problems};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::{Origin, Source, read};
use proc_macro2::{Span, TokenStream};

use crate::load::{self, Loaded};
use crate::located;

/// The documents, opened.
#[derive(Default)]
pub(crate) struct Sources {
    /// What the generator reads.
    pub(crate) list: Vec<Source>,
    /// For each, the literal that names it or a document that leads to it.
    pub(crate) spans: Vec<Span>,
    /// What was found while they were opened.
    pub(crate) problems: Problems,
    /// Code that makes the compiler track all of them.
    pub(crate) tracking: TokenStream,
    /// Where they are, and those that were opened already.
    paths: Vec<PathBuf>,
    opened: HashMap<PathBuf, usize>,
}

impl Sources {
    /// Opens a document.
    pub(crate) fn open(&mut self, loaded: Loaded, origin: Origin, span: Span) {
        let id = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.tracking.extend(loaded.tracking());
        let document = Document::new(id, &loaded.shown, loaded.bytes, &mut self.problems);
        self.opened.insert(loaded.path.clone(), self.list.len());
        self.paths.push(loaded.path);
        self.spans.push(span);
        self.list.push(Source {
            document,
            written: loaded.written,
            fragment: loaded.fragment,
            origin,
        });
    }

    /// Opens whatever the documents refer to, until nothing new is found.
    pub(crate) fn open_references(&mut self) {
        let mut next = 0;
        while next < self.list.len() {
            let (from, written) = (self.paths[next].clone(), self.list[next].written.clone());
            for file in read::external_files(&self.list[next].document) {
                match load::referenced(&from, &written, &file.value) {
                    Ok(loaded) if self.opened.contains_key(&loaded.path) => {}
                    Ok(loaded) => self.open(loaded, Origin::Reference, self.spans[next]),
                    Err(cause) => self.problems.push(Diagnostic::unreadable_file(
                        file.span,
                        &file.value,
                        &cause,
                    )),
                }
            }
            next += 1;
        }
    }

    /// For each document, where what is invented for its models stands.
    pub(crate) fn places(&self) -> Vec<Span> {
        self.spans.iter().copied().map(located).collect()
    }

    /// The documents, each with its literal.
    pub(crate) fn documents(&self) -> Vec<(&Document, Span)> {
        let documents = self.list.iter().map(|source| &source.document);
        documents.zip(self.spans.iter().copied()).collect()
    }
}
