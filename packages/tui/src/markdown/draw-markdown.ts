import { marked, type Token } from 'marked'
import { printable } from '@firedrill/course'
import type { Line } from '../text/lines.ts'
import { drawBlocks } from './draw-blocks.ts'

/** What Markdown is drawn for. */
export interface Page {
  columns: number
  /** Whether the terminal follows links; without, a link is followed by its address. */
  hasLinks: boolean
}

/**
 * Markdown in a width. The first heading of a page is left out: the screen shows the title already. Control characters
 * never get through.
 */
export const drawMarkdown = (markdown: string, page: Page): Line[] => {
  const key = `${page.columns} ${page.hasLinks} ${markdown}`
  const known = drawn.get(key)
  if (known) return known
  const lines = drawBlocks(parse(markdown), page)
  if (drawn.size >= mostDrawn) drawn.clear()
  drawn.set(key, lines)
  return lines
}

/** A page is drawn anew at every key and every second; only its first time costs. */
const drawn = new Map<string, Line[]>()
const mostDrawn = 32

const parse = (markdown: string): Token[] => marked.lexer(printable(markdown).replace(/^\s*# .*\n+/, ''))
