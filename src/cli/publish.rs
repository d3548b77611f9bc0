//! `cuttings publish`: the file by which a host builds the site and shows it whenever something is pushed.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::arguments::{Global, PublishOptions};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::failure::Failure;
use crate::write::scaffold;

/// A host that builds sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Host {
    /// GitHub Pages, by a workflow
    GithubPages,
    /// GitLab Pages, by a pipeline
    GitlabPages,
    /// Netlify
    Netlify,
    /// Cloudflare Pages
    CloudflarePages,
}

impl Host {
    /// The path of its file in the project, the file, and what is left to do.
    fn parts(self) -> (&'static str, &'static str, &'static [&'static str]) {
        match self {
            Host::GithubPages => (
                ".github/workflows/pages.yml",
                include_str!("publish/github-pages.yml"),
                &[
                    "push the project to a repository on GitHub, with the branch `main`",
                    "there, once: Settings, Pages, Source: \"GitHub Actions\"",
                    "each push builds the site; its address stands under Settings, Pages",
                ],
            ),
            Host::GitlabPages => (
                ".gitlab-ci.yml",
                include_str!("publish/gitlab-pages.yml"),
                &[
                    "push the project to a repository on GitLab",
                    "each push to its main branch builds the site; its address stands under Deploy, Pages",
                ],
            ),
            Host::Netlify => (
                "netlify.toml",
                include_str!("publish/netlify.toml"),
                &[
                    "push the project to a repository that Netlify can read",
                    "on Netlify, once: Add new project, Import an existing project, and take the repository",
                    "each push builds the site",
                ],
            ),
            Host::CloudflarePages => (
                "cloudflare-pages.sh",
                include_str!("publish/cloudflare-pages.sh"),
                &[
                    "write the address of the site as `base_url` into content/dossier.yaml",
                    "push the project to a repository that Cloudflare can read",
                    "on Cloudflare, once: Workers & Pages, Create, Pages, Connect to Git, and take the repository, \
                     with the build command `sh cloudflare-pages.sh` and the output directory `public`",
                    "each push builds the site",
                ],
            ),
        }
    }

    /// What to know of a repository that not everyone can read.
    fn private_repository(self) -> &'static str {
        match self {
            Host::GithubPages => "for a site from a private one, GitHub wants a paid plan; GitLab does not",
            Host::GitlabPages => {
                "a private one will do; there, let everyone see the site: Settings, General, Visibility, Pages: \"Everyone\""
            }
            Host::Netlify | Host::CloudflarePages => "a private one of your own will do",
        }
    }
}

/// What keeps the built site out of the repository, where every build would change hundreds of files.
const IGNORED: &str = "\
# What Cuttings builds stays out of the repository: the host builds it anew.
/public/
";

/// Writes the file of a host into the project.
pub(super) fn run(global: &Global, options: &PublishOptions, screen: &Screen) -> Result<Exit, Failure> {
    let project = Project::find(global)?;
    write(&project.root, options.host, screen)
}

/// Writes the file of a host into a project's folder, and says what is left to do.
pub(super) fn write(root: &Path, host: Host, screen: &Screen) -> Result<Exit, Failure> {
    let (path, text, steps) = host.parts();
    let text = text.replace("VERSION", env!("CARGO_PKG_VERSION"));
    let done = scaffold(root, &[(path, text.as_bytes())])?;
    if !done.existed.is_empty() {
        screen.problems(&format!("error: {path} is there already and stays as it is; nothing was written\n"));
        screen.problems("rename or delete it to have a new one\n");
        return Ok(Exit::Problems);
    }
    screen.say(&format!("wrote {path}"));
    if !scaffold(root, &[(".gitignore", IGNORED.as_bytes())])?.written.is_empty() {
        screen.say("wrote .gitignore, which keeps the built folder `public` out of the repository");
    }
    if let Some(repository) = repository_around(root) {
        screen.say(&format!(
            "the project is only a part of the repository in {}, and hosts look for this file at the top of a repository: \
             make the project a repository of its own",
            repository.display()
        ));
    }
    screen.say(&format!(
        "in a public repository everyone can read all of `content`: drafts, whole articles whatever their `rights`, and what you have \
         deleted since; {}",
        host.private_repository()
    ));
    screen.say("what is left to do:");
    for (step, number) in steps.iter().zip(1..) {
        screen.say(&format!("  {number}. {step}"));
    }
    Ok(Exit::Fine)
}

/// The folder of the Git repository that holds the project among other things.
fn repository_around(root: &Path) -> Option<PathBuf> {
    let root = root.canonicalize().ok()?;
    let top = root.ancestors().find(|folder| folder.join(".git").exists())?;
    (top != root).then(|| top.to_owned())
}
