import { bundle } from '@firedrill/bundle'
import { allItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { checkCourse } from './check/check-course.ts'
import { places } from './check/fixtures/bad-fixture.ts'
import { copySamples, type SampleCourse } from './check/fixtures/copy-samples.ts'
import { flakeCourse } from './flake/flake-course.ts'
import { formatFlake } from './flake/format-flake.ts'
import { formatMutate } from './mutate/format-mutate.ts'
import { mutateCourse } from './mutate/mutate-course.ts'

const { drill, lesson, starter } = places
const hiddenTest = `${drill}/hidden.test.ts`

/** An item that is as good as it can be. */
const copyGood = (): SampleCourse => {
  const course = copySamples()
  for (const file of [hiddenTest, `${drill}/debrief.md`]) course.edit(file, '200, 503, 204', '200, 500, 204')
  course.edit(hiddenTest, '`200, 503, 204', '`200, 500, 204')
  return course
}

type Tool = 'check' | 'mutate' | 'flake'

/** What a tool says of the item; nothing but totals where it finds it good. */
const ask = async (tool: Tool, { root }: SampleCourse): Promise<{ ok: boolean; words: string }> => {
  const target = allItems(readCourse(root).course).filter((item) => item.slug === 'error-ratio')
  const options = { root, bundleDir: await bundle(), target, jobs: 2 }
  if (tool === 'check') {
    const report = await checkCourse({ ...options, lessons: ['day1'], seed: '0000000a', repeats: 2 })
    return { ok: report.ok, words: report.problems.map((one) => `${one.rule}: ${one.message}`).join('\n') }
  }
  if (tool === 'mutate') {
    const report = await mutateCourse({ ...options, seed: '00000000' })
    return { ok: report.ok, words: formatMutate(report) }
  }
  const report = await flakeCourse({
    ...options,
    seed: '0000000a',
    runs: 12,
    answers: 'right',
    isLoaded: false,
  })
  return { ok: report.items.every((item) => item.flakes.length === 0), words: formatFlake(report) }
}

const ways: { how: string; spoil: (course: SampleCourse) => void; tool: Tool; says: string }[] = [
  {
    how: 'the starter has the answer',
    spoil: ({ edit }) =>
      edit(
        starter,
        'return statuses.length === 0 ? Number.NaN : -1',
        'return statuses.length ? statuses.filter((one) => one > 499).length / statuses.length : null',
      ),
    tool: 'check',
    says: 'starter-fails: passes untouched.',
  },
  {
    how: 'the test asks for less, and a mistake passes',
    spoil: ({ edit }) => edit(hiddenTest, 'await errorRatio([200, 404])', '0'),
    tool: 'check',
    says: 'wrong-fails: passes, and must fail.',
  },
  {
    how: 'the test asks for what the task does not say',
    spoil: ({ edit }) =>
      edit(
        hiddenTest,
        'toBe(null)',
        "toBe(null)\n  expect(await errorRatio.name, 'It has another name.').toBe('errorRatio')\n  expect(await errorRatio.length, 'It takes another list.').toBe(2)",
      ),
    tool: 'check',
    says: 'solution-passes: does not pass',
  },
  {
    how: 'a message changes, and the mistake is told something else',
    spoil: ({ edit }) => edit(hiddenTest, 'A crawler can page you.', 'Pages at night.'),
    tool: 'check',
    says: 'wrong-sentence: promises the sentence',
  },
  {
    how: 'a hint tells the line',
    spoil: ({ edit }) =>
      edit(
        `${drill}/debrief.md`,
        'Count the statuses',
        'Return `failed.length / statuses.length`. Count the statuses',
      ),
    tool: 'check',
    says: 'hint-spoils: the hint gives a line of the solution away',
  },
  {
    how: 'the task forgets a check',
    spoil: ({ edit }) => edit(starter, ' * - no answers have no ratio\n', ''),
    tool: 'check',
    says: 'done-when: "Done when" does not name the check "no answers have no ratio".',
  },
  {
    how: 'the lesson prints something else than it says',
    spoil: ({ edit }) => edit(lesson, '# Samples\n', '# Samples\n\n```js\nconsole.log(1 / 4) // 0.4\n```\n'),
    tool: 'check',
    says: 'lesson-output: the comment says "0.4", and "0.25" is printed.',
  },
  {
    how: 'the border is no longer asked for',
    spoil: ({ edit }) => edit(hiddenTest, 'errorRatio([200, 500, 204', 'errorRatio([200, 503, 204'),
    tool: 'mutate',
    says: '+   const failed = statuses.filter((status) => status > 500)',
  },
  {
    how: 'a mutant is excused that the test catches',
    spoil: ({ write }) =>
      write(
        `${drill}/mutants.yaml`,
        'exempt: [{ mutator: EqualityOperator, reason: Nobody would ever make this mistake. }]\n',
      ),
    tool: 'mutate',
    says: 'the mutant of the entry is killed.',
  },
  {
    how: 'the test rolls dice',
    spoil: ({ edit }) => {
      edit(hiddenTest, 'candidate, check', 'candidate, check, random')
      edit(hiddenTest, 'await errorRatio([])', "random() < 0.5 ? await errorRatio([]) : 'tails'")
    },
    tool: 'flake',
    says: 'fail in "no answers have no ratio"',
  },
  {
    how: 'a check counts on the one before it',
    spoil: ({ edit }) => {
      edit(hiddenTest, 'check(', 'let before: unknown = null\ncheck(')
      edit(
        hiddenTest,
        'await errorRatio([200, 500, 204, 200])',
        'await errorRatio([200, 500, 204, 200])\n  before = ratio',
      )
      edit(hiddenTest, 'await errorRatio([])', "before === null ? 'too early' : await errorRatio([])")
    },
    tool: 'flake',
    says: 'No answers gave too early',
  },
]

test.for(['check', 'mutate', 'flake'] as const)('A good item is good for author %s.', async (tool) => {
  using course = copyGood()
  expect(await ask(tool, course)).toMatchObject({ ok: true })
})

test.for(ways)('Made worse on purpose: $how, and author $tool says so', async ({ spoil, tool, says }) => {
  using course = copyGood()
  spoil(course)
  const { ok, words } = await ask(tool, course)
  expect(ok).toBe(false)
  expect(words).toContain(says)
})
