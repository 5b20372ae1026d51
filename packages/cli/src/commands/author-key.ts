import { readSecret } from '@firedrill/author'
import { allDays, FiredrillError, findTarget } from '@firedrill/course'
import { dayKeyOf, formatDayKey } from '@firedrill/course/pack'
import { requireCourse } from '@firedrill/course/read'
import { callerPath } from '../from-caller.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** `author key`: prints the keys of days. */
export const key = async (
  { root }: Workspace,
  words: string[],
  options: { secret?: string; json?: boolean },
): Promise<number> => {
  const secret = readSecret(root, options.secret && callerPath(options.secret))
  const course = requireCourse(root)
  const days =
    words.length === 0 ? allDays(course).map(({ id }) => id) : words.map((word) => requireDay(word))
  const keys = days.map((day) => ({ day, key: formatDayKey(day, dayKeyOf(secret, day)) }))
  if (options.json) printJson({ keys })
  else process.stdout.write(keys.map((one) => `${one.day}  ${one.key}\n`).join(''))
  return 0

  function requireDay(word: string): string {
    const target = findTarget(course, word)
    if (target.kind === 'day') return target.day.id
    throw new FiredrillError('usage', `"${word}" is no day of the course.`, 'Name one as day1.')
  }
}
