//! The rows of a table, at run time.
//!
//! The macro writes them into one text, the cheapest thing there is for the
//! compiler: rows end with [`ROW`], cells with [`CELL`]. `emit/metadata.rs` of
//! `modeldoc-codegen` writes what is read here.

use core::fmt;

/// Ends each row.
const ROW: char = '\u{1e}';

/// Ends each cell but the last.
const CELL: char = '\u{1f}';

/// Ends each bound.
const BOUND: char = '\u{1d}';

/// The properties of a model, in the table's order.
#[derive(Clone, Copy)]
pub struct Properties {
    rows: &'static str,
}

impl Properties {
    /// The rows that the macro wrote.
    pub(crate) const fn new(rows: &'static str) -> Self {
        Properties { rows }
    }

    /// All of them.
    pub fn iter(self) -> impl Iterator<Item = Property> {
        self.rows.split_terminator(ROW).map(Property::of_row)
    }

    /// The property of a wire name.
    pub fn get(self, name: &str) -> Option<Property> {
        self.iter().find(|property| property.name == name)
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.rows.is_empty()
    }
}

impl fmt::Debug for Properties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// What a table says of one property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Property {
    name: &'static str,
    ty: &'static str,
    rust_type: &'static str,
    flags: &'static str,
    default: &'static str,
    bounds: &'static str,
    line: &'static str,
    description: &'static str,
}

impl Property {
    fn of_row(row: &'static str) -> Self {
        let mut cells = row.splitn(8, CELL);
        let mut next = || cells.next().unwrap_or_default();
        Property {
            name: next(),
            ty: next(),
            rust_type: next(),
            flags: next(),
            default: next(),
            bounds: next(),
            line: next(),
            description: next(),
        }
    }

    /// The name in serialized data.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The type in neutral terms: `array<string>`, `date-time`.
    pub fn ty(&self) -> &'static str {
        self.ty
    }

    /// The type of the field in Rust.
    pub fn rust_type(&self) -> &'static str {
        self.rust_type
    }

    /// Whether the property must be there.
    pub fn is_required(&self) -> bool {
        self.flags.contains('r')
    }

    /// Whether its value may be null.
    pub fn is_nullable(&self) -> bool {
        self.flags.contains('n')
    }

    /// Whether it must not be shown.
    pub fn is_secret(&self) -> bool {
        self.flags.contains('s')
    }

    /// Whether only the server sends it.
    pub fn is_read_only(&self) -> bool {
        self.flags.contains('o')
    }

    /// Whether only the client sends it.
    pub fn is_write_only(&self) -> bool {
        self.flags.contains('w')
    }

    /// Whether it is kept for old programs only.
    pub fn is_deprecated(&self) -> bool {
        self.flags.contains('d')
    }

    /// The value that stands for it where it is absent, as the table writes
    /// it.
    pub fn default(&self) -> Option<&'static str> {
        self.default.strip_prefix('=')
    }

    /// The bounds of its value: their names as in the table (`Max`,
    /// `Min. length`, `Pattern`), and their values.
    pub fn bounds(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.bounds
            .split_terminator(BOUND)
            .filter_map(|bound| bound.split_once('='))
    }

    /// The line of the document that declares it, counted from 1.
    pub fn line(&self) -> u32 {
        self.line.parse().unwrap_or_default()
    }

    /// What it is for, as Markdown; empty where the table says nothing.
    pub fn description(&self) -> &'static str {
        self.description
    }
}
