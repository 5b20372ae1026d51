import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allItems, type Course } from '../course.ts'
import { requireCourse } from './read-course.ts'

/** Where the course is kept as it was read last, from the root. */
const cacheFile = '.firedrill/cache/course.json'

/** What was changed later than this before it was read may have changed meanwhile, and look the same. In milliseconds. */
const restMs = 2_000

/** What a file or a folder looks like: its size, and when it was changed, which nothing can set back. */
type Look = readonly [path: string, size: number, changedMs: number]

interface Cache {
  version: string
  looks: Look[]
  course: Course
}

/**
 * The course, as it was read last where everything it was read from looks the same: the YAML of 45 days takes longer
 * to read than all else that a start does. `version` is that of the code that reads. Throws as `requireCourse`.
 */
export const requireCachedCourse = (
  root: string,
  { version, nowMs }: { version: string; nowMs: number },
): Course => {
  const cached = readCache(root)
  if (cached?.version === version && cached.looks.every((look) => isSame(root, look))) return cached.course
  const course = requireCourse(root)
  keep(root, { version, nowMs, course })
  return course
}

const readCache = (root: string): Cache | null => {
  try {
    const cache = JSON.parse(readFileSync(join(root, cacheFile), 'utf8')) as Cache
    return Array.isArray(cache.looks) && Array.isArray(cache.course.weeks) ? cache : null
  } catch {
    return null
  }
}

const isSame = (root: string, [path, size, changedMs]: Look): boolean => {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  return stats?.size === size && stats.ctimeMs === changedMs
}

/** Extra: where it cannot be kept, the next start reads the course again. */
const keep = (root: string, { version, nowMs, course }: Omit<Cache, 'looks'> & { nowMs: number }): void => {
  try {
    const looks = pathsOf(course).map((path): Look => {
      const { size, ctimeMs } = statSync(join(root, path))
      return [path, size, ctimeMs]
    })
    if (looks.some(([, , changedMs]) => changedMs > nowMs - restMs)) return
    const file = join(root, cacheFile)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.${process.pid}`, JSON.stringify({ version, looks, course } satisfies Cache))
    renameSync(`${file}.${process.pid}`, file)
  } catch {}
}

/** All that a course is read from. A folder changes when something comes into it or goes. */
const pathsOf = (course: Course): string[] => [
  ...new Set([
    'exercises',
    ...course.weeks.flatMap(({ dir, days }) => [
      dir,
      `${dir}/README.md`,
      ...days.flatMap((day) => [day.dir, `${day.dir}/day.yaml`]),
    ]),
    ...allItems(course).flatMap(({ exerciseDir, files }) => [
      exerciseDir,
      ...files.map((file) => dirname(`${exerciseDir}/${file}`)),
    ]),
  ]),
]
