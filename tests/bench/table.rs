//! The table: every command at every size, one after the other.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::dossier::Size;
use super::floor::extent;
use super::measure::{Cost, cost};
use super::{Fallible, peers, projects};

const HEADER: &str = "| articles | run | time, s | processor, s | against build | peak, MiB | files | MB |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n";

/// Measures `program` at each number of articles, and writes each row once it is known: the largest take many minutes.
pub(crate) fn table(program: &Path, sizes: &[usize], out: &mut impl Write) -> Fallible<()> {
    out.write_all(HEADER.as_bytes())?;
    let mut builds: Vec<(usize, f64)> = Vec::new();
    for &articles in sizes {
        let folder = tempfile::tempdir()?;
        let build = one_size(program, folder.path(), Size { seed: 1, articles }, out)?;
        builds.push((articles, build.processor));
    }
    for pair in builds.windows(2) {
        let [(few, short), (many, long)] = pair else { continue };
        let exponent = (long / short).ln() / (*many as f64 / *few as f64).ln();
        writeln!(
            out,
            "\nFrom {few} to {many} articles the processor time of a build grows with the power {exponent:.2}."
        )?;
    }
    Ok(())
}

/// The rows of one size; gives what a build from nothing costs.
fn one_size(program: &Path, folder: &Path, size: Size, out: &mut impl Write) -> Fallible<Cost> {
    let (project, made) = (folder.join("project"), folder.join("made"));
    let text = |path: &Path| path.to_string_lossy().into_owned();
    projects::make(&project, size)?;
    let (program, root, output) = (text(program), text(&project), text(&made));
    let build = [&*program, "-q", "--root", &root, "build", "-o", &output];
    // Once for the disk's cache.
    cost(&[&program, "-q", "--root", &root, "check"])?;
    let full = cost(&build)?;
    let mut rows = Rows { out, articles: size.articles, full };
    rows.add("build", full, Some(&made))?;
    rows.add("build, nothing changed", cost(&build)?, None)?;
    edit(&project)?;
    rows.add("build, one article edited", cost(&build)?, None)?;
    let in_place = [&build[..], &["--in-place"]].concat();
    edit(&project)?;
    rows.add("build --in-place, one edited", cost(&in_place)?, None)?;
    rows.add("check", cost(&[&program, "-q", "--root", &root, "check"])?, None)?;
    let here = std::env::current_exe()?;
    rows.add(
        "floor: read and copy",
        cost(&[&text(&here), "floor", &root, &output, &text(&folder.join("copy"))])?,
        None,
    )?;
    if on_path("hugo") {
        let (plain, equal) = (folder.join("hugo-plain"), folder.join("hugo-equal"));
        peers::plain::hugo(&plain, size)?;
        peers::equal::hugo(&equal, &project, &made)?;
        for (name, source) in [("hugo, the same pages", equal), ("hugo, plain pages", plain)] {
            let pages = source.join("public");
            rows.add_peer(name, &["hugo", "--quiet", "-s", &text(&source), "-d", &text(&pages)], &pages)?;
        }
    }
    if on_path("zola") {
        let (source, pages) = (folder.join("zola"), folder.join("zola-site"));
        peers::plain::zola(&source, size)?;
        let command = ["zola", "-r", &text(&source), "build", "-o", &text(&pages)];
        rows.add_peer("zola, plain pages", &command, &pages)?;
    }
    Ok(full)
}

/// The rows of one size, written one by one.
struct Rows<'w, W> {
    out: &'w mut W,
    articles: usize,
    full: Cost,
}

impl<W: Write> Rows<'_, W> {
    fn add(&mut self, what: &str, cost: Cost, made: Option<&Path>) -> Fallible<()> {
        let (files, bytes) =
            made.map(extent).transpose()?.map_or((String::new(), String::new()), |(files, bytes)| {
                (files.to_string(), format!("{:.1}", bytes as f64 / 1e6))
            });
        let Cost { time, processor, peak } = cost;
        let (share, peak) = (processor / self.full.processor, peak as f64 / f64::from(1 << 20));
        let articles = self.articles;
        writeln!(
            self.out,
            "| {articles} | {what} | {time:.2} | {processor:.2} | {share:.2} | {peak:.0} | {files} | {bytes} |"
        )?;
        Ok(())
    }

    /// The row of another generator. It may need more memory than there is; our own rows stand all the same.
    fn add_peer(&mut self, what: &str, command: &[&str], made: &Path) -> Fallible<()> {
        match cost(command) {
            Ok(cost) => self.add(what, cost, Some(made)),
            Err(_) => Ok(writeln!(self.out, "| {} | {what} | failed | | | | | |", self.articles)?),
        }
    }
}

/// Adds a sentence to the first article.
fn edit(project: &Path) -> Fallible<()> {
    let mut files: Vec<_> = fs::read_dir(project.join("content/articles"))?.collect::<Result<_, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let file = files.first().ok_or("no articles")?.path();
    let text = fs::read_to_string(&file)? + "\nOne more sentence stands here.\n";
    fs::write(file, text)?;
    Ok(())
}

fn on_path(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}
