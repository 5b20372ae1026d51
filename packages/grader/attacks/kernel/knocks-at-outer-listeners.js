// attack: connects to a listener of the machine outside, by every name of this host | family: kernel | item: ask-status | verdicts: fail, timeout | points: 0 | tiers: T2
import { writeSync } from 'node:fs'
import { connect } from 'node:net'

const hosts = [
  '127.0.0.1',
  '::1',
  '0.0.0.0',
  'localhost',
  '127.1.2.3',
  '10.0.0.1',
  '172.17.0.1',
  '169.254.169.254',
]
export const askStatus = async () => {
  writeSync(1, 'tried')
  const knock = (host) =>
    new Promise((resolve) => {
      connect({ host, port: Number('{{port}}') })
        .on('connect', () => resolve(writeSync(1, `reached: ${host}`)))
        .on('error', (error) => resolve(writeSync(1, ` ${error.code}`)))
    })
  await Promise.all(hosts.map(knock))
}
