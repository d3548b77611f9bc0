//! What one gathering leaves to the next.

use std::sync::Arc;

use crate::link::{KeptLinks, KeptNames};
use crate::parse::KeptReadings;
use crate::theme::{AssetNames, Theme, ThemeFiles, ThemeProblem};

/// What was read and linked the last time. Whoever gathers again and again hands it over each time, and gets what gathering from
/// nothing would give, sooner.
#[derive(Debug, Default)]
pub struct Kept {
    pub(super) readings: KeptReadings,
    pub(super) names: KeptNames,
    pub(super) links: KeptLinks,
    pub(super) theme: KeptTheme,
}

impl Kept {
    /// What of it serves the gathering of another project: the theme, which many have in common.
    #[must_use]
    pub fn for_another_project(self) -> Self {
        Self { theme: self.theme, ..Self::default() }
    }
}

/// The theme of the last time, with what it was made of.
#[derive(Debug, Default)]
pub(super) struct KeptTheme(Option<Loaded>);

#[derive(Debug)]
struct Loaded {
    files: ThemeFiles,
    names: AssetNames,
    language: Box<str>,
    theme: Arc<Theme>,
    problems: Vec<ThemeProblem>,
}

impl KeptTheme {
    /// Does as [`Theme::load`] does, unless it would load what it loaded the last time.
    pub(super) fn load(
        &mut self,
        files: &ThemeFiles,
        names: AssetNames,
        language: &str,
    ) -> (Arc<Theme>, Vec<ThemeProblem>) {
        let is_same =
            |last: &Loaded| last.files == *files && last.names == names && *last.language == *language;
        let loaded = self.0.take().filter(is_same).unwrap_or_else(|| {
            let (theme, problems) = Theme::load(files, names, language);
            Loaded {
                files: files.clone(),
                names,
                language: language.into(),
                theme: Arc::new(theme),
                problems,
            }
        });
        let found = (Arc::clone(&loaded.theme), loaded.problems.clone());
        self.0 = Some(loaded);
        found
    }
}
