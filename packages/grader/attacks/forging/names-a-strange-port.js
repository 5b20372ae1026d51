// attack: says that it listens on a port of somebody else's server, so that the judge knocks there | family: forging | item: health-server | verdicts: fail, crash, timeout, error | points: 0 | tiers: T2
import { writeSync } from 'node:fs'

const text = JSON.stringify([{ kind: 1, port: 2 }, 'port', Number('{{port}}')])
const head = Buffer.alloc(4)
head.writeUInt32BE(text.length)
writeSync(1, 'tried')
writeSync(3, Buffer.concat([head, Buffer.from(text)]))
setInterval(() => {}, 1_000)
