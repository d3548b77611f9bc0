//! The same input gives the same bytes, whatever the machine does.

use crate::harness::{Project, project};

fn with_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be had").install(work)
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let demo = Project::demo().base_url("https://example.org/");
    let one = with_threads(1, || demo.site());
    let many = with_threads(7, || demo.site());
    assert_eq!(one.keys().collect::<Vec<_>>(), many.keys().collect::<Vec<_>>());
    for (route, bytes) in &one {
        assert!(bytes == &many[route], "{route} differs");
    }
}

#[test]
fn problems_come_in_one_order() {
    let mut made = project();
    for number in 0..40 {
        made = made.file(
            &format!("content/events/e{number}.md"),
            format!("---\ntitle: E\npeople: [p{number}, q]\nfoo: 1\n---\n[[nobody-{number}]] [x](y.pdf)\n"),
        );
    }
    let one = with_threads(1, || made.problems());
    let many = with_threads(5, || made.problems());
    assert_eq!(one, many);
    assert!(one.lines().count() > 200);
}
