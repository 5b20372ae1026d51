import { inspect } from 'node:util'
import { candidate, check, driver } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { pause, startTasks } from './checks/tasks.ts'

const { limitTo } = candidate<typeof import('./solution.ts')>()
const { pushIn } = driver<typeof import('./driver.ts')>('./driver.ts')

const most = check('runs as many as it may', async () => {
  for (const limit of [3, 1]) {
    const tasks = startTasks(await limitTo(limit), 7)
    const running = await tasks.settled(limit)
    for (let number = 1; number <= 7; number++) tasks.end(number)
    const cost =
      running > limit
        ? 'The service behind gets more than it was promised.'
        : 'Work waits though there is room for it.'
    expect(
      running,
      `With a limit of ${limit} and 7 tasks, ${running} ran at once (required: ${limit}). ${cost}`,
    ).toBe(limit)
    const given = await Promise.race([Promise.all(tasks.outcomes), pause(1_000)])
    expect(
      given,
      `The tasks gave 'result 1' to 'result 7'. What run gave is ${given === undefined ? 'open' : inspect(given)} (required: the same results). Whoever waits for a check gets another one's outcome, or none.`,
    ).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `result ${number}`))
  }
  const peak = await pushIn()
  expect(
    peak,
    `With a limit of 1, a task ended while one waited, and others were handed in at that moment. ${peak} ran at once (required: 1). The service behind gets more than it was promised.`,
  ).toBe(1)
})

check('begins the next as soon as one ends', { after: most }, async () => {
  const tasks = startTasks(await limitTo(3), 7)
  await tasks.settled(3)
  tasks.end(2)
  const begun = await tasks.settled(4)
  const fourth = tasks.begun[3]
  for (let number = 1; number <= 7; number++) tasks.end(number)
  const cost =
    begun > 4
      ? 'The limit holds only until something ends.'
      : 'One slow host holds the places of all the others.'
  expect(
    begun,
    `3 of 7 tasks ran, and one of them ended. ${begun} have begun by now (required: 4). ${cost}`,
  ).toBe(4)
  expect(
    fourth,
    `Of 7 tasks, the one begun fourth was number ${fourth} (required: number 4). Whoever came first waits longest, under load for ever.`,
  ).toBe(4)
})

check('keeps the place of a task that fails', { after: most }, async () => {
  const failures = {
    rejected: () => Promise.reject(new Error('the host is down')),
    'threw at once': () => {
      throw new Error('the host is down')
    },
  }
  for (const [how, fail] of Object.entries(failures)) {
    const run = await limitTo(3)
    const failed = await Promise.all([1, 2, 3].map(() => run(fail).then(inspect, String)))
    expect(
      failed,
      `A task ${how}. What run gave settled with ${failed[0]} (required: the same failure). A failed check passes for one that is well.`,
    ).toEqual(Array.from({ length: 3 }, () => 'Error: the host is down'))
    const tasks = startTasks(run, 3)
    const begun = await tasks.settled(3)
    for (const number of [1, 2, 3]) tasks.end(number)
    expect(
      begun,
      `After 3 tasks that ${how}, ${begun} of 3 more have begun (required: 3). The checker looks healthy, and checks nothing.`,
    ).toBe(3)
  }
})

check('refuses limits that let nothing run', { after: most }, async () => {
  for (const limit of [0, -1, 1.5, Number.NaN]) {
    const outcome = await Promise.resolve(limitTo(limit)).then(
      () => 'was taken',
      (error: Error) => `threw ${error.name}`,
    )
    expect(
      outcome,
      `limitTo(${limit}) ${outcome} (required: a RangeError). Whatever is given to it waits for ever, and no error says so.`,
    ).toBe('threw RangeError')
  }
})
