//! Tasks that are late, or will be.

use super::calendar::WallMinute;
use super::critical_path::{Schedule, State};

/// How a task that is not finished stands to its due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lateness {
    /// Its date has passed.
    Overdue,
    /// By the schedule it will end after its date.
    AtRisk,
}

/// A task that is late, or will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Risk {
    /// The task.
    pub task: usize,
    /// How it stands.
    pub lateness: Lateness,
    /// When it is due.
    pub due: WallMinute,
    /// When it ends by the schedule.
    pub end: WallMinute,
    /// Whether the project waits for it.
    pub critical: bool,
}

/// Tasks that are overdue and then those that will be, each by due date.
///
/// `dues` has the due date of each task, by its place; a task without one is never late. A task that is
/// due now is not overdue yet.
#[must_use]
pub fn risks(schedule: &Schedule, dues: &[Option<WallMinute>]) -> Vec<Risk> {
    let mut found = Vec::new();
    for (task, due) in dues.iter().enumerate() {
        if let Some(due) = *due {
            found.extend(risk(schedule, task, due));
        }
    }
    found.sort_by_key(|risk| (risk.lateness, risk.due, risk.task));
    found
}

fn risk(schedule: &Schedule, task: usize, due: WallMinute) -> Option<Risk> {
    let rank = *schedule.network.ranks.get(task)?;
    if let State::Finished(_) = schedule.nodes.get(rank)?.state {
        return None;
    }
    let times = schedule.times(task)?;
    let lateness = if due < schedule.now {
        Lateness::Overdue
    } else if due < times.early_finish {
        Lateness::AtRisk
    } else {
        return None;
    };
    Some(Risk {
        task,
        lateness,
        due,
        end: times.early_finish,
        critical: times.critical,
    })
}

#[cfg(test)]
mod tests {
    use super::super::plan::Progress;
    use super::super::sample::{Sample, at};
    use super::*;

    #[test]
    fn a_slip_shows_behind_the_task_that_slips() {
        // Two days of work and one more; the second row has a day of its own.
        let mut sample = Sample::chains(&[&[960, 480], &[480]]);
        let mut schedule = Schedule::new(&sample.plan()).unwrap();
        let dues = [at(3, 3, 18, 0), at(3, 4, 18, 0), at(3, 2, 18, 0)].map(Some);
        assert_eq!(risks(&schedule, &dues), []);
        sample.tasks[0].duration += 1;
        schedule.update(0, &sample.tasks[0]).unwrap();
        let found = risks(&schedule, &dues);
        let said: Vec<_> = found
            .iter()
            .map(|risk| (risk.task, risk.lateness))
            .collect();
        assert_eq!(said, [(0, Lateness::AtRisk), (1, Lateness::AtRisk)]);
        assert_eq!((found[1].end, found[1].critical), (at(3, 5, 9, 1), true));
    }

    #[test]
    fn overdue_is_said_first_and_finished_is_not_said() {
        let mut sample = Sample::chains(&[&[60, 60], &[60]]);
        sample.tasks[2].progress = Progress::Finished {
            start: at(2, 27, 9, 0),
            end: at(2, 27, 10, 0),
        };
        let schedule = Schedule::new(&sample.plan()).unwrap();
        let past = Some(at(3, 2, 8, 59));
        let found = risks(&schedule, &[Some(sample.now), past, past]);
        let said: Vec<_> = found
            .iter()
            .map(|risk| (risk.task, risk.lateness))
            .collect();
        assert_eq!(said, [(1, Lateness::Overdue), (0, Lateness::AtRisk)]);
        assert_eq!(risks(&schedule, &[None; 3]), []);
    }
}
