//! Random histories of a series of lots, and where the switching rules lead.

use std::io::Write;

use domain::quality::rules::Edition;
use domain::quality::rules::switching::{
    LotOutcome, Switching, SwitchingEvent, SwitchingReason, step,
};
use serde_json::json;

use crate::Outcome;
use crate::random::Random;

const POINTS: [u32; 3] = [0, 2, 3];

/// A line for each history: edition, events, states and reasons (one character a step), the end.
pub(crate) fn print(out: &mut impl Write, seed: u64, count: u32) -> Outcome {
    let mut random = Random::new(seed);
    for _ in 0..count {
        let edition = random.of(Edition::ALL).unwrap_or(Edition::Gbt2828_1_2012);
        let (mut events, mut states) = (String::new(), String::new());
        let mut now = Switching::start(edition);
        let trust = random.between(1, 12);
        for _ in 0..random.between(1, 60) {
            let number = number(&mut random, trust);
            let (after, change) = step(&now, &event(number));
            now = after;
            events.push(digit(number));
            let reason = change.and_then(|change| reason(change.reason));
            states.extend(now.state.as_str().chars().next());
            states.push(reason.map_or('-', digit));
        }
        writeln!(out, "{}", json!([edition, events, states, now]))?;
    }
    Ok(())
}

/// What happens next; few lots fail when `trust` is high.
fn number(random: &mut Random, trust: u32) -> u32 {
    if random.one_in(5) {
        return 24 + random.below(6);
    }
    let original = u32::from(!random.one_in(12));
    let accepted = u32::from(!random.one_in(1 + trust));
    let between = u32::from(random.one_in(15));
    original * 12 + accepted * 6 + between * 3 + random.below(3)
}

fn event(number: u32) -> SwitchingEvent {
    let points = usize::try_from(number % 3).unwrap_or_default();
    match number {
        24 | 25 => SwitchingEvent::Production {
            steady: number == 24,
        },
        26 | 27 => SwitchingEvent::ReducedInspection {
            authority_agrees: number == 26,
        },
        28 => SwitchingEvent::CorrectiveActionDone,
        29 => SwitchingEvent::CorrectiveActionConfirmed,
        _ => SwitchingEvent::Lot(LotOutcome {
            original: number / 12 == 1,
            accepted: (number / 6) % 2 == 1,
            between: (number / 3) % 2 == 1,
            points: POINTS.get(points).copied().unwrap_or_default(),
        }),
    }
}

fn reason(reason: SwitchingReason) -> Option<u32> {
    let index = SwitchingReason::ALL.iter().position(|r| *r == reason)?;
    u32::try_from(index).ok()
}

fn digit(number: u32) -> char {
    char::from_digit(number, 36).unwrap_or('?')
}
