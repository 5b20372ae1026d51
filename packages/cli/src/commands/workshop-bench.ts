import { FiredrillError } from '@firedrill/course'
import { benchWorkshop, formatFigures, judgeFigures, type WorkshopFigures } from '@firedrill/workshop'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** The command line of `workshop bench`, as it is typed. */
export interface BenchCommandOptions {
  learners?: string[]
  seconds?: string
  restarts?: string
  long?: boolean
  databaseUrl?: string
  json?: boolean
}

/** What is measured unless told: a minute each, or the five minutes and three restarts that a host promises. */
const usual = {
  short: { learners: ['50', '150', '500'], seconds: '60', restarts: '1' },
  long: { learners: ['500'], seconds: '300', restarts: '3' },
}

/** `workshop bench`: 0 where every figure is within its limit and nothing was lost, 1 where not. */
export const benchHost = async ({ home }: Workspace, options: BenchCommandOptions): Promise<number> => {
  const { learners: counts, seconds, restarts } = { ...usual[options.long ? 'long' : 'short'], ...options }
  const all: WorkshopFigures[] = []
  for (const learners of counts) {
    const figures = await benchWorkshop({
      home,
      learners: readCount('--learners', learners, 2_000),
      seconds: readCount('--seconds', seconds, 3_600),
      restarts: readCount('--restarts', restarts, 100),
      databaseUrl: options.databaseUrl ?? null,
    })
    all.push(figures)
    if (!options.json) process.stdout.write(formatFigures(figures))
  }
  const ok = all.every((figures) => judgeFigures(figures) === 'good')
  if (options.json) printJson({ ok, figures: all })
  return ok ? 0 : 1
}

const readCount = (option: string, text: string, most: number): number => {
  const count = Number(text)
  if (text.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= most) return count
  throw new FiredrillError('usage', `${option} ${text} is no count.`, `Give a whole number up to ${most}.`)
}
