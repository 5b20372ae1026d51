import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A port of 127.0.0.1 at which nobody listens and which nobody else can take. */
export interface HeldPort {
  port: number
  release: () => Promise<void>
}

/**
 * Holds a free port, or the one given, so that connections to it are refused. It is the near end of a connection that
 * stands: the system gives it to no one else, and answers strangers with an RST.
 */
export const holdPort = async (port = 0): Promise<HeldPort> => {
  const far: Socket[] = []
  const keeper = createServer((socket) => void far.push(socket.on('error', () => {})))
  keeper.listen(0, '127.0.0.1')
  await once(keeper, 'listening')
  const near = connect({
    host: '127.0.0.1',
    port: (keeper.address() as AddressInfo).port,
    localAddress: '127.0.0.1',
    ...(port > 0 ? { localPort: port } : {}),
  })
  const release = async (): Promise<void> => {
    const closed = new Promise((resolve) => keeper.close(resolve))
    // In order, the port would rest for a minute: RST frees it at once.
    near.resetAndDestroy()
    for (const socket of far) socket.destroy()
    await closed
  }
  try {
    await once(near, 'connect')
  } catch (error) {
    await release()
    throw error
  }
  near.on('error', () => {})
  return { port: near.localPort ?? port, release }
}
