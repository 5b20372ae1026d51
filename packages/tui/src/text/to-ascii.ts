import { graphemes, widthOfText } from './width.ts'

/** A text for a terminal that knows only ASCII, as wide as it was: `…` is `.`, `é` is `e`, what has no likeness is `?`. */
export const toAscii = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : graphemes(text).map(likeness).join('')

const likeness = (segment: string): string => {
  if (/^[ -~]*$/.test(segment)) return segment
  const plain = likenesses[segment] ?? segment.normalize('NFKD').replaceAll(/[^ -~]/g, '')
  const width = widthOfText(segment)
  return plain.length === width ? plain : '?'.repeat(width)
}

const likenesses: Record<string, string> = {
  '…': '.',
  '·': '.',
  '•': '*',
  '│': '|',
  '─': '-',
  '▁': '_',
  '▂': '.',
  '▃': ':',
  '▄': '-',
  '▅': '=',
  '▆': '+',
  '▇': '*',
  '█': '#',
  '░': '.',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '×': 'x',
  '≤': '<',
  '≥': '>',
  '→': '>',
  '←': '<',
  '\u00a0': ' ',
}
