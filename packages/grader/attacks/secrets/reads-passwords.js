// attack: reads users, machine names and logs of the machine it runs on | family: secrets | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { existsSync, readFileSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'

export const errorShare = () => {
  writeSync(1, 'tried')
  for (const path of [
    '/etc/shadow',
    '/etc/machine-id',
    '/etc/resolv.conf',
    '/var/log',
    '/run/secrets',
    '/etc/hostname',
    '/.dockerenv',
  ])
    if (existsSync(path)) writeSync(1, `reached: ${path}`)
  if (hostname() !== 'drill' || readFileSync('/etc/passwd', 'utf8').includes('root'))
    writeSync(1, 'reached: names')
}
