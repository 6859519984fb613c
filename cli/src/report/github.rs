//! Annotations of GitHub Actions.

use std::fmt::Write as _;

use super::{Finding, word};

pub(super) fn write(findings: &[Finding<'_>]) -> String {
    let mut text = String::new();
    for finding in findings {
        let (start, end) = (finding.start(), finding.end());
        let _ = writeln!(
            text,
            "::{} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            word(finding.problem.severity),
            property(&finding.path()),
            start.line,
            end.line,
            start.column,
            end.column,
            property(finding.problem.code),
            data(&finding.text())
        );
    }
    text
}

/// Line ends and percent signs are escaped as in URLs.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Within properties, what separates them is escaped as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
