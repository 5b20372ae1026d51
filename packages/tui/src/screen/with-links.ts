import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { Palette } from './paint.ts'

/** A palette, and whether the terminal follows links. */
export const withLinks = (palette: Palette, stdout: NodeJS.WriteStream): Palette => ({
  ...palette,
  hasLinks: !palette.isAscii && createSupportsHyperlinks(stdout),
})
