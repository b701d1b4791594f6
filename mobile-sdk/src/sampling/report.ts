import type { CheckResultInput, DefectInput, InspectionQuery, SamplingEdition } from '../_generated/graphql.js'
import { evaluate, type Evaluation } from './checklist.js'
import { drawScheme } from './draw.js'
import { inspectQuantity, isZero } from './plan.js'
import type { Finding } from './tally.js'
import type { Judgement, SampleDraw, Scheme } from './types.js'
import { decide } from './verdict.js'

type Inspection = Extract<InspectionQuery['node'], { __typename: 'Inspection' }>

/** What an inspector recorded. */
export interface Report {
  answers: readonly CheckResultInput[]
  defects: readonly DefectInput[]
  /** Default: the whole sample. */
  inspectedQuantity?: number | undefined
  /** The day of the inspection in the organisation's zone, as 2026-06-18. */
  on: string
  /** Classes of the catalogue, for defects that name none. */
  defectCodes?: readonly { code: string; defectClass: DefectInput['defectClass'] }[]
}

/** The scheme that the server froze; undefined for a checklist without limits. */
export function schemeOf({ samplingPlan, lotSize }: Pick<Inspection, 'samplingPlan' | 'lotSize'>): Scheme | undefined {
  if (!samplingPlan) return undefined
  const { edition, level, severity, fullInspection } = samplingPlan
  const letter = samplingPlan.codeLetter === '-' ? null : samplingPlan.codeLetter
  const classes = samplingPlan.limits.map((limit) => ({
    ...limit,
    planLetter: limit.planLetter ?? null,
    codeLetter: letter,
    lotSize,
    fullInspection: limit.sampleSize >= lotSize,
    switched: limit.planLetter != null && !isZero(limit.aql),
  }))
  const sampleSize = Math.max(...classes.map((plan) => plan.sampleSize))
  return { edition: edition as SamplingEdition, lotSize, level, severity, codeLetter: letter, sampleSize, fullInspection, classes }
}

/** The verdict that the server will compute from this report, and whether it will take it. */
export function judgeReport(inspection: Inspection, report: Report): Judgement {
  const scheme = schemeOf(inspection)
  const draw = scheme && drawnFor(inspection, scheme)
  const whole = scheme ? inspectQuantity(scheme) : inspection.lotSize
  const inspected = report.inspectedQuantity ?? whole
  const evaluation = evaluated(inspection, report, draw)
  const findings = report.defects.filter((defect) => !documents(defect, evaluation)).map((defect) => finding(defect, report))
  const decision = decide({ scheme, draw, inspected, findings, evaluation })
  // Who stops because enough was found has not seen every unit.
  const stoppedEarly = decision.verdict === 'REJECT' && scheme !== undefined && inspected < inspectQuantity(scheme)
  const missing = evaluation?.missing ?? []
  const missingCount = evaluation?.missingCount ?? 0
  const complete =
    !evaluation?.invalid.length &&
    !missing.some(({ unit }) => !(stoppedEarly && unit !== null)) &&
    !(decision.verdict === 'PENDING' && decision.reasons.some(({ code }) => code === 'SAMPLE_INCOMPLETE'))
  return { ...decision, missing, missingCount, complete }
}

/** As drawn by the server; the parts of classes follow from the seed. */
function drawnFor({ sampleUnits, sampleSeed }: Inspection, scheme: Scheme): SampleDraw {
  const { fullInspection } = scheme
  if (sampleSeed == null) return { units: sampleUnits, fullInspection, classes: [] }
  return drawScheme(BigInt(sampleSeed), scheme)
}

function evaluated({ items, lotSize }: Inspection, { answers, on }: Report, draw: SampleDraw | undefined): Evaluation | undefined {
  if (items.length === 0 && answers.length === 0) return undefined
  const questions = items.map(({ check, repeatPerUnit }) => ({ check, repeated: repeatPerUnit }))
  const repeats = questions.some(({ repeated }) => repeated)
  const all = () => Array.from({ length: lotSize }, (_, index) => index + 1)
  const units = !repeats ? [] : draw && !draw.fullInspection ? draw.units : all()
  return evaluate(questions, answers, units, on)
}

function finding({ code, defectClass, unit, quantity, inSample }: DefectInput, { defectCodes }: Report): Finding {
  const known = defectClass ?? defectCodes?.find((known) => known.code === code)?.defectClass
  return { defectClass: known ?? 'MAJOR', unit: unit ?? null, quantity: quantity ?? 1, inSample: inSample ?? true }
}

/** A defect that documents a failed answer is not counted a second time. */
function documents({ itemId, unit }: DefectInput, evaluation: Evaluation | undefined): boolean {
  if (itemId == null) return false
  return (
    evaluation?.results.some(
      (result) => result.item === itemId && result.outcome.outcome === 'NONCONFORMING' && (unit == null || result.unit === null || unit === result.unit),
    ) ?? false
  )
}
