//! The table: every command at every size, one after the other.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::dossier::Size;
use super::floor::extent;
use super::measure::{Cost, cost};
use super::{Fallible, peers, projects};

const HEADER: &str = "| articles | run | time, s | processor, s | against build | peak, MiB | files | MB |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n";

/// Measures `program` at each number of articles.
pub(crate) fn table(program: &Path, sizes: &[usize]) -> Fallible<String> {
    let mut out = HEADER.to_owned();
    let mut builds: Vec<(usize, f64)> = Vec::new();
    for &articles in sizes {
        let folder = tempfile::tempdir()?;
        let build = one_size(program, folder.path(), Size { seed: 1, articles }, &mut out)?;
        builds.push((articles, build.processor));
    }
    for pair in builds.windows(2) {
        let [(few, short), (many, long)] = pair else { continue };
        let exponent = (long / short).ln() / (*many as f64 / *few as f64).ln();
        let _ = writeln!(
            out,
            "\nFrom {few} to {many} articles the processor time of a build grows with the power {exponent:.2}."
        );
    }
    Ok(out)
}

/// The rows of one size; gives what a build from nothing costs.
fn one_size(program: &Path, folder: &Path, size: Size, out: &mut String) -> Fallible<Cost> {
    let (project, made) = (folder.join("project"), folder.join("made"));
    let text = |path: &Path| path.to_string_lossy().into_owned();
    projects::make(&project, size)?;
    let (program, root, output) = (text(program), text(&project), text(&made));
    let build = [&*program, "-q", "--root", &root, "build", "-o", &output];
    // Once for the disk's cache.
    cost(&[&program, "-q", "--root", &root, "check"])?;
    let full = cost(&build)?;
    let mut row = |what: &str, cost: Cost, made: Option<&Path>| -> Fallible<()> {
        let (files, bytes) =
            made.map(extent).transpose()?.map_or((String::new(), String::new()), |(files, bytes)| {
                (files.to_string(), format!("{:.1}", bytes as f64 / 1e6))
            });
        let _ = writeln!(
            out,
            "| {} | {what} | {:.2} | {:.2} | {:.2} | {:.0} | {files} | {bytes} |",
            size.articles,
            cost.time,
            cost.processor,
            cost.processor / full.processor,
            cost.peak as f64 / f64::from(1 << 20)
        );
        Ok(())
    };
    row("build", full, Some(&made))?;
    row("build, nothing changed", cost(&build)?, None)?;
    edit(&project)?;
    row("build, one article edited", cost(&build)?, None)?;
    let in_place = [&build[..], &["--in-place"]].concat();
    edit(&project)?;
    row("build --in-place, one edited", cost(&in_place)?, None)?;
    row("check", cost(&[&program, "-q", "--root", &root, "check"])?, None)?;
    let here = std::env::current_exe()?;
    row(
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
            row(name, cost(&["hugo", "--quiet", "-s", &text(&source), "-d", &text(&pages)])?, Some(&pages))?;
        }
    }
    if on_path("zola") {
        let (source, pages) = (folder.join("zola"), folder.join("zola-site"));
        peers::plain::zola(&source, size)?;
        let cost = cost(&["zola", "-r", &text(&source), "build", "-o", &text(&pages)])?;
        row("zola, plain pages", cost, Some(&pages))?;
    }
    Ok(full)
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
