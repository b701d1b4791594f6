// Real files made at run time: JPEG pictures large enough to be cut in two, and a PDF.
import { randomBytes } from 'node:crypto'
import { photo } from '../../mobile-sdk/examples/photo.mjs'

const small = await photo()

/** A JPEG of about 600 kB: a small picture with comment segments, which every decoder skips. */
export function picture(number) {
  const segments = []
  for (let n = 0; n < 10; n++) {
    const comment = Buffer.concat([Buffer.from(`picture ${number} `), randomBytes(60_000)])
    const head = Buffer.alloc(4)
    head.writeUInt16BE(0xfffe, 0)
    head.writeUInt16BE(comment.length + 2, 2)
    segments.push(head, comment)
  }
  return Buffer.concat([small.subarray(0, 2), ...segments, small.subarray(2)])
}

/** A PDF of one empty page that carries the given bytes in a stream. */
export function report(bytes) {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets = []
  const add = (text, stream) => {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0))
    parts.push(Buffer.from(`${offsets.length} 0 obj\n${text}\n`))
    if (stream) parts.push(Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n'))
    parts.push(Buffer.from('endobj\n'))
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
  add('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>')
  add(`<< /Length ${bytes.length} >>`, bytes)
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}
