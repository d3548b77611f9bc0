//! `cuttings serve`.

use super::arguments::{Global, ServeOptions};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::failure::Failure;
use crate::pipeline::Options;
use crate::serve::{Notice, serve};

/// Shows the site until the user stops it.
pub(super) fn run(global: &Global, options: &ServeOptions, screen: &Screen) -> Result<Exit, Failure> {
    let project = Project::find(global)?;
    let wanted = Options { drafts: options.drafts, ..Options::default() };
    let ready = |address: &crate::serve::Address| {
        screen.say(&format!("{}   (Ctrl+C stops)", address.0));
        if options.open && open::that_detached(&address.0).is_err() {
            screen.say("could not open the browser; open the address above by hand");
        }
    };
    let notify = |notice: &Notice| {
        screen.problems(&notice.problems);
        screen.say(&format!("{} pages", notice.pages));
    };
    serve((&project.root, &project.content, &project.themes), &wanted, options.port, ready, &notify)?;
    Ok(Exit::Fine)
}
