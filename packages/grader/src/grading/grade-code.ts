import type { Item, Verdict } from '@firedrill/course'
import { filesOf } from '../intake/wanted-files.ts'
import { toRequest } from '../judging/course-facts.ts'
import type { JudgePool } from '../judging/judge-pool.ts'
import type { GradeCache } from '../trust/grade-cache.ts'
import { unloadedVerdict } from './item-verdict.ts'
import type { FileDigest, Nameless } from './judge-submission.ts'

/** How a verdict was come by; or what is the grader's own fault. */
export type CodeGrade =
  | { ok: true; verdict: Verdict; source: 'judge' | 'cache' | 'intake' }
  | { ok: false; fault: string }

/** What judging code needs. */
export interface CodeTools {
  root: string
  /** Of all that decides an item's verdict beside the candidate. */
  stampOf: (item: Item) => string
  pool: JudgePool
  cache: GradeCache
  /** How candidates are contained; verdicts of another tier are not taken from the cache. */
  tier: string
}

/** What is known of the verdict on an item whose files these are, under this seed. */
export const verdictFacts = (
  { stampOf, tier }: Pick<CodeTools, 'stampOf' | 'tier'>,
  item: Item,
  { seed, digests }: { seed: string; digests: readonly FileDigest[] },
): string[] => ['verdict', stampOf(item), tier, seed, ...digests.map(({ digest }) => digest)]

/** The digests of an item's files. */
export const digestsOf = (item: Item, files: Nameless['files']): FileDigest[] =>
  filesOf(item).map(({ path }) => {
    const file = files.get(path)
    return { path, digest: file && 'digest' in file ? file.digest : '' }
  })

/** Judges the files of one item. What is missing or was refused needs no judge. */
export const gradeCode = async (
  tools: CodeTools,
  item: Item,
  { files, codeSeed }: Pick<Nameless, 'files' | 'codeSeed'>,
): Promise<CodeGrade> => {
  const read = filesOf(item).map(({ name, path }) => ({ name, path, file: files.get(path) }))
  const digests = digestsOf(item, files)
  const seed = codeSeed(item, digests)
  const how = { seed, repeat: '' }
  const gap = read.find(({ file }) => !file || 'refused' in file)
  if (gap) {
    const why = gap.file && 'refused' in gap.file ? gap.file.refused : 'is missing.'
    return { ok: true, verdict: unloadedVerdict(item, `work/${gap.path} ${why}`, how), source: 'intake' }
  }
  const facts = verdictFacts(tools, item, { seed, digests })
  const known = tools.cache.get(facts) as Verdict | null
  if (known) return { ok: true, verdict: known, source: 'cache' }
  const outcome = await tools.pool.run(
    toRequest(item, Object.fromEntries(read.map(({ name, file }) => [name, textOf(file)])), {
      ...how,
      displayNames: Object.fromEntries(read.map(({ name, path }) => [name, `work/${path}`])),
    }),
  )
  if (!outcome.ok) return outcome
  // A limit of time that was reached may be the machine's: it is looked at anew the next time.
  if (outcome.verdict.status !== 'timeout') tools.cache.put(facts, outcome.verdict)
  return { ok: true, verdict: outcome.verdict, source: 'judge' }
}

const textOf = (file: ReturnType<Nameless['files']['get']>): string | null =>
  file && 'text' in file ? file.text : null
