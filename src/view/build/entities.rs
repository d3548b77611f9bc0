//! The list of people, organisations or places.

use crate::model::EntityKind;
use crate::view::{EntitiesContent, LetterGroup, ViewContext};

/// The list, or one slice of it, by first letter.
pub(super) fn entities(context: &ViewContext<'_>, kind: EntityKind, slice: u32) -> EntitiesContent {
    let plan = context.plan();
    let all = &plan.entities[kind as usize];
    let slices = &plan.entities_slices[kind as usize];
    let range = slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    let mut letters: Vec<LetterGroup> = Vec::new();
    let under = &plan.letters[kind as usize];
    for (&id, letter) in all.iter().zip(under).take(range.end).skip(range.start) {
        if letters.last().is_none_or(|group| group.letter != *letter) {
            let anchor = format!("letter-{}", anchor(letter));
            letters.push(LetterGroup { letter: letter.clone(), anchor, entities: Vec::new() });
        }
        if let Some(group) = letters.last_mut() {
            group.entities.push(context.entity_card(id));
        }
    }
    EntitiesContent { kind: kind.noun(), letters, total: all.len() }
}

/// A letter as part of an anchor: itself in small, or its number.
fn anchor(letter: &str) -> String {
    let is_latin = letter.chars().all(|c| c.is_ascii_alphanumeric());
    if is_latin {
        return letter.to_lowercase();
    }
    letter.chars().map(|c| format!("{:x}", c as u32)).collect::<Vec<_>>().join("-")
}
