//! The markup of a picture in a text.

use std::fmt::Write as _;

use crate::text::escape;

/// How wide a picture in a text is shown: as wide as the text, which is as wide as a small window or 41 times its letters.
const SIZES: &str = "(min-width: 45rem) 41rem, 92vw";

/// A picture's files, addressed from the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The largest file.
    pub url: String,
    /// All files with their widths, as `srcset` wants them, if there are several.
    pub srcset: Option<String>,
    /// Width and height of the largest file in pixels, if known. With them a page does not jump when the picture comes.
    pub size: Option<(u32, u32)>,
}

impl Picture {
    /// The element. It is fetched when it comes into view, and what it shows is said in words.
    pub(super) fn element(&self, text: &str) -> String {
        let mut out = format!("<img src=\"{}\"", escape::html(&self.url));
        if let Some(srcset) = &self.srcset {
            let _ = write!(out, " srcset=\"{}\" sizes=\"{SIZES}\"", escape::html(srcset));
        }
        if let Some((width, height)) = self.size {
            let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
        }
        let _ = write!(out, " alt=\"{}\" loading=\"lazy\" decoding=\"async\">", escape::html(text));
        out
    }
}
