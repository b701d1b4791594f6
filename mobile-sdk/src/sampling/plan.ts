import { LIMITS, LOT_SIZES, TABLES } from '../_generated/sampling-tables.js'
import type { InspectionLevel, InspectionSeverity, SamplingEdition } from '../_generated/graphql.js'
import { compareDecimals, isDecimal } from './decimal.js'
import type { ClassLimit, ClassPlan, SamplePlan, Scheme } from './types.js'

/** The largest lot: 32 bits without sign. */
export const MAX_LOT = 4_294_967_295
export const LEVELS: readonly InspectionLevel[] = ['S1', 'S2', 'S3', 'S4', 'I', 'II', 'III']
export const CLASSES = ['CRITICAL', 'MAJOR', 'MINOR'] as const
/** The limits that have a column in the tables, as they are printed there. */
export const AQLS: readonly string[] = LIMITS.split(' ')

interface Row {
  letter: string
  sampleSize: number
  cells: string[]
}

const read = new Map<string, Row[]>()
let lotSizes: [number, string][] | undefined

/** The code letter of table 1; null for a lot of one unit, which it does not have. */
export function codeLetter(lotSize: number, level: InspectionLevel): string | null {
  if (lotSize < 2) return null
  lotSizes ??= lines(LOT_SIZES).map((line) => {
    const [last = '', letters = ''] = line.split(' ')
    return [Number(last), letters]
  })
  const row = lotSizes.find(([last]) => lotSize <= last)
  return row?.[1].charAt(LEVELS.indexOf(level)) || null
}

/**
 * The sampling plan for one limit, read from the tables as the server does: arrows lead to another letter, and that
 * letter's sample size counts. Throws RangeError for a lot size or a limit that the tables do not have.
 */
export function plan(edition: SamplingEdition, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, aql: string): SamplePlan {
  requireLot(lotSize)
  const column = columnOf(aql)
  const letter = codeLetter(lotSize, level)
  if (letter === null) return everyUnit(lotSize, null)
  const rows = table(edition, severity)
  const at = rows.findIndex((row) => row.letter === letter)
  const cell = rows[at]?.cells[column]
  const below = cell === 'v' ? rows.slice(at + 1) : cell === '^' ? rows.slice(0, at).reverse() : rows.slice(at, at + 1)
  const row = below.find((row) => /^\d/.test(row.cells[column] ?? ''))
  if (!row) throw new RangeError(`No sampling plan for ${letter} at ${aql}`)
  const [acceptance = 0, rejection = acceptance + 1] = (row.cells[column] ?? '').split('/').map(Number)
  const fullInspection = row.sampleSize >= lotSize
  return { lotSize, codeLetter: letter, planLetter: row.letter, sampleSize: row.sampleSize, acceptance, rejection, fullInspection }
}

/** Joins the plans of one to three classes into one sample: the largest is drawn, each class is judged on its own size. */
export function scheme(
  edition: SamplingEdition,
  lotSize: number,
  level: InspectionLevel,
  severity: InspectionSeverity,
  limits: readonly ClassLimit[],
): Scheme {
  requireLot(lotSize)
  if (new Set(limits.map((limit) => limit.defectClass)).size !== limits.length || limits.length < 1) {
    throw new RangeError('One limit for each of one to three classes')
  }
  const planned = limits.map((limit) => (isZero(limit.aql) ? undefined : classPlan(edition, lotSize, level, severity, limit)))
  // Of equal sizes the last one, as the server takes it.
  let largest: SamplePlan | undefined
  for (const plan of planned) if (plan && plan.sampleSize >= (largest?.sampleSize ?? 0)) largest = plan
  const from = largest ?? everyUnit(lotSize, codeLetter(lotSize, level))
  const classes = limits.map((limit, index): ClassPlan => {
    const numbers = planned[index]
    const plan = numbers ?? { ...from, acceptance: 0, rejection: 1 }
    return { ...plan, ...limit, switched: numbers !== undefined && numbers.planLetter !== null }
  })
  classes.sort((a, b) => CLASSES.indexOf(a.defectClass) - CLASSES.indexOf(b.defectClass))
  const { sampleSize, fullInspection } = from
  return { edition, lotSize, level, severity, codeLetter: from.codeLetter, sampleSize, fullInspection, classes }
}

/** Units to inspect: the sample, but never more than the lot. */
export function inspectQuantity(plan: { sampleSize: number; lotSize: number }): number {
  return Math.min(plan.sampleSize, plan.lotSize)
}

/** The next smaller limit; undefined for the smallest. */
export function oneStepTighter(aql: string): string | undefined {
  return AQLS[columnOf(aql) - 1]
}

function classPlan(edition: SamplingEdition, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, limit: ClassLimit): SamplePlan {
  if (limit.counting === 'NONCONFORMING_ITEMS' && compareDecimals(limit.aql, '10') > 0) {
    throw new RangeError(`A limit of ${limit.aql} can only count nonconformities`)
  }
  return plan(edition, lotSize, level, severity, limit.aql)
}

function everyUnit(lotSize: number, codeLetter: string | null): SamplePlan {
  return { lotSize, codeLetter, planLetter: null, sampleSize: lotSize, acceptance: 0, rejection: 1, fullInspection: true }
}

function columnOf(aql: string): number {
  const column = isDecimal(aql) ? AQLS.findIndex((label) => compareDecimals(label, aql) === 0) : -1
  if (column < 0) throw new RangeError(`The tables have no limit ${aql}`)
  return column
}

/** Limit 0: none may be found. */
export function isZero(aql: string): boolean {
  return isDecimal(aql) && compareDecimals(aql, '0') === 0
}

function requireLot(lotSize: number): void {
  if (!Number.isInteger(lotSize) || lotSize < 1 || lotSize > MAX_LOT) throw new RangeError(`No lot has ${lotSize} units`)
}

function table(edition: SamplingEdition, severity: InspectionSeverity): Row[] {
  const text = TABLES[edition][severity]
  const known = read.get(text)
  if (known) return known
  const rows = lines(text).map((line) => {
    const [letter = '', sampleSize = '', ...cells] = line.split(' ')
    return { letter, sampleSize: Number(sampleSize), cells }
  })
  read.set(text, rows)
  return rows
}

function lines(text: string): string[] {
  return text.trim().split('\n')
}
