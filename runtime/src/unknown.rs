//! Values that a document does not list.

use alloc::boxed::Box;
use core::fmt::{Debug, Formatter, Result};

/// A value of an enum that the enum's document does not list.
///
/// Servers learn new values before their clients do.
/// Such a value survives being read and written, but code cannot match on it:
/// the day the document lists it, it becomes a variant of its own, and a match
/// would silently stop to hit.
/// Compare by the enum's `as_str` instead.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue<T = Box<str>>(T);

impl<T> UnknownValue<T> {
    /// Keeps a value.
    pub(crate) fn new(value: T) -> Self {
        UnknownValue(value)
    }

    /// The value, for the enum that it belongs to.
    pub(crate) fn value(&self) -> &T {
        &self.0
    }
}

/// Shows the value as it is.
impl<T: Debug> Debug for UnknownValue<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.fmt(f)
    }
}
