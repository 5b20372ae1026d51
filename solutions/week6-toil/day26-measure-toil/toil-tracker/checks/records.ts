import { check, data, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Entry } from '../types.ts'
import { judge, makeEntry, now, tell, type Toil } from './judgements.ts'

type Tamper = RemoteModule<typeof import('../driver.ts')>['tamper']

export const checkRecords = ({ createTracker }: Toil, tamper: Tamper): void => {
  const open = () => createTracker({ now: () => now, hourlyRate: 120 })

  const keeps = check('keeps what was recorded, with its time and cost', async () => {
    let at = now
    const tracker = await createTracker({ now: () => at, hourlyRate: 120 })
    const first = makeEntry({ startedAt: now - 86_400_000 })
    judge(
      'A restart of 30 minutes yesterday, at 120 an hour, recorded now',
      { ...(await data(await tracker.record(first))) },
      { ...first, recordedAt: now, cost: 60 },
      'What it cost, and when it was, has to be guessed later.',
    )
    at += 60_000
    const second = makeEntry({ category: 'data-cleanup', minutes: 7.5, isAutomatable: false, startedAt: at })
    await tracker.record(second)
    judge(
      'Two entries, a minute apart',
      (await data(await tracker.records())).map((record) => ({ ...record })),
      [
        { ...first, recordedAt: now, cost: 60 },
        { ...second, recordedAt: at, cost: 15 },
      ],
      'The report is about other work than was done.',
    )
  })

  check('refuses what is no record', { after: keeps }, async () => {
    const tracker = await open()
    for (const [what, patch] of [
      ['The category "coffee"', { category: 'coffee' as Entry['category'] }],
      ['0 minutes', { minutes: 0 }],
      ['-5 minutes', { minutes: -5 }],
      ['NaN minutes', { minutes: Number.NaN }],
      ['Endless minutes', { minutes: Number.POSITIVE_INFINITY }],
      ['An empty description', { description: '' }],
      ['A description of two spaces', { description: '  ' }],
      ['A start a millisecond from now', { startedAt: now + 1 }],
      ['A start at NaN', { startedAt: Number.NaN }],
      ['A start at -Infinity', { startedAt: Number.NEGATIVE_INFINITY }],
    ] as const) {
      const given = await tracker.record(makeEntry(patch)).then(
        async (record) => tell({ ...(await data(record)) }),
        (error: unknown) => (error instanceof Error ? error.name : tell(error)),
      )
      expect(
        given,
        `${what}: you gave ${given} (required: a RangeError). One such entry spoils every sum it is in.`,
      ).toBe('RangeError')
    }
    const kept = (await data(await tracker.records())).length
    judge('After ten refusals, the number of records', kept, 0, 'What was refused is in the report.')
  })

  check('keeps its records to itself', { after: keeps }, async () => {
    const cost = 'Whoever looks at the records changes them.'
    const { afterGiven, afterRecord, afterList } = await tamper(makeEntry(), now)
    judge(
      'The entry of 30 minutes was changed after it was recorded: minutes in the tracker',
      minutesOf(afterGiven),
      [30],
      cost,
    )
    judge('The record that came back was changed: minutes in the tracker', minutesOf(afterRecord), [30], cost)
    judge(
      'The list of records was emptied, and what was in it changed: minutes in the tracker',
      minutesOf(afterList),
      [30],
      cost,
    )
  })
}

const minutesOf = (records: { minutes: number }[]): number[] => records.map(({ minutes }) => minutes)
