import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = () => new TextEncoder()
const SLICE = 1 << 20

/** Hex. Synchronous, so that a transaction of IndexedDB can wait for it. */
export function hashText(text: string): string {
  return bytesToHex(sha256(encoder().encode(text)))
}

/** Hex SHA-256 of a photo, without loading all of a Blob at once. */
export async function hashBytes(bytes: Blob | Uint8Array): Promise<string> {
  if (bytes instanceof Uint8Array) return bytesToHex(sha256(bytes))
  const state = sha256.create()
  for (let at = 0; at < bytes.size; at += SLICE) state.update(new Uint8Array(await bytes.slice(at, at + SLICE).arrayBuffer()))
  return bytesToHex(state.digest())
}
