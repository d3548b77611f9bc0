//! `cuttings explain`.

use super::arguments::ExplainOptions;
use super::exit::Exit;
use super::screen::Screen;
use crate::diagnostic::Code;
use crate::failure::Failure;
use crate::text::nearest::nearest;

/// Explains one problem, or lists all codes.
pub(super) fn run(options: &ExplainOptions, screen: &Screen) -> Result<Exit, Failure> {
    let Some(name) = &options.code else {
        let width = Code::all().iter().map(|code| code.name().len()).max().unwrap_or_default();
        let lines = Code::all()
            .iter()
            .map(|code| format!("{:width$}  {:8}{}\n", code.name(), code.severity().word(), code.headline()));
        screen.data(&lines.collect::<String>())?;
        return Ok(Exit::Fine);
    };
    let name = name.trim_matches(['[', ']', '`']);
    if let Some(code) = Code::parse(name) {
        screen.data(code.explanation())?;
        return Ok(Exit::Fine);
    }
    screen.problems(&format!("error: no problem has the code `{name}`\n"));
    match nearest(name, Code::all().iter().map(|code| code.name())) {
        Some(near) => screen.problems(&format!("did you mean `{near}`?\n")),
        None => screen.problems("`cuttings explain` lists all codes\n"),
    }
    Ok(Exit::WrongArguments)
}
