//! Following the change of one task without computing everything again.
//!
//! Ranks that may have changed wait in a heap and are taken in order, so each is computed at most once
//! and only when something before it changed. When the project's end moves, it moves the latest times
//! of all: then these are computed in one pass.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::calendar::WallMinute;
use super::critical_path::{Schedule, Span};
use super::plan::{PlanProblem, Task};

/// What the change of one task changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Tasks whose times differ from before, rising.
    pub tasks: Vec<usize>,
    /// The project's end before.
    pub end_before: WallMinute,
    /// The project's end now.
    pub end: WallMinute,
}

impl Schedule {
    /// Takes over a task's duration, date and progress; links and calendars stay.
    ///
    /// # Errors
    /// When there is no such task, it is too long, or is on another calendar than before, which asks
    /// for a new schedule. Then nothing is changed.
    pub fn update(&mut self, task: usize, changed: &Task) -> Result<Change, PlanProblem> {
        let missing = PlanProblem::NoTask(task);
        let rank = *self.network.ranks.get(task).ok_or(missing)?;
        let (node, work) = self.node(task, changed)?;
        if let Some(old) = self.nodes.get_mut(rank) {
            if old.calendar != node.calendar {
                return Err(PlanProblem::NoCalendar(task));
            }
            *old = node;
        }
        if let Some(old) = self.work.get_mut(rank) {
            *old = work;
        }
        let mut moved = self.forward_from(rank);
        let end_before = self.end;
        self.end = self.last_finish(&self.early);
        if self.end == end_before {
            moved.extend(self.backward_from(rank));
        } else {
            moved.extend(self.backward_all());
        }
        let order = &self.network.order;
        let mut tasks: Vec<_> = moved
            .iter()
            .filter_map(|r| order.get(*r).copied())
            .collect();
        tasks.sort_unstable();
        tasks.dedup();
        Ok(Change {
            tasks,
            end_before,
            end: self.end,
        })
    }

    /// Earliest times of a changed rank and of what they reach; the ranks that changed.
    fn forward_from(&mut self, changed: usize) -> Vec<usize> {
        let mut moved = vec![changed];
        let mut waiting = BinaryHeap::from([Reverse(changed)]);
        while let Some(Reverse(rank)) = waiting.pop() {
            while waiting.peek() == Some(&Reverse(rank)) {
                waiting.pop();
            }
            let (Some(node), Some(work)) = (self.nodes.get(rank), self.work.get(rank)) else {
                continue;
            };
            let span = self.earliest(rank, node, &self.work, *work, &self.early);
            // A milestone may move on the clock while its position stays: what follows looks again.
            if replace(&mut self.early, rank, span) || rank == changed {
                moved.push(rank);
                let after = self.network.after.of(rank).iter();
                waiting.extend(after.map(|edge| Reverse(edge.other)));
            }
        }
        moved
    }

    /// Latest times of a changed rank and of what they reach, while the end stays.
    fn backward_from(&mut self, changed: usize) -> Vec<usize> {
        let ends = self.ends(self.end);
        let mut moved = Vec::new();
        let mut waiting = BinaryHeap::from([changed]);
        while let Some(rank) = waiting.pop() {
            while waiting.peek() == Some(&rank) {
                waiting.pop();
            }
            let (Some(node), Some(work)) = (self.nodes.get(rank), self.work.get(rank)) else {
                continue;
            };
            let span = self.latest(rank, node, *work, &ends, &self.late);
            // Whether it holds what is before it depends on its progress, not only on its times.
            if replace(&mut self.late, rank, span) || rank == changed {
                moved.push(rank);
                let before = self.network.before.of(rank).iter();
                waiting.extend(before.map(|edge| edge.other));
            }
        }
        moved
    }

    fn backward_all(&mut self) -> Vec<usize> {
        let mut late = Vec::with_capacity(self.nodes.len());
        self.backward(&self.work, self.end, &mut late);
        let pairs = self.late.iter().zip(&late).enumerate();
        let moved = pairs.filter(|(_, (old, new))| old != new);
        let moved = moved.map(|(rank, _)| rank).collect();
        self.late = late;
        moved
    }
}

/// Whether the rank's times were others before.
fn replace(spans: &mut [Span], rank: usize, span: Span) -> bool {
    spans
        .get_mut(rank)
        .is_some_and(|old| std::mem::replace(old, span) != span)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::plan::Progress;
    use super::super::sample::{Sample, at, below, random_task, same};
    use super::*;
    use crate::kernel::random::SplitMix64;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn following_changes_equals_computing_anew(seed: u64) {
            let mut random = SplitMix64::new(seed);
            let mut sample = Sample::random(&mut random);
            let mut schedule = Schedule::new(&sample.plan()).unwrap();
            for _ in 0..8 {
                let place = below(&mut random, sample.tasks.len());
                let mut task = random_task(&mut random, sample.now);
                task.calendar = sample.tasks[place].calendar;
                sample.tasks[place] = task;
                let before: Vec<_> = (0..sample.tasks.len()).map(|t| schedule.times(t)).collect();
                let change = schedule.update(place, &task).unwrap();
                let anew = Schedule::new(&sample.plan()).unwrap();
                prop_assert!(same(&schedule, &anew, sample.tasks.len()));
                prop_assert_eq!(change.end, anew.end());
                for (task, old) in before.iter().enumerate() {
                    let told = change.tasks.contains(&task);
                    prop_assert!(told || schedule.times(task) == *old, "{} moved untold", task);
                }
            }
        }
    }

    #[test]
    fn only_what_is_reached_is_told() {
        let sample = Sample::chains(&[&[60, 60, 60], &[60, 600]]);
        let mut schedule = Schedule::new(&sample.plan()).unwrap();
        // The second chain is the longer one: the first may grow without moving the end.
        let mut task = sample.tasks[1];
        task.duration = 90;
        let change = schedule.update(1, &task).unwrap();
        assert_eq!(change.end_before, change.end);
        assert_eq!(change.tasks, [0, 1, 2]);
        // Its last task is the end: that gives the first chain room, while the task before it stays.
        let mut task = sample.tasks[4];
        task.duration = 601;
        let change = schedule.update(4, &task).unwrap();
        let calendar = &sample.calendars[0];
        assert_eq!(calendar.minutes_between(change.end_before, change.end), 1);
        assert_eq!(change.tasks, [0, 1, 2, 4]);
    }

    #[test]
    fn a_milestone_that_moves_while_nobody_works_moves_the_evening() {
        // Both dates are on a Saturday, on which only the live room works.
        let mut sample = Sample::chains(&[&[0, 60]]);
        sample.tasks[1].calendar = 1;
        sample.tasks[0].not_before = Some(at(3, 7, 12, 0));
        let mut schedule = Schedule::new(&sample.plan()).unwrap();
        let start = |schedule: &Schedule| schedule.times(1).unwrap().early_start;
        assert_eq!(start(&schedule), at(3, 7, 18, 0));
        sample.tasks[0].not_before = Some(at(3, 7, 20, 0));
        let change = schedule.update(0, &sample.tasks[0]).unwrap();
        assert_eq!(start(&schedule), at(3, 7, 20, 0));
        assert_eq!(change.tasks, [0, 1]);
    }

    #[test]
    fn what_was_begun_does_not_hold_what_it_waited_for() {
        // It begins just when it should: its own times stay, those of the milestone before it do not.
        let mut sample = Sample::chains(&[&[0, 480]]);
        let mut schedule = Schedule::new(&sample.plan()).unwrap();
        sample.tasks[1].progress = Progress::Started {
            at: sample.now,
            remaining: 480,
        };
        let before = schedule.times(1);
        let change = schedule.update(1, &sample.tasks[1]).unwrap();
        assert_eq!(schedule.times(1), before);
        assert_eq!(change.tasks, [0, 1]);
        assert_eq!(schedule.times(0).map(|times| times.slack), Some(480));
    }

    #[test]
    fn another_calendar_is_refused_and_changes_nothing() {
        let sample = Sample::chains(&[&[60, 60]]);
        let mut schedule = Schedule::new(&sample.plan()).unwrap();
        let before = schedule.times(1);
        let task = Task {
            calendar: 1,
            duration: 5,
            not_before: None,
            progress: Progress::Open,
        };
        assert_eq!(schedule.update(0, &task), Err(PlanProblem::NoCalendar(0)));
        assert_eq!(schedule.update(9, &task), Err(PlanProblem::NoTask(9)));
        assert_eq!(schedule.times(1), before);
    }
}
