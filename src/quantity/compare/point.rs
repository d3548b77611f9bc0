//! What a comparison can find, with the English phrase of each and its key for other languages.

/// What two answers are found to be to each other. The places of a phrase are named in the order of [`Finding::said`](super::Finding).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Point {
    /// There is nothing more to say than that they agree.
    Agree,
    /// The first is the second, said otherwise.
    Is,
    /// The first is rounded to the second.
    Rounds,
    /// The second leaves room for the first.
    Fits,
    /// The first is a range that holds the second.
    Contains,
    /// The first says more than the other answer.
    SaysMore,
    /// Both allow the first.
    BothAllow,
    /// Each leaves room for the other.
    BothLeaveRoom,
    /// From the first the second follows by arithmetic.
    Gives,
    /// From the first the second follows, which is the third.
    GivesIs,
    /// From the first the second follows, which is rounded to the third.
    GivesRounds,
    /// From the first the second follows, for which the third leaves room.
    GivesFits,
    /// The first, a day, was the second, a day of the week.
    WasA,
    /// They are the first apart.
    DifferBy,
    /// They are about the first apart.
    DifferByAbout,
    /// They are the first apart or more.
    DifferByAtLeast,
    /// They are more than the first apart.
    DifferByMoreThan,
    /// The beginnings are the first apart, the ends are equal.
    StartDiffers,
    /// The ends are the first apart, the beginnings are equal.
    EndDiffers,
    /// The beginnings are the first apart, the ends the second.
    BothEndsDiffer,
    /// The first is just not the second: "50" against "more than 50".
    IsNot,
    /// The first is far from the second.
    DifferWidely,
    /// One answer says none, the other says the first.
    OneSaysNone,
    /// One answer is yes, the other no.
    YesAndNo,
    /// One answer denies what the other says.
    OneDenies,
    /// They are different words.
    DifferentAnswers,
    /// They are different days.
    DifferentDays,
    /// The units, the first and the second, measure different things.
    DifferentUnits,
    /// Different things are counted, the first and the second.
    DifferentThings,
    /// The currencies, the first and the second, differ.
    DifferentCurrencies,
    /// They answer in different ways, such as a date and a sum.
    DifferentKinds,
    /// Neither gives an answer.
    NeitherAnswers,
    /// One gives no answer.
    OneAnswersNot,
    /// Of one of them an end is not known.
    EndUnknown,
    /// The first finding, and the second as its reason.
    Because,
    /// The first finding, and the second beside it.
    Besides,
}

/// Every point with its key in a file of phrases and its English phrase.
const PHRASES: &[(Point, &str, &str)] = &[
    (Point::Agree, "agree", "agree"),
    (Point::Is, "is", "{one} is {other}"),
    (Point::Rounds, "rounds", "{one} rounds to {other}"),
    (Point::Fits, "fits", "{one} fits {other}"),
    (Point::Contains, "contains", "{one} contains {other}"),
    (Point::SaysMore, "says_more", "“{one}” says more"),
    (Point::BothAllow, "both_allow", "both allow {one}"),
    (Point::BothLeaveRoom, "both_leave_room", "both leave room for the other"),
    (Point::Gives, "gives", "{one} gives {other}"),
    (Point::GivesIs, "gives_is", "{one} gives {other}, which is {third}"),
    (Point::GivesRounds, "gives_rounds", "{one} gives {other}, which rounds to {third}"),
    (Point::GivesFits, "gives_fits", "{one} gives {other}, which fits {third}"),
    (Point::WasA, "was_a", "{one} was a {other}"),
    (Point::DifferBy, "differ_by", "differ by {one}"),
    (Point::DifferByAbout, "differ_by_about", "differ by about {one}"),
    (Point::DifferByAtLeast, "differ_by_at_least", "differ by at least {one}"),
    (Point::DifferByMoreThan, "differ_by_more_than", "differ by more than {one}"),
    (Point::StartDiffers, "start_differs", "the start differs by {one}"),
    (Point::EndDiffers, "end_differs", "the end differs by {one}"),
    (Point::BothEndsDiffer, "both_ends_differ", "the start differs by {one}, the end by {other}"),
    (Point::IsNot, "is_not", "differ: {one} is not {other}"),
    (Point::DifferWidely, "differ_widely", "differ widely: {one} against {other}"),
    (Point::OneSaysNone, "one_says_none", "one says none, the other {one}"),
    (Point::YesAndNo, "yes_and_no", "one says yes, the other no"),
    (Point::OneDenies, "one_denies", "one denies what the other says"),
    (Point::DifferentAnswers, "different_answers", "different answers"),
    (Point::DifferentDays, "different_days", "different days"),
    (Point::DifferentUnits, "different_units", "in different units: {one} and {other}"),
    (Point::DifferentThings, "different_things", "counts of different things: {one} and {other}"),
    (Point::DifferentCurrencies, "different_currencies", "in different currencies: {one} and {other}"),
    (Point::DifferentKinds, "different_kinds", "different kinds of answer"),
    (Point::NeitherAnswers, "neither_answers", "neither gives an answer"),
    (Point::OneAnswersNot, "one_answers_not", "one gives no answer"),
    (Point::EndUnknown, "end_unknown", "one end is not known"),
    (Point::Because, "because", "{one}: {other}"),
    (Point::Besides, "besides", "{one}; {other}"),
];

impl Point {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Point> {
        PHRASES.iter().map(|(point, ..)| *point)
    }

    /// A stable word for files of phrases and for data: `differ_by`.
    pub fn key(self) -> &'static str {
        self.row().map_or("", |(_, key, _)| key)
    }

    /// The phrase in English, with `{one}`, `{other}` and `{third}` for what it names.
    pub fn english(self) -> &'static str {
        self.row().map_or("", |(.., phrase)| phrase)
    }

    fn row(self) -> Option<&'static (Point, &'static str, &'static str)> {
        PHRASES.iter().find(|(point, ..)| *point == self)
    }
}
