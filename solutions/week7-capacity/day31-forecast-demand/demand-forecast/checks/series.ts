import { isDeepStrictEqual } from 'node:util'
import { check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Point } from '../types.ts'
import { type Forecast, judgeRangeError, take, tell } from './judgements.ts'

const at = (text: string): number => Date.parse(text)

export const checkSeries = ({ readSeries }: Forecast): void => {
  const judge = async (what: string, csv: string, required: Point[], cost: string): Promise<void> => {
    const given = await take(readSeries(csv, 'cpu'))
    const points = Array.isArray(given) ? given.map(({ t, value }) => ({ t, value })) : given
    expect(
      isDeepStrictEqual(points, required),
      `${what}: you gave ${typeof points === 'string' ? points : tell(points)} (required: ${tell(required)}). ${cost}`,
    ).toBe(true)
  }

  const reads = check('reads a metric in order of time', async () => {
    const cost = 'The plan stands on these points.'
    const [one, two, three] = [
      { t: at('2026-03-01T00:00:00Z'), value: 9_500 },
      { t: at('2026-03-01T12:00:00Z'), value: 9_650.5 },
      { t: at('2026-03-02T00:00:00Z'), value: -10 },
    ]
    await judge(
      '"time,cpu" and three lines in order',
      'time,cpu\n2026-03-01T00:00:00Z,9500\n2026-03-01T12:00:00Z,9650.5\n2026-03-02T00:00:00Z,-1e1\n',
      [one, two, three],
      cost,
    )
    await judge(
      '"disk,cpu,time", CRLF, an empty line, the latest first, two with an offset',
      'disk,cpu,time\r\n800,-10,2026-03-02T00:00:00Z\r\n\r\n,9500,2026-02-28T19:00:00-05:00\r\nfull,9.6505E3,2026-03-01T14:00:00+02:00',
      [one, two, three],
      cost,
    )
    await judge(
      'Cells "2.5E-1", "1e12" and "1.5e+3"',
      'time,cpu\n2026-03-01T00:00:00Z,2.5E-1\n2026-03-01T12:00:00Z,1e12\n2026-03-02T00:00:00Z,1.5e+3',
      [
        { t: one.t, value: 0.25 },
        { t: two.t, value: 1e12 },
        { t: three.t, value: 1_500 },
      ],
      cost,
    )
    await judge('"time,cpu" alone', 'time,cpu\n', [], 'A file without rows is one without points.')
    await judgeRangeError(
      'The metric "cpu" of the columns "time,cpus", and no rows',
      async () => await readSeries('time,cpus\n', 'cpu'),
      'A typing error gives a forecast for nothing.',
    )
    await judgeRangeError(
      'The columns "cpu,disk", and a row: no time',
      async () => await readSeries('cpu,disk\n100,1\n', 'cpu'),
      'A file without times has no trend, and nobody hears of it.',
    )
    await judgeRangeError(
      'The metric "cpu" of the columns "time,cpus,disk"',
      async () => await readSeries('time,cpus,disk\n2026-03-01T00:00:00Z,1,2\n', 'cpu'),
      'A typing error gives a forecast for nothing, or for another metric.',
    )
  })

  check('tells gaps from what is no number', { after: reads }, async () => {
    const csv = (cell: string): string =>
      `time,cpu,disk\n2026-03-01T00:00:00Z,100,1\n2026-03-02T00:00:00Z,${cell},2\n2026-03-03T00:00:00Z,120,3\n`
    const ends = [
      { t: at('2026-03-01T00:00:00Z'), value: 100 },
      { t: at('2026-03-03T00:00:00Z'), value: 120 },
    ]
    const gap = await take(readSeries(csv(''), 'cpu'))
    if (Array.isArray(gap) && gap.some(({ value }) => value === 0)) {
      misconception(
        'An empty cell became 0: Number("") is 0. The line is pulled down by what nobody measured.',
      )
    }
    await judge('Cells "100", "" and "120"', csv(''), ends, 'The plan stands on these points.')
    await judge(
      'Cells "100", "0" and "120"',
      csv('0'),
      [ends[0], { t: at('2026-03-02T00:00:00Z'), value: 0 }, ends[1]] as Point[],
      'That nobody came was measured, and belongs to the trend.',
    )
    for (const cell of ['NaN', '12 GB', '-', 'Infinity', '1.2.3', '0x10', 'null']) {
      await judgeRangeError(
        `A cell "${cell}"`,
        async () => await readSeries(csv(cell), 'cpu'),
        'Nobody can tell a broken file from one with a gap.',
      )
    }
  })

  const isNamed = async (csv: string, line: number, what: string): Promise<void> => {
    const given = await readSeries(csv, 'cpu').then(
      async (points) => `${(await data(points)).length} points`,
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : tell(error)),
    )
    const cost = given.endsWith(' points')
      ? 'It became a point or was left out, and nobody hears that the file is broken.'
      : 'Whoever has to mend the file looks for it among ten thousand.'
    expect(
      given,
      `Line ${line} ${what}: you gave ${tell(given)} (required: a RangeError with ${line} in its message). ${cost}`,
    ).toMatch(new RegExp(`^RangeError: (.*\\D)?${line}(\\D|$)`, 's'))
  }

  check('names the line that is wrong', { after: reads }, async () => {
    const good = Array.from(
      { length: 20 },
      (_, hour) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z,7,8`,
    )
    for (const [what, row] of [
      ['of one cell less', '2026-03-03T00:00:00Z,7'],
      ['of one cell more', '2026-03-03T00:00:00Z,7,8,9'],
      ['whose time is "yesterday"', 'yesterday,7,8'],
      ['without a time', ',7,8'],
      ['whose time has no offset, "2026-03-03T00:00:00"', '2026-03-03T00:00:00,7,8'],
      ['of 30 February', '2026-02-30T00:00:00Z,7,8'],
      ['whose time is "yesterday", with an empty cell', 'yesterday,,8'],
      ['with a cell "n/a"', '2026-03-03T00:00:00Z,n/a,8'],
    ] as const) {
      for (const [csv, line] of [
        [['time,cpu,disk', ...good.slice(0, 11), row, ...good.slice(11)].join('\n'), 13],
        [['time,cpu,disk', ...good.slice(0, 9), '', ...good.slice(9, 14), row].join('\n'), 17],
      ] as const) {
        await isNamed(csv, line, what)
      }
    }
    await isNamed(
      'disk,cpu,time\n8,7,2026-03-01T00:00:00Z\n8,7\n',
      3,
      'of one cell less, where time is the last',
    )
  })
}
