/** How many columns a text takes. */
export const widthOfText = (text: string): number => (isPlain(text) ? text.length : measure(text))

/** The beginning of a text, as much as fits into a width; an ellipsis tells that there was more. */
export const cut = (text: string, width: number): string => {
  if (widthOfText(text) <= width) return text
  return width <= 0 ? '' : `${take(text, width - 1).trimEnd()}…`
}

/** The beginning of a text, as much as fits into a width. */
export const take = (text: string, width: number): string => {
  if (isPlain(text)) return text.slice(0, Math.max(0, width))
  let taken = ''
  let used = 0
  for (const grapheme of graphemes(text)) {
    used += measure(grapheme)
    if (used > width) break
    taken += grapheme
  }
  return taken
}

/** A text with spaces behind it, up to a width. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOfText(text)))

/** What a reader takes for one character. */
export const graphemes = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Has texts measured exactly from now on. What measures is slow to load, and the first frame does without. */
export const measureBy = (exact: (text: string) => number): void => {
  measure = exact
}

let segmenter: Intl.Segmenter | null = null
let measure = (text: string): number => graphemes(text).length

/** One column for each character: ASCII, Latin letters, and the signs that screens are drawn with. */
const isPlain = (text: string): boolean =>
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u259f]*$/.test(text)
