import type { Command, KeyEntry, Press } from './command.ts'
import { always, answer, moving, question, reading, stepping } from './key-groups.ts'

/** Every key, screen by screen, and what the help says of it. */
export const keyTables = {
  home: [
    { keys: ['return'], command: 'open', label: 'go on, or open it', short: 'open' },
    ...moving,
    { keys: ['l', 'right'], command: 'right', label: 'the day to the right' },
    { keys: ['h', 'left'], command: 'left', label: 'the day to the left' },
    { keys: ['r'], command: 'review', label: 'what is due for review', short: 'review' },
    { keys: ['s'], command: 'stats', label: 'your figures', short: 'stats' },
    ...always,
  ],
  day: [
    { keys: ['return', 'right', 'l', 'n'], command: 'open', label: 'open it', short: 'open' },
    ...moving,
    { keys: ['b', 'escape', 'left', 'h'], command: 'home', label: 'home: the course map', short: 'home' },
    { keys: ['m'], command: 'known', label: 'mark what is open as known, where that is offered' },
    { keys: ['s'], command: 'stats', label: 'your figures' },
    { keys: ['i'], command: 'handIn', label: 'in a workshop: hand the day in, or see what came of it' },
    ...always,
  ],
  section: [
    {
      keys: ['return', 'space', 'pageDown'],
      command: 'onward',
      label: 'a page on, at the end the next step',
      short: 'on',
    },
    ...stepping,
    ...reading.filter(({ command }) => command !== 'pageDown'),
    ...always,
  ],
  item: [
    { keys: ['return'], command: 'onward', label: 'a page on; after a pass the next step' },
    ...stepping.slice(0, 1),
    { keys: ['h'], command: 'hint', label: 'the next hint', short: 'hint' },
    { keys: ['e'], command: 'edit', label: 'the file in your editor, at the right line', short: 'edit' },
    {
      keys: ['s'],
      command: 'reveal',
      label: 'the solution beside yours, once you have tried',
      short: 'solution',
    },
    ...stepping.slice(1),
    { keys: ['t'], command: 'test', label: 'the hidden test, once you have tried', short: 'test' },
    { keys: ['o'], command: 'output', label: 'all that your code printed', short: 'output' },
    { keys: ['r'], command: 'judge', label: 'judge now, without a save' },
    { keys: ['x'], command: 'reset', label: 'start afresh; your file is kept', short: 'reset' },
    { keys: ['f'], command: 'startFromOwn', label: 'start from your own earlier exercise, where it says so' },
    { keys: ['u'], command: 'undo', label: 'bring back the file that a reset put away' },
    { keys: ['a'], command: 'again', label: 'once more, after a pass, from a fresh starter in work/review' },
    { keys: ['v'], command: 'attempts', label: 'what you tried before' },
    { keys: ['c'], command: 'clock', label: 'the clock off, or on' },
    ...reading,
    ...always,
  ],
  options: [
    { keys: ['return'], command: 'answer', label: 'answer; afterwards the next step', short: 'answer' },
    { keys: ['space'], command: 'toggle', label: 'choose it, or hold it to move it', short: 'choose' },
    { keys: ['j', 'down'], command: 'down', label: 'down', short: 'down' },
    { keys: ['k', 'up'], command: 'up', label: 'up', short: 'up' },
    { keys: ['1', '2', '3', '4', '5', '6', '7', '8'], command: 'pick', label: 'the option in that place' },
    ...question,
    { keys: ['pageDown', 'ctrl-f', 'ctrl-d'], command: 'pageDown', label: 'a page down' },
    ...reading.filter(({ command }) => command === 'pageUp'),
    ...always,
  ],
  entry: [
    { keys: ['return'], command: 'answer', label: 'answer; afterwards the next step', short: 'answer' },
    { keys: ['i'], command: 'write', label: 'write the answer; esc ends that', short: 'write' },
    ...question,
    ...reading.filter(({ command }) => command !== 'top' && command !== 'bottom'),
    ...always,
  ],
  answered: [
    { keys: ['return'], command: 'onward', label: 'a page on, at the end the next step', short: 'on' },
    ...stepping,
    { keys: ['s'], command: 'reveal', label: 'the answer, and why', short: 'solution' },
    { keys: ['a'], command: 'again', label: 'the question once more', short: 'again' },
    { keys: ['h'], command: 'hint', label: 'all hints' },
    ...answer,
    { keys: ['v'], command: 'attempts', label: 'what you tried before' },
    { keys: ['c'], command: 'clock', label: 'the clock off, or on' },
    ...reading,
    ...always,
  ],
  typing: [
    { keys: ['return'], command: 'answer', label: 'answer', short: 'answer' },
    { keys: ['escape'], command: 'stopWriting', label: 'letters are keys again', short: 'keys' },
    { keys: ['ctrl-c'], command: 'quit', label: 'quit', short: 'quit' },
    { keys: ['ctrl-z'], command: 'suspend', label: 'to the shell; `fg` comes back' },
  ],
  summary: [
    { keys: ['return', 'b', 'escape', 'n'], command: 'home', label: 'home', short: 'home' },
    ...reading,
    ...always,
  ],
  stats: [
    { keys: ['b', 'escape', 'return', 's'], command: 'home', label: 'home', short: 'home' },
    ...reading,
    ...always,
  ],
  confirm: [
    { keys: ['y'], command: 'yes', label: 'show it', short: 'show it' },
    { keys: ['n', 'escape', 'b', 's', 'return'], command: 'no', label: 'not yet', short: 'not yet' },
    { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit' },
  ],
  handIn: [
    { keys: ['y'], command: 'yes', label: 'hand it in', short: 'hand it in' },
    { keys: ['n', 'escape', 'b', 'i', 'return'], command: 'no', label: 'not now', short: 'not now' },
    ...reading,
    { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit' },
    { keys: ['ctrl-z'], command: 'suspend', label: 'to the shell; `fg` comes back' },
  ],
  idle: [
    { keys: ['y'], command: 'yes', label: 'they count', short: 'they count' },
    { keys: ['n', 'escape', 'return'], command: 'no', label: 'they do not', short: 'they do not' },
    { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit' },
  ],
  attempts: [
    { keys: ['return'], command: 'look', label: 'look at it', short: 'look' },
    {
      keys: ['d'],
      command: 'compare',
      label: 'compare it with the marked one, or the one before',
      short: 'diff',
    },
    { keys: ['space'], command: 'mark', label: 'mark it, to compare another with it', short: 'mark' },
    {
      keys: ['i'],
      command: 'bringBack',
      label: 'put its files in place; yours are kept',
      short: 'bring back',
    },
    ...moving,
    { keys: ['escape', 'b', 'v'], command: 'close', label: 'close', short: 'close' },
    ...always,
  ],
  panel: [
    { keys: ['escape', 'b', 's', 't', 'o', '?', 'return'], command: 'close', label: 'close', short: 'close' },
    ...reading,
    { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit', short: 'quit' },
    { keys: ['ctrl-z'], command: 'suspend', label: 'to the shell; `fg` comes back' },
  ],
} as const satisfies Record<string, readonly KeyEntry[]>

/** Which table holds. */
export type KeyTable = keyof typeof keyTables

/** The command of a key press, or null where the key means nothing on this screen. */
export const commandOf = (table: KeyTable, press: Press): Command | null => {
  const name = nameOf(press)
  const entries: readonly KeyEntry[] = keyTables[table]
  return entries.find(({ keys }) => keys.includes(name))?.command ?? null
}

/** Case makes no difference, but for the G that goes to the end. */
const nameOf = ({ ctrl, input, name }: Press): string => {
  if (ctrl) return `ctrl-${input}`
  return name ?? (input === 'G' ? 'G' : input.toLowerCase())
}
