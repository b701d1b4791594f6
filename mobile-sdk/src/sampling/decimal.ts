/** Compares two decimals as written, exactly: negative, 0 or positive, as sort functions do. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)]
  const places = Math.max(left.places, right.places)
  const difference = scaled(left, places) - scaled(right, places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function isDecimal(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)
}

interface Decimal {
  digits: bigint
  places: number
}

function parse(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`Not a decimal: ${text}`)
  const [whole = '', part = ''] = text.replace('+', '').split('.')
  const digits = BigInt(`${whole.replace('-', '')}${part}`)
  return { digits: whole.startsWith('-') ? -digits : digits, places: part.length }
}

function scaled({ digits, places }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - places)
}
