//! Icons for programs that cannot show `favicon.svg`, made of it.

use std::sync::LazyLock;

use super::{Asset, ThemeProblem};
use crate::picture::{NoDrawing, draw_shapes, icon};

/// The drawing that the others are made of.
const DRAWING: &str = "favicon.svg";

/// What programs ask for at the top of a site without having read a page.
const ICON: &str = "favicon.ico";

/// The side of that icon in pixels.
const ICON_SIDE: u8 = 32;

/// What telephones put on their screens.
const TOUCH_ICON: &str = "apple-touch-icon.png";

/// The side of that icon in pixels.
const TOUCH_SIDE: u32 = 180;

/// What lies under that icon, since telephones make black of what is transparent.
const TOUCH_GROUND: [u8; 3] = [0xff; 3];

/// The drawing of the built-in theme.
const BUILT_IN: &[u8] = include_bytes!("../../themes/default/static/favicon.svg");

/// Its icons, made once however often themes are loaded.
static BUILT_IN_ICONS: LazyLock<Vec<Asset>> = LazyLock::new(|| icons(BUILT_IN).unwrap_or_default());

/// Adds the icons that the theme does not have as files of its own. The one that programs ask for at the top of the site goes there.
pub(super) fn add(assets: &mut Vec<Asset>, problems: &mut Vec<ThemeProblem>) {
    if let Some(icon) = assets.iter_mut().find(|asset| asset.path == ICON) {
        ICON.clone_into(&mut icon.route);
    }
    let Some(drawing) = assets.iter().find(|asset| asset.path == DRAWING) else { return };
    let made = if *drawing.bytes == *BUILT_IN {
        BUILT_IN_ICONS.clone()
    } else {
        icons(&drawing.bytes).unwrap_or_else(|error| {
            let message = format!("no icons can be made of it: {error}");
            problems.push(ThemeProblem::of_file(format!("static/{DRAWING}"), message));
            BUILT_IN_ICONS.clone()
        })
    };
    for icon in made {
        if !assets.iter().any(|asset| asset.path == icon.path) {
            assets.push(icon);
        }
    }
    assets.sort_by(|a, b| a.path.cmp(&b.path));
}

/// Both icons of a drawing.
fn icons(drawing: &[u8]) -> Result<Vec<Asset>, NoDrawing> {
    let drawing = String::from_utf8_lossy(drawing);
    let asset = |path: &str, route: String, bytes: Vec<u8>| Asset {
        path: path.to_owned(),
        route,
        bytes: bytes.into(),
    };
    let touch_icon = draw_shapes(&drawing, (TOUCH_SIDE, TOUCH_SIDE), Some(TOUCH_GROUND))?;
    Ok(vec![
        asset(ICON, ICON.to_owned(), icon(&drawing, ICON_SIDE)?),
        asset(TOUCH_ICON, format!("assets/{TOUCH_ICON}"), touch_icon),
    ])
}
