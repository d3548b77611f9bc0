//! The drawing: dots, names and lines with their places.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::arena::Id;
use crate::model::Entity;
use crate::view::{NetworkDrawing, NetworkLine, NetworkPerson, ViewContext};

use super::label::{label, width};
use super::layout::{Boxed, Pull, layout};
use super::ties::Tie;

/// The border round the drawing.
const BORDER: f64 = 12.0;
/// The height of a line of letters, and of the part of it above the base line.
const LETTERS: f64 = 17.0;
const ABOVE_BASE: f64 = 13.0;

/// The drawing of some people and of the ties between them, which come strongest first.
pub(super) fn drawing(context: &ViewContext<'_>, people: &[Id<Entity>], ties: &[Tie]) -> NetworkDrawing {
    let mut people = people.to_vec();
    people.sort_by_key(|&id| (Reverse(context.dossier().mentioned_in(id).len()), id));
    let at: BTreeMap<Id<Entity>, usize> = people.iter().zip(0..).map(|(&id, at)| (id, at)).collect();
    let drawn = drawn(ties, &at);
    let most = drawn.first().map_or(1, |(_, _, tie)| tie.weight()).max(1);
    let pulls: Vec<Pull> =
        drawn.iter().map(|&(one, other, tie)| (one, other, strength(tie.weight(), most))).collect();
    let labels: Vec<String> = people.iter().map(|&id| label(&context.dossier().entity(id).name)).collect();
    let radii: Vec<i32> = people.iter().map(|&id| radius(context, id)).collect();
    let boxes: Vec<Boxed> = labels
        .iter()
        .zip(&radii)
        .map(|(label, &radius)| Boxed {
            width: width(label).max(2.0 * f64::from(radius)),
            height: 2.0 * f64::from(radius) + LETTERS,
        })
        .collect();
    let mut places = layout(&boxes, &pulls);
    let [width, height] = to_origin(&mut places, &boxes);
    let dot = |at: usize| {
        let [x, y] = places[at];
        [x.round() as i32, (y - LETTERS / 2.0).round() as i32]
    };
    let stroke = |&(one, other, strength): &Pull, stated: bool| {
        let ([x1, y1], [x2, y2]) = (dot(one), dot(other));
        NetworkLine { x1, y1, x2, y2, strength, stated }
    };
    let lines = pulls.iter().zip(&drawn).rev().map(|(pull, (_, _, tie))| stroke(pull, tie.stated)).collect();
    let mut shown: Vec<(Id<Entity>, NetworkPerson)> = (0..people.len())
        .map(|at| {
            let [x, y] = dot(at);
            let label_y = y + radii[at] + ABOVE_BASE as i32;
            let link = context.entity_link(people[at]);
            (people[at], NetworkPerson { link, label: labels[at].clone(), x, y, radius: radii[at], label_y })
        })
        .collect();
    shown.sort_by_key(|(id, _)| *id);
    let people = shown.into_iter().map(|(_, person)| person).collect();
    NetworkDrawing { width, height, lines, people }
}

/// The ties to draw: the strongest, few enough to be followed by eye, but everybody's own strongest one.
fn drawn<'t>(ties: &'t [Tie], at: &BTreeMap<Id<Entity>, usize>) -> Vec<(usize, usize, &'t Tie)> {
    let most = (at.len() * 3 / 2).max(40);
    let mut has_line = vec![false; at.len()];
    let mut drawn = Vec::new();
    for tie in ties {
        let (Some(&one), Some(&other)) = (at.get(&tie.one), at.get(&tie.other)) else { continue };
        if drawn.len() < most || !has_line[one] || !has_line[other] {
            (has_line[one], has_line[other]) = (true, true);
            drawn.push((one, other, tie));
        }
    }
    drawn
}

/// How strong a tie is among all, from 1 to 4.
fn strength(weight: u32, most: u32) -> u8 {
    (1 + weight.saturating_sub(1) * 4 / most).min(4) as u8
}

/// A dot whose area grows with the number of articles that name the person, up to a limit.
fn radius(context: &ViewContext<'_>, id: Id<Entity>) -> i32 {
    let articles = context.index().mention_starts[id].len();
    4 + articles.isqrt().min(9) as i32
}

/// Moves everything into the first quarter, with a border; returns width and height.
fn to_origin(places: &mut [[f64; 2]], boxes: &[Boxed]) -> [i32; 2] {
    let edge = |axis: usize, sign: f64| {
        let half = |size: &Boxed| if axis == 0 { size.width } else { size.height } / 2.0;
        let edges = places.iter().zip(boxes).map(|(place, size)| sign * place[axis] + half(size));
        edges.fold(f64::MIN, f64::max) + BORDER
    };
    if places.is_empty() {
        return [0, 0];
    }
    let (left, top) = (edge(0, -1.0), edge(1, -1.0));
    let size = [edge(0, 1.0) + left, edge(1, 1.0) + top].map(|size| size.ceil() as i32);
    for place in places {
        place[0] += left;
        place[1] += top;
    }
    size
}
