import { cut, visible } from './visible.ts'

/** One line of a stranger's text for a terminal or a CI log: nothing in it moves the cursor or gives a command. */
export const terminalLine = (text: string): string => defuse(visible(cut(text, 2_000), { lines: 'escape' }))

/** Several lines, each behind a bar, so that none begins with what a CI service takes for a command. */
export const terminalBlock = (text: string, indent: string): string[] =>
  visible(cut(text, 4_000), { lines: 'keep' })
    .split('\n')
    .map((line) => `${indent}| ${defuse(line)}`)

/** Runners take `##[…]` for a command anywhere in a line, and `::…` where one begins. */
const defuse = (line: string): string =>
  line.replaceAll('##[', '##\\u005b').replace(/^(\s*):(?=:)/, '$1\\u003a')
