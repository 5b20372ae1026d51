import { createHash } from 'node:crypto'
import { FiredrillError } from '@firedrill/course'
import { courseIdOf, type Edition, editionFile, formatEdition } from '@firedrill/course/pack'
import { requireCourse } from '@firedrill/course/read'
import { fateOf } from './choose-files.ts'
import { editionReadme } from './edition-readme.ts'
import { createLeakFinder, type Leak } from './find-leaks.ts'
import { byBytes, type PackFile, readTracked } from './read-tracked.ts'
import { rewriteFiles } from './rewrite-files.ts'
import { sealDays } from './seal-days.ts'
import { sealFires } from './seal-fires.ts'

/** What to make an edition of. */
export interface PackOptions {
  /** The course: a checkout. */
  root: string
  /** The checkout that firedrill itself is taken from; the course's own unless told. */
  home?: string
  secret: Uint8Array
  /** Takes files that differ from the commit, too. */
  allowsChanges?: boolean
}

/** An edition, in memory. */
export interface PackedEdition {
  edition: Edition
  /** In the order of their paths, the edition file among them. */
  files: PackFile[]
}

/**
 * Makes the learner edition: no `solutions/`, what judges sealed in packs, solutions locked by day. Throws a `content`
 * error where the course has problems, and where hidden text would be in it.
 */
export const packLearners = ({ root, home = root, secret, allowsChanges }: PackOptions): PackedEdition => {
  const course = requireCourse(root)
  const own = readTracked(root, { allowsChanges })
  const program = home === root ? own : readTracked(home, { allowsChanges })
  const tracked = [...program.files.filter((file) => !isCourse(file)), ...own.files.filter(isCourse)]
  const fated = (fate: ReturnType<typeof fateOf>): PackFile[] =>
    tracked.filter(({ path }) => fateOf(path) === fate)
  const hidden = fated('seal')
  const shipped = fated('ship')
  const files = [
    ...shipped,
    ...rewriteFiles(fated('rewrite'), shipped),
    ...sealDays(course, { hidden, shipped }, secret),
    ...sealFires(course, { hidden }, secret),
    { path: 'README.md', bytes: Buffer.from(editionReadme), isExecutable: false },
  ].toSorted((one, other) => byBytes(one.path, other.path))
  refuseLeaks(files, hidden)
  const edition: Edition = {
    version: 1,
    edition: 'learners',
    course: courseIdOf(secret),
    commit: own.commit,
    files: Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)])),
  }
  return {
    edition,
    files: [...files, editionEntry(edition)].toSorted((one, other) => byBytes(one.path, other.path)),
  }
}

/** The file in which an edition says what it is. */
export const editionEntry = (edition: Edition): PackFile => ({
  path: editionFile,
  bytes: Buffer.from(formatEdition(edition)),
  isExecutable: false,
})

/** SHA-256, in hexadecimal digits. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Starters and lessons share lines with solutions, so they are what learners may know; everything else is looked through. */
const refuseLeaks = (files: readonly PackFile[], hidden: readonly PackFile[]): void => {
  const find = createLeakFinder(
    hidden.map(({ path, bytes }) => ({ path, text: bytes.toString() })),
    files.filter(isKnown).map(({ bytes }) => bytes.toString()),
  )
  const leaks = files.filter((file) => !isKnown(file)).flatMap(({ path, bytes }) => find(path, bytes))
  if (leaks.length === 0) return
  throw new FiredrillError(
    'content',
    `Hidden text would be in the edition:\n${leaks.slice(0, 20).map(describe).join('\n')}`,
    'Take it out of the files named first.',
  )
}

const isCourse = ({ path }: PackFile): boolean => /^(?:exercises|solutions)\//.test(path)

const isKnown = ({ path }: PackFile): boolean => path.startsWith('exercises/')

const describe = ({ file, hidden, lines }: Leak): string =>
  `  ${file}: of ${hidden}: ${lines[0]?.slice(0, 100)}`
