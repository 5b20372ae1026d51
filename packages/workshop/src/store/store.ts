import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@firedrill/grader/database'
import type { Told } from '@firedrill/session/workshop'
import { inBatches } from './batches.ts'
import { findOwners, mergeLearners } from './merge-learners.ts'
import { makeDistinct } from './make-distinct.ts'
import { type Brought, type Kept, writeEntries } from './write-entries.ts'
import {
  laptopColumns,
  type StoredLaptop,
  type StoredLaptopRow,
  toLaptop,
  writeLaptop,
} from './write-laptop.ts'

/** A learner as the database has them. Times are milliseconds since 1970, by its clock. */
export interface StoredLearner {
  id: string
  /** From 1, in the order they joined: what an anonymous board shows. */
  number: number
  /** Distinct: a second Ada is `Ada (2)`. */
  name: string
  /** SHA-256 of their token. */
  token: string
  sharesSource: boolean
  /** Whether they came by a file: nobody has their token. */
  isImported: boolean
  joinedMs: number
  leftMs: number | null
  handMs: number | null
}

/** All that a host needs to go on where it was. */
export interface Loaded {
  code: string
  plan: string | null
  /** When the workshop was made. */
  madeMs: number
  learners: StoredLearner[]
  entries: (Kept & { learner: string })[]
  released: StoredRelease[]
  laptops: StoredLaptop[]
  /** The newest to the room, and to each learner. */
  messages: StoredMessage[]
  countdown: Countdown | null
  nowMs: number
}

/** Words of whoever leads the room. */
export interface StoredMessage {
  id: number
  text: string
  /** Whom it is for; null for the room. */
  learner: string | null
  sender: 'instructor' | 'helper'
}

/** A day, or its solutions, given to a learner; to everybody where `learner` is null. */
export interface StoredRelease {
  day: string
  what: 'day' | 'solutions'
  learner: string | null
}

/** A countdown for the room. */
export interface Countdown {
  about: string
  endsMs: number
}

/** Where a workshop is kept. Every method rejects with what the database says. */
export interface Store {
  /** Makes the workshop where there is none yet, with a code; from now on it follows this plan. */
  open: (plan: string | null) => Promise<void>
  load: () => Promise<Loaded>
  join: (
    learner: Pick<StoredLearner, 'name' | 'token' | 'sharesSource' | 'isImported'>,
  ) => Promise<StoredLearner>
  /** Keeps how ready a laptop is, in the place of what it said before. */
  keepLaptop: (laptop: Parameters<typeof writeLaptop>[1]) => Promise<StoredLaptop>
  leave: (learner: string) => Promise<void>
  /** Resolves to what was new. */
  keep: (brought: Brought) => Promise<Kept[]>
  /** Learners that have some of these entries already, whoever has most of them first. */
  findOwners: (ids: readonly string[]) => Promise<string[]>
  /** Gives a learner what another row of theirs has, which ends; resolves to all that is theirs then. */
  merge: (rows: { from: string; into: string }) => Promise<Kept[]>
  /** Resolves to when it went up, or null. */
  raiseHand: (learner: string, isRaised: boolean) => Promise<number | null>
  release: (release: StoredRelease, isReleased: boolean) => Promise<void>
  say: (message: Omit<StoredMessage, 'id'>) => Promise<StoredMessage>
  countDown: (countdown: { about: string; seconds: number } | null) => Promise<Countdown | null>
  /** The files of a learner's last attempt at an item, where they shared them. */
  source: (learner: string, item: string) => Promise<Record<string, string> | null>
  /** Whether the database answers. */
  isReady: () => Promise<boolean>
}

const largestBatch = 200
const gatherMs = 2
/** A code is typed from a wall: no letter that looks like a digit. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const codeLength = 8

/** The workshop in a database whose tables are there. */
export const createStore = ({ query, transaction }: Database): Store => ({
  open: async (plan) =>
    void (await query(
      `insert into firedrill_workshop.workshop (code, plan) values ($1, $2)
       on conflict (is_one) do update set plan = excluded.plan`,
      [makeCode(), plan],
    )),
  load: async () => {
    const [workshop] = await query<Pick<Loaded, 'code' | 'plan' | 'madeMs' | 'nowMs'>>(
      `select code, plan, ${ms('made_at')} as "madeMs", ${ms('clock_timestamp()')} as "nowMs" from firedrill_workshop.workshop`,
    )
    const rows = await query<{ learner: string; body: string; receivedMs: number }>(
      `select learner, body, ${ms('received_at')} as "receivedMs" from firedrill_workshop.entry order by seq`,
    )
    const [countdown] = await query<Countdown>(
      `select about, ${ms('ends_at')} as "endsMs" from firedrill_workshop.countdown`,
    )
    return {
      code: workshop?.code ?? '',
      plan: workshop?.plan ?? null,
      madeMs: workshop?.madeMs ?? 0,
      nowMs: workshop?.nowMs ?? 0,
      learners: await query<StoredLearner>(
        `select ${learnerColumns} from firedrill_workshop.learner order by number`,
      ),
      entries: rows.map(({ learner, body, receivedMs }) => ({
        learner,
        receivedMs,
        told: JSON.parse(body) as Told,
      })),
      released: await query('select day, what, learner from firedrill_workshop.release order by released_at'),
      laptops: (
        await query<StoredLaptopRow>(`select ${laptopColumns} from firedrill_workshop.laptop order by number`)
      ).map(toLaptop),
      messages: await query<StoredMessage>(
        `select distinct on (learner) ${messageColumns} from firedrill_workshop.message order by learner, id desc`,
      ),
      countdown: countdown ?? null,
    }
  },
  join: (learner) =>
    transaction(async (within) => {
      // Two of one name that come in the same moment: the second waits here.
      await within.query('select 1 from firedrill_workshop.workshop for update')
      const taken = await within.query<{ name: string }>('select name from firedrill_workshop.learner')
      const name = makeDistinct(learner.name, new Set(taken.map((one) => one.name)))
      const [made] = await within.query<StoredLearner>(
        `insert into firedrill_workshop.learner (id, name, token, shares_source, is_imported)
         values ($1, $2, $3, $4, $5) returning ${learnerColumns}`,
        [randomUUID(), name, learner.token, learner.sharesSource, learner.isImported],
      )
      return made as StoredLearner
    }),
  keepLaptop: (laptop) => transaction((within) => writeLaptop(within.query, laptop)),
  leave: async (learner) =>
    void (await query(
      'update firedrill_workshop.learner set left_at = clock_timestamp(), hand_at = null where id = $1',
      [learner],
    )),
  keep: inBatches((batch) => writeEntries(query, batch), { largest: largestBatch, gatherMs }),
  findOwners: (ids) => findOwners(query, ids),
  merge: (rows) => transaction((within) => mergeLearners(within.query, rows)),
  raiseHand: async (learner, isRaised) => {
    const [row] = await query<{ handMs: number | null }>(
      `update firedrill_workshop.learner
       set hand_at = case when $2::boolean then coalesce(hand_at, clock_timestamp()) end
       where id = $1 returning ${ms('hand_at')} as "handMs"`,
      [learner, isRaised],
    )
    return row?.handMs ?? null
  },
  release: async ({ day, what, learner }, isReleased) =>
    void (await query(
      isReleased
        ? 'insert into firedrill_workshop.release (day, what, learner) values ($1, $2, $3) on conflict do nothing'
        : 'delete from firedrill_workshop.release where day = $1 and what = $2 and learner is not distinct from $3',
      [day, what, learner],
    )),
  say: async ({ text, learner, sender }) => {
    const [row] = await query<StoredMessage>(
      `insert into firedrill_workshop.message (text, learner, sender) values ($1, $2, $3) returning ${messageColumns}`,
      [text, learner, sender],
    )
    return row as StoredMessage
  },
  countDown: async (countdown) => {
    if (!countdown) {
      await query('delete from firedrill_workshop.countdown')
      return null
    }
    const [row] = await query<Countdown>(
      `insert into firedrill_workshop.countdown (about, ends_at)
       values ($1, clock_timestamp() + $2::float8 * interval '1 second')
       on conflict (is_one) do update set about = excluded.about, ends_at = excluded.ends_at
       returning about, ${ms('ends_at')} as "endsMs"`,
      [countdown.about, countdown.seconds],
    )
    return row as Countdown
  },
  source: async (learner, item) => {
    const [row] = await query<{ source: string }>(
      `select source from firedrill_workshop.entry
       where learner = $1 and item = $2 and source is not null order by seq desc limit 1`,
      [learner, item],
    )
    return row ? (JSON.parse(row.source) as Record<string, string>) : null
  },
  isReady: () =>
    query('select 1').then(
      () => true,
      () => false,
    ),
})

const ms = (column: string): string => `extract(epoch from ${column})::float8 * 1000`

const messageColumns = 'id, text, learner, sender'

const learnerColumns = `id, number, name, token, shares_source as "sharesSource", is_imported as "isImported",
  ${ms('joined_at')} as "joinedMs", ${ms('left_at')} as "leftMs", ${ms('hand_at')} as "handMs"`

/** Without a bias: 30 letters, and bytes from 240 up are thrown again. */
const makeCode = (): string => {
  let code = ''
  while (code.length < codeLength) {
    for (const byte of randomBytes(codeLength)) {
      if (byte < 240 && code.length < codeLength) code += letters[byte % letters.length]
    }
  }
  return code
}
