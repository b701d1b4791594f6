import type { Network } from '../offline/network.js'
import type { KeyValueStore } from '../storage.js'
import type { UploadSource } from '../upload.js'
import type { Wx } from './types.js'

/** Keeps the session in WeChat's storage. */
export function wxStore(wx: Wx): KeyValueStore {
  return {
    get: (key) => {
      const value = wx.getStorageSync(key)
      return typeof value === 'string' && value !== '' ? value : undefined
    },
    set: (key, value) => wx.setStorageSync(key, value),
    remove: (key) => wx.removeStorageSync(key),
  }
}

/** The network comes back, or the mini-program to the front. */
export function wxNetwork(wx: Wx): Network {
  let connected = true
  return {
    online: () => connected,
    watch(listener) {
      const changed = ({ isConnected }: { isConnected: boolean }) => {
        connected = isConnected
        if (isConnected) listener()
      }
      wx.onNetworkStatusChange(changed)
      wx.onAppShow(listener)
      return () => {
        wx.offNetworkStatusChange(changed)
        wx.offAppShow(listener)
      }
    },
  }
}

/** A file of the mini-program (wx.chooseMedia, the camera), read in pieces. */
export async function wxFile(wx: Wx, path: string): Promise<Exclude<UploadSource, Blob | Uint8Array>> {
  const files = wx.getFileSystemManager()
  const { stats } = await settled<{ stats: { size: number } }>((callbacks) => files.stat({ path, ...callbacks }))
  return {
    size: stats.size,
    read: async (position, end) => {
      if (end <= position) return new Uint8Array()
      const { data } = await settled<{ data: ArrayBuffer }>((callbacks) => files.readFile({ filePath: path, position, length: end - position, ...callbacks }))
      return new Uint8Array(data)
    },
  }
}

/** A promise of a call that answers by callbacks. */
export function settled<T>(call: (callbacks: { success(result: T): void; fail(error: { errMsg: string }): void }) => void): Promise<T> {
  return new Promise((resolve, reject) => call({ success: resolve, fail: ({ errMsg }) => reject(new Error(errMsg)) }))
}
