//! Writes every template with sample values into a folder, to be looked at in a browser:
//! `cargo run --example theme-preview -- FOLDER`.

mod sample;

use cuttings::theme::Theme;
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let theme = Theme::built_in();
    let hostile = sample::hostile_pages("<b onclick=x>");
    let sets = [
        ("full", sample::full_pages()),
        ("awkward", sample::awkward_pages()),
        ("empty", sample::empty_pages()),
        ("hostile", hostile),
    ];
    for (name, pages) in sets {
        let top = Path::new(&folder).join(name);
        for page in pages {
            let html = theme
                .render(&format!("{}.html", page.kind), &page.context)
                .map_err(|problem| format!("{problem:?}"))?;
            write(&top.join(page.address), html.as_bytes())?;
        }
        for asset in theme.assets() {
            write(&top.join(&asset.route), &asset.bytes)?;
        }
        let index = r#"cuttingsSearch({"pages":[
{"u":"people/prince-harry.html","t":"Prince Harry","k":"People","s":"The King’s younger son. He lives in California."},
{"u":"articles/b.html#p1","t":"Tea at Clarence House","k":"Sources","s":"The Duke of Sussex and the King met that day. It lasted 54 minutes, over tea, with nobody else in the Élysée room."}]});"#;
        write(&top.join("assets/index.js"), index.as_bytes())?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}
