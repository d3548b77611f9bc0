//! `add` with a PDF of several pages, as a program for texts would print it.

use std::fmt::Write as _;
use std::fs;

use super::desk::{Desk, words, write};

/// Lines of one page, each with its height on the page.
type Page<'p> = &'p [(u32, &'p str)];

/// A PDF of these pages in one of the fonts that every reader has.
fn pdf(title: &str, pages: &[Page<'_>]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>".to_owned(),
        format!("<< /Title <FEFF{}> /Producer (Made by hand) >>", in_hexadecimal(title)),
    ];
    let mut kids = String::new();
    for page in pages {
        let mut content = "BT /F1 12 Tf\n".to_owned();
        for (height, line) in *page {
            let line: String = line
                .chars()
                .map(|letter| match letter {
                    '(' | ')' | '\\' => format!("\\{letter}"),
                    'é' => "\\351".to_owned(),
                    '“' => "\\223".to_owned(),
                    '”' => "\\224".to_owned(),
                    other => other.to_string(),
                })
                .collect();
            writeln!(content, "1 0 0 1 72 {height} Tm ({line}) Tj").unwrap();
        }
        content.push_str("ET");
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
        let number = objects.len();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {number} 0 R >>"
        ));
        write!(kids, "{} 0 R ", objects.len()).unwrap();
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len());
    file(&objects)
}

/// The file of a PDF, from its objects: the catalogue, the pages, the font, and what else the title says.
fn file(objects: &[String]) -> Vec<u8> {
    let mut out = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (at, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", out.len()).unwrap();
        write!(out, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let (start, count) = (out.len(), objects.len() + 1);
    write!(
        out,
        "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<< /Size {count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n"
    )
    .unwrap();
    out.into_bytes()
}

fn in_hexadecimal(text: &str) -> String {
    text.encode_utf16().map(|unit| format!("{unit:04X}")).collect()
}

const FIRST: Page<'static> = &[
    (800, "Harbour Post, 2 March 2026, page 1"),
    (760, "Ferry runs aground at Café Quay"),
    (720, "The ferry Marie ran aground at the North Quay on Sunday morning, the har-"),
    (706, "bour administration announced. The lighthouse-keeper had seen it coming (and"),
    (692, "said so). It was afloat again after two hours."),
    (664, "Captain Ada Lindqvist said: “The fog came in within minutes.” Nobody could"),
    (650, "see the breakwater, she said, and the lighthouse-"),
    (636, "keeper agreed. The investigation is to be completed by the department of the"),
    (40, "1"),
];

const SECOND: Page<'static> = &[
    (800, "Harbour Post, 2 March 2026, page 2"),
    (760, "harbour commissioner in September."),
    (732, "Nobody was hurt. The passengers were given tea and blankets by the volunteers"),
    (718, "of the lifeboat station."),
    (704, "It was the third grounding of the year, and the second one in fog at this quay"),
    (690, "since the winter."),
    (40, "2"),
];

const ARTICLE: &str = "The ferry Marie ran aground at the North Quay on Sunday morning, the harbour administration announced. The lighthouse-keeper had seen it coming (and said so). It was afloat again after two hours.

Captain Ada Lindqvist said: “The fog came in within minutes.” Nobody could see the breakwater, she said, and the lighthouse-keeper agreed. The investigation is to be completed by the department of the harbour commissioner in September.

Nobody was hurt. The passengers were given tea and blankets by the volunteers of the lifeboat station.

It was the third grounding of the year, and the second one in fog at this quay since the winter.
";

#[test]
fn a_printed_article_comes_out_in_its_paragraphs() {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: The ferry\n");
    let add = |name: &str, title: &str| {
        fs::write(desk.current.join(name), pdf(title, &[FIRST, SECOND])).unwrap();
        let out = desk.cuttings(&words(&format!("add {name} --copies --date 2026-03-02"))).output().unwrap();
        let said = String::from_utf8(out.stderr).unwrap() + &String::from_utf8(out.stdout).unwrap();
        assert!(out.status.success(), "{said}");
        let path = desk.current.join("content/articles").join(name).with_extension("md");
        let text = fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}: {said}", path.display()));
        (said, text)
    };
    let (said, article) = add("ferry.pdf", "Ferry runs aground at Café Quay");
    let (header, text) = article.split_once("\n---\n").unwrap();
    assert!(header.contains("title: Ferry runs aground at Café Quay"), "{header}");
    assert_eq!(text, ARTICLE);
    assert!(said.contains("look where its paragraphs begin"), "{said}");
    // What a program called the file is no headline, and the headline stays where it is.
    let (_, article) = add("other.pdf", "Microsoft Word - ferry.docx");
    assert!(!article.contains("Microsoft"), "{article}");
    assert!(article.ends_with(&format!("---\nFerry runs aground at Café Quay\n\n{ARTICLE}")), "{article}");
    // A quotation from it is proved, though it was printed in two lines.
    write(
        &desk.current.join("content/pages/fog.md"),
        "It stood there: \"Nobody could see the breakwater, she said\" [@ferry].\n",
    );
    let out = desk.cuttings(&words("check")).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success() && !said.contains("misquote"), "{said}");
}

/// A PDF as a browser prints it: its font says of ranges of letters how wide they are, and pieces of a line stand where letters are set closer.
fn from_a_browser(pieces: &[(u32, &str)]) -> Vec<u8> {
    let mut content = "BT /F1 10 Tf 1 0 0 1 72 700 Tm\n".to_owned();
    for (step, piece) in pieces {
        let codes: String = piece.bytes().map(|letter| format!("{letter:04X}")).collect();
        writeln!(content, "{step} 0 Td <{codes}> Tj").unwrap();
    }
    content.push_str("ET");
    let letters = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n\
        1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0020> <007E> <0020> endbfrange\n\
        endcmap CMapName currentdict /CMap defineresource pop end end";
    let stream = |text: &str| format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len());
    file(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [9 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>".to_owned(),
        "<< /Title (A street by the harbour) >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
         /FontDescriptor 6 0 R /DW 0 /W [32 [300] 33 90 700 97 122 500] >>".to_owned(),
        "<< /Type /FontDescriptor /FontName /Made /Flags 4 /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 \
         /FontBBox [0 -200 1000 900] >>".to_owned(),
        stream(letters),
        stream(&content),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 8 0 R >>".to_owned(),
    ])
}

#[test]
fn letters_set_closer_stay_one_word() {
    let desk = Desk::new();
    write(&desk.current.join("content/dossier.yaml"), "title: The ferry\n");
    // "Avenue", with its second letter half a point closer to the first; and a word behind a gap instead of a blank.
    let pdf = from_a_browser(&[(0, "A"), (6, "venue was shut"), (70, "on Tuesday.")]);
    fs::write(desk.current.join("street.pdf"), pdf).unwrap();
    let out = desk.cuttings(&words("add street.pdf")).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let article = fs::read_to_string(desk.current.join("content/articles/street.md")).unwrap();
    assert!(article.ends_with("---\nAvenue was shut on Tuesday.\n"), "{article}");
}
