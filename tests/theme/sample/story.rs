//! The values of a small but complete dossier.

use super::desk::{Desk, account, date, day};
use cuttings::view::{
    AppearanceView, BacklinkGroup, BacklinkView, ChangeView, ClaimView, CompanionView, CoverageBar,
    EntityContent, EventCard, EventContent, FormView, MentionView, MentionsOfArticle, RelationView,
    ResolutionView, RoleView, TimelineContent, TimelineMonth, TimelineYear,
};

impl Desk {
    pub(crate) fn tea(self) -> EventCard {
        EventCard {
            place: Some(self.entity("clarence-house")),
            people: self.entities(&["king-charles", "prince-harry"]),
            citations: vec![
                self.cite("b", 1, Some("It lasted 54 minutes, over tea, with nobody else in the room.")),
                self.cite("c", 1, Some("The two are said to have sat together for 55 minutes.")),
            ],
            kind: Some("meeting".to_owned()),
            differs: true,
            disputed: vec![self.plain("How long did they meet?", "claims.html#claim-length")],
            independence: "2 independent sources".to_owned(),
            ..self.event(
                "2025-09-10-tea",
                "Father and son meet at Clarence House",
                Some(date("10 September 2025, 5.20 pm", "10 Sep 2025", "2025-09-10T17:20", "minute")),
            )
        }
    }

    pub(crate) fn visit(self) -> EventCard {
        EventCard {
            people: self.entities(&["king-charles", "prince-harry", "queen-camilla"]),
            citations: vec![self.cite("a", 2, None), self.cite("c", 3, None)],
            independence: "2 independent sources".to_owned(),
            ..self.event(
                "2024-02-visit",
                "Harry flies in for a day to see his father",
                Some(date("about 6 February 2024", "c. 6 Feb 2024", "2024-02-06~", "day")),
            )
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table of values")]
    pub(crate) fn events(self) -> Vec<EventCard> {
        let with = |card: EventCard, people: &[&str], source: &str, passage: u32| EventCard {
            people: self.entities(people),
            citations: vec![self.cite(source, passage, None)],
            ..card
        };
        vec![
            with(
                self.event(
                    "2022-09",
                    "The two last speak face to face",
                    Some(date("September 2022", "Sep 2022", "2022-09", "month")),
                ),
                &["king-charles", "prince-harry"],
                "a",
                2,
            ),
            with(
                self.event(
                    "2024-02-05",
                    "The King has a procedure",
                    Some(day("5 February 2024", "2024-02-05")),
                ),
                &["king-charles"],
                "a",
                5,
            ),
            self.visit(),
            with(
                self.event(
                    "2025-letter",
                    "Harry writes to his father by hand",
                    Some(date("earlier in 2025", "2025", "2025", "year")),
                ),
                &["prince-harry", "king-charles"],
                "c",
                2,
            ),
            with(
                self.event(
                    "2025-07",
                    "The King’s communications secretary is pictured with Archewell’s team",
                    Some(date("July 2025", "Jul 2025", "2025-07", "month")),
                ),
                &["tobyn-andreae", "meredith-maines", "liam-maguire"],
                "b",
                7,
            ),
            with(
                self.event(
                    "2025-09-visit",
                    "Harry spends a week in Britain",
                    Some(date(
                        "8 to about 11 September 2025",
                        "8–11 Sep 2025",
                        "2025-09-08/2025-09-11~",
                        "range",
                    )),
                ),
                &["prince-harry"],
                "b",
                9,
            ),
            with(
                self.event(
                    "2025-09-08",
                    "Harry is at the WellChild Awards",
                    Some(day("8 September 2025", "2025-09-08")),
                ),
                &["prince-harry"],
                "b",
                9,
            ),
            self.tea(),
            with(
                self.event("security", "Harry loses his case over his security", None),
                &["prince-harry"],
                "b",
                6,
            ),
        ]
    }

    pub(crate) fn timeline(self) -> TimelineContent {
        let events = self.events();
        let pick = |keys: &[&str]| -> Vec<EventCard> {
            events.iter().filter(|event| keys.contains(&event.key.as_str())).cloned().collect()
        };
        let month = |label: &str, anchor: &str, keys: &[&str]| TimelineMonth {
            label: label.to_owned(),
            anchor: anchor.to_owned(),
            events: pick(keys),
        };
        let year = |label: &str, whole: &[&str], months: Vec<TimelineMonth>| TimelineYear {
            label: label.to_owned(),
            anchor: format!("y{label}"),
            whole: pick(whole),
            months,
        };
        TimelineContent {
            years: vec![
                year("2022", &[], vec![month("September", "y2022-09", &["2022-09"])]),
                year("2024", &[], vec![month("February", "y2024-02", &["2024-02-05", "2024-02-visit"])]),
                year(
                    "2025",
                    &["2025-letter"],
                    vec![
                        month("July", "y2025-07", &["2025-07"]),
                        month("September", "y2025-09", &["2025-09-visit", "2025-09-08", "2025-09-10-tea"]),
                    ],
                ),
            ],
            undated: pick(&["security"]),
            total: events.len(),
            density: self.density("timeline.html#y"),
            undated_label: "No date".to_owned(),
            undated_note: "No source says when these happened.".to_owned(),
            ..TimelineContent::default()
        }
    }

    pub(crate) fn density(self, base: &str) -> Vec<CoverageBar> {
        let rows = [("2022", 1, 33), ("2023", 0, 0), ("2024", 2, 66), ("2025", 3, 100), ("undated", 1, 33)];
        rows.iter()
            .map(|(label, count, percent)| CoverageBar {
                label: (*label).to_owned(),
                short: (*label).to_owned(),
                count: *count,
                percent: *percent,
                url: (*count > 0).then(|| format!("{}{base}{label}", self.root)),
            })
            .collect()
    }

    #[expect(clippy::too_many_lines, reason = "a table of values")]
    pub(crate) fn claims(self) -> Vec<ClaimView> {
        let mut length = self.claim(
            "length",
            "How long did they meet?",
            ("disputed", "Accounts differ"),
            vec![
                account(
                    "54 minutes",
                    "a",
                    vec![self.cite(
                        "b",
                        1,
                        Some("It lasted 54 minutes, over tea, with nobody else in the room."),
                    )],
                ),
                account(
                    "55 minutes",
                    "b",
                    vec![self.cite("c", 1, Some("The two are said to have sat together for 55 minutes."))],
                ),
            ],
        );
        length.differences = vec!["54 and 55 minutes differ by 1 minute".to_owned()];
        let mut first = self.claim(
            "length-2024",
            "How long was the meeting in 2024?",
            ("single-source", "One source only"),
            vec![account(
                "30 to 45 minutes",
                "a",
                vec![self.cite("a", 4, Some("Reports put it at half an hour to three quarters."))],
            )],
        );
        "1 source".clone_into(&mut first.independence);
        first.scope = Some("the meeting of February 2024".to_owned());
        let mut camilla = self.claim(
            "queen-2024",
            "Was the Queen in the room in 2024?",
            ("agreed", "Sources agree"),
            vec![account(
                "yes",
                "a",
                vec![
                    self.cite("a", 4, None),
                    self.cite("c", 3, Some("The Queen had reportedly been in the room the last time.")),
                ],
            )],
        );
        camilla.subject =
            self.plain("Harry flies in for a day to see his father", "events/2024-02-visit.html");
        let mut settled = self.claim(
            "arrival",
            "When did the car arrive?",
            ("resolved", "Settled by the editor"),
            vec![
                account("at 5.20 pm", "a", vec![self.cite("b", 2, Some("He was driven in at 5.20 pm."))]),
                account("in the late afternoon", "a", vec![self.cite("c", 1, None)]),
            ],
        );
        settled.accounts[0].chosen = true;
        settled.accounts[1].note = Some("Given without an hour.".to_owned());
        settled.resolution = Some(ResolutionView {
            answer: Some("at 5.20 pm".to_owned()),
            why: "Only one account gives a clock time, and nothing speaks against it.".to_owned(),
            date: Some(day("20 September 2025", "2025-09-20")),
        });
        vec![length, settled, first, camilla]
    }

    #[expect(clippy::too_many_lines, reason = "a table of values")]
    pub(crate) fn harry(self) -> EntityContent {
        let timed = |text: &str, time: Option<&str>| RoleView {
            text: text.to_owned(),
            time: time.map(str::to_owned),
        };
        let article = |key: &str| self.article(key);
        let mention = |passage: u32, html: &str, key: &str| MentionView {
            sentence_html: html.to_owned(),
            passage,
            url: format!("{}articles/{key}.html#p{passage}", self.root),
        };
        EntityContent {
            card: self.card("prince-harry", Some("Duke of Sussex, the King’s younger son"), 3, 7),
            body_html: Some("<p>The King’s younger son. He left royal duties and lives in California. This dossier follows the two meetings with his father in <a href=\"#\">February 2024</a><sup id=\"mark-ref-harry-1\"><a href=\"#ref-harry-1\">1</a></sup> and <a href=\"#\">September 2025</a>, and what is said of the way between them.</p>".to_owned()),
            references: vec![self.reference("ref-harry-1")],
            roles: vec![timed("Duke of Sussex", Some("since 19 May 2018")), timed("author of the memoir Spare", None)],
            born: Some(day("15 September 1984", "1984-09-15")),
            died: None,
            aliases: vec![timed("Harry", None), timed("the Duke of Sussex", Some("since 19 May 2018")), timed("Meghan Markle’s husband", None)],
            links: vec![self.plain("Wikidata", "https://www.wikidata.org/wiki/Q152316")],
            relations: vec![
                RelationView { kind: "father".to_owned(), entity: self.entity("king-charles"), time: None },
                RelationView { kind: "brother".to_owned(), entity: self.entity("prince-william"), time: None },
                RelationView { kind: "wife".to_owned(), entity: self.entity("meghan-markle"), time: Some("since 19 May 2018".to_owned()) },
            ],
            citations: vec![self.cite("a", 1, None)],
            events: self.events().into_iter().filter(|event| event.people.iter().any(|who| who.key == "prince-harry")).map(Into::into).collect(),
            forms: vec![
                FormView { form: "Harry".to_owned(), count: 21, articles: vec![article("a"), article("b"), article("c")] },
                FormView { form: "the Duke of Sussex".to_owned(), count: 2, articles: vec![article("b")] },
                FormView { form: "his younger son".to_owned(), count: 1, articles: vec![article("b")] },
            ],
            mentions: vec![
                MentionsOfArticle { article: article("c"), count: 6, mentions: vec![
                    mention(1, "On 10 September <mark>Harry</mark> and the King met one on one, after years apart.", "c"),
                    mention(5, "Asked whether he would bring his children, <mark>Harry</mark> said yes, and that the week had brought it closer.", "c"),
                ] },
                MentionsOfArticle { article: article("b"), count: 9, mentions: vec![
                    mention(1, "The <mark>Duke of Sussex</mark> met the King that day for a private tea.", "b"),
                ] },
                MentionsOfArticle { article: article("a"), count: 6, mentions: Vec::new() },
            ],
            mention_count: 21,
            more_mentions: Vec::new(),
            companions: vec![
                CompanionView { entity: self.entity("king-charles"), words: "3 sources, 5 events".to_owned() },
                CompanionView { entity: self.entity("queen-camilla"), words: "2 sources, 1 event".to_owned() },
            ],
            said_to: Vec::new(),
            quotes: vec![
                self.quote("the focus has to be on my dad", "Harry", Some("prince-harry"), Some("The Guardian")),
                self.quote("this week has definitely brought that closer", "Harry", Some("prince-harry"), Some("The Guardian")),
            ],
            claims: Vec::new(),
            wrote: Vec::new(),
            backlinks: vec![BacklinkGroup { label: "Pages".to_owned(), links: vec![BacklinkView {
                label: "About this dossier".to_owned(),
                url: format!("{}about.html", self.root),
                sentence: Some("It follows Prince Harry and the King from one meeting to the next.".to_owned()),
                language: None,
            }] }],
            appearances: vec![
                AppearanceView { label: "2024".to_owned(), articles: 1 },
                AppearanceView { label: "2025".to_owned(), articles: 1 },
                AppearanceView { label: "undated".to_owned(), articles: 1 },
            ],
            extra: serde_json::Value::Null.into(),
        }
    }

    pub(crate) fn tea_content(self) -> EventContent {
        EventContent {
            card: self.tea(),
            body_html: Some("<p>The first meeting of father and son for nineteen months: a private tea, confirmed by Buckingham Palace only after Harry had left. The King had flown back from Balmoral a few hours earlier.</p>".to_owned()),
            references: Vec::new(),
            origins: Vec::new(),
            claims: self.claims().into_iter().take(2).collect(),
            before: Some(self.event_link("2025-09-08", "Harry is at the WellChild Awards", None)),
            after: None,
            timeline_url: format!("{}timeline.html#event-2025-09-10-tea", self.root),
            backlinks: Vec::new(),
            corrections: vec![self.change("correction")],
            extra: serde_json::Value::Null.into(),
        }
    }

    pub(crate) fn change(self, kind: &'static str) -> ChangeView {
        ChangeView {
            date: (kind != "updated").then(|| day("21 September 2025", "2025-09-21")),
            kind,
            label: "Father and son meet at Clarence House".to_owned(),
            url: format!("{}events/2025-09-10-tea.html", self.root),
            text: (kind == "correction").then(|| {
                "An earlier version gave the time of leaving as 6.40 pm. The source says 6.14 pm.".to_owned()
            }),
        }
    }
}
