//! Documents to models, whatever their notation.

#[cfg(not(feature = "json-schema"))]
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Problems;
use crate::document::{Document, Format};
use crate::form::Form;
use crate::library::Library;
use crate::lower::hand;
use crate::model::Model;
use crate::options::Options;
#[cfg(feature = "json-schema")]
use crate::schema;
use crate::span::Spanned;
use crate::{json_table, page, select};

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
        self.read(document, fragment, options, Purpose::One, problems)
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
        self.read(document, fragment, options, Purpose::Set, problems)
    }

    fn read(
        &self,
        document: &'d Document,
        fragment: Option<&str>,
        options: &Options,
        purpose: Purpose,
        problems: &mut Problems,
    ) -> Vec<Model> {
        if document.is_broken() {
            // It was said already, and there is no text to complain about.
            return Vec::new();
        }
        if document.format() == Format::Json {
            return self.json(document, fragment, options, purpose, problems);
        }
        let tables = page::read_for(document, options.dialect, purpose, problems);
        let tables = match purpose {
            Purpose::One => match select::one(document, tables, fragment, problems) {
                Some(table) => vec![table],
                None => return Vec::new(),
            },
            Purpose::Set => select::all(document, tables, fragment, problems),
        };
        hand::tables(document, &tables, options, purpose, problems)
    }

    fn json(
        &self,
        document: &Document,
        fragment: Option<&str>,
        options: &Options,
        purpose: Purpose,
        problems: &mut Problems,
    ) -> Vec<Model> {
        let Some(root) = self.library.root(document) else {
            return Vec::new();
        };
        let (_, json) = root;
        match (Form::of(json), fragment, purpose) {
            (Form::Tables, None, Purpose::Set) => {
                json_table::all(document, json, options, problems)
            }
            (Form::Tables, ..) => {
                json_table::one(document, json, fragment, options, purpose, problems)
            }
            #[cfg(feature = "json-schema")]
            (Form::Schemas { .. }, _, Purpose::One) => {
                schema::one(&self.library, root, fragment, options, problems)
            }
            #[cfg(feature = "json-schema")]
            (Form::Schemas { .. }, _, Purpose::Set) => {
                schema::all(&self.library, root, fragment, options, problems)
            }
            #[cfg(not(feature = "json-schema"))]
            (Form::Schemas { .. }, ..) => {
                problems.push(Diagnostic::schemas_left_out(document.start()));
                Vec::new()
            }
        }
    }
}

/// The other documents that the schemas of a document refer to, as relative
/// paths from its folder, each once. Whoever knows the disk brings them to the
/// [`Reader`], and asks again for each of those.
pub fn external_files(document: &Document) -> Vec<Spanned<String>> {
    #[cfg(feature = "json-schema")]
    return schema::external_files(document);
    #[cfg(not(feature = "json-schema"))]
    {
        let _ = document;
        Vec::new()
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
