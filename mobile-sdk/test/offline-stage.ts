import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { DeviceRegisterDocument, DeviceReportDocument, JournalDeliverDocument, JournalStateDocument, ReceiptKeysDocument } from '../src/_generated/journal.js'
import { MusterError, newId, type Muster } from '../src/index.js'
import { entryHash, memoryOfflineStore, type Inspection, type JournalEntry, type MemoryData, type OfflineStore, type Receipt } from '../src/offline/index.js'
import { canonical } from '../src/offline/canonical.js'

type Fault = 'drop' | 'lose' | 'twice' | undefined

interface There {
  inspection: Inspection
  results: unknown[]
  photoIds: string[]
  times: { start: number; submit: number }
}

/** A server in memory that keeps the contract of inspections, files, devices and journals; `fault` breaks its network. */
export class FakeServer {
  inspections = new Map<string, There>()
  files = new Map<string, { sha256: string; times: number }>()
  journals = new Map<string, JournalEntry[]>()
  outcomes = new Map<string, unknown>()
  /** The article's sealed sample. */
  sealed: { id: string; code: string; title: string; seal: { photos: { file: { id: string; name: string } | null }[] } } | undefined
  /** What the report comes to. */
  outcome = 'SUBMITTED'
  deviceStatus: 'REGISTERED' | 'LOST' | 'RETIRED' = 'REGISTERED'
  reported = -1
  epoch = 'e1'
  calls: string[] = []
  fault: (call: string) => Fault = () => undefined
  refuse: (method: string) => string | undefined = () => undefined
  private readonly key: KeyObject
  private readonly publicKey: string

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    this.key = privateKey
    this.publicKey = publicKey.export({ format: 'jwk' }).x ?? ''
  }

  /** An inspection of 80 of 1,200 units with three questions. */
  schedule(): string {
    const id = newId('insp')
    this.inspections.set(id, { inspection: inspectionOf(id), results: [], photoIds: [], times: { start: 0, submit: 0 } })
    return id
  }

  /** What a backup holds, and how it comes back: as another epoch. */
  backup() {
    const { inspections, files, journals, outcomes } = this
    const copy = structuredClone({ inspections, files, journals, outcomes })
    return () => Object.assign(this, structuredClone(copy), { epoch: `e${this.epoch.length + 1}` })
  }

  get muster(): Muster {
    const run = <T>(name: string, work: () => T): Promise<T> => this.request(name, work)
    const once = (name: string, key: string | undefined, work: () => unknown) =>
      run(name, () => {
        if (key === undefined) throw new Error(`${name} needs a key`)
        const known = this.outcomes.get(key)
        const outcome = known ?? work()
        if ((outcome as { userErrors: unknown[] }).userErrors.length === 0) this.outcomes.set(key, outcome)
        return outcome
      })
    const fake = {
      session: { onChange: () => () => undefined, viewer: () => run('viewer', () => ({ user: { id: 'user_1', name: 'Mei' }, organization: { timeZone: 'Asia/Shanghai' } })) },
      inspections: {
        get: ({ id }: { id: string }) => run('inspection', () => structuredClone(this.inspections.get(id)?.inspection ?? null)),
        plan: () => run('plan', () => ({ id: 'iplan_1', items: [] })),
        defectCodes: () => run('codes', () => ({ nodes: [{ id: 'dcode_1', code: 'SCRATCH', name: 'Scratch', defectClass: 'MINOR' }], pageInfo: { hasNextPage: false, endCursor: null } })),
        start: ({ input }: { input: { inspectionId: string } }, { idempotencyKey }: { idempotencyKey: string }) => once('start', idempotencyKey, () => this.start(input.inspectionId)),
        submit: ({ input }: { input: Submit }, { idempotencyKey }: { idempotencyKey: string }) => once('submit', idempotencyKey, () => this.submit(input)),
      },
      samples: {
        list: () => run('samples', () => ({ nodes: this.sealed ? [{ id: this.sealed.id }] : [] })),
        get: () => run('sample', () => structuredClone(this.sealed ?? null)),
      },
      files: { get: ({ id }: { id: string }) => run('file', () => ({ id, thumbnailUrl: `/thumbnails/${id}` })) },
      call: (document: unknown, variables: { input: Delivery & { id: string; unsentCount: number }; subjectId: string }) => {
        const { input } = variables ?? {}
        switch (document) {
          case DeviceRegisterDocument:
            return run('register', () => ({ device: { id: input.id, status: this.deviceStatus }, userErrors: [] }))
          case DeviceReportDocument:
            return run('report', () => {
              this.reported = input.unsentCount
              return { device: { status: this.deviceStatus }, userErrors: [] }
            })
          case ReceiptKeysDocument:
            return run('keys', () => [{ id: 'k1', algorithm: 'Ed25519', publicKey: this.publicKey }])
          case JournalStateDocument:
            return run('state', () => this.state(variables.subjectId))
          case JournalDeliverDocument:
            return run('deliver', () => this.deliver(input))
          default:
            throw new Error('an operation that this server does not know')
        }
      },
      upload: async (bytes: Blob | Uint8Array, { id }: { id: string }) => {
        const raw = bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer())
        const sha256 = createHash('sha256').update(raw).digest('hex')
        return run('upload', () => {
          const code = this.refuse('upload')
          if (code) throw new MusterError(code, code, { status: 415 })
          // The same id with the same bytes is the same success.
          const { times = 0 } = this.files.get(id) ?? {}
          this.files.set(id, { sha256, times: times + 1 })
          return { id, sha256, byteSize: raw.length }
        })
      },
      download: (link: string) =>
        run('download', () => {
          if (link.endsWith('broken')) throw new MusterError('HTTP_404', 'no thumbnail', { status: 404 })
          return new Blob([`picture of ${link}`])
        }),
    }
    return fake as unknown as Muster
  }

  private async request<T>(name: string, work: () => T): Promise<T> {
    this.calls.push(name)
    await new Promise((resolve) => setImmediate(resolve))
    const fault = this.fault(name)
    const lost = () => new MusterError('NETWORK', `${name} was not answered`)
    if (fault === 'drop') throw lost()
    const result = work()
    if (fault === 'twice') work()
    if (fault === 'lose') throw lost()
    return structuredClone(result)
  }

  private start(id: string) {
    const there = this.inspections.get(id)
    const refused = refusal(this.refuse('start') ?? (there?.inspection.status === 'ASSIGNED' ? undefined : 'INSPECTION_NOT_IN_STATE'))
    if (!there || refused) return refused ?? refusal('NOT_FOUND')
    there.times.start++
    Object.assign(there.inspection, { status: 'IN_PROGRESS', startedAt: new Date().toISOString() })
    return { inspection: there.inspection, userErrors: [] }
  }

  private submit(input: Submit) {
    const there = this.inspections.get(input.inspectionId)
    const missing = input.photoIds.concat(filesIn(input)).find((id) => !this.files.has(id))
    const state = there?.inspection.status === 'IN_PROGRESS' ? undefined : 'INSPECTION_NOT_IN_STATE'
    const refused = refusal(this.refuse('submit') ?? state ?? (missing ? 'NOT_FOUND' : undefined))
    if (!there || refused) return refused ?? refusal('NOT_FOUND')
    there.times.submit++
    there.results = input.results
    there.photoIds = input.photoIds.concat(filesIn(input))
    const clientSubmittedAt = input.clientSubmittedAt.replace('.000Z', 'Z')
    Object.assign(there.inspection, { status: this.outcome, verdict: input.clientVerdict, clientSubmittedAt, submittedBy: { id: 'user_1', name: 'Mei' } })
    return { inspection: there.inspection, userErrors: [] }
  }

  private state(subjectId: string) {
    const entries = this.journals.get(subjectId) ?? []
    return { entries: entries.length, headHash: entries.at(-1)?.hash ?? '', epoch: this.epoch }
  }

  private deliver({ deviceId, subjectId, entries }: Delivery) {
    const stored = [...(this.journals.get(subjectId) ?? [])]
    for (const entry of entries) {
      if (entry.number > stored.length + 1) return { receipt: null, userErrors: [error('JOURNAL_GAP', { expected: stored.length + 1 })] }
      const known = stored[entry.number - 1]
      if (known && canonical(known) !== canonical(entry)) return { receipt: null, userErrors: [error('JOURNAL_DIFFERS')] }
      if (entry.hash !== entryHash(stored[entry.number - 2]?.hash ?? '0'.repeat(64), entry)) return { receipt: null, userErrors: [error('JOURNAL_BROKEN')] }
      stored[entry.number - 1] = entry
    }
    const files = stored.flatMap(({ data }) => (JSON.parse(data) as { files?: Receipt['files'] }).files ?? [])
    if (files.some(({ fileId, sha256 }) => this.files.get(fileId)?.sha256 !== sha256)) return { receipt: null, userErrors: [error('FILE_INCOMPLETE')] }
    this.journals.set(subjectId, stored)
    return { receipt: this.receipt(deviceId, subjectId, stored, files), userErrors: [] }
  }

  private receipt(device: string, subjectId: string, entries: JournalEntry[], files: Receipt['files']): Receipt {
    const sorted = [...files].sort((a, b) => (a.fileId < b.fileId ? -1 : 1))
    const headHash = entries.at(-1)?.hash ?? ''
    const issuedAt = new Date().toISOString()
    const { epoch } = this
    const said = { device, entries: entries.length, epoch, files: sorted, head: headHash, issuedAt, organisation: 'orga_1', subject: subjectId }
    const statement = canonical(said)
    const signature = sign(null, Buffer.from(statement), this.key).toString('base64url')
    return { id: newId('rcpt'), subjectId, entries: entries.length, headHash, files: sorted, issuedAt, epoch, keyId: 'k1', statement, signature }
  }
}

interface Submit {
  inspectionId: string
  results: { value: { photo?: { fileId: string }[] } }[]
  photoIds: string[]
  clientSubmittedAt: string
  clientVerdict: string
}

interface Delivery {
  deviceId: string
  subjectId: string
  entries: JournalEntry[]
}

function filesIn({ results }: Submit): string[] {
  return results.flatMap(({ value }) => (value.photo ?? []).map(({ fileId }) => fileId))
}

function error(code: string, params?: object) {
  return { code, message: `refused: ${code}`, path: ['input'], params }
}

function refusal(code: string | undefined) {
  return code === undefined ? undefined : { inspection: null, userErrors: [error(code)] }
}

const check = (key: string, kind: string, more: object = {}) => ({
  id: key,
  label: key,
  section: null,
  repeatPerUnit: false,
  results: [],
  check: { key, label: key, kind, mandatory: true, allowNotApplicable: false, defectClass: 'MAJOR', ...more },
})

export function inspectionOf(id: string): Inspection {
  const limit = { counting: 'NONCONFORMING_ITEMS', planLetter: 'J', sampleSize: 80 }
  const inspection = {
    id,
    code: `INS-${id.slice(-4)}`,
    status: 'ASSIGNED',
    lotSize: 1200,
    version: 1,
    plan: { id: 'iplan_1', code: 'P', name: 'P', version: 1 },
    sku: { id: 'sku_1', code: 'S', name: 'S' },
    assignee: { id: 'user_1', name: 'Mei' },
    samplingPlan: {
      edition: 'GBT_2828_1_2012', lotSize: 1200, level: 'II', severity: 'NORMAL', codeLetter: 'J', sampleSize: 80, fullInspection: false,
      limits: [
        { ...limit, defectClass: 'MAJOR', aql: '2.5', acceptance: 5, rejection: 6 },
        { ...limit, defectClass: 'MINOR', aql: '4', acceptance: 7, rejection: 8 },
      ],
    },
    sampleUnits: [],
    sampleSeed: '618',
    items: [check('works', 'PASS_FAIL'), check('width', 'MEASUREMENT', { measurement: { lower: '9.5', upper: '10.5', unit: 'mm', readings: 2, instrumentRequired: false } }), check('photo', 'PHOTO', { files: { min: 1, inApp: true } })],
  }
  return inspection as unknown as Inspection
}

export class PowerCut extends Error {}

/** A store whose phone loses power at the `cut`th commit: just before it is durable, or just after. */
export function fragileStore(data: MemoryData, cut: number, moment: 'before' | 'after'): OfflineStore & { commits(): number; dead(): boolean } {
  const inner = memoryOfflineStore(data)
  let commits = 0
  let dead = false
  return {
    commits: () => commits,
    dead: () => dead,
    async transact(work) {
      if (dead) throw new PowerCut()
      let writes = false
      const result = await inner.transact(async (tx) => {
        const result = await work({
          ...tx,
          put: (key, value) => ((writes = true), tx.put(key, value)),
          remove: (key) => ((writes = true), tx.remove(key)),
        })
        if (dead) throw new PowerCut()
        if (writes && ++commits === cut && moment === 'before') {
          dead = true
          throw new PowerCut()
        }
        return result
      })
      if (writes && commits === cut && moment === 'after') {
        dead = true
        throw new PowerCut()
      }
      return result
    },
    clear: () => inner.clear(),
    close: () => inner.close(),
  }
}
