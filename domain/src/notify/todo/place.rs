//! Places in the list of what waits: by due date, then by id.

use std::fmt;
use std::str::FromStr;

use db::types::{Id, Kind};
use uuid::Uuid;

use crate::kernel::id::Node;

/// The due date of what has none.
pub(super) const NEVER: i64 = i64::MAX;

/// A place in the list, which is its cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// When it is due, in microseconds; [`i64::MAX`] without a due date.
    pub due: i64,
    /// What it is.
    pub node: Node,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.due, self.node)
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (due, node) = text.split_once('.').ok_or(())?;
        Ok(Self {
            due: due.parse().map_err(drop)?,
            node: node.parse().map_err(drop)?,
        })
    }
}

/// Where the entries of one kind begin behind a place: those due later than a moment, and of those due
/// at that moment the ones with a larger id.
pub(super) fn bound<K: Kind>(after: Option<&Place>) -> (i64, Id<K>) {
    let Some(place) = after else {
        return (i64::MIN, Id::new(Uuid::nil()));
    };
    let id = match K::PREFIX.cmp(place.node.prefix) {
        std::cmp::Ordering::Less => Uuid::max(),
        std::cmp::Ordering::Equal => place.node.uuid,
        std::cmp::Ordering::Greater => Uuid::nil(),
    };
    (place.due, Id::new(id))
}

/// Orders and bounds a query: `placed!(query, key, id, bound, limit)`.
macro_rules! placed {
    ($query:expr, $key:expr, $id:expr, $bound:expr, $limit:expr) => {{
        let (due, id) = $bound;
        $query
            .filter($key.gt(due).or($key.eq(due).and($id.gt(id))))
            .order(($key.asc(), $id.asc()))
            .limit($limit)
    }};
}
pub(super) use placed;

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{NEVER, Place, bound};
    use crate::kernel::id::{InspectionId, Node, Task, TaskId};

    #[test]
    fn a_place_reads_as_it_is_written_and_bounds_each_kind() {
        let node: Node = TaskId::new(Uuid::from_u128(7)).into();
        let place = Place { due: NEVER, node };
        assert_eq!(place.to_string().parse(), Ok(place));
        for bad in [
            "",
            "1",
            "1.task",
            "x.task_00000000000000000000000007",
            "1.2.3",
        ] {
            assert_eq!(bad.parse::<Place>(), Err(()), "{bad}");
        }
        let task = bound::<Task>(Some(&place));
        assert_eq!(task, (NEVER, TaskId::new(Uuid::from_u128(7))));
        // Of the same moment, kinds before this one have been shown, kinds behind it have not.
        let earlier = bound::<crate::kernel::id::Inspection>(Some(&place));
        assert_eq!(earlier.1, InspectionId::new(Uuid::max()));
        let first = Place {
            due: 3,
            node: InspectionId::new(Uuid::from_u128(9)).into(),
        };
        assert_eq!(bound::<Task>(Some(&first)), (3, TaskId::new(Uuid::nil())));
    }
}
