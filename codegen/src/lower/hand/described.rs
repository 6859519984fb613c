//! What a description says about a type: that an `object` is a `Site` object,
//! or one by `(Section 3.2.13)`.

use crate::sections::{Page, Rows, fold};
use crate::text;

/// The table of properties that a description names, for a property that its
/// type only calls an object.
///
/// The first of these that is one table: where links and section numbers lead;
/// what stands before the word `object`; for objects, the property's own name,
/// which also decides between several.
pub(super) fn model(
    page: &Page<'_>,
    own: Option<usize>,
    property: &str,
    description: &str,
    by_name: bool,
) -> Option<usize> {
    let is_model = |&entry: &usize| page.entries()[entry].rows == Rows::Properties;
    let called = page
        .named(property)
        .filter(is_model)
        .filter(|_| by_name)
        .filter(|&entry| Some(entry) != own);
    for mut found in [places(page, description), objects(page, description)] {
        found.retain(is_model);
        found.sort_unstable();
        found.dedup();
        match found.as_slice() {
            [] => {}
            [only] => return Some(*only),
            several => {
                if let Some(called) = called.filter(|called| several.contains(called)) {
                    return Some(called);
                }
            }
        }
    }
    called
}

/// The table of values that a description links, if it is one.
pub(super) fn values(page: &Page<'_>, description: &str) -> Option<usize> {
    let mut found = links(page, description);
    found.retain(|&entry| matches!(page.entries()[entry].rows, Rows::Values { .. }));
    found.dedup();
    match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

fn places(page: &Page<'_>, description: &str) -> Vec<usize> {
    let mut found = links(page, description);
    let mut rest = description;
    while let Some(at) = rest.find(['§', 'S', 's']) {
        let here = &rest[at..];
        rest = &here[here.chars().next().map_or(1, char::len_utf8)..];
        let number = here.strip_prefix('§').or_else(|| {
            let word = here.get(.."section".len())?;
            word.eq_ignore_ascii_case("section")
                .then(|| here["section".len()..].trim_start_matches('s'))
        });
        let Some(number) = number.map(str::trim_start) else {
            continue;
        };
        let end = number
            .find(|letter: char| !(letter.is_ascii_digit() || letter == '.'))
            .unwrap_or(number.len());
        found.extend(page.number(number[..end].trim_end_matches('.')));
    }
    found
}

fn links(page: &Page<'_>, description: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, open) in description.match_indices("](") {
        let target = &description[at + open.len()..];
        // Up to the next bracket at most: what is open for long is no link.
        let end = target.find([')', ' ', '[', ']']);
        found.extend(end.and_then(|end| page.link(&target[..end])));
    }
    found
}

/// The tables whose names stand before the word `object`.
fn objects(page: &Page<'_>, description: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let plain = text::plain(description);
    let words: Vec<&str> = plain.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if !matches!(fold(word).as_str(), "object" | "objects") {
            continue;
        }
        for count in 1..=3.min(at) {
            let name = words[at - count..at].join(" ");
            // A sentence ends before it.
            if words[at - count].ends_with(['.', ';', ':']) {
                break;
            }
            if let Some(entry) = page.named(&name) {
                found.push(entry);
                break;
            }
        }
    }
    found
}
