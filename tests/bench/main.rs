//! Measures the whole program on made-up dossiers, beside the least that any program could do and beside other generators:
//! `cargo run --release --example bench`. See `tests/bench/README.md`.

mod dossier;
mod floor;
mod measure;
mod peers;
mod projects;
mod serving;
mod table;

use std::env;
use std::error::Error;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use dossier::Size;

const USAGE: &str = "usage: bench [table] [ARTICLES…]      the table, by default for 1000 and 10000 articles
       bench serve [ARTICLES…]            how soon a saved change is seen
       bench make FOLDER ARTICLES [SEED]  a made-up project
       bench measure COMMAND…             what one command costs
       bench hugo FOLDER PROJECT SITE     a project for Hugo with the pages of our site
       bench floor PROJECT SITE COPY      reads the project and copies the site
";

type Fallible<T> = Result<T, Box<dyn Error>>;

fn main() -> Fallible<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let out = match words.as_slice() {
        ["make", folder, articles, seed @ ..] => {
            let seed = seed.first().map_or(Ok(1), |seed| seed.parse())?;
            projects::make(Path::new(folder), Size { seed, articles: articles.parse()? })?;
            String::new()
        }
        ["measure", command @ ..] if !command.is_empty() => measure::own_child(command)?,
        ["hugo", folder, project, site] => {
            peers::equal::hugo(Path::new(folder), Path::new(project), Path::new(site))?;
            String::new()
        }
        ["floor", project, site, copy] => {
            floor::floor(Path::new(project), Path::new(site), Path::new(copy))?;
            String::new()
        }
        ["--help" | "-h" | "help"] => USAGE.to_owned(),
        ["serve", sizes @ ..] => serving::table(&program()?, &numbers(sizes, &[1_000, 20_000])?)?,
        ["table", sizes @ ..] | sizes => {
            table::table(&program()?, &numbers(sizes, &[1_000, 10_000])?, &mut io::stdout())?;
            String::new()
        }
    };
    io::stdout().write_all(out.as_bytes())?;
    Ok(())
}

/// The numbers of articles that were asked for, or the usual ones.
fn numbers(asked: &[&str], usual: &[usize]) -> Fallible<Vec<usize>> {
    let numbers: Result<Vec<usize>, _> = asked.iter().map(|number| number.parse()).collect();
    let numbers = numbers.map_err(|_| USAGE)?;
    Ok(if numbers.is_empty() { usual.to_vec() } else { numbers })
}

/// The program to be measured: what `CUTTINGS` names, or the one built with this example.
fn program() -> Fallible<PathBuf> {
    if let Some(program) = env::var_os("CUTTINGS") {
        return Ok(program.into());
    }
    let here = env::current_exe()?;
    let program = here.ancestors().nth(2).map(|folder| folder.join("cuttings"));
    program.filter(|program| program.is_file()).ok_or_else(|| "build the program first".into())
}
