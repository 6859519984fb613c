//! Documents to models, whatever their notation.

use crate::diagnostic::Problems;
use crate::document::{Document, Format};
use crate::lower::hand;
use crate::model::Model;
use crate::options::Options;
use crate::schema::{self, Library};
use crate::{page, select};

/// What a document is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Its one model, whose references mean types that the user has.
    One,
    /// All of its models, among those of other documents.
    Set,
}

/// Reads documents, each with the others at hand: schemas in one JSON document
/// may refer to those in another.
pub struct Reader<'d> {
    library: Library<'d>,
}

impl<'d> Reader<'d> {
    /// A reader of documents whose numbers differ. Mistakes in the syntax of
    /// JSON are problems.
    pub fn new(documents: impl IntoIterator<Item = &'d Document>, problems: &mut Problems) -> Self {
        Reader {
            library: Library::new(documents, problems),
        }
    }

    /// Reads the one model of a document, or the one that `fragment` names,
    /// with the models that are written inside it behind it. None is a problem.
    pub fn one(
        &self,
        document: &'d Document,
        fragment: Option<&str>,
        options: &Options,
        problems: &mut Problems,
    ) -> Vec<Model> {
        if document.is_broken() {
            // It was said already, and there is no text to complain about.
            return Vec::new();
        }
        if document.format() == Format::Json {
            return schema::one(&self.library, document, fragment, options, problems);
        }
        let tables = page::read_for(document, options.dialect, Purpose::One, problems);
        match select::one(document, tables, fragment, problems) {
            Some(table) => hand::tables(document, &[table], options, Purpose::One, problems),
            None => Vec::new(),
        }
    }

    /// Reads every model of a document, or those that `fragment` names, each
    /// with the models that are written inside it behind it.
    ///
    /// Pages of a folder that are no model's (documentation of calls,
    /// overviews, plain text) are passed over; a page that looks like a model's
    /// and gives none is a problem.
    pub fn all(
        &self,
        document: &'d Document,
        fragment: Option<&str>,
        options: &Options,
        problems: &mut Problems,
    ) -> Vec<Model> {
        if document.is_broken() {
            return Vec::new();
        }
        if document.format() == Format::Json {
            return schema::all(&self.library, document, fragment, options, problems);
        }
        let tables = page::read_for(document, options.dialect, Purpose::Set, problems);
        let tables = select::all(document, tables, fragment, problems);
        hand::tables(document, &tables, options, Purpose::Set, problems)
    }
}

/// [`Reader::one`] of a document that refers to no other.
pub fn one(
    document: &Document,
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    Reader::new([document], problems).one(document, fragment, options, problems)
}

/// [`Reader::all`] of a document that refers to no other.
pub fn all(
    document: &Document,
    fragment: Option<&str>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    Reader::new([document], problems).all(document, fragment, options, problems)
}
