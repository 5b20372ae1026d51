import { cpSync, existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Copies a course to a new temporary folder, which the caller removes; the weeks' libraries are linked, not copied. */
export const copyCourse = (from: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'firedrill-course-'))
  for (const tree of ['exercises', 'solutions']) {
    cpSync(join(from, tree), join(root, tree), { recursive: true, filter: isOurs })
    for (const week of readdirSync(join(root, tree)))
      linkLibraries(join(from, tree, week), join(root, tree, week))
  }
  return root
}

const isOurs = (path: string): boolean => basename(path) !== 'node_modules'

const linkLibraries = (from: string, to: string): void => {
  const libraries = join(from, 'node_modules')
  if (existsSync(libraries)) symlinkSync(libraries, join(to, 'node_modules'), 'junction')
}
