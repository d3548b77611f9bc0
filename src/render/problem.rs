//! Why a page could not be rendered.

use crate::failure::Failure;
use crate::theme::ThemeProblem;

/// Why a page could not be rendered.
#[derive(Debug)]
pub enum RenderProblem {
    /// The theme's templates cannot be used for it: the author's mistake.
    Theme(Box<ThemeProblem>),
    /// A text could not be read again: the world's.
    Failure(Failure),
}

impl From<ThemeProblem> for RenderProblem {
    fn from(problem: ThemeProblem) -> Self {
        RenderProblem::Theme(Box::new(problem))
    }
}

impl From<Failure> for RenderProblem {
    fn from(failure: Failure) -> Self {
        RenderProblem::Failure(failure)
    }
}
