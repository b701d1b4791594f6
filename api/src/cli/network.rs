//! Where the server listens beside its own machine: HTTPS for phones and other devices of the
//! network, and a page that helps them to trust it.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;

use domain::kernel::Sources;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use rustls::ServerConfig;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use sha2::{Digest, Sha256};

use crate::config::Serve;
use crate::http::trust::Trust;
use crate::tls::{self, Authority};

/// HTTPS, and how a device comes to trust it.
pub(super) struct Network {
    pub(super) listen: SocketAddr,
    pub(super) config: ServerConfig,
    /// The page of the own authority; `None` with a certificate that devices trust anyway.
    pub(super) trust: Option<(SocketAddr, Trust)>,
    /// Address of this machine that a phone can call.
    pub(super) address: IpAddr,
}

/// What the settings ask for; `None` without `--tls`.
pub(super) fn prepare(data: &Path, serve: &Serve) -> tls::Result<Option<Network>> {
    if !serve.tls {
        return Ok(None);
    }
    let listen = serve.tls_listen;
    let addresses = match listen.ip() {
        ip if ip.is_unspecified() => tls::addresses(),
        ip => vec![ip],
    };
    let address = *addresses.first().unwrap_or(&listen.ip());
    let (config, trust) = match (&serve.tls_certificate, &serve.tls_key) {
        (Some(certificate), Some(key)) => (tls::from_files(certificate, key)?, None),
        _ => {
            let now = Sources::system().now();
            let authority = Authority::open(data, &addresses, now)?;
            let trust = Trust {
                fingerprint: fingerprint(&authority.pem)?,
                pem: authority.pem.clone(),
                https_port: listen.port(),
            };
            let config = authority.certify(&addresses, now)?;
            (config, Some((serve.trust_listen, trust)))
        }
    };
    Ok(Some(Network {
        listen,
        config,
        trust,
        address,
    }))
}

impl Network {
    /// Under which devices reach the server.
    pub(super) fn url(&self) -> String {
        format!(
            "https://{}",
            SocketAddr::new(self.address, self.listen.port())
        )
    }

    /// Prints where a phone begins, as text and as a code to scan.
    pub(super) fn announce(&self) {
        let app = format!("{}/app/", self.url());
        let begin = match &self.trust {
            None => app,
            Some((listen, trust)) => {
                println!("  Phones of this network: {app}");
                println!(
                    "  The first time, to trust the certificate ({}):",
                    trust.fingerprint
                );
                format!("http://{}/", SocketAddr::new(self.address, listen.port()))
            }
        };
        println!("  {begin}\n");
        if let Ok(code) = QrCode::new(begin.as_bytes()) {
            println!("{}\n", code.render::<Dense1x2>().build());
        }
    }
}

/// SHA-256 of the certificate, as browsers show it.
fn fingerprint(pem: &str) -> tls::Result<String> {
    let der = CertificateDer::from_pem_slice(pem.as_bytes())?;
    let bytes = Sha256::digest(&der);
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    Ok(pairs.join(":"))
}
