//! The thread that owns the dossier.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::Receiver;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::answer::Answer;
use super::overlay::{bare, lay_over};
use super::queue::{Message, Queue};
use crate::diagnostic::{Diagnostic, Severity, human};
use crate::export::Exports;
use crate::failure::Failure;
use crate::load::Files;
use crate::picture::{Drawings, Frame, draw};
use crate::pipeline::{
    ContentTexts, Gathered, Kept, Options, ProjectSources, gather_again, site_files, social_cards,
    template_failure,
};
use crate::plan::{Page, Planned, PreviewParts, Route};
use crate::render::{Previews, RenderContext, RenderProblem, SocialCard, render};
use crate::view::Bodies;

/// What the thread tells.
#[derive(Debug)]
pub enum Notice {
    /// The project was linked anew.
    Linked {
        /// How many pages there are.
        pages: usize,
        /// The problems worth showing, as text; empty if there are none.
        problems: String,
    },
    /// A page that was asked for could not be made.
    Failed {
        /// Why, as text.
        problems: String,
    },
}

/// Pictures drawn so far, by their addresses, which no other picture ever has.
type Drawn = RefCell<BTreeMap<String, Vec<u8>>>;

/// If files cannot be read, they may just be on their way: so long is waited for word of that.
const SETTLING: Duration = Duration::from_millis(500);

/// So long after a change most browsers have the new page.
const LINGERING: Duration = Duration::from_millis(500);

/// Links the project, answers until a file changes, and begins again; `notify` is told of each linking, and of what fails between. Ends on [`Message::Stop`].
pub fn run_site(
    (content, themes): (&dyn Files, &dyn Files),
    options: &Options,
    messages: &Receiver<Message>,
    notify: &dyn Fn(&Notice),
) {
    let (drawn, mut kept) = (Drawn::default(), Kept::default());
    let mut queue = Queue::new(messages);
    loop {
        content.tell_of_changes(queue.take_changes());
        let go_on = match gather_again(content, themes, options, Some(&mut kept)) {
            Ok(gathered) => {
                let go_on = answer_from((content, &drawn), &gathered, &mut queue, notify);
                // Letting go of a large dossier takes a while, in which the next one is waited for.
                thread::spawn(move || {
                    thread::sleep(LINGERING);
                    drop(gathered);
                });
                go_on
            }
            // A folder that is being exchanged: half of it is no state to tell of.
            Err(_) if queue.changes_within(SETTLING) => true,
            Err(failure) => answer_with_failure(&failure, &mut queue, notify),
        };
        if !go_on {
            return;
        }
    }
}

/// Answers from one state of the project. Comes back with whether to go on after a change.
fn answer_from(
    (files, drawn): (&dyn Files, &Drawn),
    gathered: &Gathered,
    queue: &mut Queue<'_>,
    notify: &dyn Fn(&Notice),
) -> bool {
    let worth: Vec<Diagnostic> =
        gathered.problems.iter().filter(|problem| problem.severity != Severity::Note).cloned().collect();
    let problems = in_text(&worth, &gathered.sources, files);
    notify(&Notice::Linked { pages: gathered.plan.pages.len(), problems: problems.clone() });
    let texts = ContentTexts { files, content: &gathered.content };
    let exports = Exports::new(&gathered.dossier, &gathered.plan).in_words(gathered.theme.language().words());
    let beside = site_files(&gathered.theme, &exports);
    let site = Site {
        files,
        gathered,
        texts: &texts,
        exports: &exports,
        context: RenderContext::new(&gathered.dossier, &gathered.plan, &gathered.theme, &texts, &beside),
        pages: gathered.plan.pages.iter().map(|planned| (planned.route.as_str(), planned)).collect(),
        summary: if worth.is_empty() { String::new() } else { human::summary(&worth) },
        problems,
        search: OnceCell::new(),
        drawn,
        notify,
        failures: RefCell::default(),
    };
    let wanted = gathered.plan.pictures.to_draw();
    drawn.borrow_mut().retain(|path, _| wanted.contains_key(path.as_str()));
    queue.answer(|path| site.answer(path))
}

fn answer_with_failure(failure: &Failure, queue: &mut Queue<'_>, notify: &dyn Fn(&Notice)) -> bool {
    let text = failure.to_string();
    notify(&Notice::Linked { pages: 0, problems: format!("error: {text}\n") });
    queue.answer(|_| Answer::page(500, bare(&text)))
}

fn in_text(problems: &[Diagnostic], sources: &ProjectSources, files: &dyn Files) -> String {
    let mut out = Vec::new();
    let sources = sources.with(files);
    match human::write(problems, &sources, human::Style::default(), &mut out) {
        Ok(()) => String::from_utf8_lossy(&out).into_owned(),
        Err(_) => String::new(),
    }
}

struct Site<'s> {
    files: &'s dyn Files,
    gathered: &'s Gathered,
    texts: &'s ContentTexts<'s>,
    exports: &'s Exports<'s>,
    context: RenderContext<'s>,
    pages: BTreeMap<&'s str, &'s Planned>,
    summary: String,
    problems: String,
    /// The search index, once somebody has searched.
    search: OnceCell<BTreeMap<String, Vec<u8>>>,
    drawn: &'s Drawn,
    notify: &'s dyn Fn(&Notice),
    /// What failed so far and was told of: a mistake in a template shows on many pages, and each is looked at more than once.
    failures: RefCell<BTreeSet<String>>,
}

impl Site<'_> {
    /// The answer in place of what could not be made.
    fn failed(&self, problem: &RenderProblem) -> Answer {
        match problem {
            RenderProblem::Failure(failure) => Answer::page(500, bare(&failure.to_string())),
            RenderProblem::Theme(problem) => {
                let mut sources = self.gathered.sources.clone();
                let found = [template_failure(problem, &self.gathered.overlay, &mut sources)];
                let problems = in_text(&found, &sources, self.files);
                if self.failures.borrow_mut().insert(problems.clone()) {
                    (self.notify)(&Notice::Failed { problems: problems.clone() });
                }
                let page = bare("This page could not be made.");
                Answer::page(500, lay_over(page, "a template fails", &problems))
            }
        }
    }

    fn answer(&self, path: &str) -> Answer {
        let path = if path.is_empty() { "index.html" } else { path };
        if let Some(planned) = self.pages.get(path) {
            return self.page(200, planned);
        }
        match self.file(path) {
            Some(Ok(answer)) => answer,
            Some(Err(failure)) => Answer::page(500, bare(&failure.to_string())),
            None => match self.gathered.plan.pages.iter().find(|planned| planned.page == Page::NotFound) {
                Some(planned) => self.page(404, planned),
                None => Answer::page(404, bare("there is no such page")),
            },
        }
    }

    fn page(&self, status: u16, planned: &Planned) -> Answer {
        let html = match render(&self.context, planned) {
            Ok(html) => html,
            Err(problem) => return self.failed(&problem),
        };
        Answer::page(status, lay_over(html, &self.summary, &self.problems))
    }

    /// A picture, drawn when somebody first asks for it.
    fn picture(&self, path: &str, file: &str, frame: Frame) -> Result<Answer, Failure> {
        if let Some(drawn) = self.drawn.borrow().get(path) {
            return Ok(Answer::file(path, drawn.clone()));
        }
        Ok(match draw(&self.files.read(&format!("content/{file}"))?, frame) {
            Ok(drawn) => {
                self.drawn.borrow_mut().insert(path.to_owned(), drawn.clone());
                Answer::file(path, drawn)
            }
            Err(fault) => Answer::page(500, bare(&fault.to_string())),
        })
    }

    /// The social card at an address.
    fn card(&self, path: &str) -> Option<Answer> {
        let cards = social_cards(&self.gathered.dossier, &self.gathered.plan);
        let shown = cards.get(&Route::new(path))?;
        let drawn = SocialCard::new(&self.context, shown).and_then(|card| card.draw(&Drawings::new()));
        Some(drawn.map_or_else(|problem| self.failed(&problem), |bytes| Answer::file(path, bytes)))
    }

    /// An asset, an export, a picture, or a file of `content/`; only those that the build would write.
    fn file(&self, path: &str) -> Option<Result<Answer, Failure>> {
        let own = self.gathered.dossier.files();
        // A file of the project's own may stand where one of ours would, as in a build.
        let is_own = own.binary_search_by(|file| (**file).cmp(path)).is_ok();
        let asset = self.gathered.theme.assets().iter().find(|asset| asset.route == path);
        if let Some(asset) = asset.filter(|_| !is_own) {
            return Some(Ok(Answer::file(path, asset.bytes.to_vec())));
        }
        if let Some(file) = self.exports.files().iter().find(|file| file.route.as_str() == path) {
            return Some(Ok(Answer::file(path, self.exports.bytes(file))));
        }
        let mut parts = 0..PreviewParts::of(&self.gathered.dossier).count;
        if let Some(part) = parts.find(|part| !is_own && PreviewParts::route(*part).as_str() == path) {
            let script = Previews::new(&self.context).script(part).1;
            return Some(Ok(Answer::file(path, script)));
        }
        let pictures = &self.gathered.plan.pictures;
        if let Some((file, frame)) = pictures.to_draw().get(path) {
            return Some(self.picture(path, file, *frame));
        }
        if let Ok(index) = own.binary_search_by(|file| (**file).cmp(path))
            && pictures.publishes(&own[index])
        {
            let bytes = self.files.read(&format!("content/{}", own[index]));
            return Some(bytes.map(|bytes| Answer::file(path, bytes)));
        }
        if path.starts_with("assets/cards/") {
            return self.card(path).map(Ok);
        }
        if path.starts_with("assets/search-") { self.search_file(path) } else { None }
    }

    /// A file of the search index, which is made as a whole when the first of them is asked for.
    fn search_file(&self, path: &str) -> Option<Result<Answer, Failure>> {
        let made = match self.search.get() {
            Some(made) => made,
            None => match self.search_files() {
                Ok(made) => self.search.get_or_init(|| made),
                Err(failure) => return Some(Err(failure)),
            },
        };
        made.get(path).map(|bytes| Ok(Answer::file(path, bytes.clone())))
    }

    fn search_files(&self) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
        let made = Mutex::new(BTreeMap::new());
        let read = |id| self.texts.text(id);
        self.exports.put_search(&read, &|route: &Route, bytes: &[u8]| {
            made.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(route.as_str().to_owned(), bytes.to_vec());
            Ok(())
        })?;
        Ok(made.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}
