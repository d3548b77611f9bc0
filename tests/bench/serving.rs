//! How long a saved change takes to the page in the browser, and how soon `serve` shows the first one.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::dossier::Size;
use super::{Fallible, projects};

const HEADER: &str = "| articles | first page, s | article, ms | event, ms | person, ms |\n| ---: | ---: | ---: | ---: | ---: |\n";

/// So many files of a kind are edited; the table has the median.
const EDITS: usize = 7;

/// Between two edits the program is left alone for as long as somebody writes a word.
const REST: Duration = Duration::from_millis(1500);

/// Measures `program` at each number of articles.
pub(crate) fn table(program: &Path, sizes: &[usize]) -> Fallible<String> {
    let mut out = HEADER.to_owned();
    for &articles in sizes {
        let folder = tempfile::tempdir()?;
        projects::make(folder.path(), Size { seed: 1, articles })?;
        let start = Instant::now();
        let serving = Serving::start(program, folder.path())?;
        serving.page("index.html")?;
        let _ = write!(out, "| {articles} | {:.2} |", start.elapsed().as_secs_f64());
        for kind in ["articles", "events", "people"] {
            let _ = write!(out, " {:.0} |", serving.edits(&folder.path().join("content").join(kind), kind)?);
        }
        out.push('\n');
    }
    Ok(out)
}

struct Serving {
    child: Child,
    /// Host and port.
    host: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serving {
    fn start(program: &Path, root: &Path) -> Fallible<Self> {
        let mut command = Command::new(program);
        command.arg("--root").arg(root).args(["serve", "--port", "0"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let mut screen = BufReader::new(child.stderr.take().ok_or("no screen")?);
        let mut first = String::new();
        screen.read_line(&mut first)?;
        let host = first.split(['/', ' ']).nth(2).ok_or("no address")?.to_owned();
        // Somebody has to read on, or the program waits for that.
        thread::spawn(move || std::io::copy(&mut screen, &mut std::io::sink()));
        Ok(Serving { child, host })
    }

    fn ask(&self, path: &str) -> Fallible<TcpStream> {
        let mut stream = TcpStream::connect(&self.host)?;
        write!(stream, "GET /{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host)?;
        Ok(stream)
    }

    fn page(&self, path: &str) -> Fallible<String> {
        let mut page = Vec::new();
        self.ask(path)?.read_to_end(&mut page)?;
        Ok(String::from_utf8_lossy(&page).into_owned())
    }

    /// The median of the milliseconds from saving a file to having its page with what was added.
    fn edits(&self, folder: &Path, kind: &str) -> Fallible<f64> {
        let mut changes = BufReader::new(self.ask(".cuttings/events")?).lines();
        let mut times = Vec::new();
        for (file, word) in whole_texts(folder)?.iter().take(EDITS).zip(1..) {
            thread::sleep(REST);
            let text = fs::read_to_string(file)?;
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let (added, page) = (format!("Zebra{word} came."), format!("{kind}/{name}.html"));
            let start = Instant::now();
            fs::write(file, format!("{text}\n{added}\n"))?;
            // A file that is written in two steps may be told of twice, so word may still come of the edit before.
            loop {
                let line = changes.next().ok_or("the program is gone")??;
                if line.starts_with("data") && self.page(&page)?.contains(&added) {
                    break;
                }
            }
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().ok_or_else(|| "nothing to edit".into())
    }
}

/// The files of a folder whose texts are published whole.
fn whole_texts(folder: &Path) -> Fallible<Vec<PathBuf>> {
    let entries: Result<Vec<_>, _> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut files = entries?;
    files.sort();
    let is_whole = |file: &PathBuf| fs::read_to_string(file).is_ok_and(|text| !text.contains("\nrights: "));
    Ok(files.into_iter().filter(is_whole).collect())
}
