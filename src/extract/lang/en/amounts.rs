//! English words around amounts.

/// Words with which an amount may begin, besides digits, signs and the words that loosen it.
pub fn begins_amount(word: &[u8]) -> bool {
    holds(BEGINS_AMOUNT, word)
}

pub(crate) const BEGINS_AMOUNT: &[&str] = &[
    "billions",
    "dozens",
    "eight",
    "eighteen",
    "eighty",
    "eleven",
    "fifteen",
    "fifty",
    "five",
    "forty",
    "four",
    "fourteen",
    "half",
    "hundreds",
    "midday",
    "midnight",
    "millions",
    "nine",
    "nineteen",
    "ninety",
    "noon",
    "one",
    "quarter",
    "scores",
    "seven",
    "seventeen",
    "seventy",
    "several",
    "six",
    "sixteen",
    "sixty",
    "ten",
    "tens",
    "thirteen",
    "thirty",
    "thousands",
    "three",
    "twelve",
    "twenty",
    "two",
];

/// Words after "a" or "an" with which an amount may begin: units and numbers.
pub fn follows_article(word: &[u8]) -> bool {
    holds(FOLLOWS_ARTICLE, word)
}

const FOLLOWS_ARTICLE: &[&str] = &[
    "billion",
    "century",
    "couple",
    "day",
    "decade",
    "dozen",
    "few",
    "fifth",
    "fortnight",
    "half",
    "handful",
    "hour",
    "hundred",
    "million",
    "minute",
    "month",
    "quarter",
    "tenth",
    "third",
    "thousand",
    "trillion",
    "week",
    "year",
];

/// Last words of the phrases that may stand before a figure, so that only these are looked at more closely.
pub fn ends_approximation(word: &[u8]) -> bool {
    holds(ENDS_APPROXIMATION, word)
}

const ENDS_APPROXIMATION: &[&str] = &[
    "about",
    "above",
    "age",
    "aged",
    "almost",
    "approaching",
    "approx",
    "approximately",
    "around",
    "as",
    "at",
    "barely",
    "below",
    "between",
    "circa",
    "estimated",
    "exactly",
    "exceeding",
    "for",
    "from",
    "full",
    "just",
    "least",
    "less",
    "long",
    "many",
    "most",
    "much",
    "nearly",
    "of",
    "only",
    "over",
    "precisely",
    "quite",
    "region",
    "roughly",
    "some",
    "than",
    "to",
    "under",
];

/// Words that make a length of time of an "an hour" that follows; "twice an hour" and "£5 a day" are rates.
pub fn before_length(word: &[u8]) -> bool {
    holds(BEFORE_LENGTH, word)
}

const BEFORE_LENGTH: &[&str] = &[
    "about", "after", "almost", "and", "another", "around", "barely", "be", "been", "by", "every", "for",
    "in", "is", "just", "last", "lasted", "lasting", "lasts", "least", "most", "nearly", "of", "only", "or",
    "over", "quite", "ran", "roughly", "some", "spend", "spending", "spent", "stayed", "take", "taken",
    "takes", "taking", "than", "to", "took", "under", "up", "waited", "was", "within",
];

/// Words that make a length of time of an "an hour" before them.
pub fn after_length(word: &[u8]) -> bool {
    holds(AFTER_LENGTH, word)
}

const AFTER_LENGTH: &[&str] = &["after", "ago", "before", "earlier", "later", "long", "or"];

/// Names of months, after which a number is a day: "September, 10," is no age.
pub fn is_month(word: &[u8]) -> bool {
    holds(IS_MONTH, word)
}

const IS_MONTH: &[&str] = &[
    "apr",
    "april",
    "aug",
    "august",
    "dec",
    "december",
    "feb",
    "february",
    "jan",
    "january",
    "jul",
    "july",
    "jun",
    "june",
    "mar",
    "march",
    "may",
    "nov",
    "november",
    "oct",
    "october",
    "sep",
    "sept",
    "september",
];

/// Whether a sorted table holds a word.
fn holds(table: &[&str], word: &[u8]) -> bool {
    table.binary_search_by(|entry| entry.as_bytes().cmp(word)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in
            [BEGINS_AMOUNT, FOLLOWS_ARTICLE, ENDS_APPROXIMATION, BEFORE_LENGTH, AFTER_LENGTH, IS_MONTH]
        {
            assert!(table.is_sorted());
        }
    }
}
