mod any_text;
mod politics;
mod relatives;

use super::{Context, Mentions, Settled, find_mentions};
use crate::date::Date;
use crate::extract::roster::{Facts, Form, Kind, Roster, RosterBuilder, Strength, Tie};

/// Entities with their forms. A form may end in `*` (weak) or `!` (strong) and have a window `@from..until`; an entity may have a
/// kind, "organisation" or "place", and roles. Its key is its place in the list.
struct Entry {
    name: &'static str,
    forms: &'static [&'static str],
    kind: Kind,
}

const fn person(name: &'static str, forms: &'static [&'static str]) -> Entry {
    Entry { name, forms, kind: Kind::Person }
}

const fn organisation(name: &'static str, forms: &'static [&'static str]) -> Entry {
    Entry { name, forms, kind: Kind::Organisation }
}

const fn place(name: &'static str, forms: &'static [&'static str]) -> Entry {
    Entry { name, forms, kind: Kind::Place }
}

fn roster_of(entries: &[Entry], ties: &[(&str, &str, &str)]) -> Roster {
    let mut builder = RosterBuilder::new();
    let key = |name: &str| entries.iter().position(|entry| entry.name == name).unwrap() as u32;
    for entry in entries {
        let windows: Vec<(String, Option<Date>, Option<Date>, Strength)> =
            entry.forms.iter().map(|form| read_form(form)).collect();
        let forms: Vec<Form<'_>> = windows
            .iter()
            .map(|(text, from, until, strength)| Form {
                text,
                from: from.as_ref(),
                until: until.as_ref(),
                strength: *strength,
            })
            .collect();
        builder.add(key(entry.name), &forms, &Facts { kind: entry.kind, ..Facts::default() });
    }
    for (of, kind, to) in ties {
        builder.relate(&Tie { of: key(of), kind, to: key(to), from: None, until: None });
    }
    builder.build()
}

fn read_form(form: &str) -> (String, Option<Date>, Option<Date>, Strength) {
    let (text, window) = form.split_once('@').unwrap_or((form, ".."));
    let (from, until) = window.split_once("..").unwrap();
    let date = |text: &str| (!text.is_empty()).then(|| Date::parse(text).unwrap());
    let strength = match text.chars().last() {
        Some('*') => Strength::Weak,
        Some('!') => Strength::Strong,
        _ => Strength::Automatic,
    };
    (text.trim_end_matches(['*', '!']).to_owned(), date(from), date(until), strength)
}

/// Checks an article, one passage a line, in which `[form=name]` is a certain mention and `[form?rule]` an undecided one.
#[track_caller]
fn check_with(
    entries: &[Entry],
    ties: &[(&str, &str, &str)],
    date: Option<&str>,
    settled: &[(&str, Option<&str>)],
    marked: &str,
) {
    let roster = roster_of(entries, ties);
    let plain = strip(marked);
    let passages: Vec<&str> = plain.split('\n').collect();
    let date = date.map(|date| Date::parse(date).unwrap());
    let key = |name: &str| entries.iter().position(|entry| entry.name == name).unwrap() as u32;
    let settled: Vec<Settled<'_>> =
        settled.iter().map(|(form, name)| Settled { form, key: name.map(key) }).collect();
    let context = Context { date: date.as_ref(), settled: &settled };
    let found = find_mentions(&passages, &context, &roster);
    assert!(found.certain.iter().all(|one| one.rule.decides()));
    assert!(!found.undecided.iter().any(|one| one.why.decides()));
    let shown = show(entries, &passages, &found);
    assert_eq!(shown, marked);
}

#[track_caller]
fn check(entries: &[Entry], marked: &str) {
    check_with(entries, &[], Some("2025-09-10"), &[], marked);
}

fn strip(marked: &str) -> String {
    let mut out = String::new();
    let mut rest = marked;
    while let Some((before, inside)) = rest.split_once('[') {
        let (inside, behind) = inside.split_once(']').unwrap();
        out.push_str(before);
        out.push_str(inside.split_once(['=', '?']).unwrap().0);
        rest = behind;
    }
    out + rest
}

fn show(entries: &[Entry], passages: &[&str], found: &Mentions) -> String {
    let mut marks: Vec<(u32, std::ops::Range<usize>, String)> = Vec::new();
    for one in &found.certain {
        marks.push((one.passage, one.range.clone(), format!("={}", entries[one.key as usize].name)));
    }
    for one in &found.undecided {
        marks.push((one.passage, one.range.clone(), format!("?{}", one.why.name())));
    }
    marks.sort_by_key(|mark| (mark.0, mark.1.start));
    let mut lines: Vec<String> = passages.iter().map(|&passage| passage.to_owned()).collect();
    for (passage, range, mark) in marks.iter().rev() {
        let line = &mut lines[*passage as usize];
        line.replace_range(
            range.clone(),
            &format!("[{}{mark}]", &passages[*passage as usize][range.clone()]),
        );
    }
    lines.join("\n")
}

const ROYALS: &[Entry] = &[
    person(
        "charles",
        &[
            "King Charles III",
            "King Charles",
            "Charles",
            "the King@2022-09-08..",
            "Prince of Wales@1958-07-26..2022-09-08",
        ],
    ),
    person("harry", &["Prince Harry", "Harry", "Duke of Sussex", "the Duke*"]),
    person("william", &["Prince William", "William", "Prince of Wales@2022-09-09.."]),
    person("camilla", &["Queen Camilla", "Camilla", "the Queen@2022-09-08.."]),
    person("meghan", &["Meghan Markle", "Meghan"]),
    person("kane", &["Harry Kane", "Kane"]),
    person("elizabeth", &["Queen Elizabeth II", "Queen Elizabeth", "the Queen@1952-02-06..2022-09-08"]),
];

const FAMILY: &[(&str, &str, &str)] = &[
    ("harry", "father", "charles"),
    ("harry", "brother", "william"),
    ("harry", "wife", "meghan"),
    ("charles", "spouse", "camilla"),
];

#[test]
fn links_names_that_stand_by_themselves() {
    for marked in [
        "[Prince Harry=harry] met [King Charles III=charles].",
        "[Prince Harry=harry]'s car. [Prince Harry=harry]’s wife, [King Charles=charles]'.",
        "[Prince\u{a0}Harry=harry] and [Prince  William=william]",
        "([Prince Harry=harry]) “[Prince Harry=harry]” —[Prince Harry=harry]—",
        "The Prince Harrying of the north",
        "[The King=charles] and [the Queen=camilla] met [THE KING=charles].",
        "[Prince Harry=harry] & [Prince William=william] laughed.",
    ] {
        check(ROYALS, marked);
    }
}

#[test]
fn longest_wins() {
    for marked in [
        "[King Charles III=charles] [King Charles=charles] said.",
        "[Queen Camilla=camilla] is [the Queen=camilla].",
        "[Prince of Wales=william] and [the Duke?no-full-name].",
    ] {
        check(ROYALS, marked);
    }
}

#[test]
fn weak_forms_need_a_strong_one() {
    for marked in [
        "[Harry?no-full-name] met [Charles?no-full-name].",
        "[Harry=harry] met [Prince Harry=harry].",
        "[Prince Harry=harry] came.\n[Harry=harry] left. [The Duke=harry] slept.",
        "[Prince Harry=harry] met [Harry Kane=kane]. [Harry?other-bearer] left, [Kane=kane] stayed.",
        "[Prince Harry=harry] likes Harry Potter. [Harry?other-bearer] reads.",
        "[Harry Kane=kane] scored. [Harry?no-full-name] ran.",
        "[Duke of Sussex=harry] and [Harry=harry]",
    ] {
        check(ROYALS, marked);
    }
}

#[test]
fn titles_follow_the_date() {
    let cases = [
        (Some("2022-09-07"), "The King and the [Prince of Wales=charles]; [the Queen=elizabeth]."),
        (Some("2022-09-09"), "[The King=charles] and the [Prince of Wales=william]; [the Queen=camilla]."),
        (Some("2022-09"), "[The King?undecided-date] and the [Prince of Wales?undecided-date]."),
        (Some("2022"), "[The Queen?undecided-date] spoke."),
        (Some("2024"), "[The Queen=camilla] spoke."),
        (None, "[The King=charles] and the [Prince of Wales?undecided-date]; [the Queen?undecided-date]."),
        (
            Some("2024"),
            "The then [Prince of Wales?former-holder] and the former [Prince of Wales?former-holder].",
        ),
        (Some("2024"), "[The King?holder-elsewhere] of Jordan met [the King=charles] of late."),
        (Some("1950"), "The King met the Prince of Wales."),
    ];
    for (date, marked) in cases {
        check_with(ROYALS, &[], date, &[], marked);
    }
}

/// An entry may have the same words as an office for some years and as a nickname for good.
#[test]
fn offices_change_hands() {
    let entries = &[
        person(
            "roe",
            &["Jane Roe", "the Dean*@2010..2015", "the Provost*@2012..", "the Mayor*", "the Mayor@2010.."],
        ),
        person("poe", &["Ann Poe", "the Dean*@2016..", "the Chair@2010..", "the Chair*"]),
        person("doe", &["John Doe", "Mayor of Kent", "Mayor of Kent@2010.."]),
        person("moe", &["Sue Moe", "Mayor of York@2010..", "Mayor of York"]),
    ];
    for (date, marked) in [
        (None, "[Jane Roe=roe] came. [The Dean?undecided-date] spoke."),
        (None, "[Jane Roe=roe] came. [The Provost=roe] spoke."),
        (Some("2024"), "[The Mayor=roe] met [the Chair=poe]."),
        (Some("2024"), "The former [Mayor of Kent=doe] met the former [Mayor of York=moe]."),
    ] {
        check_with(entries, &[], date, &[], marked);
    }
}

#[test]
fn keeps_out_of_longer_names() {
    for marked in [
        "[Prince Harry=harry] went to King Street, Charles Barkley did not.",
        "[Prince Harry=harry] saw Debbie Harry. [Harry?other-bearer] sang.",
        "[King Charles=charles] read King Charles II and a King Charles Spaniel.",
        "HMS Prince of Wales sailed. HMS Queen Elizabeth did not.",
        "[Prince Harry=harry] stayed at Prince Harry Hospital near William Street.",
        "[Prince William=william] bet at William Hill on Monday.",
        "[Prince William=william] and Charles de Gaulle and Camilla van Dyke",
        "[Prince Harry=harry] owns Harry & David. harry@example.org @Harry #Harry www.Harry.org",
        "[Prince Harry=harry]-style, anti-[Harry=harry], [Meghan?no-full-name]-era",
        "[Prince Harry=harry], Harry-Jones, Smith-Harry, [Harry?other-bearer]",
        "Chez d’[Harry=harry]: [Prince Harry=harry] and O'Charles",
        "Prince [Charles=charles] met [King Charles=charles]. Princess Meghan, Prince Camilla?",
        "On Monday [Harry=harry] met [Prince Harry=harry]. In July [Harry=harry] left.",
        "[Prince Harry=harry] left Monday. [Harry=harry] Monday said. Asked [Harry=harry], he left.",
        "[Prince Harry=harry] said.[Harry=harry] left.",
        "[Prince Harry=harry] left.\nLater Debbie Harry sang.",
        "[Prince Harry=harry] met J.Harry, wrote to example.org/Harry and saved .Harry again.",
        "[Prince Harry=harry] left (he said).[Harry=harry] slept. ...[Harry=harry] woke.",
        "[Prince Harry=harry] saw a/[Harry=harry], //Harry/house, Prince Harry@home and Prince Harry_x.",
        "The ex-[Prince of Wales?former-holder] met the then-[Prince of Wales?former-holder].",
        "[King Charles=charles] came. [Charles?holder-elsewhere] of Jordan left.",
        "[Harry Kane=kane] scored. [Kane=kane] of Leeds left.",
        "[Queen Camilla=camilla], Anti-[Camilla?other-bearer], Big-Camilla",
        "[Prince Harry=harry] (Old-Harry) left.",
        "[Prince Harry=harry] or [Harry=harry]/[William?no-full-name]",
        "[Harry Kane=kane] scored, J. Kane did not.",
    ] {
        check(ROYALS, marked);
    }
}

#[test]
fn reads_capitals() {
    for marked in [
        "[PRINCE HARRY=harry] MEETS [THE KING=charles]\n[Prince Harry=harry] meets [the King=charles].",
        "[HARRY=harry] MEETS [CHARLES=charles]\n[Prince Harry=harry] met [King Charles=charles].",
        "[Harry=harry] Meets [Charles=charles] Over Tea in London\n[Prince Harry=harry] met [King Charles=charles].",
        "[HARRY?capital-neighbour] POTTER STAR DIES\n[Prince Harry=harry] was sad.",
        "[Prince Harry=harry] said prince harry and HARRY are no names.",
        "[Prince Harry=harry] Meets [King Charles=charles]",
        "[DUKE OF SUSSEX=harry] FLIES IN",
        "The [Duke Of Sussex=harry] Flies In Again Today",
        "[Prince Harry=harry] came.\n[HARRY=harry] MEETS KING IN LEEDS\n[HARRY=harry] MEETS KING IN LEEDS today",
        "[Prince Harry=harry] came.\nHARRY MEETS KING today\nHARRY MEETS KING today again",
        "[Prince Harry=harry] came.\nI SAW BIG HARRY HERE today",
        "[Prince Harry=harry] came.\nBIG NEWS: [HARRY=harry] MEETS KING today",
        "[Prince Harry=harry] came.\n[Harry=harry] Meets 1000 Fans Over Tea Today",
        "[Prince Harry=harry] came.\n[Harry=harry] Meets Fans with Tea Over Lunch from Leeds",
        "[Prince Harry=harry] came.\n[Harry=harry] Speaks of Tea Over Trial Today",
        "[Prince Harry=harry] came.\n[HARRY=harry] WILL FLY TO LEEDS",
        "[Prince Harry=harry] came.\nHARRY LTD SUES TODAY",
        "[Prince Harry=harry] came.\nToday Harry Wins came.",
        "[Prince Harry=harry] came.\nWhat Harry Wins",
        "[Prince Harry=harry] came.\nThese Harry Wins It",
    ] {
        check(ROYALS, marked);
    }
}

const TRAPS: &[Entry] = &[
    person("jane", &["Jane Hill", "Hill"]),
    person("sam", &["Sam Hill", "Hill"]),
    person("ford", &["Harrison Ford", "Ford"]),
    organisation("ford-motor", &["Ford Motor Company", "Ford Motor"]),
    person("lulu", &["Luiz Inácio Lula da Silva", "Lula"]),
    person("ursula", &["Ursula von der Leyen", "von der Leyen"]),
    person("pelosi", &["Nancy Pelosi", "Pelosi"]),
    person("grant", &["Hugh Grant", "Grant"]),
    person("brown", &["Gordon Brown", "Brown"]),
    person("connor", &["Sinéad O’Connor", "O’Connor"]),
    person("king", &["Stephen King", "King"]),
    person("reis", &["Maria Joana Reis da Silva", "da Silva*"]),
    person("tallulah", &["Tallulah!"]),
    person("skerry", &["Tom Skerry", "Skerry"]),
    person("pope", &["Pope Francis", "the Pope@2013-03-13..2025-04-21", "Francis"]),
    organisation("palace", &["Buckingham Palace", "the Palace*"]),
    organisation("bbc", &["BBC!"]),
    place("sussex", &["Sussex!"]),
];

/// Sentences made up to mislead.
#[test]
fn survives_traps() {
    for marked in [
        "[Jane Hill=jane] met [Sam Hill=sam]. Ms [Hill?shared-short-form] left, [Hill?shared-short-form] stayed.",
        "[Jane Hill=jane] lives in Hill Street, near Capitol Hill. [Hill?other-bearer] said so.",
        "[Jane Hill=jane] lives in Hill Street. [Hill?ordinary-word] walks help. [Hill=jane] said so.",
        "[Harrison Ford=ford] drove a [Ford Motor=ford-motor] car. [Ford=ford] smiled.",
        "[Harrison Ford=ford] drove a car made by [Ford Motor Company=ford-motor], a Ford Focus.",
        "[Luiz Inácio Lula da Silva=lulu] won. [Lula=lulu] spoke. [Luiz Inacio Lula da Silva=lulu].",
        "[Ursula von der Leyen=ursula] spoke; [von der Leyen=ursula] left. [Von der Leyen=ursula] slept.",
        "[NANCY PELOSI=pelosi] SPEAKS\n[Pelosi=pelosi], who said no, is [Nancy Pelosi=pelosi].",
        "[Hugh Grant=grant] got a grant. [Grant?ordinary-word] money ran out. [Grant=grant] said so.",
        "[Gordon Brown=brown] wore brown. Mr. [Brown?other-bearer] left. Sarah Brown did not.",
        "[Gordon Brown=brown] wore brown. Mr. [Brown=brown] left.",
        "[Sinéad O'Connor=connor] sang. [O’Connor=connor]’s song, [O'Connor=connor]'s too.",
        "[Stephen King=king] met King Charles. The King left; [King?other-bearer] wrote.",
        "[Pope Francis=pope] is [the Pope=pope]. [Francis=pope] prayed at Pope Francis Centre.",
        "[Buckingham Palace=palace] said no. [The Palace=palace] is silent; the Palace Theatre is not.",
        "A [BBC=bbc] reporter of [BBC=bbc] News in [Sussex=sussex]. West Sussex, East Sussex.",
        "[Hugh Grant=grant] came. Afterwards [Grant=grant] left.",
        "[Hugh Grant=grant] came. Debbie Grant left. They saw [Grant?other-bearer].",
        "[Hugh Grant=grant] came. Unlike [Grant=grant], they left. Xyzzy [Grant?capital-neighbour] did too.",
        "[Jane Hill=jane]: “[Hill=jane] is my name”, said [Hill=jane].",
        "[Jane Hill=jane] left. He said “[Hill?ordinary-word] walks help”.",
        "[Jane Hill=jane] lives in Hill Lane. It was [Hill=jane]’s idea.",
        "[Jane Hill=jane] saw the Hill Airlines desk. It was [Hill=jane]’s idea.",
        "[Maria Joana Reis da Silva=reis] spoke. [Maria Reis da Silva=reis] left.",
        "[Tallulah=tallulah] sang for Queen Tallulah of Ruritania.",
        "The seal lay on a skerry. Skerry and seal were grey.",
        "Count [Tom Skerry=skerry] danced.",
        "The seal slept. [Skerry?no-full-name] woke.",
    ] {
        check_with(TRAPS, &[], Some("2024-02-08"), &[], marked);
    }
}

#[test]
fn reads_words_that_are_names_too() {
    for marked in [
        "A skerrylike rock, an underskerry. [Skerry?no-full-name] woke.",
        "[Hugh Grant=grant] got a Grant.",
        "King of all birds is the eagle.",
        "[Sam Hill=sam] came. SAM [Hill=sam] slept.",
        "[Hugh Grant=grant] met [Stephen King=king]. They saw Grant King.",
        "[Hugh Grant=grant] came. Gold [Grant=grant] left.",
        "[Hugh Grant=grant] came. Joe Grant left.",
        "[Hugh Grant=grant] came. “[Grant=grant] IS my name”, he said. [Grant?ordinary-word] money ran out.",
        "[Lula=lulu] won. [Luiz Inácio Lula da Silva=lulu] came. The [Lula=lulu] campaign cheered.",
        "[Jane Hill=jane] came. Mrs [Sam Hill=sam] left.",
        "[Nancy Pelosi=pelosi] came. Mr Pelosi stayed away. Mrs [Pelosi?other-bearer] spoke.",
        "[Hugh Grant=grant] came. Mrs Grant stayed away. Mr [Grant?other-bearer] spoke.",
        "[Nancy Pelosi=pelosi] came. Mrs [Pelosi=pelosi] spoke.",
        "[Jane Hill=jane] came. The “great” [Hill=jane] walks.",
        "[Jane Hill=jane] crossed Hill Bridge and saw the Hill Prize. It was [Hill=jane]’s idea.",
    ] {
        check_with(TRAPS, &[], Some("2024-02-08"), &[], marked);
    }
}

#[test]
fn settled_forms_come_first() {
    let settled: &[(&str, Option<&str>)] = &[
        ("his father", Some("charles")),
        ("the couple", None),
        ("the Sussexes", None),
        ("Meghan Markle's husband", Some("harry")),
        ("Queen", Some("camilla")),
        ("Harry", None),
    ];
    check_with(
        ROYALS,
        &[],
        Some("2024-02-08"),
        settled,
        "[Prince Harry=harry] saw [his father=charles], [the King=charles] and [Queen=camilla]. [His father=charles] slept.\n\
         The couple left. The Sussexes stayed. [Meghan Markle’s husband=harry] and Harry ate. [Queen Camilla=camilla] too.",
    );
}

#[test]
fn any_script() {
    let entries = &[
        person("wang", &["王毅", "王"]),
        person("abe", &["安倍晋三", "安倍"]),
        person("putin", &["Владимир Путин", "Путин"]),
        person("sisi", &["عبد الفتاح السيسي", "السيسي"]),
        person("oneil", &["Shaquille O’Neil", "O’Neil"]),
        person("zoe", &["Zoë Roe", "Zoë"]),
        person("sen", &["Amartya Sen", "Sen"]),
    ];
    for marked in [
        "外长[王毅=wang]说。",
        "APEC[王毅=wang]出席。",
        "[安倍晋三=abe]元首相。[安倍=abe]氏は言った。",
        "[Владимир Путин=putin] сказал. [Путин=putin] ушёл. ВЛАДИМИРПутин",
        "قال [عبد الفتاح السيسي=sisi] إن [السيسي=sisi] هنا",
        "[Shaquille O'Neil=oneil] is [O’Neil=oneil]. [SHAQUILLE O'NEIL=oneil]",
        "[Zoe\u{308} Roe=zoe], [Zoe Roe=zoe] and [Zoë=zoe]",
    ] {
        check(entries, marked);
    }
}

#[test]
fn a_line_break_inside_a_name_is_a_blank() {
    let roster = roster_of(ROYALS, &[]);
    let found = find_mentions(&["Then Prince\nHarry left."], &Context::default(), &roster);
    assert_eq!(found.certain[0].range, 5..17);
}

#[test]
fn names_are_shared() {
    let roster = |forms: [&'static [&'static str]; 3]| {
        [person("one", forms[0]), person("two", forms[1]), person("three", forms[2])]
    };
    for (forms, marked) in [
        (roster([&["Ann Poe"], &["Ann Poe"], &[]]), "[Ann Poe?shared-name] left."),
        (
            roster([&["Tallulah!"], &["Tallulah Roe", "Tallulah"], &[]]),
            "[Tallulah Roe=two] met [Tallulah?shared-name].",
        ),
        (roster([&["Tallulah!"], &["Tallulah Roe", "Tallulah"], &[]]), "[Tallulah=one] sang."),
        (
            roster([&["Robert Lacey", "Lacey"], &["R. J. Lacey", "Lacey"], &[]]),
            "[Robert Lacey=one] met [R. J. Lacey=two]. [R. K. Lacey=two] left.",
        ),
        (
            roster([&["Robert Lacey", "Lacey"], &["Rose Lacey", "Lacey"], &[]]),
            "[Robert Lacey=one] met [Rose Lacey=two]. R. [Lacey?shared-short-form] left.",
        ),
        (
            roster([&["Hugh Grant", "Grant"], &["Ann Poe", "Captain Grant*"], &[]]),
            "[Hugh Grant=one] met [Ann Poe=two]. [Grant=one] left.",
        ),
        (roster([&["Jane Roe", "Ann Poe", "Roe"], &[], &[]]), "[Jane Roe=one] came. Ann Roe left."),
    ] {
        check(&forms, marked);
    }
}

/// After a dozen words that were looked for one by one, all that an article writes in small letters are gathered.
#[test]
fn small_words_are_known_however_many_are_looked_for() {
    let entries = &[person("grant", &["Hugh Grant", "Grant"])];
    let unknown: String =
        ('a'..'p').map(|c| format!("Xy{c}zzy [Grant?capital-neighbour] did too. ")).collect();
    let marked = format!("[Hugh Grant=grant] saw a skerry. {unknown}Skerry [Grant=grant] did not.");
    check(entries, &marked);
}

/// What is read around a form is cut between letters, however many bytes they have.
#[test]
fn neighbours_are_cut_between_letters() {
    let entries = &[person("harry", &["Prince Harry", "Harry"])];
    for shift in 0..3 {
        let (shifted, wide) = ("$".repeat(shift), "€".repeat(60));
        check(entries, &format!("[Prince Harry=harry] came.\n{wide}{shifted}/[HARRY=harry] {shifted}{wide}"));
    }
}
