import { posix } from 'node:path'
import type { Day } from '@firedrill/course'
import type { PackedFiles } from '@firedrill/course/pack'

/**
 * What would run in the full repository and not from a pack, as sentences: an import of a file that is not sealed with
 * the item, such as its solution, and a variant that imports anything.
 */
export const findUnsealable = (day: Day, files: PackedFiles): string[] => {
  const place = day.dir.replace(/^exercises\//, 'solutions/')
  return Object.entries(files).flatMap(([path, text]) => {
    // A driver runs beside the candidate, whose file its "solution.ts" is.
    if (!path.endsWith('.ts') || /\/driver[a-z-]*\.ts$/.test(path)) return []
    const imports = [...text.matchAll(valueImport)].map((match) => match[1] ?? match[2] ?? '')
    return imports
      .filter((name) => !isSealed(path, name, files))
      .map((name) => `${place}/${path} imports ${name}.`)
  })
}

/** `import … from './x.ts'` and `import './x.ts'`, not `import type`, not `typeof import('./x.ts')`. */
const valueImport =
  /^[ \t]*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bawait import\('([^']+)'\)/gm

const isSealed = (path: string, name: string, files: PackedFiles): boolean => {
  if (path.endsWith('/variant.ts')) return false
  if (!name.startsWith('.')) return true
  const target = posix.join(posix.dirname(path), name)
  return target.startsWith(`${path.split('/')[0]}/`) && Object.hasOwn(files, target)
}
