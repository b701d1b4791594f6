//! Public holidays of China (法定节假日) and the days that are worked instead (调休).
//!
//! They cannot be computed: the General Office of the State Council publishes them each autumn for
//! the next year. What stands here is from its notices 关于…年部分节假日安排的通知
//!
//! - 2025: 国办发明电〔2024〕12号 of 2024-11-12,
//! - 2026: 国办发明电〔2025〕7号 of 2025-11-04.
//!
//! A year that is not here has no holidays; [`china_last_year`] says how far the data reaches.

use chrono::{Days, NaiveDate};

use super::DayRule;

/// Month and day.
type Day = (u32, u32);

/// One notice of the State Council.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    /// The year it is for.
    pub year: i32,
    /// Its number.
    pub number: &'static str,
    festivals: &'static [Festival],
}

/// Days off for one reason.
#[derive(Clone, Copy, Debug)]
pub struct Festival {
    /// Chinese name.
    pub name_zh: &'static str,
    /// English name.
    pub name_en: &'static str,
    first: Day,
    last: Day,
    make_up: &'static [Day],
}

impl Notice {
    /// Days off by reason, rising.
    #[must_use]
    pub const fn festivals(&self) -> &'static [Festival] {
        self.festivals
    }
}

impl Festival {
    /// The days off.
    pub fn days_off(&self, year: i32) -> impl Iterator<Item = NaiveDate> {
        let last = date(year, self.last);
        let days = date(year, self.first).into_iter().flat_map(|first| {
            (0..31).filter_map(move |number| first.checked_add_days(Days::new(number)))
        });
        days.take_while(move |day| Some(*day) <= last)
    }

    /// Days of a weekend that are worked instead.
    pub fn make_up_days(&self, year: i32) -> impl Iterator<Item = NaiveDate> {
        self.make_up.iter().filter_map(move |day| date(year, *day))
    }
}

fn date(year: i32, (month, day): Day) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The notice for a year; `None` when it was not published yet or is not here.
#[must_use]
pub fn china(year: i32) -> Option<&'static Notice> {
    NOTICES.iter().find(|notice| notice.year == year)
}

/// The last year whose holidays are known.
#[must_use]
pub fn china_last_year() -> Option<i32> {
    NOTICES.iter().map(|notice| notice.year).max()
}

/// All days that differ from the week, of all years that are known.
pub fn china_exceptions() -> impl Iterator<Item = (NaiveDate, DayRule)> {
    NOTICES.iter().flat_map(|notice| {
        let year = notice.year;
        notice.festivals.iter().flat_map(move |festival| {
            let off = festival.days_off(year).map(|day| (day, DayRule::Off));
            let worked = festival.make_up_days(year);
            off.chain(worked.map(|day| (day, DayRule::MakeUp)))
        })
    })
}

const fn festival(
    (name_zh, name_en): (&'static str, &'static str),
    (first, last): (Day, Day),
    make_up: &'static [Day],
) -> Festival {
    Festival {
        name_zh,
        name_en,
        first,
        last,
        make_up,
    }
}

const NEW_YEAR: (&str, &str) = ("元旦", "New Year");
const SPRING: (&str, &str) = ("春节", "Spring Festival");
const QINGMING: (&str, &str) = ("清明节", "Qingming Festival");
const LABOUR: (&str, &str) = ("劳动节", "Labour Day");
const DRAGON_BOAT: (&str, &str) = ("端午节", "Dragon Boat Festival");
const MID_AUTUMN: (&str, &str) = ("中秋节", "Mid-Autumn Festival");
const NATIONAL: (&str, &str) = ("国庆节", "National Day");
const NATIONAL_MID_AUTUMN: (&str, &str) =
    ("国庆节、中秋节", "National Day and Mid-Autumn Festival");

const NOTICES: &[Notice] = &[
    Notice {
        year: 2025,
        number: "国办发明电〔2024〕12号",
        festivals: &[
            festival(NEW_YEAR, ((1, 1), (1, 1)), &[]),
            festival(SPRING, ((1, 28), (2, 4)), &[(1, 26), (2, 8)]),
            festival(QINGMING, ((4, 4), (4, 6)), &[]),
            festival(LABOUR, ((5, 1), (5, 5)), &[(4, 27)]),
            festival(DRAGON_BOAT, ((5, 31), (6, 2)), &[]),
            festival(
                NATIONAL_MID_AUTUMN,
                ((10, 1), (10, 8)),
                &[(9, 28), (10, 11)],
            ),
        ],
    },
    Notice {
        year: 2026,
        number: "国办发明电〔2025〕7号",
        festivals: &[
            festival(NEW_YEAR, ((1, 1), (1, 3)), &[(1, 4)]),
            festival(SPRING, ((2, 15), (2, 23)), &[(2, 14), (2, 28)]),
            festival(QINGMING, ((4, 4), (4, 6)), &[]),
            festival(LABOUR, ((5, 1), (5, 5)), &[(5, 9)]),
            festival(DRAGON_BOAT, ((6, 19), (6, 21)), &[]),
            festival(MID_AUTUMN, ((9, 25), (9, 27)), &[]),
            festival(NATIONAL, ((10, 1), (10, 7)), &[(9, 20), (10, 10)]),
        ],
    },
];
