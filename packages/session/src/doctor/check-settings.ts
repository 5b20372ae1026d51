import { readSettings, settingsFile } from '../settings.ts'
import { type Checkup, ok, warn } from './checkup.ts'

/** What the learner chose: whether it reads. */
export const checkSettings = (root: string): Checkup => {
  const { settings, problem } = readSettings(root)
  if (problem)
    return warn('settings', problem, 'Choose again with `pnpm drill settings`: the old file is put beside.')
  const { plan, clock, judge } = settings
  return ok('settings', `${settingsFile}: clock ${clock}, judged by ${judge}, plan ${plan ?? 'off'}`)
}
