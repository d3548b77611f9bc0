//! The lines on top of a mail that was saved as a text.

use super::day::day_as_written;
use super::names::authors_of_byline;
use crate::text::clean;
use crate::yaml::scalar;

/// The text with a header of its own, made of what the lines on top of a mail say; these stay. Nothing if it is no mail.
pub(super) fn dressed(text: &str) -> Option<String> {
    let text = text.trim_start_matches(['\u{feff}', '\n']);
    let mut lines: Vec<(String, String)> = Vec::new();
    for line in text.lines().take_while(|line| !line.trim().is_empty()) {
        // A long value goes on in a line that is indented.
        if let Some((_, value)) = lines.last_mut().filter(|_| line.starts_with([' ', '\t'])) {
            *value += line;
            continue;
        }
        let (name, value) = line.split_once(':')?;
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        is_name.then_some(())?;
        lines.push((name.to_ascii_lowercase(), value.to_owned()));
    }
    let value = |names: &[&str]| {
        let line = lines.iter().find(|(name, _)| names.contains(&name.as_str()));
        line.map(|(_, value)| clean::line(value))
    };
    let (from, sent) = (value(&["from"])?, value(&["date", "sent"])?);
    value(&["to", "subject"])?;
    let mut header = String::new();
    if let Some(subject) = value(&["subject"]).filter(|subject| !subject.is_empty()) {
        header.push_str(&format!("title: {}\n", scalar(&subject)));
    }
    if let Some(day) = day_as_written(&sent) {
        header.push_str(&format!("date: {day}\n"));
    }
    if let [author] = authors_of_byline(&sender(&from)).as_slice() {
        header.push_str(&format!("authors: [{}]\n", scalar(author)));
    }
    Some(format!("---\n{header}---\n{text}"))
}

/// The name of who sent a mail: `"Lee, Ann" <ann@post.example>`.
fn sender(from: &str) -> String {
    let name = from.split(['<', '[']).next().unwrap_or(from).trim().trim_matches(['"', '\'']);
    match name.split_once(',') {
        Some((family, given)) => format!("{} {}", given.trim(), family.trim()),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::dressed;

    #[test]
    fn mails_say_who_wrote_them_and_when() {
        for (head, header) in [
            (
                "From: Ann Lee <ann@post.example>\nTo: desk\nDate: Thu, 12 Mar 2026 08:15:00 +0000\nSubject: Re: the\n ferry",
                "title: \"Re: the ferry\"\ndate: 2026-03-12\nauthors: [Ann Lee]\n",
            ),
            (
                "From: \"Lee, Ann\" <a@b.example>\nSent: 12 March 2026 08:15\nTo: desk",
                "date: 2026-03-12\nauthors: [Ann Lee]\n",
            ),
            ("From: ann@post.example\nDate: yesterday\nTo: desk", ""),
        ] {
            let text = format!("{head}\n\nIt sank.\n");
            assert_eq!(dressed(&text), Some(format!("---\n{header}---\n{text}")), "{head}");
        }
        for text in [
            "From: the harbour\nThe ferry sank.\n\nOn 12 March.",
            "From: Ann Lee\nDate: 12 March 2026\n\nIt sank.",
            "To: all\nSubject: ferry\n\nIt sank.",
            "From the quay: to the bank\nTo: x\nDate: 2026\n\nIt sank.",
        ] {
            assert_eq!(dressed(text), None, "{text}");
        }
    }
}
