import { existsSync, lstatSync, symlinkSync, unlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Item, type Place, workPath } from '@firedrill/course'

/**
 * Links the libraries of the item's week into the folder it is worked on in. A link that leads nowhere, as after the
 * clone was moved on a system whose links are absolute, is made anew. In `work/review` the last week opened wins.
 */
export const linkLibraries = (root: string, item: Item, place: Place): void => {
  const link = join(root, dirname(workPath({ ...item, kind: 'code' }, 'file', place)), 'node_modules')
  const target = join(root, item.weekDir, 'node_modules')
  if (!existsSync(target)) return
  if (existsSync(link) && place === 'work') return
  const found = lstatSync(link, { throwIfNoEntry: false })
  if (found && !found.isSymbolicLink()) return
  if (found) unlinkSync(link)
  symlinkSync(process.platform === 'win32' ? target : relative(dirname(link), target), link, 'junction')
}
