//! Files of the project's own that cannot stand where their names put them.
//!
//! A file may take the place of one of the site's, such as `favicon.ico`, if it has its very name. It cannot stand where the site
//! has a page or a folder, nor below what is a file there, and a name that differs in letter case alone would be the same file on
//! some computers and another on others.

use std::collections::{BTreeMap, BTreeSet};

use super::social_cards::social_cards;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::export::Exports;
use crate::load::ContentFile;
use crate::model::Dossier;
use crate::plan::{Pictures, PreviewParts, SitePlan};
use crate::theme::Theme;

/// A problem for each file that is in the way.
pub(super) fn in_the_way(
    content: &[ContentFile],
    (dossier, plan): (&Dossier, &SitePlan),
    theme: &Theme,
) -> Vec<Diagnostic> {
    if dossier.files().is_empty() {
        return Vec::new();
    }
    let site = Site::new(dossier, plan, theme);
    let places: BTreeMap<&str, Place> =
        content.iter().map(|file| (file.below_content(), Place::Whole(file.id))).collect();
    let place = |file: &str| places.get(file).cloned().unwrap_or(Place::Project);
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in dossier.files() {
        if let Some((headline, help)) = site.refuses(file) {
            let problem = Diagnostic::new(Code::AddressCollision, place(file), headline);
            problems.push(problem.help(help));
        } else if let Some(other) = known.insert(file.to_lowercase(), file) {
            let headline = format!("content/{file} and content/{other} differ in letter case alone");
            problems.push(
                Diagnostic::new(Code::AddressCollision, place(file), headline)
                    .related(place(other), "on many computers and hosts this is the same file".to_owned())
                    .help("give one of them another name"),
            );
        }
    }
    problems
}

/// What the site has of its own, by addresses in small letters.
struct Site {
    /// Addresses of pages.
    pages: BTreeSet<String>,
    /// Addresses of pictures drawn from others, with a digest in their names.
    pictures: BTreeSet<String>,
    /// All other files whose names are known, as they are written.
    files: BTreeMap<String, String>,
    folders: BTreeSet<String>,
}

impl Site {
    fn new(dossier: &Dossier, plan: &SitePlan, theme: &Theme) -> Self {
        let pages: BTreeSet<String> =
            plan.pages.iter().map(|planned| planned.route.as_str().to_lowercase()).collect();
        let exports = Exports::new(dossier, plan);
        let listed = exports.files().iter().map(|file| &file.route).chain(exports.replaced());
        let mut files: Vec<String> = listed.map(|route| route.as_str().to_owned()).collect();
        files.extend(exports.search_scripts().map(|route| route.as_str().to_owned()));
        files.extend(theme.assets().iter().map(|asset| asset.route.clone()));
        files.extend(social_cards(dossier, plan).into_keys().map(|route| route.as_str().to_owned()));
        let previews = (0..PreviewParts::of(dossier).count).map(PreviewParts::route);
        files.extend(previews.map(|route| route.as_str().to_owned()));
        let files: BTreeMap<String, String> =
            files.into_iter().map(|route| (route.to_lowercase(), route)).collect();
        let mut folders: BTreeSet<String> =
            pages.iter().chain(files.keys()).flat_map(|route| above(route)).map(str::to_owned).collect();
        folders.extend(above(&format!("{}/", Pictures::FOLDER)).map(str::to_owned));
        let pictures = plan.pictures.to_draw().into_keys().map(str::to_lowercase).collect();
        Site { pages, pictures, files, folders }
    }

    /// Why a file cannot stand where its path puts it, and what to do.
    fn refuses(&self, file: &str) -> Option<(String, String)> {
        let folded = file.to_lowercase();
        if self.pages.contains(&folded) {
            return Some((
                format!("content/{file} would stand where a page stands"),
                "rename the file".to_owned(),
            ));
        }
        if self.pictures.contains(&folded) {
            return Some((
                format!("content/{file} would stand where the site has a picture made from another"),
                "rename the file; pictures are made smaller when the site is built".to_owned(),
            ));
        }
        if self.folders.contains(&folded) {
            return Some((
                format!("content/{file} would stand where the site has a folder of this name"),
                "rename the file".to_owned(),
            ));
        }
        let is_file = |folder: &&str| self.pages.contains(*folder) || self.files.contains_key(*folder);
        if let Some(taken) = above(&folded).find(is_file) {
            return Some((
                format!("content/{file} would stand in a folder where the site has a file: `{taken}`"),
                "give the folder another name".to_owned(),
            ));
        }
        let ours = self.files.get(&folded).filter(|ours| *ours != file)?;
        Some((
            format!("content/{file} differs from the site’s own `{ours}` in letter case alone"),
            format!("name it content/{ours} to have it in place of that one, or give it another name"),
        ))
    }
}

/// The folders above an address, from the top.
fn above(address: &str) -> impl Iterator<Item = &str> {
    address.match_indices('/').map(|(at, _)| &address[..at])
}
