//! A list of objects.

use serde::Serialize;

use super::word;
use crate::json::pretty;

#[derive(Serialize)]
struct Finding<'f> {
    severity: &'static str,
    code: &'static str,
    message: &'f str,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'f str>,
    path: String,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    /// In bytes.
    offset: usize,
}

pub(super) fn write(findings: &[super::Finding<'_>]) -> String {
    let findings: Vec<Finding<'_>> = findings.iter().map(finding).collect();
    pretty(&findings)
}

fn finding<'f>(finding: &super::Finding<'f>) -> Finding<'f> {
    let problem = finding.problem;
    let range = problem.span.range();
    Finding {
        severity: word(problem.severity),
        code: problem.code,
        message: &problem.message,
        label: &problem.label,
        help: problem.help.as_deref(),
        path: finding.path(),
        start: place(finding.start(), range.start),
        end: place(finding.end(), range.end),
    }
}

fn place(place: super::Place, offset: usize) -> Place {
    Place {
        line: place.line,
        column: place.column,
        offset,
    }
}
