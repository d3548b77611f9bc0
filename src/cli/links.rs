//! `cuttings check --links`: whether the web addresses of a dossier still lead to something.
//!
//! ```text
//! dossier ─written→ links with their places ─look→ an answer for each page ─report→ problems
//!                                             └ kept: what was answered lately is not asked again
//! ```

mod archive;
mod kept;
mod look;
mod report;
mod written;

use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::arguments::LinkOptions;
use super::screen::Screen;
use super::suggest::counted;
use crate::diagnostic::Diagnostic;
use crate::failure::Failure;
use crate::import::Asker;
use crate::load::Files;
use crate::pipeline::Gathered;
use crate::write::replace;
use kept::Kept;

/// After so many pages what was found is written, so that a run which is stopped was not for nothing.
const STEPS_BETWEEN: usize = 50;

/// Asks for every address that the dossier publishes, and says what there is to say of them.
///
/// Fails if a file of the dossier cannot be read. That nobody answers is no failure.
pub(super) fn check(
    files: &dyn Files,
    gathered: &Gathered,
    options: &LinkOptions,
    screen: &Screen,
) -> Result<Vec<Diagnostic>, Failure> {
    let links = written::written(files, &gathered.content, &gathered.dossier)?;
    let path = path_of_kept(|name| std::env::var_os(name).map(PathBuf::from));
    let bytes = path.as_ref().and_then(|path| std::fs::read(path).ok()).unwrap_or_default();
    let mut kept = Kept::from_bytes(&bytes);
    if options.fresh {
        kept.forget(&links);
    }
    // A clock from before 1970 is wrong; then nothing that was kept counts.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let keep = |kept: &Kept| {
        let result = path.as_ref().map_or(Ok(()), |path| replace(path, &kept.to_bytes(now)));
        if let Err(failure) = result {
            screen.detail(&format!("what was found is not kept: {failure}"));
        }
    };
    let timeout = Duration::from_secs(options.link_timeout.get());
    let asker = Asker::new(Duration::from_secs_f64(options.link_pause), timeout, options.link_private);
    let findings =
        look::look(&links, &mut kept, (&asker, options.link_archive.as_str()), now, &mut |step, kept| {
            screen.progress(step.done - 1, step.all, step.address);
            if step.done % STEPS_BETWEEN == 0 {
                keep(kept);
            }
        });
    screen.end_progress();
    if findings.known < findings.answers.len() || !findings.copies.is_empty() {
        keep(&kept);
    }
    let addresses = counted(findings.answers.len(), "web address", "web addresses");
    screen.say(&match findings.known {
        0 => addresses,
        known => format!("{addresses}, {known} of them known from earlier"),
    });
    Ok(report::report(&links, &findings))
}

/// Where the answers are kept, for all projects of a user: the place that the system has for what can be made again. `variable` gives the value
/// of a variable of the environment.
fn path_of_kept(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    // A relative path counts as none, as the standard for these folders wants it.
    let absolute = |name| variable(name).filter(|path| path.is_absolute());
    let folder = absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("LOCALAPPDATA"))
        .or_else(|| absolute("HOME").map(|home| home.join(".cache")))?;
    Some(folder.join("cuttings").join("links.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn the_answers_have_their_place() {
        let path = |environment: &[(&str, &str)]| {
            let value = |name: &str| {
                environment.iter().find(|(known, _)| *known == name).map(|(_, value)| PathBuf::from(value))
            };
            path_of_kept(value).map(|path| path.display().to_string())
        };
        let home = ("HOME", "/home/ada");
        let in_home = Some("/home/ada/.cache/cuttings/links.json");
        assert_eq!(path(&[home]).as_deref(), in_home);
        assert_eq!(path(&[home, ("XDG_CACHE_HOME", "/fast")]).as_deref(), Some("/fast/cuttings/links.json"));
        assert_eq!(path(&[home, ("XDG_CACHE_HOME", "here")]).as_deref(), in_home);
        assert_eq!(path(&[home, ("XDG_CACHE_HOME", "")]).as_deref(), in_home);
        assert_eq!(path(&[]), None);
    }
}
