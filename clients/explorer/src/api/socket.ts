// Subscriptions over one WebSocket (graphql-transport-ws), opened with the first and closed after the last.
// After a lost connection each subscription goes on from the last cursor it saw, if its document takes `$after`.

import { createClient, type Client, type SubscribePayload } from 'graphql-ws';
import { ENDPOINT, type Answer, type Operation } from './post';

export type SocketState = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'failed';
/** What the page shows of the socket; `events` counts payloads since the first running subscription began. */
export type SocketView = { state: SocketState; running: number; events: number; reason: string };
export type Sink = { next: (answer: Answer) => void; error: (error: unknown) => void; complete: () => void };

const IDLE: SocketView = { state: 'idle', running: 0, events: 0, reason: '' };
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;

export class Socket {
  #client: Client;
  #view = IDLE;
  #listeners = new Set<() => void>();
  #wasConnected = false;

  /**
   * `greeting` is sent as connection_init; it is asked for at each connect, since tokens change.
   * `refused` is told when the server closes the socket because of who opened it.
   */
  constructor(greeting: () => Promise<Record<string, unknown>>, refused: () => void) {
    const url = new URL(ENDPOINT);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#client = createClient({
      url: url.href,
      connectionParams: greeting,
      lazyCloseTimeout: 2_000,
      keepAlive: 20_000,
      retryAttempts: 8,
      shouldRetry: (event) => event instanceof CloseEvent && event.code !== FORBIDDEN,
      on: {
        connecting: () => this.#show({ state: this.#wasConnected ? 'reconnecting' : 'connecting', reason: '' }),
        connected: () => {
          this.#wasConnected = true;
          this.#show({ state: 'connected' });
        },
        closed: (event) => {
          this.#closed(event);
          if (event instanceof CloseEvent && [UNAUTHORIZED, FORBIDDEN].includes(event.code)) refused();
        },
        // Without a receiver graphql-ws prints what every subscription's own error already says.
        error: () => undefined,
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): SocketView => this.#view;

  /** Starts a subscription; the returned function ends it. */
  start(operation: Operation, sink: Sink): () => void {
    const payload = { ...operation } as { -readonly [K in keyof SubscribePayload]: SubscribePayload[K] };
    const resumable = /\$after\s*:/.test(operation.query);
    const first = this.#view.running === 0;
    this.#show({ running: this.#view.running + 1, ...(first ? { events: 0, reason: '' } : {}) });
    let open = true;
    const finish = () => {
      if (!open) return;
      open = false;
      this.#show({ running: this.#view.running - 1 });
    };
    const stop = this.#client.subscribe(payload, {
      next: (answer) => {
        this.#show({ events: this.#view.events + 1 });
        const cursor = resumable ? cursorOf(answer as Answer) : null;
        // graphql-ws sends this same object again when it reconnects.
        if (cursor) payload.variables = { ...payload.variables, after: cursor };
        sink.next(answer as Answer);
      },
      error: (error) => {
        finish();
        sink.error(readable(error));
      },
      complete: () => {
        finish();
        sink.complete();
      },
    });
    return () => {
      stop();
      finish();
    };
  }

  /** Ends every subscription and closes the socket for good. */
  close(): void {
    void this.#client.dispose();
  }

  #closed(event: unknown): void {
    const code = event instanceof CloseEvent ? event.code : 0;
    const wanted = this.#view.running > 0;
    this.#wasConnected &&= wanted;
    const reason = event instanceof CloseEvent ? `${event.code} ${event.reason}`.trim() : '';
    if (!wanted || code === 1000) this.#show({ state: 'idle' });
    else this.#show({ state: code >= 4400 ? 'failed' : 'reconnecting', reason });
  }

  #show(change: Partial<SocketView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The cursor that every payload of this API carries in its one root field. */
function cursorOf(answer: Answer): string | null {
  const [payload] = Object.values(answer.data ?? {});
  const cursor = typeof payload === 'object' && payload !== null && 'cursor' in payload ? payload.cursor : null;
  return typeof cursor === 'string' ? cursor : null;
}

/** graphql-ws reports GraphQL errors as a list, a lost socket as its close event, and no network as a bare event. */
function readable(error: unknown): unknown {
  if (error instanceof CloseEvent) return { message: `Socket closed: ${error.code} ${error.reason}`.trim() };
  if (error instanceof Event) return { message: 'The socket could not be opened.' };
  return error;
}
