//! Letters upon a drawing of few colours.

use harfrust::{Direction, ShapeOptions, UnicodeBuffer};

use super::drawn_letters::{DrawnLetters, Letter};
use super::fonts::{Face, face};
use super::lettering::Line;
use super::palette::Indexed;

/// Draws a line of letters where a drawing of shapes would have them. Nothing, and the picture is spoilt, if a letter is not in the font, or
/// stands outside, or if there are too many colours.
pub(super) fn draw(line: &Line, letters: &DrawnLetters, picture: &mut Indexed) -> Option<()> {
    let Face { font, shaper, units, .. } = face(line.style.font())?;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&line.text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.guess_segment_properties();
    let shaped = shaper.shaper(font).build().shape(buffer, ShapeOptions::new());
    let scale = line.style.size / units;
    let mut clusters = Vec::new();
    let mut start = 0;
    for infos in shaped.glyph_infos().chunk_by(|a, b| a.cluster == b.cluster) {
        let positions = &shaped.glyph_positions()[start..start + infos.len()];
        start += infos.len();
        let width: f32 = positions.iter().map(|position| position.x_advance as f32 * scale).sum();
        clusters.push((infos, positions, width));
    }
    let last = clusters.len().saturating_sub(1);
    for (_, _, width) in clusters.iter_mut().take(last) {
        *width += line.style.spacing;
    }
    // Marks that have no width of their own are set by other rules.
    if clusters.iter().any(|(_, _, width)| *width <= 0.0) {
        return None;
    }
    let whole: f32 = clusters.iter().map(|(_, _, width)| width).sum();
    let (mut x, y) = (line.at.0 - whole * line.style.before, line.at.1);
    for (infos, positions, width) in clusters {
        let colour = line.colours.iter().rev().find(|(from, _)| *from <= infos[0].cluster as usize)?.1;
        let mut along = 0.0;
        for (info, position) in infos.iter().zip(positions) {
            if info.glyph_id == 0 {
                return None;
            }
            let at = (x + (along + position.x_offset as f32) * scale, y - position.y_offset as f32 * scale);
            let letter = Letter { font: line.style.font(), glyph: info.glyph_id, size: line.style.size };
            let placed = letters.place(letter, at, picture.size())?;
            if let Some(coverage) = placed.coverage {
                picture.ink(coverage.corner(placed.from, picture.size())?, coverage.rows(), colour)?;
            }
            along += position.x_advance as f32;
        }
        x += width;
    }
    Some(())
}
