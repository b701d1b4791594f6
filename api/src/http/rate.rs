//! Rate limits by cost: one allowance for each address, one for each key of a caller.
//!
//! Keys are hashed with a secret of the process into a fixed number of buckets, so that memory is bounded however many
//! addresses come; two keys share a bucket by chance only.

use std::{
    hash::{BuildHasher, RandomState},
    net::IpAddr,
    num::NonZeroU32,
};

use governor::{
    DefaultKeyedRateLimiter, Quota,
    clock::{Clock, DefaultClock},
};

use super::refusal::{Code, Refusal};

/// Buckets of one limiter; each takes about 20 bytes.
const BUCKETS: u64 = 65_536;
/// Cost of an operation that one unit pays for.
const COST_OF_A_UNIT: u64 = 100;

/// An allowance in units. A request costs one unit at its address; an operation costs its caller one unit and one more for
/// each 100 of cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Allowance {
    /// Units that come back each second.
    pub(crate) per_second: NonZeroU32,
    /// Units that can be spent at once.
    pub(crate) burst: NonZeroU32,
}

impl Allowance {
    /// An allowance; zero counts as one.
    pub(crate) fn new(per_second: u32, burst: u32) -> Self {
        let positive = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        Self {
            per_second: positive(per_second),
            burst: positive(burst),
        }
    }
}

/// Allowances of the edge; `None` switches a limit off.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rates {
    /// For each client address (IPv6: each /64 network), paid by each request and each message.
    pub(crate) address: Option<Allowance>,
    /// For the first key of a caller: the person or integration.
    pub(crate) caller: Option<Allowance>,
    /// For each further key: the organisation.
    pub(crate) group: Option<Allowance>,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            address: Some(Allowance::new(200, 2_000)),
            caller: Some(Allowance::new(200, 4_000)),
            group: Some(Allowance::new(2_000, 20_000)),
        }
    }
}

impl Rates {
    /// No limits, for measuring.
    pub(crate) const OFF: Self = Self {
        address: None,
        caller: None,
        group: None,
    };
}

/// Who has spent what.
pub(crate) struct Ledger {
    secret: RandomState,
    clock: DefaultClock,
    address: Option<Limiter>,
    caller: Option<Limiter>,
    group: Option<Limiter>,
}

impl Ledger {
    /// An empty ledger.
    pub(crate) fn new(rates: &Rates) -> Self {
        Self {
            secret: RandomState::new(),
            clock: DefaultClock::default(),
            address: rates.address.map(Limiter::new),
            caller: rates.caller.map(Limiter::new),
            group: rates.group.map(Limiter::new),
        }
    }

    /// Charges one unit to an address.
    ///
    /// # Errors
    /// `RATE_LIMITED` with the time to wait.
    pub(crate) fn charge_address(&self, address: Option<IpAddr>) -> Result<(), Refusal> {
        let key = address.map_or(0, network);
        self.charge(self.address.as_ref(), key, 1)
    }

    /// Charges an operation to its caller and the caller's groups.
    ///
    /// # Errors
    /// `RATE_LIMITED` with the time to wait; what was charged before stays charged.
    pub(crate) fn charge_caller(&self, keys: &[u128], cost: u64) -> Result<(), Refusal> {
        let units = u32::try_from(cost / COST_OF_A_UNIT).unwrap_or(u32::MAX);
        let units = units.saturating_add(1);
        let mut limiter = self.caller.as_ref();
        for key in keys {
            self.charge(limiter, *key, units)?;
            limiter = self.group.as_ref();
        }
        Ok(())
    }

    fn charge(&self, limiter: Option<&Limiter>, key: u128, units: u32) -> Result<(), Refusal> {
        let Some(limiter) = limiter else {
            return Ok(());
        };
        let bucket = self.secret.hash_one(key) % BUCKETS;
        // What is dearer than the whole allowance costs the whole allowance.
        let units = NonZeroU32::new(units.min(limiter.burst.get())).unwrap_or(NonZeroU32::MIN);
        match limiter.buckets.check_key_n(&bucket, units) {
            Ok(Err(until)) => {
                let wait = until.wait_time_from(self.clock.now());
                Err(Refusal::new(Code::RateLimited).retry_after(wait))
            }
            Ok(Ok(())) | Err(_) => Ok(()),
        }
    }
}

struct Limiter {
    buckets: DefaultKeyedRateLimiter<u64>,
    burst: NonZeroU32,
}

impl Limiter {
    fn new(allowance: Allowance) -> Self {
        let quota = Quota::per_second(allowance.per_second).allow_burst(allowance.burst);
        Self {
            buckets: DefaultKeyedRateLimiter::keyed(quota),
            burst: allowance.burst,
        }
    }
}

/// What counts as one address: an IPv6 host owns a whole /64 network.
pub(crate) fn network(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().to_bits(),
        IpAddr::V6(v6) => v6.to_bits() >> 64 << 64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(address: Allowance, caller: Allowance) -> Ledger {
        Ledger::new(&Rates {
            address: Some(address),
            caller: Some(caller),
            group: None,
        })
    }

    #[test]
    fn an_address_runs_dry_and_its_neighbour_does_not() {
        let ledger = ledger(Allowance::new(1, 3), Allowance::new(1, 1));
        let one = "2001:db8::1".parse().ok();
        let same_network = "2001:db8::ffff:2".parse().ok();
        let other = "2001:db8:0:1::1".parse().ok();
        for _ in 0..3 {
            ledger.charge_address(one).unwrap();
        }
        let refusal = ledger.charge_address(same_network).unwrap_err();
        assert_eq!(refusal.code, Code::RateLimited);
        assert!(refusal.retry_after.unwrap().as_millis() <= 1_000);
        ledger.charge_address(other).unwrap();
    }

    #[test]
    fn a_dear_operation_costs_more() {
        let ledger = ledger(Allowance::new(1, 1), Allowance::new(1, 100));
        ledger.charge_caller(&[7], 9_000).unwrap();
        ledger.charge_caller(&[7], 100).unwrap();
        assert!(ledger.charge_caller(&[7], 9_000).is_err());
        ledger.charge_caller(&[8], 20_000).unwrap();
    }
}
