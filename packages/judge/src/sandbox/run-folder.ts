import { chownSync, lchownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from './sandbox.ts'

/** The candidate's user number as it sees it itself. */
export const uidInside = (cell: Cell): number => cell.uid ?? 1_000

/** Makes the folders that a sandbox is going to show; those that are there stay as they are. */
export const makeRunFolder = (cell: Cell): void => {
  const uid = uidInside(cell)
  for (const name of ['tree', 'tmp', 'apart']) {
    const folder = join(cell.folder, name)
    mkdirSync(folder, { recursive: true })
    if (cell.uid !== null) chownSync(folder, cell.uid, cell.uid)
  }
  writeFileSync(join(cell.folder, 'passwd'), `drill:x:${uid}:${uid}::/drill/tmp:/bin/sh\n`)
}

/** Hands over the files that were just written, before any of the candidate's code has run. */
export const handOver = (cell: Cell): void => {
  const { uid } = cell
  if (uid === null) return
  const tree = join(cell.folder, 'tree')
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), uid, uid)
  }
}
