//! On which pages a term stands, and how much it says about each.

use super::digits;

/// What a list of bits begins with.
const DENSE: char = '~';

/// How much a term says about a page: it is among other words once or twice, often, in the facts about it, or in its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// In the text.
    #[default]
    Once,
    /// In the text, three times or more.
    Often,
    /// Among the facts: who wrote it, when, where, what it is tagged with.
    Fact,
    /// In the title or a name.
    Name,
}

impl Weight {
    /// By their numbers.
    const ALL: [Weight; 4] = [Weight::Once, Weight::Often, Weight::Fact, Weight::Name];
}

/// The pages of one term, in ascending order, written as they are added.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    text: String,
    /// The number behind the last page.
    next: u32,
    count: u32,
    strongest: Weight,
}

impl Postings {
    /// Adds a page, whose number is higher than those before.
    pub(super) fn push(&mut self, page: u32, weight: Weight) {
        digits::push(&mut self.text, (page - self.next) << 2 | weight as u32);
        self.next = page + 1;
        self.count += 1;
        self.strongest = self.strongest.max(weight);
    }

    /// On how many pages the term stands.
    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// The most that it says about any page.
    pub(super) fn strongest(&self) -> Weight {
        self.strongest
    }

    /// The pages with their weights.
    pub(super) fn pages(&self) -> impl Iterator<Item = (u32, Weight)> {
        pages(&self.text)
    }

    /// The pages of a list as [`Postings::finish`] wrote it. One of bits does not tell [`Weight::Often`] from [`Weight::Once`].
    pub(super) fn read(written: &str) -> Box<dyn Iterator<Item = (u32, Weight)> + '_> {
        let Some((bits, strong)) = written.strip_prefix(DENSE).and_then(|rest| rest.split_once('.')) else {
            return Box::new(pages(written));
        };
        let mut strong = pages(strong).peekable();
        let set = bits.bytes().zip(0_u32..).flat_map(|(digit, at)| {
            let six = digits::value(digit).unwrap_or_default();
            (0..6).filter(move |bit| six >> bit & 1 == 1).map(move |bit| at * 6 + bit)
        });
        Box::new(set.map(move |page| match strong.next_if(|(strong, _)| *strong == page) {
            Some(found) => found,
            None => (page, Weight::Once),
        }))
    }

    /// Whether a list is one of bits.
    pub(super) fn is_dense(written: &str) -> bool {
        written.starts_with(DENSE)
    }

    /// The list in its shorter form: gaps and weights, or for a frequent term a bit for each page and the strong ones apart.
    pub(super) fn finish(self) -> String {
        let dense_length = self.next as usize / 6 + 2;
        if dense_length >= self.text.len() {
            return self.text;
        }
        let mut bits = vec![0_usize; self.next.div_ceil(6) as usize];
        let mut strong = Postings::default();
        for (page, weight) in self.pages() {
            if let Some(six) = bits.get_mut(page as usize / 6) {
                *six |= 1 << (page % 6);
            }
            if weight > Weight::Often {
                strong.push(page, weight);
            }
        }
        let bits: String = bits.into_iter().map(digits::digit).collect();
        let dense = format!("{DENSE}{bits}.{}", strong.text);
        if dense.len() < self.text.len() { dense } else { self.text }
    }
}

/// The pages of a list of gaps and weights.
fn pages(written: &str) -> impl Iterator<Item = (u32, Weight)> {
    let mut next = 0_u32;
    digits::numbers(written).map(move |number| {
        let page = next.saturating_add(number >> 2);
        next = page.saturating_add(1);
        (page, Weight::ALL[(number & 3) as usize])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_come_back() {
        let pages = [(0, Weight::Once), (1, Weight::Name), (7, Weight::Often), (90_000, Weight::Fact)];
        let mut postings = Postings::default();
        for (page, weight) in pages {
            postings.push(page, weight);
        }
        assert_eq!(postings.pages().collect::<Vec<_>>(), pages);
        assert_eq!((postings.count(), postings.strongest()), (4, Weight::Name));
        assert_eq!(postings.clone().finish(), postings.text);
        assert!(!Postings::is_dense(&postings.text));
        assert_eq!(Postings::read(&postings.text).collect::<Vec<_>>(), pages);
    }

    #[test]
    fn a_term_of_every_page_takes_a_bit_for_each() {
        let mut postings = Postings::default();
        let pages = (0..600).map(|page| (page, if page == 9 { Weight::Name } else { Weight::Once }));
        let pages: Vec<_> = pages.collect();
        for (page, weight) in &pages {
            postings.push(*page, *weight);
        }
        let text = postings.finish();
        assert_eq!(text, format!("~{}.{}", "_".repeat(100), "d1"));
        assert!(Postings::is_dense(&text));
        assert_eq!(Postings::read(&text).collect::<Vec<_>>(), pages);
    }
}
