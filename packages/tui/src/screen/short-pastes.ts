const pasteStart = '\u001b[200~'
const pasteEnd = '\u001b[201~'

/**
 * Shortens what is pasted, piece by piece as a terminal sends it: of each paste so many characters stay. Ink looks at a
 * paste from its beginning with every piece that arrives, and a megabyte of it would keep the screen waiting.
 */
export const shortenPastes = (most: number): ((piece: string) => string) => {
  /** How much of the paste under way was let through; null between pastes. */
  let kept: number | null = null
  /** The end of what came before: within a paste it was held back, since a mark may begin there. */
  let tail = ''
  return (piece) => {
    let left = piece
    let out = ''
    while (left !== '') {
      const seen = tail + left
      const mark: string = kept === null ? pasteStart : pasteEnd
      const at = seen.indexOf(mark)
      if (kept === null) {
        // A key is never held back, not even an escape that may begin a mark.
        const end: number = at < 0 ? left.length : at + mark.length - tail.length
        out += left.slice(0, end)
        left = left.slice(end)
        tail = at < 0 ? seen.slice(-(mark.length - 1)) : ''
        if (at >= 0) kept = 0
      } else {
        const end = at < 0 ? Math.max(0, seen.length - (mark.length - 1)) : at
        out += seen.slice(0, Math.min(end, Math.max(0, most - kept)))
        kept += end
        tail = at < 0 ? seen.slice(end) : ''
        left = at < 0 ? '' : seen.slice(at + mark.length)
        if (at >= 0) {
          out += mark
          kept = null
        }
      }
    }
    return out
  }
}
