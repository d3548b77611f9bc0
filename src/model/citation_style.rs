//! In which style references are written.

use crate::text::nearest::nearest;

/// A style of references.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitationStyle {
    /// The program's own, made for news: dates in words as vague as they are, saved copies, and the agency that is repeated.
    #[default]
    Cuttings,
    /// Of the American Psychological Association.
    Apa,
    /// Of the Modern Language Association.
    Mla,
    /// Chicago, as its bibliography stands beside notes.
    ChicagoNotes,
    /// Chicago, the year behind the author.
    ChicagoAuthorDate,
    /// Turabian, as its bibliography stands beside notes.
    Turabian,
    /// Harvard, as the guide "Cite Them Right" has it.
    Harvard,
    /// Harvard, as one publisher of journals has it.
    ElsevierHarvard,
    /// Of the Modern Humanities Research Association.
    Mhra,
    /// Of the Institute of Electrical and Electronics Engineers.
    Ieee,
    /// Of the National Library of Medicine, known as Vancouver.
    Vancouver,
    /// Of the American Medical Association.
    Ama,
    /// Of the American Sociological Association.
    Asa,
}

use CitationStyle as Style;

impl CitationStyle {
    /// Every style with the name that the settings use and the name that readers see.
    pub const ALL: [(Style, &'static str, &'static str); 13] = [
        (Style::Cuttings, "cuttings", "plain"),
        (Style::Apa, "apa", "APA"),
        (Style::Mla, "mla", "MLA"),
        (Style::ChicagoNotes, "chicago-notes", "Chicago, notes"),
        (Style::ChicagoAuthorDate, "chicago-author-date", "Chicago, author and date"),
        (Style::Turabian, "turabian", "Turabian"),
        (Style::Harvard, "harvard", "Harvard"),
        (Style::ElsevierHarvard, "elsevier-harvard", "Harvard, Elsevier"),
        (Style::Mhra, "mhra", "MHRA"),
        (Style::Ieee, "ieee", "IEEE"),
        (Style::Vancouver, "vancouver", "Vancouver"),
        (Style::Ama, "ama", "AMA"),
        (Style::Asa, "asa", "ASA"),
    ];

    /// Names under which other programs know some of them.
    const OTHER_NAMES: [(&'static str, Style); 14] = [
        ("american-psychological-association", Style::Apa),
        ("modern-language-association", Style::Mla),
        ("chicago", Style::ChicagoNotes),
        ("chicago-fullnote-bibliography", Style::ChicagoNotes),
        ("chicago-note-bibliography", Style::ChicagoNotes),
        ("chicago-notes-bibliography", Style::ChicagoNotes),
        ("turabian-fullnote-bibliography", Style::Turabian),
        ("harvard-cite-them-right", Style::Harvard),
        ("mhra-notes", Style::Mhra),
        ("modern-humanities-research-association", Style::Mhra),
        ("nlm", Style::Vancouver),
        ("nlm-citation-sequence", Style::Vancouver),
        ("american-medical-association", Style::Ama),
        ("american-sociological-association", Style::Asa),
    ];

    /// Reads the name in the settings, whether it is written as a name or as the file of a style: `APA`, `apa.csl`.
    ///
    /// ```
    /// use cuttings::model::CitationStyle;
    ///
    /// assert_eq!(CitationStyle::parse("chicago-notes"), Some(CitationStyle::ChicagoNotes));
    /// assert_eq!(CitationStyle::parse("APA.csl"), Some(CitationStyle::Apa));
    /// assert_eq!(CitationStyle::parse("bluebook"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Style> {
        let name = text.trim().to_lowercase().replace([' ', '_'], "-");
        let name = name.strip_suffix(".csl").unwrap_or(&name);
        let own = Style::ALL.iter().find(|(_, known, _)| *known == name).map(|(style, ..)| *style);
        own.or_else(|| Style::OTHER_NAMES.iter().find(|(known, _)| *known == name).map(|(_, style)| *style))
    }

    /// The name of the style that was probably meant.
    pub fn nearest(text: &str) -> Option<&'static str> {
        nearest(text, Style::ALL.iter().map(|(_, name, _)| *name))
    }

    /// The name that the settings use.
    pub fn name(self) -> &'static str {
        Style::ALL[self as usize].1
    }

    /// The name that readers see.
    pub fn label(self) -> &'static str {
        Style::ALL[self as usize].2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_is_found_by_its_names() {
        for (style, name, label) in Style::ALL {
            assert_eq!(
                (Style::parse(name), style.name(), style.label()),
                (Some(style), name, label),
                "{name}"
            );
        }
        for (name, style) in Style::OTHER_NAMES {
            assert_eq!(Style::parse(name), Some(style), "{name}");
        }
        assert_eq!(Style::nearest("chicago-note"), Some("chicago-notes"));
        assert_eq!(Style::nearest("bluebook"), None);
    }
}
