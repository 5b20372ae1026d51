import type { KeyEntry } from './command.ts'

/** A cursor that moves. */
export const moving: KeyEntry[] = [
  { keys: ['j', 'down'], command: 'down', label: 'down', short: 'down' },
  { keys: ['k', 'up'], command: 'up', label: 'up', short: 'up' },
  { keys: ['g', 'home'], command: 'top', label: 'to the first' },
  { keys: ['G', 'end'], command: 'bottom', label: 'to the last' },
]

/** A text that is read. */
export const reading: KeyEntry[] = [
  { keys: ['j', 'down'], command: 'down', label: 'a line down' },
  { keys: ['k', 'up'], command: 'up', label: 'a line up' },
  { keys: ['pageDown', 'space', 'ctrl-f', 'ctrl-d'], command: 'pageDown', label: 'a page down' },
  { keys: ['pageUp', 'ctrl-b', 'ctrl-u'], command: 'pageUp', label: 'a page up' },
  { keys: ['g', 'home'], command: 'top', label: 'to the beginning' },
  { keys: ['G', 'end'], command: 'bottom', label: 'to the end' },
]

/** From step to step. */
export const stepping: KeyEntry[] = [
  { keys: ['n', 'right'], command: 'next', label: 'next step of the day', short: 'next' },
  { keys: ['p', 'left'], command: 'previous', label: 'step before' },
  { keys: ['b', 'escape'], command: 'back', label: 'back to the day', short: 'day' },
]

/** An answer that was given. */
export const answer: KeyEntry[] = [
  { keys: ['x'], command: 'reset', label: 'take your answer back; it is kept' },
  { keys: ['u'], command: 'undo', label: 'the answer that was taken back' },
]

/** What a question has beside its answer. */
export const question: KeyEntry[] = [
  { keys: ['n', 'right'], command: 'next', label: 'next step of the day', short: 'next' },
  { keys: ['p', 'left'], command: 'previous', label: 'step before' },
  { keys: ['b', 'escape'], command: 'back', label: 'back to the day', short: 'day' },
  { keys: ['h'], command: 'hint', label: 'the next hint', short: 'hint' },
  { keys: ['s'], command: 'reveal', label: 'the answer, once you have tried', short: 'solution' },
  { keys: ['a'], command: 'again', label: 'the question once more, after a pass' },
  ...answer,
  { keys: ['v'], command: 'attempts', label: 'what you answered before' },
  { keys: ['c'], command: 'clock', label: 'the clock off, or on' },
]

/** What holds everywhere. */
export const always: KeyEntry[] = [
  { keys: ['w'], command: 'hand', label: 'in a workshop: raise your hand, or take it down' },
  { keys: ['ctrl-z'], command: 'suspend', label: 'to the shell; `fg` comes back' },
  { keys: ['?'], command: 'help', label: 'every key', short: 'keys' },
  { keys: ['q', 'ctrl-c'], command: 'quit', label: 'quit', short: 'quit' },
]
