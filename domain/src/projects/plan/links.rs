//! Cells that name several things: rows that come before, and what a task has to bring forth.

use std::collections::HashMap;

use super::fault::PlanFault;
use crate::kernel::fault::Result;
use crate::kernel::input::{at_most, text};
use crate::projects::model::{DeliverableKind, DependencyKind, DependencyPolicy};

/// Most predecessors, and most successors, of a task.
pub(super) const MAX_LINKS: usize = 50;
/// Most deliverables of a task.
const MAX_WANTED: usize = 20;
/// Most minutes between two tasks.
const MAX_LAG: i64 = 525_600;

/// A task that comes before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its place among the tasks of the plan, from 0.
    pub place: usize,
    /// Which ends are tied together.
    pub kind: DependencyKind,
    /// Minutes between the two.
    pub lag_minutes: i64,
    /// What it does while it is open.
    pub policy: DependencyPolicy,
}

impl Link {
    /// As it is written: `3`, `3SS+60m?`.
    pub(super) fn written(&self, row: usize) -> String {
        let kind = match self.kind {
            DependencyKind::FinishToStart if self.lag_minutes == 0 => "",
            DependencyKind::FinishToStart => "FS",
            DependencyKind::StartToStart => "SS",
            DependencyKind::FinishToFinish => "FF",
        };
        let lag = match self.lag_minutes {
            0 => String::new(),
            minutes => format!("{minutes:+}m"),
        };
        let reminds = match self.policy {
            DependencyPolicy::Block => "",
            DependencyPolicy::Remind => "?",
        };
        format!("{row}{kind}{lag}{reminds}")
    }
}

/// Something that a task has to bring forth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// 1 to 200 characters.
    pub name: String,
    /// What fulfils it.
    pub kind: DeliverableKind,
    /// The task is not done without it.
    pub required: bool,
}

impl Wanted {
    /// As it is written: `Poster [FILE] [OPTIONAL]`.
    pub(super) fn written(&self) -> String {
        let kind = match self.kind {
            DeliverableKind::File => " [FILE]",
            DeliverableKind::Link => " [LINK]",
            DeliverableKind::Any => "",
        };
        let optional = if self.required { "" } else { " [OPTIONAL]" };
        format!("{}{kind}{optional}", self.name)
    }
}

/// Where rows are found: by number and by title.
#[derive(Debug, Default)]
pub(super) struct Rows<'p> {
    pub(super) by_number: HashMap<i64, usize>,
    pub(super) by_title: HashMap<&'p str, Vec<usize>>,
}

/// Reads the rows that come before the task at a place.
///
/// # Errors
/// `CELL_ROW_UNKNOWN`, `CELL_ROW_AMBIGUOUS`, `CELL_CIRCLE` for the task itself, `TOO_LONG`.
pub(super) fn links(cell: &str, place: usize, rows: &Rows<'_>) -> Result<Vec<Link>> {
    let mut found: Vec<Link> = Vec::new();
    for name in parts(cell, &[';', '；', ',', '，', '、', '\n']) {
        let link = link(name, rows)?;
        if link.place == place {
            return Err(PlanFault::Circle.into());
        }
        if found.iter().all(|known| known.place != link.place) {
            found.push(link);
        }
    }
    at_most("predecessors", &found, MAX_LINKS)?;
    Ok(found)
}

fn link(name: &str, rows: &Rows<'_>) -> Result<Link> {
    if let Some((number, link)) = numbered(name)
        && let Some(place) = rows.by_number.get(&number)
    {
        return Ok(Link {
            place: *place,
            ..link
        });
    }
    let name_of = || name.chars().take(50).collect();
    match rows.by_title.get(name).map(Vec::as_slice) {
        Some([place]) => Ok(Link {
            place: *place,
            kind: DependencyKind::FinishToStart,
            lag_minutes: 0,
            policy: DependencyPolicy::Block,
        }),
        Some(_) => Err(PlanFault::RowAmbiguous { name: name_of() }.into()),
        None => Err(PlanFault::RowUnknown { name: name_of() }.into()),
    }
}

/// A row's number, and what follows it.
fn numbered(name: &str) -> Option<(i64, Link)> {
    let digits = name
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(name.len());
    let (number, rest) = name.split_at_checked(digits)?;
    let (rest, policy) = match rest.trim().strip_suffix(['?', '？']) {
        Some(rest) => (rest, DependencyPolicy::Remind),
        None => (rest.trim(), DependencyPolicy::Block),
    };
    let upper = rest.trim().to_ascii_uppercase();
    let kinds = [
        ("FS", DependencyKind::FinishToStart),
        ("SS", DependencyKind::StartToStart),
        ("FF", DependencyKind::FinishToFinish),
    ];
    let named = kinds
        .into_iter()
        .find_map(|(word, kind)| Some((upper.strip_prefix(word)?, kind)));
    let (lag, kind) = named.unwrap_or((&upper, DependencyKind::FinishToStart));
    let lag_minutes = match lag.trim() {
        "" => 0,
        lag => lag
            .strip_suffix('M')
            .filter(|lag| lag.starts_with(['+', '-']))?
            .parse()
            .ok()
            .filter(|minutes| (-MAX_LAG..=MAX_LAG).contains(minutes))?,
    };
    let link = Link {
        place: 0,
        kind,
        lag_minutes,
        policy,
    };
    Some((number.parse().ok()?, link))
}

/// Reads what a task has to bring forth.
///
/// # Errors
/// `TOO_LONG`, `REQUIRED`, `MALFORMED`.
pub(super) fn wanted(cell: &str) -> Result<Vec<Wanted>> {
    let found: Vec<Wanted> = parts(cell, &['\n', ';', '；'])
        .map(one_wanted)
        .collect::<Result<_>>()?;
    at_most("deliverables", &found, MAX_WANTED)?;
    Ok(found)
}

fn one_wanted(part: &str) -> Result<Wanted> {
    let (mut name, mut kind, mut required) = (part, DeliverableKind::Any, true);
    while let Some((rest, word)) = name
        .strip_suffix([']', '】'])
        .and_then(|open| open.rsplit_once(['[', '【']))
    {
        match word.trim().to_uppercase().as_str() {
            "FILE" | "文件" => kind = DeliverableKind::File,
            "LINK" | "链接" => kind = DeliverableKind::Link,
            "OPTIONAL" | "可选" => required = false,
            _ => break,
        }
        name = rest.trim();
    }
    Ok(Wanted {
        name: text("deliverables", name, 200)?,
        kind,
        required,
    })
}

fn parts<'t>(cell: &'t str, between: &'t [char]) -> impl Iterator<Item = &'t str> {
    cell.split(between)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The places of tasks that wait for themselves through others.
pub(super) fn circles(before: &[Vec<Link>]) -> Vec<usize> {
    let mut left: Vec<bool> = vec![true; before.len()];
    let places = places(before);
    let after = turned(&places);
    let mut waits: Vec<usize> = places.iter().map(Vec::len).collect();
    // What waits for nothing is in no circle; nor is what then waits for nothing.
    strip(&mut left, &mut waits, &after);
    // The same backwards leaves out what only comes behind a circle.
    let mut follow: Vec<usize> = after
        .iter()
        .map(|list| list.iter().filter(|p| left.get(**p) == Some(&true)).count())
        .collect();
    strip(&mut left, &mut follow, &places);
    let still = left.iter().enumerate().filter(|(_, left)| **left);
    still.map(|(place, _)| place).collect()
}

/// The places of tasks that wait for one that too many wait for.
pub(super) fn crowded(before: &[Vec<Link>]) -> Vec<usize> {
    let after = turned(&places(before));
    let many = |link: &Link| after.get(link.place).is_some_and(|a| a.len() > MAX_LINKS);
    let waiting = before.iter().enumerate();
    let waiting = waiting.filter(|(_, links)| links.iter().any(many));
    waiting.map(|(place, _)| place).collect()
}

fn places(before: &[Vec<Link>]) -> Vec<Vec<usize>> {
    let of = |links: &Vec<Link>| links.iter().map(|link| link.place).collect();
    before.iter().map(of).collect()
}

/// Who waits for each place.
fn turned(before: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); before.len()];
    for (place, others) in before.iter().enumerate() {
        for other in others {
            if let Some(list) = after.get_mut(*other) {
                list.push(place);
            }
        }
    }
    after
}

/// Takes away what has nothing on one side, until nothing changes.
fn strip(left: &mut [bool], open: &mut [usize], other: &[Vec<usize>]) {
    let mut ready: Vec<usize> = (0..left.len())
        .filter(|place| open.get(*place) == Some(&0) && left.get(*place) == Some(&true))
        .collect();
    while let Some(place) = ready.pop() {
        if let Some(here) = left.get_mut(place) {
            *here = false;
        }
        for next in other.get(place).into_iter().flatten() {
            if let Some(count) = open.get_mut(*next) {
                *count = count.saturating_sub(1);
                if *count == 0 && left.get(*next) == Some(&true) {
                    ready.push(*next);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_named_by_number_or_title() {
        let rows = Rows {
            by_number: HashMap::from([(2, 0), (3, 1), (4, 2)]),
            by_title: HashMap::from([("拍摄", vec![1]), ("重名", vec![0, 2])]),
        };
        let read = |cell: &str| links(cell, 9, &rows);
        let found = read("2；拍摄, 4 ss +60m ?").unwrap();
        assert_eq!(found.iter().map(|l| l.place).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(found[2].written(4), "4SS+60m?");
        assert_eq!(found[0].written(2), "2");
        for written in ["3FS-30m", "3FF", "3SS?", "3?"] {
            assert_eq!(read(written).unwrap()[0].written(3), written);
        }
        assert_eq!(read("9").unwrap_err().code(), "CELL_ROW_UNKNOWN");
        assert_eq!(read("2XX").unwrap_err().code(), "CELL_ROW_UNKNOWN");
        assert_eq!(read("重名").unwrap_err().code(), "CELL_ROW_AMBIGUOUS");
        assert_eq!(links("3", 1, &rows).unwrap_err().code(), "CELL_CIRCLE");
    }

    #[test]
    fn deliverables_carry_their_kind() {
        let found = wanted("海报 [文件] [可选]\nPage [LINK]; Note [draft]").unwrap();
        let written: Vec<_> = found.iter().map(Wanted::written).collect();
        assert_eq!(
            written,
            ["海报 [FILE] [OPTIONAL]", "Page [LINK]", "Note [draft]"]
        );
        assert_eq!(wanted("[FILE]").unwrap_err().code(), "REQUIRED");
    }

    #[test]
    fn only_what_is_in_a_circle_is_named() {
        let to = |places: &[usize]| -> Vec<Link> {
            let link = |place: &usize| Link {
                place: *place,
                kind: DependencyKind::FinishToStart,
                lag_minutes: 0,
                policy: DependencyPolicy::Block,
            };
            places.iter().map(link).collect()
        };
        // 0 <- 1 <-> 2 <- 3, 4 alone.
        let before = [to(&[]), to(&[0, 2]), to(&[1]), to(&[2]), to(&[])];
        assert_eq!(circles(&before), [1, 2]);
        assert_eq!(circles(&[to(&[]), to(&[0])]), [0_usize; 0]);
        let many: Vec<_> = (0..60).map(|place| to(&[0][..place.min(1)])).collect();
        assert_eq!(crowded(&many).len(), 59);
        assert_eq!(crowded(&many[..51]), [0_usize; 0]);
    }
}
