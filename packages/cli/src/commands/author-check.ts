import { resolve } from 'node:path'
import { checkCourse, formatReport } from '@firedrill/author'
import { FiredrillError, findTarget, isSeed, type Item, newSeed, targetItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'

interface CheckOptions {
  root?: string
  repeats: string
  seed?: string
  json?: boolean
}

/** `author check`: 0 where the content is right, 2 where it is not. */
export const check = (here: Workspace, words: string[], options: CheckOptions): Promise<number> => {
  const workspace = { ...here, root: resolve(here.root, options.root ?? '') }
  const seed = options.seed ?? newSeed(Math.random)
  if (!isSeed(seed))
    throw new FiredrillError('usage', `"${seed}" is no seed.`, 'A seed is eight hexadecimal digits.')
  const target = findItems(workspace.root, words)
  return untilInterrupted(async (signal) => {
    const report = await checkCourse({
      ...workspace,
      target,
      seed,
      repeats: readRepeats(options.repeats),
      signal,
      onProgress: options.json ? undefined : showProgress,
    })
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : formatReport(report))
    if (!options.json)
      process.stderr.write(`again: pnpm author check ${[...words, '--seed', seed].join(' ')}\n`)
    return report.ok ? 0 : 2
  })
}

const readRepeats = (text: string): number => {
  const repeats = Number(text)
  if (Number.isInteger(repeats) && repeats >= 1 && repeats <= 1_000) return repeats
  throw new FiredrillError('usage', `--repeats ${text} is no count.`, 'Give a whole number from 1 to 1000.')
}

/** A course with problems still has items to check: it is read, not required. */
const findItems = (root: string, words: string[]): Item[] | undefined => {
  if (words.length === 0) return undefined
  const { course } = readCourse(root)
  return words.flatMap((word) => {
    const items = targetItems(findTarget(course, word))
    if (items.length > 0) return items
    throw new FiredrillError(
      'usage',
      `There is no "${word}" to check.`,
      '`pnpm drill list` shows what exists.',
    )
  })
}

/** One line that is written over, on a terminal only. */
const showProgress = ({ done, total, item }: { done: number; total: number; item: string }): void => {
  if (!process.stderr.isTTY) return
  const line = done === total ? '' : `${done}/${total} ${item}`
  process.stderr.write(`\r\u001b[K${line}`)
}
