//! A line that says how far a long command is. On terminals only.

use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Shorter work than this needs no line.
const PATIENCE: Duration = Duration::from_millis(500);

/// No line is written anew sooner than this.
const PAUSE: Duration = Duration::from_millis(100);

pub(crate) struct Progress {
    verb: &'static str,
    total: usize,
    done: usize,
    next: Instant,
    terminal: bool,
    shown: bool,
}

impl Progress {
    pub(crate) fn new(verb: &'static str, total: usize) -> Self {
        Progress {
            verb,
            total,
            done: 0,
            next: Instant::now() + PATIENCE,
            terminal: std::io::stderr().is_terminal(),
            shown: false,
        }
    }

    /// One more is done.
    pub(crate) fn step(&mut self, what: &str) {
        self.done += 1;
        let now = Instant::now();
        if self.terminal && now >= self.next {
            self.next = now + PAUSE;
            self.shown = true;
            let mut out = std::io::stderr().lock();
            let _ = write!(
                out,
                "\r\u{1b}[K{} {} of {}: {what}",
                self.verb, self.done, self.total
            );
            let _ = out.flush();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
