//! A
use super::Context;
use super::decide::Decided;
use crate::extract::roster::Roster;
use crate::text::fold::Folded;

pub(super) fn add_relatives(_: &Roster, _: &[Folded<'_>], _: &Context<'_>, _: &mut Vec<Decided>) {}
