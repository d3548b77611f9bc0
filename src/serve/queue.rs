//! What the site's thread is told, in order, but that many changes are one.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::answer::Answer;
use crate::load::Changes;

/// What the site's thread is told.
#[derive(Debug)]
pub enum Message {
    /// Somebody wants a page: its address below the top folder, and where to send the answer.
    Wanted(String, Sender<Answer>),
    /// Files have changed, these at most.
    Changed(Changes),
    /// The program ends.
    Stop,
}

/// The messages, and those of them that wait for the next linking.
#[derive(Debug)]
pub(super) struct Queue<'m> {
    messages: &'m Receiver<Message>,
    waiting: VecDeque<Message>,
    /// What was told of since it was last asked for.
    changes: Changes,
}

impl<'m> Queue<'m> {
    pub(super) fn new(messages: &'m Receiver<Message>) -> Self {
        Queue { messages, waiting: VecDeque::new(), changes: Changes::default() }
    }

    /// Answers until something changes. Comes back with whether to go on.
    pub(super) fn answer(&mut self, answer: impl Fn(&str) -> Answer) -> bool {
        loop {
            let next = self.waiting.pop_front().map_or_else(|| self.messages.recv(), Ok);
            match next {
                // Whoever asked may have gone: then nobody misses the answer.
                Ok(Message::Wanted(path, reply)) => drop(reply.send(answer(&path))),
                Ok(Message::Changed(changes)) => {
                    self.add_changes(changes);
                    return true;
                }
                Ok(Message::Stop) | Err(_) => return false,
            }
        }
    }

    /// Whether something changes within some time. What else is told meanwhile waits.
    pub(super) fn changes_within(&mut self, time: Duration) -> bool {
        let end = Instant::now() + time;
        loop {
            match self.messages.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(Message::Changed(changes)) => {
                    self.add_changes(changes);
                    return true;
                }
                Ok(other) => self.waiting.push_back(other),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    /// What has changed since this was last asked.
    pub(super) fn take_changes(&mut self) -> Changes {
        std::mem::take(&mut self.changes)
    }

    /// Adds changes, and all that were told of so far: the next linking sees them all, and a folder exchanged file by file is told of many times.
    fn add_changes(&mut self, changes: Changes) {
        self.changes.add(changes);
        for message in self.messages.try_iter() {
            match message {
                Message::Changed(changes) => self.changes.add(changes),
                other => self.waiting.push_back(other),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn many_changes_are_one_and_nobody_is_left_without_an_answer() {
        let (to_site, messages) = channel();
        let (reply, answers) = channel();
        let want = |path: &str| to_site.send(Message::Wanted(path.to_owned(), reply.clone())).unwrap();
        want("before");
        let change = |path: &str| to_site.send(Message::Changed(Changes::At([path.into()].into()))).unwrap();
        change("a.md");
        want("between");
        change("b.md");
        want("behind");
        to_site.send(Message::Stop).unwrap();
        let mut queue = Queue::new(&messages);
        let mut answer = |state: &str| {
            let go_on = queue.answer(|path| Answer::page(200, format!("{path} {state}").into_bytes()));
            let texts = answers.try_iter().map(|answer| String::from_utf8(answer.bytes).unwrap());
            (go_on, texts.collect::<Vec<_>>())
        };
        assert_eq!(answer("old"), (true, vec!["before old".to_owned()]));
        assert_eq!(queue.take_changes(), Changes::At(["a.md".into(), "b.md".into()].into()));
        assert_eq!(queue.take_changes(), Changes::default());
        let mut answer = |state: &str| {
            let go_on = queue.answer(|path| Answer::page(200, format!("{path} {state}").into_bytes()));
            let texts = answers.try_iter().map(|answer| String::from_utf8(answer.bytes).unwrap());
            (go_on, texts.collect::<Vec<_>>())
        };
        assert_eq!(answer("new"), (false, vec!["between new".to_owned(), "behind new".to_owned()]));
    }

    #[test]
    fn a_change_is_waited_for_and_what_comes_before_it_is_kept() {
        let (to_site, messages) = channel();
        let (reply, answers) = channel();
        to_site.send(Message::Wanted("a".to_owned(), reply)).unwrap();
        to_site.send(Message::Changed(Changes::Anything)).unwrap();
        let mut queue = Queue::new(&messages);
        assert!(queue.changes_within(Duration::from_mins(1)));
        assert!(!queue.changes_within(Duration::ZERO));
        drop(to_site);
        assert!(!queue.answer(|_| Answer::page(200, Vec::new())));
        assert_eq!(answers.try_iter().count(), 1);
    }
}
