//! Money.

use async_graphql::{InputObject, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::money::{currency, minor_units};

use super::scalar::Decimal;

/// An amount of money (金额), exact.
#[derive(SimpleObject, Debug, Clone)]
pub(crate) struct Money {
    /// Amount in whole currency units, with as many decimals as the currency has: yuan, not fen.
    amount: Decimal,
    /// ISO 4217 code, as CNY.
    currency: String,
}

impl From<domain::kernel::Money> for Money {
    fn from(money: domain::kernel::Money) -> Self {
        Self {
            amount: Decimal(money.amount()),
            currency: money.currency,
        }
    }
}

/// An amount of money.
#[derive(InputObject, Debug, Clone)]
pub(crate) struct MoneyInput {
    /// Amount in whole currency units, 0 or more, with at most as many decimals as the currency has.
    amount: Decimal,
    /// ISO 4217 code, as CNY.
    currency: String,
}

impl MoneyInput {
    /// The amount as it is stored.
    ///
    /// # Errors
    /// `MALFORMED`, `OUT_OF_RANGE`, about `field`.
    pub(crate) fn read(&self, field: &str) -> Result<domain::kernel::Money> {
        let currency = currency(field, &self.currency)?;
        let minor = minor_units(field, self.amount.0, &currency)?;
        Ok(domain::kernel::Money { minor, currency })
    }
}
