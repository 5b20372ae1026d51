import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Canaries } from '../wire/probe.ts'

/** Sets out what no sandboxed process must be able to find: a secret file, a listener, an abstract local socket. */
export const setOutCanaries = async (
  folders: string[],
): Promise<{ canaries: Canaries; takeIn: () => void }> => {
  // Loaded here: the app imports this file, and its start must not wait for them.
  const { randomBytes } = await import('node:crypto')
  const { createServer } = await import('node:net')
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-canary-'))
  const secret = randomBytes(16).toString('hex')
  const file = join(folder, 'secret')
  writeFileSync(file, secret)
  const listener = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  const abstractName = `firedrill-${secret}`
  const local = createServer((socket) => socket.destroy()).listen({ path: `\0${abstractName}` })
  const servers: Server[] = [listener, local]
  const takeIn = (): void => {
    for (const server of servers) server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await Promise.all(servers.map((server) => once(server, 'listening')))
  } catch (error) {
    takeIn()
    throw error
  }
  const { port } = listener.address() as AddressInfo
  return { canaries: { file, folders, port, abstractName, pid: process.pid }, takeIn }
}
