import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import type { CheckResultInput, ChecklistItemFieldsFragment, DefectClass, SamplingEdition } from '../src/index.js'
import { AQLS, compareDecimals, decide, draw, drawScheme, evaluate, lotOutcome, plan, scheme, startSwitching, step, SWITCHING_REASONS, type Finding, type Question, type Scheme, type Switching, type SwitchingEvent } from '../src/sampling/index.js'

/** Prints what the server's rules say; built beside the server. */
const twin = join(dirname(process.env['MUSTER_BIN'] ?? ''), 'twin')
const options = { skip: !existsSync(twin) && 'no twin beside MUSTER_BIN', timeout: 3_600_000 }
const soak = process.env['MUSTER_SOAK'] !== undefined
const histories = soak ? 1_000_000 : 20_000
const reports = soak ? 50_000 : 2_000
const root = join(import.meta.dirname, '../../..')

async function lines(args: string[], each: (line: string) => void): Promise<number> {
  const child = spawn(twin, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    count++
    each(line)
  }
  assert.equal(await ended, 0)
  return count
}

const seed = () => String(process.env['MUSTER_SEED'] ?? Date.now())

test('MS3: the tables are what the server prints', options, () => {
  const { stdout } = spawnSync(twin, ['tables'], { encoding: 'utf8' })
  assert.equal(readFileSync(join(root, 'src/_generated/sampling-tables.ts'), 'utf8'), stdout)
})

test('MS3: every cell at seven levels and the bounds of all lots is the plan of the server', options, async (t) => {
  const count = await lines(['grid'], (line) => {
    const [edition, severity, level, lotSize, aql, expected] = JSON.parse(line)
    assert.deepEqual(plan(edition, lotSize, level, severity, aql), expected, line)
  })
  t.diagnostic(`${count} plans`)
  assert.ok(count > 70_000)
})

test('MS3: random reports get the draw, the verdict, the reasons and the points of the server', options, async (t) => {
  const from = seed()
  const verdicts = new Map<string, number>()
  const codes = new Set<string>()
  await lines(['reports', from, String(reports)], (line) => {
    const report = JSON.parse(line) as ServerReport
    const { expected, found } = compared(report)
    assert.deepEqual(found, expected, `seed ${from}: ${line}`)
    verdicts.set(report.decision.verdict, (verdicts.get(report.decision.verdict) ?? 0) + 1)
    for (const { code } of report.decision.reasons) codes.add(code)
  })
  t.diagnostic(`seed ${from}: ${JSON.stringify([...verdicts])}`)
  assert.ok(['ACCEPT', 'NOT_INSPECTED', 'PENDING', 'REJECT'].every((verdict) => (verdicts.get(verdict) ?? 0) > reports / 100))
  assert.ok(codes.size >= 10, [...codes].join())
})

test(`MS3: ${histories} random histories of lots switch as on the server`, options, async (t) => {
  const from = seed()
  const changes = new Set<string>()
  const count = await lines(['histories', from, String(histories)], (line) => {
    const [edition, events, states, end] = JSON.parse(line) as [SamplingEdition, string, string, Switching]
    let now = startSwitching(edition)
    let seen = ''
    for (const digit of events) {
      const [after, change] = step(now, eventOf(parseInt(digit, 36)))
      now = after
      seen += after.state.charAt(0) + (change ? SWITCHING_REASONS.indexOf(change.reason).toString(36) : '-')
      if (change) changes.add(change.reason)
    }
    assert.equal(seen, states, `seed ${from}: ${line}`)
    assert.deepEqual(now, end, `seed ${from}: ${line}`)
  })
  assert.equal(count, histories)
  t.diagnostic(`seed ${from}`)
  assert.equal(changes.size, SWITCHING_REASONS.length, 'every reason happened')
})

test('MS3: published draws, plans and comparisons', () => {
  assert.deepEqual(draw(618n, 1200, 8), [188, 445, 557, 608, 628, 697, 741, 1130])
  assert.deepEqual(draw(2n ** 64n - 1n, 4_294_967_295, 5), [203469022, 1526885073, 2188797046, 2477024136, 2783242669])
  const { sampleSize, acceptance, rejection } = plan('GBT_2828_1_2012', 1200, 'II', 'NORMAL', '2.50')
  assert.deepEqual([sampleSize, acceptance, rejection], [80, 5, 6])
  assert.deepEqual(plan('ANSI_Z1_4', 1, 'II', 'NORMAL', '1.0').fullInspection, true)
  assert.throws(() => plan('GBT_2828_1_2012', 0, 'II', 'NORMAL', '1.0'), RangeError)
  assert.throws(() => plan('GBT_2828_1_2012', 10, 'II', 'NORMAL', '1.1'), RangeError)
  const limit = { defectClass: 'MAJOR', aql: '15', counting: 'NONCONFORMING_ITEMS' } as const
  assert.throws(() => scheme('GBT_2828_1_2012', 100, 'II', 'NORMAL', [limit]), RangeError)
  assert.throws(() => scheme('GBT_2828_1_2012', 100, 'II', 'NORMAL', [{ ...limit, aql: '1' }, { ...limit, aql: '1' }]), RangeError)
  assert.equal(AQLS.length, 26)
  for (const [a, b, sign] of [['0.1', '0.10', 0], ['-1', '1', -1], ['10.000000000000000001', '10', 1], ['.5', '0.5', 0], ['-0.1', '-0.2', 1]] as const) {
    assert.equal(Math.sign(compareDecimals(a, b)), sign, `${a} ${b}`)
  }
})

interface ServerReport {
  lotSize: number
  seed: string
  limits: { defectClass: DefectClass; aql: string; counting: 'NONCONFORMING_ITEMS' | 'NONCONFORMITIES' }[]
  scheme: (Omit<Scheme, 'classes'> & { classes: { plan: object }[] }) | null
  draw: [number[], boolean, { defectClass: DefectClass; units: number[] }[]] | null
  checklist: { items: ServerItem[] }
  answers: { item: string; unit?: number; value: Record<string, unknown> & { kind: string } }[]
  on: string
  inspected: number
  findings: Finding[]
  missing: unknown[]
  missingCount: number
  results: { item: string; unit: number | null; mandatory: boolean; outcome: { outcome: string; defectClass?: string; cause?: { code: string } } }[]
  decision: { verdict: string; classes: unknown[]; reasons: { code: string }[] }
  outcome: object | null
}

interface ServerItem {
  key: string
  label: string
  mandatory: boolean
  allowNotApplicable: boolean
  defectClass: DefectClass
  check: Record<string, unknown> & { kind: string; items?: ServerItem[] }
}

/** What the server says and what the twin says, in the same words. */
function compared(report: ServerReport) {
  const { limits, lotSize } = report
  const own = report.scheme ? scheme(report.scheme.edition, lotSize, report.scheme.level, report.scheme.severity, limits) : undefined
  const drawn = own && drawScheme(BigInt(report.seed), own)
  const units = drawn && !drawn.fullInspection ? drawn.units : Array.from({ length: lotSize }, (_, index) => index + 1)
  const evaluation = evaluate(report.checklist.items.flatMap(questions), report.answers.map(answerOf), units, report.on)
  const { inspected, findings } = report
  const decision = decide({ scheme: own, draw: drawn, inspected, findings, evaluation })
  const results = report.results.map(({ outcome: { outcome, defectClass, cause }, ...rest }) => ({
    ...rest,
    outcome: { outcome, ...(defectClass && { defectClass }), ...(cause && { cause: cause.code }) },
  }))
  const classes = report.scheme?.classes.map(({ plan, ...rest }) => ({ ...plan, ...rest, aql: undefined }))
  return {
    expected: {
      scheme: report.scheme && { ...report.scheme, classes },
      draw: report.draw,
      results,
      missing: [report.missing, report.missingCount],
      invalid: [],
      decision: report.decision,
      outcome: report.outcome,
    },
    found: {
      scheme: own ? { ...own, classes: own.classes.map((plan) => ({ ...plan, aql: undefined })) } : null,
      draw: drawn ? [drawn.units, drawn.fullInspection, drawn.classes] : null,
      results: evaluation.results,
      missing: [evaluation.missing, evaluation.missingCount],
      invalid: evaluation.invalid,
      decision,
      outcome: (own && lotOutcome(own, decision.classes, true)) ?? null,
    },
  }
}

function questions({ check, ...item }: ServerItem): Question[] {
  if (check.kind === 'SECTION') return (check.items ?? []).flatMap(questions).map((question) => ({ ...question, repeated: check['repeatPerUnit'] === true }))
  const { kind, min, inApp, expected, ...settings } = check
  const fields = {
    ...item,
    kind,
    measurement: kind === 'MEASUREMENT' ? settings : null,
    choice: kind === 'CHOICE' ? settings : null,
    count: kind === 'COUNT' ? { min, max: settings['max'] } : null,
    files: kind === 'PHOTO' ? { min, inApp } : null,
    expectedCode: expected ?? null,
    date: kind === 'DATE' ? settings : null,
  }
  return [{ check: fields as unknown as ChecklistItemFieldsFragment, repeated: false }]
}

function answerOf({ item, unit, value: { kind, ...value } }: ServerReport['answers'][number]): CheckResultInput {
  const files = value['files'] as { id: string; inApp: boolean }[] | undefined
  const values: Record<string, object> = {
    PASS_FAIL: { passFail: value['passed'] },
    CHOICE: { choice: value['selected'] },
    MEASUREMENT: { measurement: value },
    COUNT: { count: value['count'] },
    TEXT: { text: value['text'] },
    PHOTO: { photo: files?.map(({ id, inApp }) => ({ fileId: id, inApp })) },
    SCAN: { scan: value['code'] },
    SIGNATURE: { signature: value['file'] },
    DATE: { date: value['date'] },
    NOT_APPLICABLE: { notApplicable: value['reason'] },
    AWAITING_RESULT: { awaitingResult: value['reason'] },
  }
  return { itemId: item, ...(unit !== undefined && { unit }), value: values[kind] as CheckResultInput['value'] }
}

function eventOf(number: number): SwitchingEvent {
  if (number === 24 || number === 25) return { kind: 'PRODUCTION', steady: number === 24 }
  if (number === 26 || number === 27) return { kind: 'REDUCED_INSPECTION', authorityAgrees: number === 26 }
  if (number === 28) return { kind: 'CORRECTIVE_ACTION_DONE' }
  if (number === 29) return { kind: 'CORRECTIVE_ACTION_CONFIRMED' }
  const flag = (divisor: number) => Math.floor(number / divisor) % 2 === 1
  return { kind: 'LOT', original: flag(12), accepted: flag(6), between: flag(3), points: [0, 2, 3][number % 3] ?? 0 }
}
