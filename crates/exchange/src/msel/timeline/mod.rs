//! The times of all taken lists on one clock: what each row's cells say together, what only the planner can settle,
//! and where each event stands from StartEx.
//!
//! A row is scheduled only if every reading that is still possible puts it at the same place. So an open question
//! touches the rows that hang on it, and no others.

mod dayless;
mod days;
mod doubts;
mod entry;
mod evidence;
mod late;
mod parts;
mod place;
mod say;
mod solve;
mod turns;
mod units;
mod zero;

pub(super) use entry::{Entry, List, gather};
pub(super) use place::{Outcome, Why};
pub(super) use solve::{Solved, solve};
pub(super) use zero::{By, ZeroIs};
