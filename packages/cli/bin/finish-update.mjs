// Stands alone: it runs while the files around it are of two versions.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const fileSystem = { renameSync, rmSync }

export const finishUpdate = (root, { renameSync: move, rmSync: remove } = fileSystem) => {
  const folder = join(root, '.firedrill/update')
  const file = join(folder, 'plan.json')
  if (!existsSync(file)) return false
  const plan = JSON.parse(readFileSync(file, 'utf8'))
  for (const path of plan.write) {
    const staged = join(folder, 'new', path)
    // What was moved before a crash stays moved.
    if (!existsSync(staged)) continue
    clearWay(root, path, remove)
    mkdirSync(dirname(join(root, path)), { recursive: true })
    move(staged, join(root, path))
  }
  for (const path of plan.remove) {
    remove(join(root, path), { force: true, recursive: true })
    dropEmpty(root, dirname(path), remove)
  }
  remove(file)
  remove(folder, { recursive: true, force: true })
  return true
}

/** A file may come where the older course has a folder, or a folder where it has a file: those of the plan go first. */
const clearWay = (root, path, remove) => {
  const parts = path.split('/')
  for (let length = 1; length < parts.length; length++) {
    const parent = join(root, ...parts.slice(0, length))
    if (existsSync(parent) && !isFolder(parent)) remove(parent)
  }
  if (isFolder(join(root, path))) remove(join(root, path), { recursive: true })
}

/** A folder without files of the course is no day of it; what was installed there goes too. */
const dropEmpty = (root, path, remove) => {
  if (path === '.' || !existsSync(join(root, path))) return
  if (readdirSync(join(root, path)).some((name) => name !== 'node_modules')) return
  remove(join(root, path), { force: true, recursive: true })
  dropEmpty(root, dirname(path), remove)
}

const isFolder = (path) => existsSync(join(path, '.'))
