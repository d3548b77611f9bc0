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
        // A search index of two pages, to be searched for "harry", "tea" and "elysee".
        for (route, script) in [
            (
                "assets/index.js",
                r#"cuttingsSearch("index",0,{"version":"0","kinds":[1,0,0,0,0,0,1],"texts":"2","terms":["elysee"],"words":["elysee"]});"#,
            ),
            ("assets/search-terms/1.js", r#"cuttingsSearch("terms",0,"0elysee 4,0harry 3,0tea 7");"#),
            ("assets/search-words/1.js", r#"cuttingsSearch("words",0,"0elysee 1,0harry 3");"#),
            (
                "assets/search-texts/1.js",
                r#"cuttingsSearch("texts",0,[["people/prince-harry.html","Prince Harry","Duke of Sussex","The King’s younger son. He lives in California."],["articles/b.html","Tea at Clarence House","The Daily Kettle, 10 September 2025","1\tThe Duke of Sussex and the King met that day. It lasted 54 minutes, over tea, with nobody else in the Élysée room."]]);"#,
            ),
        ] {
            write(&top.join(route), script.as_bytes())?;
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}
