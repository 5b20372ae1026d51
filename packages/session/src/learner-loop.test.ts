import { expect, test } from 'vitest'
import { answer, begin, dayMs, item, makeLearner } from './sample-learner.ts'

test('a question guessed until it is green is a pass with its points, and comes back the next day', async () => {
  const { open, time, wait, submission } = makeLearner()
  const session = open()
  const attempt = begin(session, 'page-on-burn')
  wait(attempt, 30)
  const verdicts = await answer(session, attempt, ['z', 'a', 'c', 'b', 'a'])
  expect(verdicts.map(({ status }) => status)).toEqual(['error', 'fail', 'fail', 'pass', 'fail'])
  expect(attempt.state()).toMatchObject({ kind: 'ended', result: 'pass', seconds: 30, tries: 3 })
  expect(session.progress()).toMatchObject({ passed: 1, points: { earned: 5 } })
  // Nor does a wrong answer afterwards take the right one's place in what is handed in.
  expect(submission()).toContain('answer: b')
  expect(session.stats().firstTry).toEqual({ clean: 0, total: 1, rate: 0 })
  expect((await session.review()).due).toBe(0)
  time.wallMs += dayMs
  expect((await session.review()).items).toMatchObject([{ item: { slug: 'page-on-burn' }, grade: 'again' }])
})

test('a review of a passed item, failed, shown or left, takes nothing of the pass away', async () => {
  const { open, time, wait, submission } = makeLearner()
  const session = open()
  const first = begin(session, 'retry-header')
  wait(first, 20)
  await answer(session, first, ['Retry-After'])
  expect(first.state()).toMatchObject({ result: 'pass', tries: 1 })
  const [handedIn, before] = [submission(), session.stateOf(first.item)]
  time.wallMs += 40 * dayMs
  expect((await session.review()).items.map((one) => one.item.slug)).toEqual(['retry-header'])
  const left = begin(session, 'retry-header', 'review')
  await answer(session, left, ['Expires'])
  wait(left, 400)
  left.leave()
  expect((await session.review()).due).toBe(1)
  const shown = begin(session, 'retry-header', 'review')
  await answer(session, shown, ['Expires'])
  shown.reveal()
  expect(shown.state()).toMatchObject({ kind: 'ended', result: 'reveal' })
  expect(session.stateOf(first.item)).toMatchObject({ state: before.state, bestSeconds: before.bestSeconds })
  expect(session.progress()).toMatchObject({ passed: 1, points: { earned: 5 } })
  expect(submission()).toBe(handedIn)
  const { due, comesBack } = await session.review()
  expect([due, comesBack.map(({ inDays }) => inDays)]).toEqual([0, [1]])
})

test('a debrief that is read after a pass in a review is no reveal', async () => {
  const { open, time } = makeLearner()
  const session = open()
  await answer(session, begin(session, 'retry-header'), ['Retry-After'])
  time.wallMs += 40 * dayMs
  const again = begin(session, 'retry-header', 'review')
  await answer(session, again, ['Retry-After'])
  expect(session.solution(again.item, 'review').debrief).not.toBe('')
  session.reveal(again.item, { seconds: null, tries: 0, place: 'review' })
  expect(session.attempts(again.item).map(({ result, place }) => [result, place])).toEqual([
    ['pass', 'work'],
    ['pass', 'review'],
  ])
})

test('a solution that was seen is looked at again without another attempt, and opens for nothing that is not over', async () => {
  const { open } = makeLearner()
  const session = open()
  const attempt = begin(session, 'retry-header')
  await answer(session, attempt, ['Expires'])
  expect(() => session.solution(attempt.item)).toThrow(expect.objectContaining({ code: 'usage' }))
  attempt.reveal()
  begin(session, 'retry-header').reveal()
  session.solution(attempt.item)
  session.reveal(attempt.item, { seconds: null, tries: 0, place: 'work' })
  expect(session.attempts(attempt.item).map(({ result }) => result)).toEqual(['reveal'])
})

test('a number is asked with other values in each review', async () => {
  const { open, time } = makeLearner()
  const session = open()
  const one = item(session, 'allowed-downtime')
  const seeds = new Set([session.question(one).seed])
  for (let review = 0; review < 3; review++) {
    const attempt = begin(session, 'allowed-downtime', review === 0 ? 'work' : 'review')
    seeds.add(session.question(one, attempt.place).seed)
    await answer(session, attempt, ['0'])
    attempt.reveal()
    time.wallMs += dayMs
  }
  expect(seeds.size).toBe(3)
})

test('with the clock off nothing is timed, and everything else goes on', async () => {
  const { open, wait, time } = makeLearner()
  open().changeSettings({ clock: 'off' })
  const session = open()
  const attempt = begin(session, 'retry-header')
  wait(attempt, 30)
  await answer(session, attempt, ['Retry-After'])
  expect(attempt.state()).toMatchObject({ result: 'pass', seconds: null, isBest: false })
  expect(session.stats()).toMatchObject({
    activity: [{ passed: 1, seconds: 0 }],
    pace: { median: null, timed: 0 },
    firstTry: { clean: 1, total: 1 },
  })
  time.wallMs += 40 * dayMs
  expect((await session.review()).items).toMatchObject([{ grade: 'good', seconds: 60 }])
})

test('a wall clock that steps back in the middle leaves times, order and reviews as they are', async () => {
  const { open, wait, time } = makeLearner()
  const session = open()
  const attempt = begin(session, 'page-on-burn')
  wait(attempt, 20)
  time.wallMs -= 3 * dayMs
  wait(attempt, 20)
  await answer(session, attempt, ['a', 'b', 'c', 'd'])
  expect(attempt.state()).toMatchObject({ result: 'pass', seconds: 40 })
  time.wallMs += 3 * dayMs
  expect(open().stateOf(attempt.item)).toMatchObject({ state: 'passed', bestSeconds: 40 })
  expect((await open().review()).due + (await open().review()).comesBack.length).toBe(1)
})

test('the summary tells what this session did, and when it comes back', async () => {
  const { open, wait } = makeLearner()
  const before = open()
  await answer(before, begin(before, 'what-to-count'), ['a'])
  const session = open()
  const attempt = begin(session, 'retry-header')
  wait(attempt, 12)
  await answer(session, attempt, ['Retry-After'])
  const { attempts, passed, seconds } = await session.summary()
  expect([attempts.length, passed, seconds]).toEqual([1, 1, 12])
  expect(attempts[0]).toMatchObject({ result: 'pass', isBest: true, parSeconds: 60, bestSeconds: 12 })
  expect(attempts[0]?.comesBack?.inDays).toBeGreaterThan(1)
})

test('a question compares the answer given with the right one, once it was tried', async () => {
  const { open } = makeLearner()
  const session = open()
  const one = item(session, 'retry-header')
  await expect(session.compareSolution(one)).rejects.toMatchObject({ code: 'usage' })
  const attempt = begin(session, 'retry-header')
  await answer(session, attempt, ['Expires'])
  const [compared] = await session.compareSolution(one)
  expect(compared?.rows[0]?.left?.text).toBe('Expires')
  expect(compared?.rows[0]?.right?.text).toMatch(/retry-after/i)
})

test('looking at what is passed is no pass, no review, and no better time', async () => {
  const { open, time, wait } = makeLearner()
  const session = open()
  const attempt = begin(session, 'retry-header')
  wait(attempt, 30)
  await answer(session, attempt, ['Retry-After'])
  const due = (await session.review()).comesBack[0]?.day
  time.wallMs += dayMs
  const again = begin(session, 'retry-header')
  again.judged(await session.judge(again.item), 'opening')
  again.leave()
  expect(session.attempts(attempt.item)).toHaveLength(1)
  expect((await session.review()).comesBack[0]?.day).toBe(due)
  expect(session.stateOf(attempt.item).bestSeconds).toBe(30)
})
