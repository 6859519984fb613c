//! What the columns of a table are for, by their header words.

use crate::table::Cell;

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

/// The header words, lower case, that name a column.
const WORDS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "name",
            "property",
            "property name",
            "field",
            "field name",
            "attribute",
            "attribute name",
            "key",
            "member",
            "element",
            "parameter",
        ],
    ),
    (
        Column::Type,
        &["type", "data type", "datatype", "value type", "input type"],
    ),
    (
        Column::Description,
        &["description", "defines", "meaning", "details", "summary"],
    ),
    (Column::Notes, &["notes", "note"]),
    (
        Column::Required,
        &["required", "required?", "mandatory", "presence"],
    ),
    (Column::Default, &["default", "default value"]),
];

impl Column {
    /// What a header cell names. Markup around the word and its case do not
    /// matter.
    pub fn of(header: &Cell<'_>) -> Self {
        let word = header
            .text
            .trim_matches(['*', '_', '`', ':', ' '])
            .to_lowercase();
        WORDS
            .iter()
            .find(|(_, words)| words.contains(&word.as_str()))
            .map_or(Column::Other, |&(column, _)| column)
    }

    /// Every word that names a column.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().flat_map(|(_, words)| words.iter().copied())
    }
}

/// Which columns a table has, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    list: Vec<Column>,
}

impl Columns {
    /// Reads a header row. A word that comes twice counts once; the second
    /// column is [`Column::Other`].
    pub fn of(header: &[Cell<'_>]) -> Self {
        let mut list: Vec<Column> = Vec::with_capacity(header.len());
        for cell in header {
            let column = Column::of(cell);
            let repeated = list.contains(&column);
            list.push(if repeated { Column::Other } else { column });
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

    /// Whether each row can declare a property.
    pub fn declare_properties(&self) -> bool {
        self.has(Column::Name) && self.has(Column::Type)
    }

    /// Whether the last columns are description and notes, as in every page of
    /// OpenAPI Generator. Pipes in such descriptions are not escaped, so rows
    /// are read from both ends.
    pub fn end_in_notes(&self) -> bool {
        self.list.ends_with(&[Column::Description, Column::Notes])
    }
}
