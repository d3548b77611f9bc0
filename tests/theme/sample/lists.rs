//! The lists of the sample story.

use super::desk::{Desk, strings};
use cuttings::view::{
    CoverageCell, CoverageContent, CoverageRow, EntitiesContent, EventCard, FreeContent, LetterGroup,
    NameCell, NameRow, NavigationItem, NetworkContent, NetworkDrawing, NetworkLine, NetworkPerson,
    NetworkTie, PageSection, SectionPage, SourcesContent, SourcesGroup, StatusGroup,
};

pub(crate) fn groups(desk: Desk) -> Vec<StatusGroup> {
    let rows = [
        (
            "disputed",
            "Accounts differ",
            "Sources that do not repeat each other give answers that cannot all be true.",
        ),
        (
            "resolved",
            "Settled by the editor",
            "Accounts differed, and the editor has chosen one, with a reason.",
        ),
        (
            "single-source",
            "One source only",
            "Nobody else has reported it, so nothing confirms or contradicts it.",
        ),
        (
            "agreed",
            "Sources agree",
            "Two or more sources that do not repeat each other give the same answer.",
        ),
    ];
    let claims = desk.claims();
    rows.iter()
        .map(|(status, label, explanation)| StatusGroup {
            status,
            label: (*label).to_owned(),
            explanation: (*explanation).to_owned(),
            claims: claims.iter().filter(|claim| claim.status == *status).cloned().collect(),
        })
        .collect()
}

pub(crate) fn sources(desk: Desk) -> SourcesContent {
    let group = |label: &str, anchor: &str, keys: &[&str]| SourcesGroup {
        label: label.to_owned(),
        anchor: anchor.to_owned(),
        rows: keys.iter().map(|key| desk.row(key)).collect(),
    };
    SourcesContent {
        groups: vec![
            group("2025", "y2025", &["c"]),
            group("2024", "y2024", &["a"]),
            group("Date unknown", "undated", &["b"]),
        ],
        total: 3,
        outlets: vec![
            desk.plain("People", "organisations/people-magazine.html"),
            desk.plain("not stated (3)", ""),
        ],
        independence: "3 independent origins".to_owned(),
    }
}

pub(crate) fn coverage(desk: Desk) -> CoverageContent {
    let cell = |state: &'static str| CoverageCell {
        state,
        label: match state {
            "reports" => "reports",
            "differs" => "says otherwise",
            _ => "silent",
        }
        .to_owned(),
        answers: Vec::new(),
        url: (state != "silent").then(|| format!("{}articles/b.html#p1", desk.root)),
    };
    let row = |event: EventCard, states: [&'static str; 3]| CoverageRow {
        event: desk.event_link(&event.key, &event.title, event.date),
        cells: states.into_iter().map(cell).collect(),
    };
    let mut events = desk.events().into_iter();
    let mut next = |states| events.next().map(|event| row(event, states));
    let rows = [
        next(["reports", "silent", "silent"]),
        next(["reports", "silent", "silent"]),
        next(["reports", "silent", "reports"]),
        next(["silent", "silent", "reports"]),
        next(["silent", "reports", "silent"]),
        next(["silent", "reports", "silent"]),
        next(["silent", "reports", "silent"]),
        next(["silent", "differs", "differs"]),
        next(["silent", "reports", "silent"]),
    ];
    CoverageContent {
        articles: vec![desk.article("a"), desk.article("b"), desk.article("c")],
        left_out: 0,
        rows: rows.into_iter().flatten().collect(),
        names: vec![NameRow {
            entity: desk.entity("king-charles"),
            cells: vec![
                NameCell { forms: strings(&["Charles", "the King", "his father"]) },
                NameCell { forms: strings(&["the King"]) },
                NameCell { forms: Vec::new() },
            ],
        }],
    }
}

/// Two dots and a line, and the same as a row.
pub(crate) fn network(desk: Desk) -> NetworkContent {
    let person = |key: &str, x: i32| NetworkPerson {
        link: desk.entity(key),
        label: desk.entity(key).name.clone(),
        x,
        y: 20,
        radius: 6,
        label_y: 39,
    };
    NetworkContent {
        drawing: NetworkDrawing {
            width: 300,
            height: 60,
            lines: vec![NetworkLine { x1: 60, y1: 20, x2: 240, y2: 20, strength: 4, stated: true }],
            people: vec![person("king-charles", 60), person("prince-harry", 240)],
        },
        ties: vec![NetworkTie {
            one: desk.entity("king-charles"),
            other: desk.entity("prince-harry"),
            stated: vec!["child".to_owned()],
            events: 6,
            passages: 11,
            articles: 3,
        }],
        total: 6,
        left_out: 1,
        ties_left_out: 1,
    }
}

pub(crate) fn entities(desk: Desk) -> EntitiesContent {
    let people = desk.people();
    let letter = |letter: &str, names: &[&str]| LetterGroup {
        letter: letter.to_owned(),
        anchor: format!("letter-{}", letter.to_lowercase()),
        entities: people.iter().filter(|card| names.contains(&card.link.key.as_str())).cloned().collect(),
    };
    EntitiesContent {
        kind: "person",
        letters: vec![
            letter("A", &["tobyn-andreae"]),
            letter("C", &["king-charles", "queen-camilla"]),
            letter("H", &["prince-harry"]),
            letter("M", &["meghan-markle"]),
            letter("W", &["prince-william"]),
        ],
        total: 6,
    }
}

pub(crate) fn free(desk: Desk) -> FreeContent {
    FreeContent {
        title: "About this dossier".to_owned(),
        anchor: "about".to_owned(),
        body_html: "<p>This dossier shows what <a href=\"https://example.org/\">Cuttings</a> makes of three sources.</p><h2 id=\"method\">Method</h2><p>Each source is kept as notes in our own words; every statement leads to a passage.</p><ul><li>Named insiders stay unnamed.</li><li>Gaps stay visible.<sup id=\"mark-ref-about-1\"><a href=\"#ref-about-1\">1</a></sup></li></ul><blockquote><p>A claim without a source is a rumour with good manners.</p></blockquote><table><thead><tr><th>Source</th><th>Passages</th></tr></thead><tbody><tr><td>A</td><td>8</td></tr></tbody></table>".to_owned(),
        references: vec![desk.reference("ref-about-1")],
        section: Some(PageSection {
            head: NavigationItem { label: "About this dossier".into(), url: "about.html".into(), current: true },
            pages: vec![
                SectionPage {
                    link: NavigationItem { label: "Method".into(), url: "about/method.html".into(), current: false },
                    description: Some("How statements are tied to passages.".into()),
                },
                SectionPage {
                    link: NavigationItem { label: "Limits".into(), url: "about/limits.html".into(), current: false },
                    description: None,
                },
            ],
        }),
        extra: serde_json::Value::Null.into(),
    }
}
