import { allDays, type Course, type Item } from '../course.ts'
import type { Problem } from '../problem.ts'

/** Exercises that start `from` what is no earlier exercise, or has no file of the same name. */
export const findFromProblems = (course: Course, lines: ReadonlyMap<Item, number>): Problem[] => {
  const earlier = new Map<string, Item>()
  return allDays(course).flatMap((day) =>
    day.items.flatMap((item) => {
      const why = item.from === null ? null : describe(item, earlier.get(item.from))
      if (item.kind === 'exercise') earlier.set(item.slug, item)
      if (why === null) return []
      const at = { file: `${day.dir}/day.yaml`, line: lines.get(item), field: item.slug }
      return [{ rule: 'from', ...at, message: `${item.id} starts from ${item.from}, ${why}.`, fix }]
    }),
  )
}

const fix = 'Name an exercise that comes before it and shares a file with it, or take the line out.'

const describe = (item: Item, from: Item | undefined): string | null => {
  if (!from) return 'which is no exercise before it'
  return from.files.some((file) => item.files.includes(file)) ? null : 'which has no file of the same name'
}
