import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { listen } from './http.js'

interface Upload {
  size: number
  bytes: Buffer[]
  offset: number
  metadata: Record<string, string>
}

/** A small tus 1.0 server that checks every chunk's SHA-256; a chunk that breaks off is dropped. */
export class TusServer {
  uploads = new Map<string, Upload>()
  log: string[] = []
  /** Refuse the next requests with these statuses; a failed PATCH reads its body first. */
  failNext: number[] = []
  damageNext = false
  url = ''
  close = async () => {}

  static async start(): Promise<TusServer> {
    const tus = new TusServer()
    const server = createServer((request, response) => void tus.handle(request, response).catch(() => response.destroy()))
    Object.assign(tus, await listen(server))
    return tus
  }

  sha256(id: string): string {
    return createHash('sha256').update(Buffer.concat(this.uploads.get(id)?.bytes ?? [])).digest('hex')
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const override = request.headers['x-http-method-override']
    const method = (override as string | undefined) ?? request.method ?? ''
    this.log.push(override ? `${request.method}:${method}` : method)
    const failure = this.failNext.shift()
    if (failure) return void response.writeHead(failure).end()
    if (request.headers['tus-resumable'] !== '1.0.0') return void response.writeHead(412).end()
    if (method === 'POST') return this.create(request, response)
    const upload = this.uploads.get(request.url?.split('/').pop() ?? '')
    if (!upload) return void response.writeHead(404).end()
    if (method === 'PATCH') this.append(upload, request, response, body)
    else response.writeHead(200, { 'upload-offset': upload.offset, 'upload-length': upload.size }).end()
  }

  private create(request: IncomingMessage, response: ServerResponse): void {
    const pairs = String(request.headers['upload-metadata']).split(',').map((pair) => pair.split(' ') as [string, string])
    const metadata = Object.fromEntries(pairs.map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]))
    const id = metadata['id'] ?? ''
    if (!this.uploads.has(id)) this.uploads.set(id, { size: Number(request.headers['upload-length']), bytes: [], offset: 0, metadata })
    response.writeHead(201, { location: `/files/${id}` }).end()
  }

  private append(upload: Upload, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    if (Number(request.headers['upload-offset']) !== upload.offset) return void response.writeHead(409).end()
    if (this.damageNext) body[0] = (body[0] ?? 0) ^ 1
    this.damageNext = false
    const [algorithm, checksum] = String(request.headers['upload-checksum']).split(' ')
    if (algorithm !== 'sha256' || createHash('sha256').update(body).digest('base64') !== checksum) return void response.writeHead(460).end()
    upload.bytes.push(body)
    upload.offset += body.length
    response.writeHead(204, { 'upload-offset': upload.offset }).end()
  }
}

/** A TCP proxy that cuts every connection after each of `cuts` bytes, counted over both ways. */
export async function cuttingProxy(targetUrl: string, cuts: number[]) {
  const { port, hostname } = new URL(targetUrl)
  const open = new Set<Socket>()
  let passed = 0
  let happened = 0
  const server = createTcpServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
      open.add(from)
      from.on('error', () => undefined).on('close', () => (open.delete(from), to.destroy()))
      from.on('data', (bytes: Buffer) => {
        const cut = cuts[happened]
        const left = cut === undefined ? Infinity : cut - passed
        passed += bytes.length
        if (bytes.length <= left) return void to.write(bytes)
        happened++
        to.write(bytes.subarray(0, Math.max(left, 0)), () => {
          for (const socket of open) socket.destroy()
        })
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close, cuts: () => happened }
}
