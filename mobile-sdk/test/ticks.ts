import type { Server } from 'node:http'
import { GraphQLError, buildSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { document } from './http.js'

export interface Tick {
  cursor: string
  n: number
}
export const ticks = document<{ ticks: Tick }, { after?: string }>('subscription Ticks($after: String) { ticks(after: $after) { cursor n } }', 'cd'.repeat(32))
export const ticksId = `sha256:${'cd'.repeat(32)}`
const schema = buildSchema('type Query { x: Int } type Tick { cursor: String! n: Int! } type Subscription { ticks(after: String): Tick! }')

/** A log with subscribers: a cursor is its number, and one below `oldest` needs a resync. */
export class Log {
  length = 0
  oldest = 0
  starts: (string | undefined)[] = []
  inits: Record<string, unknown>[] = []
  refuse = (_init: Record<string, unknown>): number | undefined => undefined
  sockets = new Set<WebSocket>()
  frames: string[] = []
  private bells = new Set<() => void>()

  append(count = 1): void {
    this.length += count
    for (const bell of this.bells) bell()
  }

  async *read(after: string | undefined): AsyncGenerator<{ ticks: Tick }> {
    this.starts.push(after)
    if (after !== undefined && Number(after) < this.oldest) throw new GraphQLError('too old', { extensions: { code: 'RESYNC_REQUIRED' } })
    let at = after === undefined ? this.length : Number(after)
    for (;;) {
      if (at < this.length) yield { ticks: { cursor: String(++at), n: at } }
      else await new Promise<void>((resolve) => this.bells.add(resolve))
    }
  }

  /** Answers graphql-transport-ws at /graphql of an HTTP server. */
  serve(server: Server): { dispose(): void | Promise<void> } {
    const wss = new WebSocketServer({ server, path: '/graphql' })
    wss.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket)).on('message', (data) => this.frames.push(String(data)))
    })
    return useServer(
      {
        schema,
        onConnect: ({ connectionParams = {}, extra }) => {
          this.inits.push(connectionParams)
          const code = this.refuse(connectionParams)
          if (code) extra.socket.close(code, 'refused')
          return !code
        },
        // The real server takes a documentId instead of a query.
        jsonMessageReviver: (_key, value: { documentId?: string; query?: string }) =>
          value?.documentId === ticksId && value.query === undefined ? { ...value, query: String(ticks) } : value,
        roots: { subscription: { ticks: ({ after }: { after?: string }) => this.read(after) } },
      },
      wss,
    )
  }
}
