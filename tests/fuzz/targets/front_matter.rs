//! Front matter through every parser: as an article, a person, an organisation, a place, an event, a page and as settings.

use cuttings::text::span::FileId;
use cuttings::yaml::{Header, lost_text, read};

/// What stands between the lines of dashes.
pub(crate) fn run(data: &[u8]) {
    let yaml = super::text(data);
    let header = Header { file: FileId(0), text: &yaml, offset: 0 };
    match read(&header) {
        Ok(node) => {
            let _ = (node.to_json(), node.as_text(), lost_text(&header));
        }
        Err(problem) => assert!(!problem.headline.is_empty()),
    }
    let file = format!("---\n{yaml}\n---\nAda Hall came at five.\n");
    let project = super::memory::project([
        ("content/articles/a.md", file.clone()),
        ("content/people/p.md", file.clone()),
        ("content/organisations/o.md", file.clone()),
        ("content/places/l.yaml", yaml.clone()),
        ("content/events/e.md", file.clone()),
        ("content/pages/f.md", file),
    ]);
    super::memory::gathered(&project);
    super::memory::gathered(&super::memory::project([("content/dossier.yaml", yaml)]));
}
