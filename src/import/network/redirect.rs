//! Where a redirect leads.

use url::Url;

/// More redirects lead in a circle, or nowhere.
pub(in crate::import) const MOST_REDIRECTS: usize = 10;

/// What is said of an address with more than [`MOST_REDIRECTS`].
pub(in crate::import) fn too_many() -> String {
    format!("it redirects more than {MOST_REDIRECTS} times")
}

/// The address to which a server sends whoever asked for `at`; or half a sentence that says why nobody goes there. Only web addresses are followed.
pub(in crate::import) fn target(at: &Url, location: &str) -> Result<Url, String> {
    let next = at
        .join(location)
        .map_err(|_| format!("it leads to `{}`, which is no address", location.escape_debug()))?;
    if matches!(next.scheme(), "http" | "https") {
        Ok(next)
    } else {
        Err(format!("it leads to {next}, which is no web address"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_followed() {
        let at = Url::parse("https://a.example/x/y").unwrap();
        let led = |location| target(&at, location).map(String::from);
        assert_eq!(led("../z").as_deref(), Ok("https://a.example/z"));
        assert_eq!(led("//b.example").as_deref(), Ok("https://b.example/"));
        assert_eq!(
            led("file:///etc/passwd"),
            Err("it leads to file:///etc/passwd, which is no web address".to_owned())
        );
        assert_eq!(led("http://[x"), Err("it leads to `http://[x`, which is no address".to_owned()));
    }
}
