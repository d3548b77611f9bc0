//! Parts of a whole that an answer tells besides: "12 people, including three children".

use std::borrow::Cow;

use super::Value;
use super::english::DETAILS;
use super::mixed::parts;
use crate::quantity::Kind;

/// An answer without the part of the whole that it tells besides, where the other tells none: "12 people, including three children"
/// and "12 people" agree, for all that they share no three children.
pub(super) fn without_details<'v>(value: &'v Value, other: &Value) -> Cow<'v, Value> {
    let begins = |value: &Value| DETAILS.iter().filter_map(|word| value.as_written().find(word)).min();
    let whole = || {
        let at = begins(value).filter(|_| begins(other).is_none())?;
        let main = Value::parse(value.as_written()[..at].trim_end_matches([' ', ',']));
        let kind = kind_of(parts(&main))?;
        parts(value).iter().all(|part| kind_of(std::slice::from_ref(part)) == Some(kind)).then_some(main)
    };
    whole().map_or(Cow::Borrowed(value), Cow::Owned)
}

/// What the only amount counts: people as others do, since children are people.
fn kind_of(parts: &[Value]) -> Option<std::mem::Discriminant<Kind>> {
    match parts {
        [Value::Quantity(quantity)] => Some(std::mem::discriminant(&quantity.kind)),
        _ => None,
    }
}
