import { createHash } from 'node:crypto'
import { type Item, workPath } from '@firedrill/course'
import type { RunRequest } from '@firedrill/judge'
import type { Answer, CourseMaterial, ItemMaterial } from '../material/material.ts'

/** One candidate of an item, and the runs that judge it. */
export interface PlannedCandidate {
  kind: 'starter' | 'solution' | 'also' | 'wrong'
  material: ItemMaterial
  /** What to name in a problem, from the root. */
  file: string
  answer: Answer | null
  requests: RunRequest[]
}

/** Every run of a check: each item's starter, solution, other solutions and wrong answers, as far as they are there. */
export const planRuns = (
  { items }: CourseMaterial,
  options: { seed: string; repeats: number },
): PlannedCandidate[] =>
  items.filter(isJudgeable).flatMap((material) => {
    const { item, starter, solution } = material
    const plan = (
      kind: PlannedCandidate['kind'],
      { file, texts, answer = null }: { file: string; texts: Record<string, string>; answer?: Answer | null },
    ): PlannedCandidate => {
      const isCorrect = kind === 'solution' || kind === 'also'
      const requests = Array.from({ length: isCorrect ? options.repeats : 1 }, (_, index) =>
        toRequest(material, texts, {
          seed: seedOf([options.seed, file, index]),
          base: options.seed,
          types: isCorrect && index === 0,
          engine: isCorrect && index === 0,
          shuffle: isCorrect,
        }),
      )
      return { kind, material, file, answer, requests }
    }
    const answers = (kind: 'also' | 'wrong'): PlannedCandidate[] =>
      material[kind].map((answer) =>
        plan(kind, { file: answer.file, texts: { ...solution, ...answer.texts }, answer }),
      )
    const starterFile = `${item.exerciseDir}${item.kind === 'exercise' ? '' : `/${item.files[0]}`}`
    const solutionFile = `${item.solutionDir}${item.kind === 'exercise' ? '' : '/solution.ts'}`
    return [
      ...(isWhole(item, starter) ? [plan('starter', { file: starterFile, texts: starter })] : []),
      ...(isWhole(item, solution)
        ? [plan('solution', { file: solutionFile, texts: solution }), ...answers('also'), ...answers('wrong')]
        : []),
    ]
  })

const isJudgeable = (one: ItemMaterial): boolean => one.hasSolutionFolder && one.hasHiddenTest

const isWhole = (item: Item, texts: Record<string, string>): boolean =>
  item.files.every((name) => texts[name] !== undefined)

const toRequest = (
  { item, weekName }: ItemMaterial,
  sources: Record<string, string>,
  how: { seed: string; base: string; types: boolean; engine: boolean; shuffle: boolean },
): RunRequest => ({
  item,
  weekName,
  sources,
  displayNames: Object.fromEntries(item.files.map((name) => [name, workPath(item, name)])),
  seed: how.seed,
  repeat: `pnpm author check ${item.slug} --seed ${how.base}`,
  types: how.types,
  engine: how.engine,
  shuffle: how.shuffle,
})

/** A seed of its own for each run, the same whatever else is checked. */
const seedOf = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)
