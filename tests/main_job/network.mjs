// A network between client and server that breaks when the test says so.
import { connect, createServer } from 'node:net'

/** A TCP proxy; `cutAfter(bytes)` breaks the next connection that has sent that much to the server. */
export async function startNetwork(port) {
  let left = Infinity
  let cuts = 0
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    const close = () => {
      client.destroy()
      server.destroy()
    }
    client.on('error', close).on('close', close)
    server.on('error', close).on('close', close)
    server.pipe(client)
    client.on('data', (bytes) => {
      if (bytes.length < left) {
        left -= bytes.length
        server.write(bytes)
        return
      }
      // The server gets a part of the bytes, the client learns nothing.
      server.write(bytes.subarray(0, left))
      left = Infinity
      cuts += 1
      setTimeout(close, 20)
    })
  })
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    cutAfter: (bytes) => void (left = bytes),
    cuts: () => cuts,
    close: () => proxy.close(),
  }
}
