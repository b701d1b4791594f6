import { canonical } from './canonical.js'
import type { Receipt, ReceiptProblem } from './types.js'

/** What this phone has: a receipt must say the same. */
export interface Expected {
  deviceId: string
  entries: number
  headHash: string
  /** Of every photo of the report. */
  files: readonly { fileId: string; sha256: string }[]
}

/** undefined when the receipt proves that the server has all of it; otherwise what does not hold. */
export async function checkReceipt(receipt: Receipt, expected: Expected, keys: Readonly<Record<string, string>>): Promise<ReceiptProblem | undefined> {
  if (receipt.entries < expected.entries) return 'BEHIND'
  if (receipt.entries !== expected.entries || receipt.headHash !== expected.headHash) return 'OTHER_HEAD'
  const files = new Map(receipt.files.map(({ fileId, sha256 }) => [fileId, sha256]))
  if (!expected.files.every(({ fileId, sha256 }) => files.get(fileId) === sha256)) return 'FILES_MISSING'
  if (!statementSays(receipt, expected.deviceId)) return 'OTHER_STATEMENT'
  const key = keys[receipt.keyId]
  if (!key) return 'UNKNOWN_KEY'
  return (await verifies(receipt.statement, receipt.signature, key)) ? undefined : 'SIGNATURE'
}

/** The signed text must say what the receipt's fields say, and nothing else. */
function statementSays({ statement, subjectId: subject, entries, headHash: head, epoch, issuedAt, ...receipt }: Receipt, device: string): boolean {
  try {
    const { organisation } = JSON.parse(statement) as { organisation: string }
    const files = receipt.files.map(({ fileId, sha256 }) => ({ fileId, sha256 })).sort((a, b) => (a.fileId < b.fileId ? -1 : 1))
    return statement === canonical({ device, subject, entries, head, epoch, issuedAt, organisation, files })
  } catch {
    return false
  }
}

async function verifies(text: string, signature: string, key: string): Promise<boolean> {
  const [message, signed, raw] = [new TextEncoder().encode(text), fromBase64Url(signature), fromBase64Url(key)]
  try {
    const { subtle } = crypto
    const imported = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
    return await subtle.verify('Ed25519', imported, signed, message)
  } catch {
    // Not on this platform: older browsers, pages without https, mini-programs.
    const { verifyEd25519 } = await import('./ed25519.js')
    return verifyEd25519(signed, message, raw)
  }
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
