import { hashes, verify } from '@noble/ed25519'

const MASK = (1n << 64n) - 1n
const BLOCK = 128

// Its own SHA-512 needs WebCrypto, which is what is missing here; that of @noble/hashes would be loaded with SHA-256.
hashes.sha512 = sha512

/** Ed25519 for platforms whose WebCrypto has none. Loaded only there. */
export function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return verify(signature, message, publicKey)
  } catch {
    return false
  }
}

/** SHA-512 (FIPS 180-4), slow and small: a receipt is a few kilobytes. */
export function sha512(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / BLOCK) * BLOCK)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n)
  const primes = firstPrimes(80)
  const rounds = primes.map((prime) => rootBits(prime, 3n))
  const state = primes.slice(0, 8).map((prime) => rootBits(prime, 2n))
  for (let at = 0; at < padded.length; at += BLOCK) compress(state, view, at, rounds)
  const digest = new DataView(new ArrayBuffer(64))
  for (const [index, word] of state.entries()) digest.setBigUint64(index * 8, word)
  return new Uint8Array(digest.buffer)
}

function compress(state: bigint[], view: DataView, at: number, rounds: readonly bigint[]): void {
  const words: bigint[] = []
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state
  for (const [index, round] of rounds.entries()) {
    const [w2 = 0n, w7 = 0n, w15 = 0n, w16 = 0n] = [2, 7, 15, 16].map((back) => words[index - back])
    const [low, high] = [mixed(w15, 1n, 8n) ^ (w15 >> 7n), mixed(w2, 19n, 61n) ^ (w2 >> 6n)]
    const word = index < 16 ? view.getBigUint64(at + index * 8) : (w16 + low + w7 + high) & MASK
    words.push(word)
    const first = h + (mixed(e, 14n, 18n) ^ rotated(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + round + word
    const second = (mixed(a, 28n, 34n) ^ rotated(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[a, b, c, d, e, f, g, h] = [(first + second) & MASK, a, b, c, (d + first) & MASK, e, f, g]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] ?? 0n) + word) & MASK
}

function rotated(word: bigint, by: bigint): bigint {
  return ((word >> by) | (word << (64n - by))) & MASK
}

function mixed(word: bigint, one: bigint, other: bigint): bigint {
  return rotated(word, one) ^ rotated(word, other)
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = []
  for (let n = 2n; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0n)) primes.push(n)
  return primes
}

/** The first 64 bits behind the point of a square or cube root: where the constants of SHA-512 come from. */
function rootBits(prime: bigint, degree: bigint): bigint {
  const target = prime << (64n * degree)
  let root = 0n
  for (let bit = 1n << 68n; bit > 0n; bit >>= 1n) if ((root | bit) ** degree <= target) root |= bit
  return root & MASK
}
