import type { SamplingEdition } from '../_generated/graphql.js'
import { inspectQuantity, oneStepTighter, plan } from './plan.js'
import type { ClassPlan, ClassResult, Scheme } from './types.js'

export type SwitchingState = 'NORMAL' | 'TIGHTENED' | 'REDUCED' | 'STOPPED'

/** Where a supplier, product and scheme stand: a fold over what happened. */
export interface Switching {
  edition: SamplingEdition
  state: SwitchingState
  score: number
  acceptedInRow: number
  failedBefore: boolean
  notAcceptedTightened: number
  lots: number
  productionSteady: boolean
  authorityAgrees: boolean
  correctiveActionDone: boolean
  authorityConfirms: boolean
}

export interface LotOutcome {
  /** The first inspection of the lot. */
  original: boolean
  accepted: boolean
  /** A class found a number between acceptance and rejection. */
  between: boolean
  points: number
}

export type SwitchingEvent =
  | ({ kind: 'LOT' } & LotOutcome)
  | { kind: 'PRODUCTION'; steady: boolean }
  | { kind: 'REDUCED_INSPECTION'; authorityAgrees: boolean }
  | { kind: 'CORRECTIVE_ACTION_DONE' }
  | { kind: 'CORRECTIVE_ACTION_CONFIRMED' }

export const SWITCHING_REASONS = [
  'TWO_OF_FIVE_NOT_ACCEPTED',
  'FIVE_ACCEPTED',
  'REDUCTION_EARNED',
  'LOT_NOT_ACCEPTED',
  'BETWEEN_ACCEPTANCE_AND_REJECTION',
  'PRODUCTION_IRREGULAR',
  'AUTHORITY_WITHDREW',
  'FIVE_NOT_ACCEPTED',
  'CORRECTIVE_ACTION_WORKS',
] as const
export type SwitchingReason = (typeof SWITCHING_REASONS)[number]

export interface SwitchingChange {
  from: SwitchingState
  to: SwitchingState
  reason: SwitchingReason
}

type Next = [SwitchingState, SwitchingReason] | undefined

const REDUCING_SCORE = 30
const REDUCING_LOTS = 10
/** Two failures within these lots tighten; so many accepted end it; so many failures stop it. */
const FIVE = 5

export function startSwitching(edition: SamplingEdition): Switching {
  return {
    edition,
    state: 'NORMAL',
    score: 0,
    acceptedInRow: 0,
    failedBefore: false,
    notAcceptedTightened: 0,
    lots: 0,
    productionSteady: false,
    authorityAgrees: false,
    correctiveActionDone: false,
    authorityConfirms: false,
  }
}

/** The state after an event, and the change when there is one. */
export function step(before: Switching, event: SwitchingEvent): [Switching, SwitchingChange | undefined] {
  const now = { ...before }
  const next = happened(now, event) ?? byConditions(now)
  if (!next) return [now, undefined]
  const [to, reason] = next
  const { edition, lots, productionSteady } = now
  // Counters start afresh, and an agreement holds for one reduction only.
  const entered = { ...startSwitching(edition), state: to, lots, productionSteady, authorityAgrees: to === 'REDUCED' }
  return [entered, { from: now.state, to, reason }]
}

function happened(now: Switching, event: SwitchingEvent): Next {
  const reduced = now.state === 'REDUCED'
  switch (event.kind) {
    case 'LOT':
      return lot(now, event)
    case 'PRODUCTION':
      now.productionSteady = event.steady
      return reduced && !event.steady ? ['NORMAL', 'PRODUCTION_IRREGULAR'] : undefined
    case 'REDUCED_INSPECTION':
      now.authorityAgrees = event.authorityAgrees
      return reduced && !event.authorityAgrees ? ['NORMAL', 'AUTHORITY_WITHDREW'] : undefined
    case 'CORRECTIVE_ACTION_DONE':
      now.correctiveActionDone = now.state === 'STOPPED'
      return undefined
    case 'CORRECTIVE_ACTION_CONFIRMED':
      now.authorityConfirms = now.state === 'STOPPED'
      return undefined
  }
}

function lot(now: Switching, { original, accepted, between, points }: LotOutcome): Next {
  if (!original || now.state === 'STOPPED') return undefined
  now.lots++
  const secondFailure = now.failedBefore && now.acceptedInRow + 2 <= FIVE
  now.acceptedInRow = accepted ? now.acceptedInRow + 1 : 0
  if (!accepted) now.failedBefore = true
  switch (now.state) {
    case 'NORMAL':
      if (!accepted) {
        now.score = 0
        return secondFailure ? ['TIGHTENED', 'TWO_OF_FIVE_NOT_ACCEPTED'] : undefined
      }
      if (now.edition === 'GBT_2828_1_2012') now.score = points === 0 ? 0 : now.score + points
      return undefined
    case 'TIGHTENED':
      if (accepted) return now.acceptedInRow >= FIVE ? ['NORMAL', 'FIVE_ACCEPTED'] : undefined
      now.notAcceptedTightened++
      return now.notAcceptedTightened >= FIVE ? ['STOPPED', 'FIVE_NOT_ACCEPTED'] : undefined
    case 'REDUCED':
      if (!accepted) return ['NORMAL', 'LOT_NOT_ACCEPTED']
      return between ? ['NORMAL', 'BETWEEN_ACCEPTANCE_AND_REJECTION'] : undefined
  }
}

/** Changes that need no lot, only that everything asked for is there. */
function byConditions(now: Switching): Next {
  const earned = now.edition === 'GBT_2828_1_2012' ? now.score >= REDUCING_SCORE : now.acceptedInRow >= REDUCING_LOTS
  if (now.state === 'NORMAL' && earned && now.productionSteady && now.authorityAgrees) return ['REDUCED', 'REDUCTION_EARNED']
  if (now.state === 'STOPPED' && now.correctiveActionDone && now.authorityConfirms) return ['TIGHTENED', 'CORRECTIVE_ACTION_WORKS']
  return undefined
}

/** What a judged lot means for switching; undefined when no class of the scheme takes part. */
export function lotOutcome(scheme: Scheme, results: readonly ClassResult[], original: boolean): LotOutcome | undefined {
  const switched = scheme.classes.filter((plan) => plan.switched)
  if (switched.length === 0) return undefined
  const outcome: LotOutcome = { original, accepted: true, between: false, points: Infinity }
  for (const plan of switched) {
    const found = results.find((result) => result.defectClass === plan.defectClass)?.found ?? Infinity
    outcome.accepted &&= found < plan.rejection
    outcome.between ||= found > plan.acceptance && found < plan.rejection
    outcome.points = Math.min(outcome.points, pointsOf(scheme, plan, found))
  }
  return outcome
}

/** 2 when the class accepts with Ac 0 or 1, 3 when it also would one step tighter, else 0. */
function pointsOf(scheme: Scheme, own: ClassPlan, found: number): number {
  if (scheme.severity !== 'NORMAL' || found > own.acceptance) return 0
  if (own.acceptance <= 1) return 2
  const aql = oneStepTighter(own.aql)
  if (aql === undefined) return 0
  const tighter = plan(scheme.edition, scheme.lotSize, scheme.level, scheme.severity, aql)
  return inspectQuantity(tighter) === inspectQuantity(own) && found <= tighter.acceptance ? 3 : 0
}
