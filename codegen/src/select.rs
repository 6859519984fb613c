//! Which of a document's tables is meant.

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::table::Table;

/// The table that a fragment names, or the only one. None is a problem, and
/// so are several; the first of them is taken then.
pub(crate) fn one<'d>(
    document: &Document,
    tables: Vec<Table<'d>>,
    fragment: Option<&str>,
    problems: &mut Problems,
) -> Option<Table<'d>> {
    let tables = all(document, tables, fragment, problems);
    if let [_, second, ..] = tables.as_slice() {
        let fragments = fragments(&tables);
        let problem = Diagnostic::several_tables(second.span, tables.len(), &fragments);
        problems.push(problem);
    }
    tables.into_iter().next()
}

/// The tables that a fragment names, or all. A fragment that names none is a
/// problem.
pub(crate) fn all<'d>(
    document: &Document,
    mut tables: Vec<Table<'d>>,
    fragment: Option<&str>,
    problems: &mut Problems,
) -> Vec<Table<'d>> {
    if let Some(fragment) = fragment {
        // A heading's own table comes before those of the headings below it.
        let Some(depth) = tables
            .iter()
            .filter_map(|table| depth(table, fragment))
            .min()
        else {
            if !tables.is_empty() {
                let problem = Diagnostic::unknown_fragment(document.start(), fragment, &tables);
                problems.push(problem);
            }
            return Vec::new();
        };
        tables.retain(|table| self::depth(table, fragment) == Some(depth));
    }
    tables
}

/// How many headings lie between a table and the one that a fragment names.
fn depth(table: &Table<'_>, fragment: &str) -> Option<usize> {
    let names = |anchors: &Vec<String>| anchors.iter().any(|anchor| anchor == fragment);
    table.sections.iter().position(names)
}

/// For the first tables, a fragment that names one and no other. Empty if that
/// cannot be said of each of them.
fn fragments<'t>(tables: &'t [Table<'_>]) -> Vec<&'t str> {
    /// Whoever has more tables than this in a document knows its headings.
    const SHOWN: usize = 8;
    let unambiguous = |anchor: &str| {
        let depths = || tables.iter().filter_map(|table| depth(table, anchor));
        let nearest = depths().min();
        depths().filter(|&depth| Some(depth) == nearest).count() == 1
    };
    let shown = || tables.iter().take(SHOWN);
    let fragments: Vec<&str> = shown()
        .filter_map(|table| {
            let mut own = table.sections.first()?.iter().map(String::as_str);
            own.find(|anchor| unambiguous(anchor))
        })
        .collect();
    if fragments.len() == shown().count() {
        fragments
    } else {
        Vec::new()
    }
}
