import { allDays, allItems, FiredrillError, isQuestion, tourId } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import type { Command } from 'commander'
import { completeWords } from '../completion/complete-words.ts'
import { describeProgram } from '../completion/describe-program.ts'
import { completionScript, type Shell, shells } from '../completion/scripts.ts'
import type { Workspace } from '../workspace.ts'

/** `drill completion <shell>`: a script for the shell's start-up file. With `--words` what the last word may become. */
export const completion = async (
  workspace: Workspace,
  program: Command,
  { words, isAsked }: { words: string[]; isAsked: boolean },
): Promise<number> => {
  if (isAsked) {
    const found = completeWords(describeProgram(program, wordsFor(workspace)), words)
    process.stdout.write(found.map((word) => `${word}\n`).join(''))
    return 0
  }
  const [shell] = words
  if (!isShell(shell)) {
    throw new FiredrillError(
      'usage',
      `${shell === undefined ? 'No shell is named' : `There is no completion for ${shell}`}.`,
      `Name one of ${shells.join(', ')}; docs/learners.md says where the script goes.`,
    )
  }
  process.stdout.write(completionScript(shell, workspace.root))
  return 0
}

const isShell = (word: string | undefined): word is Shell =>
  word !== undefined && (shells as readonly string[]).includes(word)

/** The words a command's arguments may be. The course is read once, and only for a command that names items. */
const wordsFor = (workspace: Workspace): ((command: string) => string[]) => {
  const { course, plans } = openSession(workspace)
  const items = allItems(course)
  const [days, slugs] = [allDays(course).map(({ id }) => id), items.map(({ slug }) => slug)]
  const reviews = slugs.map((slug) => `review/${slug}`)
  const questions = items.filter(isQuestion).map(({ slug }) => slug)
  const targets = [...days, ...slugs]
  const byCommand: Record<string, string[]> = {
    drill: targets,
    run: [...targets, ...reviews, 'review'],
    reset: [...targets, ...reviews],
    again: targets,
    answer: [...questions, ...questions.map((slug) => `review/${slug}`)],
    ...Object.fromEntries(
      ['hint', 'solution', 'skip', 'try', 'attempts', 'undo', 'edit'].map((name) => [
        name,
        [...slugs, ...reviews],
      ]),
    ),
    known: days.filter((id) => id !== tourId),
    plan: [...plans().map(({ id }) => id), 'off'],
    settings: ['clock', 'judge', 'on', 'off', 'save', 'key'],
    completion: [...shells],
  }
  return (command) => byCommand[command] ?? []
}
