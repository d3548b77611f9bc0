//! Durations, counts, money and percentages, with approximation and range, and how two of them compare.
