import type { Action } from '../reduce/action.ts'
import type { Command, KeyEntry } from '../keys/command.ts'
import { type KeyTable, keyTables } from '../keys/key-tables.ts'
import { keyTableOf, type State } from '../state/state.ts'
import { dayRows, homeRowsOf } from './list-rows.ts'
import { attemptsHelp, readAttemptsLine } from './read-attempts.ts'
import { toDraft } from './to-draft.ts'

/** What a line asks for: something to do, or something to be told. */
export type Answer = { kind: 'do'; actions: Action[] } | { kind: 'say'; lines: string[] }

/** Understands a line: a command's word or its key, a number of a list, or the answer to a question. */
export const readLine = (state: State, line: string): Answer => {
  const word = line.trim()
  const table = keyTableOf(state)
  const isAsked = ['options', 'entry', 'typing'].includes(table)
  const ofAttempts = readAttemptsLine(state, word)
  if (ofAttempts) return ofAttempts
  if (word === '') return enter(state, table)
  if (word === 'help' || word === '?') return { kind: 'say', lines: helpOf(table, isAsked) }
  // A question's answers are letters, as keys are: only words are commands there.
  const named = commandOfWord(table, word, { isWordOnly: isAsked })
  if (named) return command(named)
  if (/^\d+$/.test(word)) {
    const chosen = chooseNumber(state, Number(word))
    if (chosen) return chosen
  }
  if (isAsked) return answerTo(state, word)
  return { kind: 'say', lines: [`There is no "${word.slice(0, 40)}" here. \`help\` lists what there is.`] }
}

const command = (name: Command): Answer => ({ kind: 'do', actions: [{ type: 'command', command: name }] })

/** An empty line goes on where going on is all there is. */
const enter = (state: State, table: KeyTable): Answer => {
  if (table === 'section' || state.go.isPassed) return command('next')
  if (table === 'home') return command('open')
  return table === 'summary' || table === 'stats' ? command('home') : { kind: 'say', lines: [] }
}

const words: Partial<Record<Command, string>> = {
  reveal: 'solution',
  answer: 'answer',
  back: 'back',
  handIn: 'submit',
}

/** Commands that move a cursor or a text have no meaning line by line. */
const silent = new Set<Command>([
  'down',
  'up',
  'left',
  'right',
  'pageDown',
  'pageUp',
  'top',
  'bottom',
  'onward',
  'pick',
  'toggle',
  'write',
  'stopWriting',
  'close',
  'suspend',
  'open',
  'answer',
  'look',
  'mark',
  'compare',
  'bringBack',
])

const commandOfWord = (
  table: KeyTable,
  word: string,
  { isWordOnly }: { isWordOnly: boolean },
): Command | null => {
  const entries: readonly KeyEntry[] = keyTables[table === 'typing' ? 'entry' : table]
  const lower = word.toLowerCase()
  const isNamed = ({ command: name, keys }: KeyEntry): boolean =>
    (words[name] ?? name) === lower || (!isWordOnly && lower.length === 1 && keys.includes(lower))
  return entries.find((entry) => !silent.has(entry.command) && isNamed(entry))?.command ?? null
}

const helpOf = (table: KeyTable, isAsked: boolean): string[] => {
  if (table === 'attempts') return ['Commands here:', ...attemptsHelp, '  quit']
  const entries: readonly KeyEntry[] = keyTables[table === 'typing' ? 'entry' : table]
  const lines = entries
    .filter(({ command: name }) => !silent.has(name) && name !== 'help')
    .map(({ command: name, label }) => `  ${(words[name] ?? name).padEnd(10)} ${label}`)
  const more = isAsked ? ['  Anything else is your answer: letters, a number, or words.'] : []
  return ['Commands here:', ...lines, ...more]
}

const chooseNumber = (state: State, number: number): Answer | null => {
  const place = number - 1
  if (state.screen === 'home' && !state.panel) {
    const row = homeRowsOf(state)[place]
    return row ? { kind: 'do', actions: row.actions } : null
  }
  if (state.screen !== 'day' || state.panel || !dayRows(state)[place]) return null
  return {
    kind: 'do',
    actions: [
      { type: 'goto', index: place },
      { type: 'command', command: 'open' },
    ],
  }
}

const answerTo = (state: State, text: string): Answer => {
  const { asked } = state.go
  if (!asked) return { kind: 'say', lines: [] }
  const draft = toDraft(asked.question, text)
  if (typeof draft === 'string') return { kind: 'say', lines: [draft] }
  return {
    kind: 'do',
    actions: [
      { type: 'draft', draft },
      { type: 'command', command: 'answer' },
    ],
  }
}
