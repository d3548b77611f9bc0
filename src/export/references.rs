//! Every article as a reference, one file for each format that reference managers read.

use crate::cite;
use crate::model::{Article, Dossier};

/// The list of CSL-JSON items.
pub(super) fn csl(dossier: &Dossier) -> Vec<u8> {
    let items: Vec<String> = dossier.articles().map(|(_, article)| cite::csl(dossier, article)).collect();
    if items.is_empty() {
        return b"[]\n".to_vec();
    }
    format!("[\n{}\n]\n", items.join(",\n")).into_bytes()
}

/// The BibTeX entries.
pub(super) fn bibtex(dossier: &Dossier) -> Vec<u8> {
    joined(dossier, cite::bibtex, "\n")
}

/// The RIS records.
pub(super) fn ris(dossier: &Dossier) -> Vec<u8> {
    joined(dossier, cite::ris, "\r\n")
}

fn joined(dossier: &Dossier, format: fn(&Dossier, &Article) -> String, between: &str) -> Vec<u8> {
    let all: Vec<String> = dossier.articles().map(|(_, article)| format(dossier, article)).collect();
    all.join(between).into_bytes()
}

#[cfg(test)]
mod tests {
    use biblatex::Bibliography;
    use serde_json::Value;

    use crate::export::sample;

    #[test]
    fn every_article_is_in_each_list() {
        for (sample, count) in
            [(sample::rich(), 3), (sample::bare(), 1), (sample::hostile(), 1), (sample::empty(), 0)]
        {
            let items: Value = serde_json::from_str(&sample.file("data/sources.csl.json")).unwrap();
            assert_eq!(items.as_array().unwrap().len(), count);
            assert_eq!(Bibliography::parse(&sample.file("data/sources.bib")).unwrap().len(), count);
            let ris = sample.file("data/sources.ris");
            let begun = ris.split("\r\n").filter(|line| line.starts_with("TY  - ")).count();
            let ended = ris.split("\r\n").filter(|line| *line == "ER  - ").count();
            assert_eq!((begun, ended), (count, count));
        }
    }
}
