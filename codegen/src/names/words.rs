//! Where the words of a name begin.

use super::letters::is_letter;
use crate::text::run;

/// Names with capitals inside that are one word to everybody.
const ONE_WORD: [&str; 8] = [
    "OAuth", "GraphQL", "MySQL", "NoSQL", "GitHub", "GitLab", "iOS", "macOS",
];

/// The words of a name in any spelling, as they are written there:
/// `clusterIPs` is `cluster` and `IPs`, `HTTPServer` is `HTTP` and `Server`.
pub(super) fn words(name: &str) -> Vec<&str> {
    name.split(|letter| !is_letter(letter))
        .filter(|part| !part.is_empty())
        .flat_map(split)
        .collect()
}

fn split(part: &str) -> Vec<&str> {
    // No word begins within small letters.
    if run(part, |byte| !byte.is_ascii_lowercase()) == part.len() {
        return vec![part];
    }
    let mut words = Vec::new();
    let mut rest = part;
    while !rest.is_empty() {
        let (word, behind) = rest.split_at(word_length(rest));
        words.push(word);
        rest = behind;
    }
    words
}

/// The length of the word that a text begins with.
fn word_length(text: &str) -> usize {
    let second = text.as_bytes().get(1);
    let known = ONE_WORD.iter().find(|word| {
        if word.as_bytes().get(1) != second {
            return false;
        }
        let head = text.get(..word.len());
        let tail = head.map(|_| &text[word.len()..]);
        head.is_some_and(|head| same_but_first(head, word))
            && tail.is_some_and(|tail| !tail.starts_with(char::is_lowercase))
    });
    let is_end = |letter: Option<char>| letter.is_none_or(char::is_uppercase);
    let (mut at, head) = match known {
        Some(word) => (word.len(), word.chars().next_back()),
        None => {
            let first = text.chars().next();
            (first.map_or(0, char::len_utf8), first)
        }
    };
    let Some(mut last) = head else {
        return text.len();
    };
    let mut capitals = usize::from(last.is_uppercase());
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        if letter.is_ascii_lowercase() {
            at += run(rest, |byte| !byte.is_ascii_lowercase());
            (capitals, last) = (0, letter);
            continue;
        }
        let next = rest.chars().nth(1);
        let begins = if letter.is_uppercase() {
            if last.is_uppercase() {
                // `V3` of `APIV3`, `Server` of `HTTPServer`; but `IDs` and `IPv`.
                let version = letter == 'V' && capitals > 1 && next.is_some_and(char::is_numeric);
                let plural = next == Some('s') && is_end(rest.chars().nth(2));
                let ipv = next == Some('v') && rest.chars().nth(2).is_some_and(char::is_numeric);
                version || (next.is_some_and(char::is_lowercase) && !plural && !ipv)
            } else {
                // Digits that begin a word join a following acronym: `2FA`.
                let joins = last.is_numeric()
                    && text[..at].chars().all(char::is_numeric)
                    && !next.is_some_and(char::is_lowercase);
                !joins
            }
        } else {
            false
        };
        if begins {
            return at;
        }
        capitals = if letter.is_uppercase() {
            capitals + 1
        } else {
            0
        };
        last = letter;
        at += letter.len_utf8();
    }
    text.len()
}

/// Whether two words are the same, be the first letter large or small.
fn same_but_first(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    match (a.next(), b.next()) {
        (Some(first), Some(other)) => first.eq_ignore_ascii_case(&other) && a.eq(b),
        _ => false,
    }
}
