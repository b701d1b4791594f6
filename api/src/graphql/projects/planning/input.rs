//! Inputs of working time and health.

use async_graphql::{Context, ID, InputObject, MaybeUndefined};
use db::types::Moment;
use domain::projects::calendars::{
    DayHours, WorkCalendarDaySet, WorkCalendarReset, WorkCalendarSet,
};
use domain::projects::planning::{ProjectHealthSet, Said};
use domain::projects::schedule::calendar::Window;

use super::words::{ProjectHealth, WorkDayKind};
use crate::graphql::context::Answer;
use crate::graphql::projects::input::{Resolve, maybe, patch, target};
use crate::graphql::scalar::{Date, DateTime};

/// A part of a day that is worked.
#[derive(InputObject)]
pub(crate) struct WorkHoursInput {
    /// Minutes after midnight of the first minute.
    start: i32,
    /// Minutes after midnight of the minute after the last, at most 1,440.
    end: i32,
}

/// What the organisation or a department says about its working time. A field that is left out stays;
/// null says nothing: then what the organisation says counts, and without that the standard.
#[derive(InputObject)]
pub(crate) struct WorkCalendarSetInput {
    /// The department; the organisation when left out.
    department_id: Option<ID>,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// Working hours: seven lists from Monday to Sunday, each of at most 6 rising parts that do not
    /// overlap; an empty list is a day off.
    week: MaybeUndefined<Vec<Vec<WorkHoursInput>>>,
    /// Whether nobody works on China's public holidays and the days of weekends that are worked
    /// instead are worked.
    public_holidays: MaybeUndefined<bool>,
}

/// How a day is worked.
#[derive(InputObject)]
pub(crate) struct WorkCalendarDaySetInput {
    /// The department; the organisation when left out.
    department_id: Option<ID>,
    /// The day, from 2000 to 2049.
    date: Date,
    /// How it is worked; REGULAR takes back what was said about it.
    kind: WorkDayKind,
    /// Its hours, when it is of kind HOURS: at most 6 rising parts that do not overlap.
    hours: Option<Vec<WorkHoursInput>>,
    /// What it is called, 1 to 100 characters; not needed for REGULAR.
    name: Option<String>,
}

/// Whose calendar is taken back.
#[derive(InputObject)]
pub(crate) struct WorkCalendarResetInput {
    /// The department; the organisation when left out.
    department_id: Option<ID>,
}

/// What is said about a project's health.
#[derive(InputObject)]
pub(crate) struct ProjectHealthSetInput {
    /// The project.
    pub(super) project_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
    /// The health, not DONE; left out or null, the facts count again.
    health: Option<ProjectHealth>,
    /// Why, 1 to 2,000 characters; needed with a health.
    reason: Option<String>,
    /// Until when it counts, at most 90 days from now; needed with a health.
    until: Option<DateTime>,
}

/// What is no number of minutes of a day becomes one that is refused.
fn windows(hours: Vec<WorkHoursInput>) -> Vec<Window> {
    let minute = |count: i32| u16::try_from(count).unwrap_or(u16::MAX);
    let window = |one: WorkHoursInput| Window {
        start: minute(one.start),
        end: minute(one.end),
    };
    hours.into_iter().map(window).collect()
}

impl Resolve for WorkCalendarSetInput {
    type Out = WorkCalendarSet;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(WorkCalendarSet {
            department: maybe(ctx, self.department_id.as_ref(), "departmentId")?,
            version: self.version.map(i64::from),
            week: patch(self.week, |days| days.into_iter().map(windows).collect()),
            public_holidays: patch(self.public_holidays, |said| said),
        })
    }
}

impl Resolve for WorkCalendarDaySetInput {
    type Out = WorkCalendarDaySet;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(WorkCalendarDaySet {
            department: maybe(ctx, self.department_id.as_ref(), "departmentId")?,
            day: self.date.0.to_string(),
            hours: match self.kind {
                WorkDayKind::Regular => DayHours::Regular,
                WorkDayKind::Off => DayHours::Off,
                WorkDayKind::MakeUp => DayHours::MakeUp,
                WorkDayKind::Hours => DayHours::Own(windows(self.hours.unwrap_or_default())),
            },
            name: self.name.unwrap_or_default(),
        })
    }
}

impl Resolve for WorkCalendarResetInput {
    type Out = WorkCalendarReset;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(WorkCalendarReset {
            department: maybe(ctx, self.department_id.as_ref(), "departmentId")?,
        })
    }
}

impl Resolve for ProjectHealthSetInput {
    type Out = ProjectHealthSet;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let (reason, until) = (self.reason, self.until);
        let said = self.health.map(|health| Said {
            health: health.into(),
            reason: reason.unwrap_or_default(),
            // Left out, it lies in the past and is refused.
            until: until.map_or(Moment(0), |at| at.0),
        });
        Ok(ProjectHealthSet {
            target: target(ctx, &self.project_id, self.version)?,
            said,
        })
    }
}
