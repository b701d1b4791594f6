//! The critical path: when each task starts and ends at the earliest, and at the latest without
//! moving the end of the project.
//!
//! Decisions:
//! - Open work is done from now on, in one piece, as soon as its links and its own date allow.
//! - Work that was begun goes on from now whatever it should have waited for: it was begun all the
//!   same. Only a finish-to-finish link still holds its end.
//! - Done is done: dates of finished tasks stand, and what waits for them counts from these dates.
//! - A lag is working time of the task that waits.
//! - Slack is working time on the task's own calendar. A task is critical when it is not finished
//!   and has none.
//!
//! Positions are counted on each task's own calendar, see [`super::calendar`]; a link between two
//! calendars goes through the moment on the clock.

#[cfg(test)]
mod tests;

use super::calendar::{Calendar, WallMinute};
use super::network::{Edge, Network};
use super::plan::{
    LinkKind, MAX_LAG, MAX_LINKS, MAX_TASKS, MAX_WORK, Plan, PlanProblem, Progress, Task,
};

/// When a task takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Earliest start; the real one of a task that was begun.
    pub early_start: WallMinute,
    /// Earliest end; the real one of a finished task.
    pub early_finish: WallMinute,
    /// Latest start that does not move the project's end.
    pub late_start: WallMinute,
    /// Latest end that does not move the project's end.
    pub late_finish: WallMinute,
    /// Working minutes by which its end may slip without moving the project's end.
    pub slack: i64,
    /// Whether a minute later here is a minute later for the project.
    pub critical: bool,
}

/// The schedule of a plan, which can follow changes of single tasks.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub(super) calendars: Vec<Calendar>,
    pub(super) now: WallMinute,
    pub(super) network: Network,
    /// For each rank the task as the passes see it.
    pub(super) nodes: Vec<Node>,
    /// For each rank the working minutes that are left.
    pub(super) work: Vec<i64>,
    pub(super) early: Vec<Span>,
    pub(super) late: Vec<Span>,
    pub(super) end: WallMinute,
}

/// Start and end as positions on the task's calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: i64,
    pub(super) finish: i64,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) calendar: usize,
    pub(super) state: State,
    /// Nothing that is left happens before this; the real end of a finished task.
    pub(super) floor: WallMinute,
    floor_position: i64,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum State {
    Open,
    Started(WallMinute),
    Finished(WallMinute),
}

impl Schedule {
    /// Computes the schedule of a plan.
    ///
    /// # Errors
    /// When tasks wait for each other, or the plan is malformed or too large.
    pub fn new(plan: &Plan<'_>) -> Result<Self, PlanProblem> {
        if plan.tasks.len() > MAX_TASKS || plan.links.len() > MAX_LINKS {
            return Err(PlanProblem::TooLarge);
        }
        let large = |lag: i32| lag.unsigned_abs() > MAX_LAG.unsigned_abs();
        if let Some(place) = plan.links.iter().position(|link| large(link.lag)) {
            return Err(PlanProblem::LagTooLarge(place));
        }
        let network = Network::of(plan)?;
        let mut schedule = Self {
            calendars: plan.calendars.to_vec(),
            now: plan.now,
            nodes: Vec::with_capacity(plan.tasks.len()),
            work: Vec::with_capacity(plan.tasks.len()),
            early: Vec::new(),
            late: Vec::new(),
            end: plan.now,
            network,
        };
        for place in &schedule.network.order {
            if let Some(task) = plan.tasks.get(*place) {
                let (node, work) = schedule.node(*place, task)?;
                schedule.nodes.push(node);
                schedule.work.push(work);
            }
        }
        let mut early = Vec::new();
        schedule.forward(&schedule.work, &mut early);
        schedule.end = schedule.last_finish(&early);
        let mut late = Vec::new();
        schedule.backward(&schedule.work, schedule.end, &mut late);
        schedule.early = early;
        schedule.late = late;
        Ok(schedule)
    }

    /// When the project is done at the earliest; now when it has no task.
    #[must_use]
    pub const fn end(&self) -> WallMinute {
        self.end
    }

    /// When a task takes place; `None` when there is no such task.
    #[must_use]
    pub fn times(&self, task: usize) -> Option<Times> {
        let rank = *self.network.ranks.get(task)?;
        let (node, work) = (self.nodes.get(rank)?, *self.work.get(rank)?);
        let (early, late) = (*self.early.get(rank)?, *self.late.get(rank)?);
        let finished = matches!(node.state, State::Finished(_));
        Some(Times {
            early_start: self.start_wall(node, work, early),
            early_finish: self.finish_wall(node, early),
            late_start: self.start_wall(node, work, late),
            late_finish: self.finish_wall(node, late),
            slack: late.finish - early.finish,
            critical: !finished && late.finish == early.finish,
        })
    }

    /// Tasks that are critical, in the order in which they are done.
    #[must_use]
    pub fn critical_path(&self) -> Vec<usize> {
        let mut found: Vec<(WallMinute, usize)> = Vec::new();
        for task in &self.network.order {
            let times = self.times(*task).filter(|times| times.critical);
            found.extend(times.map(|times| (times.early_start, *task)));
        }
        found.sort_by_key(|(start, _)| *start);
        found.into_iter().map(|(_, task)| task).collect()
    }

    /// The task as the passes see it, and the work that is left.
    pub(super) fn node(&self, place: usize, task: &Task) -> Result<(Node, i64), PlanProblem> {
        let Some(calendar) = self.calendars.get(task.calendar) else {
            return Err(PlanProblem::NoCalendar(place));
        };
        let (state, floor, work) = match task.progress {
            Progress::Open => {
                let floor = task.not_before.map_or(self.now, |day| day.max(self.now));
                (State::Open, floor, task.duration)
            }
            Progress::Started { at, remaining } => (State::Started(at), self.now, remaining),
            Progress::Finished { start, end } => (State::Finished(start), end, 0),
        };
        if work > MAX_WORK {
            return Err(PlanProblem::TooLong(place));
        }
        let node = Node {
            calendar: task.calendar,
            state,
            floor,
            floor_position: calendar.position(floor),
        };
        Ok((node, i64::from(work)))
    }

    /// Fills in the earliest times of all ranks.
    pub(super) fn forward(&self, work: &[i64], early: &mut Vec<Span>) {
        early.clear();
        for (rank, (node, left)) in self.nodes.iter().zip(work).enumerate() {
            let span = self.earliest(rank, node, work, *left, early);
            early.push(span);
        }
    }

    /// The earliest times of a rank, when those of all before it are known.
    // A forecast asks this and what it calls ten million times; calls would double its time.
    #[inline(always)]
    pub(super) fn earliest(
        &self,
        rank: usize,
        node: &Node,
        work: &[i64],
        left: i64,
        early: &[Span],
    ) -> Span {
        let (mut start, mut finish) = (node.floor_position, node.floor_position + left);
        if let State::Finished(_) = node.state {
            return self.begun(node, finish);
        }
        for edge in self.network.before.of(rank) {
            let Some(at) = self.source(edge, work, early, node) else {
                continue;
            };
            let at = at + i64::from(edge.lag);
            match edge.kind {
                LinkKind::FinishToFinish => finish = finish.max(at),
                LinkKind::FinishToStart | LinkKind::StartToStart => start = start.max(at),
            }
        }
        if let State::Started(_) = node.state {
            return self.begun(node, finish);
        }
        let start = start.max(finish - left);
        Span {
            start,
            finish: start + left,
        }
    }

    fn begun(&self, node: &Node, finish: i64) -> Span {
        let start = match (node.state, self.calendars.get(node.calendar)) {
            (State::Started(at) | State::Finished(at), Some(calendar)) => calendar.position(at),
            _ => finish,
        };
        Span { start, finish }
    }

    /// The position, on the calendar of the task that waits, of what it waits for.
    #[inline(always)]
    fn source(&self, edge: &Edge, work: &[i64], early: &[Span], to: &Node) -> Option<i64> {
        let span = *early.get(edge.other)?;
        let starts = edge.kind == LinkKind::StartToStart;
        if edge.same_calendar {
            return Some(if starts { span.start } else { span.finish });
        }
        let from = self.nodes.get(edge.other)?;
        let wall = if starts {
            self.start_wall(from, *work.get(edge.other)?, span)
        } else {
            self.finish_wall(from, span)
        };
        Some(self.calendars.get(to.calendar)?.position(wall))
    }

    /// The last end of all tasks.
    pub(super) fn last_finish(&self, early: &[Span]) -> WallMinute {
        let mut lasts = vec![None; self.calendars.len()];
        let mut end = None;
        for (node, span) in self.nodes.iter().zip(early) {
            end = end.max(Some(node.floor));
            if let Some(last) = lasts.get_mut(node.calendar) {
                *last = (*last).max(Some(span.finish));
            }
        }
        for (calendar, last) in self.calendars.iter().zip(lasts) {
            end = end.max(last.map(|last| calendar.finish_at(last)));
        }
        end.unwrap_or(self.now)
    }

    /// Fills in the latest times of all ranks.
    pub(super) fn backward(&self, work: &[i64], end: WallMinute, late: &mut Vec<Span>) {
        late.clear();
        late.resize(self.nodes.len(), Span::default());
        let ends = self.ends(end);
        for (rank, (node, left)) in self.nodes.iter().zip(work).enumerate().rev() {
            let span = self.latest(rank, node, *left, &ends, late);
            if let Some(slot) = late.get_mut(rank) {
                *slot = span;
            }
        }
    }

    /// The position of the project's end on each calendar.
    pub(super) fn ends(&self, end: WallMinute) -> Vec<i64> {
        self.calendars.iter().map(|c| c.position(end)).collect()
    }

    /// The latest times of a rank, when those of all behind it are known.
    #[inline(always)]
    pub(super) fn latest(
        &self,
        rank: usize,
        node: &Node,
        left: i64,
        ends: &[i64],
        late: &[Span],
    ) -> Span {
        if let State::Finished(_) = node.state {
            return self.begun(node, node.floor_position);
        }
        let mut finish = ends.get(node.calendar).copied().unwrap_or_default();
        for edge in self.network.after.of(rank) {
            if let Some(limit) = self.limit(edge, node, left, late) {
                finish = finish.min(limit);
            }
        }
        match node.state {
            State::Open => Span {
                start: finish - left,
                finish,
            },
            _ => self.begun(node, finish),
        }
    }

    /// The latest end that the task behind an edge allows; `None` when it does not mind.
    #[inline(always)]
    fn limit(&self, edge: &Edge, from: &Node, left: i64, late: &[Span]) -> Option<i64> {
        let (to, span) = (self.nodes.get(edge.other)?, late.get(edge.other)?);
        let starts = edge.kind == LinkKind::StartToStart;
        let limit = match (to.state, edge.kind) {
            (State::Open | State::Started(_), LinkKind::FinishToFinish) => span.finish,
            (State::Open, LinkKind::FinishToStart) => span.start,
            // A start that has happened is not late any more.
            (State::Open, LinkKind::StartToStart) if matches!(from.state, State::Open) => {
                span.start
            }
            _ => return None,
        } - i64::from(edge.lag);
        if edge.same_calendar {
            return Some(if starts { limit + left } else { limit });
        }
        let wall = self.calendars.get(to.calendar)?.start_at(limit);
        let calendar = self.calendars.get(from.calendar)?;
        if starts && left > 0 {
            // The minute that begins at the limit may be the first that is worked.
            return Some(calendar.position(WallMinute(wall.0 + 1)) - 1 + left);
        }
        Some(calendar.position(wall))
    }

    fn start_wall(&self, node: &Node, left: i64, span: Span) -> WallMinute {
        match (node.state, self.calendars.get(node.calendar)) {
            (State::Started(at) | State::Finished(at), _) => at,
            (State::Open, Some(calendar)) if left > 0 => calendar.start_at(span.start),
            (State::Open, _) => self.finish_wall(node, span),
        }
    }

    /// A milestone behind the last working minute of a day is on that day, unless it waits for a date.
    fn finish_wall(&self, node: &Node, span: Span) -> WallMinute {
        let calendar = self.calendars.get(node.calendar);
        calendar.map_or(node.floor, |c| c.finish_at(span.finish).max(node.floor))
    }
}
