//! Master tables for single sampling of GB/T 2828.1-2012, which are those of ISO 2859-1:1999.
//!
//! Each row is a code letter, its sample size and one cell for each of the 26 limits
//! from 0.010 to 1000, in the order of [`super::aql::Aql::all`].
//! A number is an acceptance number with a rejection number one above it, `(0/2)` gives both,
//! `v` points to the first plan below, `^` to the first plan above, `-` has no plan.

use super::grid::{Row, grid};

/// Table 2-A, normal inspection; ANSI/ASQ Z1.4 has the same.
pub(super) static NORMAL: &[Row] = grid! {
    A    2 [v v v v v v v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  7 10 14 21 30]
    B    3 [v v v v v v v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44]
    C    5 [v v v v v v v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44  ^]
    D    8 [v v v v v v v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44  ^  ^]
    E   13 [v v v v v v v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44  ^  ^  ^]
    F   20 [v v v v v v v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^]
    G   32 [v v v v v v v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^]
    H   50 [v v v v v v v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^]
    J   80 [v v v v v v 0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    K  125 [v v v v v 0 ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    L  200 [v v v v 0 ^ v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    M  315 [v v v 0 ^ v 1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    N  500 [v v 0 ^ v 1 2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    P  800 [v 0 ^ v 1 2 3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    Q 1250 [0 ^ v 1 2 3 5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    R 2000 [^ ^ 1 2 3 5 7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
};

/// Table 2-B, tightened inspection; letter S exists for one cell only.
pub(super) static TIGHTENED: &[Row] = grid! {
    A    2 [v v v v v v v v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27]
    B    3 [v v v v v v v v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41]
    C    5 [v v v v v v v v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41  ^]
    D    8 [v v v v v v v v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41  ^  ^]
    E   13 [v v v v v v v v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41  ^  ^  ^]
    F   20 [v v v v v v v v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^]
    G   32 [v v v v v v v v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^]
    H   50 [v v v v v v v v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^]
    J   80 [v v v v v v v 0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    K  125 [v v v v v v 0 v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    L  200 [v v v v v 0 v v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    M  315 [v v v v 0 v v 1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    N  500 [v v v 0 v v 1 2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    P  800 [v v 0 v v 1 2 3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    Q 1250 [v 0 v v 1 2 3 5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    R 2000 [0 ^ v 1 2 3 5 8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    S 3150 [- - 1 - - - - -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -  -]
};

/// Table 2-C, reduced inspection, without a gap between acceptance and rejection.
pub(super) static REDUCED: &[Row] = grid! {
    A    2 [v v v v v v v v v  v  v  v  v  v  0  v  v  1  2  3  5  7 10 14 21 30]
    B    2 [v v v v v v v v v  v  v  v  v  0  ^  v  v  1  2  3  5  7 10 14 21 30]
    C    2 [v v v v v v v v v  v  v  v  0  ^  v  v  1  2  3  5  6  8 10 14 21  ^]
    D    3 [v v v v v v v v v  v  v  0  ^  v  v  1  2  3  5  6  8 10 14 21  ^  ^]
    E    5 [v v v v v v v v v  v  0  ^  v  v  1  2  3  5  6  8 10 14 21  ^  ^  ^]
    F    8 [v v v v v v v v v  0  ^  v  v  1  2  3  5  6  8 10  ^  ^  ^  ^  ^  ^]
    G   13 [v v v v v v v v 0  ^  v  v  1  2  3  5  6  8 10  ^  ^  ^  ^  ^  ^  ^]
    H   20 [v v v v v v v 0 ^  v  v  1  2  3  5  6  8 10  ^  ^  ^  ^  ^  ^  ^  ^]
    J   32 [v v v v v v 0 ^ v  v  1  2  3  5  6  8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    K   50 [v v v v v 0 ^ v v  1  2  3  5  6  8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    L   80 [v v v v 0 ^ v v 1  2  3  5  6  8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    M  125 [v v v 0 ^ v v 1 2  3  5  6  8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    N  200 [v v 0 ^ v v 1 2 3  5  6  8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    P  315 [v 0 ^ v v 1 2 3 5  6  8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    Q  500 [0 ^ ^ v 1 2 3 5 6  8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
    R  800 [^ ^ ^ 1 2 3 5 6 8 10  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^]
};
