import { isQuestion, type Item, type Place } from '@firedrill/course'
import type { Context } from '../context.ts'
import { readSolution } from '../reveal/read-solution.ts'
import { requireUnlocked } from '../reveal/require-open.ts'
import { requireTried } from '../reveal/require-tried.ts'
import type { Session } from '../session-types.ts'
import { readAnswer } from '../question/read-answer.ts'
import { bringAttemptBack } from './bring-attempt-back.ts'
import { compareFiles } from './compare.ts'
import { readTexts } from './judged-texts.ts'
import { listAttempts, requireFiles } from './kept-attempt.ts'
import { startFromOwn } from './start-from.ts'

type LookBack = Pick<
  Session,
  'attempts' | 'attemptFiles' | 'compareAttempts' | 'compareSolution' | 'bringBack' | 'startFromOwn'
>

/** What is done with attempts that are over. */
export const lookBack = ({ root, course, history, state, instance }: Context): LookBack => {
  const filesOf = (item: Item, number: number): Record<string, string> =>
    requireFiles(root, item, { entries: history.entries(), number })
  return {
    attempts: (item) => listAttempts(root, item, history.entries()),
    attemptFiles: filesOf,
    compareAttempts: async (item, from, to) =>
      compareFiles(
        { title: `attempt ${from}`, files: filesOf(item, from) },
        { title: `attempt ${to}`, files: filesOf(item, to) },
      ),
    compareSolution: async (item, place = 'work') => {
      requireTried(item, state(item))
      requireUnlocked(root, item, state(item))
      const mine = readTexts(root, item, place) ?? {}
      if (!isQuestion(item)) {
        return compareFiles(
          { title: 'yours', files: item.kind === 'exercise' ? mine : mapText(mine, withoutTask) },
          { title: 'reference', files: readSolution(root, item).files },
        )
      }
      const found = instance(item, place)
      const { answer } = readAnswer(root, item, found)
      return compareFiles(
        { title: 'yours', files: { answer: found.given ?? '' } },
        { title: 'reference', files: { answer: answer ?? '' } },
      )
    },
    bringBack: (item: Item, number: number, place: Place = 'work') =>
      bringAttemptBack(root, item, { place, files: filesOf(item, number) }),
    startFromOwn: (item, place = 'work') =>
      startFromOwn(root, item, { course, entries: history.entries(), place }),
  }
}

/** The task in a drill's opening comment is no part of the answer, and would push it off the screen. */
const withoutTask = (text: string): string => text.replace(/^\s*\/\*[\s\S]*?\*\/\s*/, '')

const mapText = (
  files: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]))
