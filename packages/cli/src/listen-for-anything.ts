import { type AddressInfo, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** The address of a workshop where nobody answers: counts who knocks. For tests. */
export const listenForAnything = async () => {
  let knocks = 0
  const server = createServer((socket) => {
    knocks++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { address: `K7QM2XWD@127.0.0.1:${(server.address() as AddressInfo).port}`, knocks: () => knocks }
}
