import type { Problem } from '@firedrill/course'
import type { Fault, FireDrill } from '@firedrill/fire'
import { countWords } from '../count-words.ts'

const [mostInPage, mostInDebrief] = [90, 120]

/** The page and each debrief are short, and the page names no fault. */
export const checkFireWords = (
  { page }: FireDrill,
  faults: readonly Fault[],
  at: { drillFile: string; faultsDir: string },
): Problem[] => [
  ...tooLong(at.drillFile, 'page', { text: page, most: mostInPage }),
  ...faults.flatMap(({ slug, debrief }) =>
    tooLong(`${at.faultsDir}/${slug}.yaml`, 'debrief', {
      text: [debrief.what, debrief.sooner, debrief.alert].join(' '),
      most: mostInDebrief,
    }),
  ),
]

const tooLong = (file: string, field: string, { text, most }: { text: string; most: number }): Problem[] => {
  const count = countWords(text)
  if (count <= most) return []
  const message = `has ${count} words, above ${most}.`
  return [{ rule: 'fire-words', file, field, message, fix: 'Say less.' }]
}
