import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { Registry } from 'prom-client'

/** HTTP by hand: one request for each connection. */
export async function serveMetrics(registry: Registry) {
  const sockets = new Set<Socket>()
  const answer = async (path: string): Promise<string> => {
    if (path !== '/metrics') return 'HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'
    try {
      const text = await registry.metrics()
      return `HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: ${registry.contentType}\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
    } catch {
      return 'HTTP/1.1 500 Internal Server Error\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'
    }
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', async (chunk) => {
      const path = String(chunk).split(' ')[1] ?? '/'
      socket.end(await answer(path))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { url: `http://127.0.0.1:${port}`, close }
}
