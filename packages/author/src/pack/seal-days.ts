import { allDays, type Course, FiredrillError, type Day, type Item } from '@firedrill/course'
import { makeDayPack, packOf, type PackedFiles } from '@firedrill/course/pack'
import { partOf } from '@firedrill/course/read'
import { findUnsealable } from './find-unsealable.ts'
import type { PackFile } from './read-tracked.ts'

/** The sealed pack of every day, from the course and the tracked files below `solutions/`. */
export const sealDays = (
  course: Course,
  { hidden, shipped }: { hidden: readonly PackFile[]; shipped: readonly PackFile[] },
  secret: Uint8Array,
): PackFile[] =>
  allDays(course).flatMap((day) => {
    const at = packOf(`${day.dir.replace(/^exercises\//, 'solutions/')}/.`)
    if (!at) return []
    const { files, locked, given } = gather(day, hidden, shipped)
    const faults = findUnsealable(day, files, given)
    if (faults.length > 0) {
      throw new FiredrillError(
        'content',
        faults.join('\n'),
        'Let it import what is in the same folder, libraries, and files that the exercise gives as they are.',
      )
    }
    return [
      {
        path: at.pack,
        bytes: makeDayPack({ secret, day: day.id, files, locked }),
        isExecutable: false,
      },
    ]
  })

/** A day's hidden files by path below the day: those that drilling needs, and those that its key opens. */
const gather = (
  day: Day,
  hidden: readonly PackFile[],
  shipped: readonly PackFile[],
): { files: PackedFiles; locked: PackedFiles; given: Set<string> } => {
  const files: PackedFiles = {}
  const locked: PackedFiles = {}
  const given = new Set<string>()
  for (const file of hidden) {
    const found = findItem(day, file.path)
    if (!found) continue
    const part = partOf(found.item, found.name)
    if (part === 'author') continue
    const path = `${found.item.slug}/${found.name}`
    if (part !== 'solution') files[path] = decode(file)
    else if (isGiven(found, file, shipped)) {
      given.add(path)
      files[path] = decode(file)
    } else locked[path] = decode(file)
  }
  return { files, locked, given }
}

/** A file that an exercise gives as it is, so that its solution is the starter: hidden tests may import it. */
const isGiven = (
  { item, name }: { item: Item; name: string },
  file: PackFile,
  shipped: readonly PackFile[],
): boolean =>
  shipped.some(({ path, bytes }) => path === `${item.exerciseDir}/${name}` && bytes.equals(file.bytes))

const findItem = (day: Day, path: string): { item: Item; name: string } | null => {
  const item = day.items.find(({ solutionDir }) => path.startsWith(`${solutionDir}/`))
  return item ? { item, name: path.slice(item.solutionDir.length + 1) } : null
}

const decode = ({ path, bytes }: PackFile): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new FiredrillError('content', `${path} is not UTF-8 text.`, 'Save it as UTF-8.', { cause })
  }
}
