import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { hashFile, type Holding, readHolding } from './manifest.ts'
import { openSource } from './open-source.ts'
import { planUpdate, type UpdatePlan } from './plan-update.ts'
import { requireSuccessor } from './require-successor.ts'
import { stageUpdate, updateDir } from './stage-update.ts'
import { usualSource } from './usual-source.ts'

/** An update that is ready: `finishUpdate` carries it out. */
export interface PreparedUpdate {
  from: string
  /** Commits. */
  before: string
  next: string
  plan: UpdatePlan
  /** Where edited files were put; null where there were none. */
  kept: string | null
}

/**
 * Gets a newer course ready beside the one below `root`: from a folder, an archive or a git remote, or without `from`
 * where the last one came from. Nothing of the course is touched yet, and nothing of `work/` ever. Throws a `usage` error
 * for what is no newer course of the same kind, and an `environment` error where it cannot be fetched or kept.
 */
export const prepareUpdate = async (
  root: string,
  options: { from?: string; now?: Date } = {},
): Promise<PreparedUpdate> => {
  const own = readHolding(root)
  if (!own)
    throw usage(
      'This folder is neither an edition nor a clone.',
      'Unpack an edition, and bring work/ and .firedrill/ along.',
    )
  const from = options.from ?? usualSource(root)
  begin(root)
  try {
    const source = await openSource(from, join(root, updateDir, 'from'))
    const next = readHolding(source)
    if (!next)
      throw usage(
        `${from} is no edition and no clone of a course.`,
        'Name a newer edition of this course. Nothing was changed.',
      )
    requireSuccessor(own, next, from)
    requireWhole(source, next, from)
    const plan = planUpdate({
      before: own.files,
      next: next.files,
      onDisk: (path) => hashFile(join(root, path)),
    })
    const kept = stageUpdate(root, { source, plan, now: options.now ?? new Date() })
    return { from, before: own.commit, next: next.commit, plan, kept }
  } catch (error) {
    rmSync(join(root, updateDir), { recursive: true, force: true })
    throw explain(error)
  }
}

/** One at a time. What an update left that was cut short before it was ready is cleared. */
const begin = (root: string): void => {
  const mark = join(root, updateDir, 'pid')
  const other = readPid(mark)
  if (other !== null && isAlive(other)) {
    throw usage(`Another update is under way (process ${other}).`, 'Wait for it, or end it.')
  }
  try {
    rmSync(join(root, updateDir), { recursive: true, force: true })
    mkdirSync(join(root, updateDir), { recursive: true })
    writeFileSync(mark, `${process.pid}\n`)
  } catch (error) {
    throw explain(error)
  }
}

const readPid = (mark: string): number | null => {
  try {
    return Number.parseInt(readFileSync(mark, 'utf8'), 10) || null
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Every file must be as its edition says: a copy that was cut off is no course. */
const requireWhole = (source: string, { files, kind }: Holding, from: string): void => {
  const broken = Object.entries(files).filter(([path, hash]) => {
    const found = hashFile(join(source, path))
    return found === null || (hash !== found && (kind !== 'full' || hash !== ''))
  })
  if (broken.length === 0) return
  throw usage(
    `${from} is not whole: ${broken.length} file(s) are missing or damaged, the first is ${broken[0]?.[0]}.`,
    'Fetch it again. Nothing was changed.',
  )
}

const explain = (error: unknown): unknown => {
  if (error instanceof FiredrillError) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'there is no space left for it' : message
  return new FiredrillError(
    'environment',
    `The update cannot be prepared: ${why}.`,
    'Free some space and make .firedrill/ writable, then try again. The course is as it was.',
    { cause: error },
  )
}

const usage = (message: string, hint: string): FiredrillError => new FiredrillError('usage', message, hint)
