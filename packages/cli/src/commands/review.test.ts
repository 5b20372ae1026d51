import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnerDay } from '@firedrill/course'
import { openJournal } from '@firedrill/journal'
import { expect, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer } from '../fixture-course.ts'

const dayMs = 86_400_000

let moments = 0

/** Keeps attempts of some days ago. */
const remember = (
  course: FixtureCourse,
  daysAgo: number,
  part: { item: string; result?: 'pass' | 'reveal'; seconds?: number; hints?: number },
): void => {
  // A moment later each time: what happened in one moment has no order.
  const at = new Date(Date.now() - daysAgo * dayMs + ++moments)
  openJournal(join(course.root, '.firedrill/journal.jsonl'), () => at).append({
    kind: 'attempt',
    result: 'pass',
    seconds: 60,
    hints: 0,
    tries: 1,
    place: 'work',
    day: learnerDay(at),
    ...part,
  })
}

test('a review is due, is done from a fresh starter, and comes back later', async () => {
  const course = makeFixtureCourse()
  expect((await course.drill(['review'])).stdout).toBe(
    'Nothing is due.\nDrills and questions come back once you passed them.\n',
  )
  course.save(rightAnswer)
  remember(course, 30, { item: 'day1/error-ratio' })
  remember(course, 30, { item: 'day1/error-alarm', result: 'reveal' })
  const { code, stdout } = await course.drill(['review', '--minutes', '3'])
  expect(code).toBe(0)
  // An exercise is not reviewed.
  expect(stdout).toBe(`1 due; 1 in about 1:00, of 3 minutes.
  day1/error-ratio  about 1:00, last time clean
    pnpm drill again error-ratio
`)
  await course.drill(['again', 'error-ratio'])
  expect(readFileSync(join(course.root, 'work/review/error-ratio.ts'), 'utf8')).not.toBe(rightAnswer)
  const begun = JSON.parse((await course.drill(['review', '--json'])).stdout)
  expect(begun).toMatchObject({ version: 1, today: learnerDay(new Date()), minutes: 10, due: 1 })
  expect(begun.items[0]).toEqual({
    item: 'day1/error-ratio',
    place: 'review',
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    grade: 'good',
    seconds: 60,
    isBegun: true,
  })
  writeFileSync(join(course.root, 'work/review/error-ratio.ts'), rightAnswer)
  await course.drill(['run', 'review/error-ratio'])
  const after = JSON.parse((await course.drill(['review', '--json'])).stdout)
  expect(after.items.map(({ item }: { item: string }) => item)).toEqual([])
  expect(after.comesBack[0]).toMatchObject({ item: 'day1/error-ratio' })
  expect(after.comesBack[0].inDays).toBeGreaterThan(2)
})

test('stats are told in words, as JSON, and as one row for each attempt', async () => {
  const course = makeFixtureCourse()
  expect((await course.drill(['stats'])).stdout).toBe('No attempt has ended yet.\n')
  remember(course, 2, { item: 'day1/error-ratio', seconds: 60 })
  remember(course, 1, { item: 'day1/error-alarm', result: 'reveal', hints: 2 })
  const { stdout } = await course.drill(['stats'])
  expect(stdout).toMatch(
    /First try: 50 %, 1 of 2\nTime against par: 50 %, the median of 1 timed pass\nHints: 2\. Solutions shown: 1\./,
  )
  const { activity, topics, firstTry } = JSON.parse((await course.drill(['stats', '--json'])).stdout)
  expect([activity.length, topics[0].id, firstTry]).toEqual([2, 'week1', { clean: 1, total: 2, rate: 0.5 }])
  const { stdout: csv } = await course.drill(['stats', '--csv'])
  expect(csv.split('\r\n')).toEqual([
    'at,item,kind,place,result,seconds,par_seconds,tries,hints,checks_passed,checks',
    expect.stringMatching(/^2.*Z,day1\/error-ratio,code,work,pass,60,120,1,0,,$/),
    expect.stringMatching(/^2.*Z,day1\/error-alarm,\w+,work,reveal,60,\d+,1,2,,$/),
    '',
  ])
  expect((await course.drill(['stats', '--csv', '--json'])).code).toBe(2)
})

const withPlan = (): FixtureCourse => {
  const course = makeFixtureCourse()
  mkdirSync(join(course.root, 'exercises/plans'))
  writeFileSync(
    join(course.root, 'exercises/plans/two-days.yaml'),
    'title: Two days\nabout: For a test.\ndays:\n  - { name: Mon, day: day8, minutes: 60 }\n  - { name: Tue, day: day1 }\n',
  )
  return course
}

test('a plan is listed, followed and left; its days are named by it everywhere', async () => {
  const course = withPlan()
  expect((await course.drill(['plan'])).stdout).toBe(
    '  two-days: Two days, 2 days\n    For a test.\nYou follow none. `pnpm drill plan two-days` follows one.\n',
  )
  expect((await course.drill(['plan', 'two-days'])).stdout).toBe(`Two days: For a test.
  Mon = day8, not yet written   60 minutes  -
  Tue = day1 Samples            90 minutes  0/2
\`pnpm drill\` goes on where you are; \`pnpm drill plan off\` follows no plan.
`)
  expect((await course.drill(['list'])).stdout).toContain('  Tue = day1 Samples\n')
  expect((await course.drill(['progress'])).stdout).toContain('0/2  Tue = day1 Samples\n')
  expect((await course.drill(['tue'])).stdout).toMatch(/^Tue = day1 Samples\n/)
  expect((await course.drill(['mon'])).stderr).toContain('day8 is not written yet.')
  const { followed, plans } = JSON.parse((await course.drill(['plan', '--json'])).stdout)
  expect(followed).toBe('two-days')
  expect(plans[0].days[0]).toEqual({ name: 'Mon', day: 'day8', minutes: 60, isWritten: false })
  expect((await course.drill(['plan', 'off'])).stdout).toContain('You follow none.')
  expect((await course.drill(['day1'])).stdout).toMatch(/^day1 Samples\n/)
})

test('a number that means another day under the plan is asked about', async () => {
  const course = withPlan()
  await course.drill(['plan', 'two-days'])
  const { code, stdout, stderr } = await course.drill(['day1'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toBe(
    'day1 means two days under your plan.\n`pnpm drill w2d3` is Mon = day8, not yet written; `pnpm drill w1d1` is Tue = day1 Samples.\n',
  )
  expect((await course.drill(['w1d1'])).code).toBe(0)
  expect((await course.drill(['plan', 'two-day'])).stderr).toContain('Did you mean "two-days"?')
})

test('a broken plan is no plan, and stops nobody', async () => {
  const course = withPlan()
  await course.drill(['plan', 'two-days'])
  writeFileSync(join(course.root, 'exercises/plans/two-days.yaml'), 'title: [')
  expect((await course.drill(['day1'])).stdout).toMatch(/^day1 Samples\n/)
  expect((await course.drill(['plan'])).stdout).toBe('This course has no plans.\n')
})

test('what is known is marked, is no pass, and is taken back', async () => {
  const course = makeFixtureCourse()
  expect((await course.drill(['known', 'day1'])).stdout).toBe(
    'day1 Samples: 2 items marked as known. That is no pass; `pnpm drill known day1 --revoke` takes it back.\n',
  )
  expect((await course.drill(['list'])).stdout).toContain('[k] error-ratio')
  expect(JSON.parse((await course.drill(['progress', '--json'])).stdout)).toMatchObject({
    passed: 0,
    known: 2,
    points: { earned: 0 },
  })
  expect((await course.drill(['known', 'day1'])).stdout).toBe('day1 Samples: nothing is open.\n')
  expect((await course.drill(['known', 'day1', '--revoke'])).stdout).toBe(
    'day1 Samples: 2 items open again.\n',
  )
  expect((await course.drill(['known', 'error-ratio'])).stderr).toContain('error-ratio is no day.')
})

test('settings are kept; a file that does not read counts as not there, and is put beside', async () => {
  const course = makeFixtureCourse()
  const file = join(course.root, '.firedrill/settings.json')
  await course.drill(['settings', 'clock', 'off'])
  expect(JSON.parse((await course.drill(['settings', 'judge', 'key', '--json'])).stdout)).toEqual({
    version: 1,
    settings: { plan: null, clock: 'off', judge: 'key' },
  })
  writeFileSync(file, '{"clock":"off"')
  expect((await course.drill(['settings'])).stdout).toMatch(/^clock on /)
  expect((await course.drill(['doctor'])).stdout).toContain('.firedrill/settings.json does not read')
  await course.drill(['settings', 'clock', 'off'])
  expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe('{"clock":"off"')
  expect((await course.drill(['settings', 'clock', 'maybe'])).stderr).toMatch(
    /^clock is on or off, got maybe\./,
  )
})

test('what was done today is told, with times and when it comes back', async () => {
  const course = makeFixtureCourse()
  expect((await course.drill(['today'])).stdout).toBe('No attempt has ended yet.\n')
  remember(course, 3, { item: 'day1/error-ratio', seconds: 90 })
  remember(course, 0, { item: 'day1/error-ratio', seconds: 41, hints: 1 })
  remember(course, 0, { item: 'day1/error-alarm', result: 'reveal' })
  const { stdout } = await course.drill(['today'])
  expect(stdout).toMatch(
    /^day1\/error-ratio: passed; in 0:41, par 2:00, your best; 1 hint; (comes back .*|due today)\nday1\/error-alarm: shown; in 1:00, par 15:00\n1 passed, 1:41 on the clock, 1 hint, 1 solution shown\n$/,
  )
  const { attempts, passed } = JSON.parse((await course.drill(['today', '--json'])).stdout)
  expect([attempts[0].item, attempts[0].isBest, passed]).toEqual(['day1/error-ratio', true, 1])
})
