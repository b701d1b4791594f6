//! Money: whole minor units and a currency, never a floating-point number.

use rust_decimal::Decimal;

use super::fault::{Error, Result};
use super::input::{InputFault, range};

/// Most minor units of one amount (ten trillion yuan): sums of many stay far from overflow.
pub const MAX_MINOR: i64 = 1_000_000_000_000_000;

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Minor units of the currency (fen, cents).
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: String,
}

impl Money {
    /// The amount in major units, with as many decimals as the currency has.
    #[must_use]
    pub fn amount(&self) -> Decimal {
        Decimal::new(self.minor, decimals(&self.currency))
    }
}

/// Digits behind the point of a currency's amounts.
#[must_use]
pub fn decimals(currency: &str) -> u32 {
    match currency {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "UGX" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// Minor units of an amount in major units, 0 to [`MAX_MINOR`].
///
/// # Errors
/// `MALFORMED` for more decimals than the currency has, `OUT_OF_RANGE`, about `field`.
pub fn minor_units(field: &str, amount: Decimal, currency: &str) -> Result<i64> {
    let decimals = decimals(currency);
    let scaled = amount.normalize();
    if scaled.scale() > decimals {
        let expected = format!("an amount with at most {decimals} decimals");
        return Err(Error::from(InputFault::Malformed { expected }).at([field]));
    }
    let out = || {
        Error::from(InputFault::OutOfRange {
            min: 0,
            max: MAX_MINOR,
        })
        .at([field])
    };
    let minor = scaled
        .checked_mul(Decimal::from(10_i64.pow(decimals)))
        .and_then(|minor| i64::try_from(minor).ok())
        .ok_or_else(out)?;
    range(field, minor, 0, MAX_MINOR)
}

/// A currency code: three capital letters.
///
/// # Errors
/// `MALFORMED`, about `field`.
pub fn currency(field: &str, code: &str) -> Result<String> {
    if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) {
        return Ok(code.to_owned());
    }
    let expected = "an ISO 4217 code such as CNY".to_owned();
    Err(Error::from(InputFault::Malformed { expected }).at([field]))
}

/// A product divided by a positive number, rounded half to even.
#[must_use]
pub fn share(product: i128, parts: i128) -> i64 {
    if parts <= 0 {
        return 0;
    }
    let (whole, rest) = (product.div_euclid(parts), product.rem_euclid(parts));
    let up = rest * 2 > parts || (rest * 2 == parts && whole % 2 != 0);
    i64::try_from(whole + i128::from(up)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Money, minor_units};

    #[test]
    fn amounts_keep_the_decimals_of_their_currency() {
        for (amount, currency, minor) in [
            ("12.30", "CNY", 1230),
            ("12", "JPY", 12),
            ("0.125", "KWD", 125),
        ] {
            let found = minor_units("price", amount.parse().unwrap(), currency).unwrap();
            assert_eq!(found, minor);
        }
        let price = Money {
            minor: 1230,
            currency: "CNY".to_owned(),
        };
        assert_eq!(price.amount().to_string(), "12.30");
        for (amount, currency, code) in [
            ("0.001", "CNY", "MALFORMED"),
            ("1.5", "JPY", "MALFORMED"),
            ("-0.01", "CNY", "OUT_OF_RANGE"),
            ("79228162514264337593543950335", "CNY", "OUT_OF_RANGE"),
            ("10000000000000.01", "CNY", "OUT_OF_RANGE"),
        ] {
            let found = minor_units("price", amount.parse().unwrap(), currency).unwrap_err();
            assert_eq!(found.code(), code, "{amount} {currency}");
        }
    }
}
