import { MemoryData, memoryOfflineStore, type OfflineStore } from '../offline/store.js'
import { settled } from './platform.js'
import type { Wx, WxFiles } from './types.js'
import { fromUtf8 } from './utf8.js'

type Change = [key: string, value?: unknown]

interface Blobbed {
  $file: string
}

const LOG = 'log'
/** A log that is this many times longer than what it says is written anew at opening. */
const REWRITE_LINES = 2_000

/**
 * A store in the mini-program's own folder: values in memory, each transaction a line of a log, photos as files beside
 * it. A line that power cut short does not end, and is left out: so a transaction is there whole or not at all.
 */
export function wxOfflineStore(wx: Wx, name: string): OfflineStore {
  const files = wx.getFileSystemManager()
  const folder = `${wx.env.USER_DATA_PATH}/${name}`
  const data = new MemoryData()
  const memory = memoryOfflineStore(data)
  let opened: Promise<void> | undefined
  let counter = 0
  const ready = () => (opened ??= open(files, folder, data))
  const write = async (changes: Change[]) => {
    // The line feed comes first: behind a line that was cut short, this one still begins anew.
    await settled((callbacks) => files.appendFile({ filePath: `${folder}/${LOG}`, data: `\n${JSON.stringify(changes)}\n`, encoding: 'utf8', ...callbacks }))
  }
  return {
    async transact(work) {
      await ready()
      const dropped: Blobbed[] = []
      const result = await memory.transact(async (tx) => {
        const changes = new Map<string, unknown>()
        const result = await work({
          get: async <T>(key: string) => (await loaded(files, folder, await tx.get<T>(key))) as T | undefined,
          // Lists are of values, never of photos.
          list: (prefix) => tx.list(prefix),
          put: async (key, value) => {
            const name = `${Date.now()}-${counter++}`
            const stored = isBytes(value) ? ({ $file: await writeBytes(files, folder, name, value) } satisfies Blobbed) : value
            changes.set(key, stored)
            await tx.put(key, stored)
          },
          remove: async (key) => {
            const before = await tx.get<Blobbed>(key)
            if (before?.$file) dropped.push(before)
            changes.set(key, undefined)
            await tx.remove(key)
          },
        })
        if (changes.size > 0) await write([...changes].map(([key, value]) => (value === undefined ? [key] : [key, value])))
        return result
      })
      for (const { $file } of dropped) await settled((callbacks) => files.unlink({ filePath: `${folder}/${$file}`, ...callbacks })).catch(() => undefined)
      return result
    },
    async clear() {
      await ready()
      await memory.clear()
      // Without the log the photos mean nothing.
      await emptyLog(files, folder)
      await sweep(files, folder, data)
    },
    close: () => undefined,
  }
}

async function open(files: WxFiles, folder: string, data: MemoryData): Promise<void> {
  await settled((callbacks) => files.mkdir({ dirPath: folder, recursive: true, ...callbacks })).catch(() => undefined)
  const read = await settled<{ data: ArrayBuffer }>((callbacks) => files.readFile({ filePath: `${folder}/${LOG}`, ...callbacks })).catch(() => undefined)
  // Appending needs a file that is there.
  if (!read) await emptyLog(files, folder)
  const lines = read ? fromUtf8(new Uint8Array(read.data)).split('\n') : []
  for (const line of lines) {
    for (const [key, value] of parsed(line)) {
      if (value === undefined) data.delete(key)
      else data.set(key, value)
    }
  }
  // A log that cannot be replaced stays as it is.
  if (lines.length > REWRITE_LINES) await rewrite(files, folder, data).catch(() => undefined)
  await sweep(files, folder, data)
}

/** Photos of transactions that were cut short. */
async function sweep(files: WxFiles, folder: string, data: MemoryData): Promise<void> {
  const kept = new Set([LOG, ...[...data.values.values()].map((value) => (value as Blobbed | null)?.$file)])
  const { files: names } = await settled<{ files: string[] }>((callbacks) => files.readdir({ dirPath: folder, ...callbacks }))
  for (const name of names.filter((name) => !kept.has(name))) {
    await settled((callbacks) => files.unlink({ filePath: `${folder}/${name}`, ...callbacks })).catch(() => undefined)
  }
}

async function emptyLog(files: WxFiles, folder: string): Promise<void> {
  await settled((callbacks) => files.writeFile({ filePath: `${folder}/${LOG}`, data: '', encoding: 'utf8', ...callbacks }))
}

/** A line that was cut short is no JSON. */
function parsed(line: string): Change[] {
  try {
    return line ? (JSON.parse(line) as Change[]) : []
  } catch {
    return []
  }
}

async function rewrite(files: WxFiles, folder: string, data: MemoryData): Promise<void> {
  const text = `${JSON.stringify([...data.values])}\n`
  await settled((callbacks) => files.writeFile({ filePath: `${folder}/${LOG}.new`, data: text, encoding: 'utf8', ...callbacks }))
  await settled((callbacks) => files.rename({ oldPath: `${folder}/${LOG}.new`, newPath: `${folder}/${LOG}`, ...callbacks }))
}

async function writeBytes(files: WxFiles, folder: string, name: string, value: Blob | Uint8Array): Promise<string> {
  const data = value instanceof Uint8Array ? (value.slice().buffer as ArrayBuffer) : await value.arrayBuffer()
  await settled((callbacks) => files.writeFile({ filePath: `${folder}/${name}`, data, ...callbacks }))
  return name
}

async function loaded(files: WxFiles, folder: string, value: unknown): Promise<unknown> {
  const name = (value as Blobbed | undefined)?.$file
  if (name === undefined) return value
  const { data } = await settled<{ data: ArrayBuffer }>((callbacks) => files.readFile({ filePath: `${folder}/${name}`, ...callbacks }))
  return new Uint8Array(data)
}

function isBytes(value: unknown): value is Blob | Uint8Array {
  return value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'arrayBuffer' in value)
}
