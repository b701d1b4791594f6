/** The part of WeChat's `wx` that the SDK uses. */
export interface Wx {
  request(options: {
    url: string
    method: string
    header: Record<string, string>
    data?: string | ArrayBuffer
    dataType: string
    responseType: 'arraybuffer'
    success(answer: { statusCode: number; header: Record<string, string>; data: ArrayBuffer }): void
    fail(error: { errMsg: string }): void
  }): { abort(): void }
  connectSocket(options: { url: string; protocols: string[]; fail?(error: { errMsg: string }): void }): WxSocketTask
  getRandomValues(options: { length: number; success(result: { randomValues: ArrayBuffer }): void; fail(error: { errMsg: string }): void }): void
  getStorageSync(key: string): unknown
  setStorageSync(key: string, value: string): void
  removeStorageSync(key: string): void
  getFileSystemManager(): WxFiles
  env: { USER_DATA_PATH: string }
  onNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void
  offNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void
  onAppShow(listener: () => void): void
  offAppShow(listener: () => void): void
}

export interface WxSocketTask {
  send(options: { data: string; fail?(error: { errMsg: string }): void }): void
  close(options: { code?: number; reason?: string }): void
  onOpen(listener: () => void): void
  onMessage(listener: (message: { data: string | ArrayBuffer }) => void): void
  onClose(listener: (close: { code: number; reason: string }) => void): void
  onError(listener: (error: { errMsg: string }) => void): void
}

interface Callbacks<T> {
  success(result: T): void
  fail(error: { errMsg: string }): void
}

export interface WxFiles {
  stat(options: { path: string } & Callbacks<{ stats: { size: number } }>): void
  readFile(options: { filePath: string; position?: number; length?: number } & Callbacks<{ data: ArrayBuffer }>): void
  writeFile(options: { filePath: string; data: ArrayBuffer | string; encoding?: 'utf8' } & Callbacks<unknown>): void
  appendFile(options: { filePath: string; data: string; encoding: 'utf8' } & Callbacks<unknown>): void
  rename(options: { oldPath: string; newPath: string } & Callbacks<unknown>): void
  unlink(options: { filePath: string } & Callbacks<unknown>): void
  readdir(options: { dirPath: string } & Callbacks<{ files: string[] }>): void
  mkdir(options: { dirPath: string; recursive: boolean } & Callbacks<unknown>): void
}
