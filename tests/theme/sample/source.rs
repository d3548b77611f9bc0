//! A source of the sample story, and the people named in it.

use super::desk::{Desk, day};
use cuttings::view::{ArticleContent, EntityCard, PassageView, SourceRow, SupportView, UndecidedView};

impl Desk {
    pub(crate) fn passage(
        self,
        number: u32,
        html: &str,
        named: &[&str],
        supports: &[(&'static str, &str)],
    ) -> PassageView {
        PassageView {
            number,
            anchor: if number > 0 { format!("p{number}") } else { String::new() },
            html: html.to_owned(),
            partial: false,
            named: self.entities(named),
            supports: supports
                .iter()
                .map(|(kind, label)| SupportView {
                    kind,
                    label: (*label).to_owned(),
                    url: format!("{}events/2025-09-10-tea.html", self.root),
                })
                .collect(),
        }
    }

    pub(crate) fn tea_article(self) -> ArticleContent {
        let name = |key: &str, words: &str| {
            format!("<a class=\"entity\" href=\"{}people/{key}.html\">{words}</a>", self.root)
        };
        let harry = name("prince-harry", "Duke of Sussex");
        let king = name("king-charles", "the King");
        ArticleContent {
            link: self.article("b"),
            date: None,
            authors: Vec::new(),
            publisher: None,
            publisher_link: None,
            source: None,
            accessed: None,
            archived: None,
            archived_date: None,
            language: Some("en-GB".to_owned()),
            rights: "full",
            rights_note: None,
            derived_from: Vec::new(),
            origins: Vec::new(),
            repeated_by: Vec::new(),
            kind: Some("notes in our own words".to_owned()),
            updated: None,
            added: Some(day("12 September 2025", "2025-09-12")),
            corrections: Vec::new(),
            tags: vec!["meeting".to_owned()],
            words: 612,
            passages: vec![
                self.passage(1, &format!("<p>The {harry} and {king} met that day at Clarence House: a private tea, nineteen months in the making. It lasted 54 minutes, over tea, with nobody else in the room.</p>"), &["prince-harry", "king-charles", "clarence-house"], &[("event", "Father and son meet at Clarence House"), ("claim", "How long did they meet?")]),
                self.passage(2, &format!("<p>He was driven in at 5.20 pm and left at 6.14 pm. {king} had flown back from Balmoral a few hours earlier.</p>"), &["king-charles", "balmoral"], &[("claim", "When did the car arrive?")]),
                self.passage(3, "<p>Both camps had declined to say beforehand whether it would happen. Buckingham Palace confirmed it once the visitor had left.</p>", &[], &[]),
                self.passage(0, "<h3>Trust</h3>", &[], &[]),
                self.passage(4, &format!("<p>The correspondent’s view is that {king} must be able to trust his younger son to keep their talks private, after the television interviews and the memoir, which cut Harry off from most of the family and from his brother above all.</p>"), &["king-charles", "prince-harry", "prince-william"], &[]),
                self.passage(5, "<blockquote><p>The door was never wholly shut, one source is reported to have said, though contact had been slight.</p></blockquote>", &[], &[]),
            ],
            named: self.entities(&["king-charles", "prince-harry", "prince-william", "clarence-house", "balmoral"]),
            events: vec![self.tea().into()],
            claims: self.claims().into_iter().take(1).map(Into::into).collect(),
            quotes: vec![self.quote("he’s great", "Harry", Some("prince-harry"), None)],
            undecided: vec![UndecidedView {
                form: "the prince".to_owned(),
                candidates: self.entities(&["prince-harry", "prince-william"]),
                passages: vec![self.plain("¶4", "articles/b.html#p4")],
            }],
            backlinks: Vec::new(),
            cite_as: "Tea at Clarence House: notes on a correspondent’s account. Outlet, author and date not stated.".to_owned(),
            references: Vec::new(),
            cite: Some(self.article_cite()),
            before: Some(self.article("a")),
            after: Some(self.article("c")),
            extra: serde_json::Value::Null.into(),
        }
    }

    pub(crate) fn row(self, key: &str) -> SourceRow {
        let article = self.article(key);
        SourceRow {
            date: article.date.clone(),
            article,
            publisher: None,
            authors: Vec::new(),
            source: None,
            archived: None,
            derived_from: Vec::new(),
            events: vec![self.event_link("2025-09-10-tea", "Father and son meet at Clarence House", None)],
            claims: vec![self.plain("How long did they meet?", "claims.html#claim-length")],
            rights: "full",
            language: None,
        }
    }

    pub(crate) fn people(self) -> Vec<EntityCard> {
        vec![
            self.card("king-charles", Some("King of the United Kingdom"), 3, 6),
            self.card("prince-harry", Some("Duke of Sussex, the King’s younger son"), 3, 7),
            self.card("queen-camilla", Some("Queen"), 2, 1),
            self.card("prince-william", Some("Prince of Wales, the King’s elder son"), 2, 0),
            self.card("meghan-markle", Some("Duchess of Sussex"), 1, 0),
            self.card("tobyn-andreae", Some("the King’s communications secretary"), 1, 1),
            self.card("sally-bedell-smith", Some("author of royal biographies"), 1, 0),
            self.card("robert-lacey", Some("royal historian"), 1, 0),
        ]
    }
}
