import { type Line, line, wrap } from './lines.ts'
import { reflow } from './reflow.ts'

/**
 * Markdown in a width: headings stand out without their marks, list entries hang, emphasis loses its marks. The first
 * heading of a page is left out: the screen shows the title already.
 */
export const drawMarkdown = (markdown: string, columns: number): Line[] =>
  reflow(markdown.replace(/^# .*\n+/, ''))
    .split('\n')
    .flatMap((text) => drawText(text, columns))

const drawText = (text: string, columns: number): Line[] => {
  const heading = /^#+\s+(.*)$/.exec(text)?.[1]
  if (heading !== undefined) return wrap(heading, columns, { role: 'title' })
  if (/^ {2}/.test(text)) return wrap(text, columns)
  const marker = /^(?:[-*+]|\d+\.)\s+/.exec(text)?.[0] ?? ''
  const words = text.slice(marker.length).replaceAll(/\*\*([^*]+)\*\*/g, '$1')
  if (marker === '') return wrap(words, columns)
  const hang = ' '.repeat(marker.length)
  return wrap(words, columns - marker.length).map(
    (part, row): Line => [...line(row === 0 ? marker : hang), ...part],
  )
}
