import { inspect } from 'node:util'
import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { ExpositionError, readExposition } from '@firedrill/lab'
import { expect } from 'vitest'

const { createDiskMetrics } = candidate<typeof import('./solution.ts')>()

const zero = check('starts at 0', async () => {
  judge(await updateAll([]), { updates: 'Before any update', required: 0 })
})

check('adds what is new', { after: zero }, async () => {
  const value = await updateAll([500, 800, 800, 2_000])
  if (value === 4_100) misconception('The totals were added up: 500 + 800 + 800 + 2000 is 4100.')
  judge(value, { updates: 'After the totals 500, 800, 800 and 2000', required: 2_000 })
})

check('goes on after a reload', { after: zero }, async () => {
  const value = await updateAll([500, 2_000, 300, 400])
  if (value === 2_100) misconception('What was written between the reload and the next update is missing.')
  if (value === 400)
    misconception('The counter fell with the total: a reload of the driver became a restart of yours.')
  judge(value, { updates: 'After the totals 500 and 2000, a reload, then 300 and 400', required: 2_400 })
  const seenAtZero = await updateAll([500, 0, 700])
  judge(seenAtZero, {
    updates: 'After the total 500, a reload that was seen at 0, then 700',
    required: 1_200,
  })
})

check('ignores what is no total', { after: zero }, async () => {
  for (const strange of [Number.NaN, -1, Number.POSITIVE_INFINITY, undefined as unknown as number]) {
    const value = await updateAll([500, strange, 700])
    if (Number.isNaN(value)) misconception('prom-client takes NaN for a step, and the sum is NaN for good.')
    judge(value, { updates: `After the totals 500, ${inspect(strange)} and 700`, required: 700 })
  }
})

check('counts each disk separately', { after: zero }, async () => {
  const [one, other] = [await make(), await make()]
  await one.update(500)
  await other.update(70)
  const values = [await read(one), await read(other)]
  expect(
    values,
    `One disk wrote 500 bytes, another 70. You counted ${values.join(' and ')} (required: 500 and 70). The disks cannot be told apart.`,
  ).toEqual([500, 70])
})

type Disk = Awaited<ReturnType<typeof createDiskMetrics>>

const make = async (): Promise<Disk> => {
  try {
    return await createDiskMetrics()
  } catch (error) {
    if (/already been registered/.test(String(error))) {
      misconception('A registry takes each name once, and the one that every import shares is no exception.')
    }
    return fail(
      `createDiskMetrics() threw: ${(error as Error).message} (required: metrics of its own at each call). The second disk stops the exporter.`,
    )
  }
}

const updateAll = async (totals: number[]): Promise<number | null> => {
  const disk = await make()
  for (const total of totals) {
    await disk
      .update(total)
      .catch((error: Error) =>
        fail(
          `update(${inspect(total)}) threw: ${error.message} (required: no error). An exporter that throws exposes nothing at all.`,
        ),
      )
  }
  return await read(disk)
}

const read = async (disk: Disk): Promise<number | null> => {
  const text = await data(await disk.metrics())
  try {
    const metrics = readExposition(String(text))
    const type = metrics.family('disk_written_bytes_total')?.type ?? 'missing'
    expect(
      type,
      `disk_written_bytes_total is ${type === 'missing' ? type : `a ${type}`} (required: a counter). Whoever reads /metrics cannot tell what rate() would mean.`,
    ).toBe('counter')
    return metrics.value('disk_written_bytes_total')
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    return fail(
      `metrics() breaks the format, ${error.message} (required: the text of /metrics). Nothing of it is stored.`,
    )
  }
}

const judge = (value: number | null, { updates, required }: { updates: string; required: number }): void => {
  expect(
    value,
    `${updates} the counter reads ${value ?? 'nothing'} (required: ${required}). The graph of the write rate shows what no disk did.`,
  ).toBe(required)
}
