/**
 * Characters that do not show, or that show other characters in another order: control characters, bidirectional and
 * zero-width ones, line and paragraph separators, lone surrogates, and two that XML forbids.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu

/**
 * A stranger's text with every character that does not show written out, as `\u202e`. Line ends stay, or are written
 * out too; a tab becomes two spaces where line ends stay. The result is well formed.
 */
export const visible = (text: string, { lines }: { lines: 'keep' | 'escape' }): string => {
  const unix = lines === 'keep' ? text.replace(/\r\n/g, '\n').replaceAll('\t', '  ') : text
  return unix.replace(hidden, (character) =>
    lines === 'keep' && character === '\n' ? character : showCode(character),
  )
}

/** `\u001b`, or `\u{e0041}` above four digits. */
const showCode = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const digits = code.toString(16)
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`
}

/** A text cut to a number of characters, never in the middle of one. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text
