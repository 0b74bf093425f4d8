//! Measurements that cross crates; `docs/performance.md` says how to repeat them.
