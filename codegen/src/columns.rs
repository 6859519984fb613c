//! What the columns of a table are for, by their header words.

use crate::suggest;
use crate::table::Cell;
use crate::text;

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The property's name.
    Name,
    /// Its type.
    Type,
    /// What it is for.
    Description,
    /// Marks such as `[optional]`.
    Notes,
    /// Whether it must be there.
    Required,
    /// Its value where it is absent.
    Default,
    /// Something else; kept as documentation.
    Other,
}

/// The header words, lower case and of one thing, that name a column. Of two
/// descriptions the one whose word comes first here is meant.
const WORDS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "name",
            "property",
            "field",
            "attribute",
            "key",
            "member",
            "element",
            "parameter",
            "param",
            "argument",
            "option",
            "setting",
            "variable",
            "field name",
            "property name",
            "attribute name",
        ],
    ),
    (
        Column::Type,
        &[
            "type",
            "data type",
            "datatype",
            "value type",
            "json type",
            "field type",
            "property type",
            "attribute type",
            "type/format",
            "type (format)",
            "input type",
        ],
    ),
    (
        Column::Description,
        &[
            "description",
            "defines",
            "definition",
            "meaning",
            "details",
            "summary",
            "explanation",
            "purpose",
            "documentation",
            "remark",
            "comment",
            "information",
            "info",
        ],
    ),
    (Column::Notes, &["notes", "note"]),
    (
        Column::Required,
        &[
            "required",
            "mandatory",
            "presence",
            "requirement",
            "is required",
            "req",
            "req.",
            "required/optional",
            "optional/required",
            "required or optional",
            "cardinality",
            "multiplicity",
            "occurrence",
            "obligation",
            "usage",
            "m/o",
            "r/o",
        ],
    ),
    (
        Column::Default,
        &["default", "default value", "initial value"],
    ),
];

/// What may stand before the word for a property or for its name.
const QUALIFIERS: [&str; 16] = [
    "json",
    "field",
    "property",
    "attribute",
    "key",
    "member",
    "element",
    "parameter",
    "argument",
    "object",
    "request",
    "response",
    "body",
    "query",
    "input",
    "output",
];

impl Column {
    /// What a header cell names. Markup around the word, its case and its
    /// number do not matter.
    pub fn of(header: &Cell<'_>) -> Self {
        rank(header).map_or(Column::Other, |(column, _)| column)
    }

    /// Every word that names a column.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().flat_map(|(_, words)| words.iter().copied())
    }
}

/// A header cell in the form of the words above.
pub(crate) fn word(header: &Cell<'_>) -> String {
    let plain = text::plain(&header.text).to_lowercase();
    let word = plain.trim_matches(['_', '`', ':', '?', '*', ' ']);
    word.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The column of a header cell, and how well the word fits: the best is 0.
fn rank(header: &Cell<'_>) -> Option<(Column, usize)> {
    let word = word(header);
    let known = |word: &str| {
        WORDS.iter().find_map(|&(column, words)| {
            let rank = words.iter().position(|known| *known == word)?;
            Some((column, rank))
        })
    };
    let singular = |word: &str| match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    };
    // `Required (Y/N)`
    let short = word.split_once(" (").map_or("", |(short, _)| short);
    known(&word)
        .or_else(|| known(&singular(&word)))
        .or_else(|| known(short))
        .or_else(|| {
            let (before, last) = word.rsplit_once(' ')?;
            let qualified = before.split(' ').all(|word| QUALIFIERS.contains(&word));
            let (column, _) = known(last).or_else(|| known(&singular(last)))?;
            (qualified && column == Column::Name).then_some((Column::Name, 0))
        })
}

/// Which columns a table has, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    list: Vec<Column>,
}

impl Columns {
    /// Reads a header row. Of two columns for one thing, the first counts, or
    /// the description whose word says so best; the other is
    /// [`Column::Other`]. A first column without a header is the name's, if no
    /// other is and there is a type's.
    pub fn of(header: &[Cell<'_>]) -> Self {
        let ranks: Vec<Option<(Column, usize)>> = header.iter().map(rank).collect();
        let mut list: Vec<Column> = Vec::with_capacity(header.len());
        for (index, rank) in ranks.iter().enumerate() {
            let Some((column, rank)) = *rank else {
                list.push(Column::Other);
                continue;
            };
            let better = |other: &Option<(Column, usize)>| {
                column == Column::Description
                    && other.is_some_and(|(same, other)| same == column && other < rank)
            };
            let repeated = list.contains(&column) || ranks[index..].iter().any(better);
            list.push(if repeated { Column::Other } else { column });
        }
        let nameless = list.contains(&Column::Type) && !list.contains(&Column::Name);
        if nameless && header[0].text.is_empty() {
            list[0] = Column::Name;
        }
        Columns { list }
    }

    /// The columns, left to right.
    pub fn list(&self) -> &[Column] {
        &self.list
    }

    /// Whether the table has such a column.
    pub fn has(&self, column: Column) -> bool {
        self.list.contains(&column)
    }

    /// Where the column is.
    pub(crate) fn position(&self, column: Column) -> Option<usize> {
        self.list.iter().position(|&other| other == column)
    }

    /// Whether each row can declare a property.
    pub fn declare_properties(&self) -> bool {
        self.has(Column::Name) && self.has(Column::Type)
    }

    /// The column that a table of properties lacks, if a header is near one of
    /// its words.
    pub(crate) fn doubt(&self, header: &[Cell<'_>]) -> Option<&'static str> {
        let (missing, word) = match (self.has(Column::Name), self.has(Column::Type)) {
            (false, true) => (Column::Name, "Name"),
            (true, false) => (Column::Type, "Type"),
            _ => return None,
        };
        let (_, words) = WORDS.iter().find(|(column, _)| *column == missing)?;
        header
            .iter()
            .zip(&self.list)
            .filter(|(_, column)| **column == Column::Other)
            .any(|(cell, _)| suggest::closest(&self::word(cell), words.iter().copied()).is_some())
            .then_some(word)
    }

    /// Whether the last columns are description and notes, as in every page of
    /// OpenAPI Generator. Pipes in such descriptions are not escaped, so rows
    /// are read from both ends.
    pub fn end_in_notes(&self) -> bool {
        self.list.ends_with(&[Column::Description, Column::Notes])
    }
}
