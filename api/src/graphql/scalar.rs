//! Scalars.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::{DateTime as ChronoDateTime, SecondsFormat, Utc};
use domain::kernel::Moment;
use domain::quality::rules::CalendarDate;

/// A point in time, RFC 3339 in UTC with microseconds, as `2026-06-18T12:00:00.000000Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DateTime(pub(crate) Moment);

/// A point in time, RFC 3339 in UTC with microseconds, as `2026-06-18T12:00:00.000000Z`.
#[Scalar(name = "DateTime")]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else {
            return Err(InputValueError::expected_type(value));
        };
        ChronoDateTime::parse_from_rfc3339(text)
            .map(|t| Self(Moment(t.timestamp_micros())))
            .map_err(|_wrong| InputValueError::custom("not RFC 3339, as 2026-06-18T12:00:00Z"))
    }

    fn to_value(&self) -> Value {
        let text = ChronoDateTime::<Utc>::from_timestamp_micros(self.0.0)
            .map_or_else(String::new, |t| {
                t.to_rfc3339_opts(SecondsFormat::Micros, true)
            });
        Value::String(text)
    }
}

impl From<Moment> for DateTime {
    fn from(moment: Moment) -> Self {
        Self(moment)
    }
}

/// A position in the event log, opaque. It survives restarts, not the restoring of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cursor(pub(crate) domain::events::Cursor);

/// A position in the event log, opaque. It survives restarts, not the restoring of a backup.
#[Scalar(name = "Cursor")]
impl ScalarType for Cursor {
    fn parse(value: Value) -> InputValueResult<Self> {
        match value {
            Value::String(text) if text.len() <= 100 => Ok(Self(domain::events::Cursor(text))),
            other => Err(InputValueError::expected_type(other)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.0.clone())
    }
}

/// Any JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Json(pub(crate) serde_json::Value);

/// Any JSON value.
#[Scalar(name = "JSON")]
impl ScalarType for Json {
    fn parse(value: Value) -> InputValueResult<Self> {
        value
            .into_json()
            .map(Self)
            .map_err(|e| InputValueError::custom(e.to_string()))
    }

    fn to_value(&self) -> Value {
        Value::from_json(self.0.clone()).unwrap_or(Value::Null)
    }
}

/// An exact decimal number as text, as `"2.50"`: at most 28 digits, never a binary fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal(pub(crate) rust_decimal::Decimal);

/// An exact decimal number as text, as `"2.50"`: at most 28 digits, never a binary fraction.
#[Scalar(name = "Decimal")]
impl ScalarType for Decimal {
    fn parse(value: Value) -> InputValueResult<Self> {
        let text = match &value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return Err(InputValueError::expected_type(value)),
        };
        rust_decimal::Decimal::from_str_exact(text.trim())
            .map(Self)
            .map_err(|_wrong| InputValueError::custom("not a decimal number, as \"2.50\""))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A calendar day in the organisation's zone, as `2026-06-18`; years 1900 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date(pub(crate) CalendarDate);

/// A calendar day in the organisation's zone, as `2026-06-18`; years 1900 to 9999.
#[Scalar(name = "Date")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else {
            return Err(InputValueError::expected_type(value));
        };
        CalendarDate::parse(text)
            .map(Self)
            .ok_or_else(|| InputValueError::custom("not a calendar day, as 2026-06-18"))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}
