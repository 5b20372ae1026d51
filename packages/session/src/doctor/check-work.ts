import { accessSync, constants, existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Checkup, fail, ok, warn } from './checkup.ts'

/** The learner's folders: whether they can be written, and whether links in them lead somewhere. */
export const checkWork = (root: string): Checkup => {
  for (const folder of ['.', 'work', '.firedrill']) {
    if (!existsSync(join(root, folder))) continue
    if (!lstatSync(join(root, folder)).isDirectory()) {
      return fail('work', `${folder} is no folder`, 'Move it away: your files live there.')
    }
    if (!isWritable(join(root, folder))) {
      return fail(
        'work',
        `${folder === '.' ? 'the clone' : folder} cannot be written`,
        'Make it writable for your user.',
      )
    }
  }
  const dangling = listDays(root).filter((day) => isDangling(join(root, 'work', day, 'node_modules')))
  if (dangling.length > 0) {
    const days = dangling.map((day) => `work/${day}`).join(', ')
    return warn(
      'work',
      `the libraries' link of ${days} leads nowhere`,
      'Open one of the items there: that links anew.',
    )
  }
  return ok('work', existsSync(join(root, 'work')) ? 'work/ can be written' : 'nothing opened yet')
}

const listDays = (root: string): string[] =>
  existsSync(join(root, 'work'))
    ? readdirSync(join(root, 'work'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : []

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const isDangling = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !existsSync(path)
