//! HTTPS on the local network: a certificate authority of the installation's own, and a certificate
//! for the addresses of the machine.
//!
//! Browsers give camera, service worker and cryptography only to pages that came by HTTPS. A phone
//! trusts the authority once; the server's key and certificate are made anew at each start.
//! The authority is good for local names, private addresses and those that the machine had when it
//! was made (RFC 5280, 4.2.1.10), so that who gets hold of its key cannot pose as anybody on the
//! internet.

use std::fs;
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use domain::kernel::Moment;
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DnType, ExtendedKeyUsagePurpose,
    GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose, NameConstraints, SanType,
};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use time::{Duration, OffsetDateTime};

/// Browsers refuse server certificates that live longer.
const CERTIFICATE_DAYS: i64 = 397;
const AUTHORITY_DAYS: i64 = 3_650;

/// What may go wrong before the server listens.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// A certificate from elsewhere.
///
/// # Errors
/// When a file cannot be read, or the key does not belong to the certificate.
pub(crate) fn from_files(certificate: &Path, key: &Path) -> Result<ServerConfig> {
    let named = |path: &Path, error: String| format!("{}: {error}", path.display());
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect::<std::result::Result<Vec<_>, _>>)
        .map_err(|e| named(certificate, e.to_string()))?;
    let key_of = PrivateKeyDer::from_pem_file(key).map_err(|e| named(key, e.to_string()))?;
    config(chain, key_of)
}

/// The authority of an installation, kept in its data folder.
pub(crate) struct Authority {
    key: KeyPair,
    params: CertificateParams,
    /// Addresses of no local network that it is good for all the same.
    own: Vec<IpAddr>,
    /// Its certificate for devices, PEM.
    pub(crate) pem: String,
}

impl Authority {
    /// Opens the authority below the data folder, or makes it for the machine's addresses.
    ///
    /// # Errors
    /// When the folder cannot be written or a file is damaged.
    pub(crate) fn open(data: &Path, addresses: &[IpAddr], now: Moment) -> Result<Self> {
        let folder = data.join("tls");
        fs::create_dir_all(&folder)?;
        let [key_path, pem_path, own_path] =
            ["key", "crt", "addresses"].map(|kind| folder.join(format!("authority.{kind}")));
        // The key comes last: what is there with it is whole.
        if !key_path.exists() {
            let key = KeyPair::generate()?;
            let foreign = addresses.iter().copied().filter(|ip| !is_local(*ip));
            let own: Vec<IpAddr> = foreign.collect();
            let lines: Vec<String> = own.iter().map(IpAddr::to_string).collect();
            fs::write(&own_path, lines.join("\n"))?;
            fs::write(
                &pem_path,
                authority(&key, &own, now)?.self_signed(&key)?.pem(),
            )?;
            write_secret(&key_path, &key.serialize_pem())?;
        }
        let own = fs::read_to_string(&own_path)?;
        let own: Vec<IpAddr> = own
            .lines()
            .map(str::parse)
            .collect::<std::result::Result<_, _>>()?;
        let key = KeyPair::from_pem(&fs::read_to_string(&key_path)?)?;
        Ok(Self {
            params: authority(&key, &own, now)?,
            pem: fs::read_to_string(&pem_path)?,
            own,
            key,
        })
    }

    /// A fresh certificate for the machine's names and addresses.
    ///
    /// # Errors
    /// When it cannot be signed.
    pub(crate) fn certify(&self, addresses: &[IpAddr], now: Moment) -> Result<ServerConfig> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "Muster");
        params.subject_alt_names = vec![SanType::DnsName("localhost".try_into()?)];
        if let Some(name) = host_name() {
            let local = SanType::DnsName(format!("{name}.local").try_into()?);
            params.subject_alt_names.push(local);
        }
        let known = addresses
            .iter()
            .filter(|ip| is_local(**ip) || self.own.contains(ip));
        params
            .subject_alt_names
            .extend(known.copied().map(SanType::IpAddress));
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        (params.not_before, params.not_after) = valid(now, CERTIFICATE_DAYS)?;
        let key = KeyPair::generate()?;
        let issuer = Issuer::from_params(&self.params, &self.key);
        let signed = params.signed_by(&key, &issuer)?;
        let key = PrivatePkcs8KeyDer::from(key.serialize_der());
        config(vec![signed.der().clone()], key.into())
    }
}

fn authority(key: &KeyPair, own: &[IpAddr], now: Moment) -> Result<CertificateParams> {
    let mut params = CertificateParams::default();
    // Told apart in a device's list by a piece of its key.
    let mark: String = hex::encode(key.public_key_raw())
        .chars()
        .skip(2)
        .take(8)
        .collect();
    let name = format!("Muster local authority {mark}");
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: permitted(own),
        excluded_subtrees: Vec::new(),
    });
    (params.not_before, params.not_after) = valid(now, AUTHORITY_DAYS)?;
    Ok(params)
}

/// The networks of [`is_local`], local names and the own addresses.
fn permitted(own: &[IpAddr]) -> Vec<GeneralSubtree> {
    let v4 = |a: [u8; 4], bits| CidrSubnet::from_v4_prefix(a, bits);
    let v6 = |first: u16, bits| {
        CidrSubnet::from_v6_prefix(Ipv6Addr::new(first, 0, 0, 0, 0, 0, 0, 0).octets(), bits)
    };
    let networks = [
        v4([127, 0, 0, 0], 8),
        v4([10, 0, 0, 0], 8),
        v4([172, 16, 0, 0], 12),
        v4([192, 168, 0, 0], 16),
        v4([169, 254, 0, 0], 16),
        v6(0xfc00, 7),
        v6(0xfe80, 10),
        CidrSubnet::from_v6_prefix(Ipv6Addr::LOCALHOST.octets(), 128),
    ];
    let names = ["localhost", "local"].map(|name| GeneralSubtree::DnsName(name.to_owned()));
    let own = own.iter().map(|ip| match ip {
        IpAddr::V4(v4) => CidrSubnet::from_v4_prefix(v4.octets(), 32),
        IpAddr::V6(v6) => CidrSubnet::from_v6_prefix(v6.octets(), 128),
    });
    let networks = networks
        .into_iter()
        .chain(own)
        .map(GeneralSubtree::IpAddress);
    names.into_iter().chain(networks).collect()
}

/// Whether an address is of a local network.
fn is_local(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// Addresses of this machine, the likeliest for a phone first.
pub(crate) fn addresses() -> Vec<IpAddr> {
    let found = if_addrs::get_if_addrs().unwrap_or_default();
    let mut addresses: Vec<IpAddr> = found.iter().map(if_addrs::Interface::ip).collect();
    let rank = |ip: &IpAddr| match ip {
        IpAddr::V4(v4) if v4.is_loopback() => 5,
        IpAddr::V4(v4) if v4.octets().starts_with(&[192, 168]) => 0,
        IpAddr::V4(v4) if v4.is_private() => 1,
        IpAddr::V4(_) => 2,
        IpAddr::V6(v6) if v6.is_loopback() => 6,
        IpAddr::V6(_) => 3,
    };
    addresses.sort_by_key(rank);
    addresses.dedup();
    if addresses.is_empty() {
        addresses.push(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    addresses
}

/// The first part of the machine's name, when it can stand in a certificate.
fn host_name() -> Option<String> {
    let name = fs::read_to_string("/proc/sys/kernel/hostname").ok()?;
    let first = name.trim().split('.').next()?.to_ascii_lowercase();
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (!first.is_empty() && first.len() <= 63 && first.chars().all(fits)).then_some(first)
}

fn valid(now: Moment, days: i64) -> Result<(OffsetDateTime, OffsetDateTime)> {
    let now = OffsetDateTime::from_unix_timestamp(now.0.div_euclid(1_000_000))?;
    // Clocks of phones are late sometimes.
    let begin = now - Duration::days(1);
    Ok((begin, begin + Duration::days(days)))
}

fn config(
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
) -> Result<ServerConfig> {
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    Ok(ServerConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)?)
}

fn write_secret(path: &Path, text: &str) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rustls::pki_types::ServerName;
    use rustls::{ClientConfig, ClientConnection, RootCertStore, ServerConnection};

    use super::*;

    const NOW: Moment = Moment(1_781_000_000_000_000);

    /// Whether a client that trusts the authority accepts the server under a name.
    fn trusts(authority: &Authority, server: &ServerConfig, name: &str) -> bool {
        let mut roots = RootCertStore::empty();
        let own = CertificateDer::from_pem_slice(authority.pem.as_bytes()).unwrap();
        roots.add(own).unwrap();
        let provider = rustls::crypto::aws_lc_rs::default_provider();
        let client = ClientConfig::builder_with_details(provider.into(), Arc::new(Fixed))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from(name.to_owned()).unwrap();
        let mut client = ClientConnection::new(client.into(), name).unwrap();
        let mut server = ServerConnection::new(server.clone().into()).unwrap();
        let mut wire = Vec::new();
        while client.is_handshaking() {
            wire.clear();
            client.write_tls(&mut wire).unwrap();
            server.read_tls(&mut wire.as_slice()).unwrap();
            server.process_new_packets().unwrap();
            wire.clear();
            server.write_tls(&mut wire).unwrap();
            client.read_tls(&mut wire.as_slice()).unwrap();
            if client.process_new_packets().is_err() {
                return false;
            }
        }
        true
    }

    #[derive(Debug)]
    struct Fixed;

    impl rustls::time_provider::TimeProvider for Fixed {
        fn current_time(&self) -> Option<rustls::pki_types::UnixTime> {
            let seconds = u64::try_from(NOW.0 / 1_000_000).unwrap();
            Some(rustls::pki_types::UnixTime::since_unix_epoch(
                std::time::Duration::from_secs(seconds),
            ))
        }
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_device_that_trusts_the_authority_trusts_the_server() {
        let data = tempfile::tempdir().unwrap();
        let made = [ip("192.168.1.7"), ip("203.0.113.9")];
        let authority = Authority::open(data.path(), &made, NOW).unwrap();
        // The machine has moved; what is neither private nor known is left out.
        let now = [ip("10.0.0.5"), ip("203.0.113.9"), ip("198.51.100.1")];
        let server = authority.certify(&now, NOW).unwrap();
        for name in ["localhost", "10.0.0.5", "203.0.113.9"] {
            assert!(trusts(&authority, &server, name), "{name}");
        }
        for name in ["198.51.100.1", "192.168.1.7", "bank.example"] {
            assert!(!trusts(&authority, &server, name), "{name}");
        }
        let again = Authority::open(data.path(), &[], NOW).unwrap();
        assert_eq!(again.pem, authority.pem);
        let server = again.certify(&now, NOW).unwrap();
        assert!(trusts(&authority, &server, "203.0.113.9"));
    }

    #[test]
    fn the_key_is_the_owners_only() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().unwrap();
        Authority::open(data.path(), &[], NOW).unwrap();
        let key = fs::metadata(data.path().join("tls/authority.key")).unwrap();
        assert_eq!(key.permissions().mode() & 0o777, 0o600);
    }
}
