import { draw } from '../draw/draw.ts'
import type { State } from '../state/state.ts'
import { measureExactly } from '../text/measure-exactly.ts'
import { type Palette, paint } from './paint.ts'
import { readCanvas } from './terminal.ts'
import { withLinks } from './with-links.ts'

/** A screen as a terminal takes it, drawn by all that draws. */
export const drawStep = (state: State, bare: Palette): string => {
  measureExactly()
  const palette = withLinks(bare, process.stdout)
  const lines = draw(state, readCanvas(process.stdout, palette)).map((line) => paint(line, palette))
  return `${lines.join('\r\n')}\r\n`
}
