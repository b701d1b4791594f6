import type { OfflineStore } from '../src/offline/index.js'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Disturbs this share of requests: one is dropped, the answer of another is lost, a third arrives twice, the second time
 * late and out of order. A tenth of the others is slow.
 */
export function weak(share: number, disturbed: () => void = () => undefined): typeof fetch {
  return async (input, init) => {
    const luck = Math.random()
    if (luck < share) disturbed()
    if (luck < share / 4) throw new TypeError('dropped')
    const response = await fetch(input, init)
    if (luck < share / 2) {
      await response.arrayBuffer().catch(() => undefined)
      throw new TypeError('the answer was lost')
    }
    if (luck < (share * 3) / 4) {
      await response.arrayBuffer().catch(() => undefined)
      return fetch(input, init)
    }
    // The first answer counts; the second time goes by behind later requests.
    if (luck < share) void sleep(Math.random() * 400).then(() => fetch(input, { ...init, signal: null })).then((late) => late.arrayBuffer()).catch(() => undefined)
    else if (Math.random() < 0.1) await sleep(Math.random() * 30)
    return response
  }
}

/** An app that can die at any moment: what it asks for then never comes, and what it writes is not kept. */
export class Life {
  ended = false

  end(): void {
    this.ended = true
  }

  fetch(send: typeof fetch): typeof fetch {
    return async (input, init) => {
      this.check()
      const response = await send(input, init)
      this.check()
      return response
    }
  }

  store(store: OfflineStore): OfflineStore {
    const transact: OfflineStore['transact'] = (work) => {
      this.check()
      return store.transact(work)
    }
    return { ...store, transact }
  }

  private check(): void {
    if (this.ended) throw new TypeError('the app is gone')
  }
}
