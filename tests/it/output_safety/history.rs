//! Any history of builds, failures and foreign files leaves the last site and every foreign file.

use std::collections::BTreeMap;

use proptest::prelude::{Strategy, any, prop, proptest};

use super::desk::{Desk, Way};

/// One step in the life of an output folder.
#[derive(Debug, Clone)]
enum Step {
    Build(Way, BTreeMap<String, String>),
    Abandon(Way, BTreeMap<String, String>),
    Foreign(String),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    // Few names, so that steps meet; no name is both a file and a folder, which other tests cover.
    let pages = || prop::collection::btree_map("(p/|q/r/)?[a-d]\\.html", "[xy]", 0..8);
    let way = || any::<bool>().prop_map(|staged| if staged { Way::Staged } else { Way::InPlace });
    let step = proptest::prop_oneof![
        3 => (way(), pages()).prop_map(|(way, pages)| Step::Build(way, pages)),
        1 => (way(), pages()).prop_map(|(way, pages)| Step::Abandon(way, pages)),
        1 => "(p/|q/r/|s/|\\.t/)?[e-f]\\.txt".prop_map(Step::Foreign),
    ];
    prop::collection::vec(step, 1..8)
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 60, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_output_is_the_last_site_and_all_foreign_files(steps in steps()) {
        let desk = Desk::new();
        desk.build(Way::Staged, &[]).unwrap();
        let (mut site, mut foreign) = (BTreeMap::new(), BTreeMap::new());
        for step in steps {
            match step {
                Step::Build(way, pages) => {
                    let list: Vec<_> = pages.iter().map(|(route, text)| (&**route, &**text)).collect();
                    let report = desk.build(way, &list).unwrap();
                    assert_eq!(report.written + report.unchanged, pages.len());
                    site = pages;
                }
                Step::Abandon(way, pages) => {
                    let list: Vec<_> = pages.iter().map(|(route, text)| (&**route, &**text)).collect();
                    desk.abandon(way, &list);
                }
                Step::Foreign(path) => {
                    desk.write(&format!("public/{path}"), "theirs");
                    foreign.insert(path, "theirs".to_owned());
                }
            }
            let mut expected = site.clone();
            expected.extend(foreign.clone());
            assert_eq!(desk.tree("public"), expected);
            desk.assert_tidy();
        }
    }
}
