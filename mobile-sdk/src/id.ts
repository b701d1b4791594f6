const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const PREFIX = /^([a-z]([a-z_]{0,61}[a-z])?)?$/
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/

/**
 * A new TypeID (spec 0.3): `newId('insp')` -> insp_01h455vb4pex5vsknk084sn02q.
 * The server takes ids made by a client, so an offline phone can refer to what it has not sent yet.
 * Order comes from the event log, never from an id: the clock of the phone may be wrong.
 */
export function newId(prefix: string, now: number = Date.now()): string {
  return formatId(prefix, uuidV7(now))
}

/** Formats a UUID as a TypeID. */
export function formatId(prefix: string, uuid: string): string {
  if (!PREFIX.test(prefix)) throw new RangeError(`Not a TypeID prefix: ${prefix}`)
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let suffix = ''
  for (let i = 0; i < 26; i++, rest >>= 5n) suffix = ALPHABET.charAt(Number(rest & 31n)) + suffix
  return prefix ? `${prefix}_${suffix}` : suffix
}

/** The prefix and UUID of a TypeID; throws RangeError when it is none. */
export function parseId(id: string): { prefix: string; uuid: string } {
  const at = id.lastIndexOf('_')
  const prefix = id.slice(0, Math.max(at, 0))
  const suffix = id.slice(at + 1)
  if (at === 0 || !PREFIX.test(prefix) || !SUFFIX.test(suffix)) throw new RangeError(`Not a TypeID: ${id}`)
  let value = 0n
  for (const digit of suffix) value = (value << 5n) | BigInt(ALPHABET.indexOf(digit))
  return { prefix, uuid: dashed(value.toString(16).padStart(32, '0')) }
}

/** A UUIDv7. Not crypto.randomUUID, which browsers only have on https and localhost. */
export function uuidV7(now: number = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80
  return dashed(
    now.toString(16).padStart(12, '0') + '7' + hex.slice(1, 4) + variant.toString(16) + hex.slice(6, 20),
  )
}

function dashed(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
