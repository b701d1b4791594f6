//! Addresses of proxies, single or as networks.

use std::net::IpAddr;
use std::str::FromStr;

/// An address, or a network in CIDR notation as `10.0.0.0/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Network {
    base: IpAddr,
    /// Leading bits that count.
    bits: u8,
}

impl Network {
    /// Whether the address lies in it; an IPv4 address in IPv6 form is the IPv4 address.
    pub(crate) fn holds(self, address: IpAddr) -> bool {
        match (self.base, address.to_canonical()) {
            (IpAddr::V4(base), IpAddr::V4(one)) => {
                let apart = base.to_bits() ^ one.to_bits();
                apart.leading_zeros() >= u32::from(self.bits)
            }
            (IpAddr::V6(base), IpAddr::V6(one)) => {
                let apart = base.to_bits() ^ one.to_bits();
                apart.leading_zeros() >= u32::from(self.bits)
            }
            _ => false,
        }
    }
}

impl From<IpAddr> for Network {
    fn from(address: IpAddr) -> Self {
        let base = address.to_canonical();
        let bits = if base.is_ipv4() { 32 } else { 128 };
        Self { base, bits }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("{text:?} is no address and no network such as 10.0.0.0/8");
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text.trim(), None),
        };
        let base: IpAddr = address.parse().map_err(|_not_an_address| wrong())?;
        let whole = Self::from(base);
        match bits.map(str::parse::<u8>) {
            None => Ok(whole),
            Some(Ok(bits)) if bits <= whole.bits => Ok(Self { bits, ..whole }),
            Some(_) => Err(wrong()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn networks_hold_what_begins_alike() {
        for (network, address, held) in [
            ("10.0.0.0/8", "10.255.3.1", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
            ("0.0.0.0/0", "203.0.113.9", true),
            ("0.0.0.0/0", "2001:db8::1", false),
            ("fd00::/8", "fd12::9", true),
            ("fd00::/8", "fe80::1", false),
            ("10.0.0.0/8", "::ffff:10.1.2.3", true),
        ] {
            let network: Network = network.parse().unwrap();
            let address = address.parse().unwrap();
            assert_eq!(network.holds(address), held, "{network:?} {address}");
        }
        for wrong in [
            "",
            "10.0.0.0/33",
            "10.0.0/8",
            "proxy",
            "::/129",
            "10.0.0.0/-1",
        ] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
    }
}
