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
  if (key.return || input === '\r') return 'return'
  if (input === ' ') return 'space'
  return key.escape ? 'escape' : null
}

/** More than this in one piece is no typing. */
const mostKeys = 16

/**
 * The keys in a piece of input: what is pressed while something else goes on is heard in one. Where letters are text
 * they stay together, and the key that answers stands alone.
 */
export const splitInput = (input: string, { isText }: { isText: boolean }): string[] => {
  if (isText) return input.length > 1 ? input.split(/(\r)/).filter((part) => part !== '') : [input]
  return input.length <= mostKeys && input.length > 1 ? Array.from(input) : [input]
}
