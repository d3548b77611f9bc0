//! Pictures with the files that were made of them.

use crate::markup;
use crate::model::{Entity, FileTarget};
use crate::plan::{DrawnPicture, SitePlan};
use crate::view::{PictureView, ViewContext};

impl ViewContext<'_> {
    /// The portrait of an entity.
    pub(super) fn portrait(&self, entity: &Entity) -> Option<PictureView> {
        let portrait = entity.image.as_ref()?;
        let FileTarget::File(file) = self.dossier().follow(entity.file, &portrait.file)? else { return None };
        let drawn = match self.plan().pictures.get(file) {
            Some(picture) => picture.portrait.clone(),
            None => own(file),
        };
        let first = drawn.first()?;
        let with_density =
            |(one, density): (&DrawnPicture, usize)| format!("{} {density}x", self.url(&one.route));
        let srcset: Vec<String> = drawn.iter().zip(1..).map(with_density).collect();
        Some(PictureView {
            url: self.url(&first.route),
            srcset: (srcset.len() > 1).then(|| srcset.join(", ")),
            width: first.size.map(|(width, _)| width),
            height: first.size.map(|(_, height)| height),
            text: portrait.text.as_deref().map(str::to_owned),
            credit: portrait.credit.as_deref().map(str::to_owned),
        })
    }

    /// A picture in a text, by its path below `content/`; nothing if it cannot be shown. `rest` is what its address says
    /// behind the path.
    pub(super) fn picture_in_text(&self, file: &str, rest: &str) -> Option<markup::Picture> {
        let drawn = match self.plan().pictures.get(file) {
            Some(picture) => picture.in_text.clone(),
            None => own(file),
        };
        let largest = drawn.last()?;
        let rest = if largest.frame.is_none() { rest } else { "" };
        let with_width =
            |one: &DrawnPicture| one.size.map(|(width, _)| format!("{} {width}w", self.url(&one.route)));
        let srcset: Vec<String> = drawn.iter().filter_map(with_width).collect();
        Some(markup::Picture {
            url: format!("{}{rest}", self.url(&largest.route)),
            srcset: (srcset.len() > 1).then(|| srcset.join(", ")),
            size: largest.size,
        })
    }

    /// Where a link to a file of `content/` leads; nothing if the file does not stand on the site.
    pub(super) fn file_url(&self, file: &str, rest: &str) -> Option<String> {
        match self.plan().pictures.get(file) {
            Some(picture) if !picture.publishes_file => {
                picture.whole.as_ref().map(|whole| self.url(&whole.route))
            }
            _ => Some(format!("{}{rest}", self.url(&SitePlan::file_route(file)))),
        }
    }
}

/// A file at which nobody has looked.
fn own(file: &str) -> Vec<DrawnPicture> {
    vec![DrawnPicture { route: SitePlan::file_route(file), size: None, frame: None }]
}
