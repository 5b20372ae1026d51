import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatInstall, measureInstall } from '@firedrill/author'
import { FiredrillError } from '@firedrill/course'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'

interface InstallOptions {
  mbit: string
  save?: boolean
  json?: boolean
}

/** `author install-cost`: 0 where a learner's install keeps its limits, 1 where it misses one. */
export const installCost = (workspace: Workspace, options: InstallOptions): Promise<number> =>
  untilInterrupted(async (signal) => {
    const cost = await measureInstall({
      root: workspace.root,
      mbit: readSpeed(options.mbit),
      signal,
      onProgress: (step) => void process.stderr.write(`${step} …\n`),
    })
    if (options.save)
      writeFileSync(join(workspace.root, 'docs/install.json'), `${JSON.stringify(cost, null, 2)}\n`)
    process.stdout.write(options.json ? `${JSON.stringify(cost)}\n` : formatInstall(cost))
    return cost.ok ? 0 : 1
  })

const readSpeed = (text: string): number => {
  const mbit = Number(text)
  if (mbit >= 1 && mbit <= 10_000) return mbit
  throw new FiredrillError('usage', `--mbit ${text} is no speed.`, 'Give megabits a second, from 1 to 10000.')
}
