import { copyFileSync, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { answersPath, FiredrillError, isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import { linkLibraries } from './link-libraries.ts'
import { learnerFile, newLearnerFile } from './learner-file.ts'

const manifest = `{
  "name": "work",
  "private": true,
  "type": "module"
}
`
const tsconfig = `{
  "compilerOptions": {
    "target": "esnext",
    "lib": ["esnext"],
    "module": "nodenext",
    "types": ["node"],
    "strict": true,
    "noEmit": true,
    "skipLibCheck": true,
    "allowImportingTsExtensions": true
  }
}
`

/**
 * Copies an item's starters to `work/`, except files that are there already: opening never resets. The week's
 * libraries are linked beside them, so that imports resolve in the editor. A question copies nothing.
 */
export const openWork = (root: string, item: Item, place: Place = 'work'): void => {
  try {
    writeIfMissing(join(root, 'work/package.json'), manifest)
    writeIfMissing(join(root, 'work/tsconfig.json'), tsconfig)
    writeIfMissing(join(root, learnerFile), newLearnerFile())
    if (isQuestion(item)) {
      mkdirSync(dirname(join(root, answersPath(item, place))), { recursive: true })
      return
    }
    for (const file of item.files) copyIfMissing(root, item, { file, place })
    linkLibraries(root, item, place)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `Cannot prepare work/ for ${item.id}: ${(error as Error).message}`,
      'Make the folder writable, and move away what is in its place; then try again.',
      { cause: error },
    )
  }
}

/** Copies one starter file, unless something is in its place. */
const copyIfMissing = (root: string, item: Item, at: { file: string; place: Place }): void => {
  const target = join(root, workPath(item, at.file, at.place))
  if (isThere(target)) return
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(join(root, item.exerciseDir, at.file), target)
}

const writeIfMissing = (path: string, text: string): void => {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** A link to nowhere is something too: it is the learner's. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined
