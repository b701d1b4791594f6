//! Customers.

use async_graphql::{ID, Object};
use domain::crm::CustomerRow;

use crate::graphql::scalar::DateTime;

/// Who buys (客户). Members see them; guests see none.
#[derive(Clone)]
pub(crate) struct Customer(pub(crate) CustomerRow);

impl From<CustomerRow> for Customer {
    fn from(row: CustomerRow) -> Self {
        Self(row)
    }
}

/// Who buys (客户). Members see them; guests see none.
#[Object]
impl Customer {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number in the other system, or one of our own as `C-000001`; unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// Name; personal data, never in the log.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Telephone number as it was given; personal data. Null when not known.
    async fn phone(&self) -> Option<&str> {
        self.0.phone.as_deref()
    }
    /// E-mail address in lower case; personal data. Null when not known.
    async fn email(&self) -> Option<&str> {
        self.0.email.as_deref()
    }
    /// When it was added.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
