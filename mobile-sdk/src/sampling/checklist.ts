import type { CheckResultInput, ChecklistItemFieldsFragment, DefectClass } from '../_generated/graphql.js'
import { compareDecimals, isDecimal } from './decimal.js'
import { moreSerious, type Finding } from './tally.js'
import type { MissingAnswer } from './types.js'

/** One item of a checklist that can be answered, without headings. */
export interface Question {
  check: ChecklistItemFieldsFragment
  /** Answered once for each unit of the sample. */
  repeated: boolean
}

export type Outcome =
  | { outcome: 'CONFORMING' | 'NOT_APPLICABLE' }
  | { outcome: 'NONCONFORMING'; defectClass: DefectClass }
  | { outcome: 'PENDING'; cause: 'AWAITING_RESULT' | 'INSTRUMENT_OVERDUE' }

export interface ItemResult {
  item: string
  unit: number | null
  mandatory: boolean
  outcome: Outcome
}

/** What the answers to a checklist mean. */
export interface Evaluation {
  /** In the order of the checklist, then of the units. */
  results: ItemResult[]
  missing: MissingAnswer[]
  missingCount: number
  labels: Map<string, string>
  /** Answers that the server refuses: of another kind, or to an item or unit that does not exist. */
  invalid: { item: string; unit: number | null }[]
}

const MAX_MISSING = 200
const CONFORMING: Outcome = { outcome: 'CONFORMING' }

type Judged = { known: Outcome } | { given: number; required: number } | undefined

/** Judges the answers. `on` is the day of the inspection, as 2026-06-18, which calibrations are compared with. */
export function evaluate(questions: readonly Question[], answers: readonly CheckResultInput[], units: readonly number[], on: string): Evaluation {
  const given = new Map(answers.map((answer) => [keyOf(answer.itemId, answer.unit), answer]))
  const evaluation: Evaluation = { results: [], missing: [], missingCount: 0, labels: new Map(), invalid: [] }
  const each = [...new Set(units)].sort((a, b) => a - b)
  for (const { check, repeated } of questions) {
    evaluation.labels.set(check.key, check.label)
    for (const unit of repeated ? each : [null]) {
      const answer = given.get(keyOf(check.key, unit))
      given.delete(keyOf(check.key, unit))
      take(evaluation, check, unit, answer ? judge(check, answer, on) : { given: 0, required: required(check) })
    }
  }
  for (const { itemId, unit } of given.values()) evaluation.invalid.push({ item: itemId, unit: unit ?? null })
  return evaluation
}

/** The failures as findings: on the sample in repeating sections, else outside of it. */
export function failures({ results }: Evaluation): Finding[] {
  return results.flatMap(({ unit, outcome }) =>
    outcome.outcome === 'NONCONFORMING' ? [{ defectClass: outcome.defectClass, unit, quantity: 1, inSample: unit !== null }] : [],
  )
}

function keyOf(item: string, unit: number | null | undefined): string {
  return `${unit ?? ''}:${item}`
}

function take(evaluation: Evaluation, check: ChecklistItemFieldsFragment, unit: number | null, judged: Judged): void {
  const { key: item, label, mandatory } = check
  if (!judged) evaluation.invalid.push({ item, unit })
  else if ('known' in judged) evaluation.results.push({ item, unit, mandatory, outcome: judged.known })
  else if (mandatory) {
    evaluation.missingCount++
    if (evaluation.missing.length < MAX_MISSING) evaluation.missing.push({ item, label, unit, ...judged })
  }
}

function required(check: ChecklistItemFieldsFragment): number {
  return check.measurement?.readings ?? check.files?.min ?? 1
}

/** undefined: no answer to this check. */
function judge(check: ChecklistItemFieldsFragment, { value }: CheckResultInput, on: string): Judged {
  if (value.notApplicable !== undefined) return check.allowNotApplicable ? { known: { outcome: 'NOT_APPLICABLE' } } : undefined
  if (value.awaitingResult !== undefined) return { known: { outcome: 'PENDING', cause: 'AWAITING_RESULT' } }
  switch (check.kind) {
    case 'PASS_FAIL':
      return value.passFail === undefined ? undefined : conformsIf(check, value.passFail)
    case 'CHOICE':
      return value.choice === undefined ? undefined : choice(check, value.choice)
    case 'MEASUREMENT':
      return value.measurement === undefined ? undefined : measurement(check, value.measurement, on)
    case 'COUNT':
      return value.count === undefined ? undefined : conformsIf(check, within(value.count, check.count?.min, check.count?.max))
    case 'TEXT':
      return value.text?.trim() ? conformsIf(check, true) : undefined
    case 'PHOTO':
    case 'VIDEO':
      return files(check, check.kind === 'PHOTO' ? value.photo : value.video)
    case 'SCAN':
      return value.scan === undefined ? undefined : conformsIf(check, (check.expectedCode ?? value.scan) === value.scan)
    case 'SIGNATURE':
      return value.signature === undefined ? undefined : conformsIf(check, true)
    case 'DATE':
      return value.date === undefined ? undefined : conformsIf(check, within(value.date, check.date?.notBefore, check.date?.notAfter))
    default:
      return undefined
  }
}

function conformsIf({ defectClass }: ChecklistItemFieldsFragment, conforms: boolean): Judged {
  return { known: conforms ? CONFORMING : { outcome: 'NONCONFORMING', defectClass } }
}

/** The most serious class of the options chosen. */
function choice(check: ChecklistItemFieldsFragment, selected: readonly string[]): Judged {
  const { multiple = false, options = [] } = check.choice ?? {}
  if (selected.length < 1 || (selected.length > 1 && !multiple)) return undefined
  let worst: DefectClass | undefined
  for (const key of selected) {
    const option = options.find((option) => option.key === key)
    if (!option) return undefined
    if (option.fails) worst = moreSerious(option.fails, worst)
  }
  return { known: worst ? { outcome: 'NONCONFORMING', defectClass: worst } : CONFORMING }
}

type Measured = NonNullable<CheckResultInput['value']['measurement']>

function measurement(check: ChecklistItemFieldsFragment, { readings, instrument }: Measured, on: string): Judged {
  const limits = check.measurement
  if (!limits || (limits.instrumentRequired && !instrument) || !readings.every(isDecimal)) return undefined
  if (instrument && instrument.calibrationDue < on) return { known: { outcome: 'PENDING', cause: 'INSTRUMENT_OVERDUE' } }
  // A reading outside the limits proves the failure, however few there are.
  const allowed = (reading: string) =>
    (limits.lower == null || compareDecimals(reading, limits.lower) >= 0) && (limits.upper == null || compareDecimals(reading, limits.upper) <= 0)
  if (!readings.every(allowed)) return conformsIf(check, false)
  return enough(readings.length, limits.readings)
}

function files(check: ChecklistItemFieldsFragment, given: readonly { inApp?: boolean }[] | undefined): Judged {
  const { min = 1, inApp = false } = check.files ?? {}
  return given && enough(given.filter((file) => file.inApp || !inApp).length, min)
}

function enough(given: number, required: number): Judged {
  return given >= required ? { known: CONFORMING } : { given, required }
}

function within<T extends number | string>(value: T, lower: T | null | undefined, upper: T | null | undefined): boolean {
  return (lower == null || value >= lower) && (upper == null || value <= upper)
}
