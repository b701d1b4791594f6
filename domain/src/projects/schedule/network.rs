//! Tasks in an order in which each comes after those that it waits for, and their links in both
//! directions as flat lists.
//!
//! The place of a task in this order is its *rank*.

use super::plan::{Link, LinkKind, Plan, PlanProblem, Task};

/// A link as one of its ends sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// Rank of the other end.
    pub(super) other: usize,
    pub(super) lag: i32,
    pub(super) kind: LinkKind,
    /// Whether both ends are on one calendar.
    pub(super) same_calendar: bool,
}

/// The edges of each rank, one after another.
#[derive(Clone, Debug, Default)]
pub(super) struct Edges {
    /// Where the edges of each rank begin, and at last where all end.
    starts: Vec<usize>,
    edges: Vec<Edge>,
}

impl Edges {
    pub(super) fn of(&self, rank: usize) -> &[Edge] {
        let (Some(start), Some(end)) = (self.starts.get(rank), self.starts.get(rank + 1)) else {
            return &[];
        };
        self.edges.get(*start..*end).unwrap_or_default()
    }

    /// Sorts edges by the rank that they belong to.
    fn sorted(ranks: usize, mut edges: Vec<(usize, Edge)>) -> Self {
        edges.sort_by_key(|(rank, edge)| (*rank, edge.other));
        let mut starts = Vec::with_capacity(ranks + 1);
        for (place, (rank, _)) in edges.iter().enumerate() {
            while starts.len() <= *rank {
                starts.push(place);
            }
        }
        starts.resize(ranks + 1, edges.len());
        let edges = edges.into_iter().map(|(_, edge)| edge).collect();
        Self { starts, edges }
    }
}

/// The order of tasks and their links.
#[derive(Clone, Debug)]
pub(super) struct Network {
    /// The task of each rank.
    pub(super) order: Vec<usize>,
    /// The rank of each task.
    pub(super) ranks: Vec<usize>,
    /// For each rank what it waits for.
    pub(super) before: Edges,
    /// For each rank what waits for it.
    pub(super) after: Edges,
}

impl Network {
    pub(super) fn of(plan: &Plan<'_>) -> Result<Self, PlanProblem> {
        let order = order(plan.tasks.len(), plan.links)?;
        let mut ranks = vec![0; order.len()];
        for (rank, task) in order.iter().enumerate() {
            if let Some(slot) = ranks.get_mut(*task) {
                *slot = rank;
            }
        }
        let rank = |task: usize| ranks.get(task).copied().unwrap_or_default();
        let calendar = |task: usize| plan.tasks.get(task).map(|task: &Task| task.calendar);
        let edge = |link: &Link, other: usize| Edge {
            other: rank(other),
            lag: link.lag,
            kind: link.kind,
            same_calendar: calendar(link.from) == calendar(link.to),
        };
        let links = plan.links.iter();
        let before = links.clone().map(|l| (rank(l.to), edge(l, l.from)));
        let after = links.map(|l| (rank(l.from), edge(l, l.to)));
        Ok(Self {
            before: Edges::sorted(order.len(), before.collect()),
            after: Edges::sorted(order.len(), after.collect()),
            order,
            ranks,
        })
    }
}

/// Tasks that wait for nobody first, then those that waited only for them, and so on.
fn order(tasks: usize, links: &[Link]) -> Result<Vec<usize>, PlanProblem> {
    let mut waits_for = vec![0_usize; tasks];
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); tasks];
    for (place, link) in links.iter().enumerate() {
        let (Some(list), Some(count)) = (followers.get_mut(link.from), waits_for.get_mut(link.to))
        else {
            return Err(PlanProblem::NoTask(place));
        };
        list.push(link.to);
        *count += 1;
    }
    let free = waits_for
        .iter()
        .enumerate()
        .filter(|(_, count)| **count == 0);
    let mut order: Vec<usize> = free.map(|(task, _)| task).collect();
    order.reserve_exact(tasks - order.len());
    let mut next = 0;
    while let Some(task) = order.get(next) {
        for follower in followers.get(*task).map(Vec::as_slice).unwrap_or_default() {
            if let Some(count) = waits_for.get_mut(*follower) {
                *count -= 1;
                if *count == 0 {
                    order.push(*follower);
                }
            }
        }
        next += 1;
    }
    if order.len() < tasks {
        return Err(PlanProblem::Cycle(cycle(&waits_for, links)));
    }
    Ok(order)
}

/// One cycle among tasks that still wait; each of them waits for another such task.
fn cycle(waits_for: &[usize], links: &[Link]) -> Vec<usize> {
    let waits = |task: usize| waits_for.get(task).is_some_and(|count| *count > 0);
    let mut reason = vec![None; waits_for.len()];
    for link in links.iter().filter(|link| waits(link.from)) {
        if let Some(slot) = reason.get_mut(link.to) {
            *slot = Some(link.from);
        }
    }
    // Walking back from waiting task to waiting task ends in a cycle, because there are so many.
    let mut way = Vec::new();
    let mut step = vec![None; waits_for.len()];
    let mut task = (0..waits_for.len()).find(|task| waits(*task));
    while let Some(at) = task {
        match step.get_mut(at) {
            Some(seen @ None) => *seen = Some(way.len()),
            Some(Some(first)) => {
                let mut found = way.split_off(*first);
                found.reverse();
                return found;
            }
            None => break,
        }
        way.push(at);
        task = reason.get(at).copied().flatten();
    }
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(pairs: &[(usize, usize)]) -> Vec<Link> {
        let link = |(from, to): &(usize, usize)| Link {
            from: *from,
            to: *to,
            kind: LinkKind::FinishToStart,
            lag: 0,
        };
        pairs.iter().map(link).collect()
    }

    #[test]
    fn each_comes_after_what_it_waits_for() {
        let links = links(&[(3, 1), (1, 0), (2, 0), (3, 2)]);
        assert_eq!(order(5, &links), Ok(vec![3, 4, 1, 2, 0]));
    }

    #[test]
    fn a_cycle_is_named_without_what_only_hangs_on_it() {
        // 0 leads into 1 → 2 → 3 → 1, which 4 and 5 wait for.
        let ring = links(&[(0, 1), (1, 2), (2, 3), (3, 1), (3, 4), (4, 5)]);
        let Err(PlanProblem::Cycle(found)) = order(6, &ring) else {
            panic!("no cycle");
        };
        let mut sorted = found.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [1, 2, 3]);
        for (at, task) in found.iter().enumerate() {
            let next = found[(at + 1) % found.len()];
            assert!(ring.iter().any(|l| (l.from, l.to) == (*task, next)));
        }
        let own = order(2, &links(&[(1, 1)]));
        assert_eq!(own, Err(PlanProblem::Cycle(vec![1])));
    }

    #[test]
    fn a_link_to_nowhere_is_refused() {
        assert_eq!(
            order(2, &links(&[(0, 1), (1, 2)])),
            Err(PlanProblem::NoTask(1))
        );
    }

    #[test]
    fn a_long_chain_and_a_long_ring_need_no_stack() {
        let chain: Vec<_> = (1..50_000).map(|at| (at - 1, at)).collect();
        assert!(order(50_000, &links(&chain)).is_ok());
        let ring: Vec<_> = (0..50_000).map(|at| (at, (at + 1) % 50_000)).collect();
        assert!(matches!(
            order(50_000, &links(&ring)),
            Err(PlanProblem::Cycle(found)) if found.len() == 50_000
        ));
    }
}
