//! What a full stop after a word means: the end of a sentence, or the end of an abbreviation.

/// How a word that ends in a full stop behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// No abbreviation: the full stop ends the sentence.
    Word,
    /// A title or the like that always stands before its name ("Mr.", "vs.").
    Bound,
    /// Ends the sentence behind a figure, bound otherwise (Russian "1830 г.").
    Unit,
    /// Bound before a figure only ("No. 10", "Sept. 10").
    BeforeFigure,
    /// May end a sentence; the next word decides ("Inc.", "U.S.", an initial).
    Open,
    /// A clock's half ("p.m."): bound before a day, a month or a time zone.
    Clock,
}

/// The kind of `word`, which is given without its last full stop. Inner full stops belong to it ("U.S").
pub(super) fn kind(word: &str) -> Kind {
    if word.contains('.') {
        return dotted(word);
    }
    let mut chars = word.chars();
    if let (Some(first), None) = (chars.next(), chars.next()) {
        return single_letter(first);
    }
    let mut buffer = [0; 8];
    let Some(folded) = buffer.get_mut(..word.len()) else {
        return Kind::Word;
    };
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_lowercase();
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    match &*folded {
        b"mr" | b"mrs" | b"ms" | b"dr" | b"prof" | b"messrs" | b"mme" | b"mlle" | b"rev" | b"revd"
        | b"hon" | b"sen" | b"sens" | b"rep" | b"reps" | b"gov" | b"govs" | b"gen" | b"lt" | b"col"
        | b"capt" | b"sgt" | b"maj" | b"cpl" | b"pvt" | b"pfc" | b"adm" | b"cmdr" | b"supt" | b"insp"
        | b"pres" | b"amb" | b"atty" | b"det" | b"asst" | b"assoc" | b"mx" | b"sra" | b"vs" | b"cf"
        | b"viz" | b"approx" | b"mt" | b"ft" | b"bzw" | b"esp" => Kind::Bound,
        b"jan" | b"feb" | b"apr" | b"jun" | b"jul" | b"aug" | b"sep" | b"sept" | b"oct" | b"nov" | b"dec"
        | b"mar" | b"no" | b"nos" | b"vol" | b"vols" | b"pp" | b"fig" | b"figs" | b"art" | b"ch" | b"sec"
        | b"par" | b"para" | b"ca" | b"nr" | b"op" | b"bk" | b"eds" | b"ext" | b"tel" | b"min" | b"mon"
        | b"tue" | b"tues" | b"wed" | b"thu" | b"thur" | b"thurs" | b"fri" => Kind::BeforeFigure,
        b"st" | b"inc" | b"ltd" | b"co" | b"corp" | b"bros" | b"jr" | b"sr" | b"plc" | b"llc" | b"etc"
        | b"al" | b"ave" | b"blvd" | b"rd" | b"dept" | b"univ" | b"assn" | b"est" | b"esq" | b"mfg"
        | b"intl" => Kind::Open,
        b"ala" | b"ariz" | b"ark" | b"calif" | b"colo" | b"conn" | b"del" | b"fla" | b"ga" | b"ill"
        | b"ind" | b"kan" | b"ky" | b"la" | b"md" | b"mich" | b"minn" | b"miss" | b"mo" | b"mont"
        | b"neb" | b"nev" | b"okla" | b"ore" | b"pa" | b"penn" | b"tenn" | b"tex" | b"va" | b"vt"
        | b"wash" | b"wis" | b"wyo" | b"ont" | b"que"
            if capital =>
        {
            Kind::Open
        }
        _ => cyrillic(word),
    }
}

fn dotted(word: &str) -> Kind {
    if !word.split('.').all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic)) {
        return Kind::Word;
    }
    match word {
        "a.m" | "p.m" | "A.M" | "P.M" => Kind::Clock,
        "e.g" | "i.e" | "E.g" | "I.e" | "z.B" | "d.h" => Kind::Bound,
        _ => Kind::Open,
    }
}

fn single_letter(letter: char) -> Kind {
    match letter {
        'p' | 'c' | 'g' => Kind::BeforeFigure,
        'v' => Kind::Bound,
        'г' | 'т' => Kind::Unit,
        _ if letter.is_uppercase() => Kind::Open,
        _ => Kind::Word,
    }
}

fn cyrillic(word: &str) -> Kind {
    match word {
        "ул" | "им" | "св" | "проф" | "акад" | "гг" | "стр" | "тов" => Kind::Bound,
        "тыс" | "млн" | "млрд" | "руб" => Kind::Open,
        _ => Kind::Word,
    }
}

/// Whether `word` begins a new sentence rather than goes on with a name: "U.S. The" against "U.S. Senate".
pub(super) fn is_starter(word: &str) -> bool {
    const LONGEST: usize = 12;
    let mut buffer = [0; LONGEST];
    let Some(folded) = buffer.get_mut(..word.len()) else {
        return false;
    };
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_lowercase();
    matches!(
        &*folded,
        b"a" | b"about"
            | b"after"
            | b"all"
            | b"also"
            | b"although"
            | b"an"
            | b"and"
            | b"another"
            | b"any"
            | b"as"
            | b"asked"
            | b"at"
            | b"because"
            | b"before"
            | b"both"
            | b"but"
            | b"by"
            | b"despite"
            | b"during"
            | b"each"
            | b"earlier"
            | b"even"
            | b"every"
            | b"few"
            | b"finally"
            | b"for"
            | b"from"
            | b"he"
            | b"her"
            | b"here"
            | b"hers"
            | b"his"
            | b"how"
            | b"however"
            | b"i"
            | b"if"
            | b"in"
            | b"instead"
            | b"is"
            | b"it"
            | b"its"
            | b"it's"
            | b"it\xe2\x80\x99s"
            | b"last"
            | b"later"
            | b"many"
            | b"meanwhile"
            | b"most"
            | b"my"
            | b"neither"
            | b"no"
            | b"none"
            | b"nor"
            | b"not"
            | b"now"
            | b"of"
            | b"on"
            | b"once"
            | b"one"
            | b"only"
            | b"or"
            | b"other"
            | b"others"
            | b"our"
            | b"police"
            | b"she"
            | b"since"
            | b"so"
            | b"some"
            | b"still"
            | b"such"
            | b"that"
            | b"the"
            | b"their"
            | b"then"
            | b"there"
            | b"these"
            | b"they"
            | b"this"
            | b"those"
            | b"though"
            | b"through"
            | b"thus"
            | b"to"
            | b"today"
            | b"under"
            | b"until"
            | b"was"
            | b"we"
            | b"were"
            | b"what"
            | b"when"
            | b"where"
            | b"whether"
            | b"which"
            | b"while"
            | b"who"
            | b"why"
            | b"with"
            | b"without"
            | b"yet"
            | b"you"
            | b"your"
            | b"yesterday"
    )
}

/// Whether `word` may follow a clock time in the same sentence ("5 p.m. Monday", "5 p.m. Eastern").
pub(super) fn follows_clock(word: &str) -> bool {
    matches!(
        word,
        "Monday"
            | "Tuesday"
            | "Wednesday"
            | "Thursday"
            | "Friday"
            | "Saturday"
            | "Sunday"
            | "January"
            | "February"
            | "March"
            | "April"
            | "May"
            | "June"
            | "July"
            | "August"
            | "September"
            | "October"
            | "November"
            | "December"
            | "Eastern"
            | "Pacific"
            | "Central"
            | "Mountain"
            | "Greenwich"
            | "Moscow"
            | "Jan"
            | "Feb"
            | "Aug"
            | "Sept"
            | "Oct"
            | "Nov"
            | "Dec"
    ) || (word.len() <= 4 && word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
}
