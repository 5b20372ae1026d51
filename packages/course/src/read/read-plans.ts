import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../plan.ts'
import { planSchema } from '../plan-schema.ts'
import type { Problem } from '../problem.ts'
import { parseYaml } from './parse-yaml.ts'
import { readText } from './read-text.ts'

/** Where plans are, from the root. */
export const plansDir = 'exercises/plans'

/** Every plan, by id, and what is wrong with the others. None where there is no folder. */
export const readPlans = (root: string): { plans: Plan[]; problems: Problem[] } => {
  const read = list(join(root, plansDir)).map((name) => readPlan(root, name))
  return {
    plans: read.flatMap(({ plan }) => (plan ? [plan] : [])),
    problems: read.flatMap(({ problems }) => problems),
  }
}

const readPlan = (root: string, name: string): { plan: Plan | null; problems: Problem[] } => {
  const file = `${plansDir}/${name}`
  const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(name)?.[1]
  if (!id || id === 'off') return { plan: null, problems: [badName(file)] }
  const { text, problem } = readText(root, file)
  if (text === null) return { plan: null, problems: problem ? [problem] : [] }
  const { value, problems } = parseYaml(planSchema, text, { file })
  return { plan: value && { id, ...value }, problems }
}

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .toSorted()
  } catch {
    return []
  }
}

const badName = (file: string): Problem => ({
  rule: 'plan-name',
  file,
  message: 'is no plan.',
  fix: 'Name it <words-in-lower-case>.yaml, but not off.yaml, or move it away.',
})
