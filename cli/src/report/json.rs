//! A list of objects.

use super::{Finding, Place, word};
use crate::json::{Json, Object};

pub(super) fn write(findings: &[Finding<'_>]) -> String {
    Json::List(findings.iter().map(finding).collect()).pretty()
}

fn finding(finding: &Finding<'_>) -> Json {
    let problem = finding.problem;
    let mut object = Object::new()
        .with("severity", word(problem.severity))
        .with("code", problem.code)
        .with("message", problem.message.as_str());
    if !problem.label.is_empty() {
        object.add("label", problem.label.as_str());
    }
    if let Some(help) = &problem.help {
        object.add("help", help.as_str());
    }
    let range = problem.span.range();
    object
        .with("path", finding.path())
        .with("start", place(finding.start(), range.start))
        .with("end", place(finding.end(), range.end))
        .into()
}

fn place(place: Place, offset: usize) -> Json {
    Object::new()
        .with("line", place.line)
        .with("column", place.column)
        .with("offset", offset)
        .into()
}
