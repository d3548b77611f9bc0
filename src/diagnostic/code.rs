//! The one list of kinds of problems.

use super::Severity;

/// Makes the enum, its names, severities, headlines and pages of explanation from one table.
macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $headline:literal)+) => {
        /// A kind of problem. Its name is stable; each has a page of explanation in `explain/NAME.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $headline] $variant,)+
        }

        impl Code {
            /// Every code, in the order of the table.
            pub fn all() -> &'static [Self] {
                &[$(Self::$variant,)+]
            }

            /// The stable name, in kebab-case.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// How much it matters unless the settings say otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// What it is, in one line, without the particulars.
            pub fn headline(self) -> &'static str {
                match self { $(Self::$variant => $headline,)+ }
            }

            /// A short page in Markdown: what it means, an example that triggers it, how to mend it.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("explain/", $name, ".md")),)+ }
            }
        }
    };
}

codes! {
    // Files and their headers.
    NotUtf8 "not-utf8" Error "a file is not UTF-8 text"
    FileTooLarge "file-too-large" Error "a file is too large to read"
    FileUnread "file-unread" Error "a text lies where nothing reads it"
    FileName "file-name" Error "a file name cannot become an address"
    LinkLoop "link-loop" Warning "a symbolic link leads back to where it stands"
    LinkAstray "link-astray" Warning "a symbolic link leads to nothing, or out of the project"
    NotAFile "not-a-file" Warning "something that is neither a file nor a folder lies among the files"
    SettingsMissing "settings-missing" Error "the project has no settings file"
    FrontMatterUnclosed "front-matter-unclosed" Error "a front matter is opened and never closed"
    YamlSyntax "yaml-syntax" Error "a header cannot be read as YAML"
    YamlRepeatedKey "yaml-repeated-key" Error "a field is given twice"
    YamlComment "yaml-comment" Warning "text after `#` in a header is not read"
    YamlTooLarge "yaml-too-large" Error "a header is too large"
    YamlTooDeep "yaml-too-deep" Error "a header is nested too deeply"
    YamlFeature "yaml-feature" Error "a header uses a part of YAML that is not read here"

    // Fields.
    UnknownKey "unknown-key" Error "a field has a name that nobody reads"
    MissingField "missing-field" Error "a field that is needed is not there"
    WrongType "wrong-type" Error "a field holds another kind of value than it should"
    BadDate "bad-date" Error "a date cannot be read"
    BadAddress "bad-address" Error "an address is not a web address"
    BadRights "bad-rights" Error "`rights` is none of `full`, `excerpt` and `metadata`"
    BadSlug "bad-slug" Error "a slug cannot be part of an address"
    BadLanguage "bad-language" Error "a language is not given by its code"
    BadTimeZone "bad-time-zone" Error "a time zone is not given by its name"
    LanguageWithoutPhrases "language-without-phrases" Warning "there are no phrases for the pages in the language of the dossier"
    ClipperKey "clipper-key" Note "a field of another program is read under its name here"
    FutureDate "future-date" Warning "a publication date lies in the future"

    // Keys and references.
    RepeatedKey "repeated-key" Error "two things share a key"
    AddressCollision "address-collision" Error "two pages would have the same address"
    UnknownArticle "unknown-article" Error "no article has this key"
    UnknownPerson "unknown-person" Error "no person has this key"
    UnknownOrganisation "unknown-organisation" Error "no organisation has this key"
    UnknownPlace "unknown-place" Error "no place has this key"
    UnknownEvent "unknown-event" Error "no event has this key"
    UnknownThing "unknown-thing" Error "a link in double brackets leads to nothing"
    WrongKind "wrong-kind" Error "a key belongs to another kind of thing than is wanted here"
    DraftReferenced "draft-referenced" Warning "something published refers to a draft"

    // Names of people.
    AliasInTwoPeople "alias-in-two-people" Warning "two people have the same name at the same time"
    AliasRangeInverted "alias-range-inverted" Error "a name ends before it begins"
    UndecidedMention "undecided-mention" Note "a name in an article may mean more than one"
    PersonNeverMentioned "person-never-mentioned" Note "a person occurs in no article and no event"
    MinorNamed "minor-named" Warning "a person under eighteen is named"
    HomeAddress "home-address" Warning "a text seems to give a private address"

    // Quotations and links in texts.
    Misquote "misquote" Error "a quotation is not in the article that it cites"
    UnknownPassage "unknown-passage" Error "a citation names a passage that the article does not have"
    UncitedQuote "uncited-quote" Warning "a quotation has no source"
    QuoteNotPublished "quote-not-published" Error "a quotation comes from an article whose text may not be published"
    BadLink "bad-link" Error "a link leads to an address that is not allowed"
    BrokenLink "broken-link" Error "a link leads to a file that is not there"
    BrokenPicture "broken-picture" Error "a picture cannot be read"
    PictureTooLarge "picture-too-large" Error "a picture has more pixels than can be worked on"
    MissingPictureText "missing-picture-text" Warning "a picture has no text for those who cannot see it"
    UndefinedFootnote "undefined-footnote" Warning "a footnote is referred to and never written"
    RawHtmlIgnored "raw-html-ignored" Note "HTML in a text is shown as text"

    // Evidence.
    CircularDerivation "circular-derivation" Error "articles are derived from each other in a circle"
    UnknownAccount "unknown-account" Error "a resolution names an account that the claim does not have"
    NoAccounts "no-accounts" Error "a claim has no accounts"
    AccountAgainstQuote "account-against-quote" Warning "an account says something else than the words it cites"
    ResolutionWithoutReason "resolution-without-reason" Warning "a claim is settled without a reason"
    NoSource "no-source" Warning "an event has no source"
    OneSource "one-source" Note "an event has a single source"
    ClaimOneOrigin "claim-one-origin" Note "all accounts of a claim go back to one source"
    EventAfterArticles "event-after-articles" Warning "an event is dated after every article that reports it"
    SameText "same-text" Warning "two articles have the same text"
    EmptyArticle "empty-article" Warning "an article has no text"
    ArticleWithoutDate "article-without-date" Note "an article has no date"
    ArticleWithoutPublisher "article-without-publisher" Note "an article has no publisher"
    ArticleWithoutCopy "article-without-copy" Note "an article has no saved copy"
    DeadLink "dead-link" Warning "a web address leads to nothing any more"
    LinkUnanswered "link-unanswered" Note "nobody answers at a web address"
    LinkMoved "link-moved" Note "a web address has moved for good"

    // The site.
    BaseUrlMissing "base-url-missing" Note "without `base_url` there are no feed, sitemap and canonical links"
    UnknownTheme "unknown-theme" Error "the theme is not there"
    ThemeFileUnknown "theme-file-unknown" Warning "a file of the theme replaces nothing and is used by nothing"
    UnknownStyle "unknown-style" Error "no style of references has this name"
    TemplateSyntax "template-syntax" Error "a template cannot be read"
    TemplateError "template-error" Error "a template fails while a page is made"
}

impl Code {
    /// The code of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::all().iter().copied().find(|code| code.name() == name)
    }
}
