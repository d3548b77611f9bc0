//! What each key names, and the two places of a key that two things share.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::arena::Id;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Article, Entity, EntityKind, FreePage, Key, Target};
use crate::parse::Written;
use crate::text::nearest::nearest;

/// What a key turns out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Something published.
    Thing(Target, Kind),
    /// A draft, left out of this build.
    Draft(Kind),
}

/// The kinds of things that have keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Article,
    Entity(EntityKind),
    Event,
    Page,
}

impl Kind {
    /// The kind with its article: "a person".
    pub(super) fn a_noun(self) -> &'static str {
        match self {
            Kind::Article => "an article",
            Kind::Entity(EntityKind::Person) => "a person",
            Kind::Entity(EntityKind::Organisation) => "an organisation",
            Kind::Entity(EntityKind::Place) => "a place",
            Kind::Event => "an event",
            Kind::Page => "a page",
        }
    }

    fn noun(self) -> &'static str {
        self.a_noun().trim_start_matches("an ").trim_start_matches("a ")
    }

    fn unknown(self) -> Code {
        match self {
            Kind::Article => Code::UnknownArticle,
            Kind::Entity(EntityKind::Person) => Code::UnknownPerson,
            Kind::Entity(EntityKind::Organisation) => Code::UnknownOrganisation,
            Kind::Entity(EntityKind::Place) => Code::UnknownPlace,
            Kind::Event => Code::UnknownEvent,
            Kind::Page => Code::UnknownThing,
        }
    }
}

/// Every key of the dossier.
#[derive(Debug, Default)]
pub(super) struct Keys {
    known: HashMap<Key, (Known, Place)>,
    /// Who bears a name, letter case aside: what a link by name may lead to.
    named: BTreeMap<String, Vec<(Key, Target, Kind)>>,
    /// The keys in order, once a mistake has asked for them; all are known by then.
    sorted: OnceLock<Vec<(Key, Known)>>,
}

impl Keys {
    /// Adds a key; a key that is there already is reported with both places, and `false` comes back.
    pub(super) fn add(&mut self, key: &Written, known: Known, problems: &mut Vec<Diagnostic>) -> bool {
        let name = Key::new(&key.text);
        let Some((first, place)) = self.known.get(&name) else {
            self.known.insert(name, (known, key.place.clone()));
            return true;
        };
        let headline = match (kind_of(*first), kind_of(known)) {
            (a, b) if a == b => format!("two {} share the key `{}`", plural(a), key.text),
            (a, b) => format!("{} and {} share the key `{}`", a.a_noun(), b.a_noun(), key.text),
        };
        let problem = Diagnostic::new(Code::RepeatedKey, key.place.clone(), headline)
            .related(place.clone(), "first used here")
            .help("rename one of the files, or give one a `slug` of its own");
        problems.push(problem);
        false
    }

    /// Remembers a name of a thing, so that a link may hold it in place of the key. A key is never overruled.
    pub(super) fn add_name(&mut self, name: &str, key: &str, target: Target, kind: Kind) {
        let bearers = self.named.entry(folded(name)).or_default();
        if !bearers.iter().any(|(_, known, _)| *known == target) {
            bearers.push((Key::new(key), target, kind));
        }
    }

    /// Whether every key and every name leads where it leads in others, so that whatever is followed comes out the same.
    pub(super) fn lead_as(&self, other: &Keys) -> bool {
        self.known == other.known && self.named == other.named
    }

    /// What a key names, or a name that exactly one thing bears.
    pub(super) fn find(&self, key: &str) -> Option<Known> {
        let by_key = self.known.get(&Key::new(key)).map(|(known, _)| *known);
        by_key.or_else(|| match self.bearers(key) {
            [(_, target, kind)] => Some(Known::Thing(*target, *kind)),
            _ => None,
        })
    }

    fn bearers(&self, name: &str) -> &[(Key, Target, Kind)] {
        self.named.get(&folded(name)).map_or(&[], Vec::as_slice)
    }

    /// Advice on a key that names nothing: the things that bear it as a name, else the nearest key, else the key of
    /// the thing with the nearest name.
    fn advised(
        &self,
        problem: Diagnostic,
        key: &str,
        is_wanted: impl Fn(Kind) -> bool,
    ) -> (Diagnostic, bool) {
        if let bearers @ [_, _, ..] = self.bearers(key) {
            let keys: Vec<String> = bearers.iter().take(5).map(|(key, ..)| format!("`{key}`")).collect();
            return (
                problem.help(format!(
                    "it is a name of {}: write the key of the one meant",
                    keys.join(" and of ")
                )),
                true,
            );
        }
        let keys = self.sorted().iter().filter(|(_, known)| is_wanted(kind_of(*known)));
        let near = nearest(key, keys.map(|(key, _)| key.as_str())).or_else(|| {
            let names = self.named.iter().filter(|(_, bearers)| bearers.iter().any(|one| is_wanted(one.2)));
            let name = nearest(key, names.map(|(name, _)| name.as_str()))?;
            self.named.get(name)?.iter().find(|one| is_wanted(one.2)).map(|(key, ..)| key.as_str())
        });
        (problem.did_you_mean(near), near.is_some())
    }

    /// Names that exactly one thing bears, for the model.
    pub(super) fn names(&self) -> BTreeMap<Box<str>, Target> {
        let clear = self.named.iter().filter_map(|(name, bearers)| match bearers.as_slice() {
            [(_, target, _)] => Some((name.as_str().into(), *target)),
            _ => None,
        });
        clear.collect()
    }

    /// Every key in order. The first mistake asks for them, and all others use the same list.
    fn sorted(&self) -> &[(Key, Known)] {
        self.sorted.get_or_init(|| {
            let mut keys: Vec<_> = self.known.iter().map(|(key, (known, _))| (key.clone(), *known)).collect();
            keys.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
            keys
        })
    }

    /// Published things by key, for the model.
    pub(super) fn targets(&self) -> BTreeMap<Key, Target> {
        let published = self.known.iter().filter_map(|(key, (known, _))| match known {
            Known::Thing(target, _) => Some((key.clone(), *target)),
            Known::Draft(_) => None,
        });
        published.collect()
    }

    /// The keys of the articles that are published.
    pub(super) fn articles(&self) -> impl Iterator<Item = &str> {
        let keys = self.sorted().iter();
        keys.filter(|(_, known)| matches!(known, Known::Thing(Target::Article(_), _)))
            .map(|(key, _)| key.as_str())
    }

    /// The article of a key, or nothing and a problem.
    pub(super) fn article(
        &self,
        key: &str,
        place: &Place,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Id<Article>> {
        match self.of_kind(key, Kind::Article, place, problems)? {
            Target::Article(id) => Some(id),
            _ => None,
        }
    }

    /// The entity of a key, which must be of this kind, or nothing and a problem.
    pub(super) fn entity(
        &self,
        key: &Written,
        kind: EntityKind,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Id<Entity>> {
        match self.of_kind(&key.text, Kind::Entity(kind), &key.place, problems)? {
            Target::Entity(id) => Some(id),
            _ => None,
        }
    }

    /// The free page of a key, or nothing and a problem.
    pub(super) fn page(&self, key: &Written, problems: &mut Vec<Diagnostic>) -> Option<Id<FreePage>> {
        match self.of_kind(&key.text, Kind::Page, &key.place, problems)? {
            Target::Page(id) => Some(id),
            _ => None,
        }
    }

    fn of_kind(
        &self,
        key: &str,
        wanted: Kind,
        place: &Place,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Target> {
        match self.find(key) {
            Some(Known::Thing(target, kind)) if kind == wanted => return Some(target),
            Some(Known::Draft(kind)) if kind == wanted => problems.push(draft(key, place)),
            Some(Known::Thing(_, kind) | Known::Draft(kind)) => {
                let headline = format!("`{key}` is {}, not {}", kind.a_noun(), wanted.a_noun());
                problems.push(Diagnostic::new(Code::WrongKind, place.clone(), headline));
            }
            None => {
                let headline = format!("no {} is called `{key}`", wanted.noun());
                let problem = Diagnostic::new(wanted.unknown(), place.clone(), headline);
                let (problem, has_near) = self.advised(problem, key, |kind| kind == wanted);
                problems.push(or_a_new_file(problem, has_near, key, wanted));
            }
        }
        None
    }

    /// Anything that `[[key]]` can lead to, or nothing and a problem.
    pub(super) fn thing(&self, key: &str, place: &Place, problems: &mut Vec<Diagnostic>) -> Option<Target> {
        match self.find(key) {
            Some(Known::Thing(target, _)) => return Some(target),
            Some(Known::Draft(_)) => problems.push(draft(key, place)),
            None => {
                let problem =
                    Diagnostic::new(Code::UnknownThing, place.clone(), format!("nothing is called `{key}`"));
                let (problem, has_near) = self.advised(problem, key, |_| true);
                problems.push(if has_near {
                    problem
                } else {
                    problem.help("a link holds the key of a thing: its file name without the ending")
                });
            }
        }
        None
    }
}

/// A name as it is looked up.
fn folded(name: &str) -> String {
    crate::model::Dossier::folded_name(name)
}

fn or_a_new_file(problem: Diagnostic, has_near: bool, key: &str, wanted: Kind) -> Diagnostic {
    let folder = match wanted {
        Kind::Article => "articles",
        Kind::Entity(kind) => kind.folder(),
        Kind::Event => "events",
        Kind::Page => "pages",
    };
    if has_near {
        problem
    } else if key.contains(',') {
        problem.help(format!("for several, write a list: `[{key}]`"))
    } else {
        problem.help(format!("write content/{folder}/{key}.md, or mend the key"))
    }
}

fn draft(key: &str, place: &Place) -> Diagnostic {
    let problem =
        Diagnostic::new(Code::DraftReferenced, place.clone(), format!("`{key}` is a draft and left out"));
    problem.help("take `draft: true` out of its file, or build with --drafts")
}

fn kind_of(known: Known) -> Kind {
    match known {
        Known::Thing(_, kind) | Known::Draft(kind) => kind,
    }
}

fn plural(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "articles",
        Kind::Entity(kind) => kind.folder(),
        Kind::Event => "events",
        Kind::Page => "pages",
    }
}
