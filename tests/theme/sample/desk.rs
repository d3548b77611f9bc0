//! Small makers of view values, for a page in a folder of a given depth.

use cuttings::view::{
    AccountView, ArticleLink, CitationView, CiteForm, CiteView, ClaimView, ClocksView, DateView, EntityCard,
    EntityLink, EventCard, EventLink, PictureView, PlainLink, QuoteView, ReferenceView, Shared,
};

/// Makes values whose addresses fit a page that reaches the top folder by `root`.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    pub(crate) root: &'static str,
}

pub(crate) fn date(words: &str, short: &str, edtf: &str, precision: &'static str) -> Shared<DateView> {
    let exact = matches!(precision, "minute" | "day" | "month" | "year") && !edtf.contains(['~', '?', '%']);
    Shared::new(DateView {
        words: words.to_owned(),
        short: short.to_owned(),
        edtf: edtf.to_owned(),
        machine: exact.then(|| edtf.to_owned()),
        precision,
        approximate: edtf.contains(['~', '%']),
        uncertain: edtf.contains(['?', '%']),
    })
}

pub(crate) fn day(words: &str, edtf: &str) -> Shared<DateView> {
    let mut parts = words.split(' ');
    let short: Vec<String> = [parts.next(), parts.next(), parts.next()]
        .into_iter()
        .flatten()
        .map(|part| part.chars().take(if part.len() > 4 { 3 } else { 4 }).collect())
        .collect();
    date(words, &short.join(" "), edtf, "day")
}

pub(crate) fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// A date whose every flag is set.
pub(crate) fn hazy() -> Shared<DateView> {
    date("about 2019, not certain", "c. 2019?", "2019%", "year")
}

pub(crate) fn account(answer: &str, camp: &str, citations: Vec<CitationView>) -> AccountView {
    AccountView {
        answer: answer.to_owned(),
        scope: None,
        citations,
        workings: Vec::new(),
        note: None,
        camp: camp.to_owned(),
        chosen: false,
        withdrawn: false,
    }
}

impl Desk {
    pub(crate) fn plain(self, label: &str, url: &str) -> PlainLink {
        let url = if url.is_empty() || url.contains("://") {
            url.to_owned()
        } else {
            format!("{}{url}", self.root)
        };
        PlainLink { label: label.to_owned(), url }
    }

    pub(crate) fn entity(self, key: &str) -> Shared<EntityLink> {
        let (kind, folder, name, initials) = match key {
            "king-charles" => ("person", "people", "King Charles III", "KC"),
            "prince-harry" => ("person", "people", "Prince Harry", "PH"),
            "queen-camilla" => ("person", "people", "Queen Camilla", "QC"),
            "prince-william" => ("person", "people", "Prince William", "PW"),
            "meghan-markle" => ("person", "people", "Meghan Markle", "MM"),
            "tobyn-andreae" => ("person", "people", "Tobyn Andreae", "TA"),
            "meredith-maines" => ("person", "people", "Meredith Maines", "MM"),
            "liam-maguire" => ("person", "people", "Liam Maguire", "LM"),
            "sally-bedell-smith" => ("person", "people", "Sally Bedell Smith", "SS"),
            "robert-lacey" => ("person", "people", "Robert Lacey", "RL"),
            "archewell" => ("organisation", "organisations", "Archewell", "A"),
            "invictus-games" => ("organisation", "organisations", "Invictus Games", "IG"),
            "home-office" => ("organisation", "organisations", "Home Office", "HO"),
            "people-magazine" => ("organisation", "organisations", "People", "P"),
            "clarence-house" => ("place", "places", "Clarence House", "CH"),
            "balmoral" => ("place", "places", "Balmoral", "B"),
            "sandringham" => ("place", "places", "Sandringham", "S"),
            other => ("person", "people", other, "?"),
        };
        EntityLink {
            kind,
            key: key.to_owned(),
            name: name.to_owned(),
            initials: initials.to_owned(),
            url: format!("{}{folder}/{key}.html", self.root),
        }
        .into()
    }

    pub(crate) fn entities(self, keys: &[&str]) -> Vec<Shared<EntityLink>> {
        keys.iter().map(|key| self.entity(key)).collect()
    }

    pub(crate) fn card(self, key: &str, role: Option<&str>, articles: usize, events: usize) -> EntityCard {
        EntityCard {
            link: self.entity(key),
            filed: (key == "king-charles").then(|| "Charles III, King".to_owned()),
            role: role.map(str::to_owned),
            image: (key == "queen-camilla").then(|| self.portrait()),
            articles,
            events,
            aliases: Vec::new(),
            draft: false,
        }
    }

    fn portrait(self) -> PictureView {
        let file = |side: u32| format!("{}assets/pictures/camilla-{side}.jpg", self.root);
        PictureView {
            url: file(96),
            srcset: Some(format!("{} 1x, {} 2x", file(96), file(192))),
            width: Some(96),
            height: Some(96),
            text: Some("A drawing of the Queen".to_owned()),
            credit: Some("Drawing: nobody".to_owned()),
        }
    }

    pub(crate) fn article(self, key: &str) -> Shared<ArticleLink> {
        let (title, date, label) = match key {
            "a" => (
                "A visit of a day: notes on a column of February 2024",
                Some(day("8 February 2024", "2024-02-08")),
                "notes of 8 February 2024",
            ),
            "c" => (
                "After the tea: notes on a report of September 2025",
                Some(day("17 September 2025", "2025-09-17")),
                "notes of 17 September 2025",
            ),
            _ => ("Tea at Clarence House: notes on a correspondent’s account", None, "Tea at Clarence House"),
        };
        ArticleLink {
            key: key.to_owned(),
            title: title.to_owned(),
            date,
            publisher: None,
            label: label.to_owned(),
            label_has_date: false,
            label_language: None,
            url: format!("{}articles/{key}.html", self.root),
            language: None,
        }
        .into()
    }

    pub(crate) fn cite(self, key: &str, passage: u32, quote: Option<&str>) -> CitationView {
        let article = self.article(key);
        let url = format!("{}#p{passage}", article.url);
        CitationView { article, passage: Some(passage), quote: quote.map(str::to_owned), url, mark: None }
    }

    pub(crate) fn event_link(self, key: &str, title: &str, date: Option<Shared<DateView>>) -> EventLink {
        EventLink {
            key: key.to_owned(),
            title: title.to_owned(),
            date,
            url: format!("{}events/{key}.html", self.root),
        }
    }

    pub(crate) fn event(self, key: &str, title: &str, date: Option<Shared<DateView>>) -> EventCard {
        EventCard {
            key: key.to_owned(),
            anchor: format!("event-{key}"),
            title: title.to_owned(),
            url: format!("{}events/{key}.html", self.root),
            date,
            place: None,
            people: Vec::new(),
            organisations: Vec::new(),
            citations: Vec::new(),
            kind: None,
            differs: false,
            disputed: Vec::new(),
            independence: "1 source".to_owned(),
            kind_slug: None,
            clocks: ClocksView::default(),
            draft: false,
        }
    }

    pub(crate) fn claim(
        self,
        key: &str,
        question: &str,
        status: (&'static str, &str),
        accounts: Vec<AccountView>,
    ) -> ClaimView {
        ClaimView {
            anchor: format!("claim-{key}"),
            url: format!("{}claims.html#claim-{key}", self.root),
            question: question.to_owned(),
            subject: self.plain("Father and son meet at Clarence House", "events/2025-09-10-tea.html"),
            scope: None,
            status: status.0,
            status_label: status.1.to_owned(),
            accounts,
            differences: Vec::new(),
            resolution: None,
            independence: "2 independent sources".to_owned(),
            origins: Vec::new(),
        }
    }

    pub(crate) fn reference(self, anchor: &str) -> ReferenceView {
        ReferenceView {
            number: 1,
            anchor: anchor.to_owned(),
            reference_html: format!(
                "“<a href=\"{}\">Notes on the visit</a>”. 8 February 2024.",
                self.article("a").url
            ),
            article: self.article("a"),
            passages: vec![self.plain("¶2", "articles/a.html#p2")],
            marks: vec![PlainLink { label: "1".to_owned(), url: format!("#mark-{anchor}") }],
        }
    }

    pub(crate) fn dossier_cite() -> CiteView {
        CiteView {
            style: None,
            reference_html: "“Tea at Clarence House”. 17 September 2025. Licence: CC BY 4.0.".to_owned(),
            forms: Vec::new(),
            files: Vec::new(),
        }
    }

    pub(crate) fn article_cite(self) -> CiteView {
        CiteView {
            style: Some("APA"),
            reference_html: "<i>Tea at Clarence House: notes on a correspondent’s account</i>. (n.d.).".to_owned(),
            forms: vec![
                CiteForm {
                    key: "bibtex",
                    label: "BibTeX",
                    text: "@misc{private-tea,\n  title = {{Tea at Clarence House: notes on a correspondent’s account}},\n}".to_owned(),
                },
                CiteForm {
                    key: "ris",
                    label: "RIS",
                    text: "TY  - GEN\nTI  - Tea at Clarence House: notes on a correspondent’s account\nER  -".to_owned(),
                },
            ],
            files: vec![self.plain("sources.bib", "data/sources.bib")],
        }
    }

    pub(crate) fn quote(
        self,
        words: &str,
        speaker: &str,
        entity: Option<&str>,
        through: Option<&str>,
    ) -> QuoteView {
        QuoteView {
            words: words.to_owned(),
            speaker: Some(speaker.to_owned()),
            entity: entity.map(|key| self.entity(key)),
            through: through.map(str::to_owned),
            through_link: None,
            article: self.article("c"),
            passage: 4,
            url: format!("{}articles/c.html#p4", self.root),
        }
    }
}
