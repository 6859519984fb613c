//! Documents to models, whatever their notation.

use crate::diagnostic::Problems;
use crate::document::{Document, Format};
use crate::model::Model;
use crate::options::Options;
use crate::table::Table;
use crate::{json_table, lower, page, select};

/// Reads the one model of a document, or the one that `fragment` names, with
/// the models that are written inside it behind it. None is a problem.
pub fn one(
    document: &Document,
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    if document.is_broken() {
        // It was said already, and there is no text to complain about.
        return Vec::new();
    }
    let tables = tables(document, problems);
    match select::one(document, tables, fragment, problems) {
        Some(table) => lower::lower(document, &table, options, problems),
        None => Vec::new(),
    }
}

/// Reads every model of a document, or those that `fragment` names, each with
/// the models that are written inside it behind it. A page of another kind has
/// none, which is no problem.
pub fn all(
    document: &Document,
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    if fragment.is_some() {
        return one(document, fragment, options, problems);
    }
    if document.is_broken() {
        return Vec::new();
    }
    let mut models = Vec::new();
    for table in tables(document, problems) {
        models.extend(lower::lower(document, &table, options, problems));
    }
    models
}

/// Reads every property table of a document, in its notation.
pub fn tables<'d>(document: &'d Document, problems: &mut Problems) -> Vec<Table<'d>> {
    match document.format() {
        Format::Markdown => page::read(document, problems),
        Format::Json => json_table::read(document, problems),
    }
}
