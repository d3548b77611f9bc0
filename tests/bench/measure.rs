//! What a command costs: time, processor time and peak memory, as the system counts them for a child of ours.

use std::env;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};

use super::Fallible;

/// The cost of one run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// Seconds by the clock.
    pub(crate) time: f64,
    /// Seconds of all processors, for the program and for the system on its behalf.
    pub(crate) processor: f64,
    /// Bytes of memory at the highest point.
    pub(crate) peak: u64,
}

/// Runs a command in a process of its own whose only child it is, since the system counts children together. What it says is
/// told if it fails.
pub(crate) fn cost(command: &[&str]) -> Fallible<Cost> {
    let out = Command::new(env::current_exe()?).arg("measure").args(command).output()?;
    let text = String::from_utf8(out.stdout)?;
    let numbers: Result<Vec<f64>, _> = text.split_whitespace().map(str::parse).collect();
    match numbers?.as_slice() {
        [time, processor, peak] if out.status.success() => {
            Ok(Cost { time: *time, processor: *processor, peak: *peak as u64 })
        }
        _ => Err(format!("{}\nfailed: {}", String::from_utf8_lossy(&out.stderr), command.join(" ")).into()),
    }
}

/// Runs a command, and gives the numbers of [`Cost`] as text.
pub(crate) fn own_child(command: &[&str]) -> Fallible<String> {
    let start = Instant::now();
    let status = Command::new(command[0]).args(&command[1..]).stdout(Stdio::null()).status()?;
    let time = start.elapsed().as_secs_f64();
    if !status.success() {
        return Err(format!("{status}").into());
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    let processor = seconds(usage.user_time()) + seconds(usage.system_time());
    // Linux counts kibibytes.
    Ok(format!("{time} {processor} {}\n", usage.max_rss() * 1024))
}
