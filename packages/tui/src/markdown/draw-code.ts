import { flow } from '../text/flow.ts'
import type { Line, Piece } from '../text/lines.ts'
import { highlight } from './highlight.ts'

/** Code with its words coloured. A line that is longer than the width goes on below, two columns further in. */
export const drawCode = (
  code: string,
  { language, width, indent = '' }: { language: string; width: number; indent?: string },
): Line[] =>
  highlight(code.trimEnd(), language).flatMap((pieces) => {
    const spaces = /^ */.exec(pieces.map(({ text }) => text).join(''))?.[0].length ?? 0
    // A line that is far in would have no room left.
    const lead = indent + ' '.repeat(Math.min(spaces, width >> 1))
    return flow(without(pieces, spaces), { width, first: lead, rest: `${lead}  ` })
  })

/** Pieces without so many characters at their beginning. */
const without = (pieces: readonly Piece[], count: number): Piece[] => {
  const [first, ...rest] = pieces
  if (!first || count === 0) return [...pieces]
  if (first.text.length <= count) return without(rest, count - first.text.length)
  return [{ ...first, text: first.text.slice(count) }, ...rest]
}
