//! People named by what they are to somebody.

use super::{Context, FAMILY, ROYALS, check_with, find_mentions, person, roster_of};

#[test]
fn relatives_need_one_subject_and_one_answer() {
    for marked in [
        "[Prince Harry=harry], 39, met [his father=charles], [King Charles III=charles], 75.",
        "[Prince Harry=harry] said that the focus must be on [his father=charles].",
        "Asked about [his father=charles] on arriving, [Prince Harry=harry] smiled.",
        "[Prince Harry=harry] left. He missed [his brother=william] and [his wife=meghan].",
        "[Prince Harry=harry]'s [wife=meghan] came. [Meghan Markle=meghan]’s [husband=harry] did not.",
        "[King Charles=charles] and [his wife=camilla]; [Queen Camilla=camilla] and [her husband=charles].",
        "[King Charles=charles] trusts [his younger son?several-relatives].",
        "[King Charles=charles] told [Prince Harry=harry] that [his father?unclear-subject] was ill.",
        "John Roe told [Prince Harry=harry] that [his father?unclear-subject] was ill.",
        "“I love [his father?unclear-subject],” said a friend of [Prince Harry=harry].",
        "[King Charles=charles]'s [son=harry] said so. “I love her husband,” said [Prince Harry=harry].",
        "[Prince Harry=harry] has his mother's eyes. His sister is nobody.",
        "[King Charles=charles] and [Queen Camilla=camilla] ate; then [the couple?means-two] left.",
        "[Prince Harry=harry] saw his brother, John Roe. His father-in-law too.",
        "[Prince Harry=harry] saw [his brother=william] [William?no-full-name].",
        "A man saw his father.",
        "[Prince Harry=harry] missed [his late father=charles].",
        "Witness J told [Prince Harry=harry] that [his father?unclear-subject] was ill.",
        "[Queen Camilla=camilla] saw his father? No: [King Charles=charles] saw his father.",
        "[Prince Harry=harry] saw his father, [Prince William=william].",
        "[Prince Harry=harry] saw his father John.",
        "[Prince Harry=harry] and NATO thanked [his father=charles].",
        "Yesterday in Leeds [Prince Harry=harry] thanked [his father=charles].",
        "At Invictus Games [Prince Harry=harry] thanked [his father=charles].",
        "Leeds’s [Prince Harry=harry] thanked [his father=charles].",
        "Trains brought [Prince Harry=harry] to [his father=charles].",
        "Xyzzy [Prince Harry=harry] thanked [his father?unclear-subject].",
        "I saw [Prince Harry=harry] when I met [his father=charles].",
        "[Prince William=william] left. Asked about [his father?unclear-subject] on arriving, [Prince Harry=harry] smiled.",
        "[Prince Harry=harry] left. Asked about [his father=charles] on arriving, [Prince Harry=harry] smiled.",
        "[King Charles=charles] and [Queen Camilla=camilla]: the couplet rhymes, she couple.",
        "[King Charles=charles] came.\nhe couple left.",
    ] {
        check_with(ROYALS, FAMILY, Some("2025-09-10"), &[], marked);
    }
}

#[test]
fn ties_may_name_no_gender() {
    let entries = &[
        person("harry", &["Prince Harry"]),
        person("charles", &["King Charles"]),
        person("ann", &["Queen Ann"]),
    ];
    let ties = &[("harry", "parent", "charles"), ("harry", "parent", "ann")];
    let marked = "[Prince Harry=harry] saw [his father=charles] and [his mother=ann]. [King Charles=charles] loves [his son=harry].";
    check_with(entries, ties, Some("2024-02-08"), &[], marked);
    let entries = &[
        person("jane", &["Lady Jane Hill", "Jane Hill", "Hill"]),
        person("sam", &["Sir Sam Hill", "Sam Hill", "Hill"]),
        person("tom", &["Tom Roe"]),
    ];
    let marked =
        "[Jane Hill=jane] met [Sam Hill=sam]. [Hill?shared-short-form] saw [his father?unclear-subject].";
    check_with(entries, &[("sam", "father", "tom")], Some("2024-02-08"), &[], marked);
}

#[test]
fn what_the_editor_settled_leaves_no_room_for_relatives() {
    check_with(
        ROYALS,
        FAMILY,
        Some("2024-02-08"),
        &[("father", Some("william"))],
        "[Prince Harry=harry] saw his [father=william].",
    );
}

#[test]
fn open_forms_name_those_who_may_be_meant() {
    let roster = roster_of(ROYALS, FAMILY);
    let found = find_mentions(
        &["King Charles told Prince Harry that his father was ill. The couple left."],
        &Context::default(),
        &roster,
    );
    let candidates: Vec<&[u32]> = found.undecided.iter().map(|one| one.candidates.as_slice()).collect();
    assert_eq!(candidates, [&[0][..], &[0, 1, 3, 4]]);
}

/// A sentence as long as a list has no subject.
#[test]
fn lists_have_no_subject() {
    let list = "a dog, ".repeat(200);
    let marked = format!("[Prince Harry=harry] met {list}and left. He loves [his brother?unclear-subject].");
    check_with(ROYALS, FAMILY, Some("2025-09-10"), &[], &marked);
}
