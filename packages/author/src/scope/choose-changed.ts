import { posix } from 'node:path'
import { allDays, allItems, type Course, type Day, isQuestion, type Item } from '@firedrill/course'

/** What has to be checked for a change. */
export interface ChangedContent {
  items: Item[]
  /** Ids of the days whose lesson or manifest changed. */
  lessons: string[]
}

/**
 * The items and lessons that a change touches. A line of day.yaml belongs to the entry it stands in; the libraries of a
 * week belong to all of its items.
 */
export const chooseChanged = (
  course: Course,
  { files, manifest }: { files: readonly string[]; manifest: (file: string) => ManifestChange },
): ChangedContent => {
  const days = allDays(course)
  const slugs = new Set(
    days.flatMap((day) => {
      const file = `${day.dir}/day.yaml`
      return files.includes(file) ? changedSlugs(day, manifest(file)) : []
    }),
  )
  return {
    items: allItems(course).filter(
      (item) => slugs.has(item.slug) || files.some((file) => touches(file, item)),
    ),
    lessons: days
      .filter((day) => files.includes(`${day.dir}/README.md`) || files.includes(`${day.dir}/day.yaml`))
      .map((day) => day.id),
  }
}

/** A `day.yaml`, and the lines of it that changed; none where the whole file is new. */
export interface ManifestChange {
  text: string
  lines: readonly number[]
}

const changedSlugs = (day: Day, { text, lines }: ManifestChange): string[] => {
  if (lines.length === 0) return day.items.map((item) => item.slug)
  const all = text.split('\n')
  return lines.flatMap((line) => {
    for (let at = Math.min(line, all.length); at >= 1; at--) {
      const words = all[at - 1] ?? ''
      const slug = /^\s*-.*\bslug: *([a-z0-9-]+)/.exec(words)?.[1]
      if (slug !== undefined && day.items.some((item) => item.slug === slug)) return [slug]
      if (/^\s*- section:/.test(words)) return []
    }
    return []
  })
}

const touches = (file: string, item: Item): boolean => {
  const isBelow = (dir: string): boolean => file.startsWith(`${dir}/`)
  if (isBelow(item.solutionDir) || file === `${item.weekDir}/package.json`) return true
  if (file === `${posix.join('solutions', posix.relative('exercises', item.weekDir))}/package.json`)
    return true
  if (item.kind === 'exercise') return isBelow(item.exerciseDir)
  const names = isQuestion(item) ? [`${item.slug}.md`] : item.files
  return names.some((name) => file === `${item.exerciseDir}/${name}`)
}
