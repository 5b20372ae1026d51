const pasteStart = '\u001b[200~'
const pasteEnd = '\u001b[201~'

/**
 * Shortens what is pasted, piece by piece as a terminal sends it: of each paste so many characters stay. Ink looks at a
 * paste from its beginning with every piece that arrives, and a megabyte of it would keep the screen waiting.
 */
export const shortenPastes = (most: number): ((piece: string) => string) => {
  /** How much of the paste under way was let through; null between pastes. */
  let kept: number | null = null
  /** The beginning of a mark whose end has not come yet. */
  let held = ''
  return (piece) => {
    let left = held + piece
    let out = ''
    held = ''
    while (left !== '') {
      const mark: string = kept === null ? pasteStart : pasteEnd
      const at = left.indexOf(mark)
      const cutAt = at < 0 ? left.length - heldLength(left, mark) : at
      const text = left.slice(0, cutAt)
      out += kept === null ? text : text.slice(0, Math.max(0, most - kept))
      if (kept !== null) kept += text.length
      if (at < 0) {
        held = left.slice(cutAt)
        break
      }
      out += mark
      left = left.slice(at + mark.length)
      kept = kept === null ? 0 : null
    }
    return out
  }
}

/** How much of a text's end may be the beginning of a mark; a lone escape is a key, and is not kept waiting. */
const heldLength = (text: string, mark: string): number => {
  const least = mark === pasteEnd ? 1 : 3
  for (let length = Math.min(mark.length - 1, text.length); length >= least; length--) {
    if (text.endsWith(mark.slice(0, length))) return length
  }
  return 0
}
