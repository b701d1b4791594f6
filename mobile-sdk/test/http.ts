import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { TypedDocumentString } from '../src/_generated/graphql.js'
import type { RetryOptions } from '../src/index.js'

/** Short waits, so that tests of many retries are quick. */
export const quick: RetryOptions = { attempts: 6, baseMs: 5, maxMs: 40 }

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  body: { query?: string; documentId?: string; variables?: Record<string, unknown> }
  bearer: string | undefined
}

/** A server on a free port that reads JSON bodies; `close` also ends its connections. */
export async function serve(handle: (exchange: Exchange) => void | Promise<void>) {
  const server = createServer(async (request, response) => {
    const text = (await readBody(request)).toString()
    const bearer = request.headers.authorization?.replace('Bearer ', '')
    await handle({ request, response, body: text ? JSON.parse(text) : {}, bearer })
  })
  return { server, ...(await listen(server)) }
}

export async function listen(server: Server) {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port, url: `http://127.0.0.1:${port}`, close }
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export function answer(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

export function refusal(code: string, message = code) {
  return { errors: [{ message, extensions: { code, requestId: 'req-1' } }] }
}

/** A document of the test's own. */
export function document<D, V = Record<string, unknown>>(text: string, hash?: string): TypedDocumentString<D, V> {
  return new TypedDocumentString<D, V>(text, hash ? { hash } : undefined)
}
