//! People whose first name is a place: "Mayor London Breed" tells who "London Breed" is elsewhere in the text.

use std::collections::HashSet;

use super::fold;
use super::lexicon::class;
use super::segment::{Guess, Segment};
use super::token::{Gap, Tokens};

/// Joins a place and the word right after it where the text has the two as a name with a title. Without such a title the words do
/// not tell "London Breed" from a breed of London, and stay apart.
pub(super) fn join_named_as_places(tokens: &Tokens<'_>, segments: &mut Vec<Segment>) {
    let pair = |start: usize| fold::join(tokens.list[start].hash, tokens.list[start + 1].hash);
    let titled: HashSet<u64> = segments
        .iter()
        .filter(|segment| segment.title.is_some() && segment.end - segment.start == 2)
        .filter(|segment| tokens.list[segment.start].is(class::PLACE))
        .map(|segment| pair(segment.start))
        .collect();
    if titled.is_empty() {
        return;
    }
    segments.dedup_by(|next, place| {
        let joins = place.guess == Guess::Place
            && next.guess == Guess::Open
            && place.is_single()
            && next.is_single()
            && next.start == place.end
            && tokens.list[next.start].gap == Gap::Space
            && next.title.is_none()
            && titled.contains(&pair(place.start));
        if joins {
            (place.end, place.guess) = (next.end, Guess::Open);
        }
        joins
    });
}
