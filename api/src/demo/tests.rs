//! What the demo promises.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use db::{Conn, Database, Settings, migrate};
use domain::catalog;
use domain::corrective::{self, NonConformityStatus};
use domain::events;
use domain::identity::read::{organization_by_slug, users};
use domain::inventory::{self, LotStatus};
use domain::kernel::{Actor, Kind, Moment, PageArgs, Role, Roles};
use domain::quality::rules::SwitchingState;
use domain::quality::rules::checklist::{Check, Item};
use domain::quality::{self, DispositionStatus, InspectionStatus};
use domain::samples::{self, SampleRoundStatus, SampleStatus};
use image::{ImageDecoder, ImageReader};
use pictures::barcode;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::{COMPANIES, Extent, seed};

/// A seeded installation.
struct Demo {
    db: Database,
    folder: TempDir,
}

impl Demo {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("muster.sqlite").display());
        let db = Database::open(&Settings {
            url: url.clone(),
            pool_size: 2,
        })
        .unwrap();
        migrate::run(&url).unwrap();
        let demo = Self { db, folder };
        let start = Instant::now();
        demo.seed();
        println!("seeded in {:?}", start.elapsed());
        demo
    }

    fn seed(&self) {
        seed(&self.db, self.folder.path(), "muster-demo", Extent::Story).unwrap();
    }

    fn read<T>(&self, work: impl FnOnce(&mut Conn) -> domain::kernel::Result<T>) -> T {
        self.db.read(work).unwrap()
    }

    /// A manager of a company.
    fn manager(&self, slug: &str) -> Actor {
        let org = self
            .read(|conn| organization_by_slug(conn, slug))
            .unwrap()
            .id;
        let mut actor = Actor {
            org,
            user: domain::kernel::id::UserId::new(uuid::Uuid::nil()),
            session: None,
            roles: Roles::of(&[Role::Manager]),
            supplier: None,
            grants: Vec::new(),
            scopes: Vec::new(),
            expires_at: Moment(i64::MAX),
            is_server: false,
        };
        let found = self.read(|conn| users(conn, &actor, None, Some(Role::Manager), &all()));
        actor.user = found.rows[0].id;
        actor
    }

    /// Hashes of all events, oldest first.
    fn log(&self, slug: &str) -> Vec<Vec<u8>> {
        let org = self.manager(slug).org;
        let rows = self.read(|conn| events::read::after(conn, org, 0, 100_000));
        rows.into_iter().map(|row| row.hash).collect()
    }

    /// Hash of every stored file by its path.
    fn files(&self) -> BTreeMap<PathBuf, String> {
        let mut found = BTreeMap::new();
        let root = self.folder.path().join("files");
        walk(&root, &mut |path, bytes| {
            let path = path.strip_prefix(&root).unwrap().to_owned();
            found.insert(path, hex::encode(Sha256::digest(bytes)));
        });
        found
    }
}

fn all<K: Kind>() -> PageArgs<K> {
    PageArgs::first(200)
}

fn walk(folder: &Path, see: &mut impl FnMut(&Path, &[u8])) {
    for entry in folder.read_dir().unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, see);
        } else {
            see(&path, &std::fs::read(&path).unwrap());
        }
    }
}

#[test]
fn every_machine_gets_the_same_and_only_once() {
    let (one, other) = (Demo::new(), Demo::new());
    let files = one.files();
    assert!(files.len() > 90, "{}", files.len());
    assert!(
        files.keys().all(|path| path.starts_with("blobs")),
        "{files:?}"
    );
    assert_eq!(files, other.files());
    for company in COMPANIES {
        let log = one.log(company.slug);
        println!("{}: {} events", company.slug, log.len());
        assert_eq!(log, other.log(company.slug));
        one.seed();
        assert_eq!(log, one.log(company.slug));
    }
    assert_eq!(files, one.files());
    let url = one.db.url().to_owned();
    let mut conn = Conn::open(&url, db::conn::Purpose::Read).unwrap();
    for report in events::verify::verify(&mut conn).unwrap() {
        assert_eq!(report.broken, None);
    }
}

#[test]
fn every_state_occurs() {
    let demo = Demo::new();
    let mut seen: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for company in COMPANIES {
        let actor = demo.manager(company.slug);
        let filter = quality::read::InspectionFilter::default();
        let rows = demo
            .read(|conn| quality::read::page(conn, &actor, &filter, &all()))
            .rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        for row in &rows {
            seen.entry("inspection")
                .or_default()
                .insert(row.status.as_str().to_owned());
            seen.entry("verdict")
                .or_default()
                .extend(row.verdict.map(|v| v.to_string()));
            assert!(row.revision == 1 || row.previous_id.is_some());
        }
        let filter = corrective::NonConformityFilter::default();
        let rows = demo
            .read(|conn| corrective::read::page(conn, &actor, &filter, &all()))
            .rows;
        for row in &rows {
            seen.entry("nonconformity")
                .or_default()
                .insert(row.status.as_str().to_owned());
        }
        for part in demo.read(|conn| quality::read::dispositions(conn, actor.org, &ids)) {
            seen.entry("disposition")
                .or_default()
                .insert(part.status.as_str().to_owned());
        }
        let states = demo
            .read(|conn| quality::read::sampling_states(conn, &actor, Default::default(), &all()));
        for state in states.rows {
            seen.entry("switching")
                .or_default()
                .insert(state.switching.state.to_string());
        }
        let rows = demo
            .read(|conn| {
                samples::read::page(conn, &actor, &samples::SampleFilter::default(), &all())
            })
            .rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        for row in &rows {
            seen.entry("sample")
                .or_default()
                .insert(row.status.as_str().to_owned());
        }
        for row in demo.read(|conn| samples::read::rounds_of(conn, actor.org, &ids)) {
            seen.entry("round")
                .or_default()
                .insert(row.status.as_str().to_owned());
        }
        let lots = demo.read(|conn| {
            inventory::read::lots(conn, &actor, &inventory::read::LotFilter::default(), &all())
        });
        for row in lots.rows {
            seen.entry("lot")
                .or_default()
                .insert(row.status.as_str().to_owned());
        }
    }
    let expect = |what: &str, all: Vec<&str>, missing: &[&str]| {
        let absent: Vec<_> = all
            .into_iter()
            .filter(|word| !seen[what].contains(*word))
            .collect();
        assert_eq!(absent, missing, "{what}");
    };
    expect(
        "inspection",
        InspectionStatus::ALL.iter().map(|s| s.as_str()).collect(),
        &[],
    );
    expect(
        "round",
        SampleRoundStatus::ALL.iter().map(|s| s.as_str()).collect(),
        &[],
    );
    expect(
        "sample",
        SampleStatus::ALL.iter().map(|s| s.as_str()).collect(),
        &[],
    );
    expect(
        "nonconformity",
        NonConformityStatus::ALL
            .iter()
            .map(|s| s.as_str())
            .collect(),
        &[
            "CONTAINED",
            "ROOT_CAUSE",
            "ACTION_PLANNED",
            "VERIFIED",
            "CANCELLED",
        ],
    );
    let passing = [
        "QUARANTINE",
        "SORTING",
        "REWORK",
        "CONCESSION_REFUSED",
        "RETURNED",
    ];
    expect(
        "lot",
        LotStatus::ALL.iter().map(|s| s.as_str()).collect(),
        &passing,
    );
    expect(
        "disposition",
        DispositionStatus::ALL.iter().map(|s| s.as_str()).collect(),
        &["REFUSED"],
    );
    let verdicts = ["ACCEPT", "PENDING", "REJECT"].map(str::to_owned);
    assert_eq!(seen["verdict"], BTreeSet::from(verdicts));
    let severities = [
        SwitchingState::Normal,
        SwitchingState::Reduced,
        SwitchingState::Tightened,
    ];
    assert_eq!(
        seen["switching"],
        severities.iter().map(ToString::to_string).collect()
    );
}

#[test]
fn photos_are_photos_and_goods_are_goods() {
    let demo = Demo::new();
    let mut held = BTreeSet::new();
    let mut photos = 0;
    walk(&demo.folder.path().join("files"), &mut |path, bytes| {
        if bytes.starts_with(b"%PDF-") {
            assert!(bytes.ends_with(b"%%EOF\n"));
            return;
        }
        assert!(bytes.len() < 150_000, "{path:?} has {} bytes", bytes.len());
        let mut decoder = ImageReader::new(std::io::Cursor::new(bytes))
            .with_guessed_format()
            .unwrap()
            .into_decoder()
            .unwrap();
        let block = decoder.exif_metadata().unwrap().expect("an EXIF block");
        assert!(
            block.windows(5).any(|w| w == b"2026:") && block.windows(6).any(|w| w == b"+08:00")
        );
        held.insert(decoder.orientation().unwrap().to_exif());
        let picture = image::DynamicImage::from_decoder(decoder).unwrap();
        assert!(picture.width() >= 600);
        photos += 1;
    });
    assert_eq!(held, BTreeSet::from([1, 6]));
    let mut skus = 0;
    for company in COMPANIES {
        let actor = demo.manager(company.slug);
        let rows = demo
            .read(|conn| {
                catalog::read::skus(conn, &actor, &catalog::read::SkuFilter::default(), &all())
            })
            .rows;
        skus += rows.len();
        for row in rows {
            let code = row.barcode.clone().unwrap();
            assert!(barcode::is_valid(&code), "{code}");
            assert!(
                row.gross_margin_ppm()
                    .is_some_and(|ppm| (400_000..800_000).contains(&ppm)),
                "{}",
                row.code
            );
            assert!(row.image_file_id.is_some());
        }
    }
    assert!(
        (38..=48).contains(&skus) && photos > skus + 40,
        "{skus} SKUs, {photos} photos"
    );
}

#[test]
fn plans_ask_for_everything_that_can_be_asked_for() {
    let demo = Demo::new();
    let mut kinds = BTreeSet::new();
    for company in COMPANIES {
        let actor = demo.manager(company.slug);
        for plan in demo
            .read(|conn| quality::read::plans(conn, &actor, &Default::default(), &all()))
            .rows
        {
            for item in plan.items().unwrap().items {
                note(&item, &mut kinds);
            }
        }
    }
    assert_eq!(kinds.len(), 11, "{kinds:?}");
}

fn note(item: &Item, kinds: &mut BTreeSet<&'static str>) {
    kinds.insert(item.check.kind());
    if let Check::Section { items, .. } = &item.check {
        items.iter().for_each(|item| note(item, kinds));
    }
}
