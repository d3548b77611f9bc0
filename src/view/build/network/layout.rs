//! Where people stand: tied ones near each other, no name over another.
//!
//! The forces are those of D3, by a crate that ports them. First places and the rate of cooling are set here, because the crate's own
//! come from functions (sine, power) whose last digit is not the same on every machine; what is left is arithmetic and square roots,
//! which are.

use fjadra::{Collide, Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};

/// A person to place: how much room the dot and the name below it take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boxed {
    /// The width of dot and name.
    pub(super) width: f64,
    /// The height of dot and name.
    pub(super) height: f64,
}

/// A tie: two indexes, and its strength from 1 to 4.
pub(super) type Pull = (usize, usize, u8);

/// Steps of the simulation, and what is left of its heat after each.
const STEPS: usize = 250;
const DECAY: f64 = 0.027;
/// Names are wide and low, so the drawing is stretched before they are pushed apart.
const STRETCH: f64 = 1.5;
/// How often names that overlap are pushed apart.
const ROUNDS: usize = 400;
/// Room between two names.
const GAP: f64 = 8.0;

/// The middle of each box.
pub(super) fn layout(boxes: &[Boxed], pulls: &[Pull]) -> Vec<[f64; 2]> {
    let pairs = pulls.iter().map(|&(one, other, _)| (one, other));
    // Few people have room to stand wide apart; of many, each line must be short to be followed.
    let scale = (2.1 - boxes.len() as f64 / 70.0).max(1.0);
    let length = |strength: u8| scale * (95.0 - 11.0 * f64::from(strength));
    let lengths: Vec<f64> = pulls.iter().map(|&(_, _, strength)| length(strength)).collect();
    let mut simulation = SimulationBuilder::new()
        .with_alpha_decay(DECAY)
        .build((0..boxes.len()).map(start))
        .add_force("1 ties", Link::new(pairs).distance(move |_: &_, at| lengths[at]).iterations(2))
        .add_force("2 apart", ManyBody::new().strength(-190.0 * scale))
        .add_force("3 room", Collide::new().radius(|_| 26.0).iterations(2))
        .add_force("4 across", PositionX::new().strength(0.05))
        .add_force("5 down", PositionY::new().strength(0.075));
    simulation.tick(STEPS);
    let mut places: Vec<[f64; 2]> = simulation.positions().map(|[x, y]| [x * STRETCH, y]).collect();
    for _ in 0..ROUNDS {
        if !part(&mut places, boxes) {
            break;
        }
    }
    places
}

/// First places on a square spiral, so that the strongest, who come first, begin in the middle.
fn start(index: usize) -> Node {
    let (mut x, mut y, mut step) = (0_i32, 0_i32, (1, 0));
    let (mut run, mut left, mut turns) = (1, 1, 0);
    for _ in 0..index {
        x += step.0;
        y += step.1;
        left -= 1;
        if left == 0 {
            step = (-step.1, step.0);
            turns += 1;
            run += i32::from(turns % 2 == 0);
            left = run;
        }
    }
    Node::default().position(f64::from(x) * 30.0, f64::from(y) * 30.0)
}

/// Moves boxes that overlap half the way out of each other, along the shorter way. Returns whether any did.
fn part(places: &mut [[f64; 2]], boxes: &[Boxed]) -> bool {
    let mut moved = false;
    for one in 0..places.len() {
        for other in one + 1..places.len() {
            // Most pairs stand far apart, and are passed over by one look.
            let x = places[other][0] - places[one][0];
            let across = f64::midpoint(boxes[one].width, boxes[other].width) + GAP - x.abs();
            if across <= 0.0 {
                continue;
            }
            let y = places[other][1] - places[one][1];
            let down = f64::midpoint(boxes[one].height, boxes[other].height) + GAP - y.abs();
            if down <= 0.0 {
                continue;
            }
            moved = true;
            let (axis, way, by) = if across < down { (0, x, across) } else { (1, y, down) };
            let by = if way < 0.0 { -by } else { by } / 2.0;
            places[one][axis] -= by;
            places[other][axis] += by;
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(people: usize) -> (Vec<Boxed>, Vec<Pull>) {
        let boxes = (0..people).map(|at| Boxed { width: 60.0 + (at % 7) as f64 * 15.0, height: 34.0 });
        let pulls = (0..people).map(|at| (at, (at * 7 + 1) % people, 1 + (at % 4) as u8));
        (boxes.collect(), pulls.filter(|(one, other, _)| one != other).collect())
    }

    #[test]
    fn no_name_lies_over_another() {
        for people in [1, 2, 5, 40, 150] {
            let (boxes, pulls) = ring(people);
            let places = layout(&boxes, &pulls);
            for one in 0..people {
                for other in one + 1..people {
                    let across = (places[one][0] - places[other][0]).abs();
                    let down = (places[one][1] - places[other][1]).abs();
                    let is_apart = across >= f64::midpoint(boxes[one].width, boxes[other].width)
                        || down >= f64::midpoint(boxes[one].height, boxes[other].height);
                    assert!(is_apart, "{people} people: {one} and {other} lie over each other");
                }
            }
        }
    }

    #[test]
    fn the_same_places_each_time() {
        let (boxes, pulls) = ring(60);
        assert_eq!(layout(&boxes, &pulls), layout(&boxes, &pulls));
    }
}
