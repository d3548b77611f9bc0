use super::*;

#[test]
fn a_date_is_said_as_certain_as_it_is() {
    let cases = [
        ("2025-09-10", "10 September 2025", "10 Sep 2025"),
        ("2025-09-10T17:20", "10 September 2025, 5.20 pm", "10 Sep 2025, 5.20 pm"),
        ("2025-09-10T12:00", "10 September 2025, 12 noon", "10 Sep 2025, 12 noon"),
        ("2025-09-10T00:00Z", "10 September 2025, 12 am UTC", "10 Sep 2025, 12 am UTC"),
        ("2025-09-10T09:05+01:00", "10 September 2025, 9.05 am UTC+1", "10 Sep 2025, 9.05 am UTC+1"),
        ("2025-09", "September 2025", "Sep 2025"),
        ("2025", "2025", "2025"),
        ("2019~", "about 2019", "c. 2019"),
        ("1950?", "possibly 1950", "1950?"),
        ("1950%", "possibly about 1950", "c. 1950?"),
        ("2004-06~-11", "about 11 June 2004", "c. 11 Jun 2004"),
        ("201X", "the 2010s", "2010s"),
        ("19XX", "some time from 1900 to 1999", "1900–1999?"),
        ("2025-09-XX", "some day in September 2025", "in Sep 2025"),
        ("2025-XX", "some month in 2025", "in 2025"),
        ("2025-XX-XX", "some day in 2025", "in 2025"),
        ("2025-09-1X", "some time from 10 September 2025 to 19 September 2025", "10 Sep 2025–19 Sep 2025?"),
        ("2025-21", "spring 2025", "spring 2025"),
        ("2025-32", "southern winter 2025", "winter 2025 (south)"),
        ("2025-35", "the third quarter of 2025", "Q3 2025"),
        ("2025-41", "the second half of 2025", "2nd half of 2025"),
        ("-0043", "44 BC", "44 BC"),
        ("Y170000", "170000", "170000"),
        ("2025-09-08/2025-09-10", "from 8 to 10 September 2025", "8–10 Sep 2025"),
        ("2025-09-28/2025-10-02", "from 28 September to 2 October 2025", "28 Sep–2 Oct 2025"),
        ("2024-12-31/2025-01-01", "from 31 December 2024 to 1 January 2025", "31 Dec 2024–1 Jan 2025"),
        ("2025-08/2025-09", "from August to September 2025", "Aug–Sep 2025"),
        ("2025-08~/2025-09", "from about August 2025 to September 2025", "c. Aug 2025–Sep 2025"),
        ("2014/2018", "from 2014 to 2018", "2014–2018"),
        ("2020/..", "since 2020", "since 2020"),
        ("2020/", "since 2020 (end unknown)", "since 2020 (end?)"),
        ("../2020", "until 2020", "until 2020"),
        ("/2020", "until 2020 (beginning unknown)", "until 2020 (start?)"),
        ("[..1949]", "in or before 1949", "by 1949"),
        ("[..2025-09-10]", "on or before 10 September 2025", "by 10 Sep 2025"),
        ("[2025-09-10..]", "10 September 2025 or later", "10 Sep 2025 or later"),
        ("[2025-09-08,2025-09-09]", "8 or 9 September 2025", "8 or 9 Sep 2025"),
        ("{2024,2025-03,2025-05}", "2024, March and May 2025", "2024, Mar and May 2025"),
        ("[2025-09-08..2025-09-10]", "between 8 and 10 September 2025", "between 8 and 10 Sep 2025"),
    ];
    for (edtf, long, narrow) in cases {
        let date = Date::parse(edtf).expect(edtf);
        assert_eq!(phrase(&date, &ENGLISH), long, "{edtf}");
        assert_eq!(short(&date, &ENGLISH), narrow, "{edtf}");
    }
}

#[test]
fn headings_go_by_the_beginning() {
    let cases = [
        ("2025-09-10", Some("2025"), Some("September 2025")),
        ("2025-09-10T17:20", Some("2025"), Some("September 2025")),
        ("2025", Some("2025"), None),
        ("2025-09-28/2025-10-02", Some("2025"), Some("September 2025")),
        ("../2025", None, None),
        ("201X", Some("2010"), None),
    ];
    for (edtf, year, month) in cases {
        let date = Date::parse(edtf).expect(edtf);
        assert_eq!(year_heading(&date, &ENGLISH).as_deref(), year, "{edtf}");
        assert_eq!(month_heading(&date, &ENGLISH).as_deref(), month, "{edtf}");
    }
}
