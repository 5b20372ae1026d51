/** What a key press asks for. */
export type Command = 'next' | 'previous' | 'judge' | 'down' | 'up' | 'help' | 'quit'

/** A key as Ink reports it, reduced to what the table needs. */
export interface Press {
  input: string
  name: 'up' | 'down' | 'right' | 'left' | 'return' | 'escape' | 'pageUp' | 'pageDown' | null
  ctrl: boolean
}

/** Every key of the screen, and what the help line says of it. */
export const keyTable: { keys: string[]; command: Command; label: string; isShort: boolean }[] = [
  { keys: ['n', 'right', 'return'], command: 'next', label: 'next item', isShort: true },
  { keys: ['p', 'left'], command: 'previous', label: 'item before', isShort: true },
  { keys: ['r'], command: 'judge', label: 'judge now', isShort: true },
  { keys: ['j', 'down', 'pageDown'], command: 'down', label: 'scroll down', isShort: false },
  { keys: ['k', 'up', 'pageUp'], command: 'up', label: 'scroll up', isShort: false },
  { keys: ['?', 'h'], command: 'help', label: 'help', isShort: true },
  { keys: ['q', 'escape', 'ctrl-c'], command: 'quit', label: 'quit', isShort: true },
]

/** The command of a key press, or null where the key means nothing. */
export const commandOf = (press: Press): Command | null => {
  const name = press.ctrl ? `ctrl-${press.input}` : (press.name ?? press.input.toLowerCase())
  return keyTable.find(({ keys }) => keys.includes(name))?.command ?? null
}
