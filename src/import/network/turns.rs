//! One request at a time for each host.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// When each host was last asked.
#[derive(Debug, Default)]
pub(in crate::import) struct Turns {
    hosts: Mutex<BTreeMap<String, Arc<Mutex<Option<Instant>>>>>,
}

impl Turns {
    /// Does `ask` when it is this host's turn: nobody else asks it meanwhile, and the last request to it ended `pause` ago.
    pub(in crate::import) fn at<T>(&self, host: &str, pause: Duration, ask: impl FnOnce() -> T) -> T {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = Arc::clone(hosts.entry(host.to_owned()).or_default());
        drop(hosts);
        let mut last = turn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(rest) = last.and_then(|last| pause.checked_sub(last.elapsed())) {
            std::thread::sleep(rest);
        }
        let answer = ask();
        *last = Some(Instant::now());
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_left_alone_between_two_requests() {
        let (turns, pause, start) = (Turns::default(), Duration::from_millis(20), Instant::now());
        for _ in 0..3 {
            turns.at("a.example", pause, || ());
        }
        assert!(start.elapsed() >= 2 * pause);
    }
}
