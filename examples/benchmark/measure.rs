//! Programs run in turn, and what each takes.

use std::fmt;
use std::io::Result;
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

/// A program to run.
pub(crate) struct Case {
    name: String,
    command: Command,
}

impl Case {
    pub(crate) fn new(name: &str, mut command: Command) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Self { name: name.to_owned(), command }
    }
}

/// What a run takes.
#[derive(Clone, Copy)]
pub(crate) struct Figures {
    /// Seconds from start to end.
    pub(crate) wall: f64,
    /// Seconds on all processors.
    pub(crate) cpu: f64,
    /// The most memory at a time, in MiB.
    pub(crate) mib: f64,
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{:8.3} s {:8.3} s of processors {:7.0} MiB", self.wall, self.cpu, self.mib)
    }
}

/// Runs all cases in turn, again and again, and gives the medians of each.
pub(crate) fn in_turn(cases: &mut [Case], rounds: u64) -> Result<Vec<(String, Figures)>> {
    let mut runs: Vec<Vec<Figures>> = cases.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (case, runs) in cases.iter_mut().zip(&mut runs) {
            runs.push(once(&mut case.command)?);
        }
    }
    let names = cases.iter().map(|case| case.name.clone());
    Ok(names.zip(runs.iter().map(|runs| medians(runs))).collect())
}

fn once(command: &mut Command) -> Result<Figures> {
    let start = Instant::now();
    let used = command.spawn()?.wait4()?;
    let wall = start.elapsed().as_secs_f64();
    // 1: somebody is late
    assert!(matches!(used.status.code(), Some(0 | 1)), "{command:?} failed");
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Ok(Figures { wall, cpu, mib: used.rusage.maxrss as f64 / f64::from(1 << 20) })
}

fn medians(runs: &[Figures]) -> Figures {
    let median = |of: fn(&Figures) -> f64| {
        let mut values: Vec<f64> = runs.iter().map(of).collect();
        values.sort_unstable_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Figures { wall: median(|run| run.wall), cpu: median(|run| run.cpu), mib: median(|run| run.mib) }
}
