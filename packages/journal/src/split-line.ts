import { parseLine } from './line.ts'

/**
 * Finds the whole lines in one that is not whole: another terminal wrote onto a torn line in the same moment, or an
 * editor lost line ends. Returns every piece in order, whole or not.
 */
export const splitLine = (line: string): string[] =>
  line
    .split(lineStart)
    .flatMap(cutAfterJson)
    .filter((piece) => piece !== '')

// JSON as the journal writes it has this nowhere else: no spaces between its parts, and a backslash before each quote
// in a text.
const lineStart = /(?=[0-9a-f]{8} \{"version":)/

const cutAfterJson = (piece: string): string[] => {
  const end = piece.lastIndexOf('}') + 1
  const json = piece.slice(0, end)
  return parseLine(json).kind === 'unreadable' ? [piece] : [json, piece.slice(end)]
}
