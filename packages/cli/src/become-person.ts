import { openPerson } from '@firedrill/session'
import type { Command } from 'commander'
import type { Workspace } from './workspace.ts'

/** What is of the machine or of the course, and of nobody. */
const nobodys = new Set(['author', 'grade', 'workshop', 'lab', 'update', 'completion'])

/** `--as NAME`: from here on the command runs in that person's folder. A new name is told, for it may be mistyped. */
export const becomePerson = (workspace: Workspace, action: Command): void => {
  const { as } = action.optsWithGlobals<{ as?: string }>()
  if (as === undefined || as === '' || nobodys.has(topOf(action).name())) return
  const { name, folder, root, isNew, others } = openPerson(workspace.root, as)
  workspace.root = root
  workspace.person = name
  const known = others.length === 0 ? '' : ` Others here: ${others.join(', ')}.`
  const isOpening = action.parent === null
  if (isNew) process.stderr.write(`${name} is new on this laptop.${known}\n`)
  if (isNew || isOpening) process.stderr.write(`Your work/ is ${folder}/work, apart from others'.\n`)
}

/** A command line with its `--as NAME` before the command: there the program finds it, wherever it was typed. */
export const personFirst = (argv: readonly string[]): string[] => {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  const at = argv.slice(0, end).findIndex((word) => word === '--as' || word.startsWith('--as='))
  if (at === -1) return [...argv]
  const length = argv[at] === '--as' ? 2 : 1
  return [...argv.slice(at, at + length), ...argv.slice(0, at), ...argv.slice(at + length)]
}

/** The command below `drill` itself. */
const topOf = (command: Command): Command => (command.parent?.parent ? topOf(command.parent) : command)
