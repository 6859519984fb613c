//! Properties that a table does not list.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_json::Value;

/// The properties of a value that its model's table does not list, in the
/// order in which they came.
///
/// Models with the option `unknown = keep` have them, so that nothing is lost
/// between reading and writing.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct UnknownProperties {
    list: Vec<(String, Value)>,
}

impl UnknownProperties {
    /// The value of a property by its wire name; the first of them where the
    /// name came more than once.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let mut pairs = self.iter();
        pairs.find_map(|(own, value)| (own == name).then_some(value))
    }

    /// Sets a property, and gives back the value that it had. New ones come
    /// last.
    ///
    /// A name that the table lists is written twice then: set those by the
    /// model's own methods.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) -> Option<Value> {
        let (name, value) = (name.into(), value.into());
        match self.list.iter_mut().find(|(own, _)| *own == name) {
            Some((_, old)) => Some(core::mem::replace(old, value)),
            None => {
                self.list.push((name, value));
                None
            }
        }
    }

    /// Takes a property out; nothing if there is none of that name.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let index = self.list.iter().position(|(own, _)| own == name)?;
        Some(self.list.remove(index).1)
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.list.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Adds one that was read.
    pub(crate) fn push(&mut self, name: String, value: Value) {
        self.list.push((name, value));
    }
}

/// Shows the names only: nobody has said which of the values are secrets.
impl fmt::Debug for UnknownProperties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(self.list.iter().map(|(name, _)| name))
            .finish()
    }
}
