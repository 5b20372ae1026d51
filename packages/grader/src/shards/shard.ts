import { createHash } from 'node:crypto'
import { FiredrillError } from '@firedrill/course'

/** One of `count` parts that a class is graded in. */
export interface Shard {
  /** From 1. */
  index: number
  count: number
}

const mostShards = 1_000

/** Reads `3/20`. Throws a `usage` error. */
export const parseShard = (text: string): Shard => {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= count && count <= mostShards) return { index, count }
  throw new FiredrillError(
    'usage',
    `--shard ${text} is no shard.`,
    `Write the third of twenty as 3/20; at most ${mostShards}.`,
  )
}

/** Whether a submission belongs to a shard: by the hash of its id, so that every machine decides alike. */
export const isInShard = (id: string, { index, count }: Shard): boolean =>
  createHash('sha256').update(id).digest().readUIntBE(0, 6) % count === index - 1
