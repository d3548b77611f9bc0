use super::*;

#[test]
fn windows_lie_to_dates() {
    let date = |text: &str| Date::parse(text).unwrap();
    let window = Window::new(Some(&date("2022-09-08")), None);
    for (article, validity) in [
        (Some("2022-09-07"), Validity::Never),
        (Some("2022-09-08"), Validity::Certainly),
        (Some("2022-09"), Validity::Perhaps),
        (Some("2023"), Validity::Certainly),
        (None, Validity::Perhaps),
    ] {
        assert_eq!(window.at(article.map(date).as_ref()), validity, "{article:?}");
    }
    assert_eq!(Window::default().at(None), Validity::Certainly);
    let window = Window::new(None, Some(&date("2022-09-08")));
    assert_eq!(window.at(Some(&date("2022-09-08"))), Validity::Certainly);
    assert_eq!(window.at(Some(&date("2022-09-09"))), Validity::Never);
}

#[test]
fn strength_follows_the_number_of_words() {
    for (form, weak) in [
        ("Harry", true),
        ("Jane Roe", false),
        ("the King", false),
        ("王毅", false),
        ("王", true),
        ("習近平", false),
        ("김정은", false),
        ("ハリー", true),
        ("メーガン・マークル", false),
    ] {
        let mut builder = RosterBuilder::new();
        builder.add(7, &[Form::new(form)], &Facts::default());
        assert_eq!(builder.build().forms[0].weak, weak, "{form}");
    }
}

#[test]
fn kin_are_found_from_both_ends() {
    let mut builder = RosterBuilder::new();
    for (key, name) in [(1, "Prince Harry"), (2, "King Charles"), (3, "Ann Roe"), (4, "Prince William")] {
        builder.add(key, &[Form::new(name)], &Facts::default());
    }
    for (of, kind, to) in [(1, "father", 2), (1, "wife", 3), (1, "brother", 4), (9, "father", 1)] {
        builder.relate(&Tie { of, kind, to, from: None, until: None });
    }
    let roster = builder.build();
    let kin = |of: u32, kind: &str| {
        let kin = kin_of(&roster, roster.index_of(of).unwrap(), kind, None);
        kin.people.iter().map(|&index| roster.entity(index).key).collect::<Vec<_>>()
    };
    assert_eq!(kin(1, "father"), [2]);
    assert_eq!(kin(1, "dad"), [2]);
    assert_eq!(kin(1, "mother"), [0u32; 0]);
    assert_eq!(kin(2, "son"), [1]);
    assert_eq!(kin(3, "husband"), [1]);
    assert_eq!(kin(4, "brother"), [1]);
    assert_eq!(kin(2, "daughter"), [0u32; 0]);
}

#[test]
fn kin_are_certain_if_tie_and_gender_are() {
    let date = |text: &str| Date::parse(text).unwrap();
    let (first, article) = (date("2020"), date("2024"));
    let mut builder = RosterBuilder::new();
    for (key, name) in
        [(1, "Prince Harry"), (2, "King Charles"), (3, "Robin Roe"), (4, "Jo Roe"), (5, "Ann Roe")]
    {
        builder.add(key, &[Form::new(name)], &Facts::default());
    }
    for (of, kind, to) in [(2, "child", 3), (1, "father", 2), (1, "wife", 4), (3, "child", 5)] {
        let from = (kind == "wife").then_some(&first);
        builder.relate(&Tie { of, kind, to, from, until: None });
    }
    let roster = builder.build();
    let certain = |of: u32, kind: &str, date: Option<&Date>| {
        kin_of(&roster, roster.index_of(of).unwrap(), kind, date).certain
    };
    assert!(certain(1, "father", None));
    assert!(!certain(2, "daughter", None));
    assert!(certain(3, "daughter", None));
    assert!(!certain(1, "wife", None));
    assert!(certain(1, "wife", Some(&article)));
    assert_eq!(roster.kind_of(1), Some(Kind::Person));
    assert_eq!(roster.kind_of(9), None);
}
