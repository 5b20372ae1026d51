import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { ExpositionError, readExposition } from '@firedrill/lab'
import { expect } from 'vitest'

const { createBackupMetrics } = candidate<typeof import('./solution.ts')>()

const atStart = check('starts every series at 0', async () => {
  const found = await read(await createBackupMetrics(['users', 'orders']))
  if (Object.keys(found).length === 2 && !('orders failure' in found)) {
    misconception('A series with one result of its own says nothing of the other result.')
  }
  judge(found, {
    story: 'Before the first backup of users and orders',
    required: { 'orders failure': 0, 'orders success': 0, 'users failure': 0, 'users success': 0 },
  })
  judge(await read(await createBackupMetrics([])), { story: 'Without databases', required: {} })
})

check('counts each result', { after: atStart }, async () => {
  const backups = await createBackupMetrics(['users', 'orders'])
  await backups.ended('users', true)
  await backups.ended('users', true)
  await backups.ended('users', false)
  await backups.ended('orders', false)
  judge(await read(backups), {
    story: 'After 2 successes and 1 failure of users, and 1 failure of orders',
    required: { 'orders failure': 1, 'orders success': 0, 'users failure': 1, 'users success': 2 },
  })
})

check('refuses a database that is not listed', { after: atStart }, async () => {
  const backups = await createBackupMetrics(['users'])
  for (const stranger of ['user', 'toString']) {
    const outcome = await backups.ended(stranger, true).then(
      () => 'no error',
      () => 'an error',
    )
    expect(
      outcome,
      `A backup of "${stranger}", which is not listed, gave ${outcome} (required: an error). A typing error looks like a backup that nobody makes.`,
    ).toBe('an error')
  }
  judge(await read(backups), {
    story: 'After the backup of a database that is not listed',
    required: { 'users failure': 0, 'users success': 0 },
  })
})

type Series = Record<string, number>

const judge = (found: Series, { story, required }: { story: string; required: Series }): void => {
  const isMissing = Object.keys(required).some((series) => !(series in found))
  const isTooMany = Object.keys(found).some((series) => !(series in required))
  let cost = 'The number of failures on the board is not that of the night.'
  if (isTooMany) cost = 'A series that no backup fills looks like a database that is never saved.'
  if (isMissing) cost = 'The alert looks at what grows, and sees nothing.'
  expect(found, `${story} backups_total reads ${list(found)} (required: ${list(required)}). ${cost}`).toEqual(
    required,
  )
}

const list = (series: Series): string =>
  Object.entries(series)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([labels, value]) => `${labels} ${value}`)
    .join(', ') || 'nothing'

const read = async (backups: Awaited<ReturnType<typeof createBackupMetrics>>): Promise<Series> => {
  const text = String(await data(await backups.metrics()))
  try {
    const metrics = readExposition(text)
    const type = metrics.family('backups_total')?.type ?? 'counter'
    expect(
      type,
      `backups_total is a ${type} (required: a counter). increase() over it would mean nothing.`,
    ).toBe('counter')
    return Object.fromEntries(
      metrics
        .series('backups_total')
        .map(({ labels, value }) => [`${labels.database} ${labels.result}`, value]),
    )
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    return fail(
      `metrics() breaks the format, ${error.message} (required: the text of /metrics). Nothing of it is stored.`,
    )
  }
}
