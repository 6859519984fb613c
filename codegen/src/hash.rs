//! Hash maps that cost little to compile.
//!
//! The standard library's table is compiled anew for every pair of types, a
//! thousand lines each time, and unoptimised in every user's build. Here the
//! table holds only numbers of entries and is compiled once; what is generic
//! is a list of the entries. They keep the order in which they were added.

use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash, RandomState};
use std::ops::Index;

/// A map. Its entries have the order in which their keys were added.
#[derive(Clone, Debug)]
pub(crate) struct HashMap<K, V> {
    entries: Vec<(K, V)>,
    table: Table,
}

/// A key and its place in a map.
#[derive(Debug)]
pub(crate) struct Entry<'m, K, V> {
    map: &'m mut HashMap<K, V>,
    key: K,
    number: Option<usize>,
}

/// A set. Its values have the order in which they were added.
#[derive(Clone, Debug)]
pub(crate) struct HashSet<T> {
    map: HashMap<T, ()>,
}

impl<K: Hash + Eq, V> HashMap<K, V> {
    /// A map without entries.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// The value of a key.
    pub(crate) fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.number(key).map(|number| &self.entries[number].1)
    }

    /// The value of a key, to change it.
    pub(crate) fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let number = self.number(key)?;
        Some(&mut self.entries[number].1)
    }

    /// Whether there is an entry of a key.
    pub(crate) fn contains_key<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.number(key).is_some()
    }

    /// Gives a key a value; what it had before is returned.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.number(&key) {
            Some(number) => Some(std::mem::replace(&mut self.entries[number].1, value)),
            None => {
                self.push(key, value);
                None
            }
        }
    }

    /// Takes a key's entry out; the last one takes its place.
    pub(crate) fn remove<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let number = self.number(key)?;
        self.table.swap_remove(number);
        Some(self.entries.swap_remove(number).1)
    }

    /// The entry of a key, whether it is there or not.
    pub(crate) fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        Entry {
            number: self.number(&key),
            map: self,
            key,
        }
    }

    /// The keys.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &K> {
        self.entries.iter().map(|(key, _)| key)
    }

    /// The values.
    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.iter().map(|(_, value)| value)
    }

    /// The values, to change them.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    fn push(&mut self, key: K, value: V) {
        self.table.push(self.table.hash(&key));
        self.entries.push((key, value));
    }

    /// The number of the entry of a key.
    fn number<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let entries = &self.entries;
        self.table.find(self.table.hash(key), &|number| {
            entries[number].0.borrow() == key
        })
    }
}

impl<'m, K: Hash + Eq, V> Entry<'m, K, V> {
    /// The value; if there is none, the one given.
    pub(crate) fn or_insert(self, value: V) -> &'m mut V {
        self.or_insert_with(|| value)
    }

    /// The value; if there is none, the empty one.
    pub(crate) fn or_default(self) -> &'m mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// The value; if there is none, one that is made.
    pub(crate) fn or_insert_with(self, value: impl FnOnce() -> V) -> &'m mut V {
        let number = self.number.unwrap_or(self.map.entries.len());
        if self.number.is_none() {
            self.map.push(self.key, value());
        }
        &mut self.map.entries[number].1
    }

    /// Changes the value, if there is one.
    #[must_use]
    pub(crate) fn and_modify(self, change: impl FnOnce(&mut V)) -> Self {
        if let Some(number) = self.number {
            change(&mut self.map.entries[number].1);
        }
        self
    }
}

impl<K, V> Default for HashMap<K, V> {
    fn default() -> Self {
        HashMap {
            entries: Vec::new(),
            table: Table::default(),
        }
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for HashMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = HashMap::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<K: Hash + Eq + Borrow<Q>, Q: Hash + Eq + ?Sized, V> Index<&Q> for HashMap<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("an entry of the key")
    }
}

impl<T: Hash + Eq> HashSet<T> {
    /// How many values there are.
    pub(crate) fn len(&self) -> usize {
        self.map.entries.len()
    }

    /// The values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.map.keys()
    }

    /// A set without values.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Whether the set holds a value.
    pub(crate) fn contains<Q: Hash + Eq + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }

    /// Adds a value; false if it was there already.
    pub(crate) fn insert(&mut self, value: T) -> bool {
        self.map.insert(value, ()).is_none()
    }

    /// Takes a value out; false if it was not there.
    pub(crate) fn remove<Q: Hash + Eq + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }
}

impl<T> Default for HashSet<T> {
    fn default() -> Self {
        HashSet {
            map: HashMap::default(),
        }
    }
}

impl<T: Hash + Eq> Extend<T> for HashSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.insert(value);
        }
    }
}

impl<T: Hash + Eq> FromIterator<T> for HashSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = HashSet::new();
        set.extend(values);
        set
    }
}

/// What a slot without entry holds.
const FREE: u32 = 0;

/// Where entries are found by the hashes of their keys.
#[derive(Clone, Debug, Default)]
struct Table {
    /// The hash of each entry.
    hashes: Vec<u64>,
    /// Slots, at least half of them [`FREE`], the others with the number of an
    /// entry plus one. An entry is in the slot where its hash leads or, if
    /// others are there, in one of the next.
    slots: Vec<u32>,
    state: RandomState,
}

impl Table {
    fn hash<Q: Hash + ?Sized>(&self, key: &Q) -> u64 {
        self.state.hash_one(key)
    }

    /// The number of the entry that has the hash and of which `is` holds.
    fn find(&self, hash: u64, is: &dyn Fn(usize) -> bool) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let mut slot = self.first(hash);
        while self.slots[slot] != FREE {
            let number = self.slots[slot] as usize - 1;
            if self.hashes[number] == hash && is(number) {
                return Some(number);
            }
            slot = self.next(slot);
        }
        None
    }

    /// Adds the next entry.
    fn push(&mut self, hash: u64) {
        self.hashes.push(hash);
        if self.hashes.len() * 2 <= self.slots.len() {
            self.place(self.hashes.len() - 1);
            return;
        }
        self.slots = vec![0; (self.slots.len() * 2).max(8)];
        for number in 0..self.hashes.len() {
            self.place(number);
        }
    }

    fn place(&mut self, number: usize) {
        let slot = self.slot(self.hashes[number], FREE);
        self.slots[slot] = holds(number);
    }

    /// Takes an entry out; the last one gets its number.
    fn swap_remove(&mut self, number: usize) {
        let mut gap = self.slot(self.hashes[number], holds(number));
        let mut slot = self.next(gap);
        // What stands behind the gap moves there, unless it already stands
        // where its hash says.
        while self.slots[slot] != FREE {
            let first = self.first(self.hashes[self.slots[slot] as usize - 1]);
            if self.steps(first, slot) >= self.steps(gap, slot) {
                self.slots[gap] = self.slots[slot];
                gap = slot;
            }
            slot = self.next(slot);
        }
        self.slots[gap] = FREE;
        let last = self.hashes.len() - 1;
        if last != number {
            let slot = self.slot(self.hashes[last], holds(last));
            self.slots[slot] = holds(number);
        }
        self.hashes.swap_remove(number);
    }

    /// The slot with some content that is the first behind where a hash leads.
    fn slot(&self, hash: u64, content: u32) -> usize {
        let mut slot = self.first(hash);
        while self.slots[slot] != content {
            slot = self.next(slot);
        }
        slot
    }

    /// Where a hash leads.
    fn first(&self, hash: u64) -> usize {
        let slots = self.slots.len() as u64;
        usize::try_from(hash % slots).unwrap_or_default()
    }

    fn next(&self, slot: usize) -> usize {
        (slot + 1) % self.slots.len()
    }

    /// How many slots one is behind another.
    fn steps(&self, from: usize, to: usize) -> usize {
        (to + self.slots.len() - from) % self.slots.len()
    }
}

/// What the slot of an entry holds.
fn holds(number: usize) -> u32 {
    u32::try_from(number + 1).expect("fewer entries than letters in a document")
}

#[cfg(test)]
mod tests {
    use super::{HashMap, HashSet};

    #[test]
    fn each_key_has_its_last_value() {
        let mut map = HashMap::new();
        for number in 0..1000 {
            assert_eq!(map.insert(number.to_string(), number), None);
        }
        assert_eq!(map.insert("7".to_owned(), 0), Some(7));
        *map.entry("8".to_owned()).or_default() += 1;
        assert_eq!(*map.entry("x".to_owned()).or_insert(5), 5);
        for number in 9..1000 {
            assert_eq!(map.get(number.to_string().as_str()), Some(&number));
        }
        assert_eq!((map["7"], map["8"], map["x"]), (0, 9, 5));
        assert_eq!(map.get("1000"), None);
        assert!(!HashMap::<String, ()>::new().contains_key(""));
    }

    #[test]
    fn what_is_taken_out_is_gone_and_all_else_stays() {
        let mut map: HashMap<u32, u32> = (0..500).map(|number| (number, number)).collect();
        for number in (0..500).step_by(3) {
            assert_eq!(map.remove(&number), Some(number));
            assert_eq!(map.remove(&number), None);
        }
        for number in 0..500 {
            let expected = (number % 3 != 0).then_some(&number);
            assert_eq!(map.get(&number), expected);
        }
        assert_eq!(map.values().count(), 333);
        map.entry(1).and_modify(|value| *value = 0).or_insert(7);
        map.entry(0).and_modify(|value| *value = 0).or_insert(7);
        assert_eq!((map[&0], map[&1]), (7, 0));
    }

    #[test]
    fn a_set_holds_each_value_once() {
        let mut set: HashSet<&str> = ["a", "b", "a"].into_iter().collect();
        assert!(set.contains("a") && !set.contains("c"));
        assert!(set.insert("c") && !set.insert("c"));
        assert!(set.remove("c") && !set.remove("c"));
    }
}
