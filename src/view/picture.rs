//! A picture as a template shows it.

use serde::Serialize;

/// A picture with its sizes. Its files hold nothing but the picture: what a camera noted is not in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// The address of the file.
    pub url: String,
    /// The files for screens of other densities, as `srcset` wants them; `none` if there is one file.
    pub srcset: Option<String>,
    /// Width of the file, in pixels; `none` for a drawing that does not say how large it is.
    pub width: Option<u32>,
    /// Height of the file, in pixels.
    pub height: Option<u32>,
    /// What it shows, in words.
    pub text: Option<String>,
    /// Who made it, and under which licence.
    pub credit: Option<String>,
}
