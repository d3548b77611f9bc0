//! `cuttings serve`.

use super::arguments::{Global, ServeOptions};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::failure::Failure;
use crate::load::StampedFiles;
use crate::pipeline::Options;
use crate::serve::{Address, Listening, Notice, serve};

/// Shows the site until the user stops it.
pub(super) fn run(global: &Global, options: &ServeOptions, screen: &Screen) -> Result<Exit, Failure> {
    let project = Project::find(global)?;
    let wanted = Options { drafts: options.drafts, hashed_assets: true, ..Options::default() };
    let ready = |address: &Address| {
        screen.say(&format!("{}   (Ctrl+C stops)", address.here));
        if address.is_shared {
            let what = if options.drafts { ", drafts too" } else { ", published or not" };
            screen
                .problems(&format!("warning: everyone in your network can read what is shown here{what}\n"));
        }
        if let Some(elsewhere) = &address.elsewhere {
            screen.say(&format!("others find it at {elsewhere}"));
        }
        if options.open && open::that_detached(&address.here).is_err() {
            screen.say("could not open the browser; open the address above by hand");
        }
    };
    let notify = |notice: &Notice| match notice {
        Notice::Linked { pages, problems } => {
            screen.problems(problems);
            screen.say(&format!("{pages} pages"));
        }
        Notice::Failed { problems } => screen.problems(problems),
    };
    let content = StampedFiles::new(&project.content);
    let listening = Listening { host: &options.host, port: options.port };
    serve((&project.root, &content, &project.themes), &wanted, listening, ready, &notify)?;
    Ok(Exit::Fine)
}
