import stringWidth from 'string-width'
import { measureBy } from './width.ts'

/** From now on texts are as wide as terminals draw them: wide characters, emoji and marks too. */
export const measureExactly = (): void => measureBy(stringWidth)
