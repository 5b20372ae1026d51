import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { ExpositionError, readExposition } from '@firedrill/lab'
import { expect } from 'vitest'

const { createImporter } = candidate<typeof import('./solution.ts')>()

/** How long an import takes here, at least: a busy machine needs more. */
const importMs = 60

const whenEnded = check('counts an import when it has ended', async () => {
  const { promise, resolve } = Promise.withResolvers<number>()
  const importer = await createImporter(() => promise)
  const running = importer.run()
  const { count: early } = await read(importer)
  resolve(7)
  await running
  if (early === 1) misconception('The timer ended as soon as there was a promise of the import.')
  expect(
    early,
    `An import is running, and ${early} have been counted (required: 0). The time that it takes is still to come.`,
  ).toBe(0)
  const { count } = await read(importer)
  expect(
    count,
    `1 import has ended, and ${count} have been counted (required: 1). The board shows another number of imports than ran.`,
  ).toBe(1)
})

check('counts the time until then', { after: whenEnded }, async () => {
  const importer = await createImporter(() => sleep(importMs, 7))
  const start = performance.now()
  await importer.run()
  const passed = (performance.now() - start) / 1_000
  const { sum } = await read(importer)
  if (sum > importMs / 2) misconception('The number is one of milliseconds, the name says seconds.')
  // A little less: timers round down. At most what passed here meanwhile, however busy the machine.
  const isFair = sum >= (importMs - 5) / 1_000 && sum <= passed + 0.02
  expect(
    isFair,
    `An import of ${importMs} ms was observed as ${sum < 0.01 ? 'less than 10 ms' : 'another time'} (required: ${importMs / 1_000} s or a little more). ${
      sum > passed ? 'A quick import looks like a slow one.' : 'A slow import looks like a quick one.'
    }`,
  ).toBe(true)
  await judgeOverlap()
})

check('counts an import that failed', { after: whenEnded }, async () => {
  const importer = await createImporter(async () => {
    await sleep(importMs)
    throw new Error('connection lost')
  })
  await importer.run().catch(() => {})
  const { count, sum } = await read(importer)
  expect(
    count,
    `1 import failed, and ${count} were observed (required: 1). The slowest are missing: those that ran into a timeout.`,
  ).toBe(1)
  expect(
    sum >= (importMs - 5) / 1_000,
    `An import that failed after ${importMs} ms was observed too short (required: all of its time). Timeouts look quick.`,
  ).toBe(true)
})

check('passes on what becomes of it', { after: whenEnded }, async () => {
  const importer = await createImporter(async () => 7)
  const rows = await importer.run()
  expect(
    rows,
    `load() gave 7 rows, run() ${inspect(rows)} (required: 7). The caller acts on another number.`,
  ).toBe(7)
  const failing = await createImporter(async () => {
    throw new RangeError('disk is full')
  })
  const outcome = await failing.run().then(
    (value) => inspect(value),
    (error: Error) => `${error.name}: ${error.message}`,
  )
  expect(
    outcome,
    `load() failed with "RangeError: disk is full", run() gave ${outcome} (required: the same error). The import is taken for one that worked.`,
  ).toBe('RangeError: disk is full')
})

/** The second of two imports begins while the first is running. */
const judgeOverlap = async (ms = importMs): Promise<void> => {
  const works = [Promise.withResolvers<number>(), Promise.withResolvers<number>()]
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let next = 0
  const importer = await createImporter(() => {
    begun[next]?.resolve()
    return works[next++]?.promise ?? Promise.resolve(0)
  })
  const first = importer.run()
  await begun[0]?.promise
  await sleep(ms)
  const start = performance.now()
  const second = importer.run()
  // Whoever lets imports wait for each other never begins it.
  await Promise.race([begun[1]?.promise, sleep(1_000)])
  for (const { resolve } of works) resolve(7)
  await Promise.all([first, second])
  const shortMs = performance.now() - start
  const { count, sum } = await read(importer)
  const told = sum < (ms - 5) / 1_000 ? 'part' : 'all'
  // On a busy machine two short ones add up to the long one: then a longer one tells them apart.
  if (told === 'all' && 2 * shortMs > ms - 5 && ms < 2_000) return judgeOverlap(4 * ms)
  expect(
    `${count} imports, ${told}`,
    `An import was running, and another one began before it ended. Observed were ${count} imports and ${told} of the first one's time (required: 2, and all of it). The longer one looks as quick as the one beside it.`,
  ).toBe('2 imports, all')
}

const read = async (
  importer: Awaited<ReturnType<typeof createImporter>>,
): Promise<{ count: number; sum: number }> => {
  const text = String(await data(await importer.metrics()))
  try {
    const { value } = readExposition(text)
    return {
      count: value('import_duration_seconds_count') ?? 0,
      sum: value('import_duration_seconds_sum') ?? 0,
    }
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    return fail(
      `metrics() breaks the format, ${error.message} (required: the text of /metrics). Nothing of it is stored.`,
    )
  }
}
