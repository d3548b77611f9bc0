//! What the site's thread is told, in order, but that many changes are one.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::answer::Answer;

/// What the site's thread is told.
#[derive(Debug)]
pub enum Message {
    /// Somebody wants a page: its address below the top folder, and where to send the answer.
    Wanted(String, Sender<Answer>),
    /// Files have changed.
    Changed,
    /// The program ends.
    Stop,
}

/// The messages, and those of them that wait for the next linking.
#[derive(Debug)]
pub(super) struct Queue<'m> {
    messages: &'m Receiver<Message>,
    waiting: VecDeque<Message>,
}

impl<'m> Queue<'m> {
    pub(super) fn new(messages: &'m Receiver<Message>) -> Self {
        Queue { messages, waiting: VecDeque::new() }
    }

    /// Answers until something changes. Comes back with whether to go on.
    pub(super) fn answer(&mut self, answer: impl Fn(&str) -> Answer) -> bool {
        loop {
            let next = self.waiting.pop_front().map_or_else(|| self.messages.recv(), Ok);
            match next {
                // Whoever asked may have gone: then nobody misses the answer.
                Ok(Message::Wanted(path, reply)) => drop(reply.send(answer(&path))),
                Ok(Message::Changed) => {
                    self.take_changes();
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
                Ok(Message::Changed) => {
                    self.take_changes();
                    return true;
                }
                Ok(other) => self.waiting.push_back(other),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    /// Takes all changes that were told of so far: the next linking sees them all, and a folder exchanged file by file is told of many times.
    fn take_changes(&mut self) {
        let others = self.messages.try_iter().filter(|message| !matches!(message, Message::Changed));
        self.waiting.extend(others);
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
        to_site.send(Message::Changed).unwrap();
        want("between");
        to_site.send(Message::Changed).unwrap();
        want("behind");
        to_site.send(Message::Stop).unwrap();
        let mut queue = Queue::new(&messages);
        let mut answer = |state: &str| {
            let go_on = queue.answer(|path| Answer::page(200, format!("{path} {state}").into_bytes()));
            let texts = answers.try_iter().map(|answer| String::from_utf8(answer.bytes).unwrap());
            (go_on, texts.collect::<Vec<_>>())
        };
        assert_eq!(answer("old"), (true, vec!["before old".to_owned()]));
        assert_eq!(answer("new"), (false, vec!["between new".to_owned(), "behind new".to_owned()]));
    }

    #[test]
    fn a_change_is_waited_for_and_what_comes_before_it_is_kept() {
        let (to_site, messages) = channel();
        let (reply, answers) = channel();
        to_site.send(Message::Wanted("a".to_owned(), reply)).unwrap();
        to_site.send(Message::Changed).unwrap();
        let mut queue = Queue::new(&messages);
        assert!(queue.changes_within(Duration::from_mins(1)));
        assert!(!queue.changes_within(Duration::ZERO));
        drop(to_site);
        assert!(!queue.answer(|_| Answer::page(200, Vec::new())));
        assert_eq!(answers.try_iter().count(), 1);
    }
}
