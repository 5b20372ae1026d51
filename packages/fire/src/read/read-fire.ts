import { FiredrillError, formatProblem, type Problem, type Week } from '@firedrill/course'
import { listHidden, parseYaml, readHidden, readText } from '@firedrill/course/read'
import type { Fault, FireDrill } from '../drill/fire-drill.ts'
import { faultSchema, fireDrillSchema } from './schema.ts'

/** A week's fire drill, with all that can break in it. */
export interface ReadFire {
  drill: FireDrill
  /** In the order of their slugs. */
  faults: Fault[]
}

/** Reads a week's fire drill and what is wrong with it; null where the week has none. */
export const readFire = (
  root: string,
  week: Pick<Week, 'id' | 'dir'>,
): { found: ReadFire | null; problems: Problem[] } => {
  const file = fireFile(week)
  const { text, problem } = readText(root, file)
  if (text === null) return { found: null, problems: problem ? [problem] : [] }
  const { value, problems } = parseYaml(fireDrillSchema, text, { file })
  const faults = readFaults(root, week)
  const all = [...problems, ...faults.problems]
  if (!value || all.length > 0) return { found: null, problems: all }
  const deploys = value.deploys.toSorted((one, other) => other.at - one.at)
  return { found: { drill: { week: week.id, ...value, deploys }, faults: faults.found }, problems: [] }
}

/** The same; throws a `content` error where something is wrong with it. */
export const requireFire = (root: string, week: Pick<Week, 'id' | 'dir'>): ReadFire | null => {
  const { found, problems } = readFire(root, week)
  if (problems.length === 0) return found
  throw new FiredrillError(
    'content',
    `The fire drill of ${week.id} cannot be read:\n${problems.map((one) => `  ${formatProblem(one)}`).join('\n')}`,
    'Mend the files named above; an edition is mended by `pnpm drill update`.',
  )
}

/** Where a week's fire drill is, from the root. */
export const fireFile = ({ dir }: Pick<Week, 'dir'>): string => `${dir}/fire.yaml`

/** Where a week's faults are, from the root. */
export const faultsDir = ({ dir }: Pick<Week, 'dir'>): string =>
  `${dir.replace(/^exercises\//, 'solutions/')}/fire`

const readFaults = (root: string, week: Pick<Week, 'dir'>): { found: Fault[]; problems: Problem[] } => {
  const dir = faultsDir(week)
  const names = listHidden(root, dir)
  if (names.length === 0) return { found: [], problems: [missing(dir)] }
  const read = names.map((name) => readFault(root, `${dir}/${name}`, name))
  return {
    found: read.flatMap(({ fault }) => (fault ? [fault] : [])),
    problems: read.flatMap(({ problems }) => problems),
  }
}

const readFault = (
  root: string,
  file: string,
  name: string,
): { fault: Fault | null; problems: Problem[] } => {
  const slug = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(name)?.[1]
  if (!slug) return { fault: null, problems: [badName(file)] }
  const { text, problem } = readHidden(root, file)
  if (text === null) return { fault: null, problems: problem ? [problem] : [] }
  const { value, problems } = parseYaml(faultSchema, text, { file })
  return { fault: value && { slug, ...value }, problems }
}

const missing = (dir: string): Problem => ({
  rule: 'fire-faults',
  file: dir,
  message: 'holds no fault: nothing can break in the fire drill of this week.',
  fix: 'Add faults; docs/authoring.md shows one.',
})

const badName = (file: string): Problem => ({
  rule: 'fire-faults',
  file,
  message: 'is no fault.',
  fix: 'Name it <words-in-lower-case>.yaml, or move it away.',
})
