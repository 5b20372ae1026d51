import type { State } from '../state/state.ts'
import type { Answer } from './read-line.ts'

/** What is understood while the list of attempts is open. */
export const attemptsHelp = [
  '  1                look at that attempt',
  '  compare 1 2      what changed from one to the other',
  '  bring back 1     puts its files in place; yours are kept',
  '  close            back to the item',
]

/** Understands a line while the list of attempts is open; null where it is about something else. */
export const readAttemptsLine = ({ panel }: State, word: string): Answer | null => {
  if (panel?.kind !== 'attempts') return null
  if (word === 'close' || word === 'back' || word === '') {
    return { kind: 'do', actions: [{ type: 'command', command: 'close' }] }
  }
  const [, name = '', first, second] =
    /^(compare|diff|bring back|look)? ?(\d+)?(?: (\d+))?$/i.exec(word.toLowerCase()) ?? []
  const numbers = [first, second].filter((text) => text !== undefined).map(Number)
  const missing = numbers.find((number) => !panel.attempts.some((one) => one.number === number))
  if (missing !== undefined) return { kind: 'say', lines: [`There is no attempt ${missing}.`] }
  const [one, other] = numbers
  if (one === undefined) return null
  if (name === 'compare' || name === 'diff') {
    return other === undefined
      ? { kind: 'say', lines: ['Two numbers are compared, as in `compare 1 2`.'] }
      : { kind: 'do', actions: [{ type: 'ask', what: { kind: 'compare', from: one, to: other } }] }
  }
  const kind = name === 'bring back' ? 'bringBack' : 'look'
  return { kind: 'do', actions: [{ type: 'ask', what: { kind, number: one } }] }
}
