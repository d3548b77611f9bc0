//! What holds for every file: rights, inert text, the same bytes every time.

use super::sample::{self, SECRETS, Sample};

fn samples() -> [(&'static str, Sample); 4] {
    [
        ("rich", sample::rich()),
        ("bare", sample::bare()),
        ("hostile", sample::hostile()),
        ("empty", sample::empty()),
    ]
}

#[test]
fn nothing_that_rights_keep_back_is_in_any_file() {
    let sample = sample::rich();
    let files = sample.files();
    assert!(files.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("It took 55 minutes.")));
    for (route, bytes) in files {
        let text = String::from_utf8(bytes).unwrap().to_lowercase();
        for secret in SECRETS {
            assert!(!text.contains(secret), "{secret} in {route}");
        }
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    for (name, sample) in samples() {
        assert_eq!(sample.files(), sample.files(), "{name}");
    }
}

#[test]
fn no_file_can_be_taken_for_a_page_or_turns_directions() {
    for (name, sample) in samples() {
        for (route, bytes) in sample.files() {
            let text = String::from_utf8(bytes).unwrap();
            let forbidden = |c: char| {
                (c.is_control() && !matches!(c, '\n' | '\r'))
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}')
            };
            let found: Vec<char> = text.chars().filter(|c| forbidden(*c)).collect();
            assert!(found.is_empty(), "{name} {route}: {found:?}");
            let is_markup = [".js", ".json", ".xml"].iter().any(|ending| route.ends_with(ending));
            assert!(!is_markup || !text.contains("<script"), "{name} {route}");
        }
    }
}

#[test]
fn every_file_has_an_address_of_its_own() {
    for (name, sample) in samples() {
        let routes: Vec<String> = sample.files().into_iter().map(|(route, _)| route).collect();
        let mut once = routes.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), routes.len(), "{name}");
    }
}

#[test]
fn feeds_and_sitemap_need_an_address() {
    let without = sample::rich_at(None).files();
    for route in ["feed.xml", "feed.json", "sitemap.xml"] {
        assert!(without.iter().all(|(name, _)| name != route), "{route}");
    }
    assert!(without.iter().any(|(name, _)| name == "robots.txt"));
    assert_eq!(sample::rich().files().len(), without.len() + 3);
}

#[test]
fn the_author_s_own_files_take_the_place_of_ours() {
    let routes: Vec<String> = sample::with_own_files().files().into_iter().map(|(route, _)| route).collect();
    assert!(!routes.iter().any(|route| route == "robots.txt" || route == "data/events.csv"));
    assert_eq!(routes.len(), sample::empty().files().len() - 2);
}

#[test]
fn the_listing_says_what_is_left_out() {
    let sample = sample::rich();
    let listing = super::listing(&sample.dossier, &sample.plan);
    let of = |route: &str| listing.iter().find(|file| file.route.as_str() == route).unwrap();
    let calendar = of("data/events.ics");
    assert!(calendar.description.ends_with("5 events are left out: a calendar can hold exact days only."));
    assert!(
        of("data/timeline.json")
            .description
            .ends_with("One event is left out: a timeline needs a date with a beginning.")
    );
    assert!(listing.iter().all(|file| file.route.as_str() != "robots.txt"));
}
