//! The English words by which answers are compared.

/// Words with which an answer declines to answer.
pub(super) const NO_ANSWER: &[&str] = &[
    "unknown",
    "not known",
    "not stated",
    "not given",
    "not disclosed",
    "undisclosed",
    "unclear",
    "not clear",
    "declined to say",
    "declined to comment",
    "no comment",
    "does not say",
    "did not say",
    "not reported",
    "n/a",
    "none given",
];

/// Words that turn what is said into its contrary.
pub(super) const NEGATIONS: &[&str] =
    &["not", "never", "no", "nobody", "nothing", "neither", "nor", "without", "cannot", "none"];

/// Words that carry no meaning of their own in a short answer.
pub(super) const EMPTY: &[&str] =
    &["the", "a", "an", "in", "at", "on", "of", "it", "was", "were", "is", "that", "by", "to", "to be"];

/// Words after which more is said than before: an answer that adds them is another answer.
pub(super) const ADDING: &[&str] = &[
    "almost", "denied", "denies", "deny", "hardly", "refused", "refuses", "and", "with", "or", "only",
    "alone", "but", "except", "plus", "also", "both", "if",
];

/// Words that turn one figure into another: of each row an answer has one, and the other another.
pub(super) const TURNS: &[&[&[&str]]] = &[
    &[
        &["up", "rise", "rose", "risen", "increase", "increased", "grew", "gain", "gained"],
        &["down", "fall", "fell", "fallen", "decrease", "decreased", "shrank", "drop", "dropped"],
    ],
    &[
        &["hourly", "an hour"],
        &["daily", "a day"],
        &["weekly", "a week"],
        &["monthly", "a month"],
        &["annually", "yearly", "a year"],
    ],
    &[&["loss", "lost", "deficit"], &["profit", "surplus"]],
    &[
        &["dead", "killed", "died", "deaths", "fatalities"],
        &["injured", "wounded", "hurt"],
        &["missing"],
        &["arrested", "detained"],
    ],
];

/// Words after which a part of what was counted is told.
pub(super) const DETAILS: &[&str] = &[" including ", " of which ", " of whom ", " among them ", " ("];

/// Words before the last time at which something was over: "by 5 pm".
pub(super) const UNTIL: &[&str] = &["by ", "before ", "until "];

/// Words before the first time at which something had begun: "after 4 pm".
pub(super) const FROM: &[&str] = &["after ", "since ", "from "];

/// Words for a day to come: "next Tuesday".
pub(super) const AHEAD: &[&str] = &["next", "coming"];

/// Words for a day gone by: "last Tuesday".
pub(super) const BEHIND: &[&str] = &["last", "past"];
