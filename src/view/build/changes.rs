//! Corrections and additions.

use crate::model::{Change, Changed};
use crate::view::{ChangeView, ChangesContent, ViewContext};

/// The list, or one slice of it.
pub(super) fn changes(context: &ViewContext<'_>, slice: u32) -> ChangesContent {
    let slices = &context.plan().changes_slices;
    let range = slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    let changes = context.index().changes.get(range).unwrap_or_default();
    ChangesContent { changes: changes.iter().map(|change| view(context, change)).collect() }
}

fn view(context: &ViewContext<'_>, change: &Change<'_>) -> ChangeView {
    let (kind, text) = match change.what {
        Changed::Corrected(text) => ("correction", Some(text.to_owned())),
        Changed::Added => ("added", None),
        Changed::Updated => ("updated", None),
    };
    ChangeView {
        date: context.date(change.date),
        kind,
        label: context.title(change.of),
        url: context.target_url(change.of),
        text,
    }
}
