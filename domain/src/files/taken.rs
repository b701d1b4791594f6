//! When a photo was taken.

use chrono::{Datelike, NaiveDateTime, TimeZone};
use db::types::Moment;

/// What the camera's clock showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Date and time on the camera.
    pub local: NaiveDateTime,
    /// Minutes east of UTC, when the camera knew.
    pub offset_minutes: Option<i32>,
}

impl Taken {
    /// The moment, on a camera without an offset in the organisation's zone; `None` when the clock
    /// was never set.
    pub(super) fn moment(self, zone: &str) -> Option<Moment> {
        if !(2000..2100).contains(&self.local.year()) {
            return None;
        }
        let micros = match self.offset_minutes {
            Some(minutes) => {
                self.local.and_utc().timestamp_micros() - i64::from(minutes) * 60_000_000
            }
            None => {
                let zone: chrono_tz::Tz = zone.parse().ok()?;
                zone.from_local_datetime(&self.local)
                    .earliest()?
                    .timestamp_micros()
            }
        };
        Some(Moment(micros))
    }
}

#[cfg(test)]
mod tests {
    use super::Taken;

    #[test]
    fn a_camera_without_offset_stands_in_the_organisation() {
        let at = |text: &str, offset_minutes| Taken {
            local: text.parse().unwrap(),
            offset_minutes,
        };
        let noon_utc = at("2026-06-18T12:00:00", Some(0)).moment("Asia/Shanghai");
        for (text, offset) in [
            ("2026-06-18T20:00:00", None),
            ("2026-06-18T14:00:00", Some(120)),
            ("2026-06-18T06:30:00", Some(-330)),
        ] {
            assert_eq!(at(text, offset).moment("Asia/Shanghai"), noon_utc, "{text}");
        }
        assert_eq!(
            at("1970-01-01T00:00:00", None).moment("Asia/Shanghai"),
            None
        );
    }
}
