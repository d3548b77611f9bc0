//! The network of people: who is named with whom, as a drawing and as a table.

use super::{EntityLink, Shared};
use serde::Serialize;

/// The network. The table is the drawing's equal: every line of the drawing is a row.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkContent {
    /// The drawing.
    pub drawing: NetworkDrawing,
    /// The rows, strongest tie first.
    pub ties: Vec<NetworkTie>,
    /// How many people the dossier describes.
    pub total: usize,
    /// How many people with ties the drawing has no room for.
    pub left_out: usize,
    /// How many ties, all weaker, have no row.
    pub ties_left_out: usize,
}

/// Positions in the drawing's own units, of which letters are 13 high. Rounded to whole units.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NetworkDrawing {
    /// The width.
    pub width: i32,
    /// The height.
    pub height: i32,
    /// Lines between people, the weakest first, so that stronger ones lie above them.
    pub lines: Vec<NetworkLine>,
    /// The people, in the order of their names.
    pub people: Vec<NetworkPerson>,
}

/// A line between two people.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkLine {
    /// Where it begins.
    pub x1: i32,
    /// Where it begins.
    pub y1: i32,
    /// Where it ends.
    pub x2: i32,
    /// Where it ends.
    pub y2: i32,
    /// How strong the tie is among all, from 1 to 4.
    pub strength: u8,
    /// Whether a file of the dossier states a tie, such as "spouse".
    pub stated: bool,
}

/// A person in the drawing.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkPerson {
    /// The person.
    pub link: Shared<EntityLink>,
    /// The name as far as there is room for it.
    pub label: String,
    /// The middle of the dot.
    pub x: i32,
    /// The middle of the dot.
    pub y: i32,
    /// The dot's radius: more sources, larger dot.
    pub radius: i32,
    /// The base line of the name, which is centred on `x`.
    pub label_y: i32,
}

/// Two people and what ties them.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkTie {
    /// The one whose name comes first.
    pub one: Shared<EntityLink>,
    /// The other.
    pub other: Shared<EntityLink>,
    /// What the other is to the one, as a file states it: "spouse".
    pub stated: Vec<String>,
    /// In how many events both take part.
    pub events: u32,
    /// In how many passages both are named.
    pub passages: u32,
    /// In how many articles both are named.
    pub articles: u32,
}
