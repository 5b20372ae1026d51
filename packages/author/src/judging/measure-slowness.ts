import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { median } from '../median.ts'

/** What starting Node takes on a machine for which the budgets are meant, in milliseconds. */
const usualMs = 40

/** How many times slower than meant the machine is at the moment, at least 1: by the time that `node -e 0` takes. */
export const measureSlowness = async (): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore', env: { NODE_OPTIONS: '' } })
    await once(child, 'close')
    times.push(performance.now() - start)
  }
  return Math.max(1, (median(times) ?? usualMs) / usualMs)
}
