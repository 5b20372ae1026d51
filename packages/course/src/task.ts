/** The comment a file begins with, without its marks: a block, or a run of `//` lines. Empty where there is none. */
export const openingComment = (source: string): string => {
  const block = /^\s*\/\*+([\s\S]*?)\*\//.exec(source)?.[1]
  if (block !== undefined) return block.replace(/^[ \t]*\* ?/gm, '').trim()
  const lines = /^\s*((?:\/\/.*(?:\r?\n|$))+)/.exec(source)?.[1] ?? ''
  return lines.replace(/^\/\/ ?/gm, '').trim()
}

/**
 * The "Done when" lines of a task: a list below the words (an indented line continues the one before), or one
 * sentence behind them, its parts between semicolons.
 */
export const doneWhenLines = (task: string): string[] => {
  const lines = task.split(/\r?\n/)
  const start = lines.findIndex((line) => heading.test(line))
  if (start < 0) return []
  const behind = heading.exec(lines[start] ?? '')?.[1] ?? ''
  return behind ? splitSentence([behind, ...lines.slice(start + 1)]) : readList(lines.slice(start + 1))
}

const heading = /^#*\s*\**done when\**:?\**\s*(.*)$/i
const bullet = /^\s*[-*] +(.*)$/

const splitSentence = (lines: string[]): string[] => {
  const end = lines.findIndex((line) => line.trim() === '')
  const sentence = lines.slice(0, end < 0 ? undefined : end).join(' ')
  return sentence.split(';').map(tidy).filter(Boolean)
}

const readList = (lines: string[]): string[] => {
  const found: string[] = []
  for (const line of lines) {
    const words = bullet.exec(line)?.[1]
    if (words !== undefined) found.push(words)
    else if (found.length > 0 && /^\s+\S/.test(line)) found.push(`${found.pop()} ${line.trim()}`)
    else if (found.length > 0 || line.trim() !== '') break
  }
  return found.map(tidy)
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
