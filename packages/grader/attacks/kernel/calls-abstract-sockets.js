// attack: connects to local sockets of the machine outside, by abstract and by usual names | family: kernel | item: ask-status | verdicts: fail | points: 0 | tiers: T2
import { writeSync } from 'node:fs'
import { connect } from 'node:net'

const paths = [
  '\0{{mark}}',
  '/var/run/docker.sock',
  '/run/systemd/private',
  '/run/dbus/system_bus_socket',
  '/proc/{{app}}/root/tmp',
]
export const askStatus = async () => {
  writeSync(1, 'tried')
  const knock = (path) =>
    new Promise((resolve) => {
      connect({ path })
        .on('connect', () => resolve(writeSync(1, `reached: ${path}`)))
        .on('error', (error) => resolve(writeSync(1, ` ${error.code}`)))
    })
  await Promise.all(paths.map(knock))
}
