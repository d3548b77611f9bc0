//! What was kept from the last gathering spares work and changes nothing.

use std::io::ErrorKind;
use std::sync::Arc;

use cuttings::arena::Id;
use cuttings::diagnostic::Code;
use cuttings::failure::Failure;
use cuttings::load::{Files, Listing, MemoryFiles};
use cuttings::model::Dossier;
use cuttings::pipeline::{Gathered, Kept, Options, gather, gather_again};
use proptest::prelude::*;
use proptest::sample::Index;

use super::page_inputs::{demo, edits, told_of};

#[test]
fn what_is_kept_from_the_last_reading_is_what_a_new_one_gives() {
    let mut files = demo();
    let mut kept = Kept::default();
    let (article, person) = ("content/articles/private-tea.md", "content/people/prince-harry.md");
    let text = |files: &MemoryFiles, path: &str| String::from_utf8(files.read(path).unwrap()).unwrap();
    let more =
        |files: &MemoryFiles, path: &str| text(files, path) + "\nSussex and King Charles met Ada Hall.\n";
    for step in 0..7 {
        match step {
            1 => files.set(article, more(&files, article)),
            2 => files.set(person, text(&files, person).replace("name:", "aliases: [Sussex]\nname:")),
            3 => files.set("content/people/ada-hall.md", "---\nname: Ada Hall\n---\n"),
            4 => files.set("content/articles/0-first-of-all.txt", "Prince Harry said “No.”\n"),
            5 => drop(files.remove("content/articles/second.txt")),
            6 => files.set("content/articles/first.md", "---\ntitle: [\n---\n"),
            _ => {}
        }
        let (themes, options) = (MemoryFiles::new(), Options::default());
        let new = gather(&files, &themes, &options).unwrap();
        let again = gather_again(&files, &themes, &options, Some(&mut kept)).unwrap();
        assert_same(&new, &again, &format!("step {step}"));
        assert!(told_of(&files, &new) == told_of(&files, &again), "step {step}");
    }
}

#[test]
fn what_rests_on_an_article_follows_what_becomes_of_others() {
    let article = |fields: &str| {
        format!("---\ntitle: A report\n{fields}\n---\nAda Hall and Bo Lind met at the quay.\n")
    };
    let mut files = MemoryFiles::new()
        .with("content/dossier.yaml", "title: The ferry\n")
        .with("content/articles/a.md", article("date: 2025-09-01"))
        .with("content/articles/b.md", article("derived_from: c"))
        .with("content/articles/c.md", article("date: 2025-09-02"))
        .with("content/people/ada-hall.md", "---\nname: Ada Hall\n---\n")
        .with("content/people/bo-lind.md", "---\nname: Bo Lind\n---\n")
        .with(
            "content/events/it-sailed.yaml",
            "title: It sailed\nsources: [{article: a}, {article: b}]\n\
             claims: [{question: When?, accounts: [{value: at ten, sources: [{article: a}, {article: b}]}]}]\n",
        );
    let (themes, options, mut kept) = (MemoryFiles::new(), Options::default(), Kept::default());
    let mut origins = Vec::new();
    for (path, text) in [
        ("content/articles/a.md", article("date: 2025-09-01")),
        // What `b` repeats now comes from `a` itself: one source is left, and neither `a` nor `b` has changed.
        ("content/articles/c.md", article("date: 2025-09-02\nderived_from: a")),
        ("content/articles/c.md", article("date: 2025-08-01")),
        ("content/articles/a.md", article("slug: z\ndate: 2025-09-01")),
        ("content/articles/a.md", article("date: 2025-09-01\ndraft: true")),
        ("content/people/bo-lind.md", "---\nname: Bo Lindberg\n---\n".to_owned()),
        ("content/articles/a.md", article("date: 2025-09-01")),
    ] {
        files.set(path, text.as_str());
        let new = gather(&files, &themes, &options).unwrap();
        assert_same(&new, &gather_again(&files, &themes, &options, Some(&mut kept)).unwrap(), &text);
        origins.extend(new.dossier.events().map(|(_, event)| event.independent_sources));
    }
    assert_eq!(origins, [2, 1, 2, 1, 1, 1, 2]);
}

/// The keys of what one dossier has that another does not share with it, and the tables that they do not share.
fn made_anew(last: &Dossier, now: &Dossier) -> Vec<String> {
    fn of<'d, T: 'd>(
        last: impl Iterator<Item = (Id<T>, &'d T)>,
        now: impl Iterator<Item = (Id<T>, &'d T)>,
        key: impl Fn(&T) -> &str,
    ) -> Vec<String> {
        let last: Vec<&T> = last.map(|(_, thing)| thing).collect();
        let others = now.filter(|(_, thing)| !last.iter().any(|one| std::ptr::eq(*one, *thing)));
        others.map(|(_, thing)| key(thing).to_owned()).collect()
    }
    let mut anew = of(last.articles(), now.articles(), |article| article.key.as_str());
    anew.extend(of(last.entities(), now.entities(), |entity| entity.key.as_str()));
    anew.extend(of(last.events(), now.events(), |event| event.key.as_str()));
    anew.extend(of(last.claims(), now.claims(), |claim| &claim.question));
    let (id, _) = now.entities().next().expect("there is somebody");
    if !std::ptr::eq(last.together(id), now.together(id)) {
        anew.push("together".to_owned());
    }
    anew
}

#[test]
fn only_what_a_change_touches_is_made_anew() {
    let ada = |tie: &str| {
        format!(
            "---\nname: Ada Hall\nrelations: [{{to: bo-lind, kind: {tie}}}]\nsources: [c]\n\
             claims: [{{question: Where?, accounts: [{{value: there, sources: [a]}}]}}]\n---\n"
        )
    };
    let sister = ada("sister");
    let mut files = MemoryFiles::new()
        .with("content/dossier.yaml", "title: The ferry\n")
        .with("content/pages/more.md", "# More\n")
        .with("content/articles/a.md", "Ada Hall and Bo Lind met.\n")
        .with("content/articles/b.md", "---\nderived_from: a\n---\nAda Hall and Bo Lind met, they say.\n")
        .with("content/articles/c.md", "Nobody met.\n")
        .with("content/people/ada-hall.md", ada("friend"))
        .with("content/people/bo-lind.md", "---\nname: Bo Lind\naliases: [Bo]\nrole: captain\n---\n")
        .with("content/events/met.yaml", "title: They met\nsources: [a, b]\n")
        .with(
            "content/events/sailed.yaml",
            "title: It sailed\nsources: [b]\nclaims: [{question: When?, accounts: [{value: at ten, sources: [c]}]}]\n",
        );
    let (themes, options, mut kept) = (MemoryFiles::new(), Options::default(), Kept::default());
    let mut last = gather_again(&files, &themes, &options, Some(&mut kept)).unwrap();
    for (path, text, expected) in [
        ("content/pages/more.md", "# More\n\nIt is told later.\n", ""),
        ("content/articles/c.md", "Nobody sailed.\n", "c ada-hall sailed Where? When?"),
        ("content/articles/a.md", "Ada Hall and Bo Lind met at ten.\n", "a ada-hall met Where?"),
        ("content/articles/b.md", "Ada Hall and Bo Lind met, some say.\n", "b met sailed When?"),
        ("content/articles/b.md", "Some say so.\n", "b met sailed When? together"),
        (
            "content/people/bo-lind.md",
            "---\nname: Bo Lind\naliases: [Bo]\nrole: captain\nborn: 1980\n---\n",
            "bo-lind",
        ),
        ("content/events/met.yaml", "title: They met\nsources: [a]\n", "met"),
        ("content/events/met.yaml", "title: They met\nsources: [a]\npeople: [bo-lind]\n", "met together"),
        // Articles are read with names and ties.
        ("content/people/ada-hall.md", &sister, "a b c ada-hall met sailed Where? When?"),
        (
            "content/people/bo-lind.md",
            "---\nname: Bo Lind\naliases: [Bosun]\nrole: captain\nborn: 1980\n---\n",
            "a b c ada-hall bo-lind met sailed Where? When? together",
        ),
    ] {
        files.set(path, text);
        let now = gather_again(&files, &themes, &options, Some(&mut kept)).unwrap();
        assert_eq!(made_anew(&last.dossier, &now.dossier).join(" "), expected, "{path}: {text}");
        last = now;
    }
}

/// Files of which one cannot be read for a while, as one that is being exchanged.
struct Failing<'f> {
    files: &'f MemoryFiles,
    path: &'f str,
}

impl Files for Failing<'_> {
    fn list(&self) -> Result<Listing, Failure> {
        self.files.list()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        if path == self.path {
            Err(Failure::reading(path)(ErrorKind::NotFound.into()))
        } else {
            self.files.read(path)
        }
    }
}

#[test]
fn after_a_failure_halfway_what_had_been_read_by_then_counts() {
    let quoting = |words: &str| format!("title: It sailed\nsources: [{{article: a, quote: {words}}}]\n");
    let (article, event) = ("content/articles/a.md", "content/events/it-sailed.yaml");
    let mut files = MemoryFiles::new()
        .with("content/dossier.yaml", "title: The ferry\n")
        .with(article, "---\ntitle: A report\n---\nThe ferry sailed at ten.\n")
        .with(event, quoting("The ferry sailed at ten."));
    let (themes, options, mut kept) = (MemoryFiles::new(), Options::default(), Kept::default());
    gather_again(&files, &themes, &options, Some(&mut kept)).unwrap();
    files.set(event, quoting("sailed at nine"));
    let failing = Failing { files: &files, path: article };
    assert!(gather_again(&failing, &themes, &options, Some(&mut kept)).is_err());
    let new = gather(&files, &themes, &options).unwrap();
    assert!(new.problems.iter().any(|problem| problem.code == Code::Misquote));
    assert_same(
        &new,
        &gather_again(&files, &themes, &options, Some(&mut kept)).unwrap(),
        "after the failure",
    );
}

#[test]
fn another_project_gets_the_theme_and_nothing_else() {
    let (themes, options, mut kept) = (MemoryFiles::new(), Options::default(), Kept::default());
    let first = gather_again(&demo(), &themes, &options, Some(&mut kept)).unwrap();
    let mut kept = kept.for_another_project();
    let files = MemoryFiles::new()
        .with("content/dossier.yaml", "title: The ferry\n")
        .with("content/articles/a.md", "Ada Hall sailed at ten.\n");
    let new = gather(&files, &themes, &options).unwrap();
    let again = gather_again(&files, &themes, &options, Some(&mut kept)).unwrap();
    assert_same(&new, &again, "another project");
    assert!(Arc::ptr_eq(&first.theme, &again.theme));
}

/// Whether two ways of gathering found the same.
fn assert_same(new: &Gathered, again: &Gathered, which: &str) {
    assert_eq!(format!("{:#?}", new.problems), format!("{:#?}", again.problems), "{which}");
    assert_eq!(format!("{:#?}", new.dossier), format!("{:#?}", again.dossier), "{which}");
}

#[derive(Clone, Debug)]
enum Edit {
    /// A line of a file goes, comes twice or says more.
    Line(usize),
    /// A file's header gets a field more.
    Field(&'static str),
    /// A file goes.
    Remove,
    /// A file's text comes once more, under another name.
    Copy,
    /// A file is what it was before all edits.
    Restore,
}

/// Fields that change what other files lead to or rest on.
const FIELDS: &[&str] = &[
    "draft: true",
    "slug: another-one",
    "derived_from: first",
    "derived_from: second",
    "derived_from: private-tea",
    "rights: metadata",
    "date: 2025-09-11",
    "aliases: [Harry, The Second]",
];

/// An event that rests on articles which may come to repeat each other.
const RESTING: (&str, &str) = (
    "content/events/resting.yaml",
    "title: It rests on three\ndate: 2025-09-10\nsources: [{article: first}, {article: second}, {article: private-tea}]\n\
     claims: [{question: How many?, accounts: [{value: two, sources: [{article: first}, {article: second}]}]}]\n",
);

fn edit() -> impl Strategy<Value = (Index, Index, Edit)> {
    let kind = prop_oneof![
        6 => (0_usize..3).prop_map(Edit::Line),
        4 => prop::sample::select(FIELDS).prop_map(Edit::Field),
        1 => Just(Edit::Remove),
        1 => Just(Edit::Copy),
        2 => Just(Edit::Restore),
    ];
    (any::<Index>(), any::<Index>(), kind)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn after_any_edits_what_is_kept_gives_what_a_new_reading_gives(
        edits_to_make in prop::collection::vec(edit(), 1..10),
        drafts: bool,
    ) {
        let (first, themes) = (demo().with(RESTING.0, RESTING.1), MemoryFiles::new());
        let options = Options { drafts, ..Options::default() };
        let (mut files, mut kept) = (first.clone(), Kept::default());
        gather_again(&files, &themes, &options, Some(&mut kept)).unwrap();
        for (which, line, edit) in edits_to_make {
            let listing = files.list().unwrap();
            let paths: Vec<&str> = listing.files.iter().map(|file| &*file.path).collect();
            let path = *which.get(&paths);
            let text = String::from_utf8_lossy(&files.read(path).unwrap()).into_owned();
            match edit {
                Edit::Line(kind) if text.lines().count() > 0 => {
                    let at = line.index(text.lines().count());
                    files.set(path, edits(&text, at)[kind].clone());
                }
                Edit::Field(field) => match text.strip_prefix("---\n") {
                    Some(rest) => files.set(path, format!("---\n{field}\n{rest}")),
                    None => files.set(path, format!("{field}\n{text}")),
                },
                Edit::Remove => drop(files.remove(path)),
                Edit::Copy => {
                    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, "md"));
                    files.set(&format!("{stem}-copy.{ending}"), text);
                }
                Edit::Restore => if let Ok(bytes) = first.read(path) {
                    files.set(path, bytes);
                },
                Edit::Line(_) => {}
            }
            let which = format!("{path} {edit:?}");
            let new = gather(&files, &themes, &options).unwrap();
            assert_same(&new, &gather_again(&files, &themes, &options, Some(&mut kept)).unwrap(), &which);
        }
    }
}
