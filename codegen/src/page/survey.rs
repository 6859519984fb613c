//! What a page is, before anything of it is read.

use super::values::DESCRIBED_VALUES;
use super::{Column, Columns, is_header};
use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::Dialect;
use crate::dialect::evidence::{self, Evidence};
use crate::document::Document;
use crate::markdown::{Block, Grid};
use crate::table::Cell;

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A model, or anything else.
    Any,
    /// Calls of a server.
    Calls,
    /// All of a library: its README.
    Overview,
    /// A command of a shell.
    Help,
}

impl Kind {
    /// What the page is, if it is something else than a model's.
    pub(super) fn other_than_model(self) -> Option<&'static str> {
        match self {
            Kind::Any => None,
            Kind::Calls => Some("about calls"),
            Kind::Overview => Some("an overview"),
            Kind::Help => Some("the help of a command"),
        }
    }
}

/// What a page has, seen at a glance.
pub(super) struct Survey<'b, 'd> {
    pub(super) kind: Kind,
    pub(super) evidence: Evidence<'d>,
    /// How many property tables there are.
    pub(super) tables: usize,
    /// How many blocks there are up to the last that can declare anything.
    /// Behind it stand the methods of the language, most of some pages.
    pub(super) end: usize,
    /// The first property table.
    first: Option<(&'b Grid<'d>, Columns)>,
    /// Whether a heading announces a model.
    announced: bool,
    /// Where an enum is announced.
    values: Option<crate::span::Span>,
}

/// Headings of the pages that generators write for models.
const ANNOUNCE: [&str; 5] = [
    "Properties",
    "Enum",
    "Enum Variants",
    "Model Type Info",
    "Class instance methods",
];

impl<'b, 'd> Survey<'b, 'd> {
    pub(super) fn of(blocks: &'b [Block<'d>]) -> Self {
        let mut survey = Survey {
            kind: Kind::Any,
            evidence: Evidence::default(),
            tables: 0,
            end: 0,
            first: None,
            announced: false,
            values: None,
        };
        for (index, block) in blocks.iter().enumerate() {
            if matches!(block, Block::Grid(_) | Block::Item(_) | Block::Fence(_)) {
                survey.end = index + 1;
            }
            match block {
                Block::Heading(heading) => {
                    if survey.evidence.heading.is_empty() {
                        survey.evidence.heading = heading.text;
                    } else {
                        survey.heading(heading.text, heading.span);
                    }
                }
                Block::Paragraph(text) => {
                    if text.text.contains("All URIs are relative to") {
                        survey.kind = Kind::Calls;
                    } else if text.text.contains("[[Back to") {
                        survey.evidence.generated = true;
                        survey.evidence.footer = true;
                    }
                }
                Block::Fence(fence) => {
                    if survey.evidence.fence.is_empty() {
                        survey.evidence.fence = fence.info;
                    }
                }
                Block::Grid(grid) => survey.grid(grid),
                Block::Anchor(_) | Block::Item(_) => {}
            }
        }
        survey
    }

    fn heading(&mut self, text: &str, span: crate::span::Span) {
        self.announced |= ANNOUNCE.contains(&text);
        match text {
            "Enum" => self.values = Some(span),
            "Enum Variants" => self.evidence.variants = true,
            "Class instance methods" => self.evidence.class_methods = true,
            "Methods" => self.evidence.methods = true,
            "Load the model package" => self.evidence.generated = true,
            "SYNOPSIS" => self.kind = Kind::Help,
            _ => {
                let is = |words: &str| text.eq_ignore_ascii_case(words);
                if is("Documentation for API Endpoints") || is("Documentation for Models") {
                    self.kind = Kind::Overview;
                }
            }
        }
    }

    fn grid(&mut self, grid: &'b Grid<'d>) {
        let mut input_types = false;
        for cell in &grid.header.cells {
            if cell.text.eq_ignore_ascii_case("HTTP request") {
                self.kind = Kind::Calls;
            }
            input_types |= &*cell.text == "Input Type";
        }
        self.evidence.input_types |= input_types;
        let delimiter = grid.delimiter;
        let columns = Columns::of(&grid.header.cells);
        // A person's columns may be as wide.
        let usual = columns.end_in_notes() || columns.list() == [Column::Name, Column::Type];
        let first = grid.header.cells.first().map(|cell| &*cell.text);
        self.evidence.generated |= delimiter
            .trim_start_matches(['|', ' '])
            .starts_with("------------ | -------------")
            && (!columns.declare_properties() || (usual && matches!(first, Some("Name" | "Key"))));
        if !columns.declare_properties() || is_header(&grid.header, &DESCRIBED_VALUES) {
            return;
        }
        self.tables += 1;
        if self.first.is_some() {
            return;
        }
        self.evidence.java_rows = delimiter.starts_with("|------------ | -------------");
        self.evidence.ruby_rows = delimiter.starts_with("| ---- | ---- | -----------");
        self.evidence.two_columns = columns.list() == [Column::Name, Column::Type];
        self.first = Some((grid, columns));
    }

    /// The page's dialect, and whether others are as good. Where it matters
    /// which, that is a problem.
    pub(super) fn dialect(&self, problems: &mut Problems) -> (Dialect, bool) {
        let mut found = evidence::candidates(&self.evidence);
        let Some((grid, columns)) = &self.first else {
            // Without types nothing depends on it.
            let only = found.is_one().then(|| found.first());
            return (only.unwrap_or(Dialect::Neutral), only.is_none());
        };
        let at = |wanted: Column| columns.list().iter().position(|&column| column == wanted);
        let types = at(Column::Type).unwrap_or(1);
        let by_hand = found.is_one() && found.first() == Dialect::Neutral;
        for row in &grid.rows {
            let Some(cell) = row.cells.get(types) else {
                continue;
            };
            if by_hand {
                // These are nobody else's, whatever became of the page's form.
                if cell.text.contains("kotlin.") {
                    return (Dialect::Kotlin, false);
                }
                if cell.text.starts_with("Pointer to ") {
                    return (Dialect::Go, false);
                }
                continue;
            }
            if found.is_one() {
                break;
            }
            let notes = row.cells.last().map_or("", |cell| &cell.text);
            let name = row.cells.first().map_or("", |cell| &cell.text);
            found = evidence::narrowed(found, name, &cell.text, notes);
        }
        if found.is_one() {
            return (found.first(), false);
        }
        for row in &grid.rows {
            let Some(cell) = row.cells.get(types) else {
                continue;
            };
            if let Some(word) = evidence::ambiguous(found, &cell.text) {
                let list = found.list();
                problems.push(Diagnostic::undecidable_dialect(cell.span, word, &list));
                break;
            }
        }
        (found.first(), true)
    }

    /// Whether a page that gives no model looks as if it should.
    pub(super) fn looks_like_model(&self, problem: &Diagnostic) -> bool {
        self.announced
            || self.evidence.generated
            || matches!(problem.code, "missing-delimiter" | "empty-document")
            // A misspelt column.
            || (problem.code == "missing-column"
                && problem.help.as_ref().is_some_and(|help| help.starts_with("did you")))
    }

    /// Why a page has no property table, as well as can be told.
    pub(super) fn no_table(
        &self,
        document: &Document,
        blocks: &[Block<'_>],
        others: &[&Grid<'_>],
    ) -> Diagnostic {
        if let Some(what) = self.kind.other_than_model() {
            return Diagnostic::no_model_page(document.start(), what);
        }
        if let Some(span) = self.values {
            return Diagnostic::no_values(span);
        }
        if document.text().trim().is_empty() {
            return Diagnostic::empty_document(document.start());
        }
        // A table that lacks one of the two columns is what was meant, surely.
        for grid in others {
            let columns = Columns::of(&grid.header.cells);
            for (present, missing) in [(Column::Name, "Type"), (Column::Type, "Name")] {
                if columns.has(present) {
                    return Diagnostic::missing_column(
                        grid.header.span,
                        missing,
                        &grid.header.cells,
                    );
                }
            }
        }
        // Something like a header without its delimiter row.
        let loose = blocks.iter().find_map(|block| match block {
            Block::Paragraph(text) => text.text.lines().find_map(|line| {
                let start = text.span.start as usize
                    + (line.as_ptr() as usize - text.text.as_ptr() as usize);
                let cells: Vec<Cell<'_>> = line
                    .trim()
                    .trim_matches('|')
                    .split('|')
                    .map(|word| Cell::new(word.trim(), text.span))
                    .collect();
                (line.contains('|') && Columns::of(&cells).declare_properties())
                    .then(|| document.span(start, start + line.trim_end().len()))
            }),
            _ => None,
        });
        match loose {
            Some(span) => Diagnostic::missing_delimiter(span),
            None => Diagnostic::no_table(document.start()),
        }
    }
}
