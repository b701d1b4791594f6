/** UTF-8 of a text. Half of a surrogate pair becomes the replacement character. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (const letter of text) {
    let code = letter.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x1_0000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return new Uint8Array(bytes)
}

/** The text of UTF-8; what is none becomes the replacement character. */
export function fromUtf8(bytes: Uint8Array): string {
  const letters: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    let code = length === 1 ? first : first & (0xff >> (length + 1))
    let good = first < 0x80 || (first >= 0xc2 && first <= 0xf4)
    for (let next = 1; good && next < length; next++) {
      const byte = bytes[at + next] ?? 0
      good = (byte & 0xc0) === 0x80
      code = (code << 6) | (byte & 0x3f)
    }
    good &&= code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
    letters.push(good ? String.fromCodePoint(code) : '\ufffd')
    at += good ? length : 1
  }
  return letters.join('')
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}
