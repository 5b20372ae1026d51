import type { Key } from 'ink'
import type { KeyName, Press } from './command.ts'

/** What Ink says of a key press, as the key table wants it. */
export const toPress = (input: string, key: Key): Press => ({
  input,
  name: nameOf(input, key),
  ctrl: key.ctrl,
})

const nameOf = (input: string, key: Key): KeyName | null => {
  if (key.upArrow) return 'up'
  if (key.downArrow) return 'down'
  if (key.leftArrow) return 'left'
  if (key.rightArrow) return 'right'
  if (key.pageUp) return 'pageUp'
  if (key.pageDown) return 'pageDown'
  if (key.home) return 'home'
  if (key.end) return 'end'
  if (key.return) return 'return'
  if (input === ' ') return 'space'
  return key.escape ? 'escape' : null
}
