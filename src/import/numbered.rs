//! A number behind a key that others have too.

/// The key with a number behind it, from 2 on, that nothing else has. Where the numbers in use have no gap, it is the one after them. It is
/// found by doubling and halving: of a long list, thousands of entries may want one key.
pub(super) fn numbered(key: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let with = |number: u32| format!("{key}-{number}");
    let (mut taken, mut free) = (1, 2);
    while free < 1 << 31 && is_taken(&with(free)) {
        (taken, free) = (free, 2 * free);
    }
    while free - taken > 1 {
        let middle = taken + (free - taken) / 2;
        if is_taken(&with(middle)) {
            taken = middle;
        } else {
            free = middle;
        }
    }
    with(free)
}

#[cfg(test)]
mod tests {
    use super::numbered;
    use std::cell::Cell;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_follow_each_other() {
        let mut taken = BTreeSet::from(["a".to_owned()]);
        for number in 2..40 {
            let key = numbered("a", &|key| taken.contains(key));
            assert_eq!(key, format!("a-{number}"));
            taken.insert(key);
        }
    }

    #[test]
    fn where_a_number_is_left_out_another_is_free() {
        for left_out in 2..20 {
            let number = |key: &str| key[2..].parse::<u32>().expect("a number");
            let key = numbered("a", &|key| number(key) < 20 && number(key) != left_out);
            assert!(number(&key) == left_out || number(&key) == 20, "{key} with {left_out} left out");
        }
    }

    #[test]
    fn few_keys_are_asked_about() {
        let asked = Cell::new(0);
        let key = numbered("a", &|key| {
            asked.set(asked.get() + 1);
            key[2..].parse::<u32>().expect("a number") <= 100_000
        });
        assert_eq!(key, "a-100001");
        assert!(asked.get() < 40);
        // Even where nothing is free, there is an end.
        assert_eq!(numbered("a", &|_| true), format!("a-{}", 1_u32 << 31));
    }
}
