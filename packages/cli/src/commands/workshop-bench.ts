import { FiredrillError } from '@firedrill/course'
import { benchWorkshop, formatFigures, isGood, type WorkshopFigures } from '@firedrill/workshop'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** The command line of `workshop bench`, as it is typed. */
export interface BenchCommandOptions {
  learners?: string[]
  seconds: string
  restarts: string
  databaseUrl?: string
  json?: boolean
}

/** `workshop bench`: 0 where every figure is within its limit and nothing was lost, 1 where not. */
export const benchHost = async ({ home }: Workspace, options: BenchCommandOptions): Promise<number> => {
  const all: WorkshopFigures[] = []
  for (const learners of options.learners ?? ['50', '150', '500']) {
    const figures = await benchWorkshop({
      home,
      learners: readCount('--learners', learners, 2_000),
      seconds: readCount('--seconds', options.seconds, 3_600),
      restarts: readCount('--restarts', options.restarts, 100),
      databaseUrl: options.databaseUrl ?? null,
    })
    all.push(figures)
    if (!options.json) process.stdout.write(formatFigures(figures))
  }
  if (options.json) printJson({ ok: all.every(isGood), figures: all })
  return all.every(isGood) ? 0 : 1
}

const readCount = (option: string, text: string, most: number): number => {
  const count = Number(text)
  if (text.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= most) return count
  throw new FiredrillError('usage', `${option} ${text} is no count.`, `Give a whole number up to ${most}.`)
}
