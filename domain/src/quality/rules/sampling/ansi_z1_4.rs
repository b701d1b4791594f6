//! Master tables for single sampling of ANSI/ASQ Z1.4 (MIL-STD-105E) where they differ from GB/T 2828.1-2012.
//!
//! Each row is a code letter, its sample size and one cell for each of the 26 limits
//! from 0.010 to 1000, in the order of [`super::aql::Aql::all`].
//! A number is an acceptance number with a rejection number one above it, `(0/2)` gives both,
//! `v` points to the first plan below, `^` to the first plan above, `-` has no plan.

use super::grid::{Row, grid};

/// Tightened inspection; differs from GB/T 2828.1-2012 in letter A at limit 10.
pub(super) static TIGHTENED: &[Row] = grid! {
    A    2 [v v v v v v v v  v  v  v  v  v  v  v  v  v  v  1  2  3  5  8 12 18 27]
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

/// Reduced inspection, with a gap between acceptance and rejection.
pub(super) static REDUCED: &[Row] = grid! {
    A    2 [v v     v     v     v     v     v     v      v       v       v       v       v       v       0       v       v       1       2       3       5       7      10      14      21 30]
    B    2 [v v     v     v     v     v     v     v      v       v       v       v       v       0       ^       v   (0/2)   (1/3)   (2/4)   (3/5)       5       7      10      14      21 30]
    C    2 [v v     v     v     v     v     v     v      v       v       v       v       0       ^       v   (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13) (14/17) (21/24)  ^]
    D    3 [v v     v     v     v     v     v     v      v       v       v       0       ^       v   (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13) (14/17) (21/24)       ^  ^]
    E    5 [v v     v     v     v     v     v     v      v       v       0       ^       v   (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13) (14/17) (21/24)       ^       ^  ^]
    F    8 [v v     v     v     v     v     v     v      v       0       ^       v   (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^  ^]
    G   13 [v v     v     v     v     v     v     v      0       ^       v   (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^  ^]
    H   20 [v v     v     v     v     v     v     0      ^       v   (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^  ^]
    J   32 [v v     v     v     v     v     0     ^      v   (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^  ^]
    K   50 [v v     v     v     v     0     ^     v  (0/2)   (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^       ^  ^]
    L   80 [v v     v     v     0     ^     v (0/2)  (1/3)   (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^  ^]
    M  125 [v v     v     0     ^     v (0/2) (1/3)  (1/4)   (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^  ^]
    N  200 [v v     0     ^     v (0/2) (1/3) (1/4)  (2/5)   (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^  ^]
    P  315 [v 0     ^     v (0/2) (1/3) (1/4) (2/5)  (3/6)   (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^  ^]
    Q  500 [0 ^     v (0/2) (1/3) (1/4) (2/5) (3/6)  (5/8)  (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^  ^]
    R  800 [^ ^ (0/2) (1/3) (1/4) (2/5) (3/6) (5/8) (7/10) (10/13)       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^       ^  ^]
};
