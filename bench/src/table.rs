//! The table of ratios.

use std::fmt;

/// Ratios, each with what it should be.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<[String; 6]>,
}

/// Two amounts of one thing.
pub(crate) struct Pair<'t> {
    /// What was measured.
    pub(crate) what: &'t str,
    /// What modeldoc is compared with.
    pub(crate) peer: &'t str,
    pub(crate) unit: &'t str,
    pub(crate) modeldoc: f64,
    pub(crate) other: f64,
    /// The ratio that is hoped for, if one is.
    pub(crate) target: Option<f64>,
}

impl Table {
    pub(crate) fn push(&mut self, pair: &Pair<'_>) {
        let ratio = pair.modeldoc / pair.other;
        let row = [
            pair.what.to_owned(),
            format!("{} {}", number(pair.modeldoc), pair.unit),
            format!("{} {}", number(pair.other), pair.unit),
            pair.peer.to_owned(),
            format!("{ratio:.3}"),
            pair.target.map_or(String::new(), |target| {
                let verdict = if ratio <= target { "met" } else { "missed" };
                format!("{target:.2} {verdict}")
            }),
        ];
        eprintln!("  {}", row.join(" | "));
        self.rows.push(row);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | modeldoc | other | against | ratio | target |")?;
        writeln!(f, "| --- | --- | --- | --- | --- | --- |")?;
        for row in &self.rows {
            writeln!(f, "| {} |", row.join(" | "))?;
        }
        Ok(())
    }
}

/// A number with three digits that mean something.
fn number(value: f64) -> String {
    match value {
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        _ if value < 10.0 => format!("{value:.2}"),
        _ if value < 100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}
