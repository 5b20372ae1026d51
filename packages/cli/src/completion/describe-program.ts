import type { Command } from 'commander'
import type { CommandShape } from './complete-words.ts'

/** What commander knows of a command, and beside it the words that its arguments may be, by the command's name. */
export const describeProgram = (
  program: Command,
  wordsOf: (command: string) => readonly string[],
): CommandShape => ({
  name: program.name(),
  options: program.options
    .filter((option) => !option.hidden)
    .map((option) => ({
      flag: option.long ?? option.short ?? '',
      takesValue: Boolean(option.required),
      values: option.argChoices ?? [],
    })),
  words: [...wordsOf(program.name()), ...program.registeredArguments.flatMap((one) => one.argChoices ?? [])],
  commands: program.commands.map((command) => describeProgram(command, wordsOf)),
})
