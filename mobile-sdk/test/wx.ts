import { appendFile, mkdir, readFile, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { types } from 'node:util'
import { WebSocket } from 'ws'
import type { Wx } from '../src/wx/index.js'

/** What wx.request takes; anything else fails there. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const MAX_SOCKETS = 5
const STORAGE_BYTES = 1 << 20

type Fail = { fail?(error: { errMsg: string }): void }

/**
 * WeChat's `wx` as strict as on a phone: no PATCH, texts and whole buffers only, header names as the server wrote them,
 * answers later and by callback, errors as `errMsg`. `buffer` makes an ArrayBuffer of the mini-program's own world.
 */
export function fakeWx(folder: string, buffer: (bytes: Uint8Array) => ArrayBuffer): Wx & { counts: Record<string, number> } {
  const storage = new Map<string, string>()
  const counts: Record<string, number> = {}
  let sockets = 0
  const later = (work: () => void) => void setTimeout(work, 0)
  const answered = (name: string, work: Promise<unknown>, { success, fail }: { success?(result: never): void } & Fail) => {
    counts[name] = (counts[name] ?? 0) + 1
    work.then(
      (result) => success?.(result as never),
      (error: Error) => fail?.({ errMsg: `${name}:fail ${error.message}` }),
    )
  }
  const bytes = (data: string | ArrayBuffer, encoding?: string) => {
    if (typeof data === 'string') return Buffer.from(data, encoding as BufferEncoding | undefined)
    if (!types.isAnyArrayBuffer(data)) throw new Error('data must be a string or an ArrayBuffer')
    return Buffer.from(data)
  }
  return {
    counts,
    env: { USER_DATA_PATH: folder },
    request({ url, method, header, data, success, fail, responseType }) {
      counts[`request ${method}`] = (counts[`request ${method}`] ?? 0) + 1
      const failed = (why: string) => later(() => fail({ errMsg: `request:fail ${why}` }))
      if (!METHODS.includes(method)) return failed(`invalid method ${method}`), { abort: () => undefined }
      if (responseType !== 'arraybuffer') throw new Error('the test knows array buffers only')
      if (data !== undefined && typeof data !== 'string' && !types.isAnyArrayBuffer(data)) throw new Error('request:fail data must be text or an ArrayBuffer')
      if (Object.values(header).some((value) => typeof value !== 'string')) throw new Error('request:fail header must be text')
      const request = httpRequest(url, { method, headers: header }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', ({ message }) => failed(message))
        response.on('end', () => {
          const names = Object.entries(response.headers).map(([name, value]) => [name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), String(value)])
          success({ statusCode: response.statusCode ?? 0, header: Object.fromEntries(names), data: buffer(Buffer.concat(chunks)) })
        })
      })
      request.on('error', ({ message }) => failed(message))
      if (data === undefined) request.end()
      else request.end(typeof data === 'string' ? data : Buffer.from(data))
      return { abort: () => void request.destroy(new Error('abort')) }
    },
    connectSocket({ url, protocols, fail }) {
      const socket = new WebSocket(url, [...protocols])
      if (++sockets > MAX_SOCKETS) later(() => fail?.({ errMsg: 'connectSocket:fail too many' }))
      socket.on('close', () => sockets--)
      socket.on('error', () => undefined)
      return {
        send: ({ data, fail }) => {
          if (typeof data !== 'string' || socket.readyState !== 1) return later(() => fail?.({ errMsg: 'sendSocketMessage:fail not open' }))
          socket.send(data)
        },
        close: ({ code, reason }) => socket.close(code, reason),
        onOpen: (listener) => socket.on('open', () => listener()),
        onMessage: (listener) => socket.on('message', (data: Buffer, binary) => listener({ data: binary ? buffer(data) : data.toString() })),
        onClose: (listener) => socket.on('close', (code, reason) => listener({ code, reason: reason.toString() })),
        onError: (listener) => socket.on('error', ({ message }) => listener({ errMsg: message })),
      }
    },
    getRandomValues: ({ length, success }) => later(() => success({ randomValues: buffer(randomBytes(length)) })),
    getStorageSync: (key) => storage.get(key) ?? '',
    setStorageSync: (key, value) => {
      if (value.length > STORAGE_BYTES) throw new Error('setStorageSync:fail entry size limit reached')
      storage.set(key, value)
    },
    removeStorageSync: (key) => void storage.delete(key),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    offAppShow: () => undefined,
    getFileSystemManager: () => ({
      stat: ({ path, ...callbacks }) => answered('stat', stat(path).then(({ size }) => ({ stats: { size } })), callbacks),
      readFile: ({ filePath, position = 0, length, ...callbacks }) => {
        const read = readFile(filePath).then((all) => {
          const end = length === undefined ? all.length : position + length
          if (end > all.length) throw new Error('the value of "length" is out of range')
          return { data: buffer(all.subarray(position, end)) }
        })
        answered('readFile', read, callbacks)
      },
      writeFile: ({ filePath, data, encoding, ...callbacks }) => answered('writeFile', writeFile(filePath, bytes(data, encoding)), callbacks),
      // On a phone appending needs a file that is there.
      appendFile: ({ filePath, data, encoding, ...callbacks }) => answered('appendFile', stat(filePath).then(() => appendFile(filePath, bytes(data, encoding))), callbacks),
      rename: ({ oldPath, newPath, ...callbacks }) => answered('rename', rename(oldPath, newPath), callbacks),
      unlink: ({ filePath, ...callbacks }) => answered('unlink', unlink(filePath), callbacks),
      readdir: ({ dirPath, ...callbacks }) => answered('readdir', readdir(dirPath).then((files) => ({ files })), callbacks),
      mkdir: ({ dirPath, recursive, ...callbacks }) => answered('mkdir', mkdir(dirPath, { recursive }), callbacks),
    }),
  }
}
