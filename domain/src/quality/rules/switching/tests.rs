use std::error::Error;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::sampling::{ClassLimit, Scheme, scheme};
use super::super::terms::{CountingMode, DefectClass, InspectionLevel, InspectionSeverity};
use super::super::verdict::ClassResult;
use super::*;

const LOT: LotOutcome = LotOutcome {
    original: true,
    accepted: true,
    between: false,
    points: 3,
};

/// Reads a history: `3`, `2`, `0` a lot accepted with these points, `x` not accepted, `b` accepted
/// between both numbers, `r` a resubmitted lot not accepted, `s` steady, `i` irregular, `a` the
/// authority agrees, `w` it withdraws, `d` corrective action done, `c` confirmed.
fn event(letter: char) -> Option<SwitchingEvent> {
    let lot = |points| LotOutcome { points, ..LOT };
    let failed = LotOutcome {
        accepted: false,
        points: 0,
        ..LOT
    };
    Some(match letter {
        '3' => SwitchingEvent::Lot(lot(3)),
        '2' => SwitchingEvent::Lot(lot(2)),
        '0' => SwitchingEvent::Lot(lot(0)),
        'x' => SwitchingEvent::Lot(failed),
        'b' => SwitchingEvent::Lot(LotOutcome {
            between: true,
            ..lot(0)
        }),
        'r' => SwitchingEvent::Lot(LotOutcome {
            original: false,
            ..failed
        }),
        's' | 'i' => SwitchingEvent::Production {
            steady: letter == 's',
        },
        'a' | 'w' => SwitchingEvent::ReducedInspection {
            authority_agrees: letter == 'a',
        },
        'd' => SwitchingEvent::CorrectiveActionDone,
        'c' => SwitchingEvent::CorrectiveActionConfirmed,
        _ => return None,
    })
}

fn run(edition: Edition, history: &str) -> (Switching, Option<SwitchingChange>) {
    let start = (Switching::start(edition), None);
    history
        .chars()
        .filter_map(event)
        .fold(start, |(now, _), event| step(&now, &event))
}

/// A history, the state after it, and the reason when its last event changed the state.
type Row = (&'static str, SwitchingState, Option<SwitchingReason>);

#[test]
#[expect(clippy::too_many_lines, reason = "a flat table of cases")]
fn every_transition_of_gbt_2828() {
    use SwitchingReason::*;
    use SwitchingState::*;
    let rows: &[Row] = &[
        ("", Normal, None),
        ("x", Normal, None),
        ("xx", Tightened, Some(TwoOfFiveNotAccepted)),
        ("x000x", Tightened, Some(TwoOfFiveNotAccepted)),
        ("x0000x", Normal, None),
        ("x0000x0x", Tightened, Some(TwoOfFiveNotAccepted)),
        ("xr", Normal, None),
        ("xrrrrx", Tightened, Some(TwoOfFiveNotAccepted)),
        ("xx 0000", Tightened, None),
        ("xx 00000", Normal, Some(FiveAccepted)),
        ("xx 0000x0000", Tightened, None),
        ("xx 0000r0", Normal, Some(FiveAccepted)),
        ("xx 00000 x", Normal, None),
        ("xx xxxx", Tightened, None),
        ("xx xxxxx", Stopped, Some(FiveNotAccepted)),
        ("xx x0x0x0x0000x", Stopped, Some(FiveNotAccepted)),
        ("xx xxxx 00000 xx xxxx", Tightened, None),
        ("xx xxxxx 000000000xxx", Stopped, None),
        ("xx xxxxx d", Stopped, None),
        ("xx xxxxx c", Stopped, None),
        ("xx xxxxx dc", Tightened, Some(CorrectiveActionWorks)),
        ("xx xxxxx cd", Tightened, Some(CorrectiveActionWorks)),
        ("dc xx xxxxx", Stopped, Some(FiveNotAccepted)),
        ("xx xxxxx dc xxxx", Tightened, None),
        ("xx xxxxx dc xxxxx", Stopped, Some(FiveNotAccepted)),
        ("xx xxxxx dc xxxxx d", Stopped, None),
        ("xx xxxxx dc 00000", Normal, Some(FiveAccepted)),
        ("sa 333333333", Normal, None),
        ("sa 3333333333", Reduced, Some(ReductionEarned)),
        ("sa 22222222222222", Normal, None),
        ("sa 222222222222222", Reduced, Some(ReductionEarned)),
        ("sa 333333333 0 333333333", Normal, None),
        ("sa 333333333 x 333333333", Normal, None),
        ("sa 333333333 r 3", Reduced, Some(ReductionEarned)),
        ("s 3333333333", Normal, None),
        ("s 3333333333 a", Reduced, Some(ReductionEarned)),
        ("a 3333333333", Normal, None),
        ("a 3333333333 s", Reduced, Some(ReductionEarned)),
        ("sa 3333333333 000000", Reduced, None),
        ("sa 3333333333 r", Reduced, None),
        ("sa 3333333333 x", Normal, Some(LotNotAccepted)),
        ("sa 3333333333 x x", Normal, None),
        ("sa 3333333333 x xx", Tightened, Some(TwoOfFiveNotAccepted)),
        ("sa 3333333333 i", Normal, Some(ProductionIrregular)),
        ("sa 3333333333 w", Normal, Some(AuthorityWithdrew)),
        ("sa 3333333333 x 3333333333", Normal, None),
        (
            "sa 3333333333 x a 3333333333",
            Reduced,
            Some(ReductionEarned),
        ),
        ("sa 333333333 xx 00000 3", Normal, None),
    ];
    for (history, state, reason) in rows {
        let (now, change) = run(Edition::Gbt2828_1_2012, history);
        assert_eq!(
            (now.state, change.map(|c| c.reason)),
            (*state, *reason),
            "{history}"
        );
        assert!(
            change.is_none_or(|c| c.to == *state && c.from != c.to),
            "{history}"
        );
    }
}

#[test]
fn z1_4_counts_lots_and_has_a_gap() {
    use SwitchingReason::*;
    use SwitchingState::*;
    let rows: &[Row] = &[
        ("sa 000000000", Normal, None),
        ("sa 0000000000", Reduced, Some(ReductionEarned)),
        ("sa 00000x0000000000", Reduced, Some(ReductionEarned)),
        ("0000000000 sa", Reduced, Some(ReductionEarned)),
        ("sa 0000000000 0", Reduced, None),
        (
            "sa 0000000000 b",
            Normal,
            Some(BetweenAcceptanceAndRejection),
        ),
        ("sa 0000000000 x", Normal, Some(LotNotAccepted)),
        ("xx xxxxx", Stopped, Some(FiveNotAccepted)),
    ];
    for (history, state, reason) in rows {
        let (now, change) = run(Edition::AnsiZ1_4, history);
        assert_eq!(
            (now.state, change.map(|c| c.reason)),
            (*state, *reason),
            "{history}"
        );
        assert_eq!(now.score, 0, "{history}");
    }
}

#[test]
fn the_score_is_shown_and_few_lots_are_hinted() {
    let (now, _) = run(Edition::Gbt2828_1_2012, "3232");
    assert_eq!((now.score, now.lots, now.few_lots()), (10, 4, true));
    let (now, _) = run(Edition::Gbt2828_1_2012, "3232r0");
    assert_eq!((now.score, now.lots, now.few_lots()), (0, 5, false));
}

#[test]
fn state_and_events_survive_json() -> Result<(), Box<dyn Error>> {
    let (now, _) = run(Edition::Gbt2828_1_2012, "sa3x");
    let json = serde_json::to_string(&now)?;
    assert!(
        json.contains(r#""state":"NORMAL","score":0,"acceptedInRow":0,"failedBefore":true"#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Switching>(&json)?, now);
    for letter in "3xbsiawdc".chars() {
        let event = event(letter).ok_or("letter")?;
        let json = serde_json::to_string(&event)?;
        assert_eq!(
            serde_json::from_str::<SwitchingEvent>(&json)?,
            event,
            "{json}"
        );
    }
    Ok(())
}

/// Whether the lot is accepted, and its points; `None` when no class is switched.
type Points = Option<(bool, u32)>;

/// Class, limit, found.
type Class = (DefectClass, &'static str, u32);

fn judged(
    lot_size: u32,
    level: InspectionLevel,
    severity: InspectionSeverity,
    classes: &[Class],
) -> Result<(Scheme, Vec<ClassResult>), Box<dyn Error>> {
    let mut limits = Vec::new();
    for (defect_class, aql, _) in classes {
        limits.push(ClassLimit {
            defect_class: *defect_class,
            aql: aql.parse::<Decimal>()?,
            counting: CountingMode::Nonconformities,
        });
    }
    let scheme = scheme(Edition::AnsiZ1_4, lot_size, level, severity, &limits)?;
    let mut results = Vec::new();
    for (defect_class, _, found) in classes {
        let plan = scheme.class(*defect_class).ok_or("class")?.plan;
        results.push(ClassResult {
            defect_class: *defect_class,
            found: *found,
            acceptance: plan.acceptance,
            rejection: plan.rejection,
        });
    }
    Ok((scheme, results))
}

#[test]
fn a_lot_earns_the_points_of_its_weakest_class() -> Result<(), Box<dyn Error>> {
    use DefectClass::{Critical, Major, Minor};
    // Letter J, n 80: 0.65 has Ac 1, 1.5 Ac 3, 2.5 Ac 5, 4.0 Ac 7.
    let cases: &[(&[Class], Points)] = &[
        (&[(Major, "2.5", 3)], Some((true, 3))),
        (&[(Major, "2.5", 4)], Some((true, 0))),
        (&[(Major, "2.5", 5)], Some((true, 0))),
        (&[(Major, "2.5", 6)], Some((false, 0))),
        (&[(Major, "0.65", 1)], Some((true, 2))),
        (&[(Major, "0.65", 2)], Some((false, 0))),
        (&[(Major, "2.5", 3), (Minor, "4.0", 5)], Some((true, 3))),
        (&[(Major, "2.5", 3), (Minor, "4.0", 6)], Some((true, 0))),
        (&[(Major, "0.65", 0), (Minor, "4.0", 5)], Some((true, 2))),
        (&[(Major, "2.5", 0), (Minor, "4.0", 8)], Some((false, 0))),
        (&[(Critical, "0", 1), (Major, "2.5", 0)], Some((true, 3))),
        (&[(Critical, "0", 0)], None),
    ];
    for (classes, expected) in cases {
        let (scheme, results) = judged(
            1200,
            InspectionLevel::II,
            InspectionSeverity::Normal,
            classes,
        )?;
        let outcome = lot_outcome(&scheme, &results, true);
        assert_eq!(
            outcome.map(|o| (o.accepted, o.points)),
            *expected,
            "{classes:?}"
        );
    }
    Ok(())
}

#[test]
fn another_sample_one_step_tighter_earns_nothing() -> Result<(), Box<dyn Error>> {
    // Letter R at 1.0 leads up to Q with n 1250; at 0.65 R has n 2000 of its own.
    let (scheme, results) = judged(
        600_000,
        InspectionLevel::III,
        InspectionSeverity::Normal,
        &[(DefectClass::Major, "1.0", 0)],
    )?;
    assert_eq!(scheme.sample_size, 1250);
    assert_eq!(
        lot_outcome(&scheme, &results, true).map(|o| o.points),
        Some(0)
    );
    Ok(())
}

#[test]
fn what_a_lot_is_for_switching() -> Result<(), Box<dyn Error>> {
    let class = |found| [(DefectClass::Major, "2.5", found)];
    let outcome = |severity, found, original| {
        let (scheme, results) = judged(2000, InspectionLevel::II, severity, &class(found))?;
        lot_outcome(&scheme, &results, original).ok_or_else(|| Box::<dyn Error>::from("no outcome"))
    };
    // Z1.4 reduced at letter K: 3/6.
    let between = outcome(InspectionSeverity::Reduced, 4, true)?;
    assert_eq!(
        (between.accepted, between.between, between.points),
        (true, true, 0)
    );
    let failed = outcome(InspectionSeverity::Reduced, 6, true)?;
    assert_eq!((failed.accepted, failed.between), (false, false));
    assert_eq!(outcome(InspectionSeverity::Tightened, 0, true)?.points, 0);
    assert!(!outcome(InspectionSeverity::Normal, 0, false)?.original);
    let (scheme, _) = judged(
        2000,
        InspectionLevel::II,
        InspectionSeverity::Normal,
        &class(0),
    )?;
    assert_eq!(
        lot_outcome(&scheme, &[], true).map(|o| o.accepted),
        Some(false)
    );
    let (one, results) = judged(
        1,
        InspectionLevel::II,
        InspectionSeverity::Normal,
        &class(0),
    )?;
    assert_eq!(lot_outcome(&one, &results, true), None);
    Ok(())
}

/// The rules once more, read straight from the whole history of the present state.
#[derive(Default)]
struct ByHistory {
    state: Option<SwitchingState>,
    lots: Vec<LotOutcome>,
    steady: bool,
    agrees: bool,
    done: bool,
    confirmed: bool,
}

impl ByHistory {
    fn take(&mut self, event: &SwitchingEvent) -> SwitchingState {
        use SwitchingState::*;
        let state = self.state.unwrap_or(Normal);
        match *event {
            SwitchingEvent::Lot(lot) if lot.original && state != Stopped => self.lots.push(lot),
            SwitchingEvent::Lot(_) => {}
            SwitchingEvent::Production { steady } => self.steady = steady,
            SwitchingEvent::ReducedInspection { authority_agrees } => {
                self.agrees = authority_agrees
            }
            SwitchingEvent::CorrectiveActionDone => self.done |= state == Stopped,
            SwitchingEvent::CorrectiveActionConfirmed => self.confirmed |= state == Stopped,
        }
        let failed = self.lots.iter().filter(|lot| !lot.accepted).count();
        let two_of_five = self.lots.windows(2.max(self.lots.len().min(5)));
        let two_of_five = two_of_five
            .into_iter()
            .any(|five| five.iter().filter(|l| !l.accepted).count() >= 2);
        let five_accepted = self
            .lots
            .windows(5)
            .any(|five| five.iter().all(|lot| lot.accepted));
        let score = self.lots.iter().fold(0, |score, lot| match lot.points {
            0 => 0,
            points => score + points,
        });
        let next = match state {
            Normal if two_of_five => Tightened,
            Normal if score >= 30 && self.steady && self.agrees => Reduced,
            Tightened if five_accepted => Normal,
            Tightened if failed >= 5 => Stopped,
            Reduced if failed > 0 || !self.steady || !self.agrees => Normal,
            Stopped if self.done && self.confirmed => Tightened,
            same => same,
        };
        if next != state {
            let (steady, agrees) = (self.steady, next == Reduced);
            *self = Self {
                state: Some(next),
                steady,
                agrees,
                ..Self::default()
            };
        }
        next
    }
}

/// Histories of suppliers that are good enough to be reduced, mixed, or bad enough to be stopped.
fn histories() -> impl Strategy<Value = Vec<char>> {
    let of = |good: u32, bad: u32| {
        let letter = prop_oneof![
            good => prop_oneof![6 => Just('3'), 2 => Just('2')],
            bad => prop_oneof![3 => Just('x'), 1 => Just('0'), 1 => Just('r')],
            4 => proptest::sample::select(vec!['s', 'a']),
            1 => proptest::sample::select(vec!['i', 'w', 'd', 'c']),
        ];
        proptest::collection::vec(letter, 0..120)
    };
    prop_oneof![of(80, 2), of(20, 10), of(6, 10)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn agrees_with_a_reading_of_the_whole_history(history in histories()) {
        let mut second = ByHistory::default();
        let mut now = Switching::start(Edition::Gbt2828_1_2012);
        for event in history.into_iter().filter_map(event) {
            let (next, change) = step(&now, &event);
            prop_assert_eq!(next.state, second.take(&event));
            prop_assert_eq!(change.map(|c| (c.from, c.to)), (now.state != next.state).then_some((now.state, next.state)));
            now = next;
        }
    }
}
