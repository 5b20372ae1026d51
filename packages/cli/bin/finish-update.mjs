// Stands alone: it runs while the files around it are of two versions.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const fileSystem = { renameSync, rmSync, statSync }

export const finishUpdate = (root, { renameSync: move, rmSync: remove } = fileSystem) => {
  const folder = join(root, '.firedrill/update')
  const file = join(folder, 'plan.json')
  if (!existsSync(file)) return false
  const plan = JSON.parse(readFileSync(file, 'utf8'))
  for (const path of plan.write) {
    const staged = join(folder, 'new', path)
    // What was moved before a crash stays moved.
    if (!existsSync(staged)) continue
    clearWay(root, path, move)
    mkdirSync(dirname(join(root, path)), { recursive: true })
    move(staged, join(root, path))
  }
  for (const path of plan.remove) {
    // What was a file and is a folder now is the newer course.
    if (existsSync(join(root, path)) && !isFolder(join(root, path))) remove(join(root, path))
    dropEmpty(root, dirname(path), remove)
  }
  remove(file)
  remove(folder, { recursive: true, force: true })
  return true
}

/** A file may come where the older course has a folder, or a folder where it has a file: what stands there goes aside. */
const clearWay = (root, path, move) => {
  const parts = path.split('/')
  for (let length = 1; length < parts.length; length++) {
    const parent = parts.slice(0, length).join('/')
    if (existsSync(join(root, parent)) && !isFolder(join(root, parent))) putAside(root, parent, move)
  }
  if (isFolder(join(root, path))) putAside(root, path, move)
}

const putAside = (root, path, move) => {
  const aside = join(root, '.firedrill/kept', `update-in-the-way-${Date.now()}`, path)
  mkdirSync(dirname(aside), { recursive: true })
  move(join(root, path), aside)
}

/** A folder without files of the course is no day of it; what was installed there goes too. */
const dropEmpty = (root, path, remove) => {
  if (path === '.' || !isFolder(join(root, path))) return
  if (readdirSync(join(root, path)).some((name) => name !== 'node_modules')) return
  remove(join(root, path), { force: true, recursive: true })
  dropEmpty(root, dirname(path), remove)
}

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
