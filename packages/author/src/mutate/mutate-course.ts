import type { Item, Problem } from '@firedrill/course'
import { seedFrom } from '@firedrill/course'
import { isJudgeable, isWhole, solutionPlace, toRequest } from '../judging/to-request.ts'
import { type JudgeAll, type JudgingOptions, type RunOutcome, withJudges } from '../judging/with-judges.ts'
import type { ItemMaterial } from '../material/material.ts'
import { exemptionsFile } from '../material/read-exemptions.ts'
import { readMaterial } from '../material/read-material.ts'
import { hashItem } from '../quality/hash-item.ts'
import { diffLines } from './diff-lines.ts'
import { makeMutants } from './make-mutants.ts'
import { type JudgedMutant, matchExemptions } from './match-exemptions.ts'
import type { Mutant, MutantFate } from './mutant.ts'
import type { MutatedItem, MutateReport } from './mutate-report.ts'

/** What to mutate, and how. */
export interface MutateOptions extends JudgingOptions {
  /** Only these items. */
  target?: readonly Item[]
  /** Eight hexadecimal digits, from which the seeds of all runs come. */
  seed: string
}

/** A mutant may take this many times what its solution takes: more is a timeout, and kills it. */
const patience = 5
/** A solution that is done at once would leave no room for a busy machine. */
const shortestMs = 2_000

/** A solution that passes, and what its mutants may take. */
interface Subject {
  material: ItemMaterial
  limitMs: number
}

/**
 * Changes each solution in one place at a time and has the hidden test judge it. What passes is a behaviour that no
 * check asks for: it is killed by a better check, or stands in `mutants.yaml` with the reason why it may live. Where
 * that file does not read, the item is not judged: one bad entry would make survivors of all that the others excuse.
 */
export const mutateCourse = async (options: MutateOptions): Promise<MutateReport> => {
  const { root, target } = options
  const started = performance.now()
  const material = readMaterial(root, target)
  const unread = material.problems.filter((problem) => problem.file.endsWith('/mutants.yaml'))
  const isRead = ({ item }: ItemMaterial): boolean =>
    unread.every(({ file }) => file !== exemptionsFile(item))
  const materials = material.items.filter(
    (one) => isJudgeable(one) && isWhole(one.item, one.solution) && isRead(one),
  )
  const { items, problems } = await withJudges(options, async (judgeAll) => {
    const { subjects, problems: unfit } = await timeSolutions(materials, { ...options, judgeAll })
    const judged = await judgeMutants(subjects, { ...options, judgeAll })
    const summaries = judged.map(({ subject, mutants }) => summarise(root, subject, mutants))
    return {
      items: summaries.map((one) => one.item),
      problems: [...unfit, ...summaries.flatMap((one) => one.problems)],
    }
  })
  const all = [...unread, ...problems]
  return {
    version: 1,
    ok: all.length === 0 && items.every((item) => item.survivors.length === 0),
    items,
    problems: all,
    durationMs: Math.round(performance.now() - started),
  }
}

/** Judges each solution three times: it has to pass, and the slowest run is the measure of its mutants. */
const timeSolutions = async (
  materials: readonly ItemMaterial[],
  { judgeAll, seed }: { judgeAll: JudgeAll; seed: string },
): Promise<{ subjects: Subject[]; problems: Problem[] }> => {
  const runs = materials.flatMap((material) =>
    [1, 2, 3].map((number) => toRun(material, material.solution, seedFrom([seed, material.item.id, number]))),
  )
  const outcomes = await judgeAll(runs)
  const subjects: Subject[] = []
  const problems: Problem[] = []
  for (const [index, material] of materials.entries()) {
    const own = outcomes.slice(index * 3, index * 3 + 3)
    const bad = own.find((outcome) => fateOf(outcome) !== 'survived')
    if (bad) problems.push(unfitProblem(material, bad))
    else subjects.push({ material, limitMs: Math.max(shortestMs, patience * Math.max(...own.map(timeOf))) })
  }
  return { subjects, problems }
}

const judgeMutants = async (
  subjects: readonly Subject[],
  { judgeAll, seed, ...options }: MutateOptions & { judgeAll: JudgeAll },
): Promise<{ subject: Subject; mutants: JudgedMutant[] }[]> => {
  const made: { subject: Subject; mutant: Mutant }[] = []
  for (const subject of subjects) {
    const mutants = await makeMutants(ownFiles(subject.material), options)
    made.push(...mutants.map((mutant) => ({ subject, mutant })))
  }
  const outcomes = await judgeAll(
    made.map(({ subject, mutant }) => {
      const { material, limitMs } = subject
      const sources = { ...material.solution, [mutant.file]: mutant.text }
      return limit(toRun(material, sources, seedFrom([seed, material.item.id])), limitMs)
    }),
  )
  return subjects.map((subject) => ({
    subject,
    mutants: made.flatMap((one, index) =>
      one.subject === subject ? [toJudged(one.mutant, outcomes[index] as RunOutcome)] : [],
    ),
  }))
}

/** A file that stays as the starter gave it is no part of the answer. */
const ownFiles = ({ starter, solution }: ItemMaterial): Record<string, string> =>
  Object.fromEntries(Object.entries(solution).filter(([name, text]) => starter[name] !== text))

type Run = ReturnType<typeof toRequest>

const toRun = (material: ItemMaterial, sources: Record<string, string>, seed: string): Run =>
  toRequest(material, sources, { seed, repeat: `pnpm author mutate ${material.item.slug}`, bail: true })

const limit = (run: Run, wallMs: number): Run => {
  const { limits } = run.item
  return {
    ...run,
    item: { ...run.item, limits: { ...limits, wallMs, checkMs: Math.min(limits.checkMs, wallMs) } },
  }
}

/** Whatever is not a pass kills, unless it says nothing of the candidate. */
const fateOf = (outcome: RunOutcome): MutantFate => {
  if ('error' in outcome || outcome.verdict.status === 'blocked') return 'blocked'
  return outcome.verdict.status === 'pass' ? 'survived' : 'killed'
}

const toJudged = (mutant: Mutant, outcome: RunOutcome): JudgedMutant => {
  const fate = fateOf(outcome)
  return { ...mutant, fate, why: fate === 'blocked' ? wordsOf(outcome) : null }
}

const wordsOf = (outcome: RunOutcome): string =>
  'error' in outcome ? outcome.error.message : (outcome.verdict.message ?? outcome.verdict.status)

const timeOf = (outcome: RunOutcome): number => ('verdict' in outcome ? outcome.verdict.durationMs : 0)

const unfitProblem = ({ item }: ItemMaterial, outcome: RunOutcome): Problem => ({
  rule: fateOf(outcome) === 'blocked' ? 'no-verdict' : 'solution-passes',
  file: solutionPlace(item),
  message: `cannot be mutated, for it does not pass as it is: ${wordsOf(outcome)}`,
  fix: `Mend it first: pnpm author check ${item.slug}`,
})

const summarise = (
  root: string,
  { material, limitMs }: Subject,
  mutants: readonly JudgedMutant[],
): { item: MutatedItem; problems: Problem[] } => {
  const { item } = material
  const { killed, exempt, survivors, strangers, needless } = matchExemptions(mutants, material.exemptions)
  const file = exemptionsFile(item)
  return {
    item: {
      id: item.id,
      hash: hashItem(root, item, 'mutate'),
      mutants: mutants.length,
      killed: killed.length,
      exempt: exempt.length,
      exemptions: file,
      survivors: survivors.map(({ text, ...mutant }) => ({
        ...mutant,
        path: item.kind === 'exercise' ? `${item.solutionDir}/${mutant.file}` : solutionPlace(item),
        diff: diffLines(material.solution[mutant.file] ?? '', text),
      })),
      limitMs,
    },
    problems: [
      ...strangers.map((entry) => ({
        rule: 'mutants',
        file,
        line: entry.line,
        message: 'the entry means no mutant of the solution.',
        fix: `Correct its words (pnpm author mutate ${item.slug} prints them), or remove it.`,
      })),
      ...needless.map((entry) => ({
        rule: 'mutants',
        file,
        line: entry.line,
        message: 'the mutant of the entry is killed.',
        fix: 'Remove the entry: nothing has to be excused.',
      })),
    ],
  }
}
