//! What happens to most lots: announced, received, inspected, taken.

use domain::kernel::Role;

use super::act::{Task, Work};
use super::story::{Scene, at};

/// A lot and its inspection on arrival.
#[derive(Clone, Copy)]
pub(super) struct Arrival {
    /// What the inspection is called.
    pub(super) name: &'static str,
    pub(super) plan: &'static str,
    pub(super) lot: &'static str,
    pub(super) sku: &'static str,
    pub(super) quantity: i64,
    /// Day of the announcement, as `06-08`.
    pub(super) announced: &'static str,
    /// Day of the arrival and the inspection.
    pub(super) day: &'static str,
    pub(super) by: Role,
}

impl Arrival {
    /// Up to the assignment.
    pub(super) fn assigned(self) -> Vec<Scene> {
        let Self {
            name,
            plan,
            lot,
            sku,
            quantity,
            announced,
            day,
            by,
        } = self;
        vec![
            at(format!("{announced} 16:10"), move |s| {
                s.announce(lot, sku, quantity, None)
            }),
            at(format!("{day} 08:40"), move |s| s.arrive(lot, None)),
            at(format!("{day} 09:05"), move |s| {
                s.schedule(
                    name,
                    Task::Lot(plan, lot),
                    Some(by),
                    &format!("{day} 20:00"),
                )
            }),
        ]
    }

    /// Up to the report.
    pub(super) fn reported(self, work: &'static Work) -> Vec<Scene> {
        let Self { name, day, by, .. } = self;
        let mut scenes = self.assigned();
        scenes.push(at(format!("{day} 10:10"), move |s| s.start(by, name)));
        scenes.push(at(format!("{day} 15:30"), move |s| {
            s.report(by, name, work)
        }));
        scenes
    }

    /// Up to the release, on the day that is given.
    pub(super) fn accepted(self, work: &'static Work, closed: &'static str) -> Vec<Scene> {
        let name = self.name;
        let mut scenes = self.reported(work);
        scenes.push(at(format!("{closed} 09:20"), move |s| {
            s.confirm(name, None, None)
        }));
        scenes.push(at(format!("{closed} 09:25"), move |s| s.close(name)));
        scenes
    }
}
