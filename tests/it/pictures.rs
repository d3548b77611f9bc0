//! The pictures of a site: what pages say of them, which files are made, and that nothing which a camera noted is published.

use std::sync::atomic::{AtomicUsize, Ordering};

use cuttings::failure::Failure;
use cuttings::load::{DiskFiles, Files, Listing};
use cuttings::pipeline::{BuildOutcome, Options, build, gather};
use cuttings::write::{Destination, Report, Staged};
use scraper::{ElementRef, Html, Selector};

use crate::harness::{Project, project};

#[path = "../../src/picture/sample.rs"]
mod sample;

const ADA: &str = "---\nname: Ada Alberg\nimage:\n  file: ada.jpg\n  alt: Ada on the quay\n  credit: \"Photo: B. Bell, CC BY 4.0\"\n---\n";
const ARTICLE: &str =
    "---\ntitle: Tea\nrights: full\n---\nThey met. ![At the \"door\"](door.jpg) ![A plan](plan.png)\n";

fn with_pictures() -> Project {
    project()
        .file("content/people/ada.md", ADA)
        .file("content/people/ada.jpg", sample::jpeg(400, 300, 6))
        .file("content/articles/tea.md", ARTICLE)
        .file("content/articles/door.jpg", sample::jpeg(1400, 700, 1))
        .file("content/articles/plan.png", sample::png(300, 200, 1))
}

fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn page(site: &std::collections::BTreeMap<String, Vec<u8>>, route: &str) -> Html {
    Html::parse_document(std::str::from_utf8(&site[route]).unwrap())
}

/// The file that an address on a page of a folder leads to, and its width and height.
fn size(site: &std::collections::BTreeMap<String, Vec<u8>>, address: &str) -> (u32, u32) {
    let route = address.strip_prefix("../").unwrap();
    let bytes = site.get(route).unwrap_or_else(|| panic!("{route} is not there"));
    let header = cuttings::picture::Header::read(bytes).unwrap();
    header.size.unwrap()
}

#[test]
fn a_portrait_is_a_small_square_that_says_what_it_shows() {
    let site = with_pictures().site();
    let html = page(&site, "people/ada.html");
    let portrait = all(&html, "img.portrait")[0];
    let value = |name: &str| portrait.attr(name).unwrap_or_else(|| panic!("no {name}"));
    assert_eq!((value("width"), value("height")), ("96", "96"));
    assert_eq!((value("loading"), value("decoding"), value("alt")), ("lazy", "async", "Ada on the quay"));
    assert_eq!(size(&site, value("src")), (96, 96));
    let (first, second) = value("srcset").split_once(", ").unwrap();
    assert_eq!(first.strip_suffix(" 1x"), Some(value("src")));
    assert_eq!(size(&site, second.strip_suffix(" 2x").unwrap()), (192, 192));
    assert_eq!(all(&html, ".credit")[0].text().collect::<String>(), "Photo: B. Bell, CC BY 4.0");
    assert!(value("src").starts_with("../assets/pictures/ada-"), "{}", value("src"));
}

#[test]
fn a_picture_in_a_text_is_as_wide_as_the_text() {
    let site = with_pictures().site();
    let html = page(&site, "articles/tea.html");
    let images = all(&html, ".passage-text img");
    let value = |index: usize, name: &str| images[index].attr(name);
    assert_eq!((value(0, "width"), value(0, "height")), (Some("1320"), Some("660")));
    assert_eq!(value(0, "alt"), Some("At the \"door\""));
    assert_eq!(size(&site, value(0, "src").unwrap()), (1320, 660));
    let (small, large) = value(0, "srcset").unwrap().split_once(", ").unwrap();
    assert_eq!(size(&site, small.strip_suffix(" 660w").unwrap()), (660, 330));
    assert_eq!(large.strip_suffix(" 1320w"), value(0, "src"));
    assert!(value(0, "sizes").is_some());
    assert_eq!((value(1, "width"), value(1, "height")), (Some("300"), Some("200")));
    assert_eq!((value(1, "srcset"), value(1, "loading")), (None, Some("lazy")));
}

#[test]
fn nothing_that_a_camera_noted_is_published() {
    let site = with_pictures().site();
    for (route, bytes) in &site {
        for note in sample::NOTES.into_iter().chain(["Exif\0", "eXIf", "tEXt"]) {
            let is_there = bytes.windows(note.len()).any(|window| window == note.as_bytes());
            assert!(!is_there, "{note} is in {route}");
        }
    }
    for original in ["people/ada.jpg", "articles/door.jpg", "articles/plan.png"] {
        assert!(!site.contains_key(original), "{original}");
    }
}

#[test]
fn a_link_to_a_picture_that_is_shown_leads_to_all_of_it() {
    let text = "---\ntitle: Scans\n---\n![A scan](scan.jpg) and [in full](scan.jpg), [a file](other.jpg)\n";
    let site = project()
        .file("content/pages/scans.md", text)
        .file("content/pages/scan.jpg", sample::jpeg(1000, 2000, 8))
        .file("content/pages/other.jpg", sample::jpeg(60, 40, 1))
        .site();
    let html = page(&site, "scans.html");
    let links = all(&html, ".prose a");
    let whole = links[0].attr("href").unwrap();
    assert!(whole.starts_with("assets/pictures/scan-"), "{whole}");
    assert_eq!(size(&site, &format!("../{whole}")), (2000, 1000));
    // What is only linked to is a file like others, and stays as it is.
    assert_eq!(links[1].attr("href"), Some("pages/other.jpg"));
    assert_eq!(site["pages/other.jpg"], sample::jpeg(60, 40, 1));
}

#[test]
fn the_pictures_of_a_text_that_is_not_published_are_not_either() {
    let held_back = ARTICLE.replace("rights: full", "rights: excerpt");
    let site = with_pictures().file("content/articles/tea.md", held_back).site();
    let is_picture = |route: &&String| route.contains("door") || route.contains("plan");
    assert_eq!(site.keys().find(is_picture), None);
}

#[test]
fn drawings_and_moving_pictures_are_shown_as_they_are() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'><script>alert(1)</script></svg>";
    let site = project()
        .file("content/pages/map.md", "---\ntitle: Map\n---\n![A map](map.svg) ![It moves](move.gif)\n")
        .file("content/pages/map.svg", svg)
        .file("content/pages/move.gif", &b"GIF89a\x03\0\x02\0\0\0\0;"[..])
        .site();
    let html = page(&site, "map.html");
    let images = all(&html, ".prose img");
    assert_eq!((images[0].attr("src"), images[0].attr("width")), (Some("pages/map.svg"), Some("30")));
    assert_eq!((images[1].attr("src"), images[1].attr("height")), (Some("pages/move.gif"), Some("2")));
    // A drawing in an image element runs no script, whatever it holds.
    assert_eq!(site["pages/map.svg"], svg.as_bytes());
}

#[test]
fn copies_of_one_picture_give_one_file() {
    let text = "---\ntitle: Two\n---\n![One](a/tea.jpg) ![Two](b/tea.jpg)\n";
    let site = project()
        .file("content/pages/two.md", text)
        .file("content/pages/a/tea.jpg", sample::jpeg(60, 40, 1))
        .file("content/pages/b/tea.jpg", sample::jpeg(60, 40, 1))
        .site();
    assert_eq!(site.keys().filter(|route| route.starts_with("assets/pictures/")).count(), 1);
}

#[test]
fn a_file_of_the_project_cannot_stand_where_a_picture_is_made() {
    let project = with_pictures();
    let site = project.site();
    let made = site.keys().find(|route| route.starts_with("assets/pictures/")).unwrap();
    let problems = project.file(&format!("content/{made}"), "x").problems();
    assert!(problems.contains("address-collision") && problems.contains(made.as_str()), "{problems}");
}

#[test]
fn a_picture_that_cannot_be_shown_is_a_problem_with_a_place_and_a_way_out() {
    let mut bomb = sample::png(4, 4, 1);
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let mut damaged = sample::png(40, 40, 1);
    let data = damaged.windows(4).position(|name| name == b"IDAT").unwrap() + 4;
    damaged[data + 2..data + 12].fill(0xee);
    let whole = sample::jpeg(40, 40, 1);
    let with = |bytes: &[u8]| {
        project().file("content/people/ada.md", ADA).file("content/people/ada.jpg", bytes).problems()
    };
    for (bytes, expected) in [
        (
            &b"ftypheic"[..],
            "error[broken-picture] content/people/ada.md:4:9 content/people/ada.jpg cannot be shown: it is no JPEG, PNG, WebP, GIF or SVG\n  help: save it as JPEG or PNG\n",
        ),
        (
            &whole[..whole.len() / 2],
            "error[broken-picture] content/people/ada.md:4:9 content/people/ada.jpg cannot be shown: it is damaged or cut short\n  help: save it again from the original\n",
        ),
        (
            &damaged,
            "error[broken-picture] content/people/ada.md:4:9 content/people/ada.jpg cannot be shown: it is damaged or cut short\n  help: save it again from the original\n",
        ),
        (
            &bomb,
            "error[picture-too-large] content/people/ada.md:4:9 content/people/ada.jpg cannot be shown: it has 65535 × 65535 pixels\n  help: save it with less than 64 million pixels\n",
        ),
    ] {
        let problems = with(bytes);
        assert!(problems.contains(expected), "{problems}");
    }
}

#[test]
fn any_number_of_threads_draws_the_same_bytes() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| with_pictures().site())
    };
    assert!(with(1) == with(4));
}

/// Files on the disk that count how often a picture is read.
struct Counted {
    disk: DiskFiles,
    pictures: AtomicUsize,
}

impl Files for Counted {
    fn list(&self) -> Result<Listing, Failure> {
        self.disk.list()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        self.pictures.fetch_add(usize::from(path == "content/people/ada.jpg"), Ordering::Relaxed);
        self.disk.read(path)
    }
}

#[test]
fn a_picture_is_drawn_once_and_kept_until_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let write = |path: &str, bytes: &[u8]| {
        let file = root.join("content").join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    };
    let run = || -> (Report, usize) {
        let files = Counted { disk: DiskFiles::content(root), pictures: AtomicUsize::new(0) };
        let options = Options { hashed_assets: true, ..Options::default() };
        let mut gathered = gather(&files, &DiskFiles::themes(root), &options).unwrap();
        let output = root.join("public");
        let destination = Destination { output: &output, project: root, home: None, force: false };
        let looked_at = files.pictures.load(Ordering::Relaxed);
        match build(&files, &mut gathered, Staged::begin(&destination).unwrap()).unwrap() {
            BuildOutcome::Written { report, .. } => {
                (report, files.pictures.load(Ordering::Relaxed) - looked_at)
            }
            BuildOutcome::Refused(problems) => panic!("{problems:?}"),
        }
    };
    std::fs::create_dir_all(root.join("themes")).unwrap();
    write("dossier.yaml", b"title: A case\n");
    write("people/ada.md", ADA.as_bytes());
    write("people/ada.jpg", &sample::jpeg(300, 200, 1));
    assert_eq!(run().1, 2);
    write("people/ada.md", format!("{ADA}She came by boat.\n").as_bytes());
    assert_eq!(run().1, 0);
    write("people/ada.jpg", &sample::jpeg(300, 200, 3));
    let (report, drawn) = run();
    assert_eq!((drawn, report.removed), (2, 2));
}
