import { hashText } from '../hash.js'
import { canonical } from './canonical.js'
import { GENESIS, journalKey, subjectKey, type SubjectRecord } from './records.js'
import type { StoreTransaction } from './store.js'
import type { JournalEntry } from './types.js'

/** The server keeps 5,000 entries of a subject: the last of them are for the report itself. */
const ROOM_FOR_ANSWERS = 4_500

/** The hash of an entry, which covers the one before. */
export function entryHash(previous: string, { number, at, kind, data }: Omit<JournalEntry, 'hash'>): string {
  return hashText([previous, number, at, kind, data].join('\n'))
}

/** The number of the first entry that does not follow from those before; undefined when all do. */
export function firstBroken(entries: readonly JournalEntry[]): number | undefined {
  let previous = GENESIS
  for (const [index, entry] of entries.entries()) {
    if (entry.number !== index + 1 || entry.hash !== entryHash(previous, entry)) return index + 1
    previous = entry.hash
  }
  return undefined
}

/**
 * Appends to the journal of a subject; the caller puts the changed record.
 * `minor` entries are left out when there is little room: the report's own hash covers what they said.
 */
export async function append(tx: StoreTransaction, subject: SubjectRecord, now: number, kind: string, data: object, minor = false): Promise<void> {
  // More is to be delivered than what was safe.
  delete subject.safeAt
  if (minor && subject.entries >= ROOM_FOR_ANSWERS) return
  const entry = { number: subject.entries + 1, at: new Date(now).toISOString(), kind, data: canonical(data) }
  const hash = entryHash(subject.head, entry)
  await tx.put(journalKey(subject.id, entry.number), { ...entry, hash } satisfies JournalEntry)
  Object.assign(subject, { entries: entry.number, head: hash, lastEntryAt: now })
}

/** Puts the subject's record back with what was appended. */
export async function keep(tx: StoreTransaction, subject: SubjectRecord): Promise<void> {
  await tx.put(subjectKey(subject.id), subject)
}
