import type { Wx, WxSocketTask } from './types.js'

/** A WebSocket class by wx.connectSocket, to pass to `createMuster`. */
export function wxWebSocket(wx: Wx): unknown {
  return class WxWebSocket {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readyState = 0
    onopen: (() => void) | null = null
    onmessage: ((event: { data: unknown }) => void) | null = null
    onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | null = null
    onerror: ((event: { message: string }) => void) | null = null
    private readonly task: WxSocketTask

    constructor(url: string, protocol: string | string[]) {
      const failed = ({ errMsg }: { errMsg: string }) => this.fail(errMsg)
      this.task = wx.connectSocket({ url, protocols: [protocol].flat(), fail: failed })
      this.task.onOpen(() => {
        this.readyState = 1
        this.onopen?.()
      })
      this.task.onMessage((message) => this.onmessage?.(message))
      this.task.onClose(({ code, reason }) => this.end(code, reason))
      this.task.onError(failed)
    }

    send(data: string): void {
      this.task.send({ data, fail: ({ errMsg }) => this.fail(errMsg) })
    }

    close(code?: number, reason?: string): void {
      if (this.readyState > 1) return
      this.readyState = 2
      this.task.close({ ...(code !== undefined && { code }), ...(reason !== undefined && { reason }) })
    }

    /** WeChat does not always tell of a close after an error. */
    private fail(message: string): void {
      if (this.readyState === 3) return
      this.onerror?.({ message })
      this.end(1006, message)
    }

    private end(code: number, reason: string): void {
      if (this.readyState === 3) return
      this.readyState = 3
      this.onclose?.({ code, reason, wasClean: code === 1000 })
    }
  }
}
