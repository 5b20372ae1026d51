import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { allItems, type Item } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { afterAll, expect, inject } from 'vitest'
import { endLeftovers } from '../candidate/leftovers.ts'
import { prepareRun } from '../tree/prepare-run.ts'
import { removeRun } from '../tree/remove-run.ts'
import type { Sources } from '../tree/make-tree.ts'
import { begin, end } from './state.ts'

/**
 * Setup of a hidden test under plain `vitest run`, outside the judge: begins the run of the item that the test file
 * belongs to and ends it after the last check. The candidate is the file or folder in FIREDRILL_CANDIDATE, else the
 * reference; FIREDRILL_SEED gives the seed.
 */
const testFile = expect.getState().testPath ?? ''
const root = testFile.slice(0, testFile.lastIndexOf('/solutions/'))

const findItem = (): { item: Item; weekName: string } => {
  const { course } = readCourse(root)
  const folder = relative(root, dirname(testFile)).replaceAll('\\', '/')
  const item = allItems(course).find(({ solutionDir }) => solutionDir === folder)
  if (!item)
    throw new Error(`No day.yaml below ${relative('', join(root, 'exercises'))} lists an item for ${folder}.`)
  return { item, weekName: course.weeks.find(({ dir }) => dir === item.weekDir)?.title ?? item.weekDir }
}

/** The reference of a drill is one file, `solution.ts`; that of an exercise is named as its starter. */
const readCandidate = (item: Item): { sources: Sources; displayNames: Record<string, string> } => {
  const given = process.env.FIREDRILL_CANDIDATE
  const target = given
    ? resolve(given)
    : join(root, item.solutionDir, item.kind === 'exercise' ? '' : 'solution.ts')
  const isFolder = statSync(target).isDirectory()
  const paths = item.files.map((file, index) => [file, pathOf(target, isFolder, index === 0, file)] as const)
  return {
    sources: Object.fromEntries(paths.map(([file, path]) => [file, readIfAny(path)])),
    displayNames: Object.fromEntries(paths.map(([file, path]) => [file, relative('', path)])),
  }
}

/** A single file stands for the first of an item; the others are the reference's. */
const pathOf = (target: string, isFolder: boolean, isFirst: boolean, file: string): string => {
  if (isFolder) return join(target, file)
  return isFirst ? target : join(dirname(testFile), file)
}

const readIfAny = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const { item, weekName } = findItem()
const folder = mkdtempSync(join(tmpdir(), 'firedrill-'))
const run = randomUUID()
const seed = process.env.FIREDRILL_SEED ?? '00000001'
const plan = { root, bundleDir: inject('firedrillBundle'), folder, run, item, weekName, seed, cells: null }
begin(await prepareRun({ ...plan, ...readCandidate(item) }), () => {})

afterAll(async () => {
  const { breach } = await end()
  endLeftovers(run, new Set())
  removeRun(folder)
  if (breach) throw new Error(`${breach.status}: ${breach.message}`)
})
