//! References in a style of the Citation Style Language.

use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::{FontStyle, FontWeight, IndependentStyle, Locale, LocaleCode, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren,
    ElemMeta, Formatting,
};

use super::entry::{GAP, Habit, OUTLET, OUTLET_AS_AUTHOR, STAND_IN, TITLE, address, entry};
use super::reference::{Mark, Reference};
use super::work::Work;
use super::writer::{Writer, capital};
use crate::date::words;
use crate::model::CitationStyle;

/// A style for the marks in a text, of which nothing is used: the processor lists only what is cited, and citing in the list's
/// own style would cost more than the list.
const MARKS: &str = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Marks</title><id>marks</id><updated>2000-01-01T00:00:00+00:00</updated></info>
<citation><layout><text value="*"/></layout></citation>
</style>"#;

/// A style with the words of one language.
#[derive(Debug)]
pub(super) struct Styled {
    style: IndependentStyle,
    marks: IndependentStyle,
    locale: LocaleCode,
    locales: Vec<Locale>,
    habits: &'static [Habit],
}

impl Styled {
    /// The style, made once for many references; `None` for the program's own, which needs nothing of the kind.
    pub(super) fn new(style: CitationStyle, language: &str) -> Option<Self> {
        let (archived, english) = archived(style)?;
        let Style::Independent(mut independent) = archived.get() else { return None };
        if let Some(list) = &mut independent.bibliography {
            // Else the first part of each reference would come apart from the rest, to be set in a column of its own.
            list.second_field_align = None;
        }
        let marks = IndependentStyle::from_xml(MARKS).ok()?;
        let all = archive::locales();
        let locale = locale(&all, language, english);
        // Where a locale lacks a word, the processor looks for it in American English.
        let is_needed = |known: &Locale| {
            known.lang.as_ref().is_some_and(|code| *code == locale || *code == LocaleCode::en_us())
        };
        let locales = all.into_iter().filter(is_needed).collect();
        Some(Styled { style: independent, marks, locale, locales, habits: habits(style) })
    }

    /// A reference in this style.
    pub(super) fn reference(&self, work: &Work<'_>) -> Reference {
        let entry = entry(work, self.habits);
        let mut driver = BibliographyDriver::new();
        let cited = vec![CitationItem::with_entry(&entry)];
        driver.citation(CitationRequest::from_items(cited, &self.marks, &self.locales));
        let request = BibliographyRequest::new(&self.style, Some(self.locale.clone()), &self.locales);
        let list = driver.finish(request).bibliography.map(|list| list.items).unwrap_or_default();
        let mut walk = Walk { work, out: Writer::default() };
        for item in &list {
            walk.children(&item.content);
        }
        walk.out.finish_tidied()
    }
}

/// The style in the archive, and the English that it is written in.
fn archived(style: CitationStyle) -> Option<(ArchivedStyle, &'static str)> {
    use ArchivedStyle as Archived;
    Some(match style {
        CitationStyle::Cuttings => return None,
        CitationStyle::Apa => (Archived::AmericanPsychologicalAssociation, "en-US"),
        CitationStyle::Mla => (Archived::ModernLanguageAssociation, "en-US"),
        CitationStyle::ChicagoNotes => (Archived::ChicagoNotes, "en-US"),
        CitationStyle::ChicagoAuthorDate => (Archived::ChicagoAuthorDate, "en-US"),
        CitationStyle::Turabian => (Archived::TurabianFullnote8, "en-US"),
        CitationStyle::Harvard => (Archived::HarvardCiteThemRight, "en-GB"),
        CitationStyle::ElsevierHarvard => (Archived::ElsevierHarvard, "en-GB"),
        CitationStyle::Mhra => (Archived::ModernHumanitiesResearchAssociationNotes, "en-GB"),
        CitationStyle::Ieee => (Archived::InstituteOfElectricalAndElectronicsEngineers, "en-US"),
        // The library's own style loses authors in this processor; this one is the same in all that matters here.
        CitationStyle::Vancouver => (Archived::TaylorAndFrancisNationalLibraryOfMedicine, "en-US"),
        CitationStyle::Ama => (Archived::AmericanMedicalAssociation, "en-US"),
        CitationStyle::Asa => (Archived::AmericanSociologicalAssociation, "en-US"),
    })
}

/// What a style does where a source is silent.
fn habits(style: CitationStyle) -> &'static [Habit] {
    match style {
        CitationStyle::Mla | CitationStyle::Mhra => &[Habit::HeadlineNeedsOutlet],
        CitationStyle::ChicagoNotes | CitationStyle::Turabian => {
            &[Habit::OutletFirst, Habit::HeadlineNeedsOutlet, Habit::HeadlineNeedsAuthor]
        }
        CitationStyle::ChicagoAuthorDate => &[Habit::OutletFirst, Habit::UnknownIsDocument],
        CitationStyle::Harvard => &[Habit::UnknownIsDocument],
        CitationStyle::Ieee => &[Habit::OnlyNewsIsDated],
        _ => &[],
    }
}

/// The locale of a language: that of the tag, else the first of its language, else the style's own English.
fn locale(all: &[Locale], language: &str, english: &str) -> LocaleCode {
    let known = || all.iter().filter_map(|locale| locale.lang.as_ref());
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let own = || Some(LocaleCode(english.to_owned()));
    let of_tag = || known().find(|code| code.0.eq_ignore_ascii_case(language)).cloned();
    // "de" is the German of Germany, "pt" the Portuguese of Portugal: the country that shares the language's code comes first.
    let of_home =
        || known().find(|code| code.0.eq_ignore_ascii_case(&format!("{primary}-{primary}"))).cloned();
    let of_any = || known().find(|code| code.0.split('-').next() == Some(&*primary)).cloned();
    let found = match &*primary {
        "en" => of_tag().or_else(own),
        _ => of_tag().or_else(of_home).or_else(of_any).or_else(own),
    };
    found.unwrap_or_else(LocaleCode::en_us)
}

/// Reads what the processor made.
struct Walk<'w> {
    work: &'w Work<'w>,
    out: Writer,
}

impl Walk<'_> {
    fn children(&mut self, children: &ElemChildren) {
        for child in &children.0 {
            match child {
                ElemChild::Text(text) => self.text(&text.text, text.formatting),
                ElemChild::Link { text, .. } => {
                    let address = address(self.work).unwrap_or_default().to_owned();
                    let mut marks = marks(text.formatting);
                    marks.push(Mark::Address);
                    self.out.add(&address, &marks);
                }
                // The list has numbers of its own.
                ElemChild::Elem(elem) if elem.meta == Some(ElemMeta::CitationNumber) => {}
                ElemChild::Elem(elem) if elem.meta == Some(ElemMeta::Date) => self.date(&elem.children),
                ElemChild::Elem(elem) => self.children(&elem.children),
                // Markup comes from formulas alone and a transparent child from locators; neither is ever given.
                ElemChild::Markup(_) | ElemChild::Transparent { .. } => {}
            }
        }
    }

    /// A date, or the words for one that the processor could not say.
    fn date(&mut self, children: &ElemChildren) {
        let mut said = Walk { work: self.work, out: Writer::default() };
        said.children(children);
        match self.work.date {
            Some(date) if said.out.text().contains(&STAND_IN.to_string()) => {
                let words = words::phrase(date, &words::ENGLISH);
                let before = self.out.text().trim_end();
                let before = before.strip_suffix(',').filter(|text| text.ends_with(GAP)).unwrap_or(before);
                let before = before.trim_end_matches([' ', '”', '’', GAP]);
                self.out.add(
                    &if before.is_empty() || before.ends_with(['.', '?', '!']) {
                        capital(&words)
                    } else {
                        words
                    },
                    &[],
                );
            }
            _ => self.children(children),
        }
    }

    /// Text, with what was stood in for in its place.
    fn text(&mut self, text: &str, formatting: Formatting) {
        let marks = marks(formatting);
        let mut rest = text;
        while let Some(at) = rest.find([TITLE, OUTLET, OUTLET_AS_AUTHOR, GAP]) {
            let (before, after) = rest.split_at(at);
            self.out.add(before, &marks);
            let mut letters = after.chars();
            match letters.next() {
                Some(GAP) => self.out.add(&GAP.to_string(), &[]),
                Some(TITLE) => self.out.add_title(&self.work.title, &marks),
                Some(character) => {
                    let is_author = character == OUTLET_AS_AUTHOR && !marks.contains(&Mark::Italic);
                    let italic = is_author.then_some(Mark::Italic);
                    let all: Vec<Mark> =
                        marks.iter().copied().chain(italic).chain([Mark::AsWritten]).collect();
                    self.out.add(self.work.outlet.as_deref().unwrap_or_default(), &all);
                }
                None => {}
            }
            rest = letters.as_str();
        }
        self.out.add(rest, &marks);
    }
}

fn marks(formatting: Formatting) -> Vec<Mark> {
    let italic = (formatting.font_style == FontStyle::Italic).then_some(Mark::Italic);
    let bold = (formatting.font_weight == FontWeight::Bold).then_some(Mark::Bold);
    italic.into_iter().chain(bold).collect()
}

#[cfg(test)]
mod tests;
