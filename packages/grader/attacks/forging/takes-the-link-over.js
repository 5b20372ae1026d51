// attack: finds the host's own socket among the active handles, drops its listeners and speaks in its place | family: forging | item: error-share | verdicts: crash, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  const sockets = process._getActiveHandles().filter((handle) => handle.constructor.name === 'Socket')
  writeSync(1, `tried ${sockets.length} ${process.getActiveResourcesInfo().length}`)
  for (const socket of sockets) {
    socket.removeAllListeners()
    socket.on('data', (bytes) => socket.write(bytes))
    socket.on('error', () => {})
  }
  return new Promise(() => {})
}
