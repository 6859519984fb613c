//! What a word may have been meant to be.

/// Longer words are no slips of the pen; not comparing them bounds the cost.
const LONGEST: usize = 64;

/// Behind so many problems nobody reads suggestions any more, and looking for
/// one among many names for each of many words would take for ever.
pub(crate) const ENOUGH: usize = 200;

/// The candidate nearest to a word, if one is near: at most a third of the
/// letters wrong, missing, added or swapped with their neighbour. Of equally
/// near ones the one that differs least in upper and lower case wins, then the
/// first.
pub fn closest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let mut candidates = candidates.into_iter();
    closest_of(word, &mut || candidates.next())
}

/// Compiled once, whatever the candidates come from.
fn closest_of<'c>(word: &str, next: &mut dyn FnMut() -> Option<&'c str>) -> Option<&'c str> {
    if word.len() > LONGEST {
        return None;
    }
    let exact: Vec<char> = word.chars().collect();
    let folded = fold(&exact);
    // A third, but no less than one; all letters changed is another word.
    let mut limit = (exact.len() / 3).max(1).min(exact.len().saturating_sub(1));
    let mut best: Option<(&str, usize, usize)> = None;
    while let Some(candidate) = next() {
        if candidate.len() > 2 * LONGEST {
            continue;
        }
        let letters: Vec<char> = candidate.chars().collect();
        let Some(near) = distance(&folded, &fold(&letters), limit) else {
            continue;
        };
        // Case alone decides between candidates at the same distance.
        let cases = exact.iter().zip(&letters).filter(|(a, b)| a != b).count();
        if best.is_none_or(|(_, distance, other)| (near, cases) < (distance, other)) {
            best = Some((candidate, near, cases));
            limit = near;
        }
    }
    best.map(|(candidate, ..)| candidate)
}

fn fold(letters: &[char]) -> Vec<char> {
    letters
        .iter()
        .map(|letter| letter.to_lowercase().next().unwrap_or(*letter))
        .collect()
}

/// How many letters are wrong, missing, added or swapped with their neighbour,
/// if no more than `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    // Three rows of the usual table: before last, last, this.
    let mut before: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &letter) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, &other) in b.iter().enumerate() {
            let changed = last[j] + usize::from(letter != other);
            let mut cost = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && letter == b[j - 1] && a[i - 1] == other {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        // Costs never fall from one row to the next two.
        if row
            .iter()
            .chain(&last)
            .min()
            .is_none_or(|&least| least > limit)
        {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&cost| cost <= limit)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn the_nearest_word_is_suggested() {
        let types = [
            "string", "String", "boolean", "int32", "int64", "number", "date",
        ];
        for (word, expected) in [
            ("strng", Some("string")),
            ("STRING", Some("String")),
            ("Strnig", Some("String")),
            ("sting", Some("string")),
            ("boolaen", Some("boolean")),
            ("nmber", Some("number")),
            ("int46", Some("int64")),
            ("int23", Some("int32")),
            ("Dat", Some("date")),
            ("Address", None),
            ("x", None),
            ("", None),
            ("größe", None),
        ] {
            assert_eq!(closest(word, types), expected, "{word}");
        }
    }

    #[test]
    fn the_first_of_equals_wins() {
        assert_eq!(closest("cat", ["bat", "rat"]), Some("bat"));
        assert_eq!(closest("cat", ["rat", "bat"]), Some("rat"));
        assert_eq!(closest("a", ["b"]), None);
        assert_eq!(closest("ab", ["ba"]), Some("ba"));
    }

    #[test]
    fn long_words_are_not_compared() {
        let word = "a".repeat(100_000);
        assert_eq!(closest(&word, [word.as_str()]), None);
        assert_eq!(closest("aaaa", [word.as_str()]), None);
    }
}
