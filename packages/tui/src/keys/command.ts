/** What a key press asks for. */
export type Command =
  | 'next'
  | 'previous'
  | 'open'
  | 'back'
  | 'home'
  | 'judge'
  | 'answer'
  | 'toggle'
  | 'write'
  | 'stopWriting'
  | 'hint'
  | 'reveal'
  | 'test'
  | 'output'
  | 'edit'
  | 'attempts'
  | 'look'
  | 'mark'
  | 'compare'
  | 'bringBack'
  | 'reset'
  | 'startFromOwn'
  | 'undo'
  | 'again'
  | 'clock'
  | 'review'
  | 'stats'
  | 'known'
  | 'hand'
  | 'handIn'
  | 'down'
  | 'up'
  | 'right'
  | 'left'
  | 'pageDown'
  | 'pageUp'
  | 'top'
  | 'bottom'
  | 'onward'
  | 'pick'
  | 'yes'
  | 'no'
  | 'close'
  | 'help'
  | 'suspend'
  | 'quit'

/** A key as Ink reports it, reduced to what the table needs. */
export interface Press {
  input: string
  name: KeyName | null
  ctrl: boolean
}

/** Keys that are no character. */
export type KeyName =
  | 'up'
  | 'down'
  | 'right'
  | 'left'
  | 'return'
  | 'escape'
  | 'space'
  | 'pageUp'
  | 'pageDown'
  | 'home'
  | 'end'

/** A key of a screen; `short` is what the key line says of it, where it says something. */
export interface KeyEntry {
  keys: string[]
  command: Command
  label: string
  short?: string
}
