import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Day, Item, Limits } from '../course.ts'
import { type DayEntry, dayManifestSchema } from '../manifest.ts'
import type { Problem } from '../problem.ts'
import { parseYaml } from './parse-yaml.ts'
import { readTextIfAny } from './read-text.ts'

const drillLimits: Limits = { checkMs: 3_000, wallMs: 10_000, memoryMb: 1_024 }
const exerciseLimits: Limits = { checkMs: 5_000, wallMs: 30_000, memoryMb: 1_024 }

type ItemEntry = Exclude<DayEntry, { section: string }>

/** Reads `<dir>/day.yaml`; the day is null where it could not be understood. */
export const readDay = (
  root: string,
  place: { number: number; dir: string; weekDir: string },
): { day: Day | null; problems: Problem[] } => {
  const file = `${place.dir}/day.yaml`
  const text = readTextIfAny(join(root, file))
  if (text === null) {
    const message = 'is missing, so the day has no items.'
    return { day: null, problems: [{ file, message, fix: 'Add it; docs/authoring.md shows one.' }] }
  }
  const { value, problems } = parseYaml(dayManifestSchema, text, { file })
  if (!value) return { day: null, problems }
  const id = `day${place.number}`
  const entries = value.order.filter((entry): entry is ItemEntry => 'slug' in entry)
  const items = entries.map((entry) => toItem(entry, { id, ...place }))
  const steps = value.order.map((entry) => ('slug' in entry ? { item: `${id}/${entry.slug}` } : entry))
  const day: Day = { id, number: place.number, title: value.title, dir: place.dir, steps, items }
  return { day, problems: [...missingStarters(root, items), ...badStages(file, items)] }
}

const toItem = (entry: ItemEntry, day: { id: string; dir: string; weekDir: string }): Item => {
  const isExercise = entry.kind === 'exercise'
  const base = isExercise ? exerciseLimits : drillLimits
  return {
    id: `${day.id}/${entry.slug}`,
    slug: entry.slug,
    kind: entry.kind,
    title: entry.title,
    size: isExercise ? entry.size : null,
    parSeconds: entry.par,
    points: entry.points,
    teaches: entry.teaches,
    needs: entry.needs,
    stages: isExercise ? entry.stages : [],
    limits: {
      checkMs: entry.limits?.check ? entry.limits.check * 1_000 : base.checkMs,
      wallMs: entry.limits?.wall ? entry.limits.wall * 1_000 : base.wallMs,
      memoryMb: entry.limits?.memoryMb ?? base.memoryMb,
    },
    files: isExercise ? entry.files : [`${entry.slug}.ts`],
    exerciseDir: isExercise ? `${day.dir}/${entry.slug}` : day.dir,
    solutionDir: `${day.dir.replace(/^exercises\//, 'solutions/')}/${entry.slug}`,
    weekDir: day.weekDir,
  }
}

const missingStarters = (root: string, items: Item[]): Problem[] =>
  items.flatMap((item) =>
    item.files
      .map((file) => `${item.exerciseDir}/${file}`)
      .filter((file) => !existsSync(join(root, file)))
      .map((file) => ({
        file,
        message: `is missing: ${item.id} has no starter.`,
        fix: 'Add the starter, or correct the slug in day.yaml.',
      })),
  )

const badStages = (file: string, items: Item[]): Problem[] =>
  items
    .filter((item) => item.stages.length > 0)
    .filter((item) => item.stages.reduce((sum, stage) => sum + stage.points, 0) !== item.points)
    .map((item) => ({
      file,
      field: item.slug,
      message: `the points of its stages do not add up to ${item.points}.`,
      fix: 'Correct the points of the stages or of the item.',
    }))
