import type { Key } from 'ink'
import type { Press } from './keys.ts'

/** What Ink says of a key press, as the key table wants it. */
export const toPress = (input: string, key: Key): Press => ({ input, name: nameOf(key), ctrl: key.ctrl })

const nameOf = (key: Key): Press['name'] => {
  if (key.upArrow) return 'up'
  if (key.downArrow) return 'down'
  if (key.leftArrow) return 'left'
  if (key.rightArrow) return 'right'
  if (key.pageUp) return 'pageUp'
  if (key.pageDown) return 'pageDown'
  if (key.return) return 'return'
  return key.escape ? 'escape' : null
}
