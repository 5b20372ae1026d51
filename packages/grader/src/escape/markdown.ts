import { cut, visible } from './visible.ts'

/**
 * A stranger's text in a line of Markdown, as code: no markup, no link and no mention comes to life in it. A bar is
 * written out, so that it stays in its cell of a table.
 */
export const codeSpan = (text: string): string => {
  const line = visible(cut(text, 2_000), { lines: 'escape' }).replaceAll('|', '\\u007c')
  if (line.trim() === '') return line === '' ? '–' : '` `'
  const fence = '`'.repeat(longestRun(line) + 1)
  const isEdgy = /^[ `]|[ `]$/.test(line)
  return isEdgy ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

/** Several lines of a stranger's text as a block of code; no line of it can end the block. */
export const codeBlock = (text: string, indent = ''): string => {
  const shown = visible(cut(text, 4_000), { lines: 'keep' })
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return [`${fence}text`, ...shown.split('\n'), fence].map((line) => indent + line).join('\n')
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
