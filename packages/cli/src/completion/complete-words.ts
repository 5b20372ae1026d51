/** A command as far as completion needs it. */
export interface CommandShape {
  name: string
  /** Long flags, as `--json`, with the values that one takes, where they are known. */
  options: { flag: string; takesValue: boolean; values: string[] }[]
  /** What its arguments may be. */
  words: string[]
  commands: CommandShape[]
}

/**
 * What the last of some words may become; the words before it are whole. Words that do not fit are left out, and where
 * a value is asked for that nobody knows there is nothing to offer.
 */
export const completeWords = (program: CommandShape, words: readonly string[]): string[] => {
  const before = words.slice(0, -1)
  const last = words.at(-1) ?? ''
  let command = program
  let asked: CommandShape['options'][number] | null = null
  for (const word of before) {
    if (asked) {
      asked = null
      continue
    }
    const option = command.options.find(({ flag }) => flag === word)
    if (option) asked = option.takesValue ? option : null
    else command = command.commands.find(({ name }) => name === word) ?? command
  }
  return choices(command, { asked, last, given: before })
    .filter((word) => word.startsWith(last))
    .toSorted()
}

const choices = (
  command: CommandShape,
  {
    asked,
    last,
    given,
  }: { asked: CommandShape['options'][number] | null; last: string; given: readonly string[] },
): string[] => {
  if (asked) return asked.values
  const isFresh = (word: string): boolean => !given.includes(word)
  if (last.startsWith('-')) return command.options.map(({ flag }) => flag).filter(isFresh)
  return [...command.commands.map(({ name }) => name), ...command.words.filter(isFresh)]
}
