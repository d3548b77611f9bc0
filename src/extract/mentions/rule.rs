//! Why a mention was decided as it was, or left open.

/// The rule behind a decision. Names are stable; they stand in the output of `inspect`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The editor settled the form for this article.
    Settled,
    /// A strong form that one entry has.
    FullName,
    /// A full name with initials or middle names that the roster lacks.
    FullNameVaried,
    /// A title or name that one entry holds at the article's date.
    HolderAtDate,
    /// The article is undated, and one entry alone ever holds the title.
    OnlyHolder,
    /// A short form of somebody whom the article names in full.
    ShortForm,
    /// The only relative of this kind that the nearest subject has.
    OnlyRelative,
    /// Several entries have the form.
    SharedName,
    /// A short form of several whom the article names.
    SharedShortForm,
    /// A short form of somebody whom the article never names in full.
    NoFullName,
    /// The article also names somebody else who bears the word.
    OtherBearer,
    /// Holders change with time, and the article's date does not decide between them.
    UndecidedDate,
    /// "Then", "former", "future": the holder of another time.
    FormerHolder,
    /// A title followed by "of" and a name: perhaps another one's.
    HolderElsewhere,
    /// A capitalised word right beside it may belong to the name.
    CapitalNeighbour,
    /// The word is an ordinary one too, and where it stands a capital says nothing.
    OrdinaryWord,
    /// The honorific before it may not be this person's.
    UnclearHonorific,
    /// Several relatives of this kind.
    SeveralRelatives,
    /// Nobody can say whose relative is meant.
    UnclearSubject,
    /// The words mean two people at once.
    MeansTwo,
}

impl Rule {
    /// Every rule, those that decide before those that leave open.
    pub const ALL: &'static [Rule] = &[
        Rule::Settled,
        Rule::FullName,
        Rule::FullNameVaried,
        Rule::HolderAtDate,
        Rule::OnlyHolder,
        Rule::ShortForm,
        Rule::OnlyRelative,
        Rule::SharedName,
        Rule::SharedShortForm,
        Rule::NoFullName,
        Rule::OtherBearer,
        Rule::UndecidedDate,
        Rule::FormerHolder,
        Rule::HolderElsewhere,
        Rule::CapitalNeighbour,
        Rule::OrdinaryWord,
        Rule::UnclearHonorific,
        Rule::SeveralRelatives,
        Rule::UnclearSubject,
        Rule::MeansTwo,
    ];

    /// The stable name.
    ///
    /// ```
    /// use cuttings::extract::mentions::Rule;
    ///
    /// assert_eq!(Rule::ShortForm.name(), "short-form");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Rule::Settled => "settled",
            Rule::FullName => "full-name",
            Rule::FullNameVaried => "full-name-varied",
            Rule::HolderAtDate => "holder-at-date",
            Rule::OnlyHolder => "only-holder",
            Rule::ShortForm => "short-form",
            Rule::OnlyRelative => "only-relative",
            Rule::SharedName => "shared-name",
            Rule::SharedShortForm => "shared-short-form",
            Rule::NoFullName => "no-full-name",
            Rule::OtherBearer => "other-bearer",
            Rule::UndecidedDate => "undecided-date",
            Rule::FormerHolder => "former-holder",
            Rule::HolderElsewhere => "holder-elsewhere",
            Rule::CapitalNeighbour => "capital-neighbour",
            Rule::OrdinaryWord => "ordinary-word",
            Rule::UnclearHonorific => "unclear-honorific",
            Rule::SeveralRelatives => "several-relatives",
            Rule::UnclearSubject => "unclear-subject",
            Rule::MeansTwo => "means-two",
        }
    }

    /// The rule in a sentence for a reader.
    pub fn sentence(self) -> &'static str {
        match self {
            Rule::Settled => "The article's own `mentions` settle who this is.",
            Rule::FullName => "This name belongs to one entry.",
            Rule::FullNameVaried => "This is the name of one entry, with initials or middle names added.",
            Rule::HolderAtDate => "At the article's date this name or title belongs to one entry.",
            Rule::OnlyHolder => "The article has no date, but only one entry ever has this name or title.",
            Rule::ShortForm => {
                "The article names this entry in full, and nobody else in it fits the short form."
            }
            Rule::OnlyRelative => "The nearest subject has exactly one relative of this kind.",
            Rule::SharedName => "Several entries have this name.",
            Rule::SharedShortForm => "The article names several entries that this short form fits.",
            Rule::NoFullName => "A name of one word counts only where the article has the full name too.",
            Rule::OtherBearer => "The article also names somebody else with this word in the name.",
            Rule::UndecidedDate => {
                "This title changes hands, and the article's date does not say who has it."
            }
            Rule::FormerHolder => "A word before it points to the holder of another time.",
            Rule::HolderElsewhere => "What follows may make it the title of somebody else.",
            Rule::CapitalNeighbour => "A capitalised word beside it may be a part of the name.",
            Rule::OrdinaryWord => "This is an ordinary word too, and its capital says nothing here.",
            Rule::UnclearHonorific => "The honorific before it may belong to somebody else of that name.",
            Rule::SeveralRelatives => "There are several relatives of this kind.",
            Rule::UnclearSubject => "The text does not say for certain whose relative this is.",
            Rule::MeansTwo => "These words mean two people, and a link can lead to one only.",
        }
    }

    /// Whether mentions under this rule are certain.
    pub fn decides(self) -> bool {
        self <= Rule::OnlyRelative
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn names_are_stable_and_distinct() {
        let mut names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Rule::ALL.len());
        assert!(Rule::ALL.is_sorted());
    }

    #[test]
    fn every_rule_has_a_sentence_of_its_own() {
        let mut sentences: Vec<&str> = Rule::ALL.iter().map(|rule| rule.sentence()).collect();
        assert!(sentences.iter().all(|text| text.starts_with(char::is_uppercase) && text.ends_with('.')));
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), Rule::ALL.len());
    }
}
