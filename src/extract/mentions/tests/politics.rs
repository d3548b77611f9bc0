//! Names with offices and titles, and namesakes.

use super::{Entry, check, organisation, person, place};

const POLITICS: &[Entry] = &[
    person("boris", &["Boris Johnson", "Johnson"]),
    person("lyndon", &["Lyndon Johnson", "Lyndon B. Johnson", "Johnson"]),
    person("theresa", &["Theresa May", "May"]),
    person("barack", &["Barack Obama", "Obama"]),
    person("lacey", &["Robert Lacey", "Lacey"]),
    organisation("company", &["Johnson & Johnson", "J&J!"]),
    organisation("us-weekly", &["Us Weekly", "Us*"]),
    organisation("people", &["People"]),
    organisation("times", &["The Times of London", "The Times"]),
    place("london", &["London!"]),
];

#[test]
fn reads_politics() {
    for marked in [
        "[Boris Johnson=boris] spoke. Mr [Johnson=boris] sat. President [Johnson=boris] too.",
        "[Boris Johnson=boris] and [Lyndon Johnson=lyndon]: [Johnson?shared-short-form] won.",
        "[Boris Johnson=boris] sold [Johnson & Johnson=company] to [J&J=company]. [Johnson=boris] left.",
        "[Boris Johnson=boris] and Rachel Johnson. [Johnson?other-bearer] left.",
        "[Theresa May=theresa] spoke in May. [May=theresa] said no on May 10. It may be. [May?ordinary-word] I?",
        "[Robert Lacey=lacey] and [May=theresa] spoke. On 10 May [Theresa May=theresa] said so.",
        "[Barack Obama=barack] and Mrs [Obama?unclear-honorific]; Mr [Obama=barack].",
        "[Robert Lacey=lacey], [Robert J. Lacey=lacey] and R. [Lacey=lacey] are one.",
        "Mary Lacey and [Robert Lacey=lacey] are two. [Lacey?other-bearer] is one.",
        "[Robert Lacey=lacey] spoke. Lacey Rovers won. [Lacey=lacey] left.",
        "[Robert Lacey=lacey] spoke. They saw Lacey Wanderers. [Lacey=lacey] left.",
        "[Robert Lacey=lacey] spoke. They met at Lacey Close. [Lacey=lacey] left.",
        "[Robert Lacey=lacey] spoke. They paid Lacey Brothers. [Lacey=lacey] left.",
        "[Robert Lacey=lacey] spoke. They gave [Lacey=lacey] BBC pins.",
        "[Robert Lacey=lacey] spoke. They thanked Lacey B. Hale.",
        "People say so. The people told [Us Weekly=us-weekly]. The US is big. They told [People?no-full-name] so.",
        "[The Times=times] said, the New York Times did not, [the Times=times] did. Hard Times, the Sunday Times.",
        "[London=london] is big, [London=london]-based. London Bridge, New London, [London=london] Mayor Jane Roe.",
        "[Robert Lacey=lacey] spoke. JD [Lacey?capital-neighbour] left. The MP [Lacey=lacey] did not.",
        "[Robert Lacey=lacey] spoke. J.D. Lacey left.",
        "It was long ago that [Robert Lacey=lacey] spoke.\n[Robert J. Lacey=lacey] left.",
        "[Robert Lacey=lacey] came. They saw R. [Lacey=lacey]; it was Bob’s R. [Lacey=lacey].",
        "[Robert Lacey=lacey] came. It was John’s [Lacey=lacey].",
    ] {
        check(POLITICS, marked);
    }
}

#[test]
fn an_office_with_a_field_is_another_one() {
    let roster = [person("tait", &["Helen Tait", "Tait", "the minister"])];
    for marked in [
        "[The minister=tait] spoke for hours. [The minister=tait] of the day left.",
        "[The minister?holder-elsewhere] for roads spoke, and [the minister?holder-elsewhere] of justice.",
    ] {
        check(&roster, marked);
    }
}

#[test]
fn a_judge_is_not_who_is_tried() {
    let roster = [
        person("grant", &["Neil Grant", "Grant"]),
        person("rowe", &["Judge Rowe", "Ann Rowe", "Rowe"]),
        person("hale", &["Judge Mary Hale", "Hale"]),
    ];
    for marked in [
        "[Neil Grant=grant] was jailed by Judge [Grant?unclear-honorific]. [Grant=grant] wept.",
        "[Ann Rowe=rowe] came. [Judge Rowe=rowe] spoke. [Rowe=rowe] left.",
        "[Judge Mary Hale=hale] came. Judge [Hale=hale] spoke.",
    ] {
        check(&roster, marked);
    }
}
