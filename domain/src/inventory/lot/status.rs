//! The states of a lot and the moves between them.

db::text_enum! {
    /// Where a lot stands.
    pub enum LotStatus {
        /// Expected; not here yet.
        Announced => "ANNOUNCED",
        /// Here; not yet decided whether it is inspected.
        Received => "RECEIVED",
        /// Held until it is inspected.
        Quarantine => "QUARANTINE",
        /// Being inspected.
        UnderInspection => "UNDER_INSPECTION",
        /// Free for use and sale.
        Released => "RELEASED",
        /// Refused and held until it is decided what becomes of it.
        Rejected => "REJECTED",
        /// Being sorted; is inspected again afterwards.
        Sorting => "SORTING",
        /// Being reworked; is inspected again afterwards.
        Rework => "REWORK",
        /// Somebody asked to use it as it is.
        ConcessionRequested => "CONCESSION_REQUESTED",
        /// May be used as it is.
        ConcessionGranted => "CONCESSION_GRANTED",
        /// May not be used as it is; another way must be decided.
        ConcessionRefused => "CONCESSION_REFUSED",
        /// Went back to the supplier.
        Returned => "RETURNED",
        /// Destroyed.
        Scrapped => "SCRAPPED",
        /// Called back after its release.
        Recalled => "RECALLED",
    }
}

impl LotStatus {
    /// The states that may follow.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        match self {
            // Goods may be refused where they are made, before they are shipped.
            Self::Announced => &[Self::Received, Self::Rejected],
            // Products on skip-lot go straight to released.
            Self::Received => &[Self::Quarantine, Self::Released],
            Self::Quarantine | Self::Sorting | Self::Rework => &[Self::UnderInspection],
            // What passed again where it is made is on its way again.
            Self::UnderInspection => &[Self::Released, Self::Rejected, Self::Announced],
            Self::Rejected => &[
                Self::Sorting,
                Self::Rework,
                Self::ConcessionRequested,
                Self::Returned,
                Self::Scrapped,
            ],
            Self::ConcessionRequested => &[Self::ConcessionGranted, Self::ConcessionRefused],
            Self::ConcessionRefused => {
                &[Self::Sorting, Self::Rework, Self::Returned, Self::Scrapped]
            }
            Self::Released => &[Self::Recalled],
            Self::ConcessionGranted | Self::Returned | Self::Scrapped | Self::Recalled => &[],
        }
    }

    /// Whether the goods may not be used or sold in this state.
    #[must_use]
    pub const fn is_held(self) -> bool {
        !matches!(self, Self::Released | Self::ConcessionGranted)
    }
}

#[cfg(test)]
mod tests {
    use super::LotStatus::{self, *};

    #[test]
    fn lots_move_only_along_the_table() {
        let allowed = [
            (Announced, Received),
            (Announced, Rejected),
            (Received, Quarantine),
            (Received, Released),
            (Quarantine, UnderInspection),
            (UnderInspection, Released),
            (UnderInspection, Rejected),
            (UnderInspection, Announced),
            (Rejected, Sorting),
            (Rejected, Rework),
            (Rejected, ConcessionRequested),
            (Rejected, Returned),
            (Rejected, Scrapped),
            (ConcessionRequested, ConcessionGranted),
            (ConcessionRequested, ConcessionRefused),
            (ConcessionRefused, Sorting),
            (ConcessionRefused, Rework),
            (ConcessionRefused, Returned),
            (ConcessionRefused, Scrapped),
            (Sorting, UnderInspection),
            (Rework, UnderInspection),
            (Released, Recalled),
        ];
        for from in LotStatus::ALL {
            for to in LotStatus::ALL {
                let want = allowed.contains(&(*from, *to));
                assert_eq!(from.next().contains(to), want, "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn every_state_can_be_reached() {
        let mut reached = vec![Announced];
        let mut at = 0;
        while let Some(from) = reached.get(at).copied() {
            let new: Vec<_> = from
                .next()
                .iter()
                .filter(|to| !reached.contains(to))
                .copied()
                .collect();
            reached.extend(new);
            at += 1;
        }
        assert_eq!(reached.len(), LotStatus::ALL.len());
    }
}
