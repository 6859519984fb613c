//! One line each, as compilers print and editors parse.

use std::fmt::Write as _;

use super::{Finding, word};

pub(super) fn write(findings: &[Finding<'_>]) -> String {
    let mut text = String::new();
    for finding in findings {
        let place = finding.start();
        let problem = finding.problem;
        let _ = writeln!(
            text,
            "{}:{}:{}: {}[{}]: {}",
            finding.document.name(),
            place.line,
            place.column,
            word(problem.severity),
            problem.code,
            problem.message.replace('\n', " ")
        );
    }
    text
}
