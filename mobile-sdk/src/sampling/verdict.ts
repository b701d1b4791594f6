import type { DefectClass, Verdict } from '../_generated/graphql.js'
import { failures, type Evaluation } from './checklist.js'
import { inspectQuantity } from './plan.js'
import { count, criticalAnywhere, type Finding } from './tally.js'
import type { ClassPlan, ClassResult, Decision, Reason, SampleDraw, Scheme } from './types.js'

/** Everything that a verdict rests on. */
export interface Evidence {
  /** undefined: a checklist only. */
  scheme?: Scheme | undefined
  /** undefined: the inspector chose the units. */
  draw?: SampleDraw | undefined
  /** Units inspected so far. */
  inspected: number
  /** Without those that only document a failed item. */
  findings: readonly Finding[]
  evaluation?: Evaluation | undefined
}

const EFFECTS: Record<Reason['code'], Verdict> = {
  NOTHING_INSPECTED: 'NOT_INSPECTED',
  CRITICAL_FOUND: 'REJECT',
  CLASS_OVER_LIMIT: 'REJECT',
  MANDATORY_ITEM_FAILED: 'REJECT',
  CLASS_WITHOUT_LIMIT: 'PENDING',
  SAMPLE_INCOMPLETE: 'PENDING',
  ANSWERS_MISSING: 'PENDING',
  AWAITING_RESULT: 'PENDING',
  INSTRUMENT_OVERDUE: 'PENDING',
  CLASS_BETWEEN_LIMITS: 'ACCEPT',
  CLASS_WITHIN_LIMIT: 'ACCEPT',
}
/** What counts more: one rejection outweighs what is open, which outweighs all in favour. */
const RANKS: readonly Verdict[] = ['NOT_INSPECTED', 'REJECT', 'PENDING', 'ACCEPT']

/** The verdict that this reason alone would give. */
export function effect({ code }: Reason): Verdict {
  return EFFECTS[code]
}

/** Judges the evidence. */
export function decide(evidence: Evidence): Decision {
  const { scheme, draw, evaluation } = evidence
  const findings = [...evidence.findings, ...(evaluation ? failures(evaluation) : [])]
  const classes = (scheme?.classes ?? []).map((plan) => classResult(plan, draw, findings))
  let reasons: Reason[]
  if (evidence.inspected === 0 && findings.length === 0 && !evaluation?.results.length) {
    reasons = [{ code: 'NOTHING_INSPECTED' }]
  } else {
    const critical = criticalAnywhere(findings)
    reasons = [
      ...(critical > 0 ? [{ code: 'CRITICAL_FOUND', found: critical } as const] : []),
      ...classes.map(classReason),
      ...withoutLimit(scheme, findings),
      ...(evaluation ? itemReasons(evaluation) : []),
      ...sampleIncomplete(evidence),
    ]
  }
  reasons.sort((a, b) => RANKS.indexOf(effect(a)) - RANKS.indexOf(effect(b)))
  return { verdict: reasons[0] ? effect(reasons[0]) : 'ACCEPT', classes, reasons }
}

function classResult(plan: ClassPlan, draw: SampleDraw | undefined, findings: readonly Finding[]): ClassResult {
  const { defectClass, acceptance, rejection, counting } = plan
  const own = draw?.classes.find((part) => part.defectClass === defectClass)?.units
  const units = own ?? (draw && !draw.fullInspection ? draw.units : undefined)
  const found = count(findings, defectClass, counting, units && new Set(units))
  return { defectClass, found, acceptance, rejection }
}

function classReason(result: ClassResult): Reason {
  const { found, acceptance, rejection } = result
  const code = found >= rejection ? 'CLASS_OVER_LIMIT' : found > acceptance ? 'CLASS_BETWEEN_LIMITS' : 'CLASS_WITHIN_LIMIT'
  return { code, ...result }
}

/** Defects of a class that nobody set a limit for: a person has to decide. */
function withoutLimit(scheme: Scheme | undefined, findings: readonly Finding[]): Reason[] {
  const open: DefectClass[] = ['MAJOR', 'MINOR']
  return open
    .filter((defectClass) => !scheme?.classes.some((plan) => plan.defectClass === defectClass))
    .map((defectClass): Reason => ({ code: 'CLASS_WITHOUT_LIMIT', defectClass, found: count(findings, defectClass, 'NONCONFORMITIES') }))
    .filter(({ found }) => found !== 0)
}

function sampleIncomplete({ scheme, inspected }: Evidence): Reason[] {
  const required = scheme ? inspectQuantity(scheme) : 0
  return inspected < required ? [{ code: 'SAMPLE_INCOMPLETE', inspected, required }] : []
}

/** Failed mandatory checks outside the sampled sections, and whatever is still open. */
function itemReasons({ results, labels, missingCount }: Evaluation): Reason[] {
  const reasons: Reason[] = []
  for (const { item, unit, mandatory, outcome } of results) {
    const label = labels.get(item) ?? ''
    let reason: Reason
    if (outcome.outcome === 'NONCONFORMING' && mandatory && unit === null) {
      reason = { code: 'MANDATORY_ITEM_FAILED', item, label, defectClass: outcome.defectClass }
    } else if (outcome.outcome === 'PENDING') {
      reason = { code: outcome.cause, item, label }
    } else continue
    // The same item of several units follows one another and is one reason.
    const last = reasons.at(-1)
    if (last?.code !== reason.code || last.item !== item || last.defectClass !== reason.defectClass) reasons.push(reason)
  }
  if (missingCount > 0) reasons.push({ code: 'ANSWERS_MISSING', count: missingCount })
  return reasons
}
