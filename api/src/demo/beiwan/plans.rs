//! How 北湾服饰 inspects.

use domain::quality::InspectionKind;
use domain::quality::rules::DefectClass::{Critical, Major, Minor};
use domain::quality::rules::{CountingMode, Edition, InspectionLevel};

use crate::demo::act::Plan;
use crate::demo::company::DefectCode;

pub(super) const DEFECT_CODES: [DefectCode; 14] = [
    (
        "CR-NEEDLE",
        Critical,
        "断针残留",
        "Broken needle in the product",
    ),
    ("CR-FIBRE", Critical, "成分不符", "Wrong fibre content"),
    (
        "CR-NICKEL",
        Critical,
        "镍释放超标",
        "Nickel release above the limit",
    ),
    ("MA-HOLE", Major, "破洞", "Hole"),
    ("MA-DROP", Major, "漏针", "Dropped stitch"),
    ("MA-SHADE", Major, "色差超标", "Off shade"),
    ("MA-ZIP", Major, "拉链不良", "Faulty zip"),
    ("MA-BOND", Major, "开胶", "Sole comes off"),
    ("MA-STAIN", Major, "明显污渍", "Visible stain"),
    ("MA-PRINT", Major, "印花错位", "Print out of register"),
    ("MI-THREAD", Minor, "线头未剪", "Untrimmed thread"),
    ("MI-GLUE", Minor, "溢胶", "Excess glue"),
    ("MI-CREASE", Minor, "压痕", "Crease"),
    ("MI-SCRATCH", Minor, "五金轻微划痕", "Scratched metal"),
];

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

pub(super) const PLANS: [Plan; 5] = [
    plan(
        "IQC-KNT",
        "针织来料检验",
        InspectionKind::Incoming,
        USUAL,
        include_str!("../checklists/incoming-knit.json"),
    ),
    Plan {
        product: Some("SOX-618"),
        ..plan(
            "IQC-SOX",
            "袜品来料检验",
            InspectionKind::Incoming,
            USUAL,
            include_str!("../checklists/incoming-socks.json"),
        )
    },
    plan(
        "FAI-SHO",
        "鞋首件检验",
        InspectionKind::FirstArticle,
        None,
        include_str!("../checklists/first-shoe.json"),
    ),
    Plan {
        edition: Edition::AnsiZ1_4,
        counting: CountingMode::Nonconformities,
        ..plan(
            "OQC-BAG",
            "箱包出货前检验",
            InspectionKind::PreShipment,
            USUAL,
            include_str!("../checklists/outgoing-bag.json"),
        )
    },
    plan(
        "IQC-STD",
        "通用来料检验",
        InspectionKind::Incoming,
        USUAL,
        include_str!("../checklists/incoming.json"),
    ),
];
