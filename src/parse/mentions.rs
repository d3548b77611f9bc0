//! From what the extractor finds to what the records keep: names.

use super::found::{Finding, RawUndecided};
use super::reading::EntityNames;
use super::record::ArticleRecord;
use crate::arena::Id;
use crate::body::Passage;
use crate::extract::mentions::{Context, Settled, find_mentions};
use crate::model::Mention;

impl Finding {
    /// Finds the names. Words inside links, code and the like are looked at as well; links are not laid over them.
    pub(super) fn find_mentions(
        &mut self,
        passages: &[&Passage],
        record: &ArticleRecord,
        overrides: &[(Box<str>, Option<u32>)],
        names: &EntityNames,
    ) {
        let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
        let settled: Vec<Settled<'_>> =
            overrides.iter().map(|(form, key)| Settled { form, key: *key }).collect();
        let context = Context { date: record.date.as_ref(), settled: &settled };
        let found = find_mentions(&texts, &context, &names.roster);
        self.mentions.extend(found.certain.into_iter().map(|mention| Mention {
            entity: Id::from_index(mention.key),
            passage: mention.passage + 1,
            start: mention.range.start as u32,
            end: mention.range.end as u32,
            sentence: None,
            rule: mention.rule,
        }));
        self.undecided.extend(found.undecided.into_iter().filter_map(|open| {
            let passage = passages.get(open.passage as usize)?;
            let (start, end) = (open.range.start as u32, open.range.end as u32);
            Some(RawUndecided {
                form: passage.text.get(open.range)?.into(),
                passage: passage.number,
                start,
                end,
                place: (passage.to_file(start), passage.to_file(end.saturating_sub(1)) + 1),
                candidates: open.candidates,
                why: open.why.sentence(),
            })
        }));
    }
}
