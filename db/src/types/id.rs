//! Typed ids: UUIDv7 in the database, TypeIDs (`task_01h2x…`) on the wire.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Binary, HasSqlType, SqlType};
use diesel::sqlite::Sqlite;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use crate::conn::MultiBackend;

/// SQL type of an id: `uuid` in PostgreSQL, a 16-byte BLOB in SQLite.
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951))]
#[diesel(sqlite_type(name = "Binary"))]
pub struct Uid;

impl HasSqlType<Uid> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<Uid>(lookup)
    }
}

/// What an id names; `PREFIX` is its type prefix on the wire.
pub trait Kind: 'static {
    /// Lower-case prefix of the TypeID, at most 63 letters.
    const PREFIX: &'static str;
}

/// The id of a `K`.
#[derive(AsExpression, FromSqlRow)]
#[diesel(sql_type = Uid)]
pub struct Id<K: Kind> {
    uuid: Uuid,
    kind: PhantomData<fn() -> K>,
}

impl<K: Kind> Id<K> {
    /// Wraps a UUID.
    #[must_use]
    pub const fn new(uuid: Uuid) -> Self {
        Self {
            uuid,
            kind: PhantomData,
        }
    }

    /// The bare UUID.
    #[must_use]
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }
}

impl<K: Kind> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K: Kind> Copy for Id<K> {}
impl<K: Kind> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<K: Kind> Eq for Id<K> {}
impl<K: Kind> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<K: Kind> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<K: Kind> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The alphabet of Crockford's base32, as the TypeID specification 0.3 uses it.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut value = self.uuid.as_u128();
        let mut letters = [b'0'; 26];
        for letter in letters.iter_mut().rev() {
            let digit = usize::try_from(value & 31).unwrap_or_default();
            *letter = ALPHABET.get(digit).copied().unwrap_or(b'0');
            value >>= 5;
        }
        let letters = std::str::from_utf8(&letters).map_err(|_never| fmt::Error)?;
        f.write_str(K::PREFIX)?;
        f.write_str("_")?;
        f.write_str(letters)
    }
}

/// A text that is not an id of the wanted kind.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
#[error("not an id with prefix {prefix}_ and 26 base32 letters")]
pub struct ParseIdError {
    /// The prefix that was expected.
    pub prefix: &'static str,
}

impl<K: Kind> FromStr for Id<K> {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let error = || ParseIdError { prefix: K::PREFIX };
        let digits = text
            .strip_prefix(K::PREFIX)
            .and_then(|rest| rest.strip_prefix('_'))
            .filter(|digits| digits.len() == 26 && digits.as_bytes().first() <= Some(&b'7'))
            .ok_or_else(error)?;
        let mut value = 0_u128;
        for byte in digits.bytes() {
            let digit = ALPHABET.iter().position(|a| *a == byte).ok_or_else(error)?;
            value = (value << 5) | u128::try_from(digit).unwrap_or_default();
        }
        Ok(Self::new(Uuid::from_u128(value)))
    }
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl<K: Kind> ToSql<Uid, Sqlite> for Id<K> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.uuid.as_bytes().as_slice());
        Ok(IsNull::No)
    }
}
impl<K: Kind> ToSql<Uid, Pg> for Id<K> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<diesel::sql_types::Uuid, Pg>::to_sql(&self.uuid, out)
    }
}
impl<K: Kind> ToSql<Uid, MultiBackend> for Id<K> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        out.set_value((Uid, self));
        Ok(IsNull::No)
    }
}
impl<K: Kind> FromSql<Uid, Sqlite> for Id<K> {
    fn from_sql(bytes: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(bytes)?;
        Ok(Self::new(Uuid::from_slice(&bytes)?))
    }
}
impl<K: Kind> FromSql<Uid, Pg> for Id<K> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <Uuid as FromSql<diesel::sql_types::Uuid, Pg>>::from_sql(value).map(Self::new)
    }
}
impl<K: Kind> FromSql<Uid, MultiBackend> for Id<K> {
    fn from_sql(value: <MultiBackend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        value.from_sql::<Self, Uid>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Task;
    impl Kind for Task {
        const PREFIX: &'static str = "task";
    }

    #[test]
    fn the_specifications_example_travels_both_ways() {
        let id = Id::<Task>::new(Uuid::from_u128(0x0188_9c89_df6b_7f1c_a388_9139_6ec3_14bc));
        let text = id.to_string();
        assert_eq!(text, "task_01h2e8kqvbfwea724h75qc655w");
        assert_eq!(text.parse::<Id<Task>>(), Ok(id));
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for bad in [
            "",
            "task",
            "task_",
            "insp_01h2e8kqvbfwea724h75qc655w",
            "task_81h2e8kqvbfwea724h75qc655w",
            "task_01h2e8kqvbfwea724h75qc655u",
            "task_01H2E8KQVBFWEA724H75QC655W",
        ] {
            assert!(bad.parse::<Id<Task>>().is_err(), "{bad}");
        }
    }
}
