//! Dates as authors write them in front matter: what is read is written so that it reads the same, and advice can be taken.

use cuttings::date::Date;
use cuttings::import::day_as_written;

/// One date, or two with a byte of zero between them.
pub(crate) fn run(data: &[u8]) {
    let (one, other) = super::two_texts(data);
    let dates = [read(&one), read(&other)];
    if let [Some(one), Some(other)] = &dates {
        let there = one.sort_key().cmp(&other.sort_key());
        assert_eq!(there, other.sort_key().cmp(&one.sort_key()).reverse());
        assert_eq!(one.relation(other).may_agree(), other.relation(one).may_agree(), "{one} and {other}");
    }
    if let Some(day) = day_as_written(&one) {
        assert_eq!(Date::parse(&day.to_string()).as_ref(), Ok(&day));
    }
}

fn read(text: &str) -> Option<Date> {
    match Date::parse(text) {
        Ok(date) => {
            assert_eq!(Date::parse(&date.to_string()).as_ref(), Ok(&date), "{text:?} is shown as {date}");
            assert_eq!(
                Date::parse(&date.strict()).as_ref(),
                Ok(&date),
                "{text:?} is kept as {}",
                date.strict()
            );
            let bounds = date.bounds();
            if let (Some(first), Some(last)) = (bounds.earliest, bounds.latest) {
                assert!(first.minute_number() <= last.minute_number(), "{text:?} ends before it begins");
            }
            assert!(date.relation(&date).may_agree(), "{text:?} does not agree with itself");
            let _ = (date.precision(), date.to_civil(), date.time_of_day(), date.year_of_start());
            Some(date)
        }
        Err(slip) => {
            assert!(text.is_char_boundary(slip.offset), "the slip of {text:?} is at {}", slip.offset);
            assert!(!slip.reason.is_empty());
            if let Some(advice) = slip.suggestion {
                assert!(Date::parse(&advice).is_ok(), "{text:?} should be {advice:?}, which is no date");
            }
            None
        }
    }
}
