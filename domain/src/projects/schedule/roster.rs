//! Shifts of people at a place, such as hosts and controllers of a live room (排班).

/// Somebody at work from one moment to another, in any unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Number of the person among those of the roster.
    pub person: usize,
    /// When it begins.
    pub start: i64,
    /// When it ends, after it began; the next may begin then.
    pub end: i64,
}

/// Two shifts of one person that overlap, by their places; `None` when nobody is at two places at once.
#[must_use]
pub fn overlap(shifts: &[Shift]) -> Option<(usize, usize)> {
    let mut sorted: Vec<(usize, &Shift)> = shifts.iter().enumerate().collect();
    sorted.sort_by_key(|(_, shift)| (shift.person, shift.start));
    let mut longest: Option<(usize, &Shift)> = None;
    for (place, shift) in sorted {
        match longest.filter(|(_, last)| last.person == shift.person) {
            Some((earlier, last)) if shift.start < last.end => {
                return Some((earlier.min(place), earlier.max(place)));
            }
            _ => longest = Some((place, shift)),
        }
    }
    None
}

/// Times between two moments at which fewer than `wanted` shifts are on, rising, each with how many are.
#[must_use]
pub fn gaps(shifts: &[Shift], from: i64, to: i64, wanted: i64) -> Vec<Gap> {
    if from >= to {
        return Vec::new();
    }
    let mut changes = vec![(from, 0), (to, 0)];
    for shift in shifts {
        let (start, end) = (shift.start.max(from), shift.end.min(to));
        if start < end {
            changes.extend([(start, 1), (end, -1)]);
        }
    }
    changes.sort_unstable();
    let mut found: Vec<Gap> = Vec::new();
    let mut present = 0;
    let mut last = from;
    for (at, change) in changes {
        if at > last && present < wanted {
            match found.last_mut() {
                Some(gap) if gap.end == last && gap.present == present => gap.end = at,
                _ => found.push(Gap {
                    start: last,
                    end: at,
                    present,
                }),
            }
        }
        last = at;
        present += change;
    }
    found
}

/// A time with too few people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// When it begins.
    pub start: i64,
    /// When it ends.
    pub end: i64,
    /// How many shifts are on.
    pub present: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(person: usize, start: i64, end: i64) -> Shift {
        Shift { person, start, end }
    }

    #[test]
    fn one_person_is_at_one_place() {
        assert_eq!(overlap(&[]), None);
        let fine = [shift(0, 10, 12), shift(1, 11, 13), shift(0, 12, 14)];
        assert_eq!(overlap(&fine), None);
        let late = [shift(0, 10, 12), shift(1, 11, 13), shift(0, 11, 14)];
        assert_eq!(overlap(&late), Some((0, 2)));
        let around = [shift(3, 12, 13), shift(3, 8, 20)];
        assert_eq!(overlap(&around), Some((0, 1)));
    }

    #[test]
    fn hours_that_nobody_covers_are_shown() {
        let gap = |start, end, present| Gap {
            start,
            end,
            present,
        };
        assert_eq!(gaps(&[], 8, 20, 1), [gap(8, 20, 0)]);
        let day = [shift(0, 6, 10), shift(1, 10, 12), shift(2, 14, 30)];
        assert_eq!(gaps(&day, 8, 20, 1), [gap(12, 14, 0)]);
        let two = [gap(8, 12, 1), gap(12, 14, 0), gap(14, 20, 1)];
        assert_eq!(gaps(&day, 8, 20, 2), two);
        assert_eq!(gaps(&day, 14, 20, 1), []);
        assert_eq!(gaps(&day, 20, 8, 1), []);
    }
}
