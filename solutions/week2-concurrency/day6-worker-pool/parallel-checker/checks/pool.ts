import { inspect } from 'node:util'
import { check, data, misconception, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { judge, messageOf, see } from './judge.ts'
import { hasSettled, makeTasks } from './tasks.ts'

type CreatePool = RemoteModule<typeof import('../parallel-checker.ts')>['createPool']
type PushIn = RemoteModule<typeof import('../driver.ts')>['pushIn']

export const checkPool = (createPool: CreatePool, pushIn: PushIn): void => {
  const bound = check('keeps all its ways in to one bound', async () => {
    const pool = await createPool(3)
    const tasks = makeTasks()
    const submitted = ['a', 'b', 'c', 'd'].map((name) => quiet(pool.submit(() => tasks.work(name))))
    await hasSettled()
    const first = tasks.begun.length
    see(
      '3 workers, and 4 tasks submitted. Begun were',
      first,
      3,
      'The bound is there for what the other side can bear.',
    )
    const mapped = quiet(pool.map(['e', 'f', 'g'], (name) => tasks.work(String(name))))
    const read = quiet(readAll(pool.asCompleted(['h', 'i'], (name) => tasks.work(String(name)))))
    await hasSettled()
    if (tasks.peak() > 3) misconception('Each way in had places of its own: together they exceed the bound.')
    await tasks.endAll()
    see(
      '3 workers; tasks came by submit, map and asCompleted. At once there were',
      tasks.peak(),
      3,
      'The bound is there for what the other side can bear.',
    )
    await Promise.all([...submitted, mapped, read])
    see('Begun were', tasks.begun.toSorted(), 'abcdefghi'.split(''), 'What is left out is never checked.')
    see(
      '1 worker. A task ended while one waited, and others were submitted at that moment. At once there were',
      await pushIn(),
      1,
      'The bound is there for what the other side can bear.',
    )
  })

  check('begins a task as soon as a place is free', { after: bound }, async () => {
    const pool = await createPool(2)
    const tasks = makeTasks()
    const names = ['slow', 'b', 'c', 'd', 'e']
    const all = names.map((name) => quiet(pool.submit(() => tasks.work(name))))
    await hasSettled()
    for (const name of ['b', 'c', 'd']) await tasks.end(name)
    see(
      '2 workers, and the first of 5 tasks was slow. While it ran, the others began as',
      [...tasks.begun],
      names,
      'One slow server stops the sweep of all.',
    )
    await tasks.endAll()
    await Promise.all(all)
  })

  check('gives what a task gives or throws', { after: bound }, async () => {
    const pool = await createPool(2)
    judge(
      'A task gave 7.',
      await pool.submit(async () => 7),
      7,
      'The caller waits for a result that never comes.',
    )
    for (const [how, task] of [
      ['rejected', async () => Promise.reject(new Error('no route'))],
      [
        'threw at once',
        () => {
          throw new Error('no route')
        },
      ],
    ] as [string, () => Promise<never>][]) {
      const given = await Promise.race([
        quiet(pool.submit(task)).then((value) => (value instanceof Error ? value.message : 'no error')),
        hasSettled()
          .then(hasSettled)
          .then(() => 'nothing'),
      ])
      judge(
        `A task ${how} with "no route".`,
        given,
        'no route',
        'A failure is lost, and somebody waits for it.',
      )
    }
  })

  check('maps in the order of items', { after: bound }, async () => {
    const pool = await createPool(3)
    const tasks = makeTasks()
    const mapping = quiet(pool.map(['a', 'b', 'c', 'd'], (name) => tasks.work(String(name))))
    await hasSettled()
    await tasks.end('c')
    await tasks.fail('b')
    await tasks.endAll()
    judge(
      'c ended first, then b rejected, then a and d ended.',
      tellAll(await data((await mapping) as object[])),
      ['a: a is well', 'b: error b is gone', 'c: c is well', 'd: d is well'],
      'The results stand beside the wrong servers, or one failure takes them all.',
    )
    judge(
      'No items.',
      await data((await pool.map([], tasks.work as never)) as object[]),
      [],
      'An empty list is a list.',
    )
  })

  check('yields in the order of ends', { after: bound }, async () => {
    const pool = await createPool(2)
    const tasks = makeTasks()
    const yielded: object[] = []
    const reading = quiet(
      (async () => {
        for await (const one of await pool.asCompleted(['a', 'b', 'c'], (name) => tasks.work(String(name)))) {
          yielded.push(one)
        }
      })(),
    )
    await hasSettled()
    await tasks.end('b')
    await hasSettled()
    judge(
      'Of a, b and c, b ended first.',
      tellAll(yielded),
      ['b: b is well'],
      'The reader waits for the slowest.',
    )
    await tasks.fail('c')
    await hasSettled()
    judge(
      'Then c rejected.',
      tellAll(yielded),
      ['b: b is well', 'c: error c is gone'],
      'The reader waits for the slowest.',
    )
    await tasks.end('a')
    await reading
    judge(
      'Then a ended.',
      tellAll(yielded),
      ['b: b is well', 'c: error c is gone', 'a: a is well'],
      'The last one is lost.',
    )
    judge(
      'The same server twice.',
      tellAll(await readAll(pool.asCompleted(['db', 'db'], async (name) => `${String(name)} is well`))),
      ['db: db is well', 'db: db is well'],
      'Who counts rows counts too few servers.',
    )
    judge(
      'No items.',
      tellAll(await readAll(pool.asCompleted([], tasks.work))),
      [],
      'An empty list is a list.',
    )
  })

  check('goes on after a failure', { after: bound }, async () => {
    const pool = await createPool(1)
    const given = await Promise.race([
      Promise.all([
        quiet(pool.submit(async () => Promise.reject(new Error('no route')))),
        quiet(
          pool.submit(() => {
            throw new Error('no route')
          }),
        ),
        quiet(pool.submit(async () => 'well')),
      ]).then(([, , last]) => last),
      hasSettled()
        .then(hasSettled)
        .then(hasSettled)
        .then(() => 'nothing'),
    ])
    judge(
      'A pool of 1; a task rejected, the next threw, the third gave "well".',
      given,
      'well',
      'The place of a failed task is never free again.',
    )
  })

  check('refuses workers that cannot work', { after: bound }, async () => {
    for (const workers of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const given = await (async () => {
        const pool = await createPool(workers)
        return `a pool: ${inspect(typeof pool)}`
      })().catch((error: unknown) => (error instanceof RangeError ? 'a RangeError' : messageOf(error)))
      expect(
        given,
        `createPool(${workers}) gave ${given} (required: a RangeError). A sweep of nobody reports that nothing is down.`,
      ).toBe('a RangeError')
    }
  })
}

/** Errors as values, so that a wrong pool leaves no rejection behind. */
const quiet = <T>(promise: Promise<T>): Promise<T | Error> =>
  Promise.resolve(promise).catch((error: unknown) =>
    error instanceof Error ? error : new Error(inspect(error)),
  )

const readAll = async (generating: unknown): Promise<unknown[]> => {
  const read: unknown[] = []
  for await (const one of (await generating) as AsyncIterable<unknown>) read.push(one)
  return read
}

const tellAll = (settled: unknown): unknown =>
  Array.isArray(settled)
    ? settled.map((one: { item?: unknown; value?: unknown; error?: unknown }) =>
        'error' in one
          ? `${String(one.item)}: error ${messageOf(one.error)}`
          : `${String(one.item)}: ${String(one.value)}`,
      )
    : messageOf(settled)
