import { posix } from 'node:path'
import type { Day } from '@firedrill/course'
import type { PackedFiles } from '@firedrill/course/pack'

/**
 * What would run in the full repository and not from a pack, as sentences: an import of a file that is not sealed with
 * the item, such as its solution, and a variant that imports anything. `given` are files that an exercise gives as they
 * are: they count as far as a hidden test imports them.
 */
export const findUnsealable = (
  day: Day,
  files: PackedFiles,
  given: ReadonlySet<string> = new Set(),
): string[] => {
  const place = day.dir.replace(/^exercises\//, 'solutions/')
  const faults: string[] = []
  // A driver runs beside the candidate, whose file its "solution.ts" is.
  const open = Object.keys(files).filter((path) => !given.has(path) && !/\/driver[a-z-]*\.ts$/.test(path))
  const seen = new Set(open)
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const name of importsOf(path, files[path] ?? '')) {
      const target = findTarget(path, name, files)
      if (target === null) faults.push(`${place}/${path} imports ${name}.`)
      else if (target !== '' && !seen.has(target)) {
        seen.add(target)
        open.push(target)
      }
    }
  }
  return faults.toSorted()
}

/** `import … from './x.ts'` and `import './x.ts'`, not `import type`, not `typeof import('./x.ts')`. */
const valueImport =
  /^[ \t]*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bawait import\('([^']+)'\)/gm

const importsOf = (path: string, text: string): string[] =>
  path.endsWith('.ts') ? [...text.matchAll(valueImport)].map((match) => match[1] ?? match[2] ?? '') : []

/** The sealed file that an import means; empty for a library, null where it is not sealed with the item. */
const findTarget = (path: string, name: string, files: PackedFiles): string | null => {
  if (path.endsWith('/variant.ts')) return null
  if (!name.startsWith('.')) return ''
  const target = posix.join(posix.dirname(path), name)
  const isOwn = target.startsWith(`${path.split('/')[0]}/`)
  return isOwn && Object.hasOwn(files, target) ? target : null
}
