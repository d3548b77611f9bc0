//! Icon files, for programs that look for no other kind.

use super::{NoDrawing, draw_shapes};

/// So many bytes stand before the picture.
const HEAD: u32 = 22;

/// An ICO file with one picture of so many pixels a side, at most 255: a list of one entry, then a PNG.
///
/// ```
/// let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h2v1H0z'/></svg>";
/// assert!(cuttings::picture::icon(svg, 32)?.starts_with(&[0, 0, 1, 0, 1, 0, 32, 32]));
/// # Ok::<(), cuttings::picture::NoDrawing>(())
/// ```
pub fn icon(svg: &str, side: u8) -> Result<Vec<u8>, NoDrawing> {
    let png = draw_shapes(svg, (u32::from(side), u32::from(side)), None)?;
    let mut out = Vec::with_capacity(HEAD as usize + png.len());
    // Reserved, the kind of file, the number of pictures; of the picture: width, height, colours, reserved, planes, bits a pixel.
    out.extend([0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0]);
    out.extend((png.len() as u32).to_le_bytes());
    out.extend(HEAD.to_le_bytes());
    out.extend(png);
    Ok(out)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_entry_leads_to_the_picture() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h2v1H0z'/></svg>";
        let icon = super::icon(svg, 32).unwrap();
        let number = |at: usize| u32::from_le_bytes(icon[at..at + 4].try_into().unwrap()) as usize;
        let (length, start) = (number(14), number(18));
        assert_eq!(start + length, icon.len());
        let picture = image::load_from_memory(&icon[start..]).unwrap();
        assert_eq!((picture.width(), picture.height()), (32, 32));
    }
}
