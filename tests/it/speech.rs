//! Whose words are published as whose: only where the text names the speaker.

use crate::harness::project;

fn said(language: &str, text: &str) -> Vec<String> {
    let article = format!("---\ntitle: A\nlanguage: {language}\n---\n{text}\n");
    let gathered = project().file("content/articles/a.md", article).gather();
    let spoken = gathered.dossier.articles().flat_map(|(_, article)| article.utterances.iter());
    spoken.map(|one| format!("{}: {}", one.speaker.as_deref().unwrap_or("nobody"), one.words)).collect()
}

#[test]
fn a_named_or_unnamed_speaker_is_published_and_a_pronoun_is_not() {
    assert_eq!(
        said("en", "“It went well,” a royal source told Us Weekly."),
        ["a royal source: It went well,"]
    );
    assert_eq!(said("en", "“It went well,” Jane Doe said."), ["Jane Doe: It went well,"]);
    assert_eq!(said("en", "Jane Doe came. “It went well,” she said."), Vec::<String>::new());
}

#[test]
fn english_verbs_of_saying_are_not_looked_for_in_other_languages() {
    assert_eq!(said("fr", "“It went well,” Jane Doe said."), Vec::<String>::new());
}
