import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { allDays, allItems, type Day, type Item, type Verdict, workPath } from '@firedrill/course'
import { openSession, type Session } from '@firedrill/session'
import {
  joinWorkshop,
  type OpenRoom,
  openRoom,
  prepareHandIn,
  readAddress,
  sendEntries,
  sendHandIns,
} from '@firedrill/session/workshop'
import { onTestFinished } from 'vitest'
import { makeFolder } from './start-host.ts'

/** A learner with a folder of their own, whose every deed goes through the real session and the real client. For tests. */
export interface SeatedLearner {
  root: string
  session: Session
  item: (slug: string) => Item
  join: (address: string, options?: { name?: string; sharesSource?: boolean }) => Promise<void>
  open: (slug: string) => void
  /** A verdict that failed these checks; without any, a pass. */
  judged: (slug: string, failed?: readonly { title: string; misconception: string | null }[]) => void
  /** Tells the host now. */
  send: () => ReturnType<typeof sendEntries>
  /** Hands a day in. */
  handIn: (day: string) => ReturnType<typeof sendHandIns>
  /** Opens the line that the screens have. */
  follow: () => OpenRoom
}

/** Makes a learner at the real course; `now` is their own clock. */
export const seatLearner = ({ now = () => new Date() }: { now?: () => Date } = {}): SeatedLearner => {
  const root = makeFolder('learner')
  for (const tree of ['exercises', 'solutions']) symlinkSync(join(repository, tree), join(root, tree))
  const session = openSession({ root, bundleDir: '/nowhere', now })
  const item = (slug: string): Item => allItems(session.course).find((one) => one.slug === slug) as Item
  return {
    root,
    session,
    item,
    join: async (address, { name = 'Ada', sharesSource = false } = {}) => {
      await joinWorkshop({ root, ...readAddress(address), name, sharesSource, now })
    },
    open: (slug) => session.open(item(slug)),
    judged: (slug, failed = []) => {
      const one = item(slug)
      for (const file of one.files) {
        const path = join(root, workPath(one, file))
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, `// ${Math.random()}\n`)
      }
      session.note(one, verdictOf(one, failed), 'work')
    },
    send: () => sendEntries(root, { deadlineMs: 10_000 }),
    handIn: (id) => {
      prepareHandIn(root, allDays(session.course).find((one) => one.id === id) as Day)
      return sendHandIns(root, { deadlineMs: 20_000 })
    },
    follow: () => {
      const room = openRoom(root, () => {}) as OpenRoom
      onTestFinished(() => room.close())
      return room
    },
  }
}

const verdictOf = (
  item: Item,
  failed: readonly { title: string; misconception: string | null }[],
): Verdict => ({
  item: item.id,
  status: failed.length === 0 ? 'pass' : 'fail',
  message: null,
  tier: 'T1',
  seed: '00000001',
  repeat: '',
  score: { points: 0, max: item.points },
  checks: failed.map(({ title, misconception }, index) => ({
    id: `c${index + 1}`,
    title,
    status: 'fail',
    weight: 1,
    after: null,
    stage: null,
    message: null,
    expected: null,
    actual: null,
    misconception,
    durationMs: 1,
  })),
  types: null,
  output: '',
  leaks: [],
  durationMs: 1,
})
