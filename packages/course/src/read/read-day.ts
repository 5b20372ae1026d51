import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, isQuestion, type Item, type Limits, type Step } from '../course.ts'
import { type DayEntry, dayManifestSchema } from '../manifest.ts'
import type { Problem } from '../problem.ts'
import { parseYaml } from './parse-yaml.ts'
import { readText } from './read-text.ts'

const drillLimits: Limits = { checkMs: 3_000, wallMs: 10_000, memoryMb: 1_024 }
const exerciseLimits: Limits = { checkMs: 5_000, wallMs: 30_000, memoryMb: 1_024 }

type ItemEntry = Exclude<DayEntry, { section: string }>

/** Reads `<dir>/day.yaml`, with the line of each item; the day is null where it could not be understood. */
export const readDay = (
  root: string,
  place: { id: string; number: number; dir: string; weekDir: string },
): { day: Day | null; lines: [Item, number][]; problems: Problem[] } => {
  const file = `${place.dir}/day.yaml`
  const { text, problem } = readText(root, file)
  if (text === null) return { day: null, lines: [], problems: [problem ?? missingManifest(file)] }
  const { value, problems, lineOf } = parseYaml(dayManifestSchema, text, { file })
  if (!value) return { day: null, lines: [], problems }
  const lines: [Item, number][] = []
  const steps = value.order.map((entry, index): Step => {
    if ('section' in entry) return entry
    const item = toItem(entry, place)
    lines.push([item, lineOf(['order', index, 'slug'])])
    return { item: item.id }
  })
  const items = lines.map(([item]) => item)
  const { id, number, dir } = place
  const day: Day = { id, number, title: value.title, dir, steps, items }
  const ofItems = lines.flatMap(([item, line]) => [
    ...missingStarters(root, item),
    ...badStages(item, { file, line, field: item.slug }),
  ])
  return { day, lines, problems: ofItems }
}

const missingManifest = (file: string): Problem => ({
  rule: 'day-manifest',
  file,
  message: 'is missing, so the day has no items.',
  fix: 'Add it; docs/authoring.md shows one.',
})

const toItem = (entry: ItemEntry, day: { id: string; dir: string; weekDir: string }): Item => {
  const isExercise = entry.kind === 'exercise'
  const base = isExercise ? exerciseLimits : drillLimits
  const limits = 'limits' in entry ? entry.limits : undefined
  return {
    id: `${day.id}/${entry.slug}`,
    slug: entry.slug,
    kind: entry.kind,
    title: entry.title,
    size: isExercise ? entry.size : null,
    parSeconds: entry.par,
    points: entry.points,
    teaches: entry.teaches,
    needs: 'needs' in entry ? entry.needs : [],
    stages: isExercise ? entry.stages : [],
    from: isExercise ? (entry.from ?? null) : null,
    limits: {
      checkMs: limits?.check ? limits.check * 1_000 : base.checkMs,
      wallMs: limits?.wall ? limits.wall * 1_000 : base.wallMs,
      memoryMb: limits?.memoryMb ?? base.memoryMb,
    },
    files: isExercise ? entry.files : isQuestion(entry) ? [] : [`${entry.slug}.ts`],
    exerciseDir: isExercise ? `${day.dir}/${entry.slug}` : day.dir,
    solutionDir: `${day.dir.replace(/^exercises\//, 'solutions/')}/${entry.slug}`,
    weekDir: day.weekDir,
  }
}

const missingStarters = (root: string, item: Item): Problem[] => {
  const what = isQuestion(item) ? 'question' : 'starter'
  return (isQuestion(item) ? [`${item.slug}.md`] : item.files)
    .map((file) => `${item.exerciseDir}/${file}`)
    .filter((file) => !existsSync(join(root, file)))
    .map((file) => ({
      rule: 'starter-file',
      file,
      message: `is missing: ${item.id} has no ${what}.`,
      fix: `Add the ${what}, or correct the name in day.yaml.`,
    }))
}

const badStages = (item: Item, at: { file: string; line: number; field: string }): Problem[] => {
  if (item.stages.length === 0) return []
  const sum = item.stages.reduce((points, stage) => points + stage.points, 0)
  const double = item.stages.find(
    ({ slug }, index) => item.stages.findIndex((one) => one.slug === slug) < index,
  )
  const points = `the points of its stages add up to ${sum}, and the item has ${item.points}.`
  return [
    ...(sum === item.points
      ? []
      : [
          {
            rule: 'stage-points',
            ...at,
            message: points,
            fix: 'Correct the points of the stages or of the item.',
          },
        ]),
    ...(double
      ? [
          {
            rule: 'unique-stage',
            ...at,
            message: `two stages are called "${double.slug}".`,
            fix: 'Rename one of them, in hidden.test.ts too.',
          },
        ]
      : []),
  ]
}
