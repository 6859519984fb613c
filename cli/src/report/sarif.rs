//! SARIF 2.1.0, the format of code scanning.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Finding, word};
use crate::json::{Json, Object};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub(super) fn write(findings: &[Finding<'_>]) -> String {
    let codes: BTreeSet<&str> = findings
        .iter()
        .map(|finding| finding.problem.code)
        .collect();
    let rules = codes
        .into_iter()
        .map(|code| Object::new().with("id", code).into())
        .collect::<Vec<Json>>();
    let driver = Object::new()
        .with("name", "modeldoc")
        .with("version", env!("CARGO_PKG_VERSION"))
        .with("informationUri", env!("CARGO_PKG_REPOSITORY"))
        .with("rules", rules);
    let results = findings.iter().map(result).collect::<Vec<Json>>();
    let run = Object::new()
        .with("tool", Object::new().with("driver", driver))
        // Columns are characters, not units of UTF-16.
        .with("columnKind", "unicodeCodePoints")
        .with("results", results);
    let log = Object::new()
        .with("$schema", SCHEMA)
        .with("version", "2.1.0")
        .with("runs", vec![run.into()]);
    Json::from(log).pretty()
}

fn result(finding: &Finding<'_>) -> Json {
    let (start, end) = (finding.start(), finding.end());
    let region = Object::new()
        .with("startLine", start.line)
        .with("startColumn", start.column)
        .with("endLine", end.line)
        .with("endColumn", end.column);
    let artifact = Object::new().with("uri", uri(&finding.path()));
    let place = Object::new()
        .with("artifactLocation", artifact)
        .with("region", region);
    let place = Object::new().with("physicalLocation", place);
    Object::new()
        .with("ruleId", finding.problem.code)
        .with("level", word(finding.problem.severity))
        .with("message", Object::new().with("text", finding.text()))
        .with("locations", vec![place.into()])
        .into()
}

/// A path as a relative URI.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
