//! `add` with documents of word processors.

use std::io::{Cursor, Write as _};

use super::added::{Added, added};

/// What `add` makes of a document of these parts.
fn document(parts: &[(&str, &str)]) -> Added {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, xml) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        write!(zip, "<?xml version=\"1.0\"?>{xml}").unwrap();
    }
    added("minutes.docx", &zip.finish().unwrap().into_inner(), "--date 2026-03-02")
}

/// The text of a document whose parts hold this.
fn text_of(parts: &[(&str, &str)]) -> String {
    let parts: Vec<(String, String)> = parts
        .iter()
        .map(|(name, body)| (format!("word/{name}.xml"), format!("<w:{name}>{body}</w:{name}>")))
        .collect();
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, xml)| (name.as_str(), xml.as_str())).collect();
    let added = document(&parts);
    let (header, text) = added.parts();
    assert_eq!(header, "date: 2026-03-02\n");
    text.to_owned()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn documents_become_markdown() {
    let body = [
        &styled("Heading1", "Minutes"),
        &styled("Normal", "The council &amp; its *guests* met."),
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>1. A quay</w:t></w:r></w:p>",
        // A hyphen at which no line breaks, and a box that is written a second time for older programs.
        "<w:p><w:r><w:t>They will re</w:t><w:noBreakHyphen/><w:t>sign.</w:t></w:r></w:p>\
         <w:p><w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></mc:Choice>\
         <mc:Fallback><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        // What was taken out, moved away, or looked otherwise before.
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr>\
         <w:r><w:t>They left</w:t></w:r><w:moveFrom><w:r><w:t> at noon</w:t></w:r></w:moveFrom>\
         <w:del><w:r><w:tab/><w:delText> soon</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>",
    ];
    assert_eq!(
        text_of(&[("document", &body.concat())]),
        "# Minutes\n\nThe council & its \\*guests\\* met.\n\n- 1\\. A quay\n\nThey will re-sign.\n\nIn a box.\n\n\
         They left.\n"
    );
}

#[test]
fn notes_stay_with_their_sentences() {
    let note = |id: u32, text: &str| format!("<w:footnote w:id=\"{id}\">{text}</w:footnote>");
    let cite = |kind: &str, id: u32| format!("<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>");
    let document = format!(
        "<w:p><w:r><w:t>The quay was closed.</w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> It (the quay)</w:t></w:r>{}\
         <w:r><w:t>: reopened.</w:t></w:r>{}</w:p><w:p><w:r><w:t>So it stayed.</w:t></w:r>{}{}</w:p>",
        cite("footnote", 2),
        cite("endnote", 2),
        cite("footnote", 7),
        cite("footnote", 1),
        "<w:del><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del>",
    );
    let footnotes = [
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            .to_owned(),
        note(1, &(paragraph("See there.") + &paragraph("And *here*."))),
        note(
            2,
            "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Letter of 2 March.</w:t></w:r></w:p>",
        ),
        note(3, &paragraph("Nobody cites this.")),
    ];
    let endnotes = "<w:endnote w:id=\"2\"><w:p><w:r><w:t>[sic]</w:t></w:r></w:p></w:endnote>";
    assert_eq!(
        text_of(&[("document", &document), ("footnotes", &footnotes.concat()), ("endnotes", endnotes)]),
        "The quay was closed.[^1] It (the quay)[^2]\\: reopened.\n\nSo it stayed.[^3]\n\n[^1]: Letter of 2 March.\n\n\
         [^2]: \\[sic\\]\n\n[^3]: See there.\n    \n    And \\*here\\*.\n"
    );
}

#[test]
fn rows_of_tables_stay_rows() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = |look: &str, rows: &[String]| {
        format!("<w:tbl><w:tblPr><w:tblLook {look}/></w:tblPr>{}</w:tbl>", rows.concat())
    };
    let figures = [
        row(&[cell("Year"), cell("Boats"), cell("By")]),
        row(&[
            cell("2025"),
            cell("4"),
            format!("<w:tc>{}{}</w:tc>", paragraph("Lee |"), styled("Heading1", "Roe")),
        ]),
        row(&[
            "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>None</w:t></w:r></w:p></w:tc>"
                .to_owned(),
            cell("-"),
        ]),
        row(&[cell(""), cell("")]),
    ];
    assert_eq!(
        text_of(&[("document", &(table("w:firstRow=\"1\"", &figures) + &paragraph("So much.")))]),
        "| Year | Boats | By |\n| --- | --- | --- |\n| 2025 | 4 | Lee \\| Roe |\n| None |  | - |\n\nSo much.\n"
    );
    assert_eq!(
        text_of(&[("document", &table("w:firstRow=\"0\"", &figures[..2]))]),
        "|  |  |  |\n| --- | --- | --- |\n| Year | Boats | By |\n| 2025 | 4 | Lee \\| Roe |\n"
    );
    // A frame round paragraphs, and one round a table.
    let frame = table("", &[row(&[cell("In a frame.")]), row(&[cell("1. And on.")])]);
    let outer =
        table("", &[row(&[cell("Beside it:"), format!("<w:tc>{}</w:tc>", table("", &figures[1..2]))])]);
    assert_eq!(
        text_of(&[("document", &(frame + &outer))]),
        "In a frame.\n\n1\\. And on.\n\nBeside it:\n\n|  |  |  |\n| --- | --- | --- |\n| 2025 | 4 | Lee \\| Roe |\n"
    );
}

#[test]
fn lists_have_their_numbers_and_headings_their_names() {
    let item = |list: u32, level: u32, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [
        styled("berschrift1", "Points"),
        item(3, 0, "One"),
        item(3, 1, "A dot"),
        item(3, 0, "Two"),
        paragraph("In between"),
        item(3, 0, "Three"),
        item(4, 0, "Seven"),
        item(9, 0, "A dot"),
        item(0, 0, "No item"),
        "<w:p><w:r><w:t>Ann Lee</w:t><w:br/><w:t># North Quay</w:t></w:r></w:p>".to_owned(),
    ];
    let levels = |first: u32| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"{first}\"/><w:numFmt w:val=\"decimal\"/></w:lvl>\
             <w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/></w:num>",
        levels(1),
        levels(7)
    );
    let styles = "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>";
    assert_eq!(
        text_of(&[("document", &body.concat()), ("numbering", &numbering), ("styles", styles)]),
        "# Points\n\n1. One\n\n- A dot\n\n2. Two\n\nIn between\n\n3. Three\n\n7) Seven\n\n- A dot\n\nNo item\n\n\
         Ann Lee  \n\\# North Quay\n"
    );
}

#[test]
fn a_document_says_its_title_and_who_wrote_it() {
    let added = document(&[
        (
            "word/document.xml",
            "<w:document><w:body><w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:body></w:document>",
        ),
        (
            "docProps/core.xml",
            "<c><dc:title>Minutes &amp; papers</dc:title><dc:creator>Ann Lee</dc:creator></c>",
        ),
    ]);
    assert_eq!(added.parts().0, "title: \"Minutes & papers\"\ndate: 2026-03-02\nauthors: [Ann Lee]\n");
}
