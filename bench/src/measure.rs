//! Time and instructions of other processes.

use std::process::{Command, Stdio};
use std::time::Instant;

/// What a process took, with all that it started.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cost {
    /// Seconds of processors, the kernel's work included.
    pub(crate) cpu: f64,
    /// Seconds that one had to wait.
    pub(crate) wall: f64,
}

/// Runs a command to its end.
pub(crate) fn cost(command: &mut Command) -> Cost {
    let before = cpu_time_of_children();
    let start = Instant::now();
    let status = command.status();
    let wall = start.elapsed().as_secs_f64();
    assert!(
        status.is_ok_and(|status| status.success()),
        "failed: {command:?}"
    );
    Cost {
        cpu: cpu_time_of_children() - before,
        wall,
    }
}

/// Seconds of all processes that were waited for, the kernel's work for them
/// included, as Linux counts them: in hundredths.
fn cpu_time_of_children() -> f64 {
    let Ok(stat) = std::fs::read_to_string("/proc/self/stat") else {
        return 0.0;
    };
    // The name of the process is in parentheses and may hold anything.
    let behind = stat.rsplit(')').next().unwrap_or_default();
    // Of the waited-for children: user time, then system time.
    let ticks = behind.split_whitespace().skip(13).take(2);
    ticks.map(|ticks| ticks.parse().unwrap_or(0.0)).sum::<f64>() / 100.0
}

/// The one in the middle.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The instructions of a run of a program. None without valgrind.
pub(crate) fn instructions(command: &[&str]) -> Option<f64> {
    let tool = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    counted(&tool, command, "Collected :", "\n")
}

/// The allocations of a run of a program. None without valgrind.
pub(crate) fn allocations(command: &[&str]) -> Option<f64> {
    counted(&["--tool=memcheck"], command, "total heap usage:", "allocs")
}

/// The number that a tool of valgrind prints between two texts.
fn counted(tool: &[&str], command: &[&str], before: &str, after: &str) -> Option<f64> {
    let output = Command::new("valgrind")
        .args(tool)
        .args(command)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let text = text.split(before).nth(1)?;
    let number = text.split(after).next()?.replace(',', "");
    number.trim().parse().ok()
}
