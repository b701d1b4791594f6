import { inspectQuantity } from './plan.js'
import type { SampleDraw, Scheme } from './types.js'

const MASK = (1n << 64n) - 1n
/** The most units that one draw names. */
const MAX_UNITS = 5_000
/** Own seeds, so that the parts of classes do not depend on each other. */
const CLASS_SEEDS = { CRITICAL: 0x4352_4954_4943_414cn, MAJOR: 0x4d41_4a4f_5221_2121n, MINOR: 0x4d49_4e4f_5221_2121n }

/** The units of a scheme from the seed that the server drew (`inspection.sampleSeed`): the same units as there. */
export function drawScheme(seed: bigint, scheme: Scheme): SampleDraw {
  const quantity = inspectQuantity(scheme)
  const { fullInspection } = scheme
  const units = fullInspection ? [] : draw(seed, scheme.lotSize, quantity)
  const classes = scheme.classes
    .filter((plan) => inspectQuantity(plan) < quantity)
    .map((plan) => {
      // A random part of a random sample is a random sample of the lot.
      const positions = draw(seed ^ CLASS_SEEDS[plan.defectClass], quantity, inspectQuantity(plan))
      const own = fullInspection ? positions : positions.map((position) => units[position - 1] ?? 0)
      return { defectClass: plan.defectClass, units: own }
    })
  return { units, fullInspection, classes }
}

/** `count` different units of 1 to `lotSize`, rising; Floyd's method on SplitMix64. */
export function draw(seed: bigint, lotSize: number, count: number): number[] {
  if (count > Math.min(lotSize, MAX_UNITS)) throw new RangeError(`Cannot draw ${count} of ${lotSize} units`)
  const random = splitMix64(seed)
  const picked = new Set<number>()
  for (let last = lotSize - count; last < lotSize; last++) {
    const unit = upTo(random, last)
    picked.add(picked.has(unit) ? last : unit)
  }
  return Array.from(picked, (unit) => unit + 1).sort((a, b) => a - b)
}

function splitMix64(seed: bigint): () => bigint {
  let state = seed
  return () => {
    state = (state + 0x9e37_79b9_7f4a_7c15n) & MASK
    let z = state
    z = ((z ^ (z >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK
    z = ((z ^ (z >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK
    return z ^ (z >> 31n)
  }
}

/** An even number of 0 to `largest`: numbers that would favour some are thrown away. */
function upTo(random: () => bigint, largest: number): number {
  const choices = BigInt(largest) + 1n
  const surplus = (MASK + 1n) % choices
  for (;;) {
    const number = random()
    if (number >= surplus) return Number(number % choices)
  }
}
