import type { Line, Piece } from './lines.ts'
import { take, widthOfText } from './width.ts'

/** How a paragraph lies: its width, and what stands before its first line and before each other. */
export interface Flow {
  width: number
  first?: string
  rest?: string
}

/** Pieces broken at spaces to a width; a word that is longer than a line is cut. */
export const flow = (pieces: readonly Piece[], { width, first = '', rest = first }: Flow): Line[] => {
  const lines: Line[] = []
  let current = startLine(first)
  const room = (): number => Math.max(1, width - current.used)
  const end = (): void => {
    lines.push(trimEnd(current.pieces))
    current = startLine(rest)
  }
  for (const word of words(pieces)) {
    if (word.isBreak) {
      end()
      continue
    }
    if (word.isSpace) {
      // A space at the end of a full line, or before the first word, is not drawn.
      if (!current.isEmpty) put(current, word.pieces)
      continue
    }
    if (word.width > width - current.used && !current.isEmpty) end()
    let { pieces: left } = word
    while (widthOfPieces(left) > room()) {
      const [head, tail] = split(left, room())
      put(current, head)
      end()
      left = tail
    }
    put(current, left)
  }
  return [...lines, trimEnd(current.pieces)]
}

interface OpenLine {
  pieces: Line
  used: number
  isEmpty: boolean
}

const startLine = (lead: string): OpenLine => ({
  pieces: lead === '' ? [] : [{ text: lead, role: 'plain' }],
  used: widthOfText(lead),
  isEmpty: true,
})

const put = (open: OpenLine, pieces: readonly Piece[]): void => {
  for (const piece of pieces) {
    const last = open.pieces.at(-1)
    if (last && !open.isEmpty && last.role === piece.role && last.href === piece.href) {
      open.pieces[open.pieces.length - 1] = { ...last, text: last.text + piece.text }
    } else open.pieces.push(piece)
    open.used += widthOfText(piece.text)
    open.isEmpty = false
  }
}

interface Word {
  pieces: Piece[]
  width: number
  isSpace: boolean
  isBreak: boolean
}

/** The words of a paragraph; one may change its role in the middle. */
const words = (pieces: readonly Piece[]): Word[] => {
  const found: Word[] = []
  for (const piece of pieces) {
    for (const text of piece.text.split(/( +|\n)/)) {
      if (text === '') continue
      const isBreak = text === '\n'
      const isSpace = text.startsWith(' ')
      const last = found.at(-1)
      const part = { ...piece, text }
      if (last && !isBreak && !last.isBreak && last.isSpace === isSpace) last.pieces.push(part)
      else found.push({ pieces: [part], width: 0, isSpace, isBreak })
    }
  }
  return found.map((word) => ({ ...word, width: widthOfPieces(word.pieces) }))
}

const split = (pieces: readonly Piece[], width: number): [Piece[], Piece[]] => {
  const head: Piece[] = []
  let left = width
  for (const [index, piece] of pieces.entries()) {
    const text = take(piece.text, left)
    // One character at least, or a wide one would never fit.
    const kept = text === '' && head.length === 0 ? piece.text.slice(0, 1) : text
    if (kept !== '') head.push({ ...piece, text: kept })
    left -= widthOfText(kept)
    if (kept.length < piece.text.length) {
      const tail = { ...piece, text: piece.text.slice(kept.length) }
      return [head, [tail, ...pieces.slice(index + 1)]]
    }
  }
  return [head, []]
}

const widthOfPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + widthOfText(text), 0)

const trimEnd = (pieces: Line): Line => {
  const last = pieces.at(-1)
  if (!last) return [{ text: '', role: 'plain' }]
  const text = last.text.trimEnd()
  if (text === last.text) return pieces
  const rest = pieces.slice(0, -1)
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }]
}
