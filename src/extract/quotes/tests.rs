use super::*;

/// One line for each quotation: kind, words, speaker, outlet, quotations inside.
fn show(text: &str, quotes: &[Quote]) -> String {
    let lines: Vec<String> = quotes
        .iter()
        .map(|quote| {
            let words: Vec<&str> = quote.words.iter().map(|range| &text[range.clone()]).collect();
            let at = |range: &Option<Range<usize>>| range.clone().map_or("-", |range| &text[range]);
            let kind = match quote.kind {
                QuoteKind::Speech => "speech",
                QuoteKind::Fragment => "fragment",
                QuoteKind::Term => "term",
            };
            let for_whom = quote
                .speaker
                .stands_for
                .as_ref()
                .map_or(String::new(), |range| format!(" = {}", &text[range.clone()]));
            let through =
                quote.through.as_ref().map_or(String::new(), |range| format!(" > {}", &text[range.clone()]));
            let continues = if quote.continues { " +" } else { "" };
            let nested: String =
                quote.nested.iter().map(|range| format!(" ~ {}", &text[range.clone()])).collect();
            format!(
                "{kind} [{}] {}{for_whom}{through}{continues}{nested}",
                words.join(" / ").replace('\n', " "),
                at(&quote.speaker.range)
            )
        })
        .collect();
    lines.join("\n")
}

/// Texts and what is read in them, parted by lines: `===` before a text, `---` before its quotations; headings begin with `# `.
fn check(table: &str, read: fn(&str) -> String) {
    let lines: String = table.split_inclusive('\n').filter(|line| !line.starts_with("# ")).collect();
    let mut wrong = Vec::new();
    for case in lines.split("===\n").skip(1) {
        let (text, expected) = case.split_once("---\n").unwrap();
        let found = read(text.trim());
        if found != expected.trim() {
            wrong.push(format!("{}\n  found:\n{found}\n  expected:\n{}", text.trim(), expected.trim()));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn reads_what_stands_in_the_table() {
    check(include_str!("tests/quotes.txt"), |text| show(text, &find_quotes(text, &[])));
}

/// Texts whose mentions the caller knows: `{4:Ann Lee}`, and `{org 2:Ferryman}`. Behind each quotation in brackets: the number of
/// its speaker, the rule and the verb.
#[test]
fn knows_whom_the_caller_knows() {
    check(include_str!("tests/known.txt"), |marked| {
        let (mut text, mut speakers, mut organisations) = (String::new(), Vec::new(), Vec::new());
        for piece in marked.split('}') {
            let Some((plain, (number, name))) =
                piece.split_once('{').and_then(|(plain, mention)| Some((plain, mention.split_once(':')?)))
            else {
                text += piece;
                continue;
            };
            text += plain;
            let range = text.len()..text.len() + name.len();
            text += name;
            let organisation = number.strip_prefix("org ");
            organisations.extend(organisation.map(|_| range.clone()));
            speakers.push((range, organisation.unwrap_or(number).parse().unwrap()));
        }
        let found = find_quotes_among(&text, Known { speakers: &speakers, organisations: &organisations });
        let known = found.iter().map(|quote| {
            let number = quote.speaker.known.map_or("-".to_owned(), |number| number.to_string());
            let verb = quote.cue.clone().map_or("-", |range| &text[range]);
            format!(" ({number}, {}, {verb})", quote.speaker.rule)
        });
        let lines = show(&text, &found);
        lines
            .lines()
            .zip(known)
            .map(|(line, known)| format!("{line}{known}\n"))
            .collect::<String>()
            .trim_end()
            .to_owned()
    });
}

#[test]
fn known_people_are_recognised() {
    let text = "Ann Lee came late. “I am sorry,” she said.";
    let quotes = find_quotes(text, &[(0..7, 4)]);
    assert_eq!(quotes[0].speaker.known, Some(4));
    assert_eq!(quotes[0].speaker.rule, "speaker and verb after");
}

#[test]
fn words_told_to_a_known_organisation_come_through_it() {
    let text = "The Harbour Board was silent. “It is over,” a source told the Ferryman.";
    let at = |name: &str| text.find(name).map(|at| at..at + name.len()).unwrap();
    let organisations = [at("Harbour Board"), at("Ferryman")];
    let speakers = [(at("Harbour Board"), 1), (at("Ferryman"), 2)];
    let quotes = find_quotes_among(text, Known { speakers: &speakers, organisations: &organisations });
    assert_eq!(quotes[0].through, Some(at("Ferryman")));
}

fn holds(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let mut end = 0;
    for quote in find_quotes(text, &[(0..1, 1), (3..5, 2)]) {
        proptest::prop_assert!(quote.range.start >= end && quote.range.end > quote.range.start);
        end = quote.range.end;
        let inside = quote
            .words
            .iter()
            .chain(&quote.nested)
            .all(|range| range.start >= quote.range.start && range.end <= quote.range.end);
        proptest::prop_assert!(inside);
        let all = quote.words.iter().chain(&quote.nested).chain([&quote.range]);
        let outside = [&quote.speaker.range, &quote.speaker.stands_for, &quote.cue, &quote.through];
        for range in all.chain(outside.into_iter().flatten()) {
            proptest::prop_assert!(text.get(range.clone()).is_some());
        }
    }
    Ok(())
}

proptest::proptest! {
    #[test]
    fn keeps_order_on_any_text(text in "\\PC*") {
        holds(&text)?;
    }

    #[test]
    fn keeps_order_on_pieces(words in proptest::collection::vec(0..PIECES.len(), 0..24), joint in "[ \n]?") {
        let text: Vec<&str> = words.iter().map(|&at| PIECES[at]).collect();
        holds(&text.join(&joint))?;
    }
}

const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "''",
    "``",
    "said",
    "Ann Lee",
    "told",
    "Us Weekly",
    ",",
    ".",
    ":",
    "?",
    "he",
    "and",
    "\n\n",
    "\n",
    "the students’",
    "don’t",
    "according to",
    "a source",
    "—",
    "so-called",
    "asked by",
    "é",
    "«",
    "»",
    "in a statement",
    "adding",
    "who",
    "5'10\"",
];

#[test]
fn odd_texts_take_no_time() {
    for piece in ["“", "‘a ", "\" ", "“A B” ", "'s ", "”“", "“a,” he said. “b” ", "x “y\n\n", "``", "5'10\" "]
    {
        let text = piece.repeat(20_000);
        let _ = find_quotes(&text, &[]);
    }
}
