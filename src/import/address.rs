//! One form for the many ways in which the address of an article is written.

/// Parameters that say where a reader came from and not what is read. None that pages also use to say what is read, such as `ref` and `mod`: two
/// articles would be taken for one, and the address that is kept would lead elsewhere.
const TRACKING: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "twclid",
    "yclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "cmpid",
    "ncid",
    "icid",
    "ito",
    "ocid",
    "smid",
    "smtyp",
    "sref",
    "srnd",
    "ref_src",
    "ref_url",
    "xtor",
    "at_medium",
    "at_campaign",
    "at_custom1",
    "at_custom2",
    "at_custom3",
    "at_custom4",
    "ns_mchannel",
    "ns_source",
    "ns_campaign",
    "ns_linkname",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "amp",
    "outputtype",
    "_ga",
    "_gl",
    "campaign_id",
    "emc",
    "taid",
    "spm",
    "referrer",
    "unlocked_article_code",
    "giftcopy",
    "__twitter_impression",
];

/// Beginnings of such parameters.
const TRACKING_BEGINNINGS: &[&str] = &["utm_", "pk_", "mtm_", "hsa_", "vero_", "oly_", "wt."];

/// The address in the form in which two that lead to one article are equal: without scheme, `www.`, `m.` or `amp.`, a default port,
/// tracking parameters, an anchor or a slash at its end; parameters sorted. It is for comparing and not to be followed.
///
/// ```
/// use cuttings::import::canonical;
/// let one = canonical("HTTPS://www.Post.example/a/b/?utm_source=x&id=7#top");
/// assert_eq!(one, canonical("http://post.example/a/b?id=7&fbclid=1"));
/// assert_ne!(one, canonical("https://post.example/a/b?id=8"));
/// assert_ne!(canonical("https://court.example/view?ref=101"), canonical("https://court.example/view?ref=202"));
/// ```
pub fn canonical(address: &str) -> String {
    let address = address.trim();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    let (before, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = before.split_once('/').unwrap_or((before, ""));
    let host = host.rsplit('@').next().unwrap_or(host).to_lowercase();
    let host = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(&host);
    let host = ["www.", "m.", "amp.", "mobile."]
        .iter()
        .find_map(|prefix| host.strip_prefix(prefix).filter(|rest| rest.contains('.')))
        .unwrap_or(host);
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix("/amp").or_else(|| path.strip_suffix("/index.html")).unwrap_or(path);
    let mut out = format!("{host}/{path}");
    let mut parameters: Vec<&str> =
        query.split('&').filter(|one| !one.is_empty() && !is_tracking(one)).collect();
    parameters.sort_unstable();
    if !parameters.is_empty() {
        out.push('?');
        out.push_str(&parameters.join("&"));
    }
    out
}

/// Whether what the user names is a web address and no path.
pub fn is_address(input: &str) -> bool {
    let small = input.get(..8).unwrap_or(input).to_ascii_lowercase();
    small.starts_with("http://") || small.starts_with("https://")
}

#[cfg(any(feature = "import", test))]
/// The address as it may be followed, without tracking parameters and anchor.
pub(super) fn without_tracking(address: &str) -> String {
    let address = address.trim();
    let (before_anchor, anchor) = address.split_once('#').unwrap_or((address, ""));
    let (before, query) = before_anchor.split_once('?').unwrap_or((before_anchor, ""));
    let kept: Vec<&str> = query.split('&').filter(|one| !one.is_empty() && !is_tracking(one)).collect();
    let mut out = before.to_owned();
    if !kept.is_empty() {
        out.push('?');
        out.push_str(&kept.join("&"));
    }
    // Some sites show their articles by an anchor that begins so.
    if anchor.starts_with('!') {
        out.push('#');
        out.push_str(anchor);
    }
    out
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or(parameter).to_lowercase();
    TRACKING.contains(&name.as_str())
        || TRACKING_BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

/// The host of an address, without `www.`.
pub(super) fn host(address: &str) -> Option<String> {
    let canonical = canonical(address);
    let host = canonical.split(['/', ':']).next().unwrap_or_default();
    (host.contains('.') && !host.chars().all(|c| c.is_ascii_digit() || c == '.')).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_article_has_one_address() {
        let one = canonical("https://post.example/2026/ferry");
        for other in [
            "http://post.example/2026/ferry/",
            "https://www.post.example:443/2026/ferry?utm_source=a&utm_medium=b",
            "https://amp.post.example/2026/ferry/amp",
            "https://m.post.example/2026/ferry#comments",
            " https://ada:secret@post.example/2026/ferry?fbclid=home ",
        ] {
            assert_eq!(canonical(other), one, "{other}");
        }
        assert_ne!(canonical("https://post.example/2026/Ferry"), one);
        assert_eq!(canonical("https://www.com/x"), "www.com/x");
        assert_eq!(without_tracking("https://a.example/x?id=1&utm_id=2#part"), "https://a.example/x?id=1");
        assert_eq!(host("https://www.post.example/x").as_deref(), Some("post.example"));
        assert_eq!(host("http://127.0.0.1:80/x"), None);
    }
}
