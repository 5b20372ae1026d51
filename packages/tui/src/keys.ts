/** What a key press asks for. */
export type Command =
  | 'next'
  | 'previous'
  | 'open'
  | 'back'
  | 'judge'
  | 'answer'
  | 'toggle'
  | 'write'
  | 'stopWriting'
  | 'hint'
  | 'reveal'
  | 'test'
  | 'reset'
  | 'undo'
  | 'again'
  | 'down'
  | 'up'
  | 'pageDown'
  | 'pageUp'
  | 'onward'
  | 'pick'
  | 'yes'
  | 'close'
  | 'help'
  | 'quit'

/** A key as Ink reports it, reduced to what the table needs. */
export interface Press {
  input: string
  name: 'up' | 'down' | 'right' | 'left' | 'return' | 'escape' | 'space' | 'pageUp' | 'pageDown' | null
  ctrl: boolean
}

/** A key of a screen; `short` is what the key line says of it, where it says something. */
export interface KeyEntry {
  keys: string[]
  command: Command
  label: string
  short?: string
}

const scrolling: KeyEntry[] = [
  { keys: ['j', 'down'], command: 'down', label: 'a line down' },
  { keys: ['k', 'up'], command: 'up', label: 'a line up' },
  { keys: ['pageDown', 'space'], command: 'pageDown', label: 'a page down' },
  { keys: ['pageUp'], command: 'pageUp', label: 'a page up' },
]
const always: KeyEntry[] = [
  { keys: ['?'], command: 'help', label: 'every key', short: 'keys' },
  { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit', short: 'quit' },
]
const sectionSteps: KeyEntry[] = [
  { keys: ['return'], command: 'onward', label: 'a page on, at the end the next step', short: 'on' },
  { keys: ['n', 'right'], command: 'next', label: 'next step of the day' },
  { keys: ['p', 'left'], command: 'previous', label: 'step before' },
  { keys: ['b', 'escape'], command: 'back', label: 'back to the day', short: 'day' },
]
const steps: KeyEntry[] = [
  { keys: ['n', 'right', 'return'], command: 'next', label: 'next step of the day', short: 'next' },
  { keys: ['p', 'left'], command: 'previous', label: 'step before' },
  { keys: ['b', 'escape'], command: 'back', label: 'back to the day', short: 'day' },
]

const onward: KeyEntry[] = [
  { keys: ['n', 'right'], command: 'next', label: 'next step of the day', short: 'next' },
  { keys: ['p', 'left'], command: 'previous', label: 'step before' },
  { keys: ['b', 'escape'], command: 'back', label: 'back to the day', short: 'day' },
  { keys: ['h'], command: 'hint', label: 'the next hint', short: 'hint' },
  { keys: ['s'], command: 'reveal', label: 'the answer, once you have tried', short: 'solution' },
  { keys: ['a'], command: 'again', label: 'the question once more, after a pass' },
]

/** Every key, screen by screen, and what the help says of it. */
export const keyTables = {
  day: [
    { keys: ['return', 'right', 'n'], command: 'open', label: 'open it', short: 'open' },
    { keys: ['j', 'down'], command: 'down', label: 'down', short: 'down' },
    { keys: ['k', 'up'], command: 'up', label: 'up', short: 'up' },
    ...always,
  ],
  section: [...sectionSteps, ...scrolling, ...always],
  item: [
    ...steps,
    { keys: ['h'], command: 'hint', label: 'the next hint', short: 'hint' },
    { keys: ['s'], command: 'reveal', label: 'the solution, once you have tried', short: 'solution' },
    { keys: ['t'], command: 'test', label: 'the hidden test, once passed or seen' },
    { keys: ['r'], command: 'judge', label: 'judge now, without a save' },
    { keys: ['x'], command: 'reset', label: 'start afresh; your file is kept', short: 'reset' },
    { keys: ['u'], command: 'undo', label: 'bring back the file that a reset put away', short: 'undo' },
    {
      keys: ['a'],
      command: 'again',
      label: 'once more, after a pass, from a fresh starter in work/review',
      short: 'again',
    },
    ...scrolling,
    ...always,
  ],
  options: [
    { keys: ['return'], command: 'answer', label: 'answer', short: 'answer' },
    { keys: ['space'], command: 'toggle', label: 'choose it, or hold it to move it', short: 'choose' },
    { keys: ['j', 'down'], command: 'down', label: 'down', short: 'down' },
    { keys: ['k', 'up'], command: 'up', label: 'up', short: 'up' },
    { keys: ['1', '2', '3', '4', '5', '6', '7', '8'], command: 'pick', label: 'the option in that place' },
    ...onward,
    ...always,
  ],
  entry: [
    { keys: ['return'], command: 'answer', label: 'answer', short: 'answer' },
    { keys: ['i'], command: 'write', label: 'write the answer; esc ends that' },
    ...scrolling.slice(0, 2),
    ...onward,
    ...always,
  ],
  typing: [
    { keys: ['return'], command: 'answer', label: 'answer', short: 'answer' },
    { keys: ['escape'], command: 'stopWriting', label: 'letters are keys again', short: 'keys' },
    { keys: ['ctrl-c'], command: 'quit', label: 'quit', short: 'quit' },
  ],
  confirm: [
    { keys: ['y'], command: 'yes', label: 'show it', short: 'show it' },
    { keys: ['n', 'escape', 'b', 's', 'return'], command: 'close', label: 'not yet', short: 'not yet' },
    { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit' },
  ],
  panel: [
    { keys: ['escape', 'b', 's', 't', '?', 'return'], command: 'close', label: 'close', short: 'close' },
    ...scrolling,
    { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit', short: 'quit' },
  ],
} as const satisfies Record<string, readonly KeyEntry[]>

/** Which table holds. */
export type KeyTable = keyof typeof keyTables

/** The command of a key press, or null where the key means nothing on this screen. */
export const commandOf = (table: KeyTable, press: Press): Command | null => {
  const name = press.ctrl ? `ctrl-${press.input}` : (press.name ?? press.input.toLowerCase())
  const entries: readonly KeyEntry[] = keyTables[table]
  return entries.find(({ keys }) => keys.includes(name))?.command ?? null
}
