import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allDays, type Course } from '@firedrill/course'
import { type Edition, editionFile, parseEdition } from '@firedrill/course/pack'
import { isLocked } from '@firedrill/course/read'
import { hashFile } from '../update/manifest.ts'
import { type Checkup, fail, ok } from './checkup.ts'

/** An edition: whether it is whole, made for this machine, and which solutions are open. Null in the full repository. */
export const checkEdition = (root: string, course: Course): Checkup | null => {
  const file = join(root, editionFile)
  if (!existsSync(file)) return null
  const fix =
    '`pnpm drill update --from <the edition you were given>` mends it; work/ and .firedrill/ stay as they are.'
  const edition = parseEdition(readFileSync(file, 'utf8'))
  if (!edition) return fail('edition', `${editionFile} does not read`, fix)
  const { platform } = edition
  const here = `${process.platform}-${process.arch}`
  if (platform !== undefined && platform !== here) {
    return fail('edition', `made for ${platform}, and this is ${here}`, `Unpack the one for ${here}.`)
  }
  const broken = Object.entries(edition.files).filter(([path, hash]) => hashFile(join(root, path)) !== hash)
  const [first] = broken
  if (first)
    return fail('edition', `${broken.length} file(s) are not as they came, the first is ${first[0]}`, fix)
  return ok('edition', `${describe(edition)}, whole; ${describeLocks(root, course)}`)
}

const describe = ({ edition, platform, commit }: Edition): string =>
  `${edition}${platform === undefined ? '' : ` for ${platform}`} of ${commit.slice(0, 12)}`

const describeLocks = (root: string, course: Course): string => {
  const open = allDays(course).filter(({ items: [item] }) => item && !isLocked(root, item))
  return open.length === 0
    ? 'solutions are locked'
    : `solutions of ${open.map(({ id }) => id).join(', ')} are open`
}
