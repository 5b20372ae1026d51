import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersPath, type Day, FiredrillError, isQuestion, workPath } from '@firedrill/course'
import { learnerFile } from '../work/learner-file.ts'
import { readSources } from '../work/read-sources.ts'
import { mostHandedIn } from './hand-in-messages.ts'

/** The files of a day that are there, by path below `work/`. */
export type HandedFiles = Record<string, string>

/**
 * Reads what a learner hands in of a day: the files that its items declare, the answers, and who they are; nothing else
 * of `work/`. Throws a `usage` error where there is nothing, too much, or a file that is no text.
 */
export const gatherWork = (root: string, day: Day): HandedFiles => {
  const code = day.items
    .filter((item) => !isQuestion(item))
    .flatMap((item) =>
      Object.entries(readSources(root, item).sources).map(
        ([file, text]) => [below(workPath(item, file)), text] as const,
      ),
    )
  const answers = new Set(day.items.filter(isQuestion).map((item) => answersPath(item)))
  const own = [...code, ...[...answers].map((path) => [below(path), readText(root, path)] as const)].filter(
    (entry): entry is readonly [string, string] => entry[1] !== null,
  )
  if (own.length === 0) {
    throw new FiredrillError(
      'usage',
      `There is nothing of ${day.id} in work/ to hand in.`,
      `\`pnpm drill ${day.id}\` begins it.`,
    )
  }
  const learner = readText(root, learnerFile)
  const files = Object.fromEntries(learner === null ? own : [[below(learnerFile), learner], ...own])
  requireSize(files)
  return files
}

const below = (path: string): string => path.slice('work/'.length)

const readText = (root: string, path: string): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, path)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new FiredrillError(
      'usage',
      `${path} cannot be handed in (${code ?? String(error)}).`,
      'Mend it, or move it away; then try again.',
    )
  }
}

const requireSize = (files: HandedFiles): void => {
  const sizes = Object.entries(files).map(([path, text]) => [path, JSON.stringify(text).length] as const)
  const bytes = sizes.reduce((sum, [path, size]) => sum + path.length + size, 0)
  if (bytes <= mostHandedIn.bytes * 0.9 && sizes.every(([, size]) => size <= mostHandedIn.characters)) return
  const [largest] = sizes.toSorted(([, one], [, other]) => other - one)
  throw new FiredrillError(
    'usage',
    `That is more than a workshop takes at once: ${Math.round(bytes / 1024)} KB.`,
    `Is work/${largest?.[0]} the right file? It is the largest.`,
  )
}
