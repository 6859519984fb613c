//! The text of every problem, one constructor each, grouped by the stage that
//! finds it.
//!
//! Voice: lower case, no full stop, names in backticks; what was found, what
//! was expected, and in the help what to do.

mod document;
mod json;
mod meaning;
mod table;
