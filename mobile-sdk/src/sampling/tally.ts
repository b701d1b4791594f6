import type { CountingMode, DefectClass } from '../_generated/graphql.js'
import { CLASSES, MAX_LOT } from './plan.js'

/** Something found wrong. */
export interface Finding {
  defectClass: DefectClass
  /** null when units were not told apart: then each is taken as a unit of its own. */
  unit: number | null
  quantity: number
  /** Elsewhere only a critical one counts. */
  inSample: boolean
}

/**
 * How many of a class count against its acceptance number. `units` limits the count to findings on these units;
 * findings without a number count always. When units are counted, a unit belongs to the most serious class on it.
 */
export function count(findings: readonly Finding[], defectClass: DefectClass, counting: CountingMode, units?: ReadonlySet<number>): number {
  let total = 0
  const worst = new Map<number, DefectClass>()
  for (const finding of findings) {
    const { unit } = finding
    if (!finding.inSample || finding.quantity < 1 || (unit !== null && units && !units.has(unit))) continue
    if (unit !== null && counting === 'NONCONFORMING_ITEMS') worst.set(unit, moreSerious(finding.defectClass, worst.get(unit)))
    else if (finding.defectClass === defectClass) total = add(total, finding.quantity)
  }
  for (const found of worst.values()) if (found === defectClass) total = add(total, 1)
  return total
}

/** How many critical defects were found anywhere, on the sample or not. */
export function criticalAnywhere(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.defectClass === 'CRITICAL').reduce((sum, { quantity }) => add(sum, quantity), 0)
}

export function moreSerious(a: DefectClass, b: DefectClass | undefined): DefectClass {
  return b !== undefined && CLASSES.indexOf(b) < CLASSES.indexOf(a) ? b : a
}

/** The server counts in 32 bits and stays at the largest number. */
function add(a: number, b: number): number {
  return Math.min(MAX_LOT, a + b)
}
