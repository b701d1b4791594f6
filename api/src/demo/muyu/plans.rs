//! How 沐雨家居 inspects.

use domain::quality::InspectionKind;
use domain::quality::rules::DefectClass::{Critical, Major, Minor};
use domain::quality::rules::{CountingMode, Edition, InspectionLevel};

use crate::demo::act::Plan;
use crate::demo::company::DefectCode;

pub(super) const DEFECT_CODES: [DefectCode; 20] = [
    (
        "CR-NEEDLE",
        Critical,
        "断针残留",
        "Broken needle in the product",
    ),
    ("CR-MOULD", Critical, "霉变", "Mould"),
    ("CR-EDGE", Critical, "锐边割手", "Sharp edge"),
    ("CR-INSULATION", Critical, "绝缘不良", "Poor insulation"),
    ("MA-SEAM", Major, "开线", "Open seam"),
    ("MA-STAIN", Major, "明显污渍", "Visible stain"),
    ("MA-SHADE", Major, "色差超标", "Off shade"),
    ("MA-SIZE", Major, "尺寸超差", "Out of size"),
    ("MA-CRACK", Major, "裂纹", "Crack"),
    ("MA-WOBBLE", Major, "放置摇晃", "Wobbles"),
    ("MA-FLICKER", Major, "频闪", "Flicker"),
    ("MA-BARCODE", Major, "条码不可读", "Barcode cannot be read"),
    ("MA-MISSING", Major, "缺件", "Part missing"),
    ("MI-THREAD", Minor, "线头未剪", "Untrimmed thread"),
    ("MI-CREASE", Minor, "折痕", "Crease"),
    ("MI-SHADE", Minor, "轻微色差", "Slightly off shade"),
    ("MI-PINHOLE", Minor, "针孔", "Pinhole in the glaze"),
    ("MI-SCRATCH", Minor, "轻微划痕", "Light scratch"),
    ("MI-DENT", Minor, "彩盒压痕", "Dented gift box"),
    ("MI-SMELL", Minor, "轻微气味", "Slight smell"),
];

/// Any critical defect rejects; major 2.5, minor 4.0.
const USUAL: Option<[&str; 3]> = Some(["0", "2.5", "4.0"]);

const fn plan(
    code: &'static str,
    name: &'static str,
    kind: InspectionKind,
    limits: Option<[&'static str; 3]>,
    checklist: &'static str,
) -> Plan {
    Plan {
        code,
        name,
        kind,
        edition: Edition::Gbt2828_1_2012,
        level: InspectionLevel::II,
        counting: CountingMode::NonconformingItems,
        limits,
        checklist,
        product: None,
    }
}

const TEXTILE_1: Plan = plan(
    "IQC-TEX",
    "家纺来料检验",
    InspectionKind::Incoming,
    USUAL,
    include_str!("../checklists/incoming-textile-1.json"),
);

pub(super) const PLANS: [Plan; 8] = [
    TEXTILE_1,
    // The second version of the first.
    Plan {
        checklist: include_str!("../checklists/incoming-textile-2.json"),
        ..TEXTILE_1
    },
    plan(
        "IQC-STD",
        "通用来料检验",
        InspectionKind::Incoming,
        USUAL,
        include_str!("../checklists/incoming.json"),
    ),
    Plan {
        level: InspectionLevel::S3,
        ..plan(
            "IQC-LMP",
            "灯具来料检验",
            InspectionKind::Incoming,
            Some(["0", "1.5", "4.0"]),
            include_str!("../checklists/incoming-lamp.json"),
        )
    },
    Plan {
        product: Some("MUG-QY"),
        ..plan(
            "FAI-MUG",
            "马克杯首件检验",
            InspectionKind::FirstArticle,
            None,
            include_str!("../checklists/first-ceramic.json"),
        )
    },
    Plan {
        edition: Edition::AnsiZ1_4,
        level: InspectionLevel::S4,
        ..plan(
            "OQC-GFT",
            "礼盒出货检验",
            InspectionKind::Outgoing,
            Some(["0", "1.5", "4.0"]),
            include_str!("../checklists/outgoing-gift.json"),
        )
    },
    Plan {
        level: InspectionLevel::I,
        counting: CountingMode::Nonconformities,
        ..plan(
            "PSI-FUR",
            "家具出货前验货",
            InspectionKind::PreShipment,
            Some(["0", "4.0", "6.5"]),
            include_str!("../checklists/preshipment-furniture.json"),
        )
    },
    plan(
        "SMP-CHK",
        "样品检验",
        InspectionKind::Sample,
        None,
        include_str!("../checklists/sample-check.json"),
    ),
];
