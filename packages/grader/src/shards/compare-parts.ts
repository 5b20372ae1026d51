import { isDeepStrictEqual } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import type { PartHead } from './part-head.ts'
import type { Part } from './read-part.ts'

/** Throws a `usage` error unless the parts are all shards of one grade, each once. */
export const requireOneGrade = (parts: readonly Pick<Part, 'shown' | 'head'>[]): void => {
  const [first, ...others] = parts
  if (!first) {
    throw new FiredrillError('usage', 'There is no part to merge.', 'Name the files that --shard made.')
  }
  for (const other of others) requireAlike(first, other)
  const { count } = first.head.shard
  const byIndex = Map.groupBy(parts, ({ head }) => head.shard.index)
  const twice = [...byIndex.values()].find((same) => same.length > 1)
  if (twice) {
    const [one, again] = twice
    throw new FiredrillError(
      'usage',
      `${nameOf(one)} and ${nameOf(again)} are both shard ${one?.head.shard.index}/${count}.`,
      'Leave one of them out; where they differ, the newer.',
    )
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !byIndex.has(index))
  if (missing.length === 0) return
  const names = missing.slice(0, 5).map((index) => `${index}/${count}`)
  const more = missing.length > names.length ? `, and ${missing.length - names.length} more` : ''
  throw new FiredrillError(
    'usage',
    `${missing.length} of ${count} shards ${missing.length === 1 ? 'is' : 'are'} missing: ${names.join(', ')}${more}.`,
    `Grade what is missing, as with --shard ${names[0]}, and give its part too. Nothing was written.`,
  )
}

/** What two parts may not differ in, and what to do about it. */
const rules: { differ: (one: PartHead, other: PartHead) => boolean; what: string; hint: string }[] = [
  {
    differ: (one, other) => one.shard.count !== other.shard.count,
    what: 'are of grades with another number of shards',
    hint: 'Merge the parts of one grade: all with the same n of --shard i/n.',
  },
  {
    differ: (one, other) => one.course !== other.course,
    what: 'were graded with different courses',
    hint: 'Check out the same commit for all shards, and grade the older again.',
  },
  {
    differ: (one, other) => one.judge !== other.judge,
    what: 'were graded by different versions of the judge, or of Node',
    hint: 'Check out the same commit for all shards, and grade the older again.',
  },
  {
    differ: (one, other) => !isDeepStrictEqual(one.inbox, other.inbox),
    what: 'are of different submissions',
    hint: 'Give every shard the same paths, with the same submissions in them, and grade both again.',
  },
  {
    differ: (one, other) => one.seedKey !== other.seedKey || one.seed !== other.seed,
    what: 'were graded with different seeds',
    hint: 'Give every shard the same --seed-key, and the same --seed or none.',
  },
  {
    differ: (one, other) => one.isHidden !== other.isHidden && isDeepStrictEqual(one.policy, other.policy),
    what: 'were graded before and after the due date, so that one hides what the other shows',
    hint: 'Grade the older again: what is in the cache costs nothing.',
  },
]

const requireAlike = (one: Pick<Part, 'shown' | 'head'>, other: Pick<Part, 'shown' | 'head'>): void => {
  const broken = rules.find(({ differ }) => differ(one.head, other.head))
  const pair = `${one.shown} and ${other.shown}`
  if (broken) throw new FiredrillError('usage', `${pair} ${broken.what}.`, broken.hint)
  const options = new Set([...Object.keys(one.head.policy), ...Object.keys(other.head.policy)])
  const option = [...options].find(
    (name) => !isDeepStrictEqual(one.head.policy[name], other.head.policy[name]),
  )
  if (option === undefined && isDeepStrictEqual(one.head.report, other.head.report)) return
  throw new FiredrillError(
    'usage',
    `${pair} were graded with different ${option ?? 'titles'}.`,
    'Give every shard the same options, and grade the one that is wrong again.',
  )
}

const nameOf = (part: Pick<Part, 'shown'> | undefined): string => part?.shown ?? ''
