//! English words that dates are made of, and the verbs and adverbs that tell past from future.
//!
//! Written for this project from general knowledge of the language.

use crate::extract::dates::holiday::Holiday as NamedDay;
use crate::extract::dates::lexicon::{Class, Row};
use Class::{
    A, About, Ago, And, As, At, BeBare, BePast, BePresent, Between, Bound, By, Cardinal, Coming, CountNoun,
    Counted, Current, DayPart, DayWord, During, Each, Edge, Eve, Few, Fiscal, Following, For, Frequency,
    From, Half, Have, Holiday, HolidayStart, In, Intent, Label, Last, Modal, Month, Multiplier, NameHead,
<<<<<<< HEAD
    NameTail, Next, Nineties, Noon, Not, Of, On, Open, Or, Ordinal, Part, Past, PastVerb, Pledge, Possessive,
    Postponed, Previous, Pronoun, Relative, Same, Season, Shift, Since, That, The, This, To, Today, Tonight,
    Unit, Until, Weekday, Will, Zone,
=======
    NameTail, Next, Nineties, Noon, Not, Of, On, Open, Or, Ordinal, Part, Past, PastVerb, Pledge, Postponed,
    Previous, Pronoun, Relative, Same, Season, Shift, Since, That, The, This, To, Today, Tonight, Unit,
    Until, Weekday, Will, Zone,
>>>>>>> mentions
};

/// Names and units of the calendar, and the small words around them.
pub(crate) const CALENDAR: &[Row] = &[
    ("monday mon", Weekday, 1),
    ("tuesday tues tue", Weekday, 2),
    ("wednesday weds wed", Weekday, 3),
    ("thursday thurs thur thu", Weekday, 4),
    ("friday fri", Weekday, 5),
    ("saturday sat", Weekday, 6),
    ("sunday sun", Weekday, 7),
    ("mondays", Weekday, 11),
    ("tuesdays", Weekday, 12),
    ("wednesdays", Weekday, 13),
    ("thursdays", Weekday, 14),
    ("fridays", Weekday, 15),
    ("saturdays", Weekday, 16),
    ("sundays", Weekday, 17),
    ("january jan", Month, 1),
    ("february feb", Month, 2),
    ("march mar", Month, 3),
    ("april apr", Month, 4),
    ("may", Month, 5),
    ("june jun", Month, 6),
    ("july jul", Month, 7),
    ("august aug", Month, 8),
    ("september sept sep", Month, 9),
    ("october oct", Month, 10),
    ("november nov", Month, 11),
    ("december dec", Month, 12),
    ("spring springtime", Season, 21),
    ("summer summertime midsummer", Season, 22),
    ("autumn fall", Season, 23),
    ("winter wintertime midwinter", Season, 24),
    ("summers", Season, 122),
    ("springs", Season, 121),
    ("winters", Season, 124),
    ("autumns", Season, 123),
    ("second", Ordinal, 2),
    ("seconds secs", Unit, 0),
    ("minute minutes mins min", Unit, 1),
    ("hour hours hrs hr", Unit, 2),
    ("day days", Unit, 3),
    ("night nights", DayPart, 3),
    ("weekend weekends", Unit, 5),
    ("week weeks", Unit, 6),
    ("fortnight fortnights", Unit, 7),
    ("month months", Unit, 8),
    ("quarter quarters", Unit, 9),
    ("year years yr yrs", Unit, 10),
    ("decade decades", Unit, 11),
    ("century centuries", Unit, 12),
    ("yesterday", Today, -1),
    ("today", Today, 0),
    ("tomorrow", Today, 1),
    ("tonight", Tonight, 0),
    ("overnight", DayPart, 4),
    ("morning mornings", DayPart, 0),
    ("afternoon afternoons", DayPart, 1),
    ("evening evenings", DayPart, 2),
    ("dawn daybreak sunrise", DayPart, 0),
    ("dusk nightfall sunset", DayPart, 2),
    ("lunchtime", DayPart, 1),
    ("teatime", DayPart, 1),
    ("noon midday", Noon, 12),
    ("midnight", Noon, 0),
    ("gmt bst est edt cst cdt mst mdt pst pdt cet cest utc ist jst aest aedt et", Zone, 0),
    ("twenties", Nineties, 20),
    ("thirties", Nineties, 30),
    ("forties", Nineties, 40),
    ("fifties", Nineties, 50),
    ("sixties", Nineties, 60),
    ("seventies", Nineties, 70),
    ("eighties", Nineties, 80),
    ("nineties", Nineties, 90),
    ("daily", Frequency, 3),
    ("nightly", Frequency, 4),
    ("weekly", Frequency, 6),
    ("fortnightly", Frequency, 7),
    ("monthly", Frequency, 8),
    ("quarterly", Frequency, 9),
    ("annually yearly", Frequency, 10),
    ("hourly", Frequency, 2),
];

/// Numbers in words.
pub(crate) const NUMBERS: &[Row] = &[
    ("one", Cardinal, 1),
    ("two", Cardinal, 2),
    ("three", Cardinal, 3),
    ("four", Cardinal, 4),
    ("five", Cardinal, 5),
    ("six", Cardinal, 6),
    ("seven", Cardinal, 7),
    ("eight", Cardinal, 8),
    ("nine", Cardinal, 9),
    ("ten", Cardinal, 10),
    ("eleven", Cardinal, 11),
    ("twelve", Cardinal, 12),
    ("thirteen", Cardinal, 13),
    ("fourteen", Cardinal, 14),
    ("fifteen", Cardinal, 15),
    ("sixteen", Cardinal, 16),
    ("seventeen", Cardinal, 17),
    ("eighteen", Cardinal, 18),
    ("nineteen", Cardinal, 19),
    ("twenty", Cardinal, 20),
    ("thirty", Cardinal, 30),
    ("forty", Cardinal, 40),
    ("fifty", Cardinal, 50),
    ("sixty", Cardinal, 60),
    ("seventy", Cardinal, 70),
    ("eighty", Cardinal, 80),
    ("ninety", Cardinal, 90),
    ("hundred", Multiplier, 100),
    ("thousand", Multiplier, 1000),
    ("first", Ordinal, 1),
    ("third", Ordinal, 3),
    ("fourth", Ordinal, 4),
    ("fifth", Ordinal, 5),
    ("sixth", Ordinal, 6),
    ("seventh", Ordinal, 7),
    ("eighth", Ordinal, 8),
    ("ninth", Ordinal, 9),
    ("tenth", Ordinal, 10),
    ("eleventh", Ordinal, 11),
    ("twelfth", Ordinal, 12),
    ("thirteenth", Ordinal, 13),
    ("fourteenth", Ordinal, 14),
    ("fifteenth", Ordinal, 15),
    ("sixteenth", Ordinal, 16),
    ("seventeenth", Ordinal, 17),
    ("eighteenth", Ordinal, 18),
    ("nineteenth", Ordinal, 19),
    ("twentieth", Ordinal, 20),
    ("thirtieth", Ordinal, 30),
    ("several few many", Few, 0),
    ("couple pair", CountNoun, 2),
    ("dozen", CountNoun, 12),
    ("half", Half, 0),
];

/// Words that point in time, narrow a date, or join dates.
pub(crate) const POINTERS: &[Row] = &[
    ("ago", Ago, -1),
    ("earlier", Shift, -1),
    ("later", Shift, 1),
    ("before", Relative, -1),
    ("after", Relative, 1),
    ("last", Last, -1),
    ("past", Past, -1),
    ("next", Next, 1),
    ("coming upcoming forthcoming", Coming, 1),
    ("this", This, 0),
    ("current present latest", Current, 0),
    ("that", That, 0),
    ("same", Same, 0),
    ("following ensuing", Following, 1),
    ("previous preceding prior", Previous, -1),
    ("early", Part, 0),
    ("late", Part, 2),
    ("mid middle", Part, 1),
    ("start beginning turn", Edge, 0),
    ("end close", Edge, 2),
    ("the", The, 0),
    ("a an", A, 0),
    ("of", Of, 0),
    ("in", In, 0),
    ("on", On, 0),
    ("at", At, 0),
    ("by", By, 0),
    ("for", For, 0),
    ("from", From, 0),
    ("to through thru", To, 0),
    ("until till til", Until, 0),
    ("since", Since, 0),
    ("during throughout", During, 0),
    ("between", Between, 0),
    ("and", And, 0),
    ("or", Or, 0),
    ("as", As, 0),
    ("about around circa approximately roughly nearly almost some", About, 0),
    ("more less least most over under up", Bound, 0),
    ("fiscal financial tax", Fiscal, 0),
    ("each every", Each, 0),
    ("now currently nowadays presently", Open, 0),
    ("recently formerly lately", Open, -1),
    ("soon shortly", Open, 1),
];

/// Days with names. The values are numbered in `extract::dates::holiday`.
pub(crate) const HOLIDAYS: &[Row] = &[
    ("christmas xmas", Holiday, 1),
    ("halloween", Holiday, 2),
    ("thanksgiving", Holiday, 3),
    ("easter", Holiday, 4),
    ("juneteenth", Holiday, 5),
    ("hogmanay", Holiday, 6),
    ("eve", Eve, 0),
    (
        "new boxing independence labor memorial columbus veterans armistice remembrance election valentine martin good ash palm \
      pentecost whit bastille st guy canada australia anzac presidents indigenous",
        HolidayStart,
        0,
    ),
<<<<<<< HEAD
];

/// Holidays of several words: the words, with `'` for any apostrophe, and how the day is found.
pub(crate) const NAMED_HOLIDAYS: &[(&[&str], NamedDay)] = &[
    (&["new", "year", "'", "s", "day"], NamedDay::Fixed(1, 1)),
    (&["new", "year", "'", "s", "eve"], NamedDay::Fixed(12, 31)),
    (&["new", "years", "day"], NamedDay::Fixed(1, 1)),
    (&["new", "years", "eve"], NamedDay::Fixed(12, 31)),
    (&["boxing", "day"], NamedDay::Fixed(12, 26)),
    (&["independence", "day"], NamedDay::Fixed(7, 4)),
    (&["labor", "day"], NamedDay::Nth(9, 1, jiff::civil::Weekday::Monday)),
    (&["memorial", "day"], NamedDay::Nth(5, -1, jiff::civil::Weekday::Monday)),
    (&["columbus", "day"], NamedDay::Nth(10, 2, jiff::civil::Weekday::Monday)),
    (&["indigenous", "peoples", "'", "day"], NamedDay::Nth(10, 2, jiff::civil::Weekday::Monday)),
    (&["presidents", "'", "day"], NamedDay::Nth(2, 3, jiff::civil::Weekday::Monday)),
    (&["presidents", "day"], NamedDay::Nth(2, 3, jiff::civil::Weekday::Monday)),
    (&["martin", "luther", "king", "day"], NamedDay::Nth(1, 3, jiff::civil::Weekday::Monday)),
    (&["martin", "luther", "king", "jr", ".", "day"], NamedDay::Nth(1, 3, jiff::civil::Weekday::Monday)),
    (&["veterans", "day"], NamedDay::Fixed(11, 11)),
    (&["veterans", "'", "day"], NamedDay::Fixed(11, 11)),
    (&["armistice", "day"], NamedDay::Fixed(11, 11)),
    (&["remembrance", "day"], NamedDay::Fixed(11, 11)),
    (&["remembrance", "sunday"], NamedDay::Nth(11, 2, jiff::civil::Weekday::Sunday)),
    (&["election", "day"], NamedDay::Election),
    (&["valentine", "'", "s", "day"], NamedDay::Fixed(2, 14)),
    (&["good", "friday"], NamedDay::Easter(-2)),
    (&["ash", "wednesday"], NamedDay::Easter(-46)),
    (&["palm", "sunday"], NamedDay::Easter(-7)),
    (&["pentecost", "sunday"], NamedDay::Easter(49)),
    (&["whit", "monday"], NamedDay::Easter(50)),
    (&["bastille", "day"], NamedDay::Fixed(7, 14)),
    (&["st", ".", "patrick", "'", "s", "day"], NamedDay::Fixed(3, 17)),
    (&["st", "patrick", "'", "s", "day"], NamedDay::Fixed(3, 17)),
    (&["st", "george", "'", "s", "day"], NamedDay::Fixed(4, 23)),
    (&["st", "andrew", "'", "s", "day"], NamedDay::Fixed(11, 30)),
    (&["st", "david", "'", "s", "day"], NamedDay::Fixed(3, 1)),
    (&["guy", "fawkes", "night"], NamedDay::Fixed(11, 5)),
    (&["canada", "day"], NamedDay::Fixed(7, 1)),
    (&["australia", "day"], NamedDay::Fixed(1, 26)),
    (&["anzac", "day"], NamedDay::Fixed(4, 25)),
=======
>>>>>>> mentions
];

/// Words that keep a figure or a name from being a date.
pub(crate) const NAMES: &[Row] = &[
    (
        "flight version route highway channel room page pages chapter section resolution number no nos windows office boeing article \
      apartment bus platform table figure gate extension rule regulation paragraph para bill suite unit model",
        Label,
        0,
    ),
    (
        "people persons men women children miles kilometres kilometers metres meters feet foot yards acres hectares pounds dollars \
      euros tonnes tons jobs workers troops soldiers members votes points homes houses words copies calories degrees percent per \
      km kg lb lbs ft sq cc hp mph kph rpm volts watts employees employes passengers prisoners residents students pupils staff \
      seats tickets shares units vehicles cars civilians refugees migrants protesters demonstrators fans guests barrels \
      megawatts bodies cases deaths patients victims gallons litres liters inches hits",
        Counted,
        0,
    ),
<<<<<<< HEAD
    // "The Mail on Sunday" is a newspaper, "the Times on Sunday" is not.
    ("mail independent scotland wales", NameTail, 1),
    ("times mirror telegraph express herald post tribune star world gazette mercury", NameTail, 0),
=======
    (
        "times mirror telegraph express herald mail sun post tribune star independent people world gazette mercury",
        NameTail,
        0,
    ),
>>>>>>> mentions
    (
        "mr mrs ms miss dr sir lady lord dame prof professor theresa brian sheffield james imelda elaine saint princess queen king \
      fredric jo elizabeth man girl",
        NameHead,
        0,
    ),
];

/// Verbs and their helpers, as far as they tell past from future.
pub(crate) const VERBS: &[Row] = &[
    ("will shall ll won", Will, 0),
    ("would might should must", Modal, 0),
    (
<<<<<<< HEAD
        "scheduled due expected expects expect planned plans plan planning slated intends intend intended hopes hope hoped hoping likely \
=======
        "scheduled due expected expects expect planned plans plan planning slated intends intend intended hopes hope hoping likely \
>>>>>>> mentions
      poised payable effective",
        Intent,
        0,
    ),
    (
        "set going prepared preparing ready aims aim vowed pledged promised agreed wants want invited urged threatened \
      invites asks asked ordered",
        Pledge,
        0,
    ),
    ("postponed delayed extended adjourned deferred suspended rescheduled moved", Postponed, 0),
    ("is are am re being", BePresent, 0),
    ("was were been", BePast, 0),
    ("be", BeBare, 0),
    ("has have had having ve", Have, 0),
    ("not never t", Not, 0),
<<<<<<< HEAD
    ("i you he she it we they who which her its him them us", Pronoun, 0),
    ("my his their our your whose", Possessive, 0),
=======
    ("i you he she it we they who which his her its their our my your him them us", Pronoun, 0),
>>>>>>> mentions
    (
        "said told says did went came came met made took gave got saw found left held began led spoke rose fell won lost sent brought \
      kept put ran struck hit shot wrote paid bought sold became broke fought grew knew thought felt heard cut let spent built \
      stood sat flew drove drew chose swore wore caught taught sought lay laid read shut quit hurt split spread cast burst beat \
      threw withdrew overthrew forgot rode sang sank shook spun stole stuck swam swept tore woke withheld upheld undertook \
      overcame arose bore bound bred burnt dealt dug fed fled flung froze hid hung knelt leapt lent lit meant outdid rang rebuilt \
      sent shone shrank slept slid slung sped spat sprang strode swung wept wound wrung done gone taken given seen known shown \
      killed died",
        PastVerb,
        0,
    ),
    ("need indeed speed exceed proceed succeed breed hundred sacred", DayWord, 0),
];
