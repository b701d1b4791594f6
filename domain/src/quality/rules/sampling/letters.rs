//! Table 1: from lot size and inspection level to a code letter.

use super::super::terms::{InspectionLevel, terms};

terms! {
    /// The letter that names a sample size (样本量字码); I and O are not used.
    CodeLetter {
        /// Sample of 2.
        A = "A",
        /// Sample of 3 (2 when reduced).
        B = "B",
        /// Sample of 5 (2 when reduced).
        C = "C",
        /// Sample of 8 (3 when reduced).
        D = "D",
        /// Sample of 13 (5 when reduced).
        E = "E",
        /// Sample of 20 (8 when reduced).
        F = "F",
        /// Sample of 32 (13 when reduced).
        G = "G",
        /// Sample of 50 (20 when reduced).
        H = "H",
        /// Sample of 80 (32 when reduced).
        J = "J",
        /// Sample of 125 (50 when reduced).
        K = "K",
        /// Sample of 200 (80 when reduced).
        L = "L",
        /// Sample of 315 (125 when reduced).
        M = "M",
        /// Sample of 500 (200 when reduced).
        N = "N",
        /// Sample of 800 (315 when reduced).
        P = "P",
        /// Sample of 1250 (500 when reduced).
        Q = "Q",
        /// Sample of 2000 (800 when reduced).
        R = "R",
        /// Sample of 3150, reached only by an arrow in tightened inspection at limit 0.025.
        S = "S",
    }
}

/// The largest lot size of a row and its letters at S-1, S-2, S-3, S-4, I, II, III.
struct LotSizes(u32, [CodeLetter; 7]);

#[rustfmt::skip]
const TABLE_1: [LotSizes; 15] = {
    use CodeLetter::*;
    [
        LotSizes(8,        [A, A, A, A, A, A, B]),
        LotSizes(15,       [A, A, A, A, A, B, C]),
        LotSizes(25,       [A, A, B, B, B, C, D]),
        LotSizes(50,       [A, B, B, C, C, D, E]),
        LotSizes(90,       [B, B, C, C, C, E, F]),
        LotSizes(150,      [B, B, C, D, D, F, G]),
        LotSizes(280,      [B, C, D, E, E, G, H]),
        LotSizes(500,      [B, C, D, E, F, H, J]),
        LotSizes(1_200,    [C, C, E, F, G, J, K]),
        LotSizes(3_200,    [C, D, E, G, H, K, L]),
        LotSizes(10_000,   [C, D, F, G, J, L, M]),
        LotSizes(35_000,   [C, D, F, H, K, M, N]),
        LotSizes(150_000,  [D, E, G, J, L, N, P]),
        LotSizes(500_000,  [D, E, G, J, M, P, Q]),
        LotSizes(u32::MAX, [D, E, H, K, N, Q, R]),
    ]
};

/// The code letter for a lot; `None` for lots of 0 or 1 unit, which the table does not have.
pub fn code_letter(lot_size: u32, level: InspectionLevel) -> Option<CodeLetter> {
    if lot_size < 2 {
        return None;
    }
    let LotSizes(_, [s1, s2, s3, s4, i, ii, iii]) = TABLE_1
        .iter()
        .find(|LotSizes(largest, _)| lot_size <= *largest)?;
    Some(*match level {
        InspectionLevel::S1 => s1,
        InspectionLevel::S2 => s2,
        InspectionLevel::S3 => s3,
        InspectionLevel::S4 => s4,
        InspectionLevel::I => i,
        InspectionLevel::II => ii,
        InspectionLevel::III => iii,
    })
}
