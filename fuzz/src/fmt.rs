//! Any bytes as a page that is aligned.

use cargo_modeldoc::align::{self, Outcome};
use modeldoc_codegen::options::Options;

use super::document;

/// Aligns a page: what it means stays, what is in it stays, and to align it
/// again changes nothing.
pub fn check(bytes: &[u8]) {
    let Outcome::Changed(aligned) = align::document("page.md", bytes) else {
        return;
    };
    let again = align::document("page.md", aligned.as_bytes());
    assert_eq!(again, Outcome::Same, "aligned twice");
    let page = String::from_utf8_lossy(bytes);
    assert_eq!(letters(&page), letters(&aligned), "only blanks and lines");
    assert_eq!(page.lines().count(), aligned.lines().count(), "lines");
    // Lines stay where they are, so that even those in the code are the same.
    let options = Options::default();
    let before = document::check_models("page.md", bytes, &options);
    let after = document::check_models("page.md", aligned.as_bytes(), &options);
    assert_eq!(before.tokens().to_string(), after.tokens().to_string());
    let said = |it: &modeldoc_codegen::Generated| -> Vec<(&'static str, String)> {
        let problems = it.problems.iter();
        let mut said: Vec<_> = problems.map(|it| (it.code, it.message.clone())).collect();
        // Of two problems in a row, either may be the first: the row's own place
        // begins at its first pipe, which not every row has.
        said.sort();
        said
    };
    assert_eq!(said(&before), said(&after));
}

/// A text without what aligning may add or take.
fn letters(text: &str) -> String {
    let is_layout = |letter: char| letter.is_whitespace() || matches!(letter, '|' | '-');
    text.replace(is_layout, "")
}
