import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import * as z from 'zod'

/** Where a learner's choices are kept, from the root. */
export const settingsFile = '.firedrill/settings.json'

/** What the learner chose, kept in `.firedrill/settings.json`. */
export interface Settings {
  /** The id of the plan that is followed. */
  plan: string | null
  /** Whether items are timed. */
  clock: 'on' | 'off'
  /** What has the work judged: every save, or a key alone. */
  judge: 'save' | 'key'
}

const defaults: Settings = { plan: null, clock: 'on', judge: 'save' }

/** Fields of a newer firedrill stay in the file. */
const schema = z.looseObject({
  plan: z.string().nullable().optional(),
  clock: z.enum(['on', 'off']).optional(),
  judge: z.enum(['save', 'key']).optional(),
})

/** The choices; whatever does not read is as if it was never chosen, for settings are no reason not to drill. */
export const readSettings = (root: string): { settings: Settings; problem: string | null } => {
  const text = readOrNull(join(root, settingsFile))
  if (text === null) return { settings: defaults, problem: null }
  const found = parse(text)
  if (!found) {
    return { settings: defaults, problem: `${settingsFile} does not read: it counts as not there` }
  }
  const { plan = defaults.plan, clock = defaults.clock, judge = defaults.judge } = found
  return { settings: { plan, clock, judge }, problem: null }
}

/** Keeps choices; a file that did not read is put beside. Throws an `environment` error where it cannot be written. */
export const writeSettings = (root: string, change: Partial<Settings>): void => {
  const path = join(root, settingsFile)
  const text = readOrNull(path)
  const found = text === null ? {} : parse(text)
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (!found) renameSync(path, `${path}.unreadable`)
    // Whole or not at all, and two terminals share no file.
    const scratch = `${path}.${process.pid}.new`
    writeFileSync(scratch, `${JSON.stringify({ ...found, ...change }, null, 2)}\n`)
    renameSync(scratch, path)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `${settingsFile} cannot be written: ${(error as Error).message}`,
      'Make .firedrill/ writable, then try again.',
      { cause: error },
    )
  }
}

const parse = (text: string): z.infer<typeof schema> | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
