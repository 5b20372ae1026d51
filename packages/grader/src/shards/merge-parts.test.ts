import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Format } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import type { GradedItem, GradedSubmission } from '../report/report.ts'
import { createTally } from '../report/tally.ts'
import { openMerge } from './merge-parts.ts'
import { digestIds, type PartHead } from './part-head.ts'
import { isInShard, parseShard } from './shard.ts'
import { createPart, partFile } from './write-part.ts'

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('=1+1', ']]>', '\u202e'))
const check = fc.record({
  id: text,
  title: text,
  status: fc.constantFrom('pass', 'fail', 'not-reached'),
  weight: fc.nat(3),
  after: fc.constant(null),
  stage: fc.constant(null),
  message: fc.option(text),
  expected: fc.option(text),
  actual: fc.option(text),
  misconception: fc.option(text),
  durationMs: fc.nat(900),
})
const item: fc.Arbitrary<GradedItem> = fc.record({
  item: fc.constantFrom('day1/a', 'day1/b'),
  status: fc.constantFrom('pass', 'fail', 'error', 'timeout', 'crash'),
  message: fc.option(text),
  tier: fc.constantFrom('T1', 'T2'),
  seed: fc.constant('00000001'),
  repeat: text,
  score: fc.record({ points: fc.nat(10), max: fc.constant(10) }),
  checks: fc.array(check, { maxLength: 2 }),
  types: fc.constant(null),
  output: text,
  leaks: fc.array(text, { maxLength: 1 }),
  durationMs: fc.nat(900),
  title: text,
  handedIn: fc.boolean(),
  source: fc.constantFrom('judge', 'cache'),
  counts: fc.record({ points: fc.double({ min: 0, max: 10, noNaN: true }), max: fc.constant(10) }),
  stages: fc.constant([]),
})
const submission = (id: string): fc.Arbitrary<GradedSubmission> =>
  fc.record({
    id: fc.constant(id),
    path: fc.constant(`inbox/${id}`),
    // Few names, so that some hand in twice.
    learner: fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: text }),
    status: fc.constantFrom('graded', 'ungradable', 'failed'),
    why: fc.option(text),
    notes: fc.array(text, { maxLength: 1 }),
    tier: fc.option(fc.constantFrom('T1', 'T2')),
    score: fc.record({ points: fc.nat(20), max: fc.constant(20) }),
    late: fc.constant(null),
    ignored: fc.nat(3),
    items: fc.array(item, { maxLength: 2 }),
  })
const inbox = fc
  .uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), { maxLength: 14 })
  .chain((ids) => fc.tuple(...ids.map(submission)))

const headOf = (all: readonly GradedSubmission[], index: number, count: number): PartHead => ({
  kind: 'firedrill-grades',
  version: 1,
  shard: { index, count },
  inbox: { count: all.length, digest: digestIds(all.map(({ id }) => id)) },
  course: 'c1',
  judge: 'j1',
  seedKey: null,
  seed: null,
  policy: { '--received': null, '--visibility': 'visible' },
  isHidden: false,
  minScore: 50,
  report: { title: 'Week 1', seeds: 'derived', visibility: 'visible', columns: ['day1/a', 'day1/b'] },
})

/** The text of one shard. */
const writePart = (all: readonly GradedSubmission[], head: PartHead): string => {
  const part = createPart(
    head,
    all.map(({ id }) => id),
  )
  const own = all.filter(({ id }) => isInShard(id, head.shard))
  const summary = { submissions: 0, graded: 0, ungradable: 0, failed: 0, below: 0 }
  return part.begin() + own.map((one) => part.submission(one)).join('') + part.end(summary)
}

const makeFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'parts-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const allFormats = (head: PartHead['report']): Format[] =>
  Object.values(formats).map(({ create }) => create(head))

test('whatever the submissions and however many shards, the merged report is the plain one, byte for byte', async () => {
  const dir = makeFolder()
  await fc.assert(
    fc.asyncProperty(inbox, fc.integer({ min: 1, max: 9 }), fc.nat(), async (all, count, run) => {
      const heads = Array.from({ length: count }, (_, at) => headOf(all, at + 1, count))
      const head = heads[0]?.report as PartHead['report']
      const plainFormats = allFormats(head)
      const tally = createTally(50)
      const plain = plainFormats.map((format) => format.begin())
      for (const one of all.map(tally.count))
        plainFormats.forEach((format, at) => (plain[at] += format.submission(one)))
      plainFormats.forEach((format, at) => (plain[at] += format.end(tally.summary)))

      const parts = join(dir, String(run))
      mkdirSync(parts, { recursive: true })
      for (const each of heads) writeFileSync(join(parts, partFile(each)), writePart(all, each))
      const merge = await openMerge([parts], dir)
      const mergedFormats = allFormats(merge.head)
      const merged = mergedFormats.map((format) => format.begin())
      const summary = await merge.run((one) =>
        mergedFormats.forEach((format, at) => (merged[at] += format.submission(one))),
      )
      mergedFormats.forEach((format, at) => (merged[at] += format.end(summary)))
      rmSync(parts, { recursive: true })
      expect(merged).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

const [three] = fc.sample(
  fc.tuple(submission('ann'), submission('ben'), submission('cy'), submission('di'), submission('eli')),
  { numRuns: 1, seed: 7 },
) as unknown as [GradedSubmission[]]

/** Two parts in a folder, the second changed; the folder's name. */
const twoParts = (change: (head: PartHead) => PartHead, damage = (part: string): string => part): string => {
  const dir = makeFolder()
  writeFileSync(join(dir, 'part-1-of-2.jsonl'), writePart(three, headOf(three, 1, 2)))
  writeFileSync(join(dir, 'part-2-of-2.jsonl'), damage(writePart(three, change(headOf(three, 2, 2)))))
  return dir
}

const merge = async (dir: string): Promise<unknown> => (await openMerge(['.'], dir)).run(() => {})

test.each<[string, (head: PartHead) => PartHead, string]>([
  ['course', (head) => ({ ...head, course: 'c2' }), 'were graded with different courses.'],
  ['judge', (head) => ({ ...head, judge: 'j2' }), 'different versions of the judge'],
  ['seed key', (head) => ({ ...head, seedKey: 'k' }), 'different seeds.'],
  [
    'policy',
    (head) => ({ ...head, policy: { ...head.policy, '--received': 'x' } }),
    'part-1-of-2.jsonl and part-2-of-2.jsonl were graded with different --received.',
  ],
  ['inbox', (head) => ({ ...head, inbox: { count: 9, digest: 'x' } }), 'are of different submissions.'],
  ['due date', (head) => ({ ...head, isHidden: true }), 'one hides what the other shows.'],
  ['title', (head) => ({ ...head, report: { ...head.report, title: 'x' } }), 'different titles.'],
])('a part of another %s is refused', async (_what, change, words) => {
  await expect(merge(twoParts(change))).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(words),
  })
})

test('a shard that is missing, or there twice, is named', async () => {
  const dir = twoParts((head) => head)
  rmSync(join(dir, 'part-2-of-2.jsonl'))
  await expect(merge(dir)).rejects.toMatchObject({
    message: '1 of 2 shards is missing: 2/2.',
    hint: 'Grade what is missing, as with --shard 2/2, and give its part too. Nothing was written.',
  })
  mkdirSync(join(dir, 'again'))
  writeFileSync(join(dir, 'again/part-1-of-2.jsonl'), readFileSync(join(dir, 'part-1-of-2.jsonl')))
  await expect(merge(dir)).rejects.toMatchObject({
    message: 'again/part-1-of-2.jsonl and part-1-of-2.jsonl are both shard 1/2.',
  })
})

test.each<[string, (part: string) => string]>([
  ['without its end', (part) => part.slice(0, -30)],
  ['without its last line', (part) => part.slice(0, part.trimEnd().lastIndexOf('\n') + 1)],
  ['without a row', (part) => part.replace(/\n.*\n/, '\n')],
  ['with another grade', (part) => part.replace('"max":20', '"max":21')],
  ['with only its head', (part) => part.slice(0, part.indexOf('\n') + 1)],
  ['with a row that is no grade', (part) => part.replace('"status":', '"state":')],
])('a part %s is refused as not whole', async (_what, damage) => {
  await expect(merge(twoParts((head) => head, damage))).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('part-2-of-2.jsonl is not whole'),
  })
})

test('a file that is no part, and a folder without parts, are told so', async () => {
  const dir = makeFolder()
  writeFileSync(join(dir, 'grades.json'), '{}\n')
  await expect(openMerge(['grades.json'], dir)).rejects.toMatchObject({
    message: 'grades.json is no part of a grade.',
  })
  await expect(openMerge(['.'], dir)).rejects.toMatchObject({ message: 'There is no part of a grade in .' })
})

test('every submission is in exactly one shard', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (id, count) => {
      const shards = Array.from({ length: count }, (_, at) => ({ index: at + 1, count }))
      expect(shards.filter((shard) => isInShard(id, shard))).toHaveLength(1)
    }),
  )
})

test.each(['0/3', '4/3', '1/0', 'x', '1/1001', '-1/3', '1/3/4', ''])('%j is no shard', (words) => {
  expect(() => parseShard(words)).toThrow(`--shard ${words} is no shard.`)
})
