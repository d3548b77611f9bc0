//! Where the site will stand, as the command line or the host says.
//!
//! `--base-url auto` asks the variables that hosts set for a build. It is the only place where a site depends on the environment, and only when
//! asked.

use crate::diagnostic::inert;
use crate::parse::{BaseUrlFault, base_url};
use crate::pipeline::Options;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    /// The address that counts whatever the settings say.
    fixed: Option<String>,
    /// The address that counts if the settings have none.
    fallback: Option<String>,
    /// The variable from which it comes.
    variable: Option<&'static str>,
    /// Whether the host was asked.
    asked: bool,
}

impl Address {
    /// Reads what was written behind `--base-url`. `variable` gives the value of a variable of the environment.
    pub(super) fn read(written: Option<&str>, variable: impl Fn(&str) -> Option<String>) -> Self {
        match written {
            Some("auto") => Address { asked: true, ..of_host(variable) },
            other => Address { fixed: other.map(|text| text.trim().to_owned()), ..Address::default() },
        }
    }

    /// What is wrong with it.
    pub(super) fn problem(&self) -> Option<String> {
        let address = self.fixed.as_deref().or(self.fallback.as_deref())?;
        let from = self.variable.unwrap_or("--base-url");
        let shown = inert::line(address);
        match base_url(address) {
            Ok(_) => None,
            Err(BaseUrlFault::NoAddress(help)) => {
                Some(format!("error: {from} is no web address: `{shown}`\n{help}\n"))
            }
            Err(BaseUrlFault::Query) => Some(format!(
                "error: no page can stand below {from}: `{shown}`\nleave out `?` or `#` and what follows\n"
            )),
            // What is said here may be kept by a host for everyone to read, and so a password is not repeated.
            Err(BaseUrlFault::User) => Some(format!(
                "error: {from} holds a user name, which every page would publish\nleave out all between `//` and `@`\n"
            )),
        }
    }

    /// What the host said, if it was asked.
    pub(super) fn line(&self) -> Option<String> {
        let said = |address: &str| {
            format!("the site will stand at {} ({})", inert::line(address), self.variable.unwrap_or_default())
        };
        match (&self.fixed, &self.fallback) {
            _ if !self.asked => None,
            (Some(address), _) => Some(said(address)),
            (None, Some(address)) => Some(said(address) + ", unless the settings have a `base_url`"),
            (None, None) => {
                Some("no host says where the site will stand; `base_url` in the settings counts".to_owned())
            }
        }
    }

    /// The options of a build for the web.
    pub(super) fn options(self, drafts: bool) -> Options {
        Options { drafts, base_url: self.fixed, default_base_url: self.fallback, hashed_assets: true }
    }
}

fn of_host(variable: impl Fn(&str) -> Option<String>) -> Address {
    let filled =
        |name: &str| variable(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    if let Some(address) = filled("CUTTINGS_BASE_URL") {
        let variable = Some("CUTTINGS_BASE_URL");
        return Address { fixed: Some(address), variable, ..Address::default() };
    }
    // Netlify's name is so plain that it may mean anything elsewhere. A preview stands at an address of its own.
    let netlify = match filled("CONTEXT").as_deref() {
        _ if filled("NETLIFY").is_none() => None,
        None | Some("production") => Some("URL"),
        Some(_) => Some("DEPLOY_PRIME_URL"),
    };
    let names = ["CI_PAGES_URL"].into_iter().chain(netlify).chain(["CF_PAGES_URL"]);
    let found = names.into_iter().find_map(|name| Some((name, filled(name)?)));
    let (variable, fallback) = found.unzip();
    Address { fallback, variable, ..Address::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(written: Option<&str>, environment: &[(&str, &str)]) -> String {
        let value = |name: &str| {
            let found = environment.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let Address { fixed, fallback, variable, .. } = Address::read(written, value);
        let or_none = |text: Option<&str>| text.unwrap_or("-").to_owned();
        [or_none(fixed.as_deref()), or_none(fallback.as_deref()), or_none(variable)].join(" ")
    }

    #[test]
    fn hosts_say_where_a_site_will_stand() {
        let netlify =
            [("NETLIFY", "true"), ("URL", "https://n.example"), ("DEPLOY_PRIME_URL", "https://p.example")];
        for (written, environment, wanted) in [
            (None, &[("CI_PAGES_URL", "https://g.example")][..], "- - -"),
            (
                Some("https://a.example"),
                &[("CUTTINGS_BASE_URL", "https://b.example")],
                "https://a.example - -",
            ),
            (Some("auto"), &[], "- - -"),
            (
                Some("auto"),
                &[("CUTTINGS_BASE_URL", "https://b.example"), ("CI_PAGES_URL", "x")],
                "https://b.example - CUTTINGS_BASE_URL",
            ),
            (
                Some("auto"),
                &[("CUTTINGS_BASE_URL", ""), ("CI_PAGES_URL", "https://g.example")],
                "- https://g.example CI_PAGES_URL",
            ),
            (Some("auto"), &[("URL", "https://n.example")], "- - -"),
            (Some("auto"), &netlify, "- https://n.example URL"),
            (Some("auto"), &[&netlify[..], &[("CONTEXT", "production")]].concat(), "- https://n.example URL"),
            (
                Some("auto"),
                &[&netlify[..], &[("CONTEXT", "deploy-preview")]].concat(),
                "- https://p.example DEPLOY_PRIME_URL",
            ),
            (Some("auto"), &[("CF_PAGES_URL", "https://c.example")], "- https://c.example CF_PAGES_URL"),
        ] {
            assert_eq!(found(written, environment), wanted, "{written:?} {environment:?}");
        }
    }
}
