import { visible } from '../escape/visible.ts'

/**
 * The command that gives one verdict again, safe to paste into a shell whatever the submission is called. An answer's
 * seed is derived from who gave it, so it needs none; but it may need the assignment.
 */
export const repeatCommand = (
  path: string,
  slug: string,
  { seed = null, assignment = null }: { seed?: string | null; assignment?: string | null },
): string =>
  [
    `pnpm grade ${quoteForShell(path)} --items ${slug}`,
    ...(assignment === null ? [] : [`--assignment ${quoteForShell(assignment)}`]),
    ...(seed === null ? [] : [`--seed ${seed}`]),
  ].join(' ')

/** One word for a POSIX shell; a name with characters that do not show is written in bash's and zsh's `$'…'`. */
export const quoteForShell = (word: string): string => {
  if (/^[A-Za-z0-9_./@:+,][A-Za-z0-9_./@:+,-]*$/.test(word)) return word
  const named = word.startsWith('-') ? `./${word}` : word
  if (visible(named, { lines: 'escape' }) === named) return `'${named.replaceAll("'", "'\\''")}'`
  const escaped = Array.from(named, (character) => {
    const shown = visible(character, { lines: 'escape' })
    if (shown !== character) return toShellEscape(character)
    return character === '\\' || character === "'" ? `\\${character}` : character
  })
  return `$'${escaped.join('')}'`
}

const toShellEscape = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
