import { seedFrom, shuffleBySeed } from '@firedrill/course'
import type { RunRequest } from '@firedrill/judge'
import { isJudgeable, isWhole, solutionPlace, toRequest } from '../judging/to-request.ts'
import type { ItemMaterial } from '../material/material.ts'

/** A run of an answer that its author wrote. */
export interface FlakeRun {
  material: ItemMaterial
  /** The answer, from the root. */
  file: string
  request: RunRequest
}

/** How often, and with which seeds. */
export interface FlakePlan {
  /** Of each item, spread evenly over its correct answers; of each wrong one. */
  runs: number
  /** Correct answers, which have to pass, or wrong ones, whose verdict has to stay the same. */
  answers: 'right' | 'wrong'
  /** Every run has a seed of its own, made from this one. */
  seed: string
  /** In place of those: the one seed of all runs. */
  only?: string | undefined
  isLoaded: boolean
}

/** The runs of all items, in an order that the seed draws: whatever runs beside a test differs from run to run. */
export const planFlake = (items: readonly ItemMaterial[], plan: FlakePlan): FlakeRun[] =>
  shuffleBySeed(
    items
      .filter(hasSolution)
      .flatMap((material) =>
        plan.answers === 'wrong' ? planWrong(material, plan) : planItem(material, plan),
      ),
    plan.seed,
  )

const planItem = (material: ItemMaterial, { runs, seed, only, isLoaded }: FlakePlan): FlakeRun[] => {
  const { item, solution, also } = material
  const answers = [
    { file: solutionPlace(item), texts: solution },
    ...also.map(({ file, texts }) => ({ file, texts: { ...solution, ...texts } })),
  ]
  return Array.from({ length: Math.max(runs, answers.length) }, (_, index) => {
    const { file, texts } = answers[index % answers.length] as (typeof answers)[number]
    const own = only ?? seedFrom([seed, item.id, index])
    const repeat = `pnpm author flake ${item.slug} --repeat ${own}${isLoaded ? ' --load' : ''}`
    return { material, file, request: toRequest(material, texts, { seed: own, repeat, shuffle: true }) }
  })
}

/** The starter is a wrong answer too. Checks stay in their order: of a crash, only what comes behind is not reached. */
const planWrong = (material: ItemMaterial, { runs, seed, only, isLoaded }: FlakePlan): FlakeRun[] => {
  const { item, solution, starter, wrong } = material
  const answers = [
    { file: item.exerciseDir, texts: starter },
    ...wrong.map(({ file, texts }) => ({ file, texts: { ...solution, ...texts } })),
  ]
  return answers.flatMap(({ file, texts }, number) =>
    Array.from({ length: runs }, (_, index) => {
      const own = only ?? seedFrom([seed, item.id, 'wrong', number, index])
      const repeat = `pnpm author flake ${item.slug} --wrong --repeat ${own}${isLoaded ? ' --load' : ''}`
      return { material, file, request: toRequest(material, texts, { seed: own, repeat }) }
    }),
  )
}

/** Runs of each solution, item by item, to be timed alone. The first of each item warms it up. */
export const planAlone = (items: readonly ItemMaterial[], { seed }: { seed: string }): FlakeRun[] =>
  items.filter(hasSolution).flatMap((material) =>
    Array.from({ length: aloneRuns + 1 }, (_, index) => {
      const { item, solution } = material
      const own = seedFrom([seed, item.id, 'alone', index])
      const repeat = `pnpm author flake ${item.slug} --repeat ${own}`
      const request = toRequest(material, solution, { seed: own, repeat, shuffle: true })
      return { material, file: solutionPlace(item), request }
    }),
  )

const aloneRuns = 5

const hasSolution = (one: ItemMaterial): boolean => isJudgeable(one) && isWhole(one.item, one.solution)
