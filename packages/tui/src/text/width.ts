import stringWidth from 'string-width'

/** How many columns a text takes. */
export const widthOfText = (text: string): number => (isPlain(text) ? text.length : stringWidth(text))

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
  for (const { segment } of segments.segment(text)) {
    used += stringWidth(segment)
    if (used > width) break
    taken += segment
  }
  return taken
}

/** A text with spaces behind it, up to a width. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOfText(text)))

const segments = new Intl.Segmenter()

/** One column for each character. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)
