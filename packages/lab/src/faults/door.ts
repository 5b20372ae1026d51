/**
 * Code of the thread that keeps the door: it listens with a backlog of one and sleeps, so the system queues
 * connections and nobody takes them. Awake, it passes each on to the server behind it once the client has spoken.
 */
export const doorkeeper = `
const { connect, createServer } = require('node:net')
const { parentPort, workerData } = require('node:worker_threads')
const server = createServer((client) => {
  client.on('error', () => {})
  client.once('data', (first) => {
    client.pause()
    const behind = connect({ host: '127.0.0.1', port: workerData.behind })
    behind.on('error', () => client.resetAndDestroy())
    client.on('close', () => behind.destroy())
    behind.on('close', () => client.destroySoon())
    behind.write(first)
    behind.pipe(client)
    client.pipe(behind)
  })
})
server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
  parentPort.postMessage(server.address().port)
  Atomics.wait(workerData.bolt, 0, 0)
})
`
