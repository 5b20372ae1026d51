/**
 * The words of a command line such as `VISUAL="code --wait"`, as a POSIX shell would split it, and nothing else: quotes
 * and backslashes are understood, nothing is expanded. Null where a quote does not end. On Windows a backslash is part
 * of a path.
 */
export const splitWords = (line: string, { isWindows = false } = {}): string[] | null => {
  const words: string[] = []
  let word: string | null = null
  let quote = ''
  for (let index = 0; index < line.length; index++) {
    const letter = line[index] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
      else if (letter === '\\' && quote === '"' && !isWindows && /["\\$`]/.test(line[index + 1] ?? '')) {
        word += line[++index] ?? ''
      } else word += letter
    } else if (letter === '"' || (letter === "'" && !isWindows)) {
      quote = letter
      word ??= ''
    } else if (letter === '\\' && !isWindows) {
      if (index + 1 === line.length) return null
      word = (word ?? '') + (line[++index] ?? '')
    } else if (/\s/.test(letter)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + letter
  }
  if (quote !== '') return null
  return word === null ? words : [...words, word]
}
