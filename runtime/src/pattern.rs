//! Patterns of tables.

/// Whether a text matches a regular expression, as schemas mean it: somewhere
/// in the text, unless the expression has anchors. One that is not understood
/// matches everything.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    // Generators of some languages print the slashes of a literal around it.
    let bare = pattern
        .strip_prefix('/')
        .and_then(|rest| rest.rsplit_once('/'))
        .map_or(pattern, |(bare, _)| bare);
    regex_lite::Regex::new(bare).map_or(true, |regex| regex.is_match(text))
}
