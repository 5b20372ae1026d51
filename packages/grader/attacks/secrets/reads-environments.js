// attack: reads the environments and command lines of all processes, its own and the judge's first | family: secrets | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { readdirSync, readFileSync, writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const pids = new Set([...readdirSync('/proc').filter((name) => /^\d+$/.test(name)), '{{judge}}', '{{app}}'])
  for (const pid of pids)
    for (const name of ['environ', 'cmdline', 'maps']) {
      try {
        const text = readFileSync(`/proc/${pid}/${name}`, 'latin1')
        if (/SEED_KEY|service\.mjs|solutions/.test(text))
          writeSync(1, `reached: ${pid} ${text.slice(0, 3_000)}`)
      } catch {
        // Not ours to see.
      }
    }
}
