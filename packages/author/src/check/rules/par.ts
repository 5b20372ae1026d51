import { isQuestion, type Item, type Problem, type Size } from '@firedrill/course'
import { manifestOf } from '../../manifest-of.ts'

/** In seconds, as docs/authoring.md says. */
const ofSize: Record<Size, [number, number]> = {
  S: [10 * 60, 25 * 60],
  M: [25 * 60, 50 * 60],
  L: [50 * 60, 120 * 60],
}
const ofDrill: [number, number] = [60, 5 * 60]
const ofQuestion: [number, number] = [30, 5 * 60]

/** A par is of the length that its kind and size promise. */
export const checkPar = (item: Item): Problem[] => {
  const [least, most] = item.size ? ofSize[item.size] : isQuestion(item) ? ofQuestion : ofDrill
  if (item.parSeconds >= least && item.parSeconds <= most) return []
  const what = item.size ? `an exercise of size ${item.size}` : isQuestion(item) ? 'a question' : 'a drill'
  return [
    {
      rule: 'par',
      file: manifestOf(item),
      field: `${item.slug}.par`,
      message: `its par is ${show(item.parSeconds)}, and ${what} takes ${show(least)} to ${show(most)}.`,
      fix: item.size ? 'Correct par or size, or split it.' : 'Cut it to one idea, or make it an exercise.',
    },
  ]
}

const show = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`)
