import { backoffMs, type RetryOptions } from '../retry.js'
import type { Network } from './network.js'

interface ScheduleOptions {
  network: Network
  now: () => number
  retry: RetryOptions
  run: () => Promise<unknown>
}

/** Other things may follow at once: they go in the same round. */
const SOON_MS = 200
/** Also when nothing waits: heartbeat, and the comparison with a restored server. */
const IDLE_MS = 15 * 60_000

/** When the next round begins: at once on network and foreground, else later and later. */
export class Schedule {
  nextTryAt: number | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private stopWatching: (() => void) | undefined
  private failures = 0

  constructor(private readonly options: ScheduleOptions) {}

  start(): void {
    this.stopWatching = this.options.network.watch(() => this.hurry())
    this.hurry()
  }

  stop(): void {
    this.stopWatching?.()
    this.stopWatching = undefined
    clearTimeout(this.timer)
    this.nextTryAt = undefined
  }

  /** Something new waits. While tries fail it does not hurry: the network says when it is back. */
  soon(): void {
    if (this.failures === 0) this.after(SOON_MS)
  }

  /** A round is over. */
  rest(again: boolean): void {
    this.failures = again ? this.failures + 1 : 0
    this.after(again ? backoffMs(this.failures - 1, this.options.retry) : IDLE_MS)
  }

  /** What kept it from sending may be over. */
  hurry(): void {
    this.failures = 0
    this.after(0)
  }

  private after(ms: number): void {
    if (!this.stopWatching) return
    const at = this.options.now() + ms
    // What is planned sooner stays, unless its time has passed.
    if (this.timer !== undefined && this.nextTryAt !== undefined && this.nextTryAt <= at) return
    clearTimeout(this.timer)
    this.nextTryAt = at
    this.timer = setTimeout(() => this.fire(), ms)
    // Node would wait for it.
    ;(this.timer as { unref?: () => void }).unref?.()
  }

  private fire(): void {
    this.timer = undefined
    this.nextTryAt = undefined
    if (this.options.network.online()) void this.options.run()
    else this.rest(true)
  }
}
