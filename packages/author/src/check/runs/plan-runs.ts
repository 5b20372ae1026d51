import { seedFrom } from '@firedrill/course'
import type { RunRequest } from '@firedrill/judge'
import { isJudgeable, isWhole, solutionPlace, toRequest } from '../../judging/to-request.ts'
import type { Answer, CourseMaterial, ItemMaterial } from '../../material/material.ts'

/** One candidate of an item, and the runs that judge it. */
export interface PlannedCandidate {
  kind: 'starter' | 'solution' | 'also' | 'wrong'
  material: ItemMaterial
  /** What to name in a problem, from the root. */
  file: string
  answer: Answer | null
  /** All of its runs. */
  requests: RunRequest[]
  /** Those of them that are made while the machine is kept busy: the last one of a correct answer. */
  loaded: RunRequest[]
  /** Those that are made at T2, where this machine has it, as grades are: the second one of a correct answer. */
  contained: RunRequest[]
}

/** Every run of a check: each item's starter, solution, other solutions and wrong answers, as far as they are there. */
export const planRuns = (
  { items }: Pick<CourseMaterial, 'items'>,
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
          seed: seedFrom([options.seed, file, index]),
          repeat: `pnpm author check ${item.slug} --seed ${options.seed}`,
          types: isCorrect && index === 0,
          engine: isCorrect && index === 0,
          shuffle: isCorrect,
        }),
      )
      const loaded = requests.length > 1 ? requests.slice(-1) : []
      const contained = requests.length > 2 ? requests.slice(1, 2) : []
      return { kind, material, file, answer, requests, loaded, contained }
    }
    const answers = (kind: 'also' | 'wrong'): PlannedCandidate[] =>
      material[kind].map((answer) =>
        plan(kind, { file: answer.file, texts: { ...solution, ...answer.texts }, answer }),
      )
    const starterFile = `${item.exerciseDir}${item.kind === 'exercise' ? '' : `/${item.files[0]}`}`
    return [
      ...(isWhole(item, starter) ? [plan('starter', { file: starterFile, texts: starter })] : []),
      ...(isWhole(item, solution)
        ? [
            plan('solution', { file: solutionPlace(item), texts: solution }),
            ...answers('also'),
            ...answers('wrong'),
          ]
        : []),
    ]
  })
