//! `cuttings completions` and `cuttings man`: made from the same definitions as the help.

use super::arguments::command;
use super::exit::Exit;
use super::screen::Screen;
use crate::failure::Failure;

/// Completions for a shell.
pub(super) fn completions(shell: clap_complete::Shell, screen: &Screen) -> Result<Exit, Failure> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut command(), "cuttings", &mut out);
    screen.data(&String::from_utf8_lossy(&out))?;
    Ok(Exit::Fine)
}

/// The manual page, with a section for each command.
pub(super) fn man(screen: &Screen) -> Result<Exit, Failure> {
    let mut out = Vec::new();
    let mut whole = command();
    whole.build();
    clap_mangen::Man::new(whole.clone()).render(&mut out).map_err(Failure::writing("the manual page"))?;
    for sub in whole.get_subcommands().filter(|sub| sub.get_name() != "help" && !sub.is_hide_set()) {
        let mut section = Vec::new();
        let man = clap_mangen::Man::new(sub.clone());
        man.render_synopsis_section(&mut section).map_err(Failure::writing("the manual page"))?;
        man.render_description_section(&mut section).map_err(Failure::writing("the manual page"))?;
        man.render_options_section(&mut section).map_err(Failure::writing("the manual page"))?;
        let text = String::from_utf8_lossy(&section).replace(".SH ", ".SS ");
        out.extend(format!(".SH CUTTINGS {}\n", sub.get_name().to_uppercase()).bytes());
        out.extend(text.bytes());
    }
    screen.data(&String::from_utf8_lossy(&out))?;
    Ok(Exit::Fine)
}
