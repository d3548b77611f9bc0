//! Lines of a page that belong to the outlet's shop window and not to its article.

/// Lines that are nothing else, folded to small letters and without marks at their end.
const WHOLE: &[&str] = &[
    "ad",
    "advert",
    "advertisement",
    "advertisement - continue reading below",
    "advertising",
    "all rights reserved",
    "article continues below advertisement",
    "back to top",
    "click to share",
    "comments",
    "continue reading",
    "continue reading the main story",
    "copy link",
    "email",
    "facebook",
    "follow us",
    "getty images",
    "leave a comment",
    "log in",
    "more on this story",
    "more stories",
    "most popular",
    "most read",
    "most viewed",
    "newsletter",
    "print",
    "read more",
    "recommended",
    "recommended for you",
    "related",
    "related articles",
    "related content",
    "related stories",
    "related topics",
    "save",
    "scroll to continue",
    "share",
    "share article",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share this",
    "share this article",
    "share this story",
    "show comments",
    "sign in",
    "sign up",
    "skip advert",
    "skip to content",
    "skip to main content",
    "sponsored",
    "sponsored content",
    "story continues below advertisement",
    "subscribe",
    "subscribe now",
    "trending",
    "twitter",
    "view comments",
    "whatsapp",
    "you may also like",
    "you might also like",
];

/// Beginnings that decide by themselves on a short line.
const BEGINNINGS: &[&str] = &[
    "also read:",
    "click here to",
    "click here for",
    "download our app",
    "download the app",
    "for more stories like this",
    "follow us on",
    "don't miss:",
    "join our whatsapp",
    "listen to this article",
    "more from:",
    "more on this:",
    "more:",
    "read also:",
    "read more:",
    "read more about",
    "read next:",
    "read the full story",
    "recommended:",
    "related:",
    "see also:",
    "see more:",
    "share this article",
    "share this story",
    "sign up for our",
    "sign up to our",
    "subscribe to our",
    "support our journalism",
    "this page requires javascript",
    "to read the full article",
    "watch:",
    "we use cookies",
    "you may also like",
    "your support helps",
];

/// Beginnings that decide only together with one of the words in [`SUBSCRIPTION_WORDS`].
const SUBSCRIPTIONS: &[&str] = &[
    "sign up",
    "subscribe",
    "get the latest",
    "get our",
    "join our",
    "enter your email",
    "by signing up",
    "by subscribing",
    "this site uses",
    "this website uses",
    "by continuing",
    "by clicking",
    "accept all",
    "register for",
];

const SUBSCRIPTION_WORDS: &[&str] = &[
    "newsletter",
    "inbox",
    "email",
    "e-mail",
    "alerts",
    "breaking news",
    "daily briefing",
    "cookie",
    "privacy",
    "unlimited access",
    "terms of use",
    "terms of service",
    "free trial",
    "push notifications",
    "telegram channel",
    "whatsapp channel",
];

/// Longer paragraphs are never taken for boilerplate, in bytes.
const LONGEST: usize = 240;

/// Whether `paragraph` is a line of the page rather than of its article: an invitation to read or sign up, a label of an
/// advertisement, a notice of cookies or rights. A paragraph that might be news is not boilerplate.
///
/// ```
/// use cuttings::text::segment::boilerplate;
///
/// assert!(boilerplate("READ MORE: Ten walks in the hills"));
/// assert!(!boilerplate("Read more books, the minister told pupils."));
/// ```
pub fn boilerplate(paragraph: &str) -> bool {
    let trimmed = paragraph.trim().trim_matches(|c: char| {
        matches!(c, '*' | '_' | '[' | ']' | '>' | '<' | '|' | '»' | '«' | '#') || c == ' '
    });
    if trimmed.is_empty() || trimmed.len() > LONGEST {
        return false;
    }
    let line = trimmed.to_lowercase().replace('’', "'");
    let bare = line.trim_end_matches(['.', ':', '…', '!', '→', ' ']);
    WHOLE.contains(&bare)
        || BEGINNINGS.iter().any(|beginning| line.starts_with(beginning))
        || is_rights_notice(&line)
        || SUBSCRIPTIONS.iter().any(|beginning| line.starts_with(beginning))
            && SUBSCRIPTION_WORDS.iter().any(|word| line.contains(word))
            && !line.contains(['"', '“', '”'])
}

/// "© 2025 The Courier. All rights reserved": the sign or the word right at the start, followed by a year or the notice.
fn is_rights_notice(line: &str) -> bool {
    let rest = line.strip_prefix("copyright").unwrap_or(line).trim_start();
    let rest = rest.strip_prefix('©').or_else(|| rest.strip_prefix("(c)")).unwrap_or(rest).trim_start();
    rest.len() < line.len()
        && (rest.starts_with("19") || rest.starts_with("20") || line.contains("all rights reserved"))
}

#[cfg(test)]
mod tests {
    use super::boilerplate;

    #[test]
    fn tells_shop_window_from_news() {
        for line in [
            "Read more",
            "Read more »",
            "READ MORE: How the bridge was built",
            "ADVERTISEMENT",
            "Sign up to our weekly letter",
            "Sign up for the Morning Post newsletter",
            "Subscribe and get it in your inbox",
            "We use cookies to make this page better.",
            "By continuing to use this site you agree to our cookie policy",
            "© 2025 The Hill Courier. All rights reserved.",
            "Copyright 2024 Courier Group",
            "**Related articles**",
            "Follow us on Telegram",
            "Share this article",
        ] {
            assert!(boilerplate(line), "{line}");
        }
        for line in [
            "",
            "Read more slowly, she told the class.",
            "Sign up or leave, the captain told his players.",
            "Subscribers left the paper in droves.",
            "Share prices fell on Monday.",
            "Email was the first thing she checked.",
            "Advertisement revenue fell by a third.",
            "Copyright law must change, the minister said.",
            "Get the latest figures right, she told staff.",
            "Comments on the plan close on Friday.",
            "“Subscribe to the newsletter,” he joked.",
        ] {
            assert!(!boilerplate(line), "{line}");
        }
    }
}
