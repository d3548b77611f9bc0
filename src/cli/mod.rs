//! The command line: arguments to a command, and what a person sees. The only place that prints.
//!
//! Standard output carries data, standard error messages. Exit codes: 0 fine; 1 problems in the content; 2 wrong arguments; 3
//! the world failed. Each command is one file.

mod add;
mod address;
mod arguments;
mod build;
mod check;
mod complete;
mod exit;
mod explain;
mod init;
mod inspect;
#[cfg(feature = "fetch")]
mod links;
mod project;
mod publish;
mod schema;
mod screen;
#[cfg(feature = "serve")]
mod serve;
mod suggest;
mod theme;

pub use arguments::{Arguments, command};
pub use exit::Exit;

use arguments::Command;
use clap::Parser;
use screen::Screen;

/// Reads the arguments of the process and runs the command they name.
pub fn main() -> Exit {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers, not mistakes; clap knows which stream each belongs to.
            let printed = error.print();
            if error.use_stderr() {
                return Exit::WrongArguments;
            }
            return match screen::taken(printed) {
                Ok(()) => Exit::Fine,
                Err(failure) => {
                    Screen::plain().failure(&failure);
                    Exit::WorldFailed
                }
            };
        }
    };
    run(&arguments)
}

/// Runs a command.
pub fn run(arguments: &Arguments) -> Exit {
    let screen = Screen::new(&arguments.global);
    if let Some(threads) = arguments.global.threads {
        // Fails only if the pool was made before, as in a test that runs two commands: then the first one's stays.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build_global();
    }
    let result = match &arguments.command {
        Command::Build(options) => build::run(&arguments.global, options, &screen),
        Command::Check(options) => check::run(&arguments.global, options, &screen),
        Command::Add(options) => add::run(&arguments.global, options, &screen),
        Command::Init(options) => init::run(options, &screen),
        Command::Publish(options) => publish::run(&arguments.global, options, &screen),
        #[cfg(feature = "serve")]
        Command::Serve(options) => serve::run(&arguments.global, options, &screen),
        Command::Inspect(options) => inspect::run(&arguments.global, options, &screen),
        Command::Suggest(options) => suggest::run(&arguments.global, options, &screen),
        Command::Explain(options) => explain::run(options, &screen),
        Command::Schema(options) => schema::run(options, &screen),
        Command::Theme(command) => theme::run(&arguments.global, command, &screen),
        Command::Completions(options) => complete::completions(options.shell, &screen),
        Command::Man => complete::man(&screen),
        #[cfg(feature = "import")]
        Command::PdfText => add::pdf_text(&screen),
    };
    match result {
        Ok(exit) => exit,
        Err(failure) => {
            screen.failure(&failure);
            Exit::WorldFailed
        }
    }
}
